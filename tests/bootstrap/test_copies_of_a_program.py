"""The copies of a till as it is put together: at each close, sealed, in the folder of the shop."""

from __future__ import annotations

import asyncio
from pathlib import Path

from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.store.backup import kept_copies, rehearse
from pos_app.store.vault import MemoryPepper, MemoryVault
from pos_app.till.backup.snapshots import BackupSnapshot

SECRET = "0123456789ABCDEFGHJKMNPQR"


def test_each_close_leaves_a_sealed_copy(tmp_path: Path) -> None:
    """The copies would be made in every test, and by no till."""
    folders = Folders.under(tmp_path).make()
    made = asyncio.Event()
    program = TillProgram(folders, MemoryVault(), copy_vault=MemoryPepper(SECRET))

    def publish(told: object) -> None:
        if isinstance(told, BackupSnapshot) and told.copies:
            made.set()

    async def story() -> None:
        async with program(publish) as desk:
            work = asyncio.ensure_future(desk.till.run())
            await desk.backups.show()
            assert desk.backups.after_close in desk.closing.after_close
            await desk.backups.after_close(None)
            async with asyncio.timeout(60):
                await made.wait()
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    asyncio.run(story())
    (copy,) = kept_copies(folders.papers / "Copias")
    assert rehearse(Path(copy.path), SECRET, folders.data, copy.made_at).made_at is not None
    assert b"SQLite" not in Path(copy.path).read_bytes()
