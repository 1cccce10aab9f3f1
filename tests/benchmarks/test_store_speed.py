"""How fast the store writes and finds, against the disk's own speed and against itself."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from interleaved import compare
from payments import NOON
from sales import BREAD, COFFEE, rung_up

from pos_app.core.money import Quantity
from pos_app.store.book import Book, open_book

pytestmark = pytest.mark.serial

PAGES = 2
"""What one change costs the log: a page of the table and a page of its index, each with a head."""

FRAME = 24 + 4096

CHANGES = 50


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Open an empty memory on the same disk as the raw file."""
    opened = open_book(tmp_path / "data", NOON)
    yield opened
    opened.close()


def test_a_change_is_durable_about_as_fast_as_the_disk_can_flush(
    book: Book, tmp_path: Path
) -> None:
    """The cashier would wait for every article on a slow disk."""
    order = rung_up(book)
    change = order.add(BREAD, Quantity.units(1), NOON)
    raw = os.open(tmp_path / "raw", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    frames = bytes(PAGES * FRAME)

    def appended() -> float:
        start = time.perf_counter()
        for _ in range(CHANGES):
            book.orders.append(order.order_id, change)
        return time.perf_counter() - start

    def flushed() -> float:
        start = time.perf_counter()
        for _ in range(CHANGES):
            os.write(raw, frames)
            os.fsync(raw)
        return time.perf_counter() - start

    shown = compare(
        "durable order change / raw fsync'd write",
        ours=appended,
        floor=flushed,
        at_most=1.5,
    )
    os.close(raw)

    shown.require()


def filled(folder: Path, orders: int) -> Book:
    """Sell for years: an order a minute, all of them in one transaction."""
    book = open_book(folder, NOON)
    rows = [
        (f"old-{n}", n, (NOON - timedelta(minutes=n)).isoformat(timespec="microseconds"))
        for n in range(1, orders + 1)
    ]
    with book.writing():
        rung_up(book, COFFEE)
        for row in rows:
            book._connection.execute("INSERT INTO orders VALUES (?, 2, ?, ?)", row)
        columns = [row["name"] for row in book._connection.rows("PRAGMA table_info(order_changes)")]
        told = ", ".join(
            {"id": "NULL", "order_id": "orders.id"}.get(name, f"order_changes.{name}")
            for name in columns
        )
        book._connection.execute(
            f"INSERT INTO order_changes SELECT {told} FROM order_changes, orders"
            " WHERE orders.shift = 2"
        )
    return book


def test_the_day_is_found_as_fast_after_years_as_in_the_first_week(tmp_path: Path) -> None:
    """The list of the day would open more slowly every month."""
    young, old = filled(tmp_path / "young", 2_000), filled(tmp_path / "old", 100_000)
    day = (NOON - timedelta(hours=8), NOON)

    def seconds(book: Book) -> float:
        start = time.perf_counter()
        assert len(book.orders.started_between(*day)) == 480
        return time.perf_counter() - start

    shown = compare(
        "the day among 100,000 orders / among 2,000",
        ours=lambda: seconds(old),
        floor=lambda: seconds(young),
        at_most=1.5,
    )
    for book in (young, old):
        book.close()

    shown.require()


def test_opening_a_shop_that_has_sold_for_years_costs_no_more_than_an_empty_one(
    tmp_path: Path,
) -> None:
    """The till would start more slowly every month."""
    filled(tmp_path / "old", 100_000).close()
    open_book(tmp_path / "new", NOON).close()

    def seconds(folder: Path) -> float:
        start = time.perf_counter()
        book = open_book(folder, NOON)
        book.orders.latest()
        book.payments.watched(NOON - timedelta(days=30))
        taken = time.perf_counter() - start
        book.close()
        return taken

    shown = compare(
        "opening 100,000 orders / opening none",
        ours=lambda: seconds(tmp_path / "old"),
        floor=lambda: seconds(tmp_path / "new"),
        at_most=2,
    )

    shown.require()
