"""The inbox on one machine: SQLite with WAL and full flushes, one thread that writes.

Nothing to install and nothing to run beside it. A second relay on the same file is refused by a
lock, because it would not wake the first one's tills; commands such as ``till revoke`` may write.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from pos_app.relay import inbox_statements as shared
from pos_app.relay.clock import Clock
from pos_app.relay.errors import ConfigError, StoreError
from pos_app.relay.inbox import Arrival, Kept, Page, Statements, Stats, Wake
from pos_app.relay.schema import migrate
from pos_app.relay.writer import GroupWriter


def grab_on_windows(handle: int, msvcrt: Any) -> None:
    """Take the right to serve a file as Windows knows it; ``OSError`` where somebody has it."""
    msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)


if sys.platform == "win32":
    import msvcrt

    def _grab(handle: int) -> None:
        grab_on_windows(handle, msvcrt)

else:
    import fcntl

    def _grab(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


__all__ = ["SqliteInbox"]

T = TypeVar("T")
WORDS = {
    "whole": "INTEGER",
    "bytes": "BLOB",
    "strict": "STRICT",
    "clustered": "STRICT, WITHOUT ROWID",
}
BUSY_MILLISECONDS = 2_000
ROWS_AT_ONCE = 512  # SQLite takes 32,766 values in one statement, eight for each row
# One statement for a whole batch: each call into SQLite gives Python's lock away and must wait to
# get it back, so a call for each row would cost more than the row.
_INSERT = f"INSERT INTO inbox ({shared.ROW_COLUMNS}) VALUES "  # noqa: S608 -- constants
_ROW = "(?, ?, ?, ?, ?, ?, ?, ?)"
_PRESENT = (
    "SELECT i.tenant, i.key, i.seq, i.till FROM json_each(?) a JOIN inbox i"
    " ON i.tenant = json_extract(a.value, '$[0]') AND i.key = json_extract(a.value, '$[1]')"
)
_LINKS = (
    "SELECT w.tenant, w.link_id, w.till FROM json_each(?) a JOIN watches w"
    " ON w.tenant = json_extract(a.value, '$[0]') AND w.link_id = json_extract(a.value, '$[1]')"
)
_HEADS = (
    "SELECT value, (SELECT max(seq) FROM inbox WHERE tenant = value),"
    " (SELECT seq FROM counters WHERE tenant = value) FROM json_each(?)"
)


class _Sql:
    """Statements over one SQLite connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, *values: object) -> int:
        return self._connection.execute(sql, values).rowcount


