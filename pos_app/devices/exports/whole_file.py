"""A file that is there whole, or as it was before: never half."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos_app.core.errors import CouldNotAskError

__all__ = ["sweep", "whole_file"]

UNFINISHED = ".unfinished"


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give the place where a file is written; it takes its name when the block ends well.

    Everything that is written meanwhile lies in a folder beside it, which goes in any case.

    Raises:
        CouldNotAskError: The disk is full (``export.disk_full``) or does not take it
            (``documents.cannot_save``), or the file of before is open in another program
            (``export.file_in_use``); what was there before stays.
    """
    room = path.with_name(f".{path.name}{UNFINISHED}")
    try:
        sweep(path)
        room.mkdir(parents=True)
        yield room / path.name
        _give_name(room / path.name, path)
    except OSError as fault:
        raise _fault(fault, path) from fault
    finally:
        sweep(path)


def _give_name(written: Path, path: Path) -> None:
    """Let a file take its name; Excel lets nobody replace the one that it shows."""
    try:
        written.replace(path)
    except PermissionError as fault:
        if not path.exists():
            raise
        raise CouldNotAskError("export.file_in_use", file=path.name) from fault


def sweep(path: Path) -> None:
    """Take away what a writer that was ended in the middle left beside a file."""
    shutil.rmtree(path.with_name(f".{path.name}{UNFINISHED}"), ignore_errors=True)


def _fault(fault: OSError, path: Path) -> CouldNotAskError:
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return CouldNotAskError("export.disk_full", folder=str(path.parent))
    return CouldNotAskError("documents.cannot_save", folder=str(path.parent))
