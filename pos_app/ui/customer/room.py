"""Where the hosted page lives while it is shown to the customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.snapshots import ChargeSnapshot
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.labels import Icon, Rule, Text
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

if TYPE_CHECKING:
    from pos_app.ui.checkout.guest import Guest

__all__ = ["GuestRoom"]

HEAD = 64
"""The height of the line above the page, in pixels."""


class GuestRoom(QWidget):
    """A line that says what is paid and who types, and the page below it.

    Signals:
        changed: A page came, left, or can no longer be seen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stand empty."""
        super().__init__(parent)
        self._guest: Guest | None = None
        self._seen = True
        self.amount = Text("", Role.TITLE, figures=Figures.TABULAR)
        head = QHBoxLayout()
        head.setContentsMargins(Space.CARD, 0, Space.CARD, 0)
        head.setSpacing(Space.KEY_GAP)
        head.addWidget(Icon("lock", size=20, tone="ink2"))
        head.addWidget(Text(say("room.yours"), Role.BODY, tone="ink2"), 1)
        head.addWidget(self.amount)
        line = QWidget()
        line.setLayout(head)
        line.setFixedHeight(HEAD)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(line)
        self._column.addWidget(Rule())

    @property
    def busy(self) -> bool:
        """Whether there is a page that the customer can use."""
        return self._guest is not None and self._seen

    def take(self, guest: Guest) -> None:
        """Let a page live here until it leaves or is taken elsewhere."""
        self._guest = guest
        self._seen = True
        self._column.addWidget(guest, 1)
        guest.show()
        self.changed.emit()

    def empty(self) -> None:
        """The page is elsewhere, or gone."""
        self._guest = None
        self.changed.emit()

    def set_seen(self, seen: bool) -> None:
        """Say whether the page is one that can be used: it opened and did not stop."""
        if seen is not self._seen:
            self._seen = seen
            self.changed.emit()

    def show_charge(self, charge: ChargeSnapshot) -> None:
        """Name the amount."""
        self.amount.set_text(detail(charge.amount))
        self.amount.setAccessibleName(speak_money(charge.amount.centavos, language()))
