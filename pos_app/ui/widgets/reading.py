"""The way of the keyboard through a screen: as it is read, off the layouts that place its parts.

Qt walks in the order in which widgets were made; keys that come later, or are made anew, would be
reached last or never.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

__all__ = ["ReadingWindow", "reading_order", "step"]


class ReadingWindow(QWidget):
    """A window that the keyboard walks through as it is read."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take the keyboard on, whatever control it is on."""
        return step(self, forward=forward)


def step(root: QWidget, *, forward: bool) -> bool:
    """Take the keyboard to the next control below a widget, or to the one before.

    Args:
        root: What is walked through; after its last control comes its first.
        forward: To the next one.
    """
    way = list(reading_order(root))
    if not way:
        return False
    focused = root.window().focusWidget()
    by = 1 if forward else -1
    place = way.index(focused) + by if focused in way else (by - 1) // 2
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    way[place % len(way)].setFocus(reason)
    return True


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Give what can be reached below a widget and itself, in the order in which it is read."""
    if not widget.isVisible():
        return
    if _reachable(widget):
        yield widget
    for child in _children(widget):
        yield from reading_order(child)


def _reachable(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isEnabled() and widget.focusProxy() is None


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Give the parts of a widget: those that its layout places, then what lies over them."""
    layout = widget.layout()
    placed = [] if layout is None else list(_placed(layout))
    yield from placed
    for child in widget.children():
        if isinstance(child, QWidget) and child not in placed and not child.isWindow():
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    """Give what a layout places: a grid by rows, another in its order."""
    for number in _order(layout):
        item = layout.itemAt(number)
        if item is None:
            continue
        part, within = item.widget(), item.layout()
        if part is not None:
            yield part
        elif within is not None:
            yield from _placed(within)


def _order(layout: QLayout) -> list[int]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: _cell(layout, number))
    return numbers


def _cell(grid: QGridLayout, number: int) -> tuple[int, int]:
    place: tuple[int, int, int, int] = grid.getItemPosition(number)  # type: ignore[assignment]
    return place[:2]
