"""Rows of a settings page: what something is, what follows from it, and the control for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Rule, Text

__all__ = ["ChipRow", "SettingRow", "deed_card", "page_column", "rows_card"]

WIDEST = 1040
ROW = 72


class SettingRow(QWidget):
    """A title, a sentence below it, and a control at the right."""

    def __init__(self, title: str, detail: str, *controls: QWidget) -> None:
        """Make the row."""
        super().__init__()
        self.title = Text(title, Role.LABEL, wrap=True)
        self.detail = Text(detail, Role.SMALL, tone="ink2", wrap=True)
        if not detail:
            self.detail.hide()  # never shown here: without a parent it would be a window
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(Space.CARD, 8, Space.CARD, 8)
        self.row.setSpacing(Space.REGION_GAP)
        self.row.addLayout(words, 1)
        for control in controls:
            self.row.addWidget(control)
        self.setMinimumHeight(ROW)

    def say(self, detail: str) -> None:
        """Say something else below the title."""
        self.detail.set_text(detail)
        self.detail.setVisible(bool(detail))


class ChipRow(QWidget):
    """A few choices of which one is chosen.

    Signals:
        chosen: Another one, by its value.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], make: Callable[[str], Chip] = Chip
    ) -> None:
        """Make the choices out of values and words."""
        super().__init__()
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.KEY_GAP)
        for value, words in options:
            chip = make(words)
            chip.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            self._group.addButton(chip)
            self._chips[value] = chip
            row.addWidget(chip)

    def chip(self, value: str) -> Chip:
        """The chip of a value."""
        return self._chips[value]

    def choose(self, value: str) -> None:
        """Show which one is chosen; none where the value is no choice of ours."""
        chip = self._chips.get(value)
        if chip is not None:
            chip.setChecked(True)


def rows_card(rows: Sequence[QWidget]) -> Card:
    """Stack rows with hairlines between them."""
    card = Card(padding=0, spacing=0)
    for number, row in enumerate(rows):
        if number:
            card.content.addWidget(Rule())
        card.content.addWidget(row)
    return card


def deed_card(
    title: str, about: str, key: Key, *, between: QWidget | None = None, loud: bool = True
) -> Card:
    """Say what can be done, in a card with the one key that does it at its foot."""
    card = Card(kind=CardKind.STRONG if loud else CardKind.PLAIN, spacing=12)
    card.content.addWidget(Text(title, Role.STRONG))
    if between is not None:
        card.content.addWidget(between)
    card.content.addWidget(Text(about, Role.BODY, tone="ink2", wrap=True))
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(key)
    card.content.addLayout(row)
    return card


def page_column(page: QWidget, title: str, *beside: QWidget) -> QVBoxLayout:
    """Lay a page out under its title and give the column for what stands on it."""
    outside = QHBoxLayout(page)
    outside.setContentsMargins(32, 24, 32, 24)
    inside = QWidget()
    inside.setMaximumWidth(WIDEST)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.REGION_GAP)
    head = QHBoxLayout()
    head.setSpacing(Space.KEY_GAP)
    head.addWidget(Text(title, Role.PAGE), 1)
    for widget in beside:
        head.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
    column.addLayout(head)
    outside.addWidget(inside, 1)
    outside.addStretch(0)
    return column
