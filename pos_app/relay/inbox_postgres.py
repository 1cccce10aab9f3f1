"""The inbox beyond one machine: several relay processes on one PostgreSQL.

A shop's numbers come from its counter row, locked for the length of the inserting transaction, so
they become visible in order and a reader may trust the last one; a PostgreSQL sequence would not
do, because its numbers commit out of order. NOTIFY only wakes the other processes and is sent after
the commit on another connection, gathered to ten a second: inside the transaction it would make all
commits of the cluster wait for each other. A wake-up may be lost; the hub's poll of the counters
finds what it announced.
"""

from __future__ import annotations

import asyncio
import json
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import TypeVar

import psycopg

from pos_app.relay import inbox_statements as shared
from pos_app.relay.clock import Clock
from pos_app.relay.errors import StoreError
from pos_app.relay.inbox import Arrival, Kept, Page, Statements, Stats, Wake
from pos_app.relay.schema import migrate
from pos_app.relay.writer import GroupWriter

__all__ = ["PostgresInbox"]

T = TypeVar("T")
WORDS = {"whole": "BIGINT", "bytes": "BYTEA", "strict": "", "clustered": ""}
CHANNEL = "relay_wake"
CONNECT_SECONDS = 2
STATEMENT_MILLISECONDS = 2_500
NOTIFY_SECONDS = 0.1
READERS = 3
_MIGRATION_LOCK = 7_214_500_231  # any number, the same in every relay
_ALL_SHOPS = "*"  # stands for a list of names too long for one notification (8,000 bytes)


