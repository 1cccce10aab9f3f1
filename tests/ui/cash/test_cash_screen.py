"""Taking cash by keyboard and by touch."""

from __future__ import annotations

import pytest
from hand_money import PART, money, taken
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.cash import NOTES
from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.money import Money
from pos_app.core.tender import TenderKind
from pos_app.ui.cash.cash_screen import CashScreen
from pos_app.ui.cash.notes import NoteKey
from pos_app.ui.cash.views import cash_view
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text

ENTER = Qt.Key.Key_Return
Taken = tuple[str, Money, Money, object, Goods]


@pytest.fixture
def screen(dressed: QApplication, qtbot: QtBot) -> CashScreen:
    """The screen at the reference size, asking for $ 88.700."""
    assert dressed is not None
    screen = CashScreen()
    qtbot.addWidget(screen)
    screen.resize(1366, 712)
    screen.show()
    screen.open(money())
    return screen


@pytest.fixture
def told(screen: CashScreen) -> list[Taken]:
    """Everything that was taken."""
    told: list[Taken] = []
    screen.taken.connect(lambda *one: told.append(one))
    return told


def press(screen: CashScreen, *keys: Qt.Key | str) -> None:
    """Press keys of the keyboard."""
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(screen, key)
        else:
            QTest.keyClick(screen, key)


def key(screen: CashScreen, name: str) -> Key:
    """Find a key by its name."""
    return next(one for one in screen.findChildren(Key) if one.accessibleName().startswith(name))


def test_the_keyboard_types_the_amount_and_enter_takes_it_once(
    screen: CashScreen, told: list[Taken]
) -> None:
    """Every sale would need the mouse; or a nervous finger would take the money twice."""
    press(screen, "10000", Qt.Key.Key_Backspace, "00", ENTER, ENTER)

    assert told == [("order-1", Money.pesos(100_000), Money.pesos(88_700), None, NO_GOODS)]
    screen.not_taken()
    press(screen, ENTER)
    assert len(told) == 2


def test_the_next_sale_can_be_paid_after_a_quiet_one(screen: CashScreen, told: list[Taken]) -> None:
    """With a drawer that opens without a word, the second sale for cash would be «Guardando…»."""
    press(screen, Qt.Key.Key_F2, ENTER)
    screen.show_taken(taken())
    screen.open(money())
    assert not key(screen, "Recibir").busy
    press(screen, Qt.Key.Key_F2, ENTER)
    assert len(told) == 2


@pytest.mark.parametrize(
    ("function", "received"),
    [
        (Qt.Key.Key_F2, 88_700),
        (Qt.Key.Key_F3, 89_000),
        (Qt.Key.Key_F4, 90_000),
        (Qt.Key.Key_F5, 100_000),
    ],
)
def test_function_keys_take_what_people_hand_over(
    screen: CashScreen, told: list[Taken], function: Qt.Key, received: int
) -> None:
    """The cashier would type what everybody pays with."""
    assert screen.function_key(function)
    press(screen, ENTER)

    assert told[0][1] == Money.pesos(received)


def test_notes_and_digits_are_touched(screen: CashScreen, told: list[Taken]) -> None:
    """A touch screen has no keyboard."""
    notes = {one.value: one for one in screen.findChildren(NoteKey)}
    assert set(notes) == set(NOTES)
    notes[Money.pesos(50_000)].trigger()
    notes[Money.pesos(20_000)].trigger()
    notes[Money.pesos(20_000)].trigger()
    key(screen, "Recibí").trigger()

    assert told[0][1] == Money.pesos(90_000)


def test_nothing_received_is_not_taken(screen: CashScreen, told: list[Taken]) -> None:
    """Enter pressed once too often would end the sale without money."""
    press(screen, ENTER)

    assert told == []


def test_an_amount_without_coins_says_why(screen: CashScreen, told: list[Taken]) -> None:
    """The key would be grey without a reason."""
    press(screen, "88730", ENTER)

    assert told == []
    assert key(screen, "Recibir").toolTip().startswith("El efectivo va de")


