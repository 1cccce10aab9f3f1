"""The main window over no till, and the hands that bring it to the front."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QApplication

from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.main_window import MainWindow
from pos_app.ui.sounds import Speaker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["bring_up", "empty_window"]


@contextmanager
def empty_window(application: QApplication, speaker: Speaker | None = None) -> Iterator[MainWindow]:
    """Make a window of the usual size, and take it away with all that it stands on."""
    house = GuestHouse(loopback=True, parent=application)
    speaker = speaker or Speaker(0, application)
    window = MainWindow(house, speaker)
    window.resize(1366, 768)
    yield window
    window.leave()
    for one in (window, speaker, house):
        shiboken6.delete(one)


def bring_up(window: MainWindow, qtbot: QtBot) -> None:
    """Show it, and wait until it has the keyboard."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
