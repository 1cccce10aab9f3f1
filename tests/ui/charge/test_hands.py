"""Money by hand on the charge screen: cash, other ways, parts and the tip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from charges import sale, shop, ways
from hand_money import PART, by_goods, money
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.goods import NO_GOODS, Goods, GoodsShare, lines_of
from pos_app.core.money import Money, Quantity
from pos_app.till.tenders.snapshots import TipView
from pos_app.ui.charge.charge_screen import ChargeScreen
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import KeyKind
from pos_app.ui.words import say


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
    assert told == [("order-1", "Transferencia", Money.pesos(88_700), None, NO_GOODS)]


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


def test_any_part_can_go_back_not_only_the_newest(screen: ChargeScreen) -> None:
    """The first guest leaves, and the other one's money would have to go back before his."""
    told: list[tuple[object, ...]] = []
    screen.part_given_back.connect(lambda *one: told.append(one))
    screen.show_money(by_goods())
    QTest.keyClick(screen, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    sheet = screen.choice
    assert [line.name for line in sheet.list.rows.lines] == ["Nequi", "Efectivo"]
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (sheet.isHidden(), screen.window().focusWidget()) == (True, screen.keys[0])

    screen.parts.back.trigger()
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.isHidden()
    assert "16.000" in asked(screen).accessibleName()
    asked(screen).act_key.trigger()
    assert told == [("order-1", "a", "El cliente no siguió con la compra")]


def test_without_a_part_its_key_does_nothing(screen: ChargeScreen) -> None:
    """The keyboard would reach a key that is not there."""
    QTest.keyClick(screen, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert screen.choice.isHidden()
    assert not [one for one in screen.findChildren(Dialog) if one.isVisible()]


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


def test_a_part_is_asked_for_by_its_amount(screen: ChargeScreen) -> None:
    """«Yo pongo treinta mil» needs a pocket calculator, or cannot be done."""
    screen.parts.by_amount.trigger()
    sheet = screen.amounts
    assert sheet.isVisible()
    for typed, why in (("x", "terms.price_wrong"), ("90.000", "charge.more_than_rest")):
        sheet.field.line.setText(typed)
        QTest.keyClick(sheet.field.line, Qt.Key.Key_Return)
        assert sheet.field.error == say(why, rest=Money.pesos(88_700))
    sheet.field.line.setText("30.000")
    QTest.keyClick(sheet.field.line, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert Money.pesos(30_000) == screen.part
    assert screen.parts.by_amount.kind is KeyKind.SOFT

    screen.show_money(money(58_700, PART))
    assert screen.part is None


def test_the_same_key_takes_an_amount_back_and_the_whole_is_no_part(screen: ChargeScreen) -> None:
    """A slip of the hand would have to be paid as it is."""
    screen.parts.take_amount(Money.pesos(30_000))
    screen.parts.by_amount.trigger()
    assert screen.part is None
    screen.parts.take_amount(Money.pesos(88_700))
    assert screen.part is None


def test_a_part_is_asked_for_by_what_it_pays_for(screen: ChargeScreen) -> None:
    """Each pays his own: somebody adds the prices up by heart, and errs."""
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    sheet = screen.goods
    opened = sheet.isVisible(), sheet.done.isEnabled()
    assert opened == (True, False)
    sheet.list.setFocus()
    QTest.keyClick(sheet.list, Qt.Key.Key_Plus)
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    QTest.keyClick(sheet.list, Qt.Key.Key_Plus)
    assert Money.pesos(11_800) == sheet.amount
    QTest.keyClick(sheet.list, Qt.Key.Key_Minus)
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.isHidden()
    assert Money.pesos(7_900) == screen.part

    one = Quantity.units(1)
    assert screen.paid_goods == Goods(((1, one),))
    assert screen.parts.by_goods.amount == "$\u00a07.900"

    share = GoodsShare("a", ((1, one),), Money.pesos(7_900), Money.pesos(7_900), open=False)
    sold = {line.line_id: line.quantity for line in sale().lines}
    left = money(80_800, replace(PART, amount=Money.pesos(7_900)))
    left = replace(left, shares=(share,), goods=lines_of(sold, (share,), left.rest))
    screen.show_money(left)
    assert [screen.part, screen.paid_goods] == [None, NO_GOODS]
    screen.parts.by_goods.trigger()
    assert sheet.list.rows.lines[0].of == "de 1"
    for row in range(5):
        sheet.list.choose(row)
        sheet.more.trigger()
    assert Money.pesos(80_800) == sheet.amount
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_till_that_starts_again_shows_which_goods_are_paid(screen: ChargeScreen) -> None:
    """After a power cut nobody knows any more which guest paid for the cake."""
    screen.show_money(by_goods())
    lines = {line.line_id: line for line in sale().lines}
    assert [screen._lines.mark(lines[place]) for place in (1, 2, 4, 5)] == [
        "1 pagado",
        "pagado",
        "",
        "en cobro",
    ]
    assert "Almojábana, $\u00a03.900, pagado" in screen._lines.accessibleDescription()
    told = screen.parts.rows.accessibleDescription()
    assert "Efectivo, 16.000 pesos" in told
    assert "1 Cappuccino, 1 Torta de zanahoria" in told

    screen.parts.by_goods.trigger()
    below = [line.below for line in screen.goods.list.rows.lines]
    assert below == [
        "$\u00a07.900 c/u · ya pagado: 1",
        "Ya está pagado",
        "Ya está pagado",
        "$\u00a032.900 c/u",
        "Se está cobrando en este momento",
    ]
    assert [line.usable for line in screen.goods.list.rows.lines] == [
        True,
        False,
        False,
        True,
        True,
    ]


def test_what_is_owed_for_goods_paid_short_is_asked_for_next(screen: ChargeScreen) -> None:
    """The next guest would pay what this one was short of."""
    one = Quantity.units(1)
    short = GoodsShare("a", ((4, one),), Money.pesos(32_900), Money.pesos(30_000), open=False)
    sold = {line.line_id: line.quantity for line in sale().lines}
    left = money(58_700, PART)
    screen.show_money(replace(left, shares=(short,), goods=lines_of(sold, (short,), left.rest)))

    assert Money.pesos(2_900) == screen.part
    assert screen.paid_goods == Goods(((4, one),), "a")
    assert screen._lines.mark(sale().lines[3]) == "pagado en parte · ahora"
    screen.parts.by_goods.trigger()  # taken back: all that is missing at once
    assert [screen.part, screen.paid_goods] == [None, NO_GOODS]


def test_the_keys_say_what_each_way_to_split_would_take(screen: ChargeScreen) -> None:
    """The cashier would press «Entre 3» to learn what it comes to."""
    assert [key.amount for key in screen.parts.keys] == [
        "$\u00a044.350 c/u",
        "$\u00a029.567 y $\u00a029.566",
    ]
    assert "29.567" in screen.parts.keys[1].accessibleDescription()
    screen.parts.take_amount(Money.pesos(30_000))
    assert (screen.parts.by_amount.amount, screen.parts.by_goods.amount) == ("$\u00a030.000", "")


def test_the_keyboard_goes_on_once_a_part_was_chosen(screen: ChargeScreen, qtbot: QtBot) -> None:
    """After «Cobrar esto» no key did anything until somebody took the mouse."""
    for opened in (screen.parts.by_goods, screen.parts.by_amount):
        opened.trigger()
        if opened is screen.parts.by_goods:
            QTest.keyClick(screen.goods.list, Qt.Key.Key_Plus)
            QTest.keyClick(screen.goods.list, Qt.Key.Key_Return)
        else:
            screen.amounts.field.line.setText("5.000")
            QTest.keyClick(screen.amounts.field.line, Qt.Key.Key_Return)
        focused = screen.window().focusWidget()
        assert focused is screen.keys[0]
        assert screen._due.text() == "Esta parte"
        with qtbot.waitSignal(screen.hands.cash_asked):
            QTest.keyClick(focused, Qt.Key.Key_5)
    screen.parts.by_goods.trigger()
    QTest.keyClick(screen.goods.list, Qt.Key.Key_Escape)
    assert screen.window().focusWidget() is screen.keys[0]


def test_the_lines_say_what_is_paid_now(screen: ChargeScreen) -> None:
    """The cashier would have to open the question again to read what was chosen."""
    screen.parts.by_goods.trigger()
    screen.goods.more.trigger()
    screen.goods.done.trigger()
    marks = [screen._lines.mark(line) for line in sale().lines]
    assert marks == ["1 ahora", "", "", "", ""]


def test_many_parts_are_counted_together(screen: ChargeScreen) -> None:
    """The sixth friend's part would push the keys below the edge of the window."""
    parts = [replace(PART, part_id=str(place), amount=Money.pesos(9_000)) for place in range(9)]
    screen.show_money(money(7_700, *parts))
    QApplication.processEvents()
    rows = screen.parts.rows
    assert rows.low
    assert 1 <= len(rows.shown) < 9
    assert rows.shown[-1] == parts[-1]
    assert screen.parts.geometry().bottom() < screen.height()


def test_what_a_part_pays_for_bears_its_share_of_tip_and_discount(screen: ChargeScreen) -> None:
    """The first who pays leaves the discount, or the tip, to the last."""
    screen.show_money(money(44_350, due=44_350))
    screen.parts.by_goods.trigger()
    screen.goods.more.trigger()
    assert Money.pesos(3_950) == screen.goods.amount


def test_another_tip_is_typed_up_to_what_the_law_allows(screen: ChargeScreen) -> None:
    """The customer leaves two thousand, and the till knows only percentages."""
    told: list[tuple[object, ...]] = []
    screen.tip_answered.connect(lambda *one: told.append(one))
    tip = TipView(Money.pesos(27_800), Money.pesos(2_780), None, frozen=False)
    screen.show_money(replace(money(), tip=tip))
    QTest.keyClick(screen, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    sheet = screen.amounts
    sheet.field.line.setText("3.000")
    QTest.keyClick(sheet.field.line, Qt.Key.Key_Return)
    assert told == []
    sheet.field.line.setText("2.000")
    QTest.keyClick(sheet.field.line, Qt.Key.Key_Return)
    assert told == [("order-1", Money.pesos(2_000))]
    screen.show_money(replace(money(), tip=replace(tip, answer=Money.pesos(2_000))))
    assert screen.tip.other.text() == "$\u00a02.000"
    assert screen.tip.other.kind is KeyKind.SOFT
    screen.show_money(replace(money(), tip=replace(tip, frozen=True)))
    assert not screen.tip.other.isEnabled()


@pytest.mark.usefixtures("dressed")
def test_a_sheet_waits_for_a_screen_that_has_no_height_yet() -> None:
    """The till complains to itself each time that it starts on a window not laid out yet."""
    bare = ChargeScreen()
    bare.resize(800, 30)
    bare.goods.place()
    assert bare.goods.height() == 0
    bare.deleteLater()


@pytest.mark.parametrize("sheet", ["amounts", "goods", "choice"])
def test_a_sheet_stays_in_the_middle(screen: ChargeScreen, sheet: str) -> None:
    """The window is made smaller, and the keys of the question hang over its edge."""
    screen.show_money(by_goods())
    asked = {
        "amounts": screen.parts.by_amount.trigger,
        "goods": screen.parts.by_goods.trigger,
        "choice": screen.parts.back.trigger,
    }
    asked[sheet]()
    for size in ((1366, 712), (1024, 644)):
        screen.resize(*size)
        QApplication.processEvents()
        place = getattr(screen, sheet).geometry()
        assert screen.rect().contains(place)
        assert (place.center() - screen.rect().center()).manhattanLength() <= 2
