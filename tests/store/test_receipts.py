from __future__ import annotations

import sqlite3

import pytest
from payments import NOON
from receipts import SHOP, a_payment, an_item
from sales import BREAD, COFFEE, opened, paid, rung_up, seen_of

from pos_app.core.payment import Environment
from pos_app.core.receipt import Receipt, receipt_for
from pos_app.core.taxes import Treatment
from pos_app.store.book import Book
from pos_app.store.plain import dump, load


def test_a_receipt_comes_back_as_it_was_issued(book: Book) -> None:
    """The second print would differ from the paper in the customer's hand."""
    order = rung_up(book, COFFEE, BREAD)
    made = opened(book, order)
    content = receipt_for(order, [(made, seen_of(made))], SHOP, rehearsal=False)

    issued = book.receipts.issue(order.order_id, content, NOON)

    assert issued == book.receipts.of_order(order.order_id)


def test_receipts_are_numbered_without_gaps(book: Book) -> None:
    """The tax office asks for every missing number."""
    for _ in range(2):
        paid(book, rung_up(book))
    first = book.receipts.of_order("order-1")
    assert first is not None
    with pytest.raises(sqlite3.IntegrityError):
        book.receipts.issue("order-1", first.content, NOON)
    paid(book, rung_up(book))

    assert [job.key for job in book.outbox.waiting()] == ["1", "2", "3"]


@pytest.mark.fault("A5")
def test_a_print_job_waits_until_it_was_printed(book: Book) -> None:
    """After a power cut between payment and printing nobody would print the receipt."""
    paid(book, rung_up(book))
    paid(book, rung_up(book))

    first, second = book.outbox.waiting()
    for _ in range(2):
        book.outbox.done(first, NOON)

    assert book.outbox.waiting() == (second,)


def test_an_unpaid_order_has_no_receipt(book: Book) -> None:
    """A paper would say «pagado» before anybody paid."""
    assert book.receipts.of_order(rung_up(book).order_id) is None


@pytest.mark.parametrize("treatment", [*Treatment])
def test_paper_of_every_kind_is_read_back_unchanged(book: Book, treatment: Treatment) -> None:
    """A tax would change its name between the first print and the second."""
    order = rung_up(book, an_item("Algo", 10_033, treatment))
    content = receipt_for(order, [a_payment(order, Environment.TEST)], SHOP, rehearsal=False)

    assert content == load(Receipt, dump(content))


def test_paper_of_another_year_is_still_read(book: Book) -> None:
    """An update that adds a line to receipts would make all old ones unreadable."""
    order = rung_up(book)
    content = receipt_for(order, [a_payment(order, Environment.TEST)], SHOP, rehearsal=False)
    text = dump(content)
    newer = text.replace('"sale":', '"invented_later":[1],"sale":')
    older = text.replace(f',"phone":"{SHOP.phone}"', "")

    assert newer != text != older
    assert content == load(Receipt, newer)
    assert load(Receipt, older).shop.phone == ""
