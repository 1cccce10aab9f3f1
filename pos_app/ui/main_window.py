"""The window: the bar that is always there, one screen below it, and which screen is in front.

Snapshots are handed to the screens that show them; what people do on a screen becomes a wish for
the till. The window decides nothing about money: where a charge stands is told by its snapshot.
The sale screen stands first. The others are made in idle time, or as soon as one of them is needed:
making them all would double the time until the till takes its first key.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

import structlog
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.core.payment import Look
from pos_app.till.minute.snapshots import TrayCall, TraySnapshot
from pos_app.till.snapshots import (
    ChargeSnapshot,
    DaySnapshot,
    Notice,
    PaperSnapshot,
    SaleSnapshot,
    ShelfSnapshot,
    ShopSnapshot,
)
from pos_app.till.tenders.snapshots import MoneySnapshot, TakenSnapshot
from pos_app.ui.bar import ShopBar
from pos_app.ui.case.corner import CaseCorner
from pos_app.ui.cash.counter import Counter
from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.customer.turning import Turning
from pos_app.ui.giving_back.corner import ReturnCorner
from pos_app.ui.health.corner import HealthCorner
from pos_app.ui.lock.keeper import Keeper
from pos_app.ui.manager.door import ManagerDoor
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.scan_desk import ScanDesk
from pos_app.ui.shift.wiring import shift_handlers
from pos_app.ui.sounds import Sound, Speaker
from pos_app.ui.widgets.focus import FocusRing
from pos_app.ui.widgets.overlays import Toast
from pos_app.ui.widgets.pages import Pages
from pos_app.ui.widgets.reading import ReadingWindow
from pos_app.ui.wizard.beginning import Beginning
from pos_app.ui.words import say

if TYPE_CHECKING:
    from pos_app.ui.case.case_screen import CaseScreen
    from pos_app.ui.charge.charge_screen import ChargeScreen
    from pos_app.ui.day.day_screen import DayScreen
    from pos_app.ui.help.help_overlay import HelpOverlay
    from pos_app.ui.payment.payment_screen import PaymentScreen
    from pos_app.ui.setup.setup_screen import SetupScreen
    from pos_app.ui.shift.shift_screen import ShiftScreen
    from pos_app.ui.tray.call_bar import CallBar
    from pos_app.ui.tray.tray_screen import TrayScreen

__all__ = ["MainWindow"]

CLOCK_TICK = 1000

SOUNDS = {Look.YES: Sound.YES, Look.NO: Sound.NO}

LATER = ("charge", "payment", "tray", "call_bar", "day", "shift", "case", "setup", "help")
"""The screens that are made in idle time, the one that is needed first, first."""

Screen = TypeVar("Screen", bound=QWidget)

log = structlog.get_logger("ui.window")


class MainWindow(ReadingWindow):
    """Everything a cashier sees.

    Signals:
        painted: The first snapshot of a sale is on the screen; idle work may begin.
        day_shown: The day's sales came to the front, or left it.
        tray_shown: The tray came to the front, or left it.
        shift_shown: The shift came to the front.
        setup_shown: The setup came to the front.
        made: A screen that was not there at first now is: its name and itself.
        closing: The person closed the window; the till is to be stopped.
    """

    painted = Signal()
    day_shown = Signal(bool)
    tray_shown = Signal(bool)
    shift_shown = Signal()
    setup_shown = Signal()
    made = Signal(str, QWidget)
    closing = Signal()

    def __init__(
        self, house: GuestHouse, speaker: Speaker, *, wait_for_enter: bool = False
    ) -> None:
        """Make the sale screen; which one is in front is told by the snapshots."""
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Mostrador")
        self._house = house
        self._speaker = speaker
        self._wait_for_enter = wait_for_enter
        self._shop: ShopSnapshot | None = None
        self._sale: SaleSnapshot | None = None
        self._order: str | None = None
        self._charge: ChargeSnapshot | None = None
        self._shown: Reference | None = None
        self._leaving = False
        self.bar = ShopBar(self)
        self.sale = SaleScreen(self)
        self.ring = FocusRing(self)
        self.scans = ScanDesk(self, self)
        self.toast = Toast(self)
        self._screens = Pages(self.sale.minimumSize(), self)
        self.counter = Counter(self, self, self._add, speaker)
        self.keeper = Keeper(self, (self.bar, self._screens), self.paying, self.counter.collecting)
        self.turning = Turning(self, self)
        self.corner = CaseCorner(self, lambda: self.case, self.bring)
        self.returns = ReturnCorner(self, self, self._add, self._busy)
        self.health = HealthCorner(self, self.bar.strip, lambda: self.setup, self.bring)
        self.beginning = Beginning(self, self.keeper)
        leading = (self.bring, self.back_to_work, self.corner)
        self.office = ManagerDoor(self, self._add, *leading)
        self._lay_out()
        self._connect()
        self._shows = self._handlers()
        self._clock = QTimer(self, interval=CLOCK_TICK)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._tick()
        QShortcut(Qt.Key.Key_F1, self, lambda: self.help.toggle())  # noqa: PLW0108 -- made late
        QShortcut(Qt.Key.Key_F7, self, self._show_tray)
        QShortcut(QKeySequence("Ctrl+D"), self, self._show_day)
        QShortcut(QKeySequence("Ctrl+T"), self, self.show_shift)

    # --- what the till says --------------------------------------------------------------------

    def show_snapshot(self, snapshot: object) -> None:
        """Hand a snapshot to the screens that show it."""
        self._shows.get(type(snapshot), self._show_care)(snapshot)
        self.turning.show_snapshot(snapshot)
        self.beginning.show_snapshot(snapshot)

    def _handlers(self) -> dict[type, Callable[..., None]]:
        return {
            ShopSnapshot: self._show_shop,
            **self.scans.handlers(),
            ShelfSnapshot: self.sale.show_shelf,
            SaleSnapshot: self._show_sale,
            ChargeSnapshot: self._show_charge,
            MoneySnapshot: self.counter.show_money,
            TakenSnapshot: self._show_taken,
            DaySnapshot: lambda day: self.day.show_day(day),  # noqa: PLW0108 -- made late
            TraySnapshot: lambda tray: self.tray.show_tray(tray),  # noqa: PLW0108 -- made late
            TrayCall: self._call,
            **shift_handlers(lambda: self.shift, self._shift_to_front),
            **self.corner.handlers(),
            **self.office.handlers(),
            **self.turning.handlers(),
            **self.returns.handlers(),
            **self.health.handlers(),
            Notice: self._show_notice,
            PaperSnapshot: self._show_paper,
            **self.beginning.handlers(),
            **self.keeper.handlers(self.bar.show_staff, self._show_care),
        }

    def _show_shop(self, shop: ShopSnapshot) -> None:
        self._shop = shop
        self.bar.show_shop(shop)
        self.keeper.show_shop(shop)
        self.scans.show_shop(shop)
        if self._has("charge"):
            self.charge.show_shop(shop)
        if self._has("setup"):
            self.setup.keys.show_shop(shop)

    def _show_sale(self, sale: SaleSnapshot) -> None:
        self._sale = sale
        self.sale.show_sale(sale)
        if self._has("charge"):
            self.charge.show_sale(sale)
        if sale.order_id != self._order:
            first, self._order = self._order is None, sale.order_id
            self._shown = None
            self.bring(self.sale)
            if first:
                self.painted.emit()

    def _show_charge(self, charge: ChargeSnapshot) -> None:
        self._charge = charge
        self.payment.show_charge(charge)
        if charge.reference != self._shown:
            self._shown = charge.reference
            self.bring(self.payment)

    def _show_taken(self, taken: TakenSnapshot) -> None:
        self._shown = None
        self.counter.show_taken(taken)

    def _call(self, call: TrayCall) -> None:
        """Call somebody to the tray, unless it is looked at already."""
        self._speaker.play(Sound.TRAY)
        if not self._is(self.in_front, "tray"):
            self.call_bar.call(call)

    def _show_care(self, snapshot: object) -> None:
        self.setup.show_care(snapshot)

    def _show_notice(self, notice: Notice) -> None:
        if self._has("charge"):
            self.charge.not_opened()
        self.counter.not_taken()
        self.returns.not_taken()
        self.toast.show_message(say(notice.sentence), icon="alert")
        if notice.sentence.key == "shift.not_open":
            self.show_shift()

    def _show_paper(self, paper: PaperSnapshot) -> None:
        said = say("papers.saved", number=paper.receipt.number, path=paper.path)
        self.toast.show_message(said, icon="receipt")

    # --- where people go -----------------------------------------------------------------------

    def bring(self, screen: QWidget) -> None:
        """Put a screen in front; a page that is left is destroyed."""
        if not self._is(screen, "payment"):
            self.destroy_page()
        for name, turned in (("day", self.day_shown), ("tray", self.tray_shown)):
            comes = self._is(screen, name)
            if comes or self.shows(name):
                turned.emit(comes)
        for name, came in (("shift", self.shift_shown), ("setup", self.setup_shown)):
            if self._is(screen, name):
                came.emit()
        self._screens.setCurrentWidget(screen)
        if screen is self.sale:
            self.scans.offer_kept()
        if not self.keeper.covered:  # the keyboard stays in the PIN, or in the first start
            screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def shows(self, name: str) -> bool:
        """Whether the screen of this name is in front."""
        return self._is(self.in_front, name)

    @property
    def in_front(self) -> QWidget:
        """The screen that is in front."""
        screen = self._screens.currentWidget()
        assert screen is not None, "every screen is there from the start"
        return screen

    def set_wait_for_enter(self, wait: bool) -> None:
        """Let «Sí» wait for a key from now on, or advance by itself."""
        self._wait_for_enter = wait
        if self._has("payment"):
            self.payment.wait_for_enter = wait

    def back_to_work(self) -> None:
        """Leave a side screen for the charge that is open, or for the sale."""
        charge = self._charge
        ours = charge is not None and charge.order_id == self._order and self._shown is not None
        self.bring(self.payment if ours else self.sale)

    def choose_way(self) -> None:
        """Let the cashier choose how the customer pays."""
        self.bring(self.charge)

    def _expect_charge(self) -> None:
        """Bring the next picture of a charge to the front, be it the one from before."""
        self._shown = None

    def _bring_products(self, sample: bool) -> None:
        self.bring(self.setup)
        self.setup.show_products()
        if sample:
            self.setup.products.read_sample()

    def _show_tray(self, key: str = "") -> None:
        if not key and self._has("call_bar") and self.call_bar.rows:
            self.call_bar.take()
            return
        self.bring(self.tray)
        self.tray.choose(key)

    def _show_day(self) -> None:
        self.bring(self.day)

    def _say_unstaffed(self) -> None:
        self.toast.show_message(say("lock.unstaffed"), icon="user")

    def show_shift(self) -> None:
        """Show the shift at a glance."""
        self.shift.go_home()
        self.bring(self.shift)

    def _shift_to_front(self) -> None:
        if self.in_front is not self.shift:
            self.bring(self.shift)

    def _hear(self, look: Look, in_doubt: bool) -> None:
        sound = Sound.UNKNOWN if in_doubt else SOUNDS.get(look)
        if sound is not None:
            self._speaker.play(sound)

    def _advanced_alone(self) -> None:
        log.info("advanced_alone")
        self.toast.show_message(say("program.alone"), icon="check")

    # --- the screens that are made later -------------------------------------------------------

    def chores(self) -> tuple[Callable[[], object], ...]:
        """Tell what to do in idle time, a piece at a time, so that no press has to wait for it."""
        return (
            self.keeper.get_ready,
            self.counter.get_ready,
            *(partial(getattr, self, name) for name in LATER),
        )

    @cached_property
    def charge(self) -> ChargeScreen:
        """Where the cashier chooses how the customer pays."""
        from pos_app.ui.charge.charge_screen import ChargeScreen

        screen = ChargeScreen(self)
        screen.back_asked.connect(self.back_to_work)
        screen.opening_asked.connect(self._expect_charge)
        if self._shop is not None:
            screen.show_shop(self._shop)
        if self._sale is not None:
            screen.show_sale(self._sale)
        self.counter.serve(screen)
        return self._add("charge", screen)

    @cached_property
    def payment(self) -> PaymentScreen:
        """Where a charge is answered."""
        from pos_app.ui.payment.payment_screen import PaymentScreen

        screen = PaymentScreen(self._house.receive, self, wait_for_enter=self._wait_for_enter)
        screen.new_charge_asked.connect(self.choose_way)
        screen.look_changed.connect(self._hear)
        screen.advanced_alone.connect(self._advanced_alone)
        self.corner.equip(screen, lambda: self._charge.reference if self._charge else None)
        screen.manager_asked.connect(lambda named: self.corner.authorise(named, screen))
        self.turning.serve(screen)
        return self._add("payment", screen)

    @cached_property
    def tray(self) -> TrayScreen:
        """What waits for an answer."""
        from pos_app.ui.tray.tray_screen import TrayScreen

        screen = TrayScreen(self)
        screen.closed.connect(self.back_to_work)
        self.corner.equip(screen, lambda: screen.chosen.reference if screen.chosen else None)
        return self._add("tray", screen)

    @cached_property
    def case(self) -> CaseScreen:
        """The whole case of one charge."""
        from pos_app.ui.case.case_screen import CaseScreen

        screen = CaseScreen(self)
        screen.closed.connect(lambda: self.bring(self.corner.leave() or self.sale))
        self.returns.serve(screen)
        return self._add("case", screen)

    @cached_property
    def call_bar(self) -> CallBar:
        """What calls somebody to the tray."""
        from pos_app.ui.tray.call_bar import CallBar

        bar = CallBar(self)
        bar.taken.connect(self._show_tray)
        return bar

    @cached_property
    def day(self) -> DayScreen:
        """The day's sales."""
        from pos_app.ui.day.day_screen import DayScreen

        screen = DayScreen(self)
        screen.closed.connect(self.back_to_work)
        self.corner.serve(screen, lambda: None, lambda: screen.chosen_order)
        self.returns.serve(screen)
        return self._add("day", screen)

    @cached_property
    def shift(self) -> ShiftScreen:
        """The shift: opened, counted, handed over, closed."""
        from pos_app.ui.shift.shift_screen import ShiftScreen

        screen = ShiftScreen(self)
        screen.closed.connect(self.back_to_work)
        screen.count.pending_asked.connect(self._show_tray)
        self.bar.staff_shown.connect(screen.staff_changed)
        return self._add("shift", screen)

    @cached_property
    def setup(self) -> SetupScreen:
        """The shop's keys, ways and products."""
        from pos_app.ui.setup.setup_screen import SetupScreen

        screen = SetupScreen(self)
        screen.closed.connect(self.back_to_work)
        if self._shop is not None:
            screen.keys.show_shop(self._shop)
        return self._add("setup", screen)

    @cached_property
    def help(self) -> HelpOverlay:
        """The map of the keys."""
        from pos_app.ui.help.help_overlay import HelpOverlay

        return HelpOverlay(self, lambda: self.in_front)

    def destroy_page(self) -> None:
        """Destroy the hosted page, if one is open."""
        if self._has("payment"):
            self.payment.guest_gone()

    def _add(self, name: str, screen: Screen) -> Screen:
        self._screens.addWidget(screen)
        self.made.emit(name, screen)
        return screen

    def _has(self, name: str) -> bool:
        return name in vars(self)

    def _is(self, screen: QWidget, name: str) -> bool:
        return self._has(name) and screen is getattr(self, name)

    # --- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._screens, 1)
        self._screens.addWidget(self.sale)

    def _connect(self) -> None:
        self._screens.currentChanged.connect(lambda _place: self.toast.settle())
        self.sale.charge_asked.connect(self.choose_way)
        self.sale.help_asked.connect(lambda: self.help.toggle())  # noqa: PLW0108 -- made late
        self.sale.products_wanted.connect(self._bring_products)
        self.sale.scan_missing.connect(lambda: self._speaker.play(Sound.SCAN_MISSING))
        self.bar.tray_asked.connect(self._show_tray)
        self.bar.lock_asked.connect(self.keeper.lock)
        self.keeper.opened.connect(lambda: self.in_front.setFocus(Qt.FocusReason.OtherFocusReason))
        self.keeper.unstaffed.connect(self._say_unstaffed)
        self.bar.day_asked.connect(self._show_day)
        self.bar.shift_asked.connect(self.show_shift)
        self.bar.manager_asked.connect(self.office.asked)
        self.bar.staff_shown.connect(self.office.staff_changed)
        self.bar.setup_asked.connect(lambda: self.bring(self.setup))

    def _tick(self) -> None:
        now = datetime.now(UTC)
        self.bar.show_time(now)
        self.keeper.tick(now)
        self.sale.column.parked.show_time(now)
        if self._charge is not None and self._is(self.in_front, "payment"):
            self.payment.tick(now + self._charge.wompi_ahead)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before leaving a customer who may be paying; the facts are safe either way."""
        if self.paying() and not self._leaving:
            event.ignore()
            from pos_app.ui.leaving import ask_to_leave

            ask_to_leave(self, self.leave)
            return
        self._clock.stop()
        self.destroy_page()
        self.closing.emit()
        event.accept()

    def _busy(self) -> bool:
        return self.paying() or self.keeper.covered

    def paying(self) -> bool:
        """Whether a customer may be paying now."""
        charge = self._charge
        return charge is not None and self._shown is not None and charge.look is Look.WAIT

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()