class _Sql:
    """Statements over one PostgreSQL connection."""

    def __init__(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        self._connection = connection

    def all(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        return self._connection.execute(_marked(sql), values).fetchall()

    def run(self, sql: str, *values: object) -> int:
        return self._connection.execute(_marked(sql), values).rowcount


class _Link:
    """One connection that is made when needed and again after it broke; one thread uses it."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._connection: psycopg.Connection[tuple[object, ...]] | None = None

    @contextmanager
    def transaction(self) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
        try:
            with ExitStack() as stack:
                yield self._begin(stack)
        except psycopg.Error as error:
            raise StoreError(type(error).__name__) from error

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _begin(self, stack: ExitStack) -> psycopg.Connection[tuple[object, ...]]:
        connection = self._live()
        try:
            stack.enter_context(connection.transaction())
        except psycopg.OperationalError:
            # The server went away while we were idle and nothing was begun yet: one more try is
            # safe, and spares the first event of the morning Wompi's half-hour retry.
            connection.close()
            connection = self._live()
            stack.enter_context(connection.transaction())
        return connection

    def _live(self) -> psycopg.Connection[tuple[object, ...]]:
        if self._connection is None or self._connection.broken or self._connection.closed:
            self._connection = _connect(self._dsn)
        return self._connection


class PostgresInbox:
    """See ``Inbox``; this one is shared by several relay processes."""

    engine = "postgresql"

    def __init__(self, dsn: str, clock: Clock, *, most_waiting: int, serving: bool) -> None:
        self._dsn = dsn
        self._clock = clock
        self._writing = _Link(dsn)
        self._links = [_Link(dsn) for _ in range(READERS)]
        self._free: queue.SimpleQueue[_Link] = queue.SimpleQueue()
        for link in self._links:
            self._free.put(link)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="relay-read")
        self._wakes: list[Wake] = []
        self._post = _Post(dsn, self._heard) if serving else None
        self._writer = GroupWriter(
            self._commit, most_waiting=most_waiting, name="relay-write", on_kept=self._woken
        )

    @classmethod
    async def open(
        cls, dsn: str, clock: Clock, *, most_waiting: int = 4_000, serving: bool = True
    ) -> PostgresInbox:
        """Connect and bring the tables up to date; relays that start together take turns.

        Args:
            dsn: The ``postgresql://`` address with its password.
            clock: Dates what the store dates by itself.
            most_waiting: How many arrivals may wait.
            serving: Whether this is a relay and not a command beside it.

        Raises:
            ConfigError: A newer relay wrote this store.
            StoreError: The server cannot be reached.
        """
        inbox = cls(dsn, clock, most_waiting=most_waiting, serving=serving)
        try:
            await inbox.write(_migrate)
        except BaseException:
            await inbox.close()
            raise
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
        """See ``Inbox``; the server's disk is not ours to measure."""
        return await self.read(_count)

    async def watch(self, tenant: str, till: str, link_id: str, sku: str) -> None:
        """See ``Inbox``."""
        await self.write(lambda sql: self._watch(sql, tenant, till, link_id, sku))
        self._wake(tenant, till)
        self._announce(tenant)

    async def heads(self) -> Mapping[str, int]:
        """See ``Inbox``."""
        rows = await self.read(lambda sql: sql.all("SELECT tenant, seq FROM counters"))
        return {str(tenant): int(str(seq)) for tenant, seq in rows}

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
        if self._post is not None:
            await asyncio.to_thread(self._post.close)
        self._readers.shutdown(wait=True)
        for link in (self._writing, *self._links):
            link.close()

    def _read(self, work: Callable[[Statements], T]) -> T:
        link = self._free.get()
        try:
            with link.transaction() as connection:
                return work(_Sql(connection))
        finally:
            self._free.put(link)

    def _write(self, work: Callable[[Statements], T]) -> T:
        with self._writing.transaction() as connection:
            return work(_Sql(connection))

    def _commit(self, batch: Sequence[Arrival]) -> Sequence[Kept]:
        with self._writing.transaction() as connection:
            return _insert(_Sql(connection), batch).answers

    def _watch(self, sql: Statements, tenant: str, till: str, link_id: str, sku: str) -> None:
        # The counter row is locked first: no event of this link can slip between look and claim.
        _locked_heads(sql, [tenant])
        shared.claim_link(sql, tenant, till, link_id=link_id, sku=sku, at=self._clock.now())
        _insert(sql, shared.orphans(sql, tenant, link_id))

    def _woken(self, arrival: Arrival, kept: Kept) -> None:
        if kept.till is not None:
            self._wake(arrival.tenant, kept.till)
            self._announce(arrival.tenant)

    def _announce(self, tenant: str) -> None:
        if self._post is not None:
            self._post.announce(tenant)

    def _wake(self, tenant: str, till: str | None) -> None:
        for wake in self._wakes:
            wake(tenant, till)

    def _heard(self, tenant: str) -> None:
        self._wake(tenant, None)


class _Post:
    """Tells the other relays which shops have news, and hears it from them; both may fail."""

    def __init__(self, dsn: str, heard: Callable[[str], None]) -> None:
        self._dsn = dsn
        self._heard = heard
        self._loop = asyncio.get_running_loop()
        self._news: set[str] = set()
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._threads = [
            threading.Thread(target=self._keep(self._tell), name="relay-tell", daemon=True),
            threading.Thread(target=self._keep(self._listen), name="relay-hear", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def announce(self, tenant: str) -> None:
        """Have the others woken within a tenth of a second."""
        with self._lock:
            self._news.add(tenant)

    def close(self) -> None:
        self._ending.set()
        for thread in self._threads:
            thread.join()

    def _keep(self, work: Callable[[psycopg.Connection[tuple[object, ...]]], None]) -> Answer:
        """Do the work on a connection of its own, again and again until the end."""

        def run() -> None:
            while not self._ending.is_set():
                try:
                    with _connect(self._dsn) as connection:
                        connection.autocommit = True
                        work(connection)
                except psycopg.Error:
                    # Only latency is lost: every hub polls the counters once a second.
                    self._ending.wait(1.0)

        return run

    def _tell(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        while not self._ending.wait(NOTIFY_SECONDS):
            with self._lock:
                news, self._news = self._news, set()
            if news:
                connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, _payload(news)))

    def _listen(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        while not self._ending.is_set():
            for notice in connection.notifies(timeout=NOTIFY_SECONDS):
                for tenant in json.loads(notice.payload):
                    self._loop.call_soon_threadsafe(self._heard, tenant)


Answer = Callable[[], None]


def _payload(news: set[str]) -> str:
    text = json.dumps(sorted(news))
    return text if len(text) < 7_900 else json.dumps([_ALL_SHOPS])


def _insert(sql: Statements, batch: Sequence[Arrival]) -> shared.Plan:
    planned = shared.plan(batch, _known(sql, batch))
    if planned.rows:
        columns = [list(column) for column in zip(*planned.rows, strict=True)]
        sql.run(
            f"INSERT INTO inbox ({shared.ROW_COLUMNS}) SELECT * FROM unnest(?::text[],"  # noqa: S608 -- constants
            " ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])",
            *columns,
        )
        sql.run(
            "UPDATE counters c SET seq = n.seq FROM unnest(?::text[], ?::bigint[]) n (tenant, seq)"
            " WHERE c.tenant = n.tenant",
            list(planned.heads),
            list(planned.heads.values()),
        )
    return planned


def _known(sql: Statements, batch: Sequence[Arrival]) -> shared.Known:
    heads = _locked_heads(sql, sorted({one.tenant for one in batch}))
    found = sql.all(
        "SELECT i.tenant, i.key, i.seq, i.till FROM inbox i"
        " JOIN unnest(?::text[], ?::text[]) a (tenant, key)"
        " ON i.tenant = a.tenant AND i.key = a.key",
        [one.tenant for one in batch],
        [one.key for one in batch],
    )
    return shared.Known(heads=heads, present=shared.present(found), links=_links(sql, batch))


def _locked_heads(sql: Statements, tenants: list[str]) -> dict[str, int]:
    """Lock the shops' counters, always in the same order, and read them."""
    query = "SELECT tenant, seq FROM counters WHERE tenant = ANY(?) ORDER BY tenant FOR UPDATE"
    rows = sql.all(query, tenants)
    if len(rows) < len(tenants):
        sql.run(
            "INSERT INTO counters (tenant, seq) SELECT t, 0 FROM unnest(?::text[]) t ORDER BY t"
            " ON CONFLICT (tenant) DO NOTHING",
            tenants,
        )
        rows = sql.all(query, tenants)
    return {str(tenant): int(str(seq)) for tenant, seq in rows}


def _links(sql: Statements, batch: Sequence[Arrival]) -> dict[tuple[str, str], str]:
    wanted = [(one.tenant, one.link_id) for one in batch if one.till is None and one.link_id]
    if not wanted:
        return {}
    rows = sql.all(
        "SELECT w.tenant, w.link_id, w.till FROM watches w"
        " JOIN unnest(?::text[], ?::text[]) a (tenant, link_id)"
        " ON w.tenant = a.tenant AND w.link_id = a.link_id",
        [tenant for tenant, _ in wanted],
        [link for _, link in wanted],
    )
    return {(str(tenant), str(link)): str(till) for tenant, link, till in rows}


def _count(sql: Statements) -> Stats:
    by_tenant = shared.rows_by_tenant(sql)
    unacked, oldest = shared.oldest_unacked(sql)
    [(size,)] = sql.all("SELECT pg_total_relation_size('inbox')")
    return Stats(
        rows=sum(by_tenant.values()),
        rows_by_tenant=by_tenant,
        size_bytes=int(str(size)),
        free_bytes=None,
        unacked=unacked,
        oldest_unacked_at=oldest,
    )


def _migrate(sql: Statements) -> None:
    sql.run("SET LOCAL statement_timeout = 0")  # a full store takes a while to change
    sql.all("SELECT pg_advisory_xact_lock(?)", _MIGRATION_LOCK)
    migrate(sql, WORDS)


def _connect(dsn: str) -> psycopg.Connection[tuple[object, ...]]:
    connection: psycopg.Connection[tuple[object, ...]] = psycopg.connect(
        dsn,
        connect_timeout=CONNECT_SECONDS,
        # A database that was made in the C locale declares no encoding: its texts would be bytes.
        client_encoding="utf8",
        # An acknowledged commit is on the server's disk, and on its synchronous replica's if it
        # has one, whatever the server's own default says.
        options=f"-c synchronous_commit=on -c statement_timeout={STATEMENT_MILLISECONDS}",
        keepalives_idle=10,
    )
    return connection


def _marked(sql: str) -> str:
    """Turn ``?`` into psycopg's mark; every text that comes here is written in this package."""
    return sql.replace("?", "%s")
