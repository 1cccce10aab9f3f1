"""Tab walks through every screen as it is read, reaches everything, and comes back the same way."""

from __future__ import annotations

import pytest
from every_screen import EVERY, shown
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from tab_walk import deaf_to_tab, walk_faults

from pos_app.ui.help.help_overlay import HelpOverlay
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.reading import ReadingWindow, step
from tests.ui.conftest import Shown

pytestmark = pytest.mark.usefixtures("wardrobe")


@pytest.mark.parametrize("name", EVERY)
def test_the_keyboard_walks_as_the_screen_is_read(name: str) -> None:
    """Without a mouse a key cannot be reached, or is reached after one that stands far below it."""
    with shown(EVERY[name]) as (window, _screen):
        assert deaf_to_tab(window) == []
        assert walk_faults(window) == []


def test_the_sale_is_walked_from_the_search_to_the_charge() -> None:
    """The cashier who works with the keyboard passes the end of the sale before its products."""
    with shown(EVERY["sale"]) as (window, screen):
        assert isinstance(screen, SaleScreen)
        window.activateWindow()
        way: list[QWidget] = [screen.search.line]
        for _ in range(40):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            way.append(window.focusWidget())
        chip = next(key for key in way if screen.shelf.isAncestorOf(key))
        row = next(key for key in way if screen.keys.isAncestorOf(key))
        places = [way.index(one) for one in (chip, screen.shelf.grid, row)]
        places += [way.index(screen.column.view), way.index(screen.column.charge)]
        assert places == sorted(places)


def test_a_key_that_comes_later_is_walked_to_where_it_stands(shown: Shown) -> None:
    """A way of paying that is offered later is reached last, though it stands first."""
    window = ReadingWindow()
    row = QHBoxLayout(window)
    first, last, late = Key("uno"), Key("tres"), Key("dos")
    for key in (first, last):
        row.addWidget(key)
    shown(window, 400, 80)
    first.setFocus()
    row.insertWidget(1, late)
    late.show()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert window.focusWidget() is late
    QTest.keyClick(late, Qt.Key.Key_Backtab)
    assert window.focusWidget() is first


def test_a_window_without_controls_is_walked_nowhere(shown: Shown) -> None:
    """Tab on an empty screen stops the till."""
    window = QWidget()
    shown(window, 100, 80)
    assert not step(window, forward=True)


def test_the_walk_finds_a_trap_and_what_is_never_reached(shown: Shown) -> None:
    """The test itself would be silent about a screen that nobody can walk through."""

    class Trap(Key):
        def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802 -- Qt's name
            return True

    window = ReadingWindow()
    row = QHBoxLayout(window)
    keys = [Key("uno"), Trap("trampa"), Key("tres")]
    for key in keys:
        row.addWidget(key)
    shown(window, 400, 80)
    keys[1].setFocus()
    assert walk_faults(window)


def test_nothing_below_a_sheet_is_walked_to() -> None:
    """Who walks on in the help types into the sale below it, unseen."""
    with shown(EVERY["help"]) as (window, _screen):
        (sheet,) = window.findChildren(HelpOverlay)
        for _ in range(3):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            assert sheet.isAncestorOf(window.focusWidget())
