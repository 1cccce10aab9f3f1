"""One till, one data folder: the second start is refused, and a crash leaves nothing behind.

The operating system holds the lock for as long as the process lives, so a lock file left by a
crash is free again by itself. Who holds it, and since when, is written inside for the sentence.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from pos_app.core.errors import CouldNotAskError
from pos_app.store.faults import world_faults

__all__ = ["InstanceLock", "lock_of_windows"]

LOCKED_BYTE = 1 << 20
"""Windows hides locked bytes from readers: lock one far behind the text."""


def lock_of_windows(file: int, msvcrt: Any) -> None:
    """Take the lock as Windows knows it.

    Raises:
        OSError: Somebody has it.
    """
    os.lseek(file, LOCKED_BYTE, os.SEEK_SET)
    msvcrt.locking(file, msvcrt.LK_NBLCK, 1)


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        lock_of_windows(file, msvcrt)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """The right to write in a folder, held until ``release`` or the end of the process."""

    def __init__(self, path: Path, now: datetime) -> None:
        """Take the lock.

        Raises:
            CouldNotAskError: Another till works in this folder (``store.in_use``, with its process
                number and its start), or the folder cannot be written.
        """
        with world_faults():
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._file)
        except OSError as error:
            os.close(self._file)
            raise CouldNotAskError("store.in_use", **_holder(path)) from error
        self._sign(now)

    def release(self) -> None:
        """Let the next one in."""
        os.close(self._file)

    def _sign(self, now: datetime) -> None:
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, f"{os.getpid()} {now.isoformat(timespec='seconds')}\n".encode())


def _holder(path: Path) -> dict[str, str]:
    """Read who holds the lock; a holder that has not signed yet has neither number nor time."""
    pid, _, since = path.read_text("utf-8").strip().partition(" ")
    return {"pid": pid, "since": since}
