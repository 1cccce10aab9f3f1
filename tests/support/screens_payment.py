"""The payment and charge screens in every state. ``every_screen`` draws them."""

from __future__ import annotations

from typing import Any, cast

from charges import sale, shop, ways
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.core.habits import Failing
from pos_app.core.payment import Way
from pos_app.core.ways import WhyOff
from pos_app.till.snapshots import Lamp, LampState, Mode, SaleSnapshot, Sentence, ShopSnapshot
from pos_app.till.ways.snapshots import OffByHand, WaysSnapshot
from pos_app.ui.payment.payment_screen import PaymentScreen
from pos_app.ui.widgets.bars import HealthStrip, TopBar
from pos_app.ui.widgets.bars import Lamp as Shown

__all__ = ["SIZES", "FakeGuest", "framed", "payment_screen"]

SIZES = ((1366, 768), (1920, 1080), (1280, 720), (1024, 768), (1093, 614), (1000, 600))


class FakeGuest(QWidget):
    """A white page that tells what was done to it, without a web engine."""

    loaded = Signal()
    failed = Signal()
    came_back = Signal(str)
    visiting = Signal(QUrl)

    def __init__(self, redirect: str, parent: QWidget) -> None:
        """Make a page that would end at the redirect."""
        super().__init__(parent)
        self.redirect = redirect
        self.opened: list[str] = []
        self.left = 0
        self.setAutoFillBackground(True)
        self.setPalette(QPalette(QColor("white")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Wompi")

    @property
    def view(self) -> QWidget:
        """What takes the keyboard."""
        return self

    def open(self, address: str) -> None:
        """Note the address."""
        self.opened.append(address)
        self.visiting.emit(QUrl(address))

    def leave(self) -> None:
        """Note the end."""
        self.left += 1
        self.hide()
        self.deleteLater()


def payment_screen() -> PaymentScreen:
    """Make a payment screen whose pages are blank."""
    return PaymentScreen(cast("Any", FakeGuest))


def framed(screen: QWidget) -> QWidget:
    """Put a screen below the bar, as the main window does."""
    window = QWidget()
    window.setObjectName("page")
    strip = HealthStrip("Estado")
    strip.show_lamps([Shown(word) for word in ("Equipo", "Internet", "Wompi")])
    bar = TopBar(strip)
    bar.set_shop("Café Guayacán", "Caja 1")
    bar.set_clock("14:02")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(screen, 1)
    return window


WAYS: dict[str, tuple[SaleSnapshot, ShopSnapshot, WaysSnapshot]] = {
    "charge": (
        sale(),
        shop(),
        ways(habits=True, failing=Failing(Way.PAGE, "PSE", 4, 5)),
    ),
    "charge_new_shop": (sale(), shop(), ways()),
    "charge_page_off": (sale(), shop(), ways(page="switched_off", nequi="not_in_account")),
    "charge_way_off": (
        sale(),
        shop(),
        ways(
            habits=True,
            nequi="switched_off",
            by_hand=OffByHand(WhyOff.FAILING, "Marta R.", "no llegan los avisos"),
        ),
    ),
    "charge_no_private_key": (
        sale(8),
        shop(),
        ways(link="no_private_key", nequi="no_private_key", bancolombia_qr="no_private_key"),
    ),
    "charge_no_keys": (sale(120), shop(mode=Mode.NO_KEYS), ways()),
    "charge_refused": (
        sale(201, refusal=Sentence("order.too_many_lines", (("limit", 1_000),))),
        shop(),
        ways(),
    ),
}
LAMPS: dict[str, dict[Lamp, LampState]] = {
    "no_internet": {Lamp.INTERNET: LampState.DOWN, Lamp.WOMPI: LampState.NO_DATA},
    "no_answer": {Lamp.WOMPI: LampState.WARNING},
}
"""What the bar says while a charge cannot be asked about."""

CONTRACTS = (
    "https://wompi.com/assets/downloadble/reglamento-Usuarios-Colombia.pdf",
    "https://wompi.com/assets/downloadble/autorizacion-administracion-datos-personales.pdf",
)
