"""A hand on the keyboard, as quick as people are and no quicker."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.once import TREMBLING

__all__ = ["SteadyHand"]

Key = Qt.Key
WALKS = frozenset(
    {Key.Key_Tab, Key.Key_Backtab, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down}
)
"""Keys that only lead on, and may be struck as fast as anybody likes."""


class SteadyHand:
    """Strikes keys; the same one twice only after the moment in which nobody means it twice."""

    def __init__(self, qtbot: QtBot) -> None:
        """Have struck nothing."""
        self._qtbot = qtbot
        self._last: Qt.Key | None = None
        self._free = 0.0

    def strike(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Strike a key where the keyboard is."""
        if key == self._last and key not in WALKS:
            self._qtbot.waitUntil(lambda: monotonic() > self._free)
        self._last = key
        QTest.keyClick(widget, key, modifier)
        self._free = monotonic() + TREMBLING
