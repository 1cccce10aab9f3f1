"""The sales that wait for their customer, as the ticket's tabs show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.money import Money
from pos_app.core.parking import first_article
from pos_app.core.payment import Look
from pos_app.till.cases import Cases
from pos_app.till.reviewing import telling
from pos_app.till.world import World

__all__ = ["ParkedSale", "ParkedSnapshot", "parked_sales"]


@dataclass(frozen=True, slots=True)
class ParkedSale:
    """A sale that waits.

    Attributes:
        name: What it is called by: what somebody wrote on it, else the first thing on it.
        look: What its charge answers, while one is open or has been paid.
    """

    order_id: str
    number: int
    since: datetime
    name: str
    total: Money
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class ParkedSnapshot:
    """Every sale that waits, the newest first."""

    sales: tuple[ParkedSale, ...] = ()


def parked_sales(world: World, cases: Cases) -> ParkedSnapshot:
    """Picture every sale that waits, the newest first."""
    orders = world.store.orders
    sales = []
    for order_id, move in orders.parked():
        order = orders.get(order_id)
        told = telling(cases.of_order(order_id))
        name = orders.notes(order_id).get(0) or first_article(order)
        look = None if told is None else told.verdict.look
        total = order.totals.total
        sales.append(ParkedSale(order_id, order.number, move.at, name, total, look))
    return ParkedSnapshot(tuple(sales))
