"""The states of selling beside the plain sale: waiting sales, sheets, the list, the scanner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget
from sale_desk import NOW, sample_products

from pos_app.core.barcodes import ScaleRule
from pos_app.core.customer import DocumentKind
from pos_app.core.money import Money
from pos_app.core.payment import Look
from pos_app.core.pricing import PriceChange
from pos_app.core.taxes import tax_on
from pos_app.till.customer.snapshots import Typed
from pos_app.till.parked import ParkedSale, ParkedSnapshot
from pos_app.till.selling.snapshots import (
    DetailsSnapshot,
    ProductList,
    ProductSnapshot,
    ScannerSnapshot,
)
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.scanner import Reading
from pos_app.ui.setup.setup_screen import SetupScreen

__all__ = ["PAGES", "SHEETS", "WAITING", "bargained"]

WAITING = ParkedSnapshot(
    (
        ParkedSale("a", 90, NOW - timedelta(minutes=6), "Cappuccino", Money.pesos(41_300)),
        ParkedSale("b", 88, NOW - timedelta(minutes=14), "Tinto", Money.pesos(12_400), Look.WAIT),
        ParkedSale("c", 85, NOW - timedelta(minutes=74), "Mesa 2", Money.pesos(212_400)),
    )
)
CODE = "7709999001052"
GAPS = (11, 12, 10, 13, 11, 12, 14, 11, 10, 12, 13, 11, 10)


def bargained(screen: SaleScreen) -> SaleScreen:
    """A sale with everything that can be said of it, and three that wait."""
    screen.show_parked(WAITING)
    screen.column.parked.show_time(NOW)
    screen.terms.discount_given.emit(1, 1_000)
    screen.terms.note_given.emit(5, "molido grueso")
    screen.terms.price_given.emit(3, Money.pesos(8_000))
    screen.terms.discount_given.emit(0, 500)
    return screen


def shop_list() -> SetupScreen:
    """The shop's list."""
    screen = SetupScreen()
    screen.show_page(screen.list)
    stars = tuple(one for one in sample_products() if one.favourite is not None)
    screen.list.show_list(ProductList("", stars))
    return screen


def product() -> SetupScreen:
    """A product that is edited."""
    screen = shop_list()
    tinto = next(one for one in sample_products() if one.product_id == "tinto")
    first = PriceChange(NOW - timedelta(days=40), "Marta Ruiz", None, Money.pesos(2_500))
    dearer = PriceChange(NOW, "Marta Ruiz", Money.pesos(2_500), tinto.price)
    screen.list.show_product(ProductSnapshot(tinto, (dearer, first), ("Café",)))
    return screen


def scanner() -> SetupScreen:
    """The scanner's page after a code."""
    screen = SetupScreen()
    screen.show_page(screen.scanner)
    told = ScannerSnapshot(30, ScaleRule(frozenset({"20"})))
    screen.scanner.show_scanner(told)
    screen.scanner.take(Reading(CODE, tuple(gap / 1000 for gap in GAPS)))
    coffee = next(one for one in sample_products() if CODE in one.codes)
    screen.scanner.show_scanner(replace(told, code=CODE, product=coffee))
    return screen


def _keep(screen: SaleScreen) -> None:
    screen.keep(CODE)
    screen.offer_kept()


def _look(screen: SaleScreen) -> None:
    screen.looking.wanted.emit("almojabana")


def _look_only(screen: SaleScreen) -> None:
    """At what has run out and has many codes, with no right to change it."""
    (first, *_) = (one for one in sample_products() if one.sold_out)
    named = replace(first, codes=tuple(f"770999900{number}" for number in range(1052, 1058)))
    details = DetailsSnapshot(named, tax_on(named.treatment, NOW.date()), may_edit=False)
    screen.looking.show_details(details)


BUYER = Typed(DocumentKind.NIT, "900.123.456", "Papelería El Lápiz & Cía. S. A. S.", "")


def _customer(screen: SaleScreen) -> None:
    """The sheet over a sale that is in somebody's name."""
    screen.customer.given.emit("order-1", BUYER)
    screen.column.customer.trigger()


def _customer_wrong(screen: SaleScreen) -> None:
    """The check digit that was typed is not the one of the number."""
    screen.column.customer.trigger()
    sheet = screen.customer
    sheet.kinds[DocumentKind.NIT].click()
    sheet.field.line.setText("900.123.456-5")
    sheet.give()


OPENING: dict[str, Callable[[SaleScreen], object]] = {
    "line": lambda screen: screen.column.discount.trigger(),
    "ticket": lambda screen: screen.keys.discount.trigger(),
    "value": lambda screen: screen.shelf.value.click(),
    "kept": _keep,
    "details": _look,
    "details_read": _look_only,
    "customer": _customer,
    "customer_wrong": _customer_wrong,
}


def _opened(key: str) -> Callable[[QWidget], None]:
    def do(screen: QWidget) -> None:
        assert isinstance(screen, SaleScreen)
        OPENING[key](bargained(screen))

    return do


PAGES: tuple[Callable[[], SetupScreen], ...] = (shop_list, product, scanner)
"""The pages of the set-up."""

SHEETS: dict[str, Callable[[QWidget], None]] = {f"sale_{key}": _opened(key) for key in OPENING}
"""What is opened over a bargained sale, by name."""
