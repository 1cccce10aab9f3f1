"""Where the ledger keeps its records: the port, and the book in memory.

The book on disk (``ledger_store``) keeps the same promises; one suite tries both.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Protocol, TypeVar, cast

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
_Entry = tuple[datetime, int, Appointment]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page of one merchant's transactions, as GET /transactions asks for it."""

    merchant_id: int
    environment: Environment
    since: datetime
    until: datetime
    filters: tuple[tuple[str, str], ...] = ()
    order_by: str = "created_at"
    descending: bool = True
    offset: int = 0
    limit: int = 50


class NotKeptError(Exception):
    """The book could not write: nothing of what was asked has happened."""


class Book(Protocol):
    """Keeps records by kind and id, finds transactions, and holds the agenda."""

    def save(self, record: Record) -> None:
        """Insert the record or replace the one with its kind and id."""

    def load(self, kind: type[R], key: str) -> R | None:
        """The record of that kind and id."""

    def accounts(self) -> Sequence[Account]:
        """Every account."""

    def by_reference(
        self, merchant_id: int, environment: Environment, reference: str
    ) -> Sequence[Transaction]:
        """All transactions that carry the reference, newest first."""

    def by_link(self, link_id: str) -> Sequence[Transaction]:
        """All transactions of a payment link, newest first."""

    def page(self, wanted: Wanted) -> tuple[Sequence[Transaction], int]:
        """One page, and how many there are in all."""

    def newest(self, limit: int) -> Sequence[Transaction]:
        """The transactions created last, newest first."""

    def deliveries(self, reference: str | None, limit: int) -> Sequence[Delivery]:
        """Events newest first, of one reference or of all."""

    def refunds_of(self, transaction_id: str) -> Sequence[Refund]:
        """The refunds asked for one transaction, oldest first."""

    def plan(self, appointment: Appointment) -> None:
        """Put it on the agenda, in place of any of the same kind and subject."""

    def cancel(self, kind: str, subject: str) -> None:
        """Take it off the agenda."""

    def next_due(self, lane: Lane) -> datetime | None:
        """When the lane's first appointment is."""

    def due(self, now: datetime, lane: Lane, limit: int = 1) -> Sequence[Appointment]:
        """The lane's first appointments whose time has come, in order; they stay planned."""

    def spend(self, token_id: str) -> bool:
        """Use up a single-use token; False when it was used before."""

    def next_number(self, series: str) -> int:
        """The next whole number of a series, from 1, never twice."""


class MemoryBook:
    """A book that forgets when the program ends: for tests and for seeded runs of thousands."""

    def __init__(self) -> None:
        self._records: dict[type[Record], dict[str, Record]] = defaultdict(dict)
        self._references: dict[tuple[int, str, str], list[str]] = defaultdict(list)
        self._links: dict[str, list[str]] = defaultdict(list)
        self._heaps: dict[Lane, list[_Entry]] = {"ledger": [], "post": []}
        self._planned: dict[tuple[str, str], Appointment] = {}
        self._spent: set[str] = set()
        self._numbers: dict[str, int] = defaultdict(int)
        self._order = 0

    def save(self, record: Record) -> None:
        """Insert or replace."""
        shelf = self._records[type(record)]
        key = str(record.id)
        if isinstance(record, Transaction) and key not in shelf:
            self._references[record.merchant_id, record.environment, record.reference].append(key)
            if record.link_id is not None:
                self._links[record.link_id].append(key)
        shelf[key] = record

    def load(self, kind: type[R], key: str) -> R | None:
        """The record of that kind and id."""
        return cast("R | None", self._records[cast("type[Record]", kind)].get(key))

    def accounts(self) -> Sequence[Account]:
        """Every account."""
        return cast("list[Account]", list(self._records[Account].values()))

    def by_reference(
        self, merchant_id: int, environment: Environment, reference: str
    ) -> Sequence[Transaction]:
        """Newest first."""
        return self._named(self._references.get((merchant_id, environment, reference), []))

    def by_link(self, link_id: str) -> Sequence[Transaction]:
        """Newest first."""
        return self._named(self._links.get(link_id, []))

    def _named(self, keys: Sequence[str]) -> list[Transaction]:
        shelf = self._records[Transaction]
        return cast("list[Transaction]", [shelf[key] for key in reversed(keys)])

    def _transactions(self) -> Iterator[Transaction]:
        return cast("Iterator[Transaction]", iter(self._records[Transaction].values()))

    def page(self, wanted: Wanted) -> tuple[Sequence[Transaction], int]:
        """One page and the number of all."""
        fits = _filter(wanted)
        found = [each for each in self._transactions() if fits(each)]
        found.sort(key=attrgetter(wanted.order_by))
        if wanted.descending:
            found.reverse()
        return found[wanted.offset : wanted.offset + wanted.limit], len(found)

    def newest(self, limit: int) -> Sequence[Transaction]:
        """Newest first."""
        return list(self._transactions())[: -limit - 1 : -1]

    def deliveries(self, reference: str | None, limit: int) -> Sequence[Delivery]:
        """Newest first."""
        found = cast("list[Delivery]", list(self._records[Delivery].values()))
        named = [each for each in found if reference is None or each.reference == reference]
        return named[: -limit - 1 : -1]

    def refunds_of(self, transaction_id: str) -> Sequence[Refund]:
        """Oldest first."""
        found = cast("list[Refund]", list(self._records[Refund].values()))
        return [each for each in found if each.transaction_id == transaction_id]

    def plan(self, appointment: Appointment) -> None:
        """Put it on the agenda."""
        self._order += 1
        self._planned[appointment.kind, appointment.subject] = appointment
        entry = (appointment.at, self._order, appointment)
        heapq.heappush(self._heaps[appointment.lane], entry)

    def cancel(self, kind: str, subject: str) -> None:
        """Take it off the agenda."""
        self._planned.pop((kind, subject), None)

    def next_due(self, lane: Lane) -> datetime | None:
        """When the lane's first appointment is."""
        heap = self._heaps[lane]
        while heap and not self._stands(heap[0]):
            heapq.heappop(heap)
        return heap[0][0] if heap else None

    def due(self, now: datetime, lane: Lane, limit: int = 1) -> Sequence[Appointment]:
        """The lane's first appointments whose time has come."""
        first = self.next_due(lane)
        if first is None or first > now:
            return []
        heap = self._heaps[lane]
        if limit == 1:
            return [heap[0][2]]
        standing = (each for each in heap if each[0] <= now and self._stands(each))
        return [each[2] for each in heapq.nsmallest(limit, standing)]

    def _stands(self, entry: _Entry) -> bool:
        planned = entry[2]
        return self._planned.get((planned.kind, planned.subject)) is planned

    def spend(self, token_id: str) -> bool:
        """Use up a single-use token."""
        fresh = token_id not in self._spent
        self._spent.add(token_id)
        return fresh

    def next_number(self, series: str) -> int:
        """The next whole number of a series."""
        self._numbers[series] += 1
        return self._numbers[series]


def _filter(wanted: Wanted) -> Callable[[Transaction], bool]:
    def fits(each: Transaction) -> bool:
        return (
            each.merchant_id == wanted.merchant_id
            and each.environment == wanted.environment
            and wanted.since <= each.created_at < wanted.until
            and all(getattr(each, name) == value for name, value in wanted.filters)
        )

    return fits
