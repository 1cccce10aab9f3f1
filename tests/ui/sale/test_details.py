"""A product is looked at without being sold: held, or asked for by the keyboard."""

from __future__ import annotations

import pytest
from finger import Finger, touch_screen
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.money import Quantity
from pos_app.ui.sale.product_sheet import ProductSheet
from pos_app.ui.widgets.holding import PATIENCE
from pos_app.ui.widgets.products import ProductGrid
from tests.ui.sale.conftest import Cashier

LEFT = Qt.MouseButton.LeftButton


def grid_of(cashier: Cashier) -> ProductGrid:
    """The shelf's grid."""
    return cashier.screen.shelf.grid


def sheet_of(cashier: Cashier) -> ProductSheet:
    """What shows a product."""
    return cashier.screen.looking.sheet


def place_of(cashier: Cashier, name: str) -> QPoint:
    """The middle of a product's tile."""
    row = [product.name for product in cashier.screen.shelf.shown].index(name)
    grid = grid_of(cashier)
    return grid.visualRect(grid.products.index(row)).center()


def hold(cashier: Cashier, qtbot: QtBot, name: str) -> None:
    """Press a tile with the mouse until the sheet opens; the button stays down."""
    grid = grid_of(cashier)
    with qtbot.waitSignal(grid.details_wanted, timeout=5 * PATIENCE):
        QTest.mousePress(grid.viewport(), LEFT, pos=place_of(cashier, name))


def let_go(cashier: Cashier, place: QPoint) -> None:
    """Release the mouse, wherever it is by now."""
    QTest.mouseRelease(grid_of(cashier).viewport(), LEFT, pos=place)
    QApplication.processEvents()


def hasten(cashier: Cashier) -> None:
    """Let a hold need a moment only."""
    grid_of(cashier).holding._life.setInterval(1)


def test_a_tile_that_is_held_shows_its_product_and_sells_nothing(
    cashier: Cashier, qtbot: QtBot
) -> None:
    """A cashier who wants to tell the price would ring the product up."""
    hold(cashier, qtbot, "Almojábana")
    sheet = sheet_of(cashier)
    assert sheet.isVisible()
    let_go(cashier, place_of(cashier, "Almojábana"))

    assert cashier.sold == []
    assert sheet.isVisible()
    assert (sheet.name.text(), sheet.price.accessibleName()) == ("Almojábana", "3.900 pesos")
    assert [fact.text() for fact in sheet.facts.values()] == [
        "INC 8\u00a0%, incluido en el precio",
        "Panadería",
        "201",
        "Ninguno",
    ]
    assert (sheet.favourite.isVisible(), sheet.sold_out.isVisible()) == (True, False)
    assert PATIENCE == 500


def test_the_next_touch_after_a_hold_sells_again(cashier: Cashier, qtbot: QtBot) -> None:
    """The first touch after a look would be lost."""
    hasten(cashier)
    hold(cashier, qtbot, "Tinto")
    let_go(cashier, QPoint(-40, -40))  # outside: nothing happens
    assert cashier.sold == []
    QTest.keyClick(sheet_of(cashier), Qt.Key.Key_Escape)
    grid_of(cashier).holding._life.setInterval(PATIENCE)
    QTest.mouseClick(grid_of(cashier).viewport(), LEFT, pos=place_of(cashier, "Tinto"))
    assert cashier.sold == [("1", "Tinto")]
    assert sheet_of(cashier).isHidden()


def test_two_fast_presses_are_two_and_no_hold(cashier: Cashier) -> None:
    """The second of two quick touches would open a sheet, or be swallowed."""
    viewport, place = grid_of(cashier).viewport(), place_of(cashier, "Tinto")
    QTest.mouseClick(viewport, LEFT, pos=place)
    QTest.mouseDClick(viewport, LEFT, pos=place)  # how Qt tells a quick second press
    let_go(cashier, place)
    assert cashier.sold == [("2", "Tinto")]
    assert not grid_of(cashier).holding._life.isActive()
    assert sheet_of(cashier).isHidden()


def test_a_press_that_moves_is_no_hold(cashier: Cashier) -> None:
    """Whoever scrolls would be shown a product he does not want."""
    grid, place = grid_of(cashier), place_of(cashier, "Tinto")
    QTest.mousePress(grid.viewport(), LEFT, pos=place)
    QTest.mouseMove(grid.viewport(), place + QPoint(6, 0))
    assert grid.holding._life.isActive()  # a hand trembles
    QTest.mouseMove(grid.viewport(), place + QPoint(60, 20))
    assert not grid.holding._life.isActive()
    let_go(cashier, place + QPoint(60, 20))


def test_a_finger_that_rests_shows_the_product(cashier: Cashier, qtbot: QtBot) -> None:
    """With a touch screen and no mouse, nobody could look at a product."""
    hasten(cashier)
    grid, glass = grid_of(cashier), touch_screen()
    place = place_of(cashier, "Tinto")
    window = cashier.screen.window()
    window.move(QPoint(400, 400) - grid.viewport().mapTo(window, place))
    with qtbot.waitSignal(grid.details_wanted):
        QTest.touchEvent(grid.viewport(), glass).press(0, place, grid.viewport()).commit()
    QTest.touchEvent(grid.viewport(), glass).release(0, place, grid.viewport()).commit()
    QApplication.processEvents()
    assert cashier.sold == []
    assert sheet_of(cashier).product_id == "tinto"
    sheet_of(cashier).back.trigger()
    grid.holding._life.setInterval(PATIENCE)
    Finger(glass).tap(grid.viewport(), place)
    assert cashier.sold == [("1", "Tinto")]


