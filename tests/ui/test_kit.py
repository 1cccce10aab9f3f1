"""The kit as a whole: every part changes its theme, and stands still when nothing happens."""

from __future__ import annotations

import pytest
import shiboken6
from every_screen import EVERY, Wardrobe, shown
from PySide6.QtCore import QAbstractAnimation, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui.tokens import Mode
from pos_app.ui.wording import Language

LIGHT, DARK = ((Language.SPANISH, mode) for mode in (Mode.LIGHT, Mode.DARK))

PLAIN = [name for name in EVERY if "_" not in name]
"""Each screen in its plain state."""

SCREENS = (*PLAIN, "pay_on_phone", "pay_approved", "pay_declined", "home_one", "shift_counted")


@pytest.mark.parametrize("name", SCREENS)
def test_a_theme_changes_every_part(wardrobe: Wardrobe, name: str) -> None:
    """A part of a screen keeps its old colours after the shop chose the dark theme."""
    wardrobe.wear(LIGHT)
    with shown(EVERY[name]) as (window, _screen):
        wardrobe.wear(DARK)
        changed = _picture(window)
    with shown(EVERY[name]) as (window, _screen):
        fresh = _picture(window)
    wardrobe.wear(LIGHT)
    assert changed == fresh


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_moves_on_a_screen_at_rest(wardrobe: Wardrobe, name: str) -> None:
    """A till that nobody uses keeps a processor busy."""
    wardrobe.wear(LIGHT)
    before = set(_moving())
    with shown(EVERY[name]):
        assert set(_moving()) == before


def _picture(window: QWidget) -> QImage:
    QApplication.processEvents()
    return window.grab().toImage()


def _moving() -> list[int]:
    return [
        shiboken6.getCppPointer(thing)[0]
        for thing in shiboken6.getAllValidWrappers()
        if (isinstance(thing, QTimer) and thing.isActive())
        or (
            isinstance(thing, QAbstractAnimation)
            and thing.state() is QAbstractAnimation.State.Running
        )
    ]
