"""The top bar with its words: whose till this is, what works, what waits, what time it is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.till.snapshots import Lamp as LampName
from pos_app.till.snapshots import LampState as State
from pos_app.till.snapshots import Mode, ShopSnapshot
from pos_app.till.staff.snapshots import StaffSnapshot
from pos_app.ui.layout import SMALLEST_WIDTH
from pos_app.ui.widgets.bars import FRAME, BarKey, HealthStrip, Lamp, LampState, TestFrame, TopBar
from pos_app.ui.words import clock_time, say

__all__ = ["ShopBar", "lamp_of"]

STATES = {
    State.CALM: LampState.CALM,
    State.NO_DATA: LampState.WARNING,
    State.WARNING: LampState.WARNING,
    State.DOWN: LampState.DOWN,
}

ALL_LAMPS_FROM = 1200
"""Logical pixels from which every lamp has room."""

ALL_WORDS_FROM = 1600
"""Logical pixels from which every key of the bar has room for its word and its key."""

STRUCK = {LampName.INTERNET: "wifioff"}

FRAMED = {Mode.TEST: "mode.test", Mode.REHEARSAL: "mode.rehearsal"}


class ShopBar(QWidget):
    """The bar of the main window.

    Signals:
        tray_asked: The person wants to see what waits for an answer.
        day_asked: The person wants the day's sales.
        shift_asked: The person wants to see the shift, or to open or close it.
        manager_asked: The person wants to go into the manager's place.
        setup_asked: The person wants to set the till up: keys, ways, products.
        lock_asked: The person leaves the till.
        staff_shown: Somebody else is at the till, or may do other things.
    """

    tray_asked = Signal()
    day_asked = Signal()
    shift_asked = Signal()
    manager_asked = Signal()
    setup_asked = Signal()
    lock_asked = Signal()
    staff_shown = Signal(object)

    def __init__(self, window: QWidget) -> None:
        """Make the bar of a window."""
        super().__init__(window)
        self._window = window
        # Said outright: the words of a wide bar must not hold a window open that is made small.
        self.setMinimumWidth(SMALLEST_WIDTH - 2 * FRAME)
        self._frame: TestFrame | None = None
        self._framed: str | None = None
        self.strip = HealthStrip(self.tr("Estado de la caja"))
        self.strip.setToolTip(say("health.hint"))
        self.strip.setAccessibleDescription(say("health.hint"))
        self._bar = TopBar(self.strip, self)
        self._waiting = self._key(self.tr("Por confirmar"), "hourglass", "F7", self.tray_asked)
        self._quiet = (
            self._key(self.tr("Ventas"), "cal", "Ctrl D", self.day_asked),
            self._key(self.tr("Turno"), "clock", "Ctrl T", self.shift_asked),
            self._key(self.tr("Gerencia"), "chart", "Ctrl M", self.manager_asked),
            self._key(self.tr("Ajustes"), "gear", "", self.setup_asked),
        )
        self._person = self._key("", "lock", "F12", self.lock_asked)
        self._person.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show the shop's name, its lamps and what waits."""
        closed = self.tr("Caja {0} · Turno cerrado")
        place = self.tr("Caja {0} · Turno {1}") if shop.shift_open else closed
        self._bar.set_shop(shop.shop, place.format(shop.till, shop.shift))
        self.strip.show_lamps([lamp_of(name, state) for name, state in shop.lamps])
        self._waiting.set_count(shop.waiting)
        self._show_frame(FRAMED.get(shop.mode))

    def _show_frame(self, key: str | None) -> None:
        """Frame the window while no money is real; a mode changes only with the shop's keys."""
        if key == self._framed:
            return
        self._framed = key
        if self._frame is not None:
            self._frame.deleteLater()
            self._frame = None
        margin = 0
        self._bar.set_framed(framed=key is not None)
        if key is not None:
            self._frame = TestFrame(self._window, say(key))
            self._frame.show()
            margin = FRAME
        layout = self._window.layout()
        assert layout is not None, "the window lays its bar out"
        layout.setContentsMargins(margin, margin, margin, margin)

    def show_staff(self, staff: StaffSnapshot) -> None:
        """Show who is at the till; nobody is while the shop knows no people."""
        self.staff_shown.emit(staff)
        self._person.setVisible(staff.present is not None)
        if staff.present is not None:
            name = staff.present.name
            self._person.set_text(name.split()[0])
            self._person.setAccessibleName(self.tr("{0}, bloquear la caja").format(name))

    def show_time(self, now: datetime) -> None:
        """Show the time on the shop's wall."""
        self._bar.set_clock(clock_time(now))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show only the worst lamp where there is no room for all."""
        width = event.size().width()
        self.strip.set_one_pill(width < ALL_LAMPS_FROM)
        for key in self._quiet:
            key.set_compact(width < ALL_WORDS_FROM)

    def _key(self, text: str, icon: str, hint: str, asked: SignalInstance) -> BarKey:
        key = BarKey(text, icon=icon, hint=hint)
        key.fired.connect(asked)
        self._bar.add_key(key)
        return key


def lamp_of(name: LampName, state: State) -> Lamp:
    """Say how a lamp burns."""
    return Lamp(say(f"lamp.{name}.{state.value}"), STATES[state], STRUCK.get(name, "alert"))
