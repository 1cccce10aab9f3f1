"""Pages longer than their place, on a till whose only pointer is a finger."""

from __future__ import annotations

from finger import Finger, touch_screen
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScroller, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.reading import ReadingWindow
from pos_app.ui.widgets.rolling import Roll
from tests.ui.conftest import Shown


def test_a_drawn_finger_moves_a_page_and_presses_nothing(shown: Shown, qtbot: QtBot) -> None:
    """The last settings of a page cannot be reached on a tablet, or a key is pressed on the way."""
    window, page, pressed = ReadingWindow(), QWidget(), list[None]()
    page.setFixedSize(400, 2000)
    key = Key("Guardar", parent=page)
    key.setGeometry(20, 180, 200, 56)
    key.fired.connect(lambda: pressed.append(None))
    roll = Roll(page)
    roll.setParent(window)
    roll.setGeometry(0, 0, 420, 300)
    shown(window, 420, 300)
    finger = Finger(touch_screen())
    finger.drag(key, QPoint(50, 40), QPoint(50, -120))
    qtbot.waitUntil(lambda: roll.verticalScrollBar().value() > 100)
    assert pressed == []
    scroller = QScroller.scroller(roll.viewport())
    qtbot.waitUntil(lambda: scroller.state() is QScroller.State.Inactive)
    roll.ensureWidgetVisible(key)
    finger.tap(key)
    assert len(pressed) == 1


def test_two_quick_touches_are_two_presses(shown: Shown) -> None:
    """Two more of a product are touched in a row, and one of them is on the ticket."""
    window, page, pressed = ReadingWindow(), QWidget(), list[None]()
    page.setFixedSize(400, 2000)
    key = Key("Uno más", parent=page)
    key.setGeometry(20, 180, 200, 56)
    key.fired.connect(lambda: pressed.append(None))
    roll = Roll(page)
    roll.setParent(window)
    roll.setGeometry(0, 0, 420, 300)
    shown(window, 420, 300)
    for _ in range(5):
        Finger(touch_screen()).tap(key)
    assert len(pressed) == 5
