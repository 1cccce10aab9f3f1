"""Looking at a product without selling it: the tile that is held, or that has the ring."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.till.selling.snapshots import DetailsSnapshot
from pos_app.till.snapshots import LineView
from pos_app.ui.sale.product_sheet import ProductSheet
from pos_app.ui.sale.shelf import Shelf
from pos_app.ui.tokens import Space

__all__ = ["Looking"]


class Column(Protocol):
    """What is needed of the ticket beside the shelf."""

    @property
    def open_line(self) -> LineView | None:
        """The line that is open."""
        ...


class Looking(QObject):
    """Asks for what there is to know of a product, and shows it over the shelf.

    Signals:
        wanted: A product is to be looked at, by its key.
    """

    wanted = Signal(str)

    def __init__(self, screen: QWidget, shelf: Shelf, column: Column) -> None:
        """Listen on a screen; nothing is looked at yet."""
        super().__init__(screen)
        self._screen, self._shelf, self._column = screen, shelf, column
        self.sheet = ProductSheet(screen)
        shelf.grid.details_wanted.connect(self.wanted)
        shortcut = QShortcut(QKeySequence("Ctrl+I"), screen, self._look)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_details(self, details: DetailsSnapshot) -> None:
        """Show a product; somebody who went on to another screen does not look any more."""
        if self._screen.isVisible():
            product = details.product
            in_sale = self._shelf.in_sale(product.product_id)
            self.sheet.show_details(details, self._shelf.pictures, in_sale)
            self.place()

    def leave(self) -> None:
        """Look no more."""
        self.sheet.leave()

    def place(self) -> None:
        """Keep the sheet over the middle of the shelf."""
        self.sheet.fit(self._shelf.width() - 2 * Space.PAGE)
        corner = self._shelf.mapTo(self._screen, QPoint(0, 0))
        place = self.sheet.rect()
        place.moveCenter(QRect(corner, self._shelf.size()).center())
        self.sheet.move(place.x(), max(Space.PAGE, place.y()))

    def _look(self) -> None:
        """Look at the tile with the ring, at the open line, or at the first that was found."""
        key = self._shelf.grid.key_in_hand if self._shelf.grid.hasFocus() else ""
        line = self._column.open_line
        if not key and not self._shelf.searching and line is not None:
            key = line.product_id
        if not key and self._shelf.shown:
            key = self._shelf.shown[0].product_id
        if key:
            self.wanted.emit(key)
