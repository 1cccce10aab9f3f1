"""The way of the keyboard through a screen: as it is read, off the layouts that place its parts.

Qt walks in the order in which widgets were made; keys that come later, or are made anew, would be
reached last or never.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from pos_app.ui.widgets.double_tap import DoubleTap
from pos_app.ui.widgets.thumb import Thumb

__all__ = ["ReadingWindow", "reading_order", "step"]


class ReadingWindow(QWidget):
    """A window the keyboard walks through as it is read; a finger may miss by a little."""

    def __init__(self) -> None:
        """Make an empty window."""
        super().__init__()
        Thumb(self)
        DoubleTap(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take the keyboard on, whatever control it is on."""
        return step(self, forward=forward)


def step(root: QWidget, *, forward: bool) -> bool:
    """Take the keyboard to the next control below a widget, or to the one before.

    Qt asks for this too when the control that has the keyboard goes, or is switched off: then it
    stays as near as it can, and does not begin anew at the top of the window.

    Args:
        root: What is walked through; after its last control comes its first.
        forward: To the next one.
    """
    focused: QWidget | None = root.window().focusWidget()
    way = list(reading_order(root, focused))
    others = [one for one in way if one is not focused]
    if not others:
        return False
    place = way.index(focused) + (1 if forward else -1) if focused in way else -(not forward)
    if focused is not None and not _reachable(focused):
        place = min(max(place, 0), len(way) - 1)
    chosen = way[place % len(way)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    (others[-1 if forward else 0] if chosen is focused else chosen).setFocus(reason)
    return True


def reading_order(widget: QWidget, kept: QWidget | None = None) -> Iterator[QWidget]:
    """Give what can be reached below a widget and itself, in the order in which it is read.

    Args:
        widget: Where to begin.
        kept: One that is given at its place in any case, also where it can be reached no more.
    """
    here = widget is kept
    if not (widget.isVisible() or here or (kept is not None and widget.isAncestorOf(kept))):
        return
    if here or _reachable(widget):
        yield widget
    for child in _children(widget):
        yield from reading_order(child, kept)


def _reachable(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    free = widget.isEnabled() and widget.focusProxy() is None
    return takes and free and widget.isVisible()


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
    place: tuple[int, ...] = grid.getItemPosition(number)  # type: ignore[assignment]  # typed loosely
    return place[0], place[1]
