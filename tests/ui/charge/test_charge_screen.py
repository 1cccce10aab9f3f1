"""Choosing how the customer pays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from charges import sale, shop, ways
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.habits import Failing
from pos_app.core.payment import Way
from pos_app.core.ways import Off, WhyOff
from pos_app.till.snapshots import (
    Lamp,
    LampState,
    Mode,
    SaleSnapshot,
    Sentence,
    ShopSnapshot,
)
from pos_app.till.ways.snapshots import ContractsSnapshot, OffByHand, WaysSnapshot
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.charge.ways import ways_of
from pos_app.ui.widgets.keys import KeyKind

NO_KEYS = shop(page=False, mode=Mode.NO_KEYS)
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
    screen.show_ways(ways())
    screen.show()
    return screen


def chosen(screen: ChargeScreen) -> list[Way]:
    """Return a list that grows with every way that is chosen."""
    found: list[Way] = []
    screen.way_chosen.connect(found.append)
    return found


NO_WOMPI = "Faltan las llaves de Wompi: escríbalas en «Ajustes»"
NO_PRIVATE = "Falta la llave privada: escríbala en «Ajustes»"
OFF = "Apagada: se prende en «Ajustes»"
OFFLINE = replace(shop(), lamps=((Lamp.INTERNET, LampState.DOWN),))


@pytest.mark.parametrize(
    ("sold", "frame", "offered", "off", "suggested"),
    [
        (sale(), shop(), ways(), ("", "", "", ""), Way.LINK),
        (sale(), shop(), ways(page="switched_off"), ("", OFF, "", ""), Way.LINK),
        (sale(), shop(), ways(link="no_private_key"), (NO_PRIVATE, "", "", ""), Way.PAGE),
        (sale(), NO_KEYS, ways(), (NO_WOMPI,) * 4, None),
        (
            sale(refusal=ZERO),
            shop(),
            ways(),
            ("La venta suma cero. No hay nada que cobrar.",) * 4,
            None,
        ),
        (sale(), OFFLINE, ways(), ("No hay internet",) * 4, None),
    ],
)
def test_a_way_that_is_off_says_why(
    sold: SaleSnapshot,
    frame: ShopSnapshot,
    offered: WaysSnapshot,
    off: tuple[str, ...],
    suggested: Way | None,
) -> None:
    """The cashier presses a dead key and does not know whom to ask."""
    views = ways_of(sold, frame, offered)
    assert tuple(view.off for view in views) == off
    assert all(view.detail == view.off for view in views if view.off)
    assert [view.way for view in views if view.suggested] == ([suggested] if suggested else [])
    assert [view.hint for view in views if view.suggested] in (["Enter"], [])


@pytest.mark.parametrize("reason", list(Off))
def test_every_reason_has_its_sentence(reason: Off) -> None:
    """The cashier would read a key of ours."""
    (first, *_) = ways_of(sale(), shop(), ways(link=reason.value))
    assert first.off


def test_a_failing_way_says_so_in_words_and_is_not_suggested() -> None:
    """The usual key would lead every customer into the same failure."""
    failing = Failing(Way.LINK, "PSE", 4, 5)
    views = ways_of(sale(), shop(), ways(habits=True, failing=failing))
    assert (views[0].detail, views[0].failing) == ("PSE: 4 de las últimas 5 fallaron", True)
    assert (views[1].detail, views[1].suggested) == ("~71 s · aprueban 91 %", True)
    assert (views[2].detail, views[2].hint) == ("~26 s · aprueban 97 %", "3")


def test_the_number_is_typed_read_back_and_sent_once(screen: ChargeScreen, qtbot: QtBot) -> None:
    """A wrong digit would ask a stranger for the money; two presses, the customer twice."""
    asked: list[Way] = []
    sent: list[tuple[Way, str]] = []
    screen.contracts_asked.connect(asked.append)
    screen.push_asked.connect(lambda way, phone: sent.append((way, phone)))
    QTest.keyClick(screen, Qt.Key.Key_3)
    assert asked == [Way.NEQUI]
    QTest.keyClicks(screen.push, "30012345678")
    QTest.keyClick(screen.push, Qt.Key.Key_Backspace)
    QTest.keyClick(screen.push, Qt.Key.Key_Return)
    assert (sent, screen.push.ready) == ([], False)
    QTest.keyClicks(screen.push, "7")
    QTest.keyClick(screen.push, Qt.Key.Key_Return)
    QTest.keyClick(screen.push, Qt.Key.Key_Return)
    assert sent == []  # nobody was shown the contracts yet
    screen.show_ways(ContractsSnapshot(Way.NEQUI, ("https://wompi.co/a", "https://wompi.co/b")))
    QTest.keyClick(screen.push, Qt.Key.Key_Return)
    QTest.keyClick(screen.push, Qt.Key.Key_Return)
    assert sent == [(Way.NEQUI, "3001234567")]
    screen.not_opened()
    assert asked == [Way.NEQUI, Way.NEQUI]
    QTest.keyClick(screen.push, Qt.Key.Key_Escape)
    assert screen.push.isHidden()
    assert qtbot is not None


def test_the_number_is_forgotten_with_the_screen(screen: ChargeScreen) -> None:
    """The next customer would read the telephone of the one before."""
    QTest.keyClick(screen, Qt.Key.Key_3)
    QTest.keyClicks(screen.push, "3001234567")
    screen.hide()
    screen.show()
    QTest.keyClick(screen, Qt.Key.Key_3)
    assert not screen.push.ready


def test_a_banks_code_needs_only_the_contracts(screen: ChargeScreen) -> None:
    """The cashier would be asked for a number that nobody needs."""
    sent: list[tuple[Way, str]] = []
    screen.push_asked.connect(lambda way, phone: sent.append((way, phone)))
    QTest.keyClick(screen, Qt.Key.Key_4)
    screen.show_ways(ContractsSnapshot(Way.NEQUI, ("https://wompi.co/a",)))
    assert not screen.push.ready  # of another payment
    screen.show_ways(ContractsSnapshot(Way.BANCOLOMBIA_QR, problem=Sentence("gateway.no_network")))
    QTest.keyClick(screen.push, Qt.Key.Key_Return)  # fetches again
    screen.show_ways(ContractsSnapshot(Way.BANCOLOMBIA_QR, ("https://wompi.co/a",)))
    QTest.keyClick(screen.push, Qt.Key.Key_Return)
    assert sent == [(Way.BANCOLOMBIA_QR, "")]


def test_enter_takes_the_suggested_way(screen: ChargeScreen) -> None:
    """The usual way takes a search with the mouse."""
    taken = chosen(screen)
    assert screen.focusWidget() is screen.keys[0]
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert taken == [Way.LINK]


@pytest.mark.parametrize(("key", "way"), [(Qt.Key.Key_1, Way.LINK), (Qt.Key.Key_2, Way.PAGE)])
def test_a_number_takes_its_way(screen: ChargeScreen, key: Qt.Key, way: Way) -> None:
    """The number printed on the key opens another way."""
    taken = chosen(screen)
    QTest.keyClick(screen, key)
    assert taken == [way]
    QTest.keyClick(screen, Qt.Key.Key_9)
    assert taken == [way]


def test_a_second_press_opens_no_second_charge(screen: ChargeScreen) -> None:
    """An impatient finger asks for the money twice."""
    taken = chosen(screen)
    QTest.mouseClick(screen.keys[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.keys[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.keys[1], Qt.MouseButton.LeftButton)
    assert taken == [Way.LINK]
    assert screen.opening is Way.LINK
    assert screen.keys[0].busy
    assert screen.keys[0].accessibleName() == "Abriendo el cobro…"


def test_a_charge_that_could_not_be_opened_can_be_asked_for_again(screen: ChargeScreen) -> None:
    """Without internet for a moment, the till is stuck."""
    taken = chosen(screen)
    screen.keys[0].trigger()
    screen.not_opened()
    screen.keys[1].trigger()
    assert taken == [Way.LINK, Way.PAGE]


def test_coming_back_begins_anew(screen: ChargeScreen) -> None:
    """After a refused payment no other way can be chosen."""
    taken = chosen(screen)
    screen.keys[0].trigger()
    screen.hide()
    screen.show()
    screen.keys[1].trigger()
    assert taken == [Way.LINK, Way.PAGE]


def test_a_way_switched_off_meanwhile_cannot_be_chosen(screen: ChargeScreen) -> None:
    """The page is switched off in the setup and still opens."""
    taken = chosen(screen)
    screen.show_ways(ways(page="switched_off"))
    QTest.keyClick(screen, Qt.Key.Key_2)
    QTest.mouseClick(screen.keys[1], Qt.MouseButton.LeftButton)
    assert taken == []
    key = screen.keys[1]
    said = QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Description)
    assert "Apagada: se prende en «Ajustes»" in said
    assert key.toolTip() == "Apagada: se prende en «Ajustes»"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (OffByHand(WhyOff.FAILING), "Apagada: está fallando"),
        (OffByHand(WhyOff.SLOW, "Marta R."), "Apagada por Marta R.: se demora mucho"),
        (
            OffByHand(WhyOff.FEES, "Marta R.", "desde mayo"),
            "Apagada por Marta R.: cuesta mucho (desde mayo)",
        ),
        (OffByHand(WhyOff.OTHER, "Ana", "Lo pidió el banco"), "Apagada por Ana: Lo pidió el banco"),
        (OffByHand(WhyOff.OTHER, "Ana"), "Apagada por Ana: otra razón"),
    ],
)
def test_a_way_that_a_person_switched_off_says_who_and_why(
    screen: ChargeScreen, told: OffByHand, said: str
) -> None:
    """The cashier of the afternoon switches it on again, and it fails again."""
    screen.show_ways(ways(nequi="switched_off", by_hand=told))
    assert screen.keys[2].toolTip() == said


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
    assert kinds == [KeyKind.PRINCIPAL, *[KeyKind.NORMAL] * 3]
    screen.show_ways(ways(link="no_private_key"))
    loud = [key.way for key in screen.keys if key.kind is KeyKind.PRINCIPAL]
    assert loud == [Way.PAGE]


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
    assert (len(lines.shown) + 1) * 26 <= lines.height()
    screen.show_sale(sale())
    QApplication.processEvents()
    assert len(lines.shown) == 5
