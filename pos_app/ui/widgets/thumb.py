"""A finger that misses by a little: people touch below what they aim at, lower on a screen more.

A key of the bar is drawn smaller than a finger, and between two keys lies a gap. Who presses there
means the key beside it, and would press again without knowing why nothing happened.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from pos_app.ui.tokens import Space

__all__ = ["BELOW", "Thumb", "send_stroke", "target"]

BELOW = 6
"""How far below a button a press still is its own, in logical pixels."""

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_STROKES = _PRESSES | {QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease}


def target(button: QWidget) -> QRect:
    """Return where a press means a button, in its own pixels: a finger wide, and a little below."""
    wide = max(0, Space.TARGET - button.width()) // 2
    high = max(0, Space.TARGET - button.height()) // 2
    return button.rect().adjusted(-wide, -high, wide, high + BELOW)


class Thumb(QObject):
    """Hands a press that fell on nothing to the button it was meant for.

    What takes presses itself keeps them: only those reach a window that nobody wanted.
    """

    def __init__(self, window: QWidget) -> None:
        """Watch what reaches a window, a sheet or a dialog."""
        super().__init__(window)
        self._window = window
        self._meant: QAbstractButton | None = None
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Find the button with the press, and let it have the whole stroke."""
        if not isinstance(event, QMouseEvent) or event.type() not in _STROKES:
            return False
        if event.type() in _PRESSES:
            self._meant = self._missed(event)
        button = self._meant
        if button is None or not shiboken6.isValid(button):
            return False
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._meant = None
        _hand_over(button, event)
        return True

    def _missed(self, event: QMouseEvent) -> QAbstractButton | None:
        at = event.position().toPoint()
        under = self._window.childAt(at)
        if event.button() is not Qt.MouseButton.LeftButton or isinstance(under, QAbstractButton):
            return None
        near = (
            one for one in self._window.findChildren(QAbstractButton) if self._is_meant(one, at)
        )
        return min(
            near, key=lambda one: _distance(one, one.mapFrom(self._window, at)), default=None
        )

    def _is_meant(self, button: QAbstractButton, at: QPoint) -> bool:
        here = button.window() is self._window.window()
        if not (here and button.isEnabled() and button.isVisible()):
            return False
        if not target(button).contains(button.mapFrom(self._window, at)):
            return False
        middle = button.mapTo(self._window, button.rect().center())
        return self._window.childAt(middle) is button  # and no sheet lies over it


def _nearest(button: QWidget, at: QPointF) -> QPointF:
    """Return the place on a button that is nearest to one beside it, in its own pixels."""
    inside = button.rect()
    return QPointF(
        min(max(at.x(), inside.left()), inside.right()),
        min(max(at.y(), inside.top()), inside.bottom()),
    )


def _distance(button: QWidget, at: QPoint) -> float:
    return (_nearest(button, QPointF(at)) - QPointF(at)).manhattanLength()


def _hand_over(button: QAbstractButton, event: QMouseEvent) -> None:
    """Give a button a stroke beside it as one at its edge; one that left it stays away."""
    at = button.mapFromGlobal(event.globalPosition())
    near = target(button).contains(at.toPoint())
    send_stroke(button, event, _nearest(button, at) if near else at)


def send_stroke(
    widget: QWidget, event: QMouseEvent, place: QPointF, kind: QEvent.Type | None = None
) -> None:
    """Give a widget a stroke that Qt meant for another, with the keyboard where it is a press.

    Args:
        widget: Who gets it.
        event: What Qt told.
        place: Where it is, in the widget's own pixels.
        kind: What it is now, where that is another kind of stroke.
    """
    kind = event.type() if kind is None else kind
    if kind in _PRESSES and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        widget.setFocus(Qt.FocusReason.MouseFocusReason)  # Qt gives it with its own presses only
    stroke = QMouseEvent(
        kind,
        place,
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers(),
        event.pointingDevice(),
    )
    QApplication.sendEvent(widget, stroke)
