"""Where on a window nothing is that a finger or an eye needs now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget

from pos_app.ui.widgets.labels import Text

__all__ = ["KEEP_CLEAR", "OWN_KEYS", "TAKES_FOOT", "clear_place", "free_foot", "needed"]

KEEP_CLEAR = "keep_clear"
"""The property of a widget that is to be read, or touched, whatever is said meanwhile."""

OWN_KEYS = "own_keys"
"""The property of a field beside which keys for fingers stand: it needs no letters."""

TAKES_FOOT = "takes_foot"
"""The property of what lies at the foot of a window while it is written into by finger."""

TOUCHED = (QAbstractButton, QAbstractItemView, QLineEdit)
STEP = 16
"""Pixels between two places that are tried."""


def needed(window: QWidget, apart: QWidget) -> list[QRect]:
    """Tell what must not be covered: what can be touched, the answer, and the amounts.

    Args:
        window: Where a place is looked for.
        apart: What is to be placed; it is never in its own way.
    """
    return [area for area in _areas(window, apart) if not area.isEmpty()]


def free_foot(window: QWidget) -> int:
    """Tell how far down a window is free: what is said must not lie below letters."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    feet = (one for one in window.findChildren(QWidget, options=direct) if one.isVisible())
    return min((one.y() for one in feet if one.property(TAKES_FOOT)), default=window.height())


def _areas(window: QWidget, apart: QWidget) -> Iterator[QRect]:
    for widget in window.findChildren(QWidget):
        seen = widget.isVisible() and widget is not apart and not apart.isAncestorOf(widget)
        if seen and widget.window() is window and _matters(widget):
            region = widget.visibleRegion().boundingRect()
            yield region.translated(widget.mapTo(window, QPoint(0, 0)))


def _matters(widget: QWidget) -> bool:
    if isinstance(widget, TOUCHED):
        return widget.isEnabled()
    large = isinstance(widget, Text) and widget.large
    return large or bool(widget.property(KEEP_CLEAR))


def clear_place(
    room: QRect, sizes: Sequence[QSize], wanted: QPoint, areas: Sequence[QRect]
) -> QRect:
    """Find the place that covers least, as near as can be to where it would stand by itself.

    Args:
        room: Where it may stand.
        sizes: What it may be like, the best first.
        wanted: The middle of where it would stand.
        areas: What is not to be covered.
    """
    boxes = [box for size in sizes for box in _places(room, size, wanted)]
    costs = [(_covered(box, areas), _far(box, wanted)) for box in boxes]
    return boxes[min(range(len(boxes)), key=costs.__getitem__)]


def _places(room: QRect, size: QSize, wanted: QPoint) -> Iterator[QRect]:
    first = QRect(QPoint(0, 0), size)
    first.moveCenter(wanted)
    yield first
    for top in range(room.bottom() + 1 - size.height(), room.top() - 1, -STEP):
        middle = room.center().x() - size.width() // 2
        lefts = {room.left(), middle, room.right() + 1 - size.width()}
        for left in sorted({*lefts, *range(room.left(), room.right() - size.width(), 3 * STEP)}):
            yield QRect(QPoint(left, top), size)


def _covered(box: QRect, areas: Sequence[QRect]) -> int:
    """How much of what is needed a place would cover, in pixels."""
    return sum(_area(box & area) for area in areas if box.intersects(area))


def _area(box: QRect) -> int:
    return box.width() * box.height()


def _far(box: QRect, wanted: QPoint) -> int:
    away = box.center() - wanted
    return away.manhattanLength()
