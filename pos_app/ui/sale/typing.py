"""Telling the keys that write from those that do something."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from pos_app.ui.commanding import commands

__all__ = ["types"]


def types(event: QKeyEvent) -> bool:
    """Whether a key writes something: a letter, a digit, a sign; the blank presses keys."""
    text = event.text()
    return text.isprintable() and not text.isspace() and text != "" and not commands(event)
