"""Screens one over the other, none of which makes the window grow."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

__all__ = ["Pages"]


class Pages(QStackedWidget):
    """Shows one screen of several, in the room there is.

    Qt would let the tallest of all screens, seen or not, push the window beyond the edge of a
    small display; the screens fit themselves to the window instead.
    """

    def __init__(self, least: QSize, parent: QWidget | None = None) -> None:
        """Make it empty; it never asks for more than the least room."""
        super().__init__(parent)
        self._least = least

    def minimumSizeHint(self) -> QSize:
        """Ask for the least room, whatever the screens would like."""
        return self._least
