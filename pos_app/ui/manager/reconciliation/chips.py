"""Which rows of a compared day are shown: one chip each, and one for every till that was named."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from pos_app.ui.manager.reconciliation.views import Show, View
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.rolling import move_by_finger

__all__ = ["ViewChips"]

BAR = 14
"""Height of what pushes the chips sideways, where there are more than there is room for."""


class ViewChips(QScrollArea):
    """The chips; many tills are pushed sideways.

    Signals:
        chosen: Other rows are wanted, by their view.
    """

    chosen = Signal(View)

    def __init__(self, name: str) -> None:
        """Make the chips that every day has; the name is for a screen reader."""
        super().__init__()
        self.chips: dict[View, Chip] = {}
        self.setObjectName("bare")
        self.setAccessibleName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(Space.TARGET)
        move_by_finger(self)
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.KEY_GAP)
        self._row.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.horizontalScrollBar().rangeChanged.connect(self._make_room)

    def show_views(self, words: Iterable[tuple[View, str]], chosen: View) -> None:
        """Show these views, first to last, and which of them is chosen."""
        told = dict(words)
        for view in [one for one in self.chips if one not in told]:
            self._drop(view)
        before: Chip | None = None
        for place, (view, said) in enumerate(told.items()):
            chip = self.chips.get(view) or self._made(view, place)
            chip.setText(said)
            chip.setAccessibleName(said)
            chip.setChecked(view == chosen)
            chip.updateGeometry()
            if before is not None:
                self.setTabOrder(before, chip)
            before = chip

    def _made(self, view: View, place: int) -> Chip:
        chip = self.chips[view] = Chip("", chosen=view.show is Show.ALL)
        chip.clicked.connect(partial(self.chosen.emit, view))
        self._row.insertWidget(place, chip)
        return chip

    def _drop(self, view: View) -> None:
        chip = self.chips.pop(view)
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _make_room(self, least: int, most: int) -> None:
        self.setFixedHeight(Space.TARGET + (BAR if most > least else 0))
