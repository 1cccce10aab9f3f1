"""Who takes the drawer over: one of the people who work here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import say

__all__ = ["PeopleChips"]

COLUMNS = 4


class PeopleChips(QWidget):
    """Chooses one person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nobody yet."""
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.KEY_GAP)
        self._grid.setColumnStretch(COLUMNS, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(say("shift.who_takes"), Role.HINT))
        column.addLayout(self._grid)

    @property
    def names(self) -> tuple[str, ...]:
        """Who may be chosen."""
        return tuple(self._chips)

    @property
    def chosen(self) -> str:
        """Who was chosen; nobody yet is an empty name."""
        return next((name for name, chip in self._chips.items() if chip.isChecked()), "")

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self._chips.values()))

    def chip(self, name: str) -> Chip:
        """The chip of a person."""
        return self._chips[name]

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these people; nobody is chosen."""
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {name: Chip(name, icon="user") for name in names}
        for place, chip in enumerate(self._chips.values()):
            self._group.addButton(chip)
            self._grid.addWidget(chip, place // COLUMNS, place % COLUMNS)
            chip.show()  # at once: the keyboard may be put on it before the loop turns
