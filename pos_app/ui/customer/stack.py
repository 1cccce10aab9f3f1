"""Which page the customer looks at: on his own screen, or on the till's that was turned to him."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.core.payment import Look, State, Way
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot, ShopSnapshot
from pos_app.ui.customer.pages import AnswerPage, CartPage, CodePage
from pos_app.ui.customer.room import GuestRoom
from pos_app.ui.payment.story import seconds_until
from pos_app.ui.wording import format_elapsed

__all__ = ["CustomerPages"]

TICK = 1000


class CustomerPages(QStackedWidget):
    """Cart, code, the hosted page, paid or not; nothing of the till, and nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty cart."""
        super().__init__(parent)
        self._charge: ChargeSnapshot | None = None
        self._order: str | None = None
        self.cart, self.code, self.room = CartPage(), CodePage(), GuestRoom()
        self.paid, self.sorry = AnswerPage(paid=True), AnswerPage(paid=False)
        for page in (self.cart, self.code, self.room, self.paid, self.sorry):
            self.addWidget(page)
        self.room.changed.connect(self._choose)
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._tick)

    @property
    def page(self) -> QWidget:
        """What the customer looks at."""
        page = self.currentWidget()
        assert page is not None, "there is always a page"
        return page

    def show_snapshot(self, snapshot: object) -> None:
        """Show what a snapshot says, if it is for the customer."""
        if isinstance(snapshot, ShopSnapshot):
            for page in (self.cart, self.code, self.paid, self.sorry):
                page.shop.name.set_text(snapshot.shop)
        elif isinstance(snapshot, SaleSnapshot):
            self._order = snapshot.order_id
            self.cart.show_sale(snapshot)
            self._choose()
        elif isinstance(snapshot, ChargeSnapshot):
            self._charge = snapshot
            self._choose()

    def _choose(self) -> None:
        """Pick the page: a charge of another sale is nothing to this customer."""
        page: QWidget = self.cart
        charge = self._charge
        if charge is not None and charge.order_id == self._order:
            page = self._page_of(charge)
        self.setCurrentWidget(page)
        if page is self.code:
            self._tick()
            self._clock.start()
        else:
            self._clock.stop()

    def _page_of(self, charge: ChargeSnapshot) -> QWidget:
        if charge.look is not Look.WAIT:
            page = self.paid if charge.look is Look.YES else self.sorry
            page.show_charge(charge)
            return page
        if charge.way is Way.PAGE and self.room.busy:
            self.room.show_charge(charge)
            return self.room
        if charge.state is State.PROCESSING:  # the code or the form has been used
            return self.cart
        if charge.code is None and (charge.address is None or charge.way is Way.PAGE):
            return self.cart
        self.code.show_charge(charge)
        return self.code

    def _tick(self) -> None:
        charge = self._charge
        assert charge is not None, "the clock runs beside a code"
        now = datetime.now(UTC) + charge.wompi_ahead
        life = charge.expires_at - charge.created_at
        share = max(0.0, min(1.0, (charge.expires_at - now) / life))
        self.code.show_left(format_elapsed(seconds_until(charge.expires_at, now)), share)

    def stop(self) -> None:
        """Count no longer."""
        self._clock.stop()
