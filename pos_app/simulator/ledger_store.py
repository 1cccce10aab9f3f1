"""The ledger's book on disk: SQLite, durable before anything is answered.

Records are written into an open transaction as the ledger makes them; ``settled`` waits until
they are on the disk. All who come within a few turns of the loop, or while the disk is busy, share
one commit, so that many requests at once cost one write of the disk. A commit only appends to
SQLite's log; a thread then flushes that log, so that questions are answered meanwhile. Who neither
wrote nor saw anything unwritten does not wait. The file belongs to one process.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

import sqlite_utils

from pos_app.simulator.book import NotKeptError, Wanted
from pos_app.simulator.codec import moment_of, pack, stamp, unpack
from pos_app.simulator.model import (
    Account,
    Appointment,
    Delivery,
    Environment,
    Lane,
    Record,
    Refund,
    Transaction,
)

R = TypeVar("R", bound=Record)

_TABLES = """
CREATE TABLE IF NOT EXISTS records (
    kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS transactions (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, merchant_id INTEGER NOT NULL,
    environment TEXT NOT NULL, reference TEXT NOT NULL, link_id TEXT, created_at INTEGER NOT NULL,
    status TEXT NOT NULL, payment_method_type TEXT NOT NULL, customer_email TEXT,
    amount_in_cents INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS by_reference ON transactions (merchant_id, environment, reference);
CREATE INDEX IF NOT EXISTS by_day ON transactions (merchant_id, environment, created_at);
CREATE INDEX IF NOT EXISTS by_link ON transactions (link_id) WHERE link_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS refunds (
    id INTEGER PRIMARY KEY, transaction_id TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS refunds_by_transaction ON refunds (transaction_id);
CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY, reference TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_by_reference ON deliveries (reference);
CREATE TABLE IF NOT EXISTS agenda (
    number INTEGER PRIMARY KEY, lane TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
    subject TEXT NOT NULL, UNIQUE (kind, subject)
) STRICT;
CREATE INDEX IF NOT EXISTS agenda_by_lane ON agenda (lane, at, number);
CREATE TABLE IF NOT EXISTS spent (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS numbers (
    series TEXT PRIMARY KEY, value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""
_VERSION = 1
_TURNS = 4
"""Turns of the event loop from a request's bytes to its writes: who is there joins the commit."""
_MOST_RECENT = 512
_COLUMNS = {"created_at", "amount_in_cents", "reference", "status", "id"}
_FILTERS = {"id", "payment_method_type", "status", "customer_email"}

_SAVE_TRANSACTION = """
INSERT INTO transactions (id, merchant_id, environment, reference, link_id, created_at, status,
    payment_method_type, customer_email, amount_in_cents, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET status = excluded.status, body = excluded.body
"""
_NEXT_NUMBER = """
INSERT INTO numbers (series, value) VALUES (?, 1)
ON CONFLICT (series) DO UPDATE SET value = value + 1 RETURNING value
"""


_flush = getattr(os, "fdatasync", os.fsync)


class LedgerInUseError(Exception):
    """Another simulator holds this ledger's file, or the file is of a newer version."""


class SqliteBook:
    """A book in one SQLite file, for one thread and one event loop."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, isolation_level=None, timeout=0.2)
        self._database = sqlite_utils.Database(connection)
        self._connection = connection
        self._log_path = path.with_name(f"{path.name}-wal")
        self._log: int | None = None
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="ledger-flush")
        self._flushing: asyncio.Future[None] | None = None
        self._broken = False
        """The disk failed to flush: nobody knows what it holds, so nothing more is accepted."""
        self._commit_next: asyncio.Future[None] | None = None
        self._deriving = False
        self._concerned = False
        """Whoever speaks now wrote something, or saw something that is not on the disk yet."""
        self._unsafe: set[tuple[str, str]] = set()
        """Accepted records that are not on the disk yet, by kind and id."""
        self._on_their_way: set[tuple[str, str]] = set()
        """Those of them that the disk is writing now."""
        self._first: dict[Lane, datetime | None] = {}
        self._recent: dict[str, Transaction] = {}
        """Transactions touched last: what is looked at was mostly looked at just before."""
        try:
            self._prepare()
        except sqlite3.OperationalError as busy:
            connection.close()
            raise LedgerInUseError("another simulator keeps its ledger in this folder") from busy

    def _prepare(self) -> None:
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=NORMAL"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise LedgerInUseError("a newer simulator wrote this ledger")
        self._database.executescript(_TABLES)
        self._connection.execute(f"PRAGMA user_version={_VERSION}")

    # --- durability ------------------------------------------------------------------------------

    @contextmanager
    def recomputable(self) -> Iterator[None]:
        """What is written inside follows from what is durable already: nobody waits for it."""
        before, self._deriving = self._concerned, True
        try:
            yield
        finally:
            self._concerned, self._deriving = before, False

    async def settled(self) -> None:
        """Return when everything that was written or seen since the last call is on the disk.

        The ledger works between two awaits, so nobody else comes in between.

        Raises:
            NotKeptError: It could not be written; nothing of this turn is kept.
        """
        concerned, self._concerned = self._concerned, False
        if concerned:
            await self.flushed()

    async def flushed(self) -> None:
        """Return when everything is on the disk, also what could be computed again.

        Raises:
            NotKeptError: It could not be written; nothing of this turn is kept.
        """
        if self._connection.in_transaction:
            await asyncio.shield(self._next_commit())
        elif self._flushing is not None:
            await asyncio.shield(self._flushing)

    def _next_commit(self) -> asyncio.Future[None]:
        if self._commit_next is None:
            loop = asyncio.get_running_loop()
            self._commit_next = loop.create_future()
            loop.call_soon(self._commit, self._commit_next, _TURNS)
        return self._commit_next

    def _commit(self, waiting: asyncio.Future[None], turns: int) -> None:
        """Commit after some turns of the loop, in which requests that lie ready may join."""
        if waiting.done():
            return
        if turns:
            waiting.get_loop().call_soon(self._commit, waiting, turns - 1)
        elif self._flushing is not None:
            self._flushing.add_done_callback(lambda _: self._commit(waiting, 0))
        else:
            self._commit_now(waiting)

    def _commit_now(self, waiting: asyncio.Future[None]) -> None:
        self._commit_next = None
        try:
            self._append()
        except (sqlite3.Error, OSError) as failed:
            self._give_up(waiting, failed)
            return
        self._on_their_way, self._unsafe = self._unsafe, set()
        self._flushing = waiting
        flushed = waiting.get_loop().run_in_executor(self._disk, self._flush_log)
        flushed.add_done_callback(self._after_flush)

    def _flush_log(self) -> None:
        """Wait for the disk; this runs in the thread."""
        if self._log is not None:
            _flush(self._log)

    def _append(self) -> None:
        """Commit to SQLite's log, without waiting for the disk."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        if self._log is None:
            self._log = os.open(self._log_path, os.O_RDWR)

    def _after_flush(self, flushed: asyncio.Future[None]) -> None:
        waiting, self._flushing = self._flushing, None
        self._on_their_way.clear()
        failed = flushed.exception()
        self._broken = self._broken or failed is not None
        if waiting is None or waiting.done():
            return
        if failed is None:
            waiting.set_result(None)
        else:
            waiting.set_exception(NotKeptError(str(failed)))

    def _give_up(self, waiting: asyncio.Future[None] | None, failed: Exception) -> None:
        """Undo this turn's writes and tell everybody who waits for them."""
        self._first.clear()
        self._recent.clear()
        self._unsafe.clear()
        self._concerned = False
        if self._connection.in_transaction:
            self._connection.rollback()
        if waiting is not None:
            waiting.set_exception(NotKeptError(str(failed)))

    def commit(self) -> None:
        """Put what was written on the disk now."""
        if self._connection.in_transaction:
            self._append()
        self._flush_log()
        self._unsafe.clear()

    def close(self) -> None:
        """Keep everything and let go of the file."""
        self._disk.shutdown(wait=True)
        self.commit()
        if self._log is not None:
            os.close(self._log)
        self._database.close()

    def _write(self, sql: str, values: Sequence[object]) -> sqlite3.Cursor:
        if self._broken:
            raise NotKeptError("the disk failed before")
        try:
            if not self._connection.in_transaction:
                self._connection.execute("BEGIN IMMEDIATE")
            self._concerned = True
            return self._connection.execute(sql, values)
        except sqlite3.Error as failed:
            waiting, self._commit_next = self._commit_next, None
            self._give_up(waiting, failed)
            raise NotKeptError(str(failed)) from failed

    def _read(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()

    def _see(self, kind: type[Any], key: str) -> None:
        """Whoever sees an unwritten record must wait for it before he tells of it."""
        named = (kind.__name__, key)
        if named in self._unsafe or named in self._on_their_way:
            self._concerned = True

    # --- records ---------------------------------------------------------------------------------

    def save(self, record: Record) -> None:
        """Insert or replace."""
        if not self._deriving:
            self._unsafe.add((type(record).__name__, str(record.id)))
        if isinstance(record, Transaction):
            self._save_transaction(record)
        elif isinstance(record, Refund):
            sql = "INSERT OR REPLACE INTO refunds VALUES (?, ?, ?)"
            self._write(sql, (record.id, record.transaction_id, pack(record)))
        elif isinstance(record, Delivery):
            sql = "INSERT OR REPLACE INTO deliveries VALUES (?, ?, ?)"
            self._write(sql, (record.id, record.reference, pack(record)))
        else:
            sql = "INSERT OR REPLACE INTO records VALUES (?, ?, ?)"
            self._write(sql, (type(record).__name__, str(record.id), pack(record)))

    def _save_transaction(self, each: Transaction) -> None:
        values = (
            each.id,
            each.merchant_id,
            each.environment,
            each.reference,
            each.link_id,
            stamp(each.created_at),
            each.status.value,
            each.payment_method_type,
            each.customer_email,
            each.amount_in_cents,
            pack(each),
        )
        self._write(_SAVE_TRANSACTION, values)
        self._remember(each)

    def _remember(self, each: Transaction) -> None:
        self._recent.pop(each.id, None)
        self._recent[each.id] = each
        if len(self._recent) > _MOST_RECENT:
            del self._recent[next(iter(self._recent))]

    def load(self, kind: type[R], key: str) -> R | None:
        """The record of that kind and id."""
        self._see(kind, key)
        if kind is Transaction:
            return cast("R | None", self._recent.get(key) or self._load_transaction(key))
        own = _LOAD_OWN.get(kind)
        if own is None:
            sql = "SELECT body FROM records WHERE kind = ? AND id = ?"
            rows = self._read(sql, (kind.__name__, key))
        else:
            rows = self._read(own, (key,))
        return unpack(kind, rows[0][0]) if rows else None

    def _load_transaction(self, key: str) -> Transaction | None:
        rows = self._read("SELECT body FROM transactions WHERE id = ?", (key,))
        if not rows:
            return None
        found = unpack(Transaction, rows[0][0])
        self._remember(found)
        return found

    def accounts(self) -> Sequence[Account]:
        """Every account."""
        rows = self._read("SELECT body FROM records WHERE kind = 'Account' ORDER BY id")
        return [unpack(Account, body) for (body,) in rows]

    def by_reference(
        self, merchant_id: int, environment: Environment, reference: str
    ) -> Sequence[Transaction]:
        """Newest first."""
        where = "merchant_id = ? AND environment = ? AND reference = ?"
        return self._transactions(where, (merchant_id, environment, reference))

    def by_link(self, link_id: str) -> Sequence[Transaction]:
        """Newest first."""
        return self._transactions("link_id = ?", (link_id,))

    def _transactions(self, where: str, values: Sequence[object]) -> list[Transaction]:
        sql = f"SELECT id FROM transactions WHERE {where} ORDER BY number DESC"  # noqa: S608 -- our own text
        return self._all(self._read(sql, values))

    def _all(self, rows: Sequence[tuple[str]]) -> list[Transaction]:
        found = [self.load(Transaction, key) for (key,) in rows]
        return [each for each in found if each is not None]

    def newest(self, limit: int) -> Sequence[Transaction]:
        """Newest first."""
        sql = "SELECT id FROM transactions ORDER BY number DESC LIMIT ?"
        return self._all(self._read(sql, (limit,)))

    def page(self, wanted: Wanted) -> tuple[Sequence[Transaction], int]:
        """One page and the number of all."""
        where, values = _where(wanted)
        total = self._read(f"SELECT count(*) FROM transactions WHERE {where}", values)[0][0]  # noqa: S608 -- our own text
        order = "DESC" if wanted.descending else "ASC"
        column = _known(wanted.order_by, _COLUMNS)
        tail = f"ORDER BY {column} {order}, number {order} LIMIT ? OFFSET ?"
        sql = f"SELECT id FROM transactions WHERE {where} {tail}"  # noqa: S608 -- names are checked
        return self._all(self._read(sql, (*values, wanted.limit, wanted.offset))), total

    def refunds_of(self, transaction_id: str) -> Sequence[Refund]:
        """Oldest first."""
        sql = "SELECT id FROM refunds WHERE transaction_id = ? ORDER BY id"
        found = [self.load(Refund, str(key)) for (key,) in self._read(sql, (transaction_id,))]
        return [each for each in found if each is not None]

    def deliveries(self, reference: str | None, limit: int) -> Sequence[Delivery]:
        """Newest first."""
        where, values = ("", ()) if reference is None else ("WHERE reference = ?", (reference,))
        sql = f"SELECT id FROM deliveries {where} ORDER BY id DESC LIMIT ?"  # noqa: S608 -- our own text
        found = [self.load(Delivery, str(key)) for (key,) in self._read(sql, (*values, limit))]
        return [each for each in found if each is not None]

    # --- agenda ----------------------------------------------------------------------------------

    def plan(self, appointment: Appointment) -> None:
        """Put it on the agenda, in place of any of the same kind and subject."""
        sql = "INSERT OR REPLACE INTO agenda (lane, at, kind, subject) VALUES (?, ?, ?, ?)"
        at = stamp(appointment.at)
        self._first.clear()
        self._write(sql, (appointment.lane, at, appointment.kind, appointment.subject))

    def cancel(self, kind: str, subject: str) -> None:
        """Take it off the agenda."""
        self._first.clear()
        self._write("DELETE FROM agenda WHERE kind = ? AND subject = ?", (kind, subject))

    def next_due(self, lane: Lane) -> datetime | None:
        """When the lane's first appointment is; remembered, for every request asks."""
        if lane not in self._first:
            at = self._read("SELECT min(at) FROM agenda WHERE lane = ?", (lane,))[0][0]
            self._first[lane] = None if at is None else moment_of(at)
        return self._first[lane]

    def due(self, now: datetime, lane: Lane, limit: int = 1) -> Sequence[Appointment]:
        """The lane's first appointments whose time has come."""
        first = self.next_due(lane)
        if first is None or first > now:
            return []
        sql = (
            "SELECT at, kind, subject FROM agenda WHERE lane = ? AND at <= ? "
            "ORDER BY at, number LIMIT ?"
        )
        rows = self._read(sql, (lane, stamp(now), limit))
        return [Appointment(moment_of(at), kind, subject, lane) for at, kind, subject in rows]

    # --- counters --------------------------------------------------------------------------------

    def spend(self, token_id: str) -> bool:
        """Use up a single-use token; False when it was used before."""
        return self._write("INSERT OR IGNORE INTO spent VALUES (?)", (token_id,)).rowcount == 1

    def next_number(self, series: str) -> int:
        """The next whole number of a series, from 1."""
        found: int = self._write(_NEXT_NUMBER, (series,)).fetchall()[0][0]
        return found


_LOAD_OWN: dict[type[Any], str] = {
    Refund: "SELECT body FROM refunds WHERE id = ?",
    Delivery: "SELECT body FROM deliveries WHERE id = ?",
}


def _known(name: str, names: Iterable[str]) -> str:
    """A column's name, never anything else."""
    if name not in names:
        raise ValueError(name)
    return name


def _where(wanted: Wanted) -> tuple[str, list[object]]:
    parts = ["merchant_id = ?", "environment = ?", "created_at >= ?", "created_at < ?"]
    values: list[object] = [
        wanted.merchant_id,
        wanted.environment,
        stamp(wanted.since),
        stamp(wanted.until),
    ]
    for name, value in wanted.filters:
        parts.append(f"{_known(name, _FILTERS)} = ?")
        values.append(value)
    return " AND ".join(parts), values