class SqliteInbox:
    """See ``Inbox``; this one lives in a file."""

    engine = "sqlite"

    def __init__(self, path: Path, clock: Clock, *, most_waiting: int, serving: bool) -> None:
        self._path = path
        self._clock = clock
        self._lock = _lock(path) if serving else None
        self._writing = _connect(path)
        self._reading = _connect(path)
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="relay-read")
        self._wakes: list[Wake] = []
        self._heads: dict[str, int] = {}  # last numbers, known to the writing thread
        self._writer = GroupWriter(
            self._commit, most_waiting=most_waiting, name="relay-write", on_kept=self._woken
        )

    @classmethod
    async def open(
        cls, path: Path, clock: Clock, *, most_waiting: int = 4_000, serving: bool = True
    ) -> SqliteInbox:
        """Open or make the file and bring its tables up to date.

        Args:
            path: The database file; its folder must exist.
            clock: Dates what the store dates by itself.
            most_waiting: How many arrivals may wait for the disk.
            serving: Whether this is the relay itself and not a command beside it.

        Raises:
            ConfigError: Another relay serves this file, or a newer one wrote it.
            StoreError: The file cannot be opened.
        """
        with _telling():
            inbox = cls(path, clock, most_waiting=most_waiting, serving=serving)
        await inbox.write(lambda sql: migrate(sql, WORDS))
        return inbox

    async def append(self, arrival: Arrival) -> Kept:
        """See ``Inbox``."""
        return await self._writer.append(arrival)

    async def read_after(self, tenant: str, till: str, cursor: int, limit: int) -> Page:
        """See ``Inbox``."""
        return await self.read(lambda sql: shared.read_page(sql, tenant, till, cursor, limit))

    async def ack(self, tenant: str, till: str, seq: int) -> Sequence[datetime]:
        """See ``Inbox``."""
        return await self.write(lambda sql: shared.acknowledge(sql, tenant, till, seq))

    async def purge(self, *, acked_before: datetime, all_before: datetime) -> int:
        """See ``Inbox``."""
        return await shared.purge(self.write, acked_before=acked_before, all_before=all_before)

    async def stats(self) -> Stats:
        """See ``Inbox``."""
        return await self.read(self._count)

    async def watch(self, tenant: str, till: str, link_id: str, sku: str) -> None:
        """See ``Inbox``."""
        await self.write(lambda sql: self._watch(sql, tenant, till, link_id, sku))
        self._wake(tenant, till)

    async def heads(self) -> Mapping[str, int]:
        """See ``Inbox``: appends are seen at once here, so there is nothing to catch up with."""
        return {}

    def subscribe(self, wake: Wake) -> None:
        """See ``Inbox``."""
        self._wakes.append(wake)

    async def read(self, work: Callable[[Statements], T]) -> T:
        """See ``Database``."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self._read, work)

    async def write(self, work: Callable[[Statements], T]) -> T:
        """See ``Database``."""
        return await self._writer.run(lambda: self._write(work))

    async def close(self) -> None:
        """See ``Inbox``."""
        await self._writer.close()
        self._readers.shutdown(wait=True)
        self._reading.close()
        self._writing.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _read(self, work: Callable[[Statements], T]) -> T:
        with _telling():
            return work(_Sql(self._reading))

    def _write(self, work: Callable[[Statements], T]) -> T:
        with _transaction(self._writing) as sql:
            return work(sql)

    def _commit(self, batch: Sequence[Arrival]) -> Sequence[Kept]:
        if self._is_plain(batch):
            answers = self._insert_plainly(batch)
            if answers is not None:
                return answers
        with _transaction(self._writing) as sql:
            planned = self._insert(sql, batch)
        self._heads |= planned.heads
        return planned.answers

    def _is_plain(self, batch: Sequence[Arrival]) -> bool:
        """Tell whether a batch can be numbered from memory: we are the only ones who number."""
        return self._lock is not None and all(
            one.tenant in self._heads and (one.till is not None or one.link_id is None)
            for one in batch
        )

    def _insert_plainly(self, batch: Sequence[Arrival]) -> list[Kept] | None:
        """Insert a batch by one statement that is its own transaction; None if one is known.

        This is the way of nearly every event. One call instead of six lets the event loop work
        while the disk does.
        """
        planned = shared.plan(batch, shared.Known(heads=self._heads, present={}, links={}))
        with _telling():
            try:
                self._writing.execute(*_insertion(planned.rows))
            except sqlite3.IntegrityError:
                return None
        self._heads |= planned.heads
        return planned.answers

    def _insert(self, sql: Statements, batch: Sequence[Arrival]) -> shared.Plan:
        planned = shared.plan(batch, _known(sql, batch))
        for first in range(0, len(planned.rows), ROWS_AT_ONCE):
            statement, values = _insertion(planned.rows[first : first + ROWS_AT_ONCE])
            sql.run(statement, *values)
        return planned

    def _watch(self, sql: Statements, tenant: str, till: str, link_id: str, sku: str) -> None:
        shared.claim_link(sql, tenant, till, link_id=link_id, sku=sku, at=self._clock.now())
        self._insert(sql, shared.orphans(sql, tenant, link_id))

    def _count(self, sql: Statements) -> Stats:
        by_tenant = shared.rows_by_tenant(sql)
        unacked, oldest = shared.oldest_unacked(sql)
        return Stats(
            rows=sum(by_tenant.values()),
            rows_by_tenant=by_tenant,
            size_bytes=sum(file.stat().st_size for file in _files(self._path)),
            free_bytes=shutil.disk_usage(self._path.parent).free,
            unacked=unacked,
            oldest_unacked_at=oldest,
        )

    def _woken(self, arrival: Arrival, kept: Kept) -> None:
        if kept.till is not None:
            self._wake(arrival.tenant, kept.till)

    def _wake(self, tenant: str, till: str) -> None:
        for wake in self._wakes:
            wake(tenant, till)


def _insertion(rows: Sequence[shared.Row]) -> tuple[str, list[object]]:
    return _INSERT + ",".join([_ROW] * len(rows)), [value for row in rows for value in row]


def _known(sql: Statements, batch: Sequence[Arrival]) -> shared.Known:
    keys = json.dumps([(one.tenant, one.key) for one in batch])
    tenants = json.dumps(list({one.tenant for one in batch}))
    return shared.Known(
        heads={str(row[0]): shared.larger(row[1], row[2]) for row in sql.all(_HEADS, tenants)},
        present=shared.present(sql.all(_PRESENT, keys)),
        links=_links(sql, batch),
    )


def _links(sql: Statements, batch: Sequence[Arrival]) -> dict[tuple[str, str], str]:
    wanted = [(one.tenant, one.link_id) for one in batch if one.till is None and one.link_id]
    rows = sql.all(_LINKS, json.dumps(wanted)) if wanted else []
    return {(str(tenant), str(link)): str(till) for tenant, link, till in rows}


def _connect(path: Path) -> sqlite3.Connection:
    # A new file is its owner's alone. One that is there must not be opened here: closing it again
    # would drop the locks that SQLite holds on it for this whole process.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def _lock(path: Path) -> int:
    """Hold the right to serve this file until the process ends."""
    handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _grab(handle)
    except OSError as error:
        os.close(handle)
        text = "Otro servidor ya atiende {path}. Para dos hace falta PostgreSQL."
        raise ConfigError(text, path=str(path)) from error
    return handle


def _files(path: Path) -> list[Path]:
    return [file for file in (path, path.with_name(path.name + "-wal")) if file.exists()]


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[Statements]:
    with _telling():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield _Sql(connection)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk ends the transaction by itself; rolling back again would hide why.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def _telling() -> Iterator[None]:
    """Give the engine's own errors our name."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise StoreError(str(error)) from error
