"""The rows of exports, read one after the other: a million of them cost no more than one.

They are read over a connection of their own, in a program of their own, beside a till that sells.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from sqlite3 import Row
from typing import Any

from pos_app.core.days import day_bounds, local_day
from pos_app.core.export import Cell, Cut, Wanted
from pos_app.core.money import CENTAVOS, Money, Quantity
from pos_app.core.staff import Roster
from pos_app.core.taxes import TaxKind, Treatment
from pos_app.store.faults import world_faults
from pos_app.store.forms import read_time, time
from pos_app.store.staff import PEOPLE, told_people

__all__ = ["ExportRows", "open_rows"]

RECEIPTS = """
SELECT number, order_id, issued_at AS at, content FROM receipts
WHERE issued_at >= ? AND issued_at < ? ORDER BY issued_at, number
"""
RETURNS = "SELECT number, at, content FROM returns WHERE at >= ? AND at < ? ORDER BY at, number"
MONEY = "SELECT * FROM shift_money WHERE at >= ? AND at < ? ORDER BY at, id"

ACTORS = {
    "tender": "SELECT actor FROM tenders WHERE id = ?",
    "back": "SELECT actor FROM money_back WHERE id = ?",
    "gateway": (
        "SELECT detail FROM gateway_tx JOIN attempt_events AS shown"
        " ON shown.reference = gateway_tx.reference AND shown.kind = 'shown'"
        " WHERE transaction_id = ? ORDER BY shown.id LIMIT 1"
    ),
}
"""Who asked for the money of a row, by what its key begins with."""

NAMES = """
SELECT name, category FROM products
UNION SELECT order_changes.name, category FROM products
JOIN order_changes ON product_id = products.id AND order_changes.name != products.name
"""

MONEYED = frozenset({Cut.MONEY, Cut.CASHIERS, Cut.WAYS})
COUNT_MONEY = ("SELECT count(*) FROM shift_money WHERE at >= ? AND at < ?",)
COUNT_PAPERS = ("SELECT count(*) FROM receipts WHERE issued_at >= ? AND issued_at < ?",)

TELL_EVERY = 2_000

Content = dict[str, Any]
TaxName = tuple[Treatment, int]


def _unheard(_done: int) -> None:
    """Tell nobody how far it is."""


@contextmanager
def open_rows(path: Path, told: Callable[[int], None] = _unheard) -> Iterator[ExportRows]:
    """Read a till's database beside whoever writes it; ``told`` hears how many rows were read.

    Raises:
        CouldNotAskError: It cannot be read.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    with world_faults(), closing(sqlite3.connect(address, uri=True)) as raw:
        raw.row_factory = Row
        raw.execute("PRAGMA busy_timeout = 5000")
        raw.execute("BEGIN")  # everything is of one moment
        yield ExportRows(raw, told)


