"""When something is on the screen: after the painting that shows it, not after the call for it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QRect, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

__all__ = ["colour_at", "let_go_on", "seconds_until", "seconds_until_painted"]

PATIENCE = 30.0
"""Seconds after which a wait fails: something is broken, not slow."""

BEAT = 5
"""Milliseconds between two looks while nothing happens."""


class Eye(QObject):
    """Watches the paintings of a widget for one that shows something."""

    def __init__(self, widget: QWidget, shows: Callable[[], bool]) -> None:
        """Watch until taken away."""
        super().__init__()
        self._shows = shows
        self.saw = False
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Note a painting; Qt paints after this."""
        if event.type() is QEvent.Type.Paint and self._shows():
            self.saw = True
        return False

    def close(self) -> None:
        """Look no more."""
        self._widget.removeEventFilter(self)


def seconds_until(condition: Callable[[], bool]) -> float:
    """Let the screen go on until something is so, and tell how long that took."""
    began = time.perf_counter()
    beat = QTimer(interval=BEAT)
    beat.start()
    while not condition():
        assert time.perf_counter() - began < PATIENCE, "it never came"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    beat.stop()
    return time.perf_counter() - began


def seconds_until_painted(
    widget: QWidget, shows: Callable[[], bool], act: Callable[[], object]
) -> float:
    """Do something and time it until a widget is painted with what it led to."""
    eye = Eye(widget, shows)
    began = time.perf_counter()
    act()
    seconds_until(lambda: eye.saw)
    eye.close()
    return time.perf_counter() - began


def let_go_on(seconds: float) -> None:
    """Let the screen live for a while."""
    over = time.perf_counter() + seconds
    seconds_until(lambda: time.perf_counter() >= over)


def colour_at(widget: QWidget, x: int, y: int) -> QColor:
    """The colour on the screen at a point of a widget."""
    return widget.grab(QRect(x, y, 1, 1)).toImage().pixelColor(0, 0)
