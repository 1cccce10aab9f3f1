"""Draw the payment and charge screens in every state, to pictures one can look at.

Run it with a folder: ``.venv/bin/python tests/support/screens_payment.py /tmp/screens``; more
words choose states by their beginning. It draws light and dark at the reference size, and the
light theme at the other sizes the layout knows.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from charges import CHARGES, sale, shop, ways
from payments import later
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pos_app.core.habits import Failing
from pos_app.core.payment import Way
from pos_app.till.snapshots import ChargeSnapshot, Mode, SaleSnapshot, Sentence, ShopSnapshot
from pos_app.till.ways.snapshots import ContractsSnapshot, WaysSnapshot
from pos_app.ui import theme
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.payment.payment_screen import PaymentScreen
from pos_app.ui.payment.view import moment_of
from pos_app.ui.tokens import Mode as Theme
from pos_app.ui.widgets.bars import HealthStrip, Lamp, TopBar

__all__ = ["SIZES", "FakeGuest", "framed", "main", "payment_screen"]

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
    strip.show_lamps([Lamp(word) for word in ("Equipo", "Internet", "Wompi")])
    bar = TopBar(strip)
    bar.set_shop("Café Guayacán", "Caja 1")
    bar.set_clock("14:02")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(bar)
    column.addWidget(screen, 1)
    return window


def _draw(charge: ChargeSnapshot, size: tuple[int, int], path: Path) -> None:
    screen = payment_screen()
    window = framed(screen)
    window.setFixedSize(*size)
    window.show()
    screen.show_charge(charge)
    planned = charge.next_look_at or later(minutes=1, seconds=58)
    screen.tick(max(planned, moment_of(charge)) - timedelta(seconds=2))
    QApplication.processEvents()
    window.grab().save(str(path))
    screen.guest_gone()
    window.close()


WAYS: dict[str, tuple[SaleSnapshot, ShopSnapshot, WaysSnapshot]] = {
    "charge": (
        sale(),
        shop(),
        ways(habits=True, failing=Failing(Way.PAGE, "PSE", 4, 5)),
    ),
    "charge_new_shop": (sale(), shop(), ways()),
    "charge_page_off": (sale(), shop(), ways(page="switched_off", nequi="not_in_account")),
    "charge_no_private_key": (
        sale(8),
        shop(),
        ways(link="no_private_key", nequi="no_private_key", bancolombia_qr="no_contracts"),
    ),
    "charge_no_keys": (sale(120), shop(mode=Mode.NO_KEYS), ways()),
    "charge_refused": (sale(refusal=Sentence("order.zero")), shop(), ways()),
}
CONTRACTS = (
    "https://wompi.com/assets/downloadble/reglamento-Usuarios-Colombia.pdf",
    "https://wompi.com/assets/downloadble/autorizacion-administracion-datos-personales.pdf",
)


def _choosing(name: str, size: tuple[int, int]) -> tuple[QWidget, ChargeScreen]:
    screen = ChargeScreen()
    window = framed(screen)
    window.setFixedSize(*size)
    window.show()
    sold, frame, offered = WAYS[name]
    screen.show_sale(sold)
    screen.show_shop(frame)
    screen.show_ways(offered)
    return window, screen


def _draw_ways(name: str, size: tuple[int, int], path: Path) -> None:
    window, _ = _choosing(name, size)
    QApplication.processEvents()
    window.grab().save(str(path))
    window.close()


def _draw_pushes(size: tuple[int, int], folder: Path, mode: Theme) -> None:
    window, screen = _choosing("charge_new_shop", size)
    for name, strokes in PUSHES.items():
        QTest.keyClick(screen, Qt.Key.Key_Escape)
        for stroke in strokes:
            QTest.keyClicks(screen, stroke)
        way = Way.BANCOLOMBIA_QR if name == "push_bank" else Way.NEQUI
        if name != "push_nequi_fetching":
            screen.show_ways(ContractsSnapshot(way, CONTRACTS))
        if name == "push_nequi_read_back":
            QTest.keyClick(screen, Qt.Key.Key_Return)
        QApplication.processEvents()
        window.grab().save(str(folder / f"{name}-{size[0]}-{mode}.png"))
    window.close()


PUSHES = {
    "push_nequi_fetching": ("3",),
    "push_nequi": ("3", "30012"),
    "push_nequi_read_back": ("3", "3001234567"),
    "push_bank": ("4",),
}


def main(folder: Path, chosen: list[str]) -> None:
    """Draw what was chosen, or everything."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    theme.set_reduced_motion(True)
    folder.mkdir(parents=True, exist_ok=True)
    states = {
        name: charge
        for name, charge in CHARGES.items()
        if not chosen or any(map(name.startswith, chosen))
    }
    for mode in Theme:
        theme.wear(application, mode)
        for size in SIZES if mode is Theme.LIGHT else SIZES[:1]:
            for name, charge in states.items():
                _draw(charge, size, folder / f"{name}-{size[0]}-{mode}.png")
            for name in WAYS:
                if not chosen or any(map(name.startswith, chosen)):
                    _draw_ways(name, size, folder / f"{name}-{size[0]}-{mode}.png")
            if not chosen or "push" in chosen:
                _draw_pushes(size, folder, mode)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
