"""A finger that misses by a little: presses beside and below keys, by touch and by mouse."""

from __future__ import annotations

import pytest
from finger import Finger, touch_screen
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from pos_app.ui.widgets.bars import BarKey, HealthStrip, TopBar
from pos_app.ui.widgets.choices import Switch
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.reading import ReadingWindow
from pos_app.ui.widgets.thumb import BELOW, target
from tests.ui.conftest import Shown

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """A window with two keys below each other, a switch, and what was done."""

    def __init__(self, shown: Shown) -> None:
        """Lay the keys out with a gap between them."""
        self.window = ReadingWindow()
        self.done: list[str] = []
        self.upper, self.lower = self._key("Cobrar", 20), self._key("Anular", 88)
        self.switch = Switch("Imprimir")
        self.switch.setParent(self.window)
        self.switch.setGeometry(300, 40, 56, 32)
        shown(self.window, 400, 300)

    def _key(self, name: str, top: int) -> Key:
        key = Key(name, parent=self.window)
        key.setGeometry(20, top, 200, 56)
        key.fired.connect(lambda: self.done.append(name))
        return key


@pytest.fixture
def desk(shown: Shown) -> Desk:
    """Two keys and a switch."""
    return Desk(shown)


@pytest.mark.parametrize("below", [1, 3, BELOW])
def test_a_press_a_little_below_a_key_is_its_own(desk: Desk, below: int) -> None:
    """The cashier touches the gap under «Cobrar», nothing happens, and the queue waits."""
    QTest.mouseClick(desk.window, LEFT, pos=QPoint(100, 75 + below))
    Finger(touch_screen()).tap(desk.window, QPoint(100, 75 + below))
    assert desk.done == ["Cobrar", "Cobrar"]
    assert desk.upper.hasFocus()


@pytest.mark.parametrize("place", [(100, 82), (100, 87), (100, 15), (230, 40), (14, 40)])
def test_what_lies_nearer_to_nothing_presses_nothing(desk: Desk, place: tuple[int, int]) -> None:
    """A touch far from every key does what nobody wanted."""
    QTest.mouseClick(desk.window, LEFT, pos=QPoint(*place))
    assert desk.done == []


def test_a_finger_that_left_does_not_press(desk: Desk) -> None:
    """A cashier who thinks again and draws the finger away charges all the same."""
    QTest.mousePress(desk.window, LEFT, pos=QPoint(100, 78))
    assert desk.upper.isDown()
    QTest.mouseMove(desk.window, QPoint(100, 250))
    QTest.mouseRelease(desk.window, LEFT, pos=QPoint(100, 250))
    assert (desk.done, desk.upper.isDown()) == ([], False)
    QTest.mouseClick(desk.window, Qt.MouseButton.RightButton, pos=QPoint(100, 78))
    assert desk.done == []


def test_what_is_drawn_small_has_a_fingers_room(desk: Desk) -> None:
    """A switch 32 pixels high is missed by every second thumb."""
    assert target(desk.switch).height() == 56 + BELOW
    for side in (30, 82):
        QTest.mouseClick(desk.window, LEFT, pos=QPoint(320, side))
    assert not desk.switch.isChecked()
    QTest.mouseClick(desk.window, LEFT, pos=QPoint(320, 76))
    assert desk.switch.isChecked()


def test_every_pixel_of_the_bars_height_presses_its_key(shown: Shown) -> None:
    """«Por confirmar» is drawn 40 high on a bar of 56; a finger at its edge opens nothing."""
    window, opened = ReadingWindow(), []
    bar = TopBar(HealthStrip("Estado"), window)
    key = BarKey("Por confirmar", icon="hourglass", hint="F7")
    key.fired.connect(lambda: opened.append(1))
    bar.add_key(key)
    bar.setGeometry(0, 0, 800, 56)
    shown(window, 800, 200)
    for top in (1, 6, 49, 54):
        QTest.mouseClick(bar, LEFT, pos=QPoint(key.geometry().center().x(), top))
    assert len(opened) == 4


def test_what_is_off_gone_or_covered_is_not_pressed(desk: Desk) -> None:
    """A sheet lies over the sale, and a touch on it charges what is beneath."""
    below = QPoint(100, 78)
    desk.upper.setEnabled(False)
    QTest.mouseClick(desk.window, LEFT, pos=below)
    desk.upper.setEnabled(True)
    sheet = QWidget(desk.window)
    sheet.setGeometry(0, 0, 400, 300)
    sheet.show()
    QTest.mouseClick(sheet, LEFT, pos=below)
    sheet.hide()
    desk.upper.hide()
    QTest.mouseClick(desk.window, LEFT, pos=below)
    assert desk.done == []


def test_a_key_that_ends_while_it_is_pressed_ends_nothing_else(desk: Desk) -> None:
    """A screen that changes under the finger stops the till."""
    QTest.mousePress(desk.window, LEFT, pos=QPoint(100, 78))
    desk.upper.deleteLater()
    desk.upper = desk.lower
    QTest.qWait(0)
    QTest.mouseRelease(desk.window, LEFT, pos=QPoint(100, 78))
    assert desk.done == []


def test_what_takes_presses_itself_keeps_them(desk: Desk) -> None:
    """A press on a list that lies close below a key presses the key as well."""
    other = QPushButton(desk.window)
    other.setGeometry(20, 77, 200, 10)
    other.show()
    QTest.mouseClick(other, LEFT)
    assert desk.done == []
