from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from payments import NOON
from sales import rung_up
from tender_facts import cash, claim, given_back, goods_back, kept_by_hand, tip

from pos_app.core.money import Money
from pos_app.core.tender import OrderTenders
from pos_app.store.book import Book, open_book


def test_what_hands_took_and_gave_is_there_again_after_a_start(folder: Path) -> None:
    """The drawer would be counted against another sum than was put into it."""
    book = open_book(folder, NOON)
    order = rung_up(book)
    kept_by_hand(book, order)
    book.close()

    again = open_book(folder, NOON)
    told = again.tenders.of_order(order.order_id)
    returned = again.tenders.returns_of(order.order_id)
    slips = again.tenders.claims_of(order.order_id)
    by_number = again.tenders.return_numbered(1), again.tenders.claim_numbered(1)
    nobody = again.tenders.return_numbered(2), again.tenders.claim_numbered(2)
    jobs = [(one.kind, one.key) for one in again.outbox.waiting()]
    again.close()

    tender = cash(order)
    back = goods_back(order, 1)
    assert told == OrderTenders(
        (tender,), (given_back(order, tender),), back.made.amount, Money.pesos(700)
    )
    assert returned == (back,)
    assert slips == (claim(order),)
    assert by_number == (back, claim(order))
    assert nobody == (None, None)
    assert jobs == [("return", "1"), ("claim", "1")]


def test_another_orders_money_is_not_this_ones(book: Book) -> None:
    """Somebody else's cash would pay the sale."""
    first, second = rung_up(book), rung_up(book)
    kept_by_hand(book, first)

    assert OrderTenders() == book.tenders.of_order(second.order_id)
    assert book.tenders.returns_of(second.order_id) == ()


def test_a_shift_has_what_was_taken_in_it(book: Book) -> None:
    """Money would count in two closes, or in none."""
    order = rung_up(book)
    here, there = cash(order), cash(order, 2_000, name="tender-2", shift=2)
    for tender in (here, there):
        book.tenders.take(tender)

    assert ((here,), (there,)) == (book.tenders.taken_in(1), book.tenders.taken_in(2))


def test_a_tender_goes_back_once(book: Book) -> None:
    """Two presses of «Devolver parte» would empty the drawer twice."""
    order = rung_up(book)
    tender = cash(order)
    book.tenders.take(tender)
    book.tenders.give(given_back(order, tender))

    with pytest.raises(sqlite3.IntegrityError):
        book.tenders.give(given_back(order, tender, name="back-2"))


def test_the_last_answer_about_a_tip_counts(book: Book) -> None:
    """A customer who changed his mind would pay what he said first."""
    order = rung_up(book)
    assert book.tenders.tip(order.order_id) is None
    for pesos in (700, 0):
        book.tenders.answer_tip(tip(order, pesos))

    assert tip(order, 0) == book.tenders.tip(order.order_id)
    assert not book.tenders.of_order(order.order_id).tip


def test_returns_are_numbered_without_gaps_and_printed(book: Book) -> None:
    """Two papers would have one number."""
    order = rung_up(book)
    for _ in range(2):
        book.tenders.give_goods_back(goods_back(order, book.tenders.next_return()))

    assert [one.made.number for one in book.tenders.returns_of(order.order_id)] == [1, 2]
    assert [job.key for job in book.outbox.waiting()] == ["1", "2"]
