"""``mostrador restore``: rehearses a copy, and puts it in the place of the data."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from pos_app.bootstrap.care import (
    ask_secret,
    care_parser,
    complain,
    folders_of,
    proof_words,
    tell,
)
from pos_app.bootstrap.copy_opener import bring_along
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE, SystemClock
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.devices.documents.words import Words
from pos_app.store.backup import rehearse, restore
from pos_app.store.pins import PepperVault
from pos_app.store.sealing import read_meta, require_copy, secret_of
from pos_app.store.vault import KeyringCopySecret, KeyringPepper

__all__ = ["main"]

Ask = Callable[[str], str]


def main(
    arguments: Sequence[str],
    ask: Ask = ask_secret,
    secret: PepperVault | None = None,
    pepper: PepperVault | None = None,
) -> int:
    """Prove a copy and, unless it is a rehearsal only, put it in place.

    Args:
        arguments: See ``--help``.
        ask: Asks a person for the code without showing it.
        secret: Keeps what copies are sealed with; the system's safe unless told.
        pepper: Keeps what PINs are mixed with; the same.
    """
    parser = care_parser("restore", spoken("Puts a copy in the place of the till's data."))
    parser.add_argument("copy", type=Path, help=spoken("the copy"))
    parser.add_argument(
        "--rehearse", action="store_true", help=spoken("only prove it; touch nothing")
    )
    asked = parser.parse_args(arguments)
    words = Words(asked.language)
    if not asked.copy.is_file():
        tell(words("restore.nothing", path=str(asked.copy)))
        return 2
    vaults = (secret or KeyringCopySecret(VAULT_PROFILE), pepper or KeyringPepper(VAULT_PROFILE))
    try:
        return _work(asked, words, ask, vaults)
    except MostradorError as fault:
        return complain(fault, words)


def _work(asked: Namespace, words: Words, ask: Ask, vaults: tuple[PepperVault, PepperVault]) -> int:
    require_copy(asked.copy)
    code = _code(asked.copy, words, ask, vaults[0])
    data, now = folders_of(asked).data, SystemClock().now()
    if asked.rehearse:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        tell(proof_words(rehearse(asked.copy, code, data, now), words))
        tell(words("restore.rehearsed"))
        return 0
    proof, meta = restore(asked.copy, code, data, now)
    tell(proof_words(proof, words))
    tell(words("restore.done"))
    try:
        bring_along(vaults, code, meta)
    except CouldNotAskError:
        tell(words("restore.no_safe"))
    return 0


def _code(copy: Path, words: Words, ask: Ask, vault: PepperVault) -> str:
    """The secret in the safe, where it opens this copy; else the one a person types."""
    try:
        kept = vault.read()
        if kept is not None:
            read_meta(copy, kept)
            return kept
    except MostradorError as fault:
        if not isinstance(fault, CouldNotAskError) and fault.key != "backup.other_code":
            raise
    return secret_of(ask(words("restore.ask")))
