"""Room kept on the disk for the one thing that cannot wait: recording that money arrived."""

from __future__ import annotations

import os
from pathlib import Path

from pos_app.core.errors import CouldNotAskError
from pos_app.store.faults import world_faults

__all__ = ["Reserve"]

BLOCK = 64 * 1024
BLOCKS = 64


class Reserve:
    """A file of 4 MiB that is given up when the disk is full.

    While it cannot be made again no new sale and no new charge begins; what was charged before is
    recorded in the room it left.
    """

    def __init__(self, path: Path) -> None:
        """Name the file; ``require`` makes it."""
        self._path = path

    def require(self) -> None:
        """Make sure that the reserve stands, before something new begins.

        Raises:
            CouldNotAskError: There is no room for it (``store.disk_full``).
        """
        if self._path.exists() and self._path.stat().st_size == BLOCK * BLOCKS:
            return
        try:
            self._fill()
        except CouldNotAskError:
            self.release()
            raise

    def release(self) -> bool:
        """Give the room up; tells whether there was any to give."""
        stood = self._path.exists()
        self._path.unlink(missing_ok=True)
        return stood

    def _fill(self) -> None:
        block = os.urandom(BLOCK)  # zeros would take no room on a disk that compresses
        with world_faults(), self._path.open("wb") as file:
            for _ in range(BLOCKS):
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
