from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from payments import NOON
from sales import BREAD, COFFEE, opened, paid, rung_up, started

from pos_app.core.money import Quantity
from pos_app.core.order import Order
from pos_app.store.book import Book, open_book

ALL_DAY = (NOON, NOON + timedelta(days=1))


def test_an_order_comes_back_line_by_line(book: Book) -> None:
    """After a power cut the cashier would have to ring everything up again."""
    order = rung_up(book, COFFEE, BREAD)
    steps = [
        order.set_quantity(1, Quantity(2500), NOON + timedelta(seconds=1)),
        order.set_discount(2, 1_000, NOON + timedelta(seconds=2)),
        order.remove(1, NOON + timedelta(seconds=3)),
    ]
    for change in steps:
        book.orders.append(order.order_id, change)

    assert order.replayed(steps) == book.orders.get(order.order_id)


def test_an_undone_change_stays_undone(book: Book) -> None:
    """A removed article would be charged after the restart."""
    order = rung_up(book, COFFEE, BREAD)
    undone = order.undo(NOON)
    assert undone is not None
    book.orders.append(order.order_id, undone)

    kept = book.orders.get(order.order_id)

    assert [line.item for line in kept.live] == [COFFEE]
    assert kept.can_undo


def test_every_change_is_on_the_disk_when_the_call_returns(book: Book, folder: Path) -> None:
    """A line shown on the screen would be missing after a power cut."""
    order = rung_up(book, COFFEE)
    copy = folder.parent / "after-the-power-cut"
    copy.mkdir()
    for file in folder.glob("mostrador.db*"):  # what is on the disk at this moment
        (copy / file.name).write_bytes(file.read_bytes())

    found = open_book(copy, NOON)

    assert order == found.orders.latest()
    found.close()


def test_numbers_count_up_in_their_shift(book: Book) -> None:
    """Two sales with one number would be taken for each other at the counter."""
    first, second = started(book), started(book)

    assert (first.number, second.number) == (1, 2)
    assert book.orders.next_number(2) == 1
    with pytest.raises(sqlite3.IntegrityError):
        book.orders.start(Order("another", number=2, shift=1, started_at=NOON))


def test_the_latest_order_is_the_one_started_last_whatever_the_clock_says(book: Book) -> None:
    """A clock set back over night would bring an old sale onto the screen."""
    assert book.orders.latest() is None
    started(book)
    book.orders.start(Order("now", number=7, shift=1, started_at=NOON - timedelta(days=9)))

    latest = book.orders.latest()

    assert latest is not None
    assert latest.order_id == "now"


def test_a_dropped_sale_stays_dropped(book: Book) -> None:
    """A sale that the customer left would come back at every start."""
    order, other = rung_up(book), rung_up(book)
    book.orders.drop(order.order_id, NOON)
    book.orders.drop(order.order_id, NOON + timedelta(hours=1))

    assert book.orders.dropped(order.order_id)
    assert not book.orders.dropped(other.order_id)


def test_the_day_shows_the_newest_sale_first_and_no_empty_one(book: Book) -> None:
    """The manager would look for the last sale among empty rows."""
    first = rung_up(book, COFFEE)
    started(book)
    third = rung_up(book, BREAD)

    assert (third, first) == book.orders.started_between(*ALL_DAY)
    assert (first,) == book.orders.started_between(NOON, third.started_at)
    assert (third,) == book.orders.started_between(third.started_at, ALL_DAY[1])


def test_a_charged_sale_without_articles_is_still_shown(book: Book) -> None:
    """Late money would have no row to appear in."""
    order = rung_up(book, COFFEE)
    opened(book, order)
    change = order.remove(1, NOON)
    book.orders.append(order.order_id, change)

    assert (order.after(change),) == book.orders.started_between(*ALL_DAY)


def test_an_unknown_order_is_a_fault_of_ours(book: Book) -> None:
    """The till would go on with a sale that nobody started."""
    with pytest.raises(AssertionError, match="no order"):
        book.orders.get("never")


def test_the_days_sales_are_found_by_their_index(book: Book) -> None:
    """In the second year the list of the day would take seconds to open."""
    from pos_app.store import orders

    paid(book, rung_up(book))
    for query in (orders.SPAN, orders.CHARGED):
        plan = book._connection.rows(f"EXPLAIN QUERY PLAN {query}", ("a", "b"))
        steps = [row["detail"] for row in plan]
        assert not [step for step in steps if step.startswith("SCAN")], steps
