"""«Ventas de hoy» added up once more, from the tables alone.

Nothing of the till is imported here. The moment is that of a till which was started just now and
cannot ask Wompi: what it shows follows from the facts, every charge of them long expired.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

__all__ = ["CounterDay", "CounterSale", "counter_day"]

BOGOTA = timedelta(hours=5)
FURTHEST = ("UNKNOWN", "PENDING", "ERROR", "DECLINED", "APPROVED", "VOIDED")
"""What Wompi may say of a payment, the last word last."""

SALES = """
SELECT id, number, EXISTS (SELECT 1 FROM order_drops WHERE order_id = orders.id) AS dropped,
    (SELECT number FROM receipts WHERE order_id = orders.id) AS receipt
FROM orders WHERE started_at >= ? AND started_at < ? ORDER BY started_at DESC, id
"""

GOODS = """
SELECT unit_price * quantity / 1000 AS price, quantity FROM order_changes AS told
WHERE order_id = ? AND removed_at IS NULL AND id =
    (SELECT max(id) FROM order_changes AS last WHERE last.order_id = told.order_id
    AND last.line = told.line)
"""
"""What each line became last; nothing here is sold with a discount, which the tickets check."""

SAID = """
SELECT transaction_id, status, amount, currency FROM sightings AS said
WHERE reference = ? AND reference = (SELECT reference FROM sightings AS first
    WHERE first.transaction_id = said.transaction_id ORDER BY id LIMIT 1)
"""


@dataclass
class CounterSale:
    """One row of the day; money in centavos.

    Attributes:
        paid: The answer of the row is «Sí».
        hand: How hands took it, where Wompi confirmed nothing: ``cash`` or ``other``.
    """

    number: int
    total: int
    articles: int
    paid: bool
    over: int
    waiting: bool
    dropped: bool
    receipt: int | None
    hand: str | None
    returned: int


@dataclass
class CounterDay:
    """The day: its sales, newest first, and its two figures."""

    sales: list[CounterSale]

    @property
    def sold(self) -> int:
        """What the paid sales came to, less what came back."""
        return sum(one.total - one.returned for one in self.sales if one.paid)

    @property
    def waiting(self) -> int:
        """Sales that may still be paid by what was asked for."""
        return sum(one.waiting for one in self.sales)


def counter_day(path: Path, day: date) -> CounterDay:
    """Read a day out of a database file."""
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC) + BOGOTA
    span = [one.isoformat(timespec="microseconds") for one in (begin, begin + timedelta(days=1))]
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as raw:
        raw.row_factory = sqlite3.Row
        sales = [_sale(raw, row) for row in raw.execute(SALES, span).fetchall()]
        return CounterDay([one for one in sales if one is not None])


def _sale(raw: sqlite3.Connection, row: sqlite3.Row) -> CounterSale | None:
    order = row["id"]
    goods = raw.execute(GOODS, (order,)).fetchall()
    if not goods and not _number(raw, "SELECT count(*) FROM attempts WHERE order_id = ?", order):
        return None  # nothing was ever sold
    total = sum(one["price"] for one in goods)
    returned = _number(raw, "SELECT sum(amount) FROM return_lines JOIN returns ON id = return_id"
                       " WHERE order_id = ?", order)  # fmt: skip
    tip = _number(raw, "SELECT amount FROM tips WHERE order_id = ? ORDER BY id DESC LIMIT 1", order)
    hands = _hands(raw, order)
    charges = list(_charges(raw, order))
    wompi = sum(kept for _, kept in charges)
    due, came = total + tip - returned, wompi + sum(hands.values())
    asked_back = _number(raw, "SELECT sum(amount) FROM money_back WHERE order_id = ?"
                         " AND leg NOT IN ('cash', 'other')", order)  # fmt: skip
    by_hand = sum(hands.values()) != 0 and row["receipt"] is not None
    return CounterSale(
        number=row["number"],
        total=total,
        articles=sum(-(-one["quantity"] // 1000) for one in goods),
        paid=by_hand or (came >= due and any(how == "right" for how, _ in charges)),
        over=max(0, max(0, came - due) - asked_back),
        waiting=not by_hand and any(how == "open" for how, _ in charges),
        dropped=bool(row["dropped"]),
        receipt=row["receipt"],
        hand=_hand(raw, order) if by_hand and not wompi else None,
        returned=returned,
    )


def _hands(raw: sqlite3.Connection, order: str) -> dict[str, int]:
    """What of each kind of hand money is left."""
    rows = raw.execute(
        "SELECT kind, amount FROM tenders WHERE order_id = ? UNION ALL"
        " SELECT leg, -amount FROM money_back WHERE order_id = ? AND leg IN ('cash', 'other')",
        (order, order),
    )
    left: dict[str, int] = {}
    for kind, amount in rows.fetchall():
        left[kind] = left.get(kind, 0) + amount
    return left


def _hand(raw: sqlite3.Connection, order: str) -> str:
    kinds = raw.execute(
        "SELECT kind FROM tenders WHERE order_id = ? AND id NOT IN"
        " (SELECT tender_id FROM money_back WHERE tender_id IS NOT NULL)",
        (order,),
    )
    return "cash" if ("cash",) in {tuple(one) for one in kinds.fetchall()} else "other"


def _charges(raw: sqlite3.Connection, order: str) -> Iterator[tuple[str, int]]:
    """How each charge of a sale stands (``right``, ``open``, ``shut``), and its money."""
    rows = raw.execute("SELECT * FROM attempts WHERE order_id = ?", (order,)).fetchall()
    for row in rows:
        words = _last_words(raw, row["reference"])
        here = [one for one in words if one[0] == "APPROVED"]
        kept = sum(amount for _, amount, currency in here if currency == row["currency"])
        exact = any(one[1:] == (row["amount"], row["currency"]) for one in here)
        yield ("right" if exact else _unpaid(raw, row["reference"], words)), kept


def _last_words(raw: sqlite3.Connection, reference: str) -> list[tuple[str, int, str]]:
    """The furthest thing that Wompi said of each payment of a charge."""
    furthest: dict[str, tuple[int, int, str]] = {}
    for name, status, amount, currency in raw.execute(SAID, (reference,)).fetchall():
        said = FURTHEST.index(status), amount, currency
        furthest[name] = max(furthest.get(name, said), said)
    return [(FURTHEST[how], amount, currency) for how, amount, currency in furthest.values()]


def _unpaid(raw: sqlite3.Connection, reference: str, words: list[tuple[str, int, str]]) -> str:
    said = {status for status, _, _ in words}
    if "APPROVED" in said or said & {"PENDING", "UNKNOWN"}:
        return "open"  # another amount than was asked for, or not decided
    if "VOIDED" in said:
        return "shut"
    kinds = {
        kind
        for (kind,) in raw.execute(
            "SELECT kind FROM attempt_events WHERE reference = ?", (reference,)
        ).fetchall()
    }
    nobody_saw = "shown" not in kinds or "not_sent" in kinds
    return "shut" if nobody_saw or said else "open"


def _number(raw: sqlite3.Connection, query: str, order: str) -> int:
    row = raw.execute(query, (order,)).fetchone()
    return 0 if row is None or row[0] is None else int(row[0])
