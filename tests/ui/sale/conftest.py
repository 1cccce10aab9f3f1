"""A sale screen over a real order, with the sample shop on its shelf and a clock to set."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sale_desk import SaleDesk, sample_products

from pos_app.core.catalogue import Product
from pos_app.ui.sale.sale_screen import SaleScreen
from tests.ui.conftest import Shown


@dataclass
class Seconds:
    """A clock that goes on by so much at every look."""

    now: float = 0.0
    step: float = 0.2

    def __call__(self) -> float:
        """Tell the time."""
        self.now += self.step
        return self.now


class Cashier(SaleDesk):
    """Somebody at a sale screen, with slow fingers and a scanner."""

    def __init__(self, screen: SaleScreen, products: tuple[Product, ...], seconds: Seconds) -> None:
        """Sit down at a screen."""
        super().__init__(screen, products)
        self.seconds = seconds

    def type(self, text: str, *, slow: bool = True) -> None:
        """Press the keys of a text on whatever has the focus."""
        self.seconds.step = 0.2 if slow else 0.004
        for sign in text:
            QTest.keyClicks(self.focus, sign)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press one key."""
        QTest.keyClick(self.focus, key, modifier)

    def press_enter(self) -> None:
        """Press Enter as people do."""
        self.seconds.step = 0.2
        self.press(Qt.Key.Key_Return)

    def scan(self, code: str) -> None:
        """Hold a code before the scanner."""
        self.type(code, slow=False)
        self.press(Qt.Key.Key_Return)

    @property
    def focus(self) -> QWidget:
        """Where keys go."""
        return QApplication.focusWidget() or self.screen


@pytest.fixture
def products() -> tuple[Product, ...]:
    """What the shop sells; a test may put other products in its place."""
    return sample_products()


@pytest.fixture
def cashier(shown: Shown, products: tuple[Product, ...]) -> Cashier:
    """Somebody at a sale screen of the reference size."""
    seconds = Seconds()
    screen = SaleScreen(clock=seconds)
    somebody = Cashier(screen, products, seconds)
    shown(screen, 1366, 712)
    screen.setFocus()
    return somebody
