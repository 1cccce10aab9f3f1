"""``mostrador verify``: proves that nobody edited yesterday; also while the till works."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

from pos_app.bootstrap.care import care_parser, complain, folders_of, has_data, proof_words, tell
from pos_app.bootstrap.relay_door import LazyRelayDoor
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE, SystemClock
from pos_app.core.audit import Audit, HeadWitness, Suspicion, Witness
from pos_app.core.errors import MostradorError
from pos_app.core.relay_terms import JournalHead, RelayPass
from pos_app.devices.documents.words import Words
from pos_app.store.audit import audit
from pos_app.store.vault import KeyringPassVault
from pos_app.till.ports.devices import PassVault
from pos_app.till.ports.relay import RelayDoor
from pos_app.till.records.auditing import head_on_paper

__all__ = ["main"]

Door = Callable[[], RelayDoor]

CLEAR = "\r\x1b[K"


def main(
    arguments: Sequence[str], pass_vault: PassVault | None = None, door: Door | None = None
) -> int:
    """Prove the data; 0 when they are whole, 1 with every row where not, 2 without any.

    Args:
        arguments: See ``--help``.
        pass_vault: Keeps what opens the shop's relay; the system's safe unless told.
        door: Makes the way to a relay.
    """
    asked = _parser().parse_args(arguments)
    words = Words(asked.language)
    database = folders_of(asked).data / "mostrador.db"
    if not has_data(database.parent, words):
        return 2
    try:
        kept = [head_on_paper(asked.paper)] if asked.paper else []
        if asked.relay or (asked.data is None and not asked.offline):
            vault = pass_vault or KeyringPassVault(VAULT_PROFILE)
            kept += _ask_relay(vault, door or _door, words)
        return _say(audit(database, kept, _progress()), words)
    except MostradorError as fault:
        return complain(fault, words)


def _parser() -> ArgumentParser:
    parser = care_parser("verify", spoken("Proves that the till's records were not changed."))
    parser.add_argument("--paper", help=spoken("the journal's head as it stands on a printed Z"))
    parser.add_argument(
        "--relay",
        action="store_true",
        help=spoken("compare with the relay, also for another folder"),
    )
    parser.add_argument("--offline", action="store_true", help=spoken("do not ask the relay"))
    return parser


def _ask_relay(vault: PassVault, door: Door, words: Words) -> list[HeadWitness]:
    """Ask for the heads that the relay holds; a relay that is away proves nothing either way."""
    try:
        found = vault.read()
        if found is None:
            tell(words("audit.no_relay"))
            return []
        heads = asyncio.run(_heads(door(), found))
    except MostradorError as fault:
        tell(words("audit.relay_silent", why=fault.key))
        return []
    return [HeadWitness(Witness.RELAY, head) for head in heads]


async def _heads(door: RelayDoor, relay_pass: RelayPass) -> tuple[JournalHead, ...]:
    relay = door.open(relay_pass)
    try:
        return await relay.heads()
    finally:
        await relay.aclose()


def _door() -> RelayDoor:
    return LazyRelayDoor(SystemClock(), rehearsal=False)


def _progress() -> Callable[[int, int], None]:
    """Show the progress to a person; a pipe gets the result only."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None

    def show(done: int, total: int) -> None:
        sys.stderr.write(f"{CLEAR}{done * 100 // max(1, total)} %" if done < total else CLEAR)

    return show


def _say(found: Audit, words: Words) -> int:
    counted = found.witnesses
    tell(
        words(
            "audit.compared",
            sealed=found.sealed,
            unsealed=found.unsealed,
            closings=counted.get(Witness.CLOSING, 0),
            relay=counted.get(Witness.RELAY, 0),
            paper=counted.get(Witness.PAPER, 0),
        )
    )
    if found.whole:
        tell(proof_words(found.proof, words))
        return 0
    for suspicion in found.suspicions:
        sys.stderr.write(f"{_told(suspicion, words)}\n")
    return 1


def _told(suspicion: Suspicion, words: Words) -> str:
    who = "" if suspicion.witness is None else words(f"audit.witness.{suspicion.witness.value}")
    key = f"audit.{suspicion.trouble.value}"
    return words(key, table=suspicion.table, row=suspicion.row, who=who)
