"""Asks which of several paid parts goes back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.till.tenders.snapshots import PartView
from pos_app.ui.charge.list_sheet import ListSheet
from pos_app.ui.charge.part_rows import about_part, name_of_part
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.quantity_list import ROW, QuantityLine
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["PartSheet"]

WIDTH = 640
HEIGHT = 480
BESIDES = 152
"""What question, keys and edges take of its height."""


class PartSheet(ListSheet):
    """Shows the parts that can go back, the newest first.

    Signals:
        chosen: This part is meant.
    """

    chosen = Signal(PartView)

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(say("part.which"), WIDTH, parent)
        self._parts: tuple[PartView, ...] = ()
        self.back = Key(say("part.keep_all"), hint="Esc", kind=KeyKind.PRINCIPAL)
        self.done = Key(say("part.give_back"), icon="undo", hint="Enter", kind=KeyKind.DELICATE)
        self.content.addWidget(Text(say("part.which"), Role.TITLE))
        self.content.addWidget(self.list, 1)
        keys = QHBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        keys.addWidget(self.done)
        keys.addWidget(self.back, 1)
        self.content.addLayout(keys)
        self.list.entered.connect(self.choose)
        self.list.doubleClicked.connect(lambda _index: self.choose())
        self.done.fired.connect(self.choose)
        self.back.fired.connect(self.leave)

    def ask(self, parts: tuple[PartView, ...]) -> None:
        """Ask which of these goes back."""
        self._parts = tuple(reversed(parts))
        self.list.show_lines([_line(place, part) for place, part in enumerate(self._parts)])
        self.list.choose(0)
        self.come(min(HEIGHT, BESIDES + len(parts) * (ROW + Space.KEY_GAP)))

    def choose(self) -> None:
        """Take the part that is marked."""
        shown = self.list.chosen
        if shown is not None and self.isVisible():
            self.leave()
            self.chosen.emit(self._parts[shown.line])


def _line(place: int, part: PartView) -> QuantityLine:
    name, about = name_of_part(part), about_part(part)
    amount = speak_money(part.amount.centavos, language())
    return QuantityLine(
        line=place,
        chosen="",
        of="",
        name=name,
        below=about,
        amount=detail(part.amount),
        marked=False,
        usable=True,
        spoken=f"{name}, {amount}, {about}",
        counted=False,
    )
