"""What the tests of widgets stand on: a dressed application and pictures of widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui import theme
from pos_app.ui.tokens import Mode

if TYPE_CHECKING:
    from every_screen import Wardrobe

    from pos_app.ui.main_window import MainWindow

Shown = Callable[[QWidget, int, int], QImage]


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme, with its fonts; motion is as the shop set it."""
    theme.wear(qapp, Mode.LIGHT)
    yield qapp
    theme.set_reduced_motion(False)


@pytest.fixture
def shown(dressed: QApplication, qtbot: QtBot) -> Shown:
    """Show a widget at a size and return its picture; it lives as long as the test."""
    kept: list[QWidget] = []

    def show(widget: QWidget, width: int, height: int) -> QImage:
        qtbot.addWidget(widget)
        kept.append(widget)
        widget.resize(width, height)
        widget.show()
        dressed.processEvents()
        # The last test's click may have left the pointer where this widget appeared.
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        return widget.grab().toImage()

    return show


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window over no till."""
    from empty_window import bring_up, empty_window

    with empty_window(dressed) as window:
        bring_up(window, qtbot)
        yield window


@pytest.fixture(scope="module")
def wardrobe(qapp: QApplication) -> Iterator[Wardrobe]:
    """One application, its languages and its themes; who draws no screens loads none."""
    from every_screen import Wardrobe

    wardrobe = Wardrobe(qapp)
    yield wardrobe
    wardrobe.undress()
