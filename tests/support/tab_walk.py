"""The way that Tab takes through a screen, and what is wrong with it.

A person who sees reads from the top to the bottom and from the left to the right, one column after
the other, and expects the keyboard to walk the same way.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pos_app.ui.widgets.reading import ReadingWindow

__all__ = ["deaf_to_tab", "walk_faults"]

MOST = 400
"""No screen has so many controls; a walk that is longer never comes back."""

SLACK = 8
"""Controls that overlap by so little stand above or beside each other."""


def walk_faults(window: QWidget) -> list[str]:
    """Everything that is wrong with the way of the keyboard through a window."""
    if isinstance(window, ReadingWindow):
        return _faults(_in_front(window))
    house = ReadingWindow()  # what covers the window lies in it too
    column = QVBoxLayout(house)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(window)
    house.show()
    faults = _faults(_in_front(house))
    window.setParent(None)
    house.close()
    shiboken6.delete(house)
    return faults


def deaf_to_tab(window: QWidget) -> list[str]:
    """Whatever can be pressed or typed into, is never walked to, and is no keyboard itself."""
    parts = (part for part in window.findChildren(QWidget) if part.isVisible())
    doing = (p for p in parts if isinstance(p, QAbstractButton | QLineEdit) and p.isEnabled())
    deaf = (p for p in doing if not p.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [_told(part) for part in deaf if not HAS_A_KEY.intersection(_kinds(part))]


HAS_A_KEY = frozenset(
    {"LetterKey", "_DigitKey", "_FingerKey", "_Tab", "Pad", "CountRow", "LineTools", "Strip"}
)
"""Digits and letters that the keyboard has itself, and what a key of the map does as well."""


def _kinds(part: QWidget) -> set[str]:
    return {type(one).__name__ for one in _house(part)[:2]}


def _faults(root: QWidget) -> list[str]:
    root.activateWindow()
    QApplication.processEvents()
    _press(root, Qt.Key.Key_Tab)
    there, back = _walk(root, Qt.Key.Key_Tab), _walk(root, Qt.Key.Key_Backtab)
    holder = _holder(root)
    wanted = {one for one in holder.findChildren(QWidget) if _reachable(one, root)}
    faults = [f"not reached: {_told(one)}" for one in wanted.difference(there)]
    faults += [f"trapped at: {_told(there[-1])}"] if len(there) >= MOST else []
    if back[:1] + back[:0:-1] != there:
        faults.append("the way back is another one")
    return faults + _jumps(there)


def _in_front(window: QWidget) -> QWidget:
    """The dialog that is open over a window, else the window."""
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return dialogs[-1] if dialogs else window


def _holder(root: QWidget) -> QWidget:
    """What holds the keyboard: a sheet that lets Tab walk within itself only, or the window."""
    holds = (one for one in _house(_focused(root)) if _keeps(one))
    return next(holds, root)


def _focused(root: QWidget) -> QWidget:
    focused: QWidget | None = QApplication.focusWidget()
    here = focused is not None and root.isAncestorOf(focused)
    return focused if here and focused is not None else root


def _keeps(one: QWidget) -> bool:
    ours = (kind for kind in type(one).__mro__ if kind.__module__.startswith("pos_app"))
    return any("focusNextPrevChild" in vars(kind) for kind in ours)


def _press(root: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(_focused(root), key)


def _walk(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """Press a key until it comes back to where it began; return each control once."""
    way: list[QWidget] = []
    while len(way) < MOST and (focused := _focused(root)) not in [*way, root]:
        way.append(focused)
        _press(root, key)
    return way


def _jumps(way: list[QWidget]) -> list[str]:
    """Where the way jumps back; it may begin anywhere, so once it does."""
    jumps = [
        f"{_told(a)} before {_told(b)}"
        for a, b in zip(way, way[1:] + way[:1], strict=True)
        if _backwards(a, b)
    ]
    return jumps if len(jumps) > 1 else []


def _reachable(one: QWidget, root: QWidget) -> bool:
    tabbed = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    here = one.window() is root and one.isVisible() and one.isEnabled()
    return tabbed and here and one.focusProxy() is None


def _backwards(before: QWidget, after: QWidget) -> bool:
    """Whether the way jumps back, seen by the children of what both lie in."""
    if before.isAncestorOf(after) or after.isAncestorOf(before):
        return False
    a, b = _apart(before, after)
    if a is None or b is None:
        return False  # a sheet lies over the screen: it is read for itself
    above = b.bottom() <= a.top() + SLACK
    beside = not above and b.top() < a.bottom() - SLACK
    left = b.right() <= a.left() + SLACK
    right = b.left() >= a.right() - SLACK
    return (above and not right) or (beside and left)


def _apart(one: QWidget, other: QWidget) -> tuple[QRect | None, QRect | None]:
    """The places of two widgets, or of what they lie in just below what both lie in."""
    mine, yours = _house(one), _house(other)
    common = next(part for part in mine if part in yours)
    child, sibling = mine[mine.index(common) - 1], yours[yours.index(common) - 1]
    return _place(child, common), _place(sibling, common)


def _house(one: QWidget) -> list[QWidget]:
    way = [one]
    while (parent := way[-1].parentWidget()) is not None:
        way.append(parent)
    return way


def _place(one: QWidget, house: QWidget) -> QRect | None:
    layout = house.layout()
    if layout is not None and not _laid(layout, one):
        return None
    return QRect(one.mapTo(house, QPoint()), one.size())


def _laid(layout: QLayout, one: QWidget) -> bool:
    """Whether a layout, or one in it, places a widget."""
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    within = [sub for item in items if (sub := item.layout()) is not None]
    return any(item.widget() is one for item in items) or any(_laid(sub, one) for sub in within)


def _told(one: QWidget) -> str:
    return f"{type(one).__name__} «{one.accessibleName()}»"
