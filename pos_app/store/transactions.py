"""Payments one by one: a page at a time, and what all of them add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from sqlite3 import Row

from pos_app.core.day_figures import Channel, channel_of
from pos_app.core.days import day_bounds
from pos_app.core.facts import Environment, Way
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.tender import TenderKind
from pos_app.core.transactions import Mark, Page, Sieve, Totals, Transaction, TxState
from pos_app.core.ways import METHODS
from pos_app.store.connection import Value
from pos_app.store.forms import read_time, time
from pos_app.store.reader import Reader
from pos_app.store.transaction_rows import BY_HAND, CHARGES, TILLS, TOTALS, page_of

__all__ = ["Transactions"]

ONE = timedelta(microseconds=1)

LONGEST_TEXT = 100

LONGEST_NUMBER = 9

MOST = 10**17
"""Centavos beyond any payment, and well within what the database holds."""

ONLY_THEMSELVES = str.maketrans("%_", "\x01\x01")
"""Signs that would stand for any others in a pattern; no reference and no card has them."""

CHANNELS = {
    Channel.PAGE: ("page",),
    Channel.QR: ("link", "signed_qr"),
    Channel.PUSH: ("nequi", "bancolombia_qr"),
    Channel.CASH: ("cash",),
    Channel.OTHER: ("other",),
}
"""What stands in the rows' way, by channel."""

NEWEST = Mark(datetime(9998, 12, 31, tzinfo=UTC), "")


@dataclass(frozen=True, slots=True)
class _Rows:
    """One kind of rows: its statement, its values, and the conditions of a sieve."""

    statement: str
    values: tuple[Value, ...]
    conditions: str
    wanted: tuple[Value, ...]


class Transactions:
    """The payments of this till."""

    def __init__(self, reader: Reader) -> None:
        """Read with this."""
        self._reader = reader

    def page(
        self,
        sieve: Sieve,
        environment: Environment,
        now: datetime,
        *,
        size: int,
        older_than: Mark | None = None,
        newer_than: Mark | None = None,
    ) -> Page:
        """Read a page: the newest one, or the one on either side of a place."""
        newer = newer_than is not None
        place = newer_than or older_than or NEWEST
        found = [
            one
            for kind in _kinds(sieve, environment, now, place, newer=newer)
            for one in self._read(kind, place, size + 1, newer=newer)
        ]
        found.sort(key=lambda one: (one.mark.at, one.mark.name), reverse=not newer)
        more, rows = len(found) > size, found[:size]
        if newer:
            rows.reverse()
            return Page(tuple(rows), newer=more, older=True)
        return Page(tuple(rows), newer=older_than is not None, older=more)

    def oldest(self, sieve: Sieve, environment: Environment, now: datetime, *, size: int) -> Page:
        """Read the last page, which holds the oldest rows."""
        first, _ = day_bounds(sieve.first)
        place = Mark(first - ONE, "")
        page = self.page(sieve, environment, now, size=size, newer_than=place)
        return Page(page.rows, newer=page.newer, older=False)

    def totals(self, sieve: Sieve, environment: Environment, now: datetime) -> Totals:
        """Add up everything that a sieve lets through; this may take a while."""
        count = asked = paid = 0
        for kind in _kinds(sieve, environment, now):
            rows = f"SELECT * FROM ({kind.statement}) WHERE {kind.conditions}"  # noqa: S608 -- ours
            (row,) = self._reader.rows(TOTALS.format(rows=rows), (*kind.values, *kind.wanted))
            count += row["count"]
            asked += row["asked"] or 0
            paid += row["paid"] or 0
        return Totals(count, Money(asked), Money(paid))

    def tills(self) -> tuple[str, ...]:
        """The codes under which this till ever took money, in their order."""
        return tuple(row["till"] for row in self._reader.rows(TILLS))

    def _read(self, kind: _Rows, place: Mark, most: int, *, newer: bool) -> Iterator[Transaction]:
        query = page_of(kind.statement, kind.conditions, newer=newer)
        at = time(place.at)
        values = (*kind.values, *kind.wanted, at, at, place.name, most)
        return map(_transaction, self._reader.rows(query, values))


def _kinds(
    sieve: Sieve,
    environment: Environment,
    now: datetime,
    place: Mark | None = None,
    *,
    newer: bool = False,
) -> Iterator[_Rows]:
    """The kinds of rows in which a sieve may find anything, from a place on."""
    first, last = day_bounds(sieve.first)[0], day_bounds(sieve.last)[1]
    if place is not None and newer:
        first = max(first, place.at)
    elif place is not None:
        last = min(last, place.at + ONE)
    span = (time(first), time(last))
    conditions, wanted = _conditions(sieve)
    plain = "".join(filter(str.isprintable, sieve.text))[:LONGEST_TEXT]
    number = _number(plain)
    if sieve.channel not in {Channel.CASH, Channel.OTHER}:
        like = plain.translate(ONLY_THEMSELVES)
        typed = (plain, f"{like.upper()}%", number, plain, f"%-{like}", f"%:{like} %")
        values = (time(now), *span, environment.value, *typed)
        yield _Rows(CHARGES, values, conditions, wanted)
    if sieve.channel in {None, Channel.CASH, Channel.OTHER}:
        yield _Rows(BY_HAND, (sieve.here, *span, plain, number), conditions, wanted)


def _number(text: str) -> int:
    """The number of a sale, where a text can be one: what is longer is a payment's or a code's."""
    can_be = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if can_be else -1


def _conditions(sieve: Sieve) -> tuple[str, tuple[Value, ...]]:
    told: list[tuple[str, tuple[Value, ...]]] = [("cashier IS NOT NULL", ())]
    if sieve.states:
        told.append(_any_of("state", sorted(map(attrgetter("value"), sieve.states))))
    if sieve.odd:
        told.append(("odd", ()))
    if sieve.channel is not None:
        told.append(_any_of("way", CHANNELS[sieve.channel]))
    named = {"method": sieve.method, "till": sieve.till, "cashier": sieve.cashier}
    for column, value in named.items():
        if value:
            told.append((f"{column} = ?", (value,)))
    if sieve.least is not None:
        told.append(("amount >= ?", (_held(sieve.least),)))
    if sieve.most is not None:
        told.append(("amount <= ?", (_held(sieve.most),)))
    words = " AND ".join(f"({condition})" for condition, _ in told)
    return words, tuple(value for _, values in told for value in values)


def _any_of(column: str, values: tuple[str, ...] | list[str]) -> tuple[str, tuple[Value, ...]]:
    return f"{column} IN ({', '.join('?' * len(values))})", tuple(values)


def _transaction(row: Row) -> Transaction:
    by_hand = row["way"] in set(TenderKind)
    channel = Channel(row["way"]) if by_hand else channel_of(Way(row["way"]))
    usual = "" if by_hand else METHODS.get(Way(row["way"]), "")
    return Transaction(
        mark=Mark(read_time(row["at"]), row["name"]),
        order_id=row["order_id"],
        sale=row["sale"],
        reference=None if by_hand else Reference(row["name"]),
        channel=channel,
        method=row["method"] or usual,
        instrument=row["instrument"] or "",
        amount=Money(row["amount"], row["currency"]),
        paid=Money(row["paid"], row["currency"]),
        state=TxState(row["state"]),
        odd=bool(row["odd"]),
        cashier=row["cashier"],
    )


def _held(amount: Money) -> int:
    """An amount as the database can hold it; no payment is nearly as large."""
    return max(-MOST, min(amount.centavos, MOST))
