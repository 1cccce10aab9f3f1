"""Telling a key that commands from one that writes, on every keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

__all__ = ["commands"]

COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def commands(event: QKeyEvent) -> bool:
    """Whether a key is pressed to do something, with Control or Alt.

    Windows tells AltGr, with which Spanish keyboards write «@», as both of them.
    """
    held = event.modifiers() & COMMANDING
    return bool(held) and held != COMMANDING
