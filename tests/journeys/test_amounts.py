"""What cannot be charged is told in a sentence, before a charge exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from journey import Journey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from simulator_process import Simulated

from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.days import local_day
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Order, amount_refusal
from pos_app.core.payment import Way
from pos_app.core.taxes import COLOMBIA, Treatment, tax_on
from pos_app.store.book import Book
from pos_app.till.snapshots import SaleSnapshot
from pos_app.ui.words import say

pytestmark = pytest.mark.serial

SHELF = (
    Product("gratis", "Muestra gratis", Money.zero(), Treatment.EXCLUDED, "Otros"),
    Product("chicle", "Chicle", Money(160_000), Treatment.IVA_GENERAL, "Otros"),
    Product("centavos", "Centavos", Money(200_050), Treatment.EXCLUDED, "Otros"),
    Product("castillo", "Castillo", Money(10**12 + 100), Treatment.EXCLUDED, "Otros"),
)
"""The chewing gum is above the minimum with its tax, and below it without."""

MANY = 2_000

Open = Callable[[Callable[[Book], None]], Journey]


def fill(book: Book) -> None:
    """Put the odd products on the shelf."""
    book.catalogue.apply(ImportPlan(new=SHELF), datetime.now(UTC))


def fill_with_a_long_ticket(book: Book) -> None:
    """Leave a ticket of two thousand lines under work."""
    fill(book)
    now = datetime.now(UTC)
    tax = tax_on(Treatment.IVA_GENERAL, local_day(now), COLOMBIA)
    order = Order("LARGA", 1, 1, now)
    with book.writing():
        book.orders.start(order)
        for number in range(MANY):
            item = Item(f"a{number}", f"Artículo {number}", Money.pesos(2_000), tax)
            change = order.add(item, Quantity.units(1), now)
            book.orders.append(order.order_id, change)
            order = order.after(change)


@pytest.fixture
def open_shop(qapp: QApplication, qtbot: QtBot, wompi: Simulated, tmp_path: Path) -> Iterator[Open]:
    """Open a till on a store of one's own making."""
    opened: list[Journey] = []

    def open_one(prepare: Callable[[Book], None]) -> Journey:
        opened.append(Journey(qtbot, qapp, wompi, tmp_path, prepare=prepare))
        return opened[-1].open()

    yield open_one
    for journey in opened:
        if journey.is_open:
            journey.close()


def cannot_be_charged(journey: Journey, key: str) -> None:
    """See that Cobrar says why, that pressing it does nothing, and that no charge exists."""
    refusal = journey.newest(SaleSnapshot).refusal
    assert refusal is not None
    assert refusal.key == key
    column = journey.window.sale.column
    assert column.charge.toolTip() == say(refusal)
    assert column.why == (say(refusal) if journey.newest(SaleSnapshot).lines else "")
    journey.strikes(Qt.Key.Key_F9)
    assert journey.window.in_front is journey.window.sale
    for way in Way:
        assert journey.is_refused(way).key == key
    assert journey.close() == 0
    assert journey.cases() == ()


def test_an_empty_sale(open_shop: Open) -> None:
    """A customer who bought nothing is shown a page to pay zero."""
    cannot_be_charged(open_shop(fill), "order.empty")


def test_a_sale_of_nothing(open_shop: Open) -> None:
    """A customer who took a free sample is shown a page to pay zero."""
    journey = open_shop(fill)
    journey.rings_up("gratis")
    cannot_be_charged(journey, "order.zero")


@pytest.mark.parametrize(
    ("product", "key"),
    [("chicle", "order.below_minimum"), ("castillo", "order.above_maximum")],
)
def test_an_amount_that_wompi_does_not_take(open_shop: Open, product: str, key: str) -> None:
    """The customer stands before a page that refuses, and nobody at the counter knows why."""
    journey = open_shop(fill)
    journey.rings_up(product)
    assert journey.newest(SaleSnapshot).refusal is None  # it may be paid in cash
    for way in Way:
        assert journey.is_refused(way).key == key
    assert journey.close() == 0
    assert journey.cases() == ()


def test_centavos_never_reach_wompi(open_shop: Open) -> None:
    """A price with centavos, or a third of a kilo, asks Wompi for what it does not take."""
    journey = open_shop(fill)
    journey.rings_up("0,333 * centavos", "centavos")
    total = journey.newest(SaleSnapshot).totals.total
    assert total.whole_pesos
    charge = journey.charges(Way.LINK)
    assert charge.amount == total
    assert refused(Money(10**12 + 1)) == refused(Money(200_050)) == "order.not_whole_pesos"


def refused(amount: Money) -> str | None:
    """Why an amount that no ticket can have would not be charged."""
    refusal = amount_refusal(amount, amount)
    return None if refusal is None else refusal.key


def test_a_ticket_of_two_thousand_lines(open_shop: Open) -> None:
    """The till stands still, or prints five metres of paper nobody can check."""
    journey = open_shop(fill_with_a_long_ticket)
    assert len(journey.newest(SaleSnapshot).lines) == MANY
    journey.picture("02-two-thousand-lines")
    cannot_be_charged(journey, "order.too_many_lines")
