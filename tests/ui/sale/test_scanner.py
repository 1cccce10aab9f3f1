"""A scanner types fast and ends in Enter."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pos_app.core.money import Quantity
from tests.ui.sale.conftest import Cashier

COFFEE = "7709999001052"
NOBODYS = "7709999999999"


def test_a_scanned_code_adds_its_product(cashier: Cashier) -> None:
    """Every product has to be looked for by hand."""
    cashier.scan(COFFEE)
    cashier.scan(COFFEE)
    assert cashier.sold == [("2", "Café Huila 500 g")]
    assert cashier.screen.search.typed == ""


def test_a_quantity_typed_before_a_scan_counts(cashier: Cashier) -> None:
    """Three are on the counter and one is charged."""
    cashier.type("3 *")
    cashier.seconds.now += 1
    cashier.scan(COFFEE)
    assert cashier.sold == [("3", "Café Huila 500 g")]


def test_letters_typed_before_a_scan_do_not_spoil_it(cashier: Cashier) -> None:
    """The code is glued to a half word and not found."""
    cashier.type("alm")
    cashier.seconds.now += 1
    cashier.scan(COFFEE)
    assert cashier.sold == [("1", "Café Huila 500 g")]


@pytest.mark.parametrize("code", [NOBODYS, "7709", "2800"])
def test_an_unknown_code_adds_nothing_and_is_told(
    cashier: Cashier, qtbot: QtBot, code: str
) -> None:
    """A code that begins another one, or looks like a price, sells that other product."""
    assert cashier.find("2800"), "a price that a search would find"
    with qtbot.waitSignal(cashier.screen.scan_missing):
        cashier.scan(code)
    assert cashier.sold == []
    assert cashier.screen.shelf.notice == f"El código {code} no está en la lista"
    assert cashier.screen.search.typed == ""


def test_after_an_unknown_code_the_next_scan_works(cashier: Cashier) -> None:
    """One bad sticker stops the line."""
    cashier.scan(NOBODYS)
    cashier.scan(COFFEE)
    assert cashier.sold == [("1", "Café Huila 500 g")]
    assert cashier.screen.shelf.notice == ""


def test_a_scan_reaches_the_search_from_anywhere_on_the_screen(cashier: Cashier) -> None:
    """A code is typed at a key and its Enter presses that key."""
    cashier.add("tinto", Quantity.units(1))
    for place in (cashier.screen.keys.undo, cashier.screen.shelf.grid, cashier.screen.column.view):
        place.setFocus()
        cashier.scan(COFFEE)
    assert cashier.sold == [("1", "Tinto"), ("3", "Café Huila 500 g")]


def test_a_code_typed_by_hand_adds_its_product(cashier: Cashier) -> None:
    """A code with a torn sticker cannot be typed."""
    cashier.type("101")
    cashier.press_enter()
    assert cashier.sold == [("1", "Tinto")]


def test_a_price_typed_by_hand_finds_the_product(cashier: Cashier) -> None:
    """Who knows only the price cannot sell it."""
    cashier.type("32.900")
    assert "Café Huila 500 g" in [product.name for product in cashier.screen.shelf.shown]


def test_a_word_without_a_hit_sounds_and_names_what_was_typed(
    cashier: Cashier, qtbot: QtBot
) -> None:
    """Enter does nothing and says nothing."""
    cashier.type("almojavana")
    with qtbot.waitSignal(cashier.screen.scan_missing):
        cashier.press_enter()
    assert cashier.sold == []
    assert cashier.screen.shelf.notice == "No hay «almojavana»"


def test_the_nearest_spelling_is_one_press_away_and_keeps_the_quantity(cashier: Cashier) -> None:
    """A typo costs the cashier the whole entry."""
    cashier.type("3 * almojavana")
    cashier.screen.shelf.offer.trigger()
    assert cashier.screen.search.typed == "3 * almojábana"
    cashier.press_enter()
    assert cashier.sold == [("3", "Almojábana")]


def test_what_is_sold_out_is_sold_with_a_notice(cashier: Cashier) -> None:
    """The last one in the tray cannot be sold, or is sold without a word."""
    cashier.type("bunuelo")
    cashier.press_enter()
    assert cashier.sold == [("1", "Buñuelo")]
    bar = cashier.screen.undo_bar
    assert bar.isVisible()
    assert bar.text == "Buñuelo figura como agotado; se agregó igual"
