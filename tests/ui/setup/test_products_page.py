"""The shop's list on the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sale_desk import sample_products

from pos_app.core.catalogue import Product
from pos_app.core.money import Money
from pos_app.core.pricing import PriceChange
from pos_app.core.taxes import Treatment
from pos_app.till.selling.snapshots import ProductList, ProductSaved, ProductSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.ui.setup.products_page import ProductsPage
from pos_app.ui.setup.setup_screen import SetupScreen
from tests.ui.conftest import Shown

TINTO = next(one for one in sample_products() if one.product_id == "tinto")
NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


@pytest.fixture
def page(shown: Shown) -> ProductsPage:
    """The page over the sample shop."""
    page = ProductsPage()
    page.show_list(ProductList("", sample_products()[:20]))
    shown(page, 1100, 700)
    return page


def test_a_product_is_changed_by_keyboard(page: ProductsPage) -> None:
    """A price could only be changed in a file on another computer."""
    asked: list[Product] = []
    page.save_asked.connect(asked.append)
    told = (PriceChange(NOON, "marta", Money.pesos(2_500), TINTO.price),)
    page.show_product(ProductSnapshot(TINTO, told, ("Café",)))
    form = page.form
    assert form.price.value == "$\u00a02.800"
    form.price.line.selectAll()
    QTest.keyClicks(form.price.line, "3100")
    QTest.keyClick(form.price.line, Qt.Key.Key_Return)
    assert asked == [replace(TINTO, price=Money.pesos(3_100))]

    page.show_saved(ProductSaved(asked[0]))

    assert not page.editing
    assert page.said == "Se guardó Tinto."


def test_a_new_product_begins_with_the_code_that_was_read(page: ProductsPage) -> None:
    """The code on the box has to be typed digit by digit."""
    asked: list[Product] = []
    page.save_asked.connect(asked.append)
    page.show_product(ProductSnapshot(None, (), (), code="7709990001112"))
    form = page.form
    form.name.line.setText("  Galletas   de avena ")
    form.price.line.setText("4.900")
    form.save.trigger()
    assert form.price.error == "Elija qué impuesto lleva."
    form.taxes[Treatment.IVA_GENERAL].click()
    form.save.trigger()
    codes = ("7709990001112",)
    wanted = Product("", "Galletas de avena", Money.pesos(4_900), Treatment.IVA_GENERAL, "", codes)
    assert asked == [wanted]


@pytest.mark.parametrize("typed", ["", "gratis", "-5", "0", "1e9", "9" * 20])
def test_a_price_that_is_none_is_refused_in_words(page: ProductsPage, typed: str) -> None:
    """A product for nothing is on the shelf."""
    asked: list[Product] = []
    page.save_asked.connect(asked.append)
    page.show_product(ProductSnapshot(TINTO, (), ()))
    page.form.price.line.setText(typed)
    page.form.save.trigger()
    assert page.form.price.error
    assert asked == []


def test_what_the_till_refuses_stays_typed(page: ProductsPage) -> None:
    """Everything has to be typed again because one code was taken."""
    page.show_product(ProductSnapshot(TINTO, (), ()))
    page.form.name.line.setText("Tinto grande")
    why = Sentence("product.code_taken", (("code", "101"), ("name", "Café")))
    page.show_saved(ProductSaved(TINTO, why))
    assert page.editing
    assert page.form.name.value == "Tinto grande"
    assert page.form.name.error == "El código 101 ya es de Café. Use otro o quíteselo."


def test_esc_leaves_without_a_change(page: ProductsPage) -> None:
    """The only way out of a product is to save it."""
    page.show_product(ProductSnapshot(TINTO, (), ()))
    QTest.keyClick(page.form.name.line, Qt.Key.Key_Escape)
    assert not page.editing


def test_esc_leaves_the_product_before_it_leaves_the_settings(shown: Shown) -> None:
    """«Sin cambios» says Esc, and Esc throws whoever edits out of the settings."""
    setup = SetupScreen()
    setup.show_page(setup.list)
    setup.show_care(ProductSnapshot(TINTO, (), ()))
    shown(setup, 1366, 712)
    left: list[None] = []
    setup.closed.connect(lambda: left.append(None))
    setup.list.form.begin()
    QTest.keyClick(setup.list.form.name.line, Qt.Key.Key_Escape)
    assert not setup.list.editing
    assert left == []
    QTest.keyClick(setup.list.search.line, Qt.Key.Key_Escape)
    assert len(left) == 1


def test_a_wrong_drawing_or_place_is_named(page: ProductsPage) -> None:
    """The tile stays without a picture, and nobody knows why."""
    page.show_product(ProductSnapshot(TINTO, (), ()))
    page.form.drawing.line.setText("elefante")
    page.form.save.trigger()
    assert page.form.drawing.error.startswith("Los dibujos son: ")
    page.form.drawing.line.setText("tinto")
    page.form.favourite.line.setText("primero")
    page.form.save.trigger()
    assert page.form.favourite.error
