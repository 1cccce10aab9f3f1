"""The inbox as the relay sees it: a durable log for each shop, whatever engine is under it.

A shop's entries are numbered 1, 2, 3 … without a hole, in the order in which they became durable.
The number is the stream's event id and the till's cursor; it comes from the store, never from a
clock. An entry is for one till or, when nobody could be named, for the manager's list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

__all__ = ["Arrival", "Database", "Entry", "Inbox", "Kept", "Page", "Statements", "Stats", "Wake"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something to keep.

    Attributes:
        tenant: The shop's id.
        key: What makes a second one a duplicate: the event's time and checksum.
        kind: A word such as ``hint``, ``landing``, ``stale``, ``other``.
        till: The till it is for, when its reference says so.
        link_id: The payment link it came through; looked up when ``till`` is None.
        body: The thin JSON text.
        received_at: When it came.
    """

    tenant: str
    key: str
    kind: str
    till: str | None
    link_id: str | None
    body: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """The store's answer: this is durable.

    Attributes:
        seq: Its number in the shop's log.
        till: The till it is for, or None when it is on the manager's list.
        duplicate: It was there before; nothing was written.
    """

    seq: int
    till: str | None
    duplicate: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One stored entry."""

    seq: int
    kind: str
    body: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Page:
    """What a till has not read yet.

    Attributes:
        entries: The next ones for this till, by number.
        cursor: Everything for this till up to this number has been read with this page.
        lost_through: Set when the till must reconcile by date: entries between the asked cursor
            and this number were purged, or the cursor is of a store that is no more.
    """

    entries: tuple[Entry, ...]
    cursor: int
    lost_through: int | None


@dataclass(frozen=True, slots=True)
class Stats:
    """The state of the whole inbox.

    Attributes:
        rows: Entries kept.
        rows_by_tenant: The same for each shop.
        size_bytes: What the store occupies.
        free_bytes: What the disk has left, when this computer can tell.
        unacked: Hints their tills have not acknowledged.
        oldest_unacked_at: When the oldest of them came.
    """

    rows: int
    rows_by_tenant: Mapping[str, int]
    size_bytes: int
    free_bytes: int | None
    unacked: int
    oldest_unacked_at: datetime | None


Wake = Callable[[str, str | None], None]
"""Called on the event loop with a shop's id, and a till's name when only that one is concerned."""


class Statements(Protocol):
    """Runs SQL inside one transaction; ``?`` stands for a value in both engines."""

    def all(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Run a query and give its rows."""

    def run(self, sql: str, *values: object) -> int:
        """Run a change and give how many rows it touched."""


class Database(Protocol):
    """The small, slow things the relay remembers beside the log: shops, tills, pairings."""

    async def read(self, work: Callable[[Statements], T]) -> T:
        """Run queries off the event loop.

        Raises:
            StoreError: The store cannot answer now.
        """

    async def write(self, work: Callable[[Statements], T]) -> T:
        """Run changes in one durable transaction, all or nothing.

        Raises:
            StoreError: The store cannot keep them now.
        """


class Inbox(Database, Protocol):
    """The port both engines implement; one conformance suite holds them to it."""

    engine: str

    async def append(self, arrival: Arrival) -> Kept:
        """Keep an arrival; when this returns it survives a power cut.

        Raises:
            StoreBusyError: Too many are waiting; this one was not taken.
            StoreError: It could not be made durable.
        """

    async def read_after(self, tenant: str, till: str, cursor: int, limit: int) -> Page:
        """Read a till's next entries."""

    async def ack(self, tenant: str, till: str, seq: int) -> Sequence[datetime]:
        """Note that a till has everything up to ``seq``; earlier numbers change nothing.

        Returns:
            When each of the newly acknowledged entries came (at most 1,000).

        Raises:
            RefusedError: ``ahead``, when the shop's log does not reach that far.
        """

    async def purge(self, *, acked_before: datetime, all_before: datetime) -> int:
        """Delete what its till has and is older than one time, and all older than the other."""

    async def stats(self) -> Stats:
        """Count."""

    async def watch(self, tenant: str, till: str, link_id: str, sku: str) -> None:
        """Note that a payment link belongs to a till and hand it what already came.

        Raises:
            RefusedError: ``taken``, when another till watches that link.
        """

    async def heads(self) -> Mapping[str, int]:
        """Give the last number of every shop: the backstop for wake-ups that got lost."""

    def subscribe(self, wake: Wake) -> None:
        """Have ``wake`` called when entries appear, as soon as this engine can tell."""

    async def close(self) -> None:
        """Finish what waits, stop the threads, let go of the files."""
