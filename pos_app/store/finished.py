"""Giving finished files their names, and clearing away, beside programs that read everything.

A virus scanner or a folder that is kept in the cloud opens what was just written, and meanwhile
Windows lets nobody rename or delete it. It takes a moment; elsewhere it never happens.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

__all__ = ["clear", "put_in_place"]

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8) if sys.platform == "win32" else ()


def put_in_place(finished: Path, path: Path, pauses: Sequence[float] = PAUSES) -> None:
    """Give a file its name in one step; one that had it is gone.

    Raises:
        OSError: The system does not let us, also not a moment later.
    """
    for pause in pauses:
        try:
            finished.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    finished.replace(path)


def clear(folder: Path) -> None:
    """Take a folder away with all that is in it; what is held stays for the next time."""
    shutil.rmtree(folder, ignore_errors=True)
