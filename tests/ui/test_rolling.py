"""Pages longer than their place, on a till whose only pointer is a finger."""

from __future__ import annotations

import pytest
from finger import Finger, touch_screen
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.reading import ReadingWindow
from pos_app.ui.widgets.rolling import Roll
from tests.ui.conftest import Shown


class Page:
    """A page longer than its place, with a key on it that counts."""

    def __init__(self, shown: Shown) -> None:
        """Show it in a window."""
        self.window, inside = ReadingWindow(), QWidget()
        inside.setFixedSize(400, 2000)
        self.key = Key("Uno más", parent=inside)
        self.key.setGeometry(20, 180, 200, 56)
        self.presses = 0
        self.key.fired.connect(self._count)
        self.roll = Roll(inside)
        self.roll.setParent(self.window)
        self.roll.setGeometry(0, 0, 420, 300)
        shown(self.window, 420, 300)
        self.finger = Finger(touch_screen())

    def _count(self) -> None:
        self.presses += 1


@pytest.fixture
def page(shown: Shown) -> Page:
    """A long page."""
    return Page(shown)


def test_a_drawn_finger_moves_a_page_and_presses_nothing(page: Page, qtbot: QtBot) -> None:
    """The last settings of a page cannot be reached on a tablet, or a key is pressed on the way."""
    page.finger.drag(page.key, QPoint(50, 40), QPoint(50, -120))
    qtbot.waitUntil(lambda: page.roll.verticalScrollBar().value() > 100)
    assert page.presses == 0
    scroller = QScroller.scroller(page.roll.viewport())
    qtbot.waitUntil(lambda: scroller.state() is QScroller.State.Inactive)
    page.roll.ensureWidgetVisible(page.key)
    page.finger.tap(page.key)
    assert page.presses == 1


def test_two_quick_touches_are_two_presses(page: Page) -> None:
    """Two more of a product are touched in a row, and one of them is on the ticket."""
    for _ in range(5):
        page.finger.tap(page.key)
    assert page.presses == 5
