"""What happens when there is no room: nothing half done, and approvals still get in."""

from __future__ import annotations

from pathlib import Path

import pytest
from payments import NOON
from sales import COFFEE, opened, rung_up, seen_of, settle

from pos_app.core.errors import CouldNotAskError
from pos_app.core.money import Quantity
from pos_app.core.order import Order
from pos_app.core.payment import Attempt
from pos_app.store.book import Book
from pos_app.store.reserve import Reserve

RESERVE = 4 * 1024 * 1024


def fill_the_disk(book: Book) -> None:
    """Let the database grow no more."""
    ((pages,),) = book._connection.rows("PRAGMA page_count")
    book._connection.rows(f"PRAGMA max_page_count = {pages}")


def make_room(book: Book) -> None:
    """Let it grow again, as a file that is given up does."""
    book._connection.rows("PRAGMA max_page_count = 100000")


def settle_until_full(book: Book, order: Order, made: Attempt) -> None:
    """Settle, and write more in the same transaction than there is room for."""
    with book.writing():
        settle(book, order, made)
        while True:
            change = order.add(COFFEE, Quantity.units(1), NOON)
            book.orders.append(order.order_id, change)
            order = order.after(change)


@pytest.mark.fault("F3")
def test_a_full_disk_leaves_nothing_half_done_and_gives_up_the_reserve(
    book: Book, folder: Path
) -> None:
    """An approval would be lost because a log file ate the disk."""
    order = rung_up(book)
    made = opened(book, order)
    assert (folder / "reserve").stat().st_size == RESERVE
    fill_the_disk(book)

    with pytest.raises(CouldNotAskError) as caught:
        settle_until_full(book, order, made)

    assert caught.value.key == "store.disk_full"
    assert order == book.orders.get(order.order_id)
    assert book.payments.case(made.reference).sightings == ()
    assert book.receipts.of_order(order.order_id) is None
    assert not (folder / "reserve").exists()
    make_room(book)
    settle(book, order, made)
    assert (seen_of(made),) == book.payments.case(made.reference).sightings


@pytest.mark.fault("F3")
def test_no_charge_begins_without_room_to_record_its_payment(book: Book, folder: Path) -> None:
    """A customer would pay, and the till would have nowhere to write it down."""
    order = rung_up(book)
    (folder / "reserve").symlink_to("/dev/full")  # every write to it finds no space left

    with pytest.raises(CouldNotAskError) as caught:
        opened(book, order)

    assert caught.value.key == "store.disk_full"
    assert book.payments.cases_of(order.order_id) == ()
    opened(book, order)  # there is room again


def test_a_reserve_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    """After a crash while it was made, the promised room would not be there."""
    path = tmp_path / "reserve"
    path.write_bytes(b"short")
    reserve = Reserve(path)

    reserve.require()
    made = path.stat()
    reserve.require()

    assert made.st_size == RESERVE
    assert made.st_mtime_ns == path.stat().st_mtime_ns


def test_giving_up_what_is_not_there_changes_nothing(tmp_path: Path) -> None:
    """The second full disk in a row would crash the till."""
    Reserve(tmp_path / "reserve").release()
