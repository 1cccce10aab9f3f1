"""Orders, kept as the changes that made them: one small insert each, durable at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from sqlite3 import Row

from pos_app.core.money import Money, Quantity
from pos_app.core.order import ChangeKind, Item, Line, Order, OrderChange
from pos_app.core.taxes import Tax, Treatment
from pos_app.store.connection import Connection
from pos_app.store.forms import maybe_time, read_maybe_time, read_time, time

__all__ = ["Orders"]

SPAN = """
SELECT orders.number, orders.shift, orders.started_at, order_changes.*
FROM orders JOIN order_changes ON order_id = orders.id
WHERE started_at >= ? AND started_at < ?
ORDER BY started_at DESC, orders.id, order_changes.id
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
        """Keep a new, empty order; its number is taken in its shift from now on."""
        assert not order.lines, "a new order is empty"
        self._connection.insert(
            "orders",
            {
                "id": order.order_id,
                "number": order.number,
                "shift": order.shift,
                "started_at": time(order.started_at),
            },
        )

    def next_number(self, shift: int) -> int:
        """The first number of a shift that no order has had."""
        query = "SELECT coalesce(max(number), 0) + 1 FROM orders WHERE shift = ?"
        ((number,),) = self._connection.rows(query, (shift,))
        return int(number)

    def append(self, order_id: str, change: OrderChange) -> None:
        """Keep one more change of an order."""
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
            },
        )

    def get(self, order_id: str) -> Order:
        """Rebuild an order; an unknown id is a fault of ours."""
        row = self._connection.row("SELECT * FROM orders WHERE id = ?", (order_id,))
        assert row is not None, f"no order {order_id}"
        query = "SELECT * FROM order_changes WHERE order_id = ? ORDER BY id"
        return _order(order_id, row, self._connection.rows(query, (order_id,)))

    def latest(self) -> Order | None:
        """The order that was started last, whatever became of it."""
        row = self._connection.row("SELECT id FROM orders ORDER BY rowid DESC LIMIT 1")
        return None if row is None else self.get(row["id"])

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
        told = groupby(self._connection.rows(SPAN, span), key=itemgetter("order_id"))
        orders = (_order(order_id, *_first_and_all(changes)) for order_id, changes in told)
        return tuple(order for order in orders if order.live or order.order_id in charged)


def _first_and_all(changes: Iterable[Row]) -> tuple[Row, list[Row]]:
    rows = list(changes)
    return rows[0], rows


def _order(order_id: str, row: Row, changes: Iterable[Row]) -> Order:
    empty = Order(order_id, row["number"], row["shift"], read_time(row["started_at"]))
    return empty.replayed(map(_change, changes))


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
    return Item(
        product_id=row["product_id"],
        name=row["name"],
        unit_price=Money(row["unit_price"], row["currency"]),
        tax=Tax(Treatment(row["treatment"]), row["basis_points"]),
    )
