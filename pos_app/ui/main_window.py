"""The window: the bar that is always there, one screen below it, and which screen is in front.

Snapshots are handed to the screens that show them; what people do on a screen becomes a wish for
the till. The window decides nothing about money: where a charge stands is told by its snapshot.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import structlog
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.core.payment import Look
from pos_app.till.snapshots import (
    ChargeSnapshot,
    DaySnapshot,
    ImportSnapshot,
    KeysSnapshot,
    Notice,
    PaperSnapshot,
    SaleSnapshot,
    ShelfSnapshot,
    ShopSnapshot,
)
from pos_app.ui.bar import ShopBar
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.day.day_screen import DayScreen
from pos_app.ui.help.help_overlay import HelpOverlay
from pos_app.ui.payment.payment_screen import PaymentScreen
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.setup.setup_screen import SetupScreen
from pos_app.ui.sounds import Sound, Speaker
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.overlays import Toast
from pos_app.ui.words import say

__all__ = ["MainWindow"]

CLOCK_TICK = 1000

SOUNDS = {Look.YES: Sound.YES, Look.NO: Sound.NO}

log = structlog.get_logger("ui.window")


class MainWindow(QWidget):
    """Everything a cashier sees.

    Signals:
        painted: The first snapshot of a sale is on the screen; idle work may begin.
        day_shown: The day's sales came to the front, or left it.
        setup_shown: The setup came to the front.
        closing: The person closed the window; the till is to be stopped.
    """

    painted = Signal()
    day_shown = Signal(bool)
    setup_shown = Signal()
    closing = Signal()

    def __init__(
        self, house: GuestHouse, speaker: Speaker, *, wait_for_enter: bool = False
    ) -> None:
        """Make every screen; which one is in front is told by the snapshots."""
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Mostrador")
        self._speaker = speaker
        self._order: str | None = None
        self._charge: ChargeSnapshot | None = None
        self._shown: Reference | None = None
        self._leaving = False
        self.bar = ShopBar(self)
        self.sale = SaleScreen(self)
        self.charge = ChargeScreen(self)
        self.payment = PaymentScreen(house.receive, self, wait_for_enter=wait_for_enter)
        self.day = DayScreen(self)
        self.setup = SetupScreen(self)
        self.help = HelpOverlay(self)
        self.toast = Toast(self)
        self._screens = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._shows = self._handlers()
        self._clock = QTimer(self, interval=CLOCK_TICK)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        QShortcut(Qt.Key.Key_F1, self, self.help.toggle)
        QShortcut(Qt.Key.Key_F7, self, self._show_day)

    # --- what the till says --------------------------------------------------------------------

    def show_snapshot(self, snapshot: object) -> None:
        """Hand a snapshot to the screens that show it."""
        self._shows[type(snapshot)](snapshot)

    def _handlers(self) -> dict[type, Callable[..., None]]:
        return {
            ShopSnapshot: self._show_shop,
            ShelfSnapshot: self.sale.show_shelf,
            SaleSnapshot: self._show_sale,
            ChargeSnapshot: self._show_charge,
            DaySnapshot: self.day.show_day,
            KeysSnapshot: self.setup.keys.show_keys,
            ImportSnapshot: self.setup.products.show_import,
            Notice: self._show_notice,
            PaperSnapshot: self._show_paper,
        }

    def _show_shop(self, shop: ShopSnapshot) -> None:
        self.bar.show_shop(shop)
        self.charge.show_shop(shop)
        self.setup.keys.show_shop(shop)

    def _show_sale(self, sale: SaleSnapshot) -> None:
        self.sale.show_sale(sale)
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

    def _show_notice(self, notice: Notice) -> None:
        self.charge.not_opened()
        self.toast.show_message(say(notice.sentence), icon="alert")

    def _show_paper(self, paper: PaperSnapshot) -> None:
        text = say("papers.saved", number=paper.receipt.number, path=paper.path)
        self.toast.show_message(text, icon="receipt")

    # --- where people go -----------------------------------------------------------------------

    def bring(self, screen: QWidget) -> None:
        """Put a screen in front; a page that is left is destroyed."""
        if screen is not self.payment:
            self.payment.guest_gone()
        if self.in_front is self.day or screen is self.day:
            self.day_shown.emit(screen is self.day)
        if screen is self.setup:
            self.setup_shown.emit()
        self._screens.setCurrentWidget(screen)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def in_front(self) -> QWidget:
        """The screen that is in front."""
        screen = self._screens.currentWidget()
        assert screen is not None, "every screen is there from the start"
        return screen

    def back_to_work(self) -> None:
        """Leave a side screen for the charge that is open, or for the sale."""
        charge = self._charge
        ours = charge is not None and charge.order_id == self._order and self._shown is not None
        self.bring(self.payment if ours else self.sale)

    def choose_way(self) -> None:
        """Let the cashier choose how the customer pays."""
        self._shown = None
        self.bring(self.charge)

    def _bring_products(self, sample: bool) -> None:
        self.bring(self.setup)
        self.setup.show_products()
        if sample:
            self.setup.products.read_sample()

    def _show_day(self) -> None:
        self.bring(self.day)

    def _hear(self, look: Look, in_doubt: bool) -> None:
        sound = Sound.UNKNOWN if in_doubt else SOUNDS.get(look)
        if sound is not None:
            self._speaker.play(sound)

    def _advanced_alone(self) -> None:
        log.info("advanced_alone")
        self.toast.show_message(say("program.alone"), icon="check")

    # --- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._screens, 1)
        for screen in (self.sale, self.charge, self.payment, self.day, self.setup):
            self._screens.addWidget(screen)

    def _connect(self) -> None:
        self.sale.charge_asked.connect(self.choose_way)
        self.charge.back_asked.connect(self.back_to_work)
        self.payment.new_charge_asked.connect(self.choose_way)
        self.payment.look_changed.connect(self._hear)
        self.payment.advanced_alone.connect(self._advanced_alone)
        self.sale.help_asked.connect(self.help.toggle)
        self.sale.products_wanted.connect(self._bring_products)
        self.sale.scan_missing.connect(lambda: self._speaker.play(Sound.SCAN_MISSING))
        self.day.closed.connect(self.back_to_work)
        self.setup.closed.connect(self.back_to_work)
        self.bar.day_asked.connect(self._show_day)
        self.bar.setup_asked.connect(lambda: self.bring(self.setup))

    def _tick(self) -> None:
        now = datetime.now(UTC)
        self.bar.show_time(now)
        if self.in_front is self.payment:
            self.payment.tick(now)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before leaving a customer who may be paying; the facts are safe either way."""
        if self._paying() and not self._leaving:
            event.ignore()
            self._ask_to_leave()
            return
        self._clock.stop()
        self.payment.guest_gone()
        self.closing.emit()
        event.accept()

    def _paying(self) -> bool:
        charge = self._charge
        return charge is not None and self._shown is not None and charge.look is Look.WAIT

    def _ask_to_leave(self) -> None:
        question = Dialog(
            self,
            icon="hourglass",
            title=self.tr("El cliente puede estar pagando"),
            text=self.tr(
                "El cobro queda guardado y la caja lo busca al abrir otra vez. "
                "No entregue ni cobre de nuevo mientras tanto."
            ),
            safe=self.tr("Seguir aquí"),
            act=self.tr("Cerrar la caja"),
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(self.leave)
        question.open()

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()
