"""A finger on a touch screen: touch events only, no mouse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["Finger", "touch_screen"]


@cache
def touch_screen() -> QPointingDevice:
    """Give the one touch screen of this run.

    Qt remembers every device it was told of; one that Python took away ends the web engine, which
    asks them all what they can do.
    """
    return QTest.createTouchDevice()


class Finger:
    """Touches widgets."""

    def __init__(self, glass: QPointingDevice) -> None:
        """Rest over a touch screen."""
        self._glass = glass

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Touch a widget, in the middle unless told where."""
        place = at or widget.rect().center()
        # The screenless platform's screen ends at 800 pixels: bring the place onto it.
        widget.window().move(QPoint(400, 400) - widget.mapTo(widget.window(), place))
        QTest.touchEvent(widget, self._glass).press(0, place, widget).commit()
        QTest.touchEvent(widget, self._glass).release(0, place, widget).commit()
        QApplication.processEvents()

    def press(self, widget: QWidget, at: QPoint) -> None:
        """Come down on a widget, and stay."""
        widget.window().move(QPoint(400, 400) - widget.mapTo(widget.window(), at))
        QTest.touchEvent(widget, self._glass).press(0, at, widget).commit()
        QApplication.processEvents()

    def release(self, widget: QWidget, at: QPoint) -> None:
        """Leave."""
        QTest.touchEvent(widget, self._glass).release(0, at, widget).commit()
        QApplication.processEvents()

    def roll(self, widget: QWidget, places: Sequence[QPoint]) -> None:
        """Touch places one after the other; each finger comes down before the last one leaves."""
        first = places[0]
        widget.window().move(QPoint(100, 300) - widget.mapTo(widget.window(), first))
        QTest.touchEvent(widget, self._glass).press(0, first, widget).commit()
        for number, place in enumerate(places[1:], start=1):
            last = places[number - 1]
            both = QTest.touchEvent(widget, self._glass).stationary(number - 1)
            both.press(number, place, widget).commit()
            one = QTest.touchEvent(widget, self._glass).release(number - 1, last, widget)
            one.stationary(number).commit()
        end = len(places) - 1
        QTest.touchEvent(widget, self._glass).release(end, places[end], widget).commit()
        QApplication.processEvents()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Drag a finger over a widget in small steps."""
        widget.window().move(QPoint(400, 400) - widget.mapTo(widget.window(), start))
        QTest.touchEvent(widget, self._glass).press(0, start, widget).commit()
        for step in range(1, 14):
            place = start + (end - start) * step / 13
            QTest.touchEvent(widget, self._glass).move(0, place, widget).commit()
            QApplication.processEvents()
        QTest.touchEvent(widget, self._glass).release(0, end, widget).commit()
        QApplication.processEvents()
