"""A finger or a button that stays down, told from one that touches and from one that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtWidgets import QScroller, QWidget

__all__ = ["Holding"]

PATIENCE = 500
"""Milliseconds after which a press is a hold."""

STEADY = 16
"""Pixels that a resting finger may tremble."""


class Holding(QObject):
    """Watches where a view is pressed.

    Signals:
        held: A press stayed down at this place.

    Attributes:
        done: The press that goes on, or ended last, was a hold: its end means nothing.
    """

    held = Signal(QPoint)

    def __init__(self, viewport: QWidget) -> None:
        """Watch a viewport."""
        super().__init__(viewport)
        self.done = False
        self._at = QPoint()
        self._life = QTimer(self, singleShot=True, interval=PATIENCE)
        self._life.timeout.connect(self._ripen)
        viewport.installEventFilter(self)
        QScroller.scroller(viewport).stateChanged.connect(self._scrolled)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice presses, moves and ends; take none of them away."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
        elif isinstance(event, QMouseEvent):
            self._mouse(event)
        elif event.type() is QEvent.Type.Hide:
            self._life.stop()
        return False

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() is QEvent.Type.TouchBegin and len(event.points()) == 1:
            self._begin(event.points()[0].position().toPoint())
        else:
            self._life.stop()

    def _mouse(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                if event.button() is not Qt.MouseButton.LeftButton:
                    self._life.stop()
                elif event.pointerType() is not QPointingDevice.PointerType.Finger:
                    self._begin(place)  # a finger's began with its touch
            case QEvent.Type.MouseMove:
                if (place - self._at).manhattanLength() > STEADY:
                    self._life.stop()
            case QEvent.Type.MouseButtonRelease:
                self._life.stop()

    def _begin(self, place: QPoint) -> None:
        self._at, self.done = place, False
        self._life.start()

    def _scrolled(self, state: QScroller.State) -> None:
        if state in {QScroller.State.Dragging, QScroller.State.Scrolling}:
            self._life.stop()

    def _ripen(self) -> None:
        self.done = True
        self.held.emit(self._at)