def test_less_than_due_takes_a_part(screen: CashScreen, told: list[Taken]) -> None:
    """A customer with half of the money would be sent away."""
    press(screen, "30000")
    assert key(screen, "Recibir y cobrar el resto").isEnabled()
    press(screen, ENTER)

    assert told[0][1:3] == (Money.pesos(30_000), Money.pesos(88_700))


def test_esc_goes_back_and_nothing_is_lost(screen: CashScreen, qtbot: QtBot) -> None:
    """The cashier would be caught on the screen."""
    with qtbot.waitSignal(screen.back_asked):
        press(screen, Qt.Key.Key_Escape)


def test_after_the_answer_enter_turns_to_the_next_customer(
    screen: CashScreen, qtbot: QtBot
) -> None:
    """The queue waits."""
    screen.show_taken(taken())
    assert screen.answered
    assert not screen.function_key(Qt.Key.Key_F2)
    with qtbot.waitSignal(screen.next_asked):
        press(screen, ENTER)


def test_before_anything_is_received_it_says_what_to_do() -> None:
    """The screen says «de $ 0 para pagar $ 88.700», as if nothing had been paid with."""
    asked = cash_view(money(), Money.zero(), None)
    assert asked.about == "Sume billetes o escriba lo que recibe"
    begun = cash_view(money(), Money.pesos(50_000), None)
    assert begun.about == "Recibió $\u00a050.000 de $\u00a088.700"


def test_after_a_part_enter_asks_for_the_rest(screen: CashScreen, qtbot: QtBot) -> None:
    """The goods would leave half paid."""
    screen.show_taken(taken(30_000, 0, 58_700))
    assert (
        "58.700" in screen.stage.band.accessibleName() + screen.stage.band.accessibleDescription()
    )
    shown = [text.accessibleName() for text in screen.stage.findChildren(Text) if text.isVisible()]
    assert {"Falta", "$\u00a058.700", "Recibió $\u00a030.000 de $\u00a088.700"} <= set(shown)
    with qtbot.waitSignal(screen.rest_asked):
        press(screen, ENTER)


def test_money_that_only_the_cashier_saw_is_not_green(screen: CashScreen) -> None:
    """«Sí, entregue» would mean less every day."""
    screen.show_taken(taken(88_700, 0, kind=TenderKind.OTHER))

    assert screen.stage.noted.isVisible()
    assert not screen.stage.band.isVisible()


def test_a_part_that_is_more_than_is_missing_becomes_all_of_it(
    screen: CashScreen, told: list[Taken]
) -> None:
    """Somebody else's part came in between."""
    screen.open(money(), Money.pesos(60_000))
    screen.show_money(money(58_700, PART))
    press(screen, Qt.Key.Key_F2, ENTER)

    assert told[0][1:] == (Money.pesos(58_700), Money.pesos(58_700), None, NO_GOODS)


@pytest.mark.parametrize("size", [(1366, 712), (1024, 644)])
def test_everything_fits(
    dressed: QApplication, qtbot: QtBot, size: tuple[int, int], screen: CashScreen
) -> None:
    """The key that takes the money would lie below the edge."""
    screen.resize(*size)
    dressed.processEvents()

    assert screen.minimumSizeHint().width() <= size[0]
    assert screen.minimumSizeHint().height() <= size[1]
    screen.show_taken(taken(claim=True))
    dressed.processEvents()
    assert screen.height() <= size[1]
    assert qtbot is not None


def test_the_slip_for_a_second_charge_can_be_kept_as_a_file(
    screen: CashScreen, qtbot: QtBot
) -> None:
    """Without a printer the customer has nothing to come back with."""
    screen.show_taken(taken())
    assert not screen.stage.slip.isVisible()
    screen.show_taken(taken(claim=True))
    with qtbot.waitSignal(screen.stage.claim_asked) as asked:
        screen.stage.slip.trigger()
    assert asked.args == ["order-1"]


def test_the_change_is_read_aloud_in_words(screen: CashScreen) -> None:
    """Who does not see the largest figure of the till hears «button», or digit after digit."""
    press(screen, "100000")
    assert screen._received.accessibleName() == "100.000 pesos"
    assert screen._figure.text() == "$\u00a011.300"
    assert screen._figure.accessibleName() == "11.300 pesos"
