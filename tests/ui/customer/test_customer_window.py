"""What the customer sees on his own screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import zxingcpp
from charges import CHARGES, PHONE, sale, shop
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ui import theme
from pos_app.ui.customer.customer_window import CustomerWindow
from pos_app.ui.customer.keeper import CustomerKeeper
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text

WITH_SCREEN = replace(shop(), customer_screen=True)


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> Iterator[CustomerWindow]:
    """The window on an invented second screen, with a cart."""
    assert dressed is not None
    window = CustomerWindow(lambda: 2 * QGuiApplication.screens())
    qtbot.addWidget(window)
    window.show_snapshot(WITH_SCREEN)
    window.resize(1024, 600)
    window.show_snapshot(sale())
    yield window
    window.stop()


def texts(window: CustomerWindow) -> str:
    """Everything that can be read now."""
    return " ".join(text.text() for text in window.page.findChildren(Text) if text.isVisible())


def test_the_cart_names_shop_lines_and_total(window: CustomerWindow) -> None:
    """The customer hears an amount that he cannot check."""
    assert window.page is window.pages.cart
    assert "Café Guayacán" in texts(window)
    assert "$\N{NO-BREAK SPACE}88.700" in texts(window)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("name", ["on_phone", "on_phone_signed"])
def test_a_phone_reads_the_code_in_both_themes(
    window: CustomerWindow, dressed: QApplication, mode: Mode, name: str
) -> None:
    """The customer holds his phone up to a code that no camera finds."""
    theme.wear(dressed, mode)
    try:
        window.show_snapshot(CHARGES[name])
        assert window.page is window.pages.code
        QApplication.processEvents()
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
        code = zxingcpp.read_barcode(pixels)
        assert code is not None
        assert code.text == (CHARGES[name].address or PHONE)
        inches = window.pages.code.code.width() / window.screen().physicalDotsPerInch()
        assert min(inches, window.pages.code.code.height()) * 25.4 >= 60
    finally:
        theme.wear(dressed, Mode.LIGHT)


def test_paid_and_not_paid_come_with_the_tills_own_answer(window: CustomerWindow) -> None:
    """The customer leaves on a screen that says something else than the till."""
    window.show_snapshot(CHARGES["approved"])
    assert window.page is window.pages.paid
    assert "Pagado" in texts(window)
    window.show_snapshot(CHARGES["declined"])
    assert window.page is window.pages.sorry
    assert "El pago no pasó" in texts(window)
    assert "Fondos" not in texts(window)


@pytest.mark.parametrize("name", ["on_page", "no_internet", "closing", "nequi"])
def test_while_nobody_knows_he_sees_his_cart(window: CustomerWindow, name: str) -> None:
    """Words for the cashier would be read by the customer."""
    window.show_snapshot(CHARGES[name])
    assert window.page is window.pages.cart


def test_the_next_sale_clears_what_was_paid(window: CustomerWindow) -> None:
    """The next customer reads «Pagado»."""
    window.show_snapshot(CHARGES["approved"])
    window.show_snapshot(replace(sale(), order_id="order-2"))
    assert window.page is window.pages.cart


def test_there_is_nothing_to_press(window: CustomerWindow) -> None:
    """A child at the counter would charge."""
    assert window.findChildren(Key) == []


def test_the_window_comes_and_goes_with_the_setting(dressed: QApplication, qtbot: QtBot) -> None:
    """A shop with one screen would get a second window over its till."""
    assert dressed is not None
    alone = CustomerKeeper(QGuiApplication.screens)
    alone.show_snapshot(WITH_SCREEN)
    assert alone.window is None
    keeper = CustomerKeeper(lambda: 2 * QGuiApplication.screens())
    keeper.show_snapshot(sale())
    keeper.show_snapshot(shop())
    keeper.show_snapshot(WITH_SCREEN)
    window = keeper.window
    assert window is not None
    qtbot.addWidget(window)
    assert window.isVisible()
    keeper.show_snapshot(shop())
    assert window.isHidden()
    keeper.stop()
