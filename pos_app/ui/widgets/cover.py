"""A card over the whole window, for something to be read: the screen below waits, dimmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from pos_app.ui.theme import colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.bars import raise_sheet
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.reading import step
from pos_app.ui.widgets.thumb import Thumb
from pos_app.ui.words import say

__all__ = ["CoverSheet"]

CLOSING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})

ROLLING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
"""What rolls a sheet; a button would take an arrow as the wish to go to the next control."""


class CoverSheet(QWidget):
    """A sheet over a window; any way out closes it and gives the keyboard back.

    Attributes:
        card: What lies on the dimmed ground.
        close_key: The key that closes it; it has the keyboard while the sheet is open.
    """

    def __init__(self, window: QWidget, *, spacing: int = 12) -> None:
        """Make a hidden sheet; whoever derives from it lays its card out.

        Args:
            window: What it covers.
            spacing: Between the parts of its card, in logical pixels.
        """
        super().__init__(window)
        self._over = window
        self._focus: QWidget | None = None
        self.card = Card(padding=Space.CARD, spacing=spacing)
        self.close_key = Key(say("sheet.close"), kind=KeyKind.PRINCIPAL, hint="Esc")
        self.close_key.fired.connect(self.close_sheet)
        Thumb(self)
        window.installEventFilter(self)
        self.close_key.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie over the window."""
        if not self.isVisible():
            self._focus = self.window().focusWidget()
        self.resize(self._over.size())
        self.fit()
        self.show()
        raise_sheet(self)
        self.close_key.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Go away, and give the keyboard back to where it was, if that is still there."""
        self.hide()
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus):
            focus.setFocus()

    def fit(self) -> None:
        """Follow the size of the window; nothing more unless told."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window at every size, and roll while the keyboard is on the way out."""
        if watched is self.close_key:
            if not isinstance(event, QKeyEvent) or event.key() not in ROLLING:
                return False
            if event.type() is QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            return True
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.resize(self._over.size())
            self.fit()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within: what lies below is not to be typed into."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc and Enter, and let no other key through to the screen below."""
        if event.key() in CLOSING:
            self.close_sheet()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the ground beside the card is touched."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the screen below."""
        shade = colour(palette().bar)
        shade.setAlphaF(0.72)
        with painting(self) as painter:
            painter.fillRect(self.rect(), shade)
