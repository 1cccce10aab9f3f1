"""A whole sale is built without touching anything but keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.money import Quantity
from tests.ui.sale.conftest import Cashier

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_sale_is_built_with_keys_alone(cashier: Cashier, qtbot: QtBot) -> None:
    """A till with a broken mouse cannot sell."""
    cashier.type("tinto")
    cashier.press(Key.Key_Return)
    cashier.type("3 * almojabana")
    cashier.press(Key.Key_Return)
    cashier.type("banano")
    cashier.press(Key.Key_Return)
    cashier.press(Key.Key_F4)
    cashier.type("0,250")
    cashier.press(Key.Key_Return)
    assert cashier.sold == [("1", "Tinto"), ("3", "Almojábana"), ("0,250", "Banano (kg)")]
    with qtbot.waitSignal(cashier.screen.charge_asked):
        cashier.press(Key.Key_F9)


def test_enter_adds_the_first_hit_and_the_search_is_ready_again(cashier: Cashier) -> None:
    """The next product is typed behind the last one."""
    cashier.type("cafe con leche")
    cashier.press(Key.Key_Return)
    assert cashier.sold == [("1", "Café con leche")]
    assert cashier.screen.search.typed == ""
    assert cashier.screen.search.line.hasFocus()


def test_plus_minus_and_arrows_work_on_the_open_line(cashier: Cashier) -> None:
    """Two more of the wrong product are charged."""
    for product in ("tinto", "pandebono", "croissant"):
        cashier.add(product, Quantity.units(1))
    cashier.press(Key.Key_Up)
    cashier.type("++-+")
    cashier.press(Key.Key_Up)
    cashier.press(Key.Key_Up)
    cashier.type("+")
    cashier.press(Key.Key_Down)
    cashier.press(Key.Key_Down)
    cashier.press(Key.Key_Down)
    cashier.type("+")
    assert cashier.sold == [("2", "Tinto"), ("3", "Pandebono"), ("2", "Croissant")]


def test_delete_takes_the_line_off_and_ctrl_z_brings_it_back(cashier: Cashier) -> None:
    """A removal by mistake has to be typed in again while the customer waits."""
    cashier.add("bunuelo", Quantity.units(2))
    cashier.press(Key.Key_Delete)
    assert cashier.sold == []
    bar = cashier.screen.undo_bar
    assert bar.isVisible()
    assert bar.text == "Se quitó Buñuelo × 2"
    cashier.press(Key.Key_Z, CTRL)
    assert cashier.sold == [("2", "Buñuelo")]
    assert not bar.isVisible()


def test_one_less_of_one_takes_the_line_off(cashier: Cashier) -> None:
    """The cashier is stuck with a line that minus cannot empty."""
    cashier.add("tinto", Quantity.units(1))
    cashier.type("-")
    assert cashier.sold == []
    assert cashier.screen.undo_bar.isVisible()


def test_the_undo_bar_goes_once_something_else_was_done(cashier: Cashier) -> None:
    """«Deshacer» beside «Se quitó Buñuelo» would undo the product that came after."""
    cashier.add("bunuelo", Quantity.units(2))
    cashier.press(Key.Key_Delete)
    cashier.type("tinto")
    cashier.press(Key.Key_Return)
    assert not cashier.screen.undo_bar.isVisible()


def test_keys_of_the_line_are_letters_again_while_searching(cashier: Cashier) -> None:
    """Typing «coca-cola» takes one off the last line."""
    cashier.add("tinto", Quantity.units(2))
    cashier.type("coca-c")
    cashier.press(Key.Key_Delete)
    assert cashier.screen.search.typed == "coca-c"
    assert cashier.sold == [("2", "Tinto")]


def test_escape_clears_the_search(cashier: Cashier) -> None:
    """The grid stays on an old search."""
    favourites = cashier.screen.shelf.shown
    cashier.type("leche")
    assert cashier.screen.shelf.shown != favourites
    cashier.press(Key.Key_Escape)
    assert cashier.screen.search.typed == ""
    assert cashier.screen.shelf.shown == favourites


def test_letters_typed_anywhere_go_into_the_search(cashier: Cashier) -> None:
    """After a touch on a tile or a chip the keyboard seems dead."""
    screen = cashier.screen
    for place in (screen.shelf.grid, screen.column.view, screen.keys.help, screen.column.charge):
        screen.search.clear()
        cashier.add("tinto", Quantity.units(1))
        place.setFocus()
        assert QApplication.focusWidget() is place
        cashier.type("cap")
        assert screen.search.typed == "cap"
        assert screen.search.line.hasFocus()


def test_f2_leads_to_an_empty_search(cashier: Cashier) -> None:
    """The cashier types into nowhere."""
    cashier.type("vino")
    cashier.screen.keys.help.setFocus()
    cashier.press(Key.Key_F2)
    assert cashier.screen.search.line.hasFocus()
    assert cashier.screen.search.typed == ""


def test_down_goes_from_the_search_into_what_was_found(cashier: Cashier) -> None:
    """The second hit can only be reached by touch."""
    cashier.type("cafe huila")
    cashier.press(Key.Key_Down)
    cashier.press(Key.Key_Right)
    cashier.press(Key.Key_Return)
    second = cashier.find("cafe huila")[1]
    assert cashier.sold == [("1", second.name)]


@pytest.mark.parametrize("typed", ["0", "tres", "77012345"])
def test_a_quantity_that_is_none_is_refused_in_words(cashier: Cashier, typed: str) -> None:
    """A scanned code becomes a quantity."""
    cashier.add("tinto", Quantity.units(1))
    cashier.press(Key.Key_F4)
    cashier.type(typed)
    cashier.press(Key.Key_Return)
    pad = cashier.screen.pad
    assert pad.isVisible()
    assert pad.field.error == "Escriba una cantidad de 0,001 a 9.999, como 3 o 0,250."
    cashier.press(Key.Key_Escape)
    assert not pad.isVisible()
    assert cashier.sold == [("1", "Tinto")]
    assert cashier.screen.search.line.hasFocus()


def test_a_sheet_about_a_line_goes_with_the_line(cashier: Cashier) -> None:
    """A quantity is asked for something that is not sold any more."""
    cashier.add("tinto", Quantity.units(1))
    cashier.press(Key.Key_F4)
    cashier.screen.keys.undo.trigger()
    assert cashier.sold == []
    assert not cashier.screen.pad.isVisible()


def test_charging_nothing_is_unavailable_and_says_why(cashier: Cashier, qtbot: QtBot) -> None:
    """F9 on an empty sale opens a charge of nothing, or is silent about why not."""
    charge = cashier.screen.column.charge
    with qtbot.assertNotEmitted(cashier.screen.charge_asked):
        cashier.press(Key.Key_F9)
    assert not charge.isEnabled()
    assert charge.toolTip() == "La venta está vacía. Agregue un producto."
    assert charge.toolTip() in charge.accessibleDescription()


def test_undo_is_not_asked_for_when_there_is_nothing_to_undo(
    cashier: Cashier, qtbot: QtBot
) -> None:
    """A wish without a meaning reaches the till."""
    with qtbot.assertNotEmitted(cashier.screen.undo_asked):
        cashier.press(Key.Key_Z, CTRL)
    assert not cashier.screen.keys.undo.isEnabled()
