"""The screen of returns: what comes back is chosen by keys or a finger, and sent once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screens_giving_back import CASH, LINES, ONE, REFUND, TRANSFER, TWO, VOID, issued, offered
from screens_sale import DAY

from pos_app.core.money import Money, Quantity
from pos_app.core.returns import BackLeg
from pos_app.core.tender import Leg
from pos_app.till.tenders.snapshots import ReturnedSnapshot
from pos_app.ui.day.views import day_lines
from pos_app.ui.giving_back.return_screen import ReturnScreen
from pos_app.ui.giving_back.views import back_lines, leg_view, less, more, with_all
from pos_app.ui.main_window import MainWindow
from pos_app.ui.words import say
from tests.ui.conftest import Shown

WEIGHED = Quantity(350)


@pytest.fixture
def screen(shown: Shown) -> ReturnScreen:
    """A sale of four lines, of which one came back before."""
    screen = ReturnScreen()
    shown(screen, 1366, 712)
    screen.begin()
    screen.show_return(offered())
    screen.setFocus()
    return screen


def test_a_step_takes_one_and_what_is_weighed_comes_back_whole() -> None:
    """Half a coffee comes back, or a third of a cheese that nobody can weigh any more."""
    told = offered()
    assert more(told, 1) == {1: ONE}
    assert more(offered(CASH), 1) == {1: TWO}
    assert more(offered(CASH, chosen=((1, TWO),)), 1) == {1: TWO}
    assert less(offered(CASH), 1) == {}
    assert more(told, 3) == {3: WEIGHED}
    assert less(offered(CASH, chosen=((3, WEIGHED),)), 3) == {}


def test_everything_is_chosen_with_one_key_and_given_up_with_the_same() -> None:
    """Forty lines are chosen one by one while the customer waits."""
    whole = {1: TWO, 2: ONE, 3: WEIGHED}
    assert with_all(offered()) == whole
    assert with_all(offered(CASH, chosen=tuple(whole.items()))) == {}


def test_a_line_that_came_back_says_so_and_cannot_be_chosen() -> None:
    """The same juice is given back twice."""
    lines = back_lines(offered(CASH))
    assert [line.usable for line in lines] == [True, True, True, False]
    assert lines[3].below == say("back.gone")
    assert lines[0].chosen == "1"
    assert lines[0].marked
    assert "2" in lines[1].below


@pytest.mark.parametrize("leg", [CASH, TRANSFER, VOID, REFUND])
def test_every_way_back_is_said_before_and_after(leg: BackLeg) -> None:
    """The cashier hands out cash for a card payment, because nobody told him otherwise."""
    before, after = leg_view(leg), leg_view(leg, done=True)
    assert before.amount == after.amount
    assert before.about != after.about
    assert "{" not in f"{before.title}{before.about}{after.about}"


def test_a_return_is_made_by_keys_alone(screen: ReturnScreen) -> None:
    """A shop whose mouse broke cannot take anything back."""
    choice = screen.choice
    looked: list[tuple[str, object]] = []
    agreed: list[tuple[str, object, str]] = []
    choice.looked.connect(lambda order, chosen: looked.append((order, chosen)))
    choice.agreed.connect(lambda *told: agreed.append(told))
    QTest.keyClick(choice.lines, Qt.Key.Key_Plus)
    QTest.keyClick(choice.lines, Qt.Key.Key_Minus)
    QTest.keyClick(choice.lines, Qt.Key.Key_F2)
    assert [chosen for _, chosen in looked] == [{1: ONE}, {}, {1: TWO, 2: ONE, 3: WEIGHED}]
    screen.show_return(offered(CASH))
    QTest.keyClick(choice.lines, Qt.Key.Key_Return)
    QTest.keyClicks(choice.reason.line, "Estaba roto")
    QTest.keyClick(choice.reason.line, Qt.Key.Key_Return)
    QTest.keyClick(choice.reason.line, Qt.Key.Key_F9)
    assert agreed == [("order-91", {1: ONE}, "Estaba roto")]
    assert choice.main.busy


def test_nothing_leaves_without_a_reason(screen: ReturnScreen) -> None:
    """Money goes out of the drawer and nobody knows why."""
    screen.show_return(offered(CASH))
    agreed: list[object] = []
    screen.choice.agreed.connect(lambda *told: agreed.append(told))
    screen.choice.main.trigger()
    assert agreed == []
    assert screen.choice.reason.error == say("reason.missing")
    screen.choice.reasons["damaged"].trigger()
    screen.choice.main.trigger()
    assert len(agreed) == 1
    screen.choice.not_taken()
    assert not screen.choice.main.busy


def test_after_a_return_the_next_one_can_be_made(screen: ReturnScreen) -> None:
    """The key stays at «Devolviendo…» until the till is closed and opened again."""
    screen.show_return(offered(CASH))
    screen.choice.reasons["damaged"].trigger()
    screen.choice.main.trigger()
    screen.show_returned(ReturnedSnapshot(issued(CASH)))
    screen.begin()
    assert not screen.choice.main.busy


def test_nothing_chosen_gives_nothing_back(screen: ReturnScreen) -> None:
    """An empty return takes a number and opens the drawer."""
    assert not screen.choice.main.isEnabled()
    assert screen.choice.main.toolTip() == say("return.nothing")


def test_the_result_says_what_to_hand_over(screen: ReturnScreen) -> None:
    """The cashier gives the price, although the coins were rounded."""
    screen.show_returned(ReturnedSnapshot(issued(CASH)))
    done = screen.done
    assert done.isVisible()
    assert done.figure.text() == "$\u00a07.900"
    told: list[tuple[str, int]] = []
    done.print_asked.connect(lambda number: told.append(("print", number)))
    done.pdf_asked.connect(lambda number: told.append(("pdf", number)))
    QTest.keyClick(done.main, Qt.Key.Key_F11)
    QTest.keyClick(done.main, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert told == [("print", 3), ("pdf", 3)]


def test_no_cash_is_said_when_none_goes_out(screen: ReturnScreen) -> None:
    """Cash against a card payment is paid a second time by the chargeback."""
    for leg, words in ((REFUND, say("back.no_cash")),
                       (TRANSFER, say("back.no_cash.other", name="Transferencia"))):  # fmt: skip
        screen.show_returned(ReturnedSnapshot(issued(leg)))
        assert screen.done._head.text() == words
        assert leg.leg is not Leg.CASH


def test_the_number_of_a_receipt_is_asked_for(screen: ReturnScreen) -> None:
    """Yesterday's sale is in no list."""
    screen.begin()
    told: list[int] = []
    screen.choice.number_given.connect(told.append)
    QTest.keyClicks(screen.choice.number.line, "1044")
    QTest.keyClick(screen.choice.number.line, Qt.Key.Key_Return)
    assert told == [1044]
    assert screen.choice.empty.isVisible()


