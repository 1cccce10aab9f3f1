"""Money by hand on the charge screen: cash, other ways, parts and the tip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from charges import sale, shop, ways
from hand_money import PART, money
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.money import Money
from pos_app.till.tenders.snapshots import TipView
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import KeyKind


@pytest.fixture
def screen(dressed: QApplication, qtbot: QtBot) -> ChargeScreen:
    """The screen at the reference size, with a transfer switched on."""
    assert dressed is not None
    screen = ChargeScreen()
    qtbot.addWidget(screen)
    screen.resize(1366, 712)
    screen.show_sale(sale())
    screen.show_shop(shop())
    screen.show_ways(ways())
    screen.show_money(money(others=("Transferencia",)))
    screen.show()
    return screen


def asked(screen: ChargeScreen) -> Dialog:
    """The question that lies over the screen."""
    return next(one for one in screen.findChildren(Dialog) if one.isVisible())


def test_cash_has_its_number_behind_wompis_ways(screen: ChargeScreen, qtbot: QtBot) -> None:
    """The commonest way of all would need the mouse."""
    with qtbot.waitSignal(screen.hands.cash_asked):
        QTest.keyClick(screen, Qt.Key.Key_5)


def test_another_way_is_noted_only_after_somebody_looked(screen: ChargeScreen) -> None:
    """A screenshot would be as good as money."""
    told: list[tuple[object, ...]] = []
    screen.other_noted.connect(lambda *one: told.append(one))
    screen.hands.keys[1].trigger()
    asked(screen).safe_key.trigger()
    assert told == []

    screen.hands.keys[1].trigger()
    asked(screen).act_key.trigger()
    assert told == [("order-1", "Transferencia", Money.pesos(88_700), None)]


def test_sharing_asks_for_one_share_and_then_for_the_rest(screen: ChargeScreen) -> None:
    """Three friends would pay three times everything."""
    screen.parts.keys[1].trigger()
    assert Money.pesos(29_567) == screen.part
    assert screen._amount.text().endswith("29.567")
    share = replace(PART, amount=Money.pesos(29_567))
    screen.show_money(money(59_133, share))
    assert Money.pesos(29_567) == screen.part
    screen.show_money(money(29_566, share, replace(share, part_id="b")))
    assert not screen.part
    assert screen._amount.text().endswith("29.566")


def test_the_same_key_takes_the_sharing_back(screen: ChargeScreen) -> None:
    """Whoever pressed it by mistake would have to drop the sale."""
    for _ in range(2):
        screen.parts.keys[0].trigger()
    assert screen.part is None


def test_a_part_goes_back_only_after_a_question(screen: ChargeScreen) -> None:
    """One touch beside the wrong key would open the drawer."""
    told: list[tuple[object, ...]] = []
    screen.part_given_back.connect(lambda *one: told.append(one))
    assert not screen.parts.back.isVisible()
    screen.show_money(money(58_700, PART))
    screen.parts.back.trigger()
    asked(screen).safe_key.trigger()
    assert told == []
    screen.parts.back.trigger()
    asked(screen).act_key.trigger()
    assert told == [("order-1", "a", "El cliente no siguió con la compra")]


def test_no_shop_without_tables_is_asked_about_tips(screen: ChargeScreen) -> None:
    """A kiosk would ask every customer for a tip."""
    assert not screen.tip.isVisible()


def test_a_tip_is_refused_in_one_touch_and_frozen_with_the_first_part(
    screen: ChargeScreen,
) -> None:
    """The customer would have to argue, or pay a share of another sum."""
    told: list[tuple[object, ...]] = []
    screen.tip_answered.connect(lambda *one: told.append(one))
    tip = TipView(Money.pesos(27_800), Money.pesos(2_780), None, frozen=False)
    screen.show_money(replace(money(), tip=tip))
    assert screen.tip.isVisible()
    for key in screen.tip.keys:
        key.trigger()
    given = [Money.zero(), Money.pesos(1_390), Money.pesos(2_780)]
    assert told == [("order-1", one) for one in given]

    screen.show_money(replace(money(), tip=replace(tip, answer=given[1], frozen=True)))
    assert screen.tip.keys[1].kind is KeyKind.SOFT
    assert not any(key.isEnabled() for key in screen.tip.keys)
