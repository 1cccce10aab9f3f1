"""In whose name a sale is: kept at once, changed, and gone for good."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from payments import NOON, later
from sales import paid, rung_up

from pos_app.core.customer import Customer, CustomerFact, CustomerKind, DocumentKind, digest_of
from pos_app.core.privacy import TracePlace, naming
from pos_app.store.book import Book, open_book

ANA = Customer(DocumentKind.CC, "1020345678", "Ana Muñoz Ruiz", "ana@correo.co")
FIRM = Customer(DocumentKind.NIT, "890903938-8", "Banco S. A.")


def named(book: Book, order_id: str, customer: Customer | None, kind: CustomerKind) -> CustomerFact:
    """Keep a name on an order, or take it off."""
    digest = digest_of(customer, "salt") if customer else ""
    fact = CustomerFact(order_id, kind, NOON, "daniela", digest)
    book.customers.write(fact, customer, "salt" if customer else "")
    return fact


def test_a_name_is_there_after_the_power_came_back(book: Book, folder: Path) -> None:
    """The customer spells his name twice."""
    order = rung_up(book)
    fact = named(book, order.order_id, ANA, CustomerKind.SET)
    book.close()

    again = open_book(folder, NOON)
    assert again.customers.of_order(order.order_id) == ANA
    assert again.customers.facts_of(order.order_id) == (fact,)
    again.close()


def test_who_was_there_before_is_nowhere_any_more(book: Book, folder: Path) -> None:
    """Somebody who changed his mind stays in the shop's books without knowing."""
    order = rung_up(book).order_id
    facts = (
        named(book, order, ANA, CustomerKind.SET),
        named(book, order, FIRM, CustomerKind.CHANGED),
        named(book, order, None, CustomerKind.TAKEN_OFF),
    )
    book.privacy.forget_for_good()

    assert book.customers.of_order(order) is None
    assert book.customers.facts_of(order) == facts
    held = b"".join(file.read_bytes() for file in folder.glob("mostrador.db*"))
    for word in (b"1020345678", "Muñoz".encode(), b"890903938-8", b"ana@correo.co"):
        assert word not in held


def test_what_happened_is_never_changed(book: Book) -> None:
    """Somebody denies afterwards that a name was ever on the sale."""
    order = rung_up(book).order_id
    named(book, order, ANA, CustomerKind.SET)
    for sql in ("UPDATE customer_facts SET actor = 'x'", "DELETE FROM customer_facts"):
        with pytest.raises(sqlite3.IntegrityError):
            book._connection.execute(sql)


def test_a_receipt_carries_the_name_until_it_is_erased(book: Book) -> None:
    """A copy still says what its owner had erased, or never said it."""
    order = rung_up(book)
    named(book, order.order_id, ANA, CustomerKind.SET)
    other = rung_up(book)
    paid(book, order)
    paid(book, other)
    first, second = (book.receipts.numbered(number) for number in (1, 2))
    assert first is not None
    assert second is not None
    assert (first.customer, second.customer) == (ANA, None)
    assert book.receipts.of_order(order.order_id) == first
    content = book._connection.rows("SELECT content FROM receipts")
    assert not [row for row in content if "Ana" in row["content"]]

    (trace,) = naming(book.privacy.texts(), "ana muñoz")
    assert book.privacy.erase([trace]) == 1

    kept = book.receipts.numbered(1)
    assert kept is not None
    assert (kept.customer, kept.content) == (None, first.content)


@pytest.mark.parametrize("typed", ["1.020.345.678", "1020345678", "munoz cc", "ana@correo.co"])
def test_whoever_asks_is_found_by_what_he_says_of_himself(book: Book, typed: str) -> None:
    """«¿Qué saben de mí?» is answered with nothing, though everything lies there."""
    order = rung_up(book).order_id
    named(book, order, ANA, CustomerKind.SET)
    (trace,) = naming(book.privacy.texts(), typed)
    assert (trace.place, trace.key, trace.at) == (TracePlace.CUSTOMER, order, NOON)
    assert book.privacy.held().texts == 1
    assert naming(book.privacy.texts(), "1.020.345.679") == ()


def test_a_name_is_as_old_as_its_writing(book: Book) -> None:
    """The retention of the shop passes by those who bought in their own name."""
    named(book, rung_up(book).order_id, ANA, CustomerKind.SET)
    assert book.privacy.older(NOON) == ()
    assert len(book.privacy.older(later(seconds=1) + timedelta(days=1))) == 1
