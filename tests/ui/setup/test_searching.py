"""A setting is found by its name, or by any word that stands on its page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from pos_app.ui.setup.setup_screen import SetupScreen
from tests.ui.conftest import Shown


@pytest.fixture
def setup(shown: Shown) -> SetupScreen:
    """The setup on the screen."""
    screen = SetupScreen()
    shown(screen, 1366, 712)
    return screen


def type_in(text: str) -> None:
    """Type where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def left(setup: SetupScreen) -> list[str]:
    """The entries that are left."""
    buttons = setup._side.findChildren(QAbstractButton)
    return [one.text() for one in buttons if one.isCheckable() and one.isVisible()]


def page(setup: SetupScreen) -> QWidget:
    """What is shown beside the list."""
    shown = setup._pages.currentWidget()
    assert shown is not None
    return shown


def test_a_page_is_found_by_its_name_and_opened_with_enter(setup: SetupScreen) -> None:
    """The owner would read through twelve pages while a customer waits."""
    QTest.keyClick(setup, Qt.Key.Key_F2)
    type_in("revision equipo")
    assert left(setup) == ["Revisión del equipo"]
    press(Qt.Key.Key_Return)
    assert page(setup).isAncestorOf(setup.doctor)
    assert len(left(setup)) == 12


@pytest.mark.parametrize(
    ("typed", "name"), [("nit", "Tienda y aspecto"), ("cajon", "Impresora y cajón")]
)
def test_a_page_is_found_by_what_stands_on_it(setup: SetupScreen, typed: str, name: str) -> None:
    """Whoever looks for the tax number does not know that it is the shop's looks."""
    setup._side.search.setFocus()
    type_in(typed)
    assert name in left(setup)
    assert len(left(setup)) < 12


def test_nothing_found_is_said_and_escape_brings_everything_back(setup: SetupScreen) -> None:
    """An empty list would look like a broken one, and Esc would leave the setup."""
    went: list[bool] = []
    setup.closed.connect(lambda: went.append(True))
    setup._side.search.setFocus()
    type_in("zzz")
    assert left(setup) == []
    assert setup._side._none.isVisible()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert len(left(setup)) == 12
    assert not went
    press(Qt.Key.Key_Escape)
    assert went == [True]
