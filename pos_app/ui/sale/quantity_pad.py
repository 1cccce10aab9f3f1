"""Asks how many of a line are sold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_app.core.money import Quantity
from pos_app.till.snapshots import LineView
from pos_app.ui.sale.entry import read_quantity
from pos_app.ui.sale.sheet import Sheet
from pos_app.ui.words import detail, say

__all__ = ["QuantityPad"]


class QuantityPad(Sheet):
    """Asks how many.

    Signals:
        given: The line's number and how many of it.
    """

    given = Signal(int, Quantity)

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(self.tr("Cantidad"), parent)
        self._line_id = 0

    @property
    def line_id(self) -> int:
        """The line it asks about."""
        return self._line_id

    def ask(self, line: LineView) -> None:
        """Ask about a line."""
        self._line_id = line.line_id
        self.open(say("ticket.quantity_of", name=line.name), detail(line.quantity))

    def give(self) -> None:
        """Take a quantity that can be sold."""
        quantity = read_quantity(self.field.value)
        if quantity is None:
            self.refuse(say("ticket.quantity_wrong"))
            return
        self.given.emit(self._line_id, quantity)
        self.leave()
