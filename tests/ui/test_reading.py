"""Where the keyboard goes when what it was on can be pressed no more."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.reading import ReadingWindow


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> ReadingWindow:
    """A window with three keys, made from the last to the first."""
    assert dressed is not None
    window = ReadingWindow()
    qtbot.addWidget(window)
    made = [Key(name, parent=window) for name in ("Cerrar", "Probar", "Guardar")]
    column = QVBoxLayout(window)
    for key in reversed(made):
        column.addWidget(key)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def keys(window: ReadingWindow) -> list[Key]:
    """Its keys as they are read."""
    return window.findChildren(Key)[::-1]


@pytest.mark.parametrize(("left", "entered"), [(0, 1), (1, 2), (2, 1)])
def test_it_stays_near_what_was_switched_off(keys: list[Key], left: int, entered: int) -> None:
    """After «Guardar» the keyboard is in the bar above, and Esc leads nowhere."""
    keys[left].setFocus()
    keys[left].set_unavailable("ya está")
    assert [key.hasFocus() for key in keys] == [place == entered for place in range(3)]


@pytest.mark.parametrize(("left", "entered"), [(0, 1), (1, 2), (2, 1)])
def test_it_stays_near_what_went(keys: list[Key], left: int, entered: int) -> None:
    """The same where the key is taken away."""
    keys[left].setFocus()
    keys[left].hide()
    assert [key.hasFocus() for key in keys] == [place == entered for place in range(3)]
