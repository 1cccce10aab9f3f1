"""«Sí» leads on to the next customer by itself, unless somebody touches anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

__all__ = ["ADVANCE_MS", "Advance"]

ADVANCE_MS = 3000
"""How long «Sí» stands before the till advances, in milliseconds."""

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
    }
)


class Advance(QObject):
    """Counts down; any key, touch or click stops it, and it never swallows one.

    It watches the window that people's keys and touches arrive at. Watching the application would
    also show it the inside of a hosted page while that is being destroyed, which ends the program.

    Signals:
        moved: The share of the time that is left, from 1 to 0.
        stopped: Somebody is there: the person decides.
        over: Nobody touched anything.
    """

    moved = Signal(float)
    stopped = Signal()
    over = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Stand still."""
        super().__init__(parent)
        self._screen = parent
        self._watched: QWindow | None = None
        self._count = QVariantAnimation(self)
        self._count.setStartValue(1.0)
        self._count.setEndValue(0.0)
        self._count.setDuration(ADVANCE_MS)
        self._count.valueChanged.connect(lambda share: self.moved.emit(float(share)))
        self._count.finished.connect(self._finished)

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._count.state() is QVariantAnimation.State.Running

    def start(self) -> None:
        """Count from the beginning."""
        self._watch(self._screen.window().windowHandle())
        self._count.start()

    def stop(self) -> None:
        """Count no more and say nothing."""
        self._watch(None)
        self._count.stop()

    def jump(self, milliseconds: int) -> None:
        """Count on from this much time after the beginning."""
        self._count.setCurrentTime(milliseconds)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stop at the first sign of a person."""
        if event.type() in TOUCHES and self.running:
            self.stop()
            self.stopped.emit()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def _finished(self) -> None:
        self._watch(None)
        self.over.emit()
