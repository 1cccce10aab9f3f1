"""Choosing how the customer pays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from charges import sale, shop
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.payment import Way
from pos_app.till.snapshots import Mode, SaleSnapshot, Sentence, ShopSnapshot
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.charge.ways import ways_of
from pos_app.ui.widgets.keys import KeyKind

NO_KEYS = shop(page=False, link=False, mode=Mode.NO_KEYS)
ZERO = Sentence("order.zero")


@pytest.fixture
def screen(dressed: QApplication, qtbot: QtBot) -> ChargeScreen:
    """The screen at the reference size, with a sale and both ways."""
    assert dressed is not None
    screen = ChargeScreen()
    qtbot.addWidget(screen)
    screen.resize(1366, 712)
    screen.show_sale(sale())
    screen.show_shop(shop())
    screen.show()
    return screen


def chosen(screen: ChargeScreen) -> list[Way]:
    """Return a list that grows with every way that is chosen."""
    ways: list[Way] = []
    screen.way_chosen.connect(ways.append)
    return ways


@pytest.mark.parametrize(
    ("sold", "frame", "off", "suggested"),
    [
        (sale(), shop(), ("", ""), Way.LINK),
        (sale(), shop(page=False), ("", "Apagada: se prende en «Ajustes»"), Way.LINK),
        (
            sale(),
            shop(link=False),
            ("Falta la llave privada: escríbala en «Ajustes»", ""),
            Way.PAGE,
        ),
        (
            sale(),
            NO_KEYS,
            ("Faltan las llaves de Wompi: escríbalas en «Ajustes»",) * 2,
            None,
        ),
        (
            sale(refusal=ZERO),
            shop(),
            ("La venta suma cero. No hay nada que cobrar.",) * 2,
            None,
        ),
    ],
)
def test_a_way_that_is_off_says_why(
    sold: SaleSnapshot, frame: ShopSnapshot, off: tuple[str, ...], suggested: Way | None
) -> None:
    """The cashier presses a dead key and does not know whom to ask."""
    ways = ways_of(sold, frame)
    assert tuple(way.off for way in ways) == off
    assert all(way.detail == way.off for way in ways if way.off)
    assert [way.way for way in ways if way.suggested] == ([suggested] if suggested else [])
    assert [way.hint for way in ways if way.suggested] in (["Enter"], [])


def test_enter_takes_the_suggested_way(screen: ChargeScreen) -> None:
    """The usual way takes a search with the mouse."""
    ways = chosen(screen)
    assert screen.focusWidget() is screen.keys[0]
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert ways == [Way.LINK]


@pytest.mark.parametrize(("key", "way"), [(Qt.Key.Key_1, Way.LINK), (Qt.Key.Key_2, Way.PAGE)])
def test_a_number_takes_its_way(screen: ChargeScreen, key: Qt.Key, way: Way) -> None:
    """The number printed on the key opens another way."""
    ways = chosen(screen)
    QTest.keyClick(screen, key)
    assert ways == [way]
    QTest.keyClick(screen, Qt.Key.Key_9)
    assert ways == [way]


def test_a_second_press_opens_no_second_charge(screen: ChargeScreen) -> None:
    """An impatient finger asks for the money twice."""
    ways = chosen(screen)
    QTest.mouseClick(screen.keys[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.keys[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.keys[1], Qt.MouseButton.LeftButton)
    assert ways == [Way.LINK]
    assert screen.opening is Way.LINK
    assert screen.keys[0].busy
    assert screen.keys[0].accessibleName() == "Abriendo el cobro…"


def test_a_charge_that_could_not_be_opened_can_be_asked_for_again(screen: ChargeScreen) -> None:
    """Without internet for a moment, the till is stuck."""
    ways = chosen(screen)
    screen.keys[0].trigger()
    screen.not_opened()
    screen.keys[1].trigger()
    assert ways == [Way.LINK, Way.PAGE]


def test_coming_back_begins_anew(screen: ChargeScreen) -> None:
    """After a refused payment no other way can be chosen."""
    ways = chosen(screen)
    screen.keys[0].trigger()
    screen.hide()
    screen.show()
    screen.keys[1].trigger()
    assert ways == [Way.LINK, Way.PAGE]


def test_a_way_switched_off_meanwhile_cannot_be_chosen(screen: ChargeScreen) -> None:
    """The page is switched off in the setup and still opens."""
    ways = chosen(screen)
    screen.show_shop(shop(page=False))
    QTest.keyClick(screen, Qt.Key.Key_2)
    QTest.mouseClick(screen.keys[1], Qt.MouseButton.LeftButton)
    assert ways == []
    key = screen.keys[1]
    said = QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Description)
    assert "Apagada: se prende en «Ajustes»" in said
    assert key.toolTip() == "Apagada: se prende en «Ajustes»"


def test_without_any_way_the_keyboard_leads_back(screen: ChargeScreen) -> None:
    """The cashier is caught on a screen where nothing works."""
    backs: list[None] = []
    screen.back_asked.connect(lambda: backs.append(None))
    screen.show_shop(NO_KEYS)
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert len(backs) == 1


def test_esc_goes_back_to_the_sale(screen: ChargeScreen) -> None:
    """Nothing was asked for yet, and there is no way back."""
    backs: list[None] = []
    screen.back_asked.connect(lambda: backs.append(None))
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert len(backs) == 1


def test_the_same_pictures_change_nothing(screen: ChargeScreen) -> None:
    """The key disappears under the finger."""
    keys = screen.keys
    screen.show_sale(sale())
    screen.show_shop(replace(shop(), waiting=3))
    assert screen.keys == keys


def test_only_one_key_is_loud(screen: ChargeScreen) -> None:
    """Two ways look suggested."""
    kinds = [key.kind for key in screen.keys]
    assert kinds == [KeyKind.PRINCIPAL, KeyKind.NORMAL]
    screen.show_shop(shop(link=False))
    assert [key.kind for key in screen.keys] == [KeyKind.NORMAL, KeyKind.PRINCIPAL]


def test_the_amount_is_read_aloud(screen: ChargeScreen) -> None:
    """A blind cashier hears signs and dots."""
    said = QAccessible.queryAccessibleInterface(screen._amount).text(QAccessible.Text.Name)
    assert said == "88.700 pesos"


@pytest.mark.parametrize("width", [1366, 1024, 1000])
@pytest.mark.parametrize("times", [1, 120])
def test_a_long_amount_stands_whole(screen: ChargeScreen, width: int, times: int) -> None:
    """The customer sees the beginning of what he owes."""
    screen.resize(width, 712)
    screen.show_sale(sale(times))
    QApplication.processEvents()
    assert screen._amount.sizeHint().width() <= screen._amount.width()


def test_what_does_not_fit_is_counted(screen: ChargeScreen) -> None:
    """Half of the sale is missing from the summary and nobody notices."""
    screen.show_sale(sale(8))
    QApplication.processEvents()
    lines = screen._lines
    assert 5 < len(lines.shown) < 40
    assert (len(lines.shown) + 1) * 32 <= lines.height()
    screen.show_sale(sale())
    QApplication.processEvents()
    assert len(lines.shown) == 5
