"""Whole sales for tests of the store: rung up, charged, paid and put on paper."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from payments import NOON, attempt, seen
from receipts import SHOP, an_item

from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.money import Quantity
from pos_app.core.order import Item, Order
from pos_app.core.payment import Attempt, Event, EventKind, Sighting
from pos_app.core.receipt import receipt_for
from pos_app.store.book import Book

COFFEE = an_item("Café", 7_900)
BREAD = an_item("Pan", 3_200)
SHIFT = 1


def started(book: Book) -> Order:
    """Begin the next order, a minute after the one before it."""
    number = book.orders.next_number(SHIFT)
    order = Order(f"order-{number}", number, SHIFT, NOON + timedelta(minutes=number))
    book.orders.start(order)
    return order


def rung_up(book: Book, *items: Item) -> Order:
    """Begin an order and sell one of each; a coffee unless told."""
    order = started(book)
    for item in items or (COFFEE,):
        change = order.add(item, Quantity.units(1), order.started_at)
        book.orders.append(order.order_id, change)
        order = order.after(change)
    return order


def opened(book: Book, order: Order, **changes: Any) -> Attempt:
    """Ask for the money of an order."""
    number = len(book.payments.cases_of(order.order_id)) + 1
    facts: dict[str, Any] = {
        "order_id": order.order_id,
        "reference": Reference.make(
            till="C1", shift=order.shift, sale=order.number, random_bits=number
        ),
        "amount": order.totals.total,
        "created_at": order.started_at,
        "expires_at": order.started_at + timedelta(minutes=10),
    }
    made = attempt(**(facts | changes))
    book.payments.open(made)
    return made


def seen_of(made: Attempt, **changes: Any) -> Sighting:
    """See the transaction that pays an attempt."""
    facts: dict[str, Any] = {
        "transaction_id": f"tx-{made.reference.text}",
        "reference": made.reference.text,
        "amount": made.amount,
        "seen_at": made.created_at + timedelta(minutes=1),
    }
    return seen(**(facts | changes))


def paid(book: Book, order: Order) -> Attempt:
    """Charge an order, and settle it as the till does: everything in one transaction."""
    made = opened(book, order)
    book.payments.add_event(made.reference, Event(EventKind.SHOWN, made.created_at))
    settle(book, order, made)
    return made


def settle(book: Book, order: Order, made: Attempt) -> None:
    """Keep the answer, the receipt and the journal entry together."""
    answer = seen_of(made)
    with book.writing():
        assert book.payments.add_sightings(made.reference, [answer])
        content = receipt_for(order, [(made, answer)], SHOP, rehearsal=False)
        issued = book.receipts.issue(order.order_id, content, answer.seen_at)
        facts: dict[str, str | int] = {"sale": order.order_id, "receipt": issued.number}
        book.journal.append(Act(answer.seen_at, "till", "receipt.issued", facts))
