"""The kit as a whole: drawn in both themes, named for everybody, still when nothing happens."""

from __future__ import annotations

import pytest
import shiboken6
from gallery import SCREENS
from PySide6.QtCore import QAbstractAnimation, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListView

from pos_app.ui import theme
from pos_app.ui.tokens import PALETTES, Mode
from tests.ui.conftest import Shown

SIZE = (1366, 768)


@pytest.mark.parametrize("name", [name for name in SCREENS if name != "components"])
def test_a_theme_changes_every_part(dressed: QApplication, shown: Shown, name: str) -> None:
    """A part of a screen keeps its old colours after the shop chose the dark theme."""
    window = SCREENS[name]()
    light = shown(window, *SIZE)
    theme.wear(dressed, Mode.DARK)
    dressed.processEvents()
    dark = window.grab().toImage()
    theme.wear(dressed, Mode.LIGHT)
    assert light.pixelColor(4, 200).name().upper() == PALETTES[Mode.LIGHT].canvas
    assert dark.pixelColor(4, 200).name().upper() == PALETTES[Mode.DARK].canvas
    fresh = shown(SCREENS[name](), *SIZE)
    assert fresh == light


@pytest.mark.parametrize("name", SCREENS)
def test_everything_that_can_be_touched_has_a_name(shown: Shown, name: str) -> None:
    """A screen reader says «button» and nothing else."""
    window = SCREENS[name]()
    shown(window, *SIZE)
    kinds = (QAbstractButton, QLineEdit, QListView)
    parts = [part for kind in kinds for part in window.findChildren(kind)]
    assert parts
    for part in parts:
        told = QAccessible.queryAccessibleInterface(part)
        assert told.text(QAccessible.Text.Name), part


@pytest.mark.parametrize("name", ["sale", "paid", "declined"])
def test_nothing_moves_on_a_screen_at_rest(shown: Shown, name: str) -> None:
    """A till that nobody uses keeps a processor busy."""
    before = set(_moving())
    shown(SCREENS[name](), *SIZE)
    assert set(_moving()) == before


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
