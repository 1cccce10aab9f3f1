"""What is wrong with a screen that a person would notice: no name, half a word, no way to move it.

Run as ``QT_SCALE_FACTOR=1.5 python screen_faults.py``, it looks at every screen as a desktop of
that scale shows it, in both languages, and prints a line for each fault; the scale of a process
cannot change while it runs.
"""

from __future__ import annotations

import sys

from every_screen import EVERY, OUTFITS, SIZES, Wardrobe, shown
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLineEdit,
    QScroller,
    QWidget,
)

from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.rolling import Roll

__all__ = ["LANGUAGES", "faults_of"]

LANGUAGES = [outfit for outfit in OUTFITS if outfit[1] is Mode.LIGHT]


def faults_of(name: str) -> list[str]:
    """What has no name, what no finger can move, and each key or page cut at one of the sizes."""
    with shown(EVERY[name]) as (window, _screen):
        doing = (part for part in _parts(window) if _does_something(part))
        faults = [f"nameless: {part!r}" for part in doing if not part.accessibleName()]
        faults += [f"no finger moves it: {area!r}" for area in _parts(window) if _is_stuck(area)]
        for size in SIZES:
            window.setFixedSize(*size)
            QApplication.processEvents()
            faults += [f"{size[0]}: {told}" for told in (*_cut(window), *_wide(window))]
    return faults


def _does_something(part: QWidget) -> bool:
    """Whether a person can press it, type into it, or bring the keyboard to it."""
    reached = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.focusProxy() is None
    return reached or isinstance(part, QAbstractButton | QLineEdit)


def _cut(window: QWidget) -> list[str]:
    keys = (part for part in _parts(window) if isinstance(part, Key))
    return [
        f"{key.accessibleName()}: {key.width()} of {least}"
        for key in keys
        if key.width() < (least := key.minimumSizeHint().width())
    ]


def _wide(window: QWidget) -> list[str]:
    """Pages that roll up and down alone, and have something beyond their right edge."""
    rolls = (part for part in _parts(window) if isinstance(part, Roll))
    return [
        f"{type(page).__name__}: {page.width()} in {room}"
        for roll in rolls
        if (page := roll.widget()) is not None and page.width() > (room := roll.viewport().width())
    ]


def _is_stuck(part: QWidget) -> bool:
    """Whether a till without a mouse cannot reach what lies below the edge of a part."""
    if not isinstance(part, QAbstractScrollArea) or isinstance(part, QHeaderView):
        return False
    return QScroller.grabbedGesture(part.viewport()) is Qt.GestureType.CustomGesture


def _parts(window: QWidget) -> list[QWidget]:
    """Everything on a window that is shown."""
    return [part for part in window.findChildren(QWidget) if part.isVisibleTo(window)]


def main() -> int:
    """Look at every screen at the scale of this process."""
    application = QApplication([])
    scale = application.devicePixelRatio()
    wardrobe, faults = Wardrobe(application), []
    for outfit in LANGUAGES:
        wardrobe.wear(outfit)
        faults += [f"{outfit[0]} {name}: {told}" for name in EVERY for told in faults_of(name)]
    wardrobe.undress()
    sys.stdout.write("\n".join([f"scale {scale}", *faults, ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
