"""A whole sale is built with fingers: touch events only, no mouse and no keyboard."""

from __future__ import annotations

import pytest
from finger import Finger, touch_screen
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from pytestqt.qtbot import QtBot

from pos_app.core.money import Quantity
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.line_tools import Stepper
from tests.ui.sale.conftest import Cashier


@pytest.fixture(scope="module")
def screen_of_glass() -> QPointingDevice:
    """A touch screen."""
    return touch_screen()


@pytest.fixture
def finger(screen_of_glass: QPointingDevice) -> Finger:
    """A finger."""
    return Finger(screen_of_glass)


def tap_tile(finger: Finger, cashier: Cashier, name: str) -> None:
    """Touch the tile of a product."""
    grid = cashier.screen.shelf.grid
    row = [product.name for product in cashier.screen.shelf.shown].index(name)
    place = grid.visualRect(grid.products.index(row)).center()
    finger.tap(grid.viewport(), place)


def test_a_touch_is_one_more(cashier: Cashier, finger: Finger, qtbot: QtBot) -> None:
    """A touched product is not added, or two touches add one."""
    tap_tile(finger, cashier, "Tinto")
    tap_tile(finger, cashier, "Tinto")
    tap_tile(finger, cashier, "Croissant")
    assert cashier.sold == [("2", "Tinto"), ("1", "Croissant")]
    assert cashier.screen.search.line.hasFocus()
    with qtbot.waitSignal(cashier.screen.charge_asked):
        finger.tap(cashier.screen.column.charge)


def test_a_touched_chip_shows_its_category(cashier: Cashier, finger: Finger) -> None:
    """Only favourites can be sold by touch."""
    chips = cashier.screen.shelf.chips
    finger.tap(chips.chip("Panadería"))
    assert {product.category for product in cashier.screen.shelf.shown} == {"Panadería"}
    assert chips.choice == "Panadería"


def test_stepper_and_removal_work_by_touch(cashier: Cashier, finger: Finger) -> None:
    """The open line's keys need a keyboard."""
    cashier.add("tinto", Quantity.units(1))
    tools = cashier.screen.column.tools
    stepper, removal = tools.findChildren(Stepper)[0], tools.findChildren(Key)[-1]
    right, left = QPoint(stepper.width() - 20, 28), QPoint(20, 28)
    finger.tap(stepper, right)
    finger.tap(stepper, right)
    finger.tap(stepper, left)
    assert cashier.sold == [("2", "Tinto")]
    finger.tap(removal)
    assert cashier.sold == []


def test_a_weight_is_typed_by_touch(cashier: Cashier, finger: Finger) -> None:
    """Without a keyboard nothing can be weighed."""
    cashier.add("banano-kg", Quantity.units(1))
    finger.tap(cashier.screen.keys.quantity)
    pad = cashier.screen.pad
    named = {key.accessibleName(): key for key in pad.findChildren(Key)}
    for name in ("0", "coma decimal", "7", "5", "5", "Borrar", "Listo"):
        finger.tap(named[name])
    assert cashier.sold == [("0,750", "Banano (kg)")]


def test_a_touched_line_opens(cashier: Cashier, finger: Finger) -> None:
    """Only the last line can be changed."""
    cashier.add("tinto", Quantity.units(1))
    cashier.add("croissant", Quantity.units(1))
    view = cashier.screen.column.view
    finger.tap(view.viewport(), view.visualRect(view.lines.index(0)).center())
    line = cashier.screen.column.open_line
    assert line is not None
    assert line.name == "Tinto"


def test_a_dragged_finger_scrolls_and_sells_nothing(
    cashier: Cashier, finger: Finger, qtbot: QtBot
) -> None:
    """The products below the screen are out of a finger's reach, or scrolling rings them up."""
    cashier.screen.shelf.chips.chip("Café").click()
    grid = cashier.screen.shelf.grid
    finger.drag(grid.viewport(), QPoint(100, 300), QPoint(100, 40))
    qtbot.waitUntil(lambda: grid.verticalScrollBar().value() > 100)
    assert cashier.sold == []