def test_a_finger_that_scrolls_holds_nothing(cashier: Cashier, qtbot: QtBot) -> None:
    """A slow scroll would end with a sheet over the shelf."""
    cashier.screen.shelf.chips.chip("Café").click()
    grid = grid_of(cashier)
    Finger(touch_screen()).drag(grid.viewport(), QPoint(100, 300), QPoint(100, 40))
    qtbot.waitUntil(lambda: grid.verticalScrollBar().value() > 100)
    assert not grid.holding._life.isActive()
    assert sheet_of(cashier).isHidden()
    assert cashier.sold == []


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_the_other_button_and_the_menu_key_look_too(
    cashier: Cashier, reason: QContextMenuEvent.Reason
) -> None:
    """A screen reader's user has no finger to leave on a tile."""
    grid = grid_of(cashier)
    grid.setCurrentIndex(grid.products.index(1))
    place = grid.visualRect(grid.products.index(1)).center()
    event = QContextMenuEvent(reason, place, grid.viewport().mapToGlobal(place))
    QApplication.sendEvent(grid.viewport(), event)
    assert sheet_of(cashier).product_id == cashier.screen.shelf.shown[1].product_id
    assert cashier.sold == []


def test_the_keyboard_looks_at_the_ring_the_open_line_or_the_first_hit(cashier: Cashier) -> None:
    """Looking would need the mouse."""
    control = Qt.KeyboardModifier.ControlModifier
    cashier.press(Qt.Key.Key_I, control)
    assert sheet_of(cashier).product_id == cashier.screen.shelf.shown[0].product_id
    cashier.press(Qt.Key.Key_Escape)
    cashier.add("croissant", Quantity.units(1))
    cashier.press(Qt.Key.Key_I, control)
    assert sheet_of(cashier).product_id == "croissant"
    assert sheet_of(cashier).facts["in_sale"].text() == "1"
    cashier.press(Qt.Key.Key_Return)  # the key that has the ring: back
    assert sheet_of(cashier).isHidden()
    cashier.type("almo")
    cashier.press(Qt.Key.Key_Down)
    cashier.press(Qt.Key.Key_I, control)
    assert sheet_of(cashier).product_id == "almojabana"
    assert cashier.sold == [("1", "Croissant")]


def test_a_tile_says_how_it_is_looked_at(cashier: Cashier) -> None:
    """Whoever does not see the tile would never learn of it."""
    grid = grid_of(cashier)
    tile = QAccessible.queryAccessibleInterface(grid).child(0)
    assert "Ctrl I" in tile.text(QAccessible.Text.Description)


def test_a_scan_goes_on_with_the_sale(cashier: Cashier) -> None:
    """The scanner's code would end in the sheet, or nowhere."""
    cashier.look("tinto")
    cashier.screen.scan("201")
    assert sheet_of(cashier).isHidden()
    assert cashier.sold == [("1", "Almojábana")]


def test_whoever_types_goes_on_with_the_sale(cashier: Cashier) -> None:
    """What was typed while the sheet is open would be lost."""
    cashier.look("tinto")
    cashier.type("cro")
    assert sheet_of(cashier).isHidden()
    assert cashier.screen.search.typed == "cro"


def test_another_question_takes_the_sheets_place(cashier: Cashier) -> None:
    """Two sheets would lie over each other."""
    cashier.add("tinto", Quantity.units(1))
    cashier.look("tinto")
    QTest.keyClick(cashier.screen, Qt.Key.Key_F4)
    assert (sheet_of(cashier).isHidden(), cashier.screen.pad.isVisible()) == (True, True)


def test_who_has_the_right_marks_it_sold_out_and_edits_it(cashier: Cashier, qtbot: QtBot) -> None:
    """The last almojábana is gone, and the next cashier promises one."""
    sheet = sheet_of(cashier)
    cashier.look("almojabana")
    alt = Qt.KeyboardModifier.AltModifier
    cashier.press(Qt.Key.Key_A, alt)
    assert (sheet.sold_out.isVisible(), sheet.mark.text()) == (True, "Ya hay")
    cashier.press(Qt.Key.Key_A, alt)
    assert (sheet.sold_out.isVisible(), sheet.mark.text()) == (False, "Marcar agotado")
    with qtbot.waitSignal(sheet.edit_wanted) as wanted:
        cashier.press(Qt.Key.Key_E, alt)
    assert wanted.args == ["almojabana"]
    assert sheet.isHidden()


def test_without_the_right_there_is_nothing_to_change(cashier: Cashier) -> None:
    """Anybody could close the bakery for the day."""
    cashier.may_edit = False
    cashier.look("almojabana")
    sheet = sheet_of(cashier)
    assert not sheet.mark.isVisible()
    assert not sheet.edit.isVisible()
    told: list[object] = []
    sheet.sold_out_told.connect(lambda *one: told.append(one))
    sheet.edit_wanted.connect(told.append)
    cashier.press(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    cashier.press(Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    assert told == []


def test_the_sheet_is_gone_with_its_screen(cashier: Cashier) -> None:
    """The next customer would find the last one's product over the shelf."""
    cashier.look("tinto")
    cashier.screen.hide()
    cashier.look("tinto")  # an answer that comes too late
    cashier.screen.show()
    assert sheet_of(cashier).isHidden()
