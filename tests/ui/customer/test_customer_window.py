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

from pos_app.core.money import Money
from pos_app.ui import theme
from pos_app.ui.customer.customer_window import CustomerWindow
from pos_app.ui.customer.keeper import CustomerKeeper
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.typeset import line_width

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
def test_the_cart_stands_on_the_lighter_ground(
    window: CustomerWindow, dressed: QApplication, mode: Mode
) -> None:
    """Grey letters on grey: the customer cannot follow what is rung up."""
    theme.wear(dressed, mode)
    try:
        image = window.grab().toImage()
        ground = image.pixelColor(8, image.height() - 8).name().upper()
        assert ground == theme.palette().surface
    finally:
        theme.wear(dressed, Mode.LIGHT)


def test_the_taxes_and_what_was_saved_are_told(window: CustomerWindow) -> None:
    """The customer asks for the taxes of every bill, and never sees his discount."""
    sold = sale()
    saved = replace(sold, totals=replace(sold.totals, saved=Money.pesos(900)))
    window.show_snapshot(saved)
    told = texts(window)
    assert "Impuestos incluidos\nIVA" in told
    assert "Ahorró $\N{NO-BREAK SPACE}900" in told
    window.show_snapshot(sold)
    assert "Ahorró" not in texts(window)


def test_the_newest_lines_of_a_long_cart_are_seen(window: CustomerWindow) -> None:
    """The customer watches the first five things, while the sixteenth is rung up twice."""
    sold = sale()
    lines = tuple(replace(sold.lines[0], line_id=number, discount=1_000) for number in range(30))
    window.show_snapshot(replace(sold, lines=lines))
    QApplication.processEvents()
    seen = window.pages.cart.lines.shown
    assert seen[-1] is lines[-1]
    assert 3 <= len(seen) < 30


@pytest.mark.parametrize("pesos", [88_700, 12_345_600, 999_999_999])
def test_an_amount_is_never_cut(window: CustomerWindow, pesos: int) -> None:
    """«$ 12.34…» is another amount."""
    total = window.pages.cart.total
    total.show_amount(Money.pesos(pesos))
    assert line_width(total.text(), total._role) <= total.width()


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
