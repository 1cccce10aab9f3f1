"""A sheet over the charge screen with a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.quantity_list import QuantityList
from pos_app.ui.widgets.reading import step

__all__ = ["ListSheet", "centre"]


class ListSheet(Card):
    """Lies in the middle of a screen until something is chosen.

    Signals:
        left: The sheet went away.
    """

    left = Signal()

    def __init__(self, title: str, width: int, parent: QWidget) -> None:
        """Make a hidden sheet over a screen; the title is for a screen reader."""
        super().__init__(
            kind=CardKind.STRONG, padding=Space.PAGE, spacing=Space.TILE_GAP, parent=parent
        )
        self.list = QuantityList(title)
        self._high = 0
        self.setFixedWidth(width)
        self.hide()

    def come(self, height: int) -> None:
        """Come up with the keyboard in the list, as high as this where there is room for it."""
        self._high = height
        self.place()
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Stand in the middle of the screen, as high as it allows."""
        room = _room(self).height() - 2 * Space.PAGE
        self.setFixedHeight(max(0, min(self._high, room)))  # a screen not laid out yet has none
        centre(self)

    def leave(self) -> None:
        """Go away; nothing was chosen."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within: what lies below is not to be typed into."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; no other key reaches the screen below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()


def centre(sheet: QWidget) -> None:
    """Move a sheet into the middle of the screen it lies over."""
    room = _room(sheet)
    sheet.move((room.width() - sheet.width()) // 2, max(0, (room.height() - sheet.height()) // 2))


def _room(sheet: QWidget) -> QSize:
    screen = sheet.parentWidget()
    assert screen is not None, "a sheet lies over a screen"
    return screen.size()
