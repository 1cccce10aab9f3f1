"""The keys below the products."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.ui.layout import Layout
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.products import MARGIN

__all__ = ["KeyRow"]


class KeyRow(QWidget):
    """What can be done with the sale beside adding to it.

    Signals:
        quantity_wanted: The open line is to have another quantity.
        undo_wanted: The last change is to be taken back.
        help_wanted: The keyboard map is wanted.
    """

    quantity_wanted = Signal()
    undo_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the keys of an empty sale."""
        super().__init__(parent)
        self.quantity = Key(self.tr("Cantidad"), icon="hash", hint="F4")
        self.undo = Key(self.tr("Deshacer"), icon="undo", hint="Ctrl Z")
        self.help = Key(self.tr("Ayuda"), icon="help", hint="F1")
        self.quantity.fired.connect(self.quantity_wanted)
        self.undo.fired.connect(self.undo_wanted)
        self.help.fired.connect(self.help_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(Space.KEY_GAP)
        for key in (self.quantity, self.undo, self.help):
            row.addWidget(key, 1)
        self._offer(line=None, can_undo=False)

    def show_sale(self, sale: SaleSnapshot, line: LineView | None) -> None:
        """Offer what can be done with a sale and its open line."""
        self._offer(line=line or (sale.lines[-1] if sale.lines else None), can_undo=sale.can_undo)

    def set_layout(self, layout: Layout) -> None:
        """Go on a low screen: the keyboard's keys work all the same."""
        self.setVisible(layout.key_row)

    def _offer(self, *, line: LineView | None, can_undo: bool) -> None:
        self.quantity.set_unavailable("" if line else self.tr("La venta está vacía."))
        self.undo.set_unavailable("" if can_undo else self.tr("No hay nada que deshacer."))
