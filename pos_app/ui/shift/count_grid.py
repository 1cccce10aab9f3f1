"""The notes and coins of a drawer, counted one denomination after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_app.core.shift import COINS, NOTES, DrawerCount, Pieces
from pos_app.ui.shift.frame import FLAT
from pos_app.ui.shift.pieces import CountRow
from pos_app.ui.theme import Role
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.labels import Text

__all__ = ["CountGrid"]

STEPS_FROM = 920
"""Width from which there is room for the keys beside each field."""

TALL_FROM = 900
FLAT_GAP, CLOSE, APART = 2, 4, 16
"""From that height on the rows stand further apart."""


class CountGrid(Card):
    """Counts a drawer.

    Signals:
        changed: Something was counted.
        reached: The denomination that is counted now, by its name.
        finished: Enter was pressed behind the last one.
    """

    changed = Signal()
    reached = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the count of an empty drawer."""
        super().__init__(padding=20, parent=parent)
        self.notes = [CountRow(value, coin=False) for value in NOTES]
        self.coins = [CountRow(value, coin=True) for value in COINS]
        self.rows = [*self.notes, *self.coins]
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(40)
        for place, title in enumerate((self.tr("Billetes"), self.tr("Monedas"))):
            self._table.addWidget(Text(title, Role.LABEL, tone="ink2"), 0, place)
            self._table.setColumnStretch(place, 1)
        for place, rows in enumerate((self.notes, self.coins)):
            for below, row in enumerate(rows, start=1):
                self._table.addWidget(row, below, place)
        self.content.setContentsMargins(24, 12, 24, 12)
        self.content.addLayout(self._table)
        for place, row in enumerate(self.rows):
            self._connect(place, row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.rows[0].field)
        self._current = 0

    @property
    def counted(self) -> DrawerCount:
        """What was counted."""
        rows = (Pieces(row.pesos, row.field.pieces) for row in self.rows if row.field.pieces)
        return DrawerCount(tuple(rows))

    @property
    def note_pieces(self) -> int:
        """How many notes there are."""
        return sum(row.field.pieces for row in self.notes)

    @property
    def coin_pieces(self) -> int:
        """How many coins there are."""
        return sum(row.field.pieces for row in self.coins)

    @property
    def current(self) -> CountRow:
        """The row that is counted now."""
        return self.rows[self._current]

    def clear(self) -> None:
        """Begin anew."""
        for row in self.rows:
            row.field.clear()
        self._go(0)

    def clear_pieces(self) -> None:
        """Count nothing, and leave the cursor where it is."""
        for row in self.rows:
            row.field.clear()

    def next(self) -> None:
        """Go to the next denomination, or be finished."""
        if self._current + 1 == len(self.rows):
            self.finished.emit()
        else:
            self._go(self._current + 1)

    def set_room(self, width: int, height: int = 0) -> None:
        """Show the keys beside the fields only where they fit; use the height there is."""
        for row in self.rows:
            row.set_steps(width >= STEPS_FROM)
        flat = 0 < height < FLAT
        for row in self.rows:
            row.set_flat(flat)
        self._table.setVerticalSpacing(
            APART if height >= TALL_FROM else FLAT_GAP if flat else CLOSE
        )

    def _go(self, place: int) -> None:
        row = self.rows[max(0, min(place, len(self.rows) - 1))]
        row.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self, place: int, row: CountRow) -> None:
        row.changed.connect(self.changed)
        row.field.entered.connect(self.next)
        row.field.stepped.connect(lambda by: self._go(place + by))
        row.field.reached.connect(lambda: self._reach(place))

    def _reach(self, place: int) -> None:
        self._current = place
        self.reached.emit(self.rows[place].name)
