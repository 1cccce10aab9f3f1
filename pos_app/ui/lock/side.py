"""The left of the lock screen: whose till this is, what time it is, what waits, what works."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.days import COLOMBIA_TIME
from pos_app.till.snapshots import ShopSnapshot
from pos_app.ui.bar import lamp_of
from pos_app.ui.theme import Figures, Role
from pos_app.ui.widgets.bars import LAMP_AIR, HealthStrip
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.tiled import HouseMark, TiledPanel
from pos_app.ui.words import clock_time, long_date, say

__all__ = ["LockSide"]

EDGE = 40
RIGHT = 16
"""What is free at the right of many lamps."""


class LockSide(TiledPanel):
    """Everything one wants to know before signing in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the panel of a shop that is not known yet."""
        super().__init__(parent)
        self._shop = Text("", Role.TITLE, tone="barink")
        self._till = Text("", Role.BODY, tone="barmuted")
        self._clock = Text("", Role.GIANT, tone="barink", figures=Figures.TABULAR)
        self._date = Text("", Role.KEY_TITLE, tone="barmuted")
        self._shift = Text("", Role.STRONG, tone="barink")
        self._waiting = Text("", Role.LABEL, tone="barink", wrap=True)
        self._sign = Icon("check", tone="barmuted")
        self._strip = HealthStrip(self.tr("Estado de la caja"))
        self._lay_out()

    @property
    def said(self) -> str:
        """What waits, as it is shown."""
        return self._waiting.text()

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show whose till this is, what waits and what works."""
        self._shop.set_text(shop.shop)
        self._till.set_text(self.tr("Caja {0}").format(shop.till))
        opened = self.tr("Turno {0} abierto") if shop.shift_open else self.tr("Turno {0} sin abrir")
        self._shift.set_text(opened.format(shop.shift))
        waits = shop.waiting > 0
        self._sign.set_icon("hourglass" if waits else "check", "onwarnpill" if waits else "barok")
        self._waiting.set_tone("onwarnpill" if waits else "barink")
        self._waiting.set_text(_waiting_words(shop.waiting))
        self._strip.show_lamps([lamp_of(name, state) for name, state in shop.lamps])
        self._fit()

    def show_time(self, now: datetime) -> None:
        """Show the time on the shop's wall, and the day."""
        self._clock.set_text(clock_time(now))
        self._date.set_text(long_date(now.astimezone(COLOMBIA_TIME).date()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the clock and the lamps follow the width."""
        super().resizeEvent(event)
        self._clock.set_role(Role.GIANT if event.size().width() >= 440 else Role.BIG)
        self._fit()

    def _fit(self) -> None:
        self._strip.set_one_pill(False)
        needed = self._strip.sizeHint().width() - LAMP_AIR
        self._strip.set_one_pill(needed > self.width() - EDGE - RIGHT)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, RIGHT, 24)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(HouseMark(), 0, Qt.AlignmentFlag.AlignVCenter)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._shop)
        names.addWidget(self._till)
        head.addLayout(names, 1)
        column.addLayout(head)
        column.addSpacing(64)
        column.addWidget(self._clock)
        column.addSpacing(8)
        column.addWidget(self._date)
        column.addStretch(1)
        held = QHBoxLayout()
        held.setContentsMargins(0, 0, EDGE - RIGHT, 0)
        held.addWidget(self._card())
        column.addLayout(held)
        column.addSpacing(8)
        column.addWidget(self._strip, 0, Qt.AlignmentFlag.AlignLeft)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "bar")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self._shift)
        line = QFrame()
        line.setProperty("rule", "bar")
        column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._waiting, 1)
        column.addLayout(row)
        return card


def _waiting_words(count: int) -> str:
    if count == 0:
        return say("lock.nothing_waits")
    return say("lock.one_waits") if count == 1 else say("lock.some_wait", count=count)