class ExportRows:
    """Tables of a range of days."""

    def __init__(self, raw: sqlite3.Connection, told: Callable[[int], None]) -> None:
        """Read over this connection."""
        self._raw = raw
        self._told = told
        self._read = 0
        self._cuts: dict[Cut, Callable[[Wanted], Iterator[tuple[Cell, ...]]]] = {
            Cut.SALES: self._sales,
            Cut.MONEY: self._money,
            Cut.PRODUCTS: lambda wanted: self._goods(wanted, lambda name: name),
            Cut.CATEGORIES: self._categories,
            Cut.CASHIERS: self._cashiers,
            Cut.WAYS: self._ways,
            Cut.TAXES: self._taxes,
            Cut.ACCOUNTANT: self._accountant,
        }

    def rows(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        """The rows of a table, as ``core.export.COLUMNS`` names what stands in them."""
        return self._cuts[wanted.cut](wanted)

    def count(self, wanted: Wanted) -> int:
        """How many rows will be read: for telling how far it is."""
        queries = COUNT_MONEY if wanted.cut in MONEYED else COUNT_PAPERS
        span = _span(wanted.first, wanted.last)
        return sum(int(self._raw.execute(query, span).fetchone()[0]) for query in queries)

    def _sales(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        for row, content in self._papers(RECEIPTS, wanted):
            base, iva, inc = _parts(content["totals"]["taxes"])
            yield (
                read_time(row["at"]), content["shift"], content["sale"], row["number"],
                content["totals"]["articles"], base, iva, inc, base + iva + inc,
                _money(content.get("tip")), content["mark"],
            )  # fmt: skip

    def _money(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        for row in self._each(MONEY, wanted):
            yield (
                read_time(row["at"]), row["sale_shift"], row["sale"], row["keeper"], row["way"],
                row["kind"], Money(row["amount"]), row["key"],
            )  # fmt: skip

    def _goods(self, wanted: Wanted, group: Callable[[str], str]) -> Iterator[tuple[Cell, ...]]:
        sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for _, content in self._papers(RECEIPTS, wanted):
            for line, net in zip(content["lines"], _nets(content), strict=True):
                one = sums[group(line["name"])]
                one[0] += line["quantity"]["thousandths"]
                one[1] += net
        for _, content in self._papers(RETURNS, wanted):
            for line in content["lines"]:
                one = sums[group(line["name"])]
                one[2] += line["quantity"]["thousandths"]
                one[3] += line["amount"]["centavos"]
        for name, (quantity, sold, back, given) in sorted(sums.items()):
            left = Money(sold - given)
            yield name, Quantity(quantity), Money(sold), Quantity(back), Money(given), left

    def _categories(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        categories = {row["name"]: row["category"] for row in self._raw.execute(NAMES)}
        return self._goods(wanted, lambda name: categories.get(name, ""))

    def _cashiers(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        people = Roster.of(told_people(self._raw.execute(PEOPLE)), ())
        yield from self._summed(wanted, lambda row: (self._actor(row["key"], people),))

    def _ways(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        yield from self._summed(wanted, lambda row: (row["keeper"], row["way"]))

    def _summed(
        self, wanted: Wanted, group: Callable[[Row], tuple[str, ...]]
    ) -> Iterator[tuple[Cell, ...]]:
        sums: defaultdict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0, 0])
        for row in self._each(MONEY, wanted):
            one = sums[group(row)]
            came = row["kind"] in {"sale", "rounding"}
            one[0] += row["kind"] == "sale"
            one[1 if came else 2] += row["amount"] if came else -row["amount"]
        for name, (times, taken, given) in sorted(sums.items()):
            yield (*name, times, Money(taken), Money(given), Money(taken - given))

    def _actor(self, key: str, people: Roster) -> str:
        kind, _, rest = key.partition(":")
        name = rest.split(":")[0]
        row = self._raw.execute(ACTORS[kind], (name,)).fetchone() if kind in ACTORS else None
        actor = "" if row is None else str(row[0])
        return people.called(actor)

    def _taxes(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        sums: defaultdict[TaxName, list[int]] = defaultdict(lambda: [0, 0])
        for query, sign, path in _TAXED:
            for _, content in self._papers(query, wanted):
                _add_taxes(sums, path(content), sign)
        yield from (_tax_row(name, sums[name]) for name in sorted(sums, key=_in_order))

    def _accountant(self, wanted: Wanted) -> Iterator[tuple[Cell, ...]]:
        for document, (query, _sign, path) in zip(("sale", "return"), _TAXED, strict=True):
            day: date | None = None
            numbers: list[int] = []
            sums: defaultdict[TaxName, list[int]] = defaultdict(lambda: [0, 0])
            for row, content in self._papers(query, wanted):
                here = local_day(read_time(row["at"]))
                if here != day:
                    yield from _day_rows(day, document, numbers, sums)
                    day, numbers = here, []
                    sums.clear()
                numbers = [min([*numbers, row["number"]]), max([*numbers, row["number"]])]
                _add_taxes(sums, path(content), 1)
            yield from _day_rows(day, document, numbers, sums)

    def _each(self, query: str, wanted: Wanted) -> Iterator[Row]:
        for row in self._raw.execute(query, _span(wanted.first, wanted.last)):
            self._read += 1
            if self._read % TELL_EVERY == 0:
                self._told(self._read)
            yield row

    def _papers(self, query: str, wanted: Wanted) -> Iterator[tuple[Row, Content]]:
        """Receipts or returns with their content; invented money counts only when it is wanted."""
        for row in self._each(query, wanted):
            content = json.loads(row["content"])
            if wanted.test or content["mark"] == "real":
                yield row, content


_TAXED: tuple[tuple[str, int, Callable[[Content], Content]], ...] = (
    (RECEIPTS, 1, lambda content: content["totals"]["taxes"]),
    (RETURNS, -1, lambda content: content["taxes"]),
)


def _span(first: date, last: date) -> tuple[str, str]:
    return time(day_bounds(first)[0]), time(day_bounds(last)[1])


def _money(plain: Content | None) -> Money:
    return Money(0 if plain is None else plain["centavos"])


def _parts(taxes: Content) -> tuple[Money, Money, Money]:
    """The base, the IVA and the INC of a paper."""
    base = iva = inc = 0
    for share in taxes["shares"]:
        base += share["base"]["centavos"]
        kind = Treatment(share["tax"]["treatment"]).kind
        iva += share["amount"]["centavos"] if kind is TaxKind.IVA else 0
        inc += share["amount"]["centavos"] if kind is TaxKind.INC else 0
    return Money(base), Money(iva), Money(inc)


def _nets(content: Content) -> list[int]:
    """What the customer paid for each line once the discount of the ticket is spread.

    Shared out as the sale itself did it (``core.order.Order.nets``).
    """
    amounts = [line["amount"]["centavos"] for line in content["lines"]]
    off = content["totals"].get("discount", {"centavos": 0})["centavos"]
    if not off:
        return amounts
    shares = Money(off // CENTAVOS).split(amounts)
    pairs = zip(amounts, shares, strict=True)
    return [amount - share.centavos * CENTAVOS for amount, share in pairs]


def _add_taxes(sums: defaultdict[TaxName, list[int]], taxes: Content, sign: int) -> None:
    for share in taxes["shares"]:
        one = sums[Treatment(share["tax"]["treatment"]), share["tax"]["basis_points"]]
        one[0] += sign * share["base"]["centavos"]
        one[1] += sign * share["amount"]["centavos"]


def _in_order(name: TaxName) -> tuple[int, int]:
    return list(Treatment).index(name[0]), name[1]


def _tax_row(name: TaxName, sums: list[int]) -> tuple[Cell, ...]:
    base, amount = sums
    rate = Quantity(name[1] * 10)  # hundredths of a percent, told in percent
    return f"tax.{name[0]}", rate, Money(base), Money(amount), Money(base + amount)


def _day_rows(
    day: date | None,
    document: str,
    numbers: list[int],
    sums: dict[TaxName, list[int]],
) -> Iterator[tuple[Cell, ...]]:
    if day is not None:
        for name in sorted(sums, key=_in_order):
            yield (day, document, *numbers, *_tax_row(name, sums[name]))
