"""``mostrador backup``: makes a sealed copy, also while the till works."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from pos_app.bootstrap.care import care_parser, complain, folders_of, has_data, tell
from pos_app.bootstrap.copy_keeper import FolderCopyKeeper
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE, Folders, SystemClock
from pos_app.core.errors import MostradorError
from pos_app.devices.documents.words import Words
from pos_app.store.peek import peek_settings
from pos_app.store.pins import PepperVault
from pos_app.store.vault import KeyringCopySecret, KeyringPepper

__all__ = ["copies_folder", "main"]


def main(
    arguments: Sequence[str],
    secret: PepperVault | None = None,
    pepper: PepperVault | None = None,
) -> int:
    """Make a copy; the first one prints the code that opens all of them, once.

    Args:
        arguments: See ``--help``.
        secret: Keeps what copies are sealed with; the system's safe unless told.
        pepper: Keeps what PINs are mixed with; the same.
    """
    parser = care_parser("backup", spoken("Makes a sealed copy of the till's data."))
    parser.add_argument(
        "--folder", type=Path, help=spoken("where to; the till's own choice otherwise")
    )
    asked = parser.parse_args(arguments)
    words, folders = Words(asked.language), folders_of(asked)
    if not has_data(folders.data, words):
        return 2
    vault = secret or KeyringCopySecret(VAULT_PROFILE)
    keeper = FolderCopyKeeper(folders.data, vault, pepper or KeyringPepper(VAULT_PROFILE))
    try:
        asyncio.run(_make(keeper, asked.folder or copies_folder(folders), words))
    except MostradorError as fault:
        return complain(fault, words)
    return 0


def copies_folder(folders: Folders) -> Path:
    """Where copies go: the shop's choice, or beside its papers."""
    chosen = str(peek_settings(folders.data, ("backup.folder",))["backup.folder"])
    return Path(chosen) if chosen else folders.papers / "Copias"


async def _make(keeper: FolderCopyKeeper, folder: Path, words: Words) -> None:
    if not await keeper.ready():
        tell(words("backup.code", code=await keeper.begin()))
    made = await keeper.make(folder, SystemClock().now())
    tell(words("backup.made", path=str(made.path), size=max(1, made.size // 1024)))
