"""The keys below the products."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.ui.layout import Layout
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.products import MARGIN

__all__ = ["KeyRow"]

ICONS = ("hash", "percent", "park", "help", "undo")
"""Of the keys in the order in which the row has room for them."""


class KeyRow(QWidget):
    """What can be done with the sale beside adding to it.

    Signals:
        quantity_wanted: The open line is to have another quantity.
        discount_wanted: The ticket as a whole is to cost less.
        hold_wanted: The sale is to wait, or one that waits is to come back.
        undo_wanted: The last change is to be taken back.
        help_wanted: The keyboard map is wanted.
    """

    quantity_wanted = Signal()
    discount_wanted = Signal()
    hold_wanted = Signal()
    undo_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the keys of an empty sale."""
        super().__init__(parent)
        self.quantity = Key(self.tr("Cantidad"), hint="F4")
        self.discount = Key(self.tr("Dto. total"), hint="⇧F6")
        self.hold = Key(self.tr("En espera"), hint="F8")
        self.undo = Key(self.tr("Deshacer"), hint="Ctrl Z")
        self.help = Key(self.tr("Ayuda"), hint="F1")
        self.quantity.fired.connect(self.quantity_wanted)
        self.discount.fired.connect(self.discount_wanted)
        self.hold.fired.connect(self.hold_wanted)
        self.undo.fired.connect(self.undo_wanted)
        self.help.fired.connect(self.help_wanted)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(Space.KEY_GAP)
        self._waiting = 0
        self._line = False
        for key in self._keys():
            key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(key)
        self._offer(line=None, can_undo=False)

    def show_sale(self, sale: SaleSnapshot, line: LineView | None) -> None:
        """Offer what can be done with a sale and its open line."""
        self._offer(line=line or (sale.lines[-1] if sale.lines else None), can_undo=sale.can_undo)

    def set_layout(self, layout: Layout) -> None:
        """Keep what the row has room for: the keyboard's keys work all the same."""
        self.setVisible(layout.key_row)
        by_need = (self.quantity, self.discount, self.hold, self.help, self.undo)
        for place, key in enumerate(by_need):
            key.setVisible(place < layout.row_keys)
            key.set_icon(ICONS[place] if layout.key_icons else "")
            self._row.setStretchFactor(key, key.minimumSizeHint().width())

    def show_waiting(self, count: int) -> None:
        """Know how many sales wait: with an empty ticket, the key brings one back."""
        self._waiting = count
        self._offer_hold()

    def _keys(self) -> tuple[Key, ...]:
        return (self.quantity, self.discount, self.hold, self.undo, self.help)

    def _offer(self, *, line: LineView | None, can_undo: bool) -> None:
        self._line = line is not None
        empty = "" if line else self.tr("La venta está vacía.")
        self.quantity.set_unavailable(empty)
        self.discount.set_unavailable(empty)
        self._offer_hold()
        self.undo.set_unavailable("" if can_undo else self.tr("No hay nada que deshacer."))

    def _offer_hold(self) -> None:
        nothing = self.tr("No hay nada que dejar en espera.")
        self.hold.set_unavailable("" if self._line or self._waiting else nothing)
