"""SQLite's and the disk's faults in the till's three families; what is left is a fault of ours."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError, MostradorError

__all__ = ["DAMAGED", "DISK_FULL", "world_faults"]

DISK_FULL = "store.disk_full"
DAMAGED = "store.damaged"

KEYS = {
    # primary result codes, https://sqlite.org/rescode.html
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_BUSY: "store.busy",
    sqlite3.SQLITE_LOCKED: "store.busy",
    sqlite3.SQLITE_READONLY: "store.not_writable",
    sqlite3.SQLITE_PERM: "store.not_writable",
    sqlite3.SQLITE_CANTOPEN: "store.not_writable",
    sqlite3.SQLITE_IOERR: "store.disk_failed",
}

NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def world_faults() -> Iterator[None]:
    """Turn what the disk did into an error with a sentence; let our own faults through.

    Raises:
        CouldNotAskError: The disk is full, busy, failing or not ours to write.
        DidNotUnderstandError: The file is not what we once wrote.
    """
    try:
        yield
    except sqlite3.Error as error:
        if (named := _of_sqlite(error)) is None:
            raise
        raise named from error
    except OSError as error:
        raise _of_system(error) from error


def _of_sqlite(error: sqlite3.Error) -> MostradorError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    key = KEYS.get(code & 0xFF)
    if key is None:
        return None
    return DidNotUnderstandError(key) if key == DAMAGED else CouldNotAskError(key)


def _of_system(error: OSError) -> CouldNotAskError:
    return CouldNotAskError(DISK_FULL if error.errno in NO_ROOM else "store.not_writable")
