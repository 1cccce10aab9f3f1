"""Sells something that is on no list: how much it costs, how it is taxed, and what it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.core.money import Money, Quantity
from pos_app.core.taxes import Treatment
from pos_app.ui.sale.entry import ONE, read_pesos
from pos_app.ui.sale.sheet import THOUSANDS, Sheet
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.fields import Field
from pos_app.ui.words import say

__all__ = ["WIDTH", "ValueSheet"]

WIDTH = 680


class ValueSheet(Sheet):
    """Asks for an amount, its tax and, if wanted, its name.

    Signals:
        given: The amount, the treatment, the name and how many.
    """

    given = Signal(Money, Treatment, str, Quantity)

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(self.tr("Valor con impuestos"), parent, width=WIDTH, sign=THOUSANDS)
        self._quantity = ONE
        self._treatment: Treatment | None = None
        self.name = Field(self.tr("Nombre (opcional)"))
        self.name.line.setMaxLength(60)
        self.listen_to(self.name)
        self.taxes = {one: Chip(say(f"treatment.{one.value}")) for one in Treatment}
        self._lay_side_by_side()

    def ask(self, name: str, quantity: Quantity) -> None:
        """Ask; the tax that was chosen last is chosen again."""
        self._quantity = quantity
        self.name.line.setText(name)
        title = say("value.title") if quantity == ONE else say("value.times", quantity=quantity)
        self.open(title, "")

    def give(self) -> None:
        """Take an amount that can be sold, under a tax that somebody chose."""
        amount = read_pesos(self.field.value)
        if amount is None:
            self.refuse(say("terms.price_wrong"))
        elif self._treatment is None:
            self.refuse(say("value.which_tax"))
        else:
            self.given.emit(amount, self._treatment, self.name.value, self._quantity)
            self.leave()

    def _choose(self, treatment: Treatment) -> None:
        self._treatment = treatment
        self.field.set_error("")
        self.field.line.setFocus()

    def _lay_side_by_side(self) -> None:
        """Keep the keypad beside the fields: below them a low screen has no room."""
        group, grid = QButtonGroup(self), QGridLayout()
        grid.setSpacing(Space.KEY_GAP)
        for place, (treatment, chip) in enumerate(self.taxes.items()):
            group.addButton(chip)
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda _on, one=treatment: self._choose(one))
            grid.addWidget(chip, place // 2, place % 2)
        fields = QVBoxLayout()
        fields.setSpacing(12)
        for field in (self.field, self.name):
            fields.addWidget(field)
        fields.addLayout(grid)
        fields.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.REGION_GAP)
        row.addLayout(fields, 1)
        row.addWidget(self.keypad, 1)
        self.middle.addLayout(row)
