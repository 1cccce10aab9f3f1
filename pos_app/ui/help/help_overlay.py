"""The keyboard map: what every key does, over whatever screen is in front."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cover import CoverSheet
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_hint, hint_width, painting
from pos_app.ui.words import say

__all__ = ["KEYBOARD", "HelpOverlay"]

KEYBOARD: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...] = (
    (
        "help.sale",
        (
            (("F2",), "help.search"),
            (("Enter",), "help.add"),
            (("3", "*"), "help.times"),
            (("F4",), "help.quantity"),
            (("F6",), "help.discount"),
            (("⇧F6",), "help.discount_all"),
            (("F8",), "help.hold"),
            (("+", "−"), "help.step"),
            (("↑", "↓"), "help.line"),
            (("Supr",), "help.remove"),
            (("Ctrl Z",), "help.undo"),
            (("Ctrl L",), "help.kept"),
            (("Esc",), "help.clear"),
            (("F9",), "help.charge"),
            (("Ctrl T",), "help.shift"),
            (("Ctrl B",), "help.return"),
        ),
    ),
    (
        "help.payment",
        (
            (("F4",), "help.to_customer"),
            (("F5",), "help.verify"),
            (("F6",), "help.other_way"),
            (("F8",), "help.later"),
            (("Enter",), "help.main_key"),
            (("Supr",), "help.drop"),
        ),
    ),
    (
        "help.everywhere",
        (
            (("F1",), "help.help"),
            (("F7",), "help.tray"),
            (("Ctrl D",), "help.day"),
            (("Ctrl M",), "help.manager"),
            (("Ctrl H",), "help.health"),
            (("F10",), "help.drawer"),
            (("F11",), "help.print"),
            (("Ctrl P",), "help.receipt"),
            (("F12",), "help.lock"),
            (("Esc",), "help.back"),
        ),
    ),
)
"""What each part of the map is called, and its keys with what they do."""

WIDTH = 960
CAP_GAP = 6


class HelpOverlay(CoverSheet):
    """A sheet over the window with every key that does something; any way out closes it."""

    def __init__(self, window: QWidget) -> None:
        """Make a hidden sheet over a window."""
        super().__init__(window, spacing=Space.REGION_GAP)
        self.setAccessibleName(self.tr("Teclas de la caja"))
        self._lay_out()

    def toggle(self) -> None:
        """Show the map, or put it away and give the focus back."""
        if self.isVisible():
            self.close_sheet()
        else:
            self.cover()

    def _lay_out(self) -> None:
        self.card.setMaximumWidth(WIDTH)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Teclas de la caja"), Role.PAGE), 1)
        head.addWidget(self.close_key)
        self.card.content.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(Space.CARD)
        sale, *others = KEYBOARD
        columns.addLayout(_column([sale]), 1)
        columns.addLayout(_column(others), 1)
        self.card.content.addLayout(columns)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(Space.CARD, Space.KEY_GAP, Space.CARD, Space.KEY_GAP)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        outside.addStretch(1)
        outside.addLayout(row)
        outside.addStretch(1)


class _Caps(QWidget):
    """The keys of one row, drawn as on the keyboard."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self.setAccessibleName(" ".join(names))
        self.setFixedSize(96, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        left = 0.0
        with painting(self) as painter:
            for name in self._names:
                draw_hint(painter, left, self.height() / 2, name, dark=False)
                left += hint_width(name) + CAP_GAP


def _column(parts: list[tuple[str, tuple[tuple[tuple[str, ...], str], ...]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.KEY_GAP)
    for title, keys in parts:
        if column.count():
            column.addSpacing(Space.KEY_GAP)
        column.addWidget(Text(say(title), Role.STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (names, deed) in enumerate(keys):
            grid.addWidget(_Caps(names), row, 0)
            grid.addWidget(Text(say(deed), Role.BODY, tone="ink2"), row, 1)
        column.addLayout(grid)
    column.addStretch(1)
    return column
