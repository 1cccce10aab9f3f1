"""Lets what is longer than its place be moved: by the wheel, by keys and by a finger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScroller, QWidget

from pos_app.ui.words import say

__all__ = ["Roll", "move_by_finger", "moves_by_finger"]

_MOVED = "moved_by_finger"


FAST = 3
"""An arrow rolls so many steps of the wheel."""


def move_by_finger(area: QAbstractScrollArea) -> None:
    """Let a finger drawn over an area move it; one that only touches presses what it met."""
    area.viewport().setProperty(_MOVED, True)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)


def moves_by_finger(widget: QWidget) -> bool:
    """Whether this is what a finger sees of an area that it moves."""
    return bool(widget.property(_MOVED))


class Roll(QScrollArea):
    """Shows a page at its whole height and rolls it; words that wrap keep all their lines."""

    def __init__(self, page: QWidget) -> None:
        """Take a page over."""
        super().__init__()
        self.setAccessibleName(say("place.roll"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        move_by_finger(self)

    def take_key(self, key: int) -> None:
        """Roll with an arrow, or by a page."""
        bar = self.verticalScrollBar()
        steps: dict[int, int] = {
            Qt.Key.Key_Up: -bar.singleStep() * FAST,
            Qt.Key.Key_Down: bar.singleStep() * FAST,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        bar.setValue(bar.value() + steps.get(key, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure the page again when something in it became longer or shorter."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self._measure()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the page for its new width."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        page = self.widget()
        layout = None if page is None else page.layout()
        if page is None or layout is None:
            return
        width = self.viewport().width()
        wraps = layout.hasHeightForWidth()
        height = layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()
        if height != page.minimumHeight():
            page.setMinimumHeight(height)