def test_a_return_begins_at_the_sale_that_is_chosen_and_leads_back(window: MainWindow) -> None:
    """The way into a return, or out of it, is found by nobody."""
    looked: list[str] = []
    window.returns.looked.connect(lambda order, _chosen: looked.append(order))
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.returns.screen.isVisible()
    QTest.keyClick(window.returns.screen.choice.number.line, Qt.Key.Key_Escape)
    assert window.sale.isVisible()

    window.bring(window.day)
    window.day.show_day(DAY)
    paid = next(line for line in day_lines(DAY) if line.paid)
    window.day.table.selectRow([row.key for row in window.day.table.rows].index(paid.key))
    QTest.keyClick(window.day.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    window.day.giving_back.trigger()
    assert looked == [paid.key] * 2
    window.show_snapshot(offered(CASH))
    assert window.returns.screen.isVisible()
    window.show_snapshot(ReturnedSnapshot(issued(CASH)))
    window.returns.screen.done.main.trigger()
    assert window.day.isVisible()


def test_the_lines_amounts_are_what_can_still_come_back() -> None:
    """A line that came back in part promises its whole price again."""
    (line,) = [one for one in back_lines(offered()) if one.line == 2]
    assert line.amount == "$\u00a08.900"
    assert LINES[1].amount == Money.pesos(8_900)
