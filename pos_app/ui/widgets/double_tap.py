"""Two quick touches of one key are two presses.

Qt makes a double click of the second touch, and what lets a finger move an area swallows the double
clicks that were meant for what lies in it: of two pieces touched in a row one would be missing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent, QPointingDevice, QWindow
from PySide6.QtWidgets import QWidget

from pos_app.ui.widgets.rolling import moves_by_finger
from pos_app.ui.widgets.thumb import send_stroke

__all__ = ["DoubleTap"]


class DoubleTap(QObject):
    """Stands before a window and makes a press of a finger's double click."""

    def __init__(self, window: QWidget) -> None:
        """Stand there from when the window is shown: only then has it a place for touches."""
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._stand_before()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the second touch on as a press; everything else goes its way."""
        if event.type() is QEvent.Type.Show:
            self._stand_before()
        elif event.type() is QEvent.Type.MouseButtonDblClick and isinstance(watched, QWindow):
            return isinstance(event, QMouseEvent) and _is_finger(event) and self._press(event)
        return False

    def _stand_before(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _press(self, event: QMouseEvent) -> bool:
        under = self._window.childAt(event.position().toPoint())
        if under is None or not _lies_in_what_moves(under):
            return False
        place = under.mapFrom(self._window, event.position())
        send_stroke(under, event, place, QEvent.Type.MouseButtonPress)
        return True


def _is_finger(event: QMouseEvent) -> bool:
    return event.pointerType() is QPointingDevice.PointerType.Finger


def _lies_in_what_moves(widget: QWidget) -> bool:
    """Whether an area around it is moved by fingers; a list is such an area itself."""
    above = widget.parentWidget()
    while above is not None and not moves_by_finger(above):
        above = above.parentWidget()
    return above is not None and not moves_by_finger(widget)
