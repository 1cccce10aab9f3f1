"""Asks why the drawer is opened although nothing is sold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_app.ui.tokens import Space
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.words import say

__all__ = ["REASONS", "NoSaleQuestion"]

REASONS = ("change", "count", "coins", "mistake")
"""The reasons the till knows, by their keys."""


class NoSaleQuestion(Dialog):
    """Asks for the reason; without one the drawer stays shut.

    Signals:
        reason_given: Open it for this reason.
    """

    reason_given = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Ask over a window; no reason is chosen yet."""
        super().__init__(
            window,
            icon="drawer",
            title=say("no_sale.title"),
            text=say("no_sale.text"),
            safe=say("no_sale.keep"),
            act=say("no_sale.open"),
        )
        self._reason = ""
        self.reasons = {name: Key(say(f"no_sale.{name}")) for name in REASONS}
        grid = QGridLayout()
        grid.setSpacing(Space.KEY_GAP)
        for place, (name, key) in enumerate(self.reasons.items()):
            key.fired.connect(lambda name=name: self._choose(name))
            grid.addWidget(key, place // 2, place % 2)
        self.body.addLayout(grid)
        self.act_key.set_unavailable(say("no_sale.choose"))
        self.accepted.connect(lambda: self.reason_given.emit(self._reason))
        self.finished.connect(self.deleteLater)

    def _choose(self, name: str) -> None:
        self._reason = name
        for other, key in self.reasons.items():
            key.set_kind(KeyKind.SOFT if other == name else KeyKind.NORMAL)
        self.act_key.set_unavailable("")
        self.act_key.setFocus()
