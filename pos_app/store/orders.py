"""Orders, kept as the changes that made them: one small insert each, durable at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from sqlite3 import Row

from pos_app.core.money import Money, Quantity
from pos_app.core.order import (
    Change,
    ChangeKind,
    Item,
    Line,
    Order,
    OrderChange,
    Terms,
    TermsChange,
)
from pos_app.core.parking import Move, MoveKind
from pos_app.core.taxes import Tax, Treatment
from pos_app.store.connection import Connection, Value
from pos_app.store.forms import maybe_time, read_maybe_time, read_time, time

__all__ = ["Orders"]

SPAN = """
SELECT orders.number, orders.shift, orders.started_at, order_changes.*
FROM orders JOIN order_changes ON order_id = orders.id
WHERE started_at >= ? AND started_at < ?
ORDER BY started_at DESC, orders.id, order_changes.id
"""

SPAN_TERMS = """
SELECT order_terms.* FROM orders JOIN order_terms ON order_id = orders.id
WHERE started_at >= ? AND started_at < ? ORDER BY order_terms.id
"""

SHORTENED = """
SELECT DISTINCT order_id FROM orders JOIN order_changes ON order_id = orders.id
WHERE started_at >= ? AND started_at < ? AND removed_at IS NOT NULL
"""

IN_HAND = """
SELECT order_id FROM order_moves WHERE kind = 'taken' ORDER BY id DESC LIMIT 1
"""

PARKED = """
SELECT order_id, kind, at FROM order_moves AS moved
WHERE kind = 'parked'
AND NOT EXISTS (
  SELECT 1 FROM order_moves AS later
  WHERE later.order_id = moved.order_id AND later.id > moved.id
)
AND order_id NOT IN (SELECT order_id FROM order_drops)
ORDER BY id DESC
"""

CHARGED = """
SELECT DISTINCT order_id FROM orders JOIN attempts ON order_id = orders.id
WHERE started_at >= ? AND started_at < ?
"""


class Orders:
    """The orders of this till."""

    def __init__(self, connection: Connection) -> None:
        """Keep orders behind this connection."""
        self._connection = connection

    def start(self, order: Order) -> None:
        """Keep a new, empty order, in hand; its number is taken in its shift from now on."""
        assert not order.lines, "a new order is empty"
        with self._connection.writing():
            self._connection.insert(
                "orders",
                {
                    "id": order.order_id,
                    "number": order.number,
                    "shift": order.shift,
                    "started_at": time(order.started_at),
                },
            )
            self.move(order.order_id, Move(MoveKind.TAKEN, order.started_at))

    def next_number(self, shift: int) -> int:
        """The first number of a shift that no order has had."""
        query = "SELECT coalesce(max(number), 0) + 1 FROM orders WHERE shift = ?"
        ((number,),) = self._connection.rows(query, (shift,))
        return int(number)

    def append(self, order_id: str, change: Change) -> None:
        """Keep one more change of an order."""
        if isinstance(change, TermsChange):
            self._append_terms(order_id, change)
            return
        line = change.line
        self._connection.insert(
            "order_changes",
            {
                "order_id": order_id,
                "kind": change.kind.value,
                "at": time(change.at),
                "line": line.number,
                "product_id": line.item.product_id,
                "name": line.item.name,
                "unit_price": line.item.unit_price.centavos,
                "currency": line.item.unit_price.currency,
                "treatment": line.item.tax.treatment.value,
                "basis_points": line.item.tax.basis_points,
                "quantity": line.quantity.thousandths,
                "discount": line.discount,
                "removed_at": maybe_time(line.removed_at),
                "listed_price": None if line.item.listed is None else line.item.listed.centavos,
            },
        )

    def _append_terms(self, order_id: str, change: TermsChange) -> None:
        """Keep terms with their place among the changes of lines, so that undoing finds it."""
        query = "SELECT coalesce(max(id), 0) FROM order_changes WHERE order_id = ?"
        with self._connection.writing():
            ((behind,),) = self._connection.rows(query, (order_id,))
            self._connection.insert(
                "order_terms",
                {
                    "order_id": order_id,
                    "kind": change.kind.value,
                    "at": time(change.at),
                    "behind": behind,
                    "discount": change.terms.discount,
                },
            )

    def get(self, order_id: str) -> Order:
        """Rebuild an order; an unknown id is a fault of ours."""
        row = self._connection.row("SELECT * FROM orders WHERE id = ?", (order_id,))
        assert row is not None, f"no order {order_id}"
        query = "SELECT * FROM order_changes WHERE order_id = ? ORDER BY id"
        lines = self._connection.rows(query, (order_id,))
        query = "SELECT * FROM order_terms WHERE order_id = ? ORDER BY id"
        return _order(order_id, row, lines, self._connection.rows(query, (order_id,)))

    def latest(self) -> Order | None:
        """The order that was in somebody's hands last, whatever became of it."""
        row = self._connection.row(IN_HAND) or self._connection.row(
            "SELECT id AS order_id FROM orders ORDER BY rowid DESC LIMIT 1"
        )
        return None if row is None else self.get(row["order_id"])

    def move(self, order_id: str, move: Move) -> None:
        """Record that a sale was taken in hand or parked."""
        values = {"order_id": order_id, "kind": move.kind.value, "at": time(move.at)}
        self._connection.insert("order_moves", values)

    def parked(self) -> tuple[tuple[str, Move], ...]:
        """The sales that are parked, the newest first, with the moment each was."""
        return tuple(
            (row["order_id"], Move(MoveKind(row["kind"]), read_time(row["at"])))
            for row in self._connection.rows(PARKED)
        )

    def write_note(self, order_id: str, line: int, text: str, at: datetime) -> None:
        """Keep what somebody wrote on a line, or on the ticket (0); empty takes it away."""
        place = (order_id, line)
        with self._connection.writing():
            self._connection.execute(
                "DELETE FROM order_notes WHERE order_id = ? AND line = ?", place
            )
            if text:
                note: dict[str, Value] = {"order_id": order_id, "line": line}
                note |= {"at": time(at), "text": text}
                self._connection.insert("order_notes", note)

    def notes(self, order_id: str) -> Mapping[int, str]:
        """What is written on an order's lines, by their numbers; 0 is the ticket."""
        query = "SELECT line, text FROM order_notes WHERE order_id = ?"
        return {row["line"]: row["text"] for row in self._connection.rows(query, (order_id,))}

    def dropped(self, order_id: str) -> bool:
        """Whether a person dropped the order."""
        query = "SELECT 1 FROM order_drops WHERE order_id = ?"
        return self._connection.row(query, (order_id,)) is not None

    def drop(self, order_id: str, at: datetime) -> None:
        """Record that the sale was dropped; dropping it again changes nothing."""
        dropped = {"order_id": order_id, "at": time(at)}
        self._connection.insert("order_drops", dropped, once=["order_id"])

    def started_between(self, first: datetime, last: datetime) -> tuple[Order, ...]:
        """Orders started from ``first`` until before ``last``, newest first.

        An order without articles is left out, unless a charge of it was begun.
        """
        span = (time(first), time(last))
        charged = {row["order_id"] for row in self._connection.rows(CHARGED, span)}
        terms = self._terms_between(span)
        told = groupby(self._connection.rows(SPAN, span), key=itemgetter("order_id"))
        orders = (
            _order(order_id, *_first_and_all(changes), terms.get(order_id, ()))
            for order_id, changes in told
        )
        return tuple(order for order in orders if order.live or order.order_id in charged)

    def shortened_between(self, first: datetime, last: datetime) -> tuple[Order, ...]:
        """Orders started in a span from which something was ever taken off, be they empty now."""
        rows = self._connection.rows(SHORTENED, (time(first), time(last)))
        return tuple(self.get(row["order_id"]) for row in rows)

    def _terms_between(self, span: tuple[str, str]) -> Mapping[str, list[Row]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._connection.rows(SPAN_TERMS, span):
            found[row["order_id"]].append(row)
        return found


def _first_and_all(changes: Iterable[Row]) -> tuple[Row, list[Row]]:
    rows = list(changes)
    return rows[0], rows


def _order(order_id: str, row: Row, changes: Iterable[Row], terms: Iterable[Row]) -> Order:
    empty = Order(order_id, row["number"], row["shift"], read_time(row["started_at"]))
    told: list[tuple[int, int, Change]] = [(one["id"], 0, _change(one)) for one in changes]
    told += [(one["behind"], one["id"], _terms_change(one)) for one in terms]
    told.sort(key=itemgetter(0, 1))
    return empty.replayed(change for _, _, change in told)


def _terms_change(row: Row) -> TermsChange:
    return TermsChange(ChangeKind(row["kind"]), read_time(row["at"]), Terms(row["discount"]))


def _change(row: Row) -> OrderChange:
    line = Line(
        number=row["line"],
        item=_item(row),
        quantity=Quantity(row["quantity"]),
        discount=row["discount"],
        removed_at=read_maybe_time(row["removed_at"]),
    )
    return OrderChange(ChangeKind(row["kind"]), read_time(row["at"]), line)


def _item(row: Row) -> Item:
    listed = row["listed_price"]
    return Item(
        product_id=row["product_id"],
        name=row["name"],
        unit_price=Money(row["unit_price"], row["currency"]),
        tax=Tax(Treatment(row["treatment"]), row["basis_points"]),
        listed=None if listed is None else Money(listed, row["currency"]),
    )
