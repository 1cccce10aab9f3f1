"""What nobody should type, and names that nobody expected: a sentence, and the sale stays whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from sale_desk import sample_products

from tests.ui.conftest import Shown
from tests.ui.sale.conftest import Cashier

STRANGE = (
    "Café ☕🥐 de la 👩‍🍳",
    "قهوة عربية 250 ج",
    "שוקו חם",
    "\u202eonitaler",
    "Pan " + "ñ" * 300,
    "a\u0301" * 40,
)
"""Emoji joined of several, names from right to left, one that turns the line, one without end."""


@pytest.mark.parametrize("much", ["0", "-3", "1e9", "9" * 21, "0,0001", "2.5.1", "∞"])
def test_no_absurd_quantity_reaches_a_line(cashier: Cashier, much: str) -> None:
    """A bar code is scanned into the quantity, and the customer owes millions."""
    cashier.add("tinto", cashier.screen.search.entry.quantity)
    before = cashier.sold
    cashier.press(Qt.Key.Key_F4)
    pad = cashier.screen.pad
    pad.field.line.setText(much)
    cashier.press_enter()
    assert cashier.sold == before
    assert pad.isVisible()
    cashier.press(Qt.Key.Key_Escape)
    assert cashier.sold == before


@pytest.mark.parametrize("amount", ["-5000", "0", "99999999999999999999", "1,5,2", "cinco"])
def test_nothing_is_sold_for_an_absurd_amount(cashier: Cashier, amount: str) -> None:
    """A negative price takes money out of the sale, and the day no longer adds up."""
    screen = cashier.screen
    screen.shelf.value_wanted.emit()
    next(iter(screen.value.taxes.values())).click()
    screen.value.field.line.setText(amount)
    cashier.press_enter()
    assert cashier.sold == []
    assert screen.value.isVisible()


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_name_is_sold_and_shown(cashier: Cashier, shown: Shown, name: str) -> None:
    """One product of an imported list stops the till, or draws over its neighbours."""
    product = replace(sample_products()[0], name=name)
    cashier.stock((product, *sample_products()[1:]))
    cashier.screen.show_shelf(cashier.shelf())
    cashier.add(product.product_id, cashier.screen.search.entry.quantity)
    assert shown(cashier.screen, 1024, 644).width() == 1024
    assert [sold for _much, sold in cashier.sold] == [name]


def test_two_scanners_at_once_ring_up_nothing_that_neither_read(cashier: Cashier) -> None:
    """Two codes read into each other are rung up as a third product."""
    one, other = [product.codes[0] for product in sample_products() if product.codes][:2]
    for sign, following in zip(one, other, strict=True):
        cashier.type(sign + following, slow=False)
    cashier.press(Qt.Key.Key_Return)
    cashier.press(Qt.Key.Key_Return)
    assert cashier.sold == []
    for code in (one, other, one):
        cashier.scan(code)
    assert [much for much, _name in cashier.sold] == ["2", "1"]
