"""Asks for less than the list says, or for a word: on one line, or on the whole ticket."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.ui.sale.entry import read_percent, read_pesos, written_percent
from pos_app.ui.sale.sheet import Sheet
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.words import detail, say

__all__ = ["Ask", "TermsSheet"]

WIDTH = 400


class Ask(StrEnum):
    """What the sheet asks for."""

    DISCOUNT = "discount"
    PRICE = "price"
    NOTE = "note"


class TermsSheet(Sheet):
    """Asks for a discount, another price or a note; line 0 is the ticket as a whole.

    Signals:
        discount_given: A line and what is taken off it, in basis points.
        price_given: A line and the price of one of it.
        note_given: A line and what is written on it.
    """

    discount_given = Signal(int, int)
    price_given = Signal(int, Money)
    note_given = Signal(int, str)

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__("", parent, width=WIDTH)
        self._line_id = 0
        self._values: dict[Ask, str] = {}
        self._titled = ""
        self._asked = Ask.DISCOUNT
        self.chips = {
            Ask.DISCOUNT: Chip(self.tr("Descuento"), icon="percent"),
            Ask.PRICE: Chip(self.tr("Precio"), icon="tag"),
            Ask.NOTE: Chip(self.tr("Nota"), icon="book"),
        }
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        self._group = QButtonGroup(self)
        for asked, chip in self.chips.items():
            self._group.addButton(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _on, asked=asked: self.turn_to(asked))
        row.addStretch(1)
        self.middle.insertLayout(0, row)

    @property
    def line_id(self) -> int:
        """The line it asks about; 0 for the ticket."""
        return self._line_id

    def ask_line(self, line: LineView) -> None:
        """Ask about one line."""
        self._line_id = line.line_id
        self._values = {
            Ask.DISCOUNT: written_percent(line.discount),
            Ask.PRICE: detail(line.unit_price),
            Ask.NOTE: line.note,
        }
        self._begin(say("terms.of_line", name=line.name))

    def ask_ticket(self, sale: SaleSnapshot) -> None:
        """Ask about the whole ticket."""
        self._line_id = 0
        self._values = {Ask.DISCOUNT: written_percent(sale.discount), Ask.NOTE: sale.note}
        self._begin(say("terms.of_ticket", number=sale.number))

    def turn_on(self) -> None:
        """Turn to the next thing that can be asked for: the key that opened the sheet."""
        there = list(self._values)
        self.turn_to(there[(there.index(self._asked) + 1) % len(there)])

    def turn_to(self, asked: Ask) -> None:
        """Ask for one thing."""
        self._asked = asked
        self.chips[asked].setChecked(True)
        self.keypad.setVisible(asked is not Ask.NOTE)
        self.field.line.setProperty(OWN_KEYS, asked is not Ask.NOTE)
        name = say(f"terms.{asked.value}")
        self.field.set_label(name)
        self.open(self._titled, self._values[asked])

    def give(self) -> None:
        """Take what is typed, if it can be used."""
        given = {
            Ask.DISCOUNT: self._give_discount,
            Ask.PRICE: self._give_price,
            Ask.NOTE: self._give_note,
        }[self._asked]
        if given():
            self.leave()

    def _begin(self, title: str) -> None:
        self._titled = title
        for asked, chip in self.chips.items():
            chip.setVisible(asked in self._values)
        self.turn_to(Ask.DISCOUNT)

    def _give_discount(self) -> bool:
        basis_points = read_percent(self.field.value)
        if basis_points is None:
            self.refuse(say("terms.discount_wrong"))
            return False
        self.discount_given.emit(self._line_id, basis_points)
        return True

    def _give_price(self) -> bool:
        price = read_pesos(self.field.value)
        if price is None:
            self.refuse(say("terms.price_wrong"))
            return False
        self.price_given.emit(self._line_id, price)
        return True

    def _give_note(self) -> bool:
        self.note_given.emit(self._line_id, self.field.value)
        return True
