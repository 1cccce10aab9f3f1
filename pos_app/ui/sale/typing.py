"""Telling the keys that write from those that do something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

__all__ = ["types"]


def types(event: QKeyEvent) -> bool:
    """Whether a key writes something: a letter, a digit, a sign; the blank presses keys."""
    text = event.text()
    commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return (
        text.isprintable()
        and not text.isspace()
        and text != ""
        and not (event.modifiers() & commanding)
    )
