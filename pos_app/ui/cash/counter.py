"""The window's counter: which screen stands in front while money is taken by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.till.tenders.snapshots import MoneySnapshot, TakenSnapshot
from pos_app.ui.sounds import Sound, Speaker

if TYPE_CHECKING:
    from pos_app.ui.cash.cash_screen import CashScreen
    from pos_app.ui.charge.charge_screen import ChargeScreen

__all__ = ["Counter"]


class Ticket(Protocol):
    """What shows the sale in hand."""

    def show_money(self, money: MoneySnapshot) -> None:
        """Show what of the sale is paid."""


class Going(Protocol):
    """Where the counter lets people go."""

    @property
    def sale(self) -> Ticket:
        """The sale in hand."""

    def bring(self, screen: QWidget) -> None:
        """Put a screen in front."""

    def choose_way(self) -> None:
        """Let the cashier choose how the customer pays."""


class Counter(QObject):
    """Makes the cash screen when it is needed, and tells the screens how the money stands.

    Signals:
        no_sale_asked: Open the drawer for this reason, although nothing is sold.
    """

    no_sale_asked = Signal(str)

    def __init__(
        self,
        window: QWidget,
        going: Going,
        add: Callable[[str, QWidget], object],
        speaker: Speaker,
    ) -> None:
        """Know no sale yet; ``add`` puts a new screen into the window."""
        super().__init__(window)
        self._over = window
        self._window = going
        QShortcut(Qt.Key.Key_F10, window, self._ask_why)
        self._add = add
        self._speaker = speaker
        self._money: MoneySnapshot | None = None
        self._charge: ChargeScreen | None = None

    @cached_property
    def cash(self) -> CashScreen:
        """Where cash is taken."""
        from pos_app.ui.cash.cash_screen import CashScreen

        screen = CashScreen()
        screen.back_asked.connect(self._window.choose_way)
        screen.rest_asked.connect(self._window.choose_way)
        self._add("cash", screen)
        return screen

    def get_ready(self) -> None:
        """Make the cash screen in idle time."""
        assert self.cash is not None

    def serve(self, charge: ChargeScreen) -> None:
        """Take cash when the charge screen asks for it."""
        self._charge = charge
        charge.hands.cash_asked.connect(self._ask)
        if self._money is not None:
            charge.show_money(self._money)

    def show_money(self, money: MoneySnapshot) -> None:
        """Tell the screens that are there how the money of the sale stands."""
        self._money = money
        self._window.sale.show_money(money)
        if self._charge is not None:
            self._charge.show_money(money)
        if self._made:
            self.cash.show_money(money)

    def show_taken(self, taken: TakenSnapshot) -> None:
        """Show the answer."""
        self.cash.show_taken(taken)
        self._window.bring(self.cash)
        self._speaker.play(Sound.UNKNOWN if taken.rest else Sound.YES)

    def not_taken(self) -> None:
        """Something was refused: another amount can be typed."""
        if self._made:
            self.cash.not_taken()

    def collecting(self) -> bool:
        """Whether somebody takes cash now, or asks a payer for a push."""
        pushing = self._charge is not None and self._charge.push.isVisible()
        return pushing or (self._made and self.cash.isVisible() and not self.cash.answered)

    @property
    def _made(self) -> bool:
        return "cash" in vars(self)

    def _ask_why(self) -> None:
        from pos_app.ui.cash.no_sale import NoSaleQuestion

        question = NoSaleQuestion(self._over)
        question.reason_given.connect(self.no_sale_asked)
        question.open()

    def _ask(self) -> None:
        if self._money is not None and self._money.rest and self._charge is not None:
            charge = self._charge
            self.cash.open(self._money, charge.part, charge.paid_goods)
            self._window.bring(self.cash)
