"""Charges that were shown and never answered, hundreds of them, as after a day without internet."""

from __future__ import annotations

from datetime import datetime, timedelta

from payments import PRICE

from pos_app.core.ids import Reference
from pos_app.core.money import Quantity
from pos_app.core.order import Item, Order
from pos_app.core.payment import Attempt, Environment, Event, EventKind, Way
from pos_app.core.taxes import Tax, Treatment
from pos_app.store.book import Book

__all__ = ["leave_open"]

ITEM = Item("coffee", "Café", PRICE, Tax(Treatment.INC, 800))
LIFE = timedelta(minutes=10)


def leave_open(
    book: Book, count: int, now: datetime, ways: tuple[Way, ...] = (Way.PAGE,)
) -> list[Reference]:
    """Leave so many charges of the last two hours, set aside, and a fresh sale in hand."""
    with book.writing():
        left = [
            _leave(book, number, count, now, ways[number % len(ways)])
            for number in range(1, count + 1)
        ]
        book.orders.start(Order("fresh", count + 1, 1, now))
    return left


def _leave(book: Book, number: int, count: int, now: datetime, way: Way) -> Reference:
    at = now - timedelta(hours=2) + timedelta(hours=1) * (number / count)
    order = Order(f"open-{number}", number, 1, at)
    reference = Reference.make(till="C1", shift=1, sale=number, random_bits=10**6 + number)
    book.orders.start(order)
    book.orders.append(order.order_id, order.add(ITEM, Quantity.units(1), at))
    book.payments.open(
        Attempt(order.order_id, reference, way, PRICE, Environment.TEST, at, at + LIFE)
    )
    if way is Way.LINK:
        book.payments.add_event(reference, Event(EventKind.LINK_MADE, at, f"test_O{number}"))
    for kind in (EventKind.SHOWN, EventKind.SET_ASIDE):
        book.payments.add_event(reference, Event(kind, at))
    return reference
