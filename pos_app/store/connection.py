"""The one connection that writes: durable, strict about keys, one transaction at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Row
from threading import Lock
from typing import TYPE_CHECKING

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError
from pos_app.store.faults import DAMAGED, DISK_FULL, world_faults
from pos_app.store.reserve import Reserve

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["Connection", "Examination", "Row", "Value", "quick_check"]


Value = str | int | None
"""What a column of ours holds."""

PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",  # a commit is on the disk before it is acknowledged
    "fullfsync = ON",  # on macOS an ordinary fsync stops at the drive's cache
    "foreign_keys = ON",
    "recursive_triggers = ON",  # or REPLACE would delete a fact behind its trigger's back
    "trusted_schema = OFF",
)

TRANSACTION = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
SAVEPOINT = (
    "SAVEPOINT nested",
    "RELEASE nested",
    ("ROLLBACK TO nested", "RELEASE nested"),
)


class Connection:
    """SQLite as the till uses it, from the one thread that opened it.

    sqlite-utils makes the schema and does bulk work on this same connection; transactions are
    ours, because those of the library begin deferred and fail at once when another program writes.
    """

    def __init__(self, path: Path, reserve: Reserve) -> None:
        """Open a database that exists: a missing one is never made here.

        Raises:
            CouldNotAskError: It cannot be opened for writing.
            DidNotUnderstandError: It is no database (``store.damaged``).
        """
        self.path = path
        self.reserve = reserve
        self._depth = 0
        with world_faults():
            self._raw = _opened(path, "rw")
        try:
            self._settle()
        except BaseException:
            self._raw.close()
            raise

    @contextmanager
    def tables(self) -> Iterator[Database]:
        """Lend this connection to sqlite-utils, in one transaction, for schemas and bulk work.

        Imported on first use, because an ordinary start needs neither.
        """
        from sqlite_utils import Database

        with self.writing(), self._room(), world_faults():
            yield Database(self._raw, strict=True, execute_plugins=False)

    def execute(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> int:
        """Run a statement that writes; outside ``writing`` it is a transaction of its own.

        Returns:
            How many rows it touched.

        Raises:
            CouldNotAskError: The disk is full, busy or failing; nothing of it was done.
            DidNotUnderstandError: The file is damaged.
        """
        assert self._raw.in_transaction or not self._depth, "the transaction is already lost"
        with self._room(), world_faults():
            return self._raw.execute(sql, values).rowcount

    def many(self, sql: str, values: Iterable[Sequence[Value]]) -> None:
        """Run a statement that writes for each of many rows, inside ``writing``.

        Raises as ``execute`` does.
        """
        assert self._raw.in_transaction, "many rows are kept together, or none"
        with self._room(), world_faults():
            self._raw.executemany(sql, values)

    def insert(
        self, table: str, values: Mapping[str, Value], *, once: Collection[str] = ()
    ) -> None:
        """Add a row; one that agrees with another in the columns ``once`` is passed over.

        Raises as ``execute`` does.
        """
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        passing = f" ON CONFLICT ({', '.join(once)}) DO NOTHING" if once else ""
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks}){passing}"  # noqa: S608 -- our words
        self.execute(sql, tuple(values.values()))

    def rows(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> list[Row]:
        """Read every row of a query. Raises as ``execute`` does."""
        with self._room(), world_faults(), closing(self._raw.cursor()) as cursor:
            cursor.row_factory = Row
            return cursor.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """Read the first row of a query, or None when there is none."""
        return next(iter(self.rows(sql, values)), None)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Make everything inside durable together, or nothing of it. May be nested.

        The outermost takes the right to write at once, so that nothing read inside has changed by
        the time it is written.
        """
        begin, keep, undo = SAVEPOINT if self._depth else TRANSACTION
        self.execute(begin)
        self._depth += 1
        try:
            yield
            self.execute(keep)
        except BaseException:
            self._undo(undo)
            raise
        finally:
            self._depth -= 1

    def copy_to(self, path: Path) -> None:
        """Copy the whole database as it is now, through SQLite's own backup."""
        with world_faults(), closing(sqlite3.connect(path)) as copy:
            self._raw.backup(copy)

    def close(self) -> None:
        """Write the log back into the database and let go of the file."""
        self._raw.close()

    def _settle(self) -> None:
        with world_faults():
            if self.path.stat().st_size == 0:  # SQLite would take it for a new one
                raise DidNotUnderstandError(DAMAGED)
            for pragma in PRAGMAS:
                self._raw.execute(f"PRAGMA {pragma}")

    @contextmanager
    def _room(self) -> Iterator[None]:
        """Give the reserve up when the disk is full, so that the next try finds room."""
        try:
            yield
        except CouldNotAskError as error:
            if error.key == DISK_FULL:
                self.reserve.release()
            raise

    def _undo(self, statements: Iterable[str]) -> None:
        """Undo, unless SQLite gave the whole transaction up by itself, as on a full disk."""
        with world_faults():
            for statement in statements:
                if self._raw.in_transaction:
                    self._raw.execute(statement)


class Examination:
    """A look through a database for damage: as long as it takes to read it, in any thread."""

    def __init__(self, path: Path) -> None:
        """Look through this file, once ``run`` is called."""
        self._path = path
        self._lock = Lock()
        self._raw: sqlite3.Connection | None = None
        self._ended = False

    def run(self) -> None:
        """Look; what is ended meanwhile tells nothing.

        Raises:
            DidNotUnderstandError: It is damaged (``store.damaged``).
            CouldNotAskError: It cannot be read.
        """
        with world_faults(), closing(_opened(self._path, "ro", any_thread=True)) as raw:
            if not self._begun(raw):
                return
            try:
                found = [text for (text,) in raw.execute("PRAGMA quick_check(1)")]
            except sqlite3.OperationalError:
                if self._ended:
                    return
                raise
            finally:
                self._begun(None)
        if found != ["ok"] and not self._ended:
            raise DidNotUnderstandError(DAMAGED)

    def end(self) -> None:
        """Stop looking, from any thread."""
        with self._lock:
            self._ended = True
            if self._raw is not None:
                self._raw.interrupt()

    def _begun(self, raw: sqlite3.Connection | None) -> bool:
        with self._lock:
            self._raw = raw
            return not self._ended


def quick_check(path: Path) -> None:
    """Look through a database for damage and wait for the answer. Raises as ``Examination.run``."""
    Examination(path).run()


def _opened(path: Path, mode: str, *, any_thread: bool = False) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=not any_thread
    )
