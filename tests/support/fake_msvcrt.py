"""The locks of Windows, played within one process."""

from __future__ import annotations

import os

__all__ = ["FakeMsvcrt"]


class FakeMsvcrt:
    """Windows' locks on bytes: one of a file, wherever it ends, for one handle at a time."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        """Have locked nothing."""
        self.held: dict[tuple[int, int], int] = {}

    def locking(self, file: int, mode: int, count: int) -> None:
        """Lock what begins where the file is read."""
        assert (mode, count) == (self.LK_NBLCK, 1)
        place = os.fstat(file).st_ino, os.lseek(file, 0, os.SEEK_CUR)
        if self.held.get(place, file) != file:
            raise PermissionError(13, "Permission denied")
        self.held[place] = file
