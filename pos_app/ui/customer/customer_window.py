"""The window on the customer's own screen; it shows what the till shows, at the same instant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.payment import Look, Way
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot, ShopSnapshot
from pos_app.ui.customer.pages import AnswerPage, CartPage, CodePage
from pos_app.ui.payment.story import seconds_until
from pos_app.ui.wording import format_elapsed

__all__ = ["CustomerWindow"]

TICK = 1000


class CustomerWindow(QWidget):
    """Cart, code, paid or not; nothing of the till, and nothing to press.

    Args:
        screens: The screens of this computer, the till's first.
    """

    def __init__(self, screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens) -> None:
        """Make a hidden window."""
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle("Mostrador")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._screens = screens
        self._charge: ChargeSnapshot | None = None
        self._order: str | None = None
        self.cart, self.code = CartPage(), CodePage()
        self.paid, self.sorry = AnswerPage(paid=True), AnswerPage(paid=False)
        self._pages = QStackedWidget()
        for page in (self.cart, self.code, self.paid, self.sorry):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._tick)

    @property
    def page(self) -> QWidget:
        """What the customer looks at."""
        page = self._pages.currentWidget()
        assert page is not None, "there is always a page"
        return page

    def show_snapshot(self, snapshot: object) -> None:
        """Show what a snapshot says, if it is for the customer."""
        if isinstance(snapshot, ShopSnapshot):
            self._show_shop(snapshot)
        elif isinstance(snapshot, SaleSnapshot):
            self._order = snapshot.order_id
            self.cart.show_sale(snapshot)
            self._choose()
        elif isinstance(snapshot, ChargeSnapshot):
            self._charge = snapshot
            self._choose()

    def _show_shop(self, shop: ShopSnapshot) -> None:
        for page in (self.cart, self.code, self.paid, self.sorry):
            page.shop.name.set_text(shop.shop)
        screens = self._screens()
        if shop.customer_screen and len(screens) > 1:
            if self.isHidden():
                self.setGeometry(screens[1].geometry())
                self.showFullScreen()
        else:
            self.hide()

    def _choose(self) -> None:
        """Pick the page: a charge of another sale is nothing to this customer."""
        page: QWidget = self.cart
        charge = self._charge
        if charge is not None and charge.order_id == self._order:
            page = self._page_of(charge)
        self._pages.setCurrentWidget(page)
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
        if charge.code is None and (charge.address is None or charge.way is Way.PAGE):
            return self.cart
        self.code.show_charge(charge)
        return self.code

    def _tick(self) -> None:
        assert self._charge is not None, "the clock runs beside a code"
        now = datetime.now(UTC) + self._charge.wompi_ahead
        self.code.show_left(format_elapsed(seconds_until(self._charge.expires_at, now)))

    def stop(self) -> None:
        """Go away with the till."""
        self._clock.stop()
        self.close()
