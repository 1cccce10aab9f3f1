"""Payments one by one: filtered and paged without a mouse, and each leads to its own case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens_manager import DAY, NO_PAYMENTS, PAYMENTS, SUM, payments, payments_of

from pos_app.core.day_figures import Channel
from pos_app.core.money import Money
from pos_app.core.transactions import Sieve, TxState
from pos_app.till.review.snapshots import SumSnapshot
from pos_app.ui.manager.payment_words import CHIPS, chip_of, payment_rows, sum_words
from pos_app.ui.manager.payments_page import PaymentsPage
from pos_app.ui.widgets.labels import Text
from tests.ui.conftest import Shown

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown: Shown) -> PaymentsPage:
    """The list with a page of payments."""
    screen = payments()
    shown(screen, 1366, 712)
    found = payments_of(screen)
    found.setFocus()
    return found


def test_a_row_says_state_and_news_in_shape_and_word() -> None:
    """A manager would tell paid from unpaid by colour alone."""
    rows = payment_rows(PAYMENTS)
    states = {row.cells[5].text: row.cells[5].icon for row in rows}

    assert states["Pagado"] == "check"
    assert states["Rechazado"] == "x"
    assert len(states) == len(TxState)
    assert {row.cells[6].text for row in rows} == {"", "Revisar"}
    assert "pesos" in rows[0].spoken
    assert any("4410" in row.cells[2].text for row in rows)
    week = replace(PAYMENTS, sieve=replace(PAYMENTS.sieve, first=DAY.replace(day=13)))
    assert payment_rows(week)[0].cells[0].text == "20 nov 14:39"


def test_the_sum_is_said_and_until_then_that_it_is_being_made(page: PaymentsPage) -> None:
    """The sum of the filter before would stand below the new list."""
    assert "159" in page.sum.text()
    page.show_sum(SumSnapshot(None))
    assert page.sum.text() == "Sumando lo filtrado…"
    page.show_sum(SUM)


@pytest.mark.parametrize("name", CHIPS)
def test_a_chip_asks_for_its_states(page: PaymentsPage, qtbot: QtBot, name: str) -> None:
    """A touch would show other payments than the word on the chip says."""
    with qtbot.waitSignal(page.asked) as asked:
        page.chips[name].click()

    assert asked.args is not None
    assert chip_of(asked.args[0]) == name
    assert (asked.args[0].states, asked.args[0].odd) == CHIPS[name]


def test_a_choice_of_ones_own_is_no_chip() -> None:
    """A chip would claim a filter that is not its own."""
    assert chip_of(Sieve(DAY, DAY, frozenset({TxState.PAID}), odd=True)) == ""


def test_what_is_typed_is_looked_for_after_a_pause_and_at_once_with_enter(
    page: PaymentsPage, qtbot: QtBot
) -> None:
    """Every letter would search a million payments."""
    QTest.keyClick(page, Qt.Key.Key_F2)
    with qtbot.waitSignal(page.asked) as asked:
        QTest.keyClicks(page.search.line, "4410")
    assert asked.args is not None
    assert asked.args[0].text == "4410"
    page.search.line.setText("C1-T214")
    with qtbot.waitSignal(page.asked) as asked:
        QTest.keyClick(page.search.line, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].text == "C1-T214"
    page.search.line.setText("")
    page._typed.stop()


def test_enter_opens_the_case_and_cash_has_none(page: PaymentsPage, qtbot: QtBot) -> None:
    """The manager would read the case of another payment."""
    with qtbot.waitSignal(page.case_asked) as opened:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [PAYMENTS.page.rows[0].reference]
    with qtbot.waitSignal(page.receipt_asked) as saved:
        QTest.keyClick(page.table, Qt.Key.Key_P, CTRL)
    assert saved.args == ["order-159"]
    page.table.selectRow(1)
    assert not page.open.isEnabled()
    assert page.receipt.isEnabled()


def test_pages_are_gone_through_by_key(page: PaymentsPage, qtbot: QtBot) -> None:
    """A year of payments could only be reached with a mouse."""
    for key, signal in (
        (Qt.Key.Key_Down, page.older_asked),
        (Qt.Key.Key_Home, page.newest_asked),
        (Qt.Key.Key_End, page.oldest_asked),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(page.table, key, CTRL)
    assert not page.newer.isEnabled()
    page.show_payments(replace(PAYMENTS, page=replace(PAYMENTS.page, newer=True)))
    with qtbot.waitSignal(page.newer_asked):
        QTest.keyClick(page.table, Qt.Key.Key_Up, CTRL)


def test_days_are_chosen_with_the_filter_kept(page: PaymentsPage, qtbot: QtBot) -> None:
    """Yesterday would show everything although only refusals are looked at."""
    page.show_payments(replace(PAYMENTS, sieve=replace(PAYMENTS.sieve, odd=True)))
    with qtbot.waitSignal(page.asked) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert asked.args is not None
    assert (asked.args[0].odd, asked.args[0].first) == (True, DAY.replace(day=19))
    with qtbot.waitSignal(page.asked) as asked:
        page.range.today_chosen.emit()
    assert asked.args is not None
    assert asked.args[0].last == DAY


def test_filters_are_asked_for_and_a_wrong_amount_gets_a_sentence(
    page: PaymentsPage, qtbot: QtBot
) -> None:
    """A typing slip would filter by nothing, and look as if there were no payments."""
    dialog = page.ask_filter()
    assert dialog is not None
    dialog.channel.chips[Channel.QR.value].click()
    dialog.method.chips["NEQUI"].click()
    dialog.cashier.chips["P2"].click()
    dialog.till.chips["B3"].click()
    dialog.least.line.setText("doce")
    dialog.act_key.trigger()
    assert dialog.isVisible()
    dialog.least.line.setText("12.400")
    dialog.most.line.setText("$ 50,000")
    with qtbot.waitSignal(page.asked) as asked:
        dialog.act_key.trigger()
    assert asked.args is not None
    sieve = asked.args[0]
    assert (sieve.channel, sieve.method, sieve.cashier) == (Channel.QR, "NEQUI", "P2")
    assert (sieve.least, sieve.most, sieve.till) == (
        Money.pesos(12_400), Money.pesos(50_000), "B3",
    )  # fmt: skip
    page.show_payments(replace(PAYMENTS, sieve=sieve))
    again = page.ask_filter()
    assert again is not None
    assert (again.least.value, again.channel.chosen) == ("12400", "qr")
    assert again.till.chosen == "B3"
    again.reject()


def test_a_till_is_only_asked_for_where_there_were_several(page: PaymentsPage) -> None:
    """A shop with one till would be asked which one, and a renamed one could not say."""
    several = page.ask_filter()
    assert several is not None
    assert [chip.text() for chip in several.till.chips.values()] == [
        "Cualquier caja", "Esta caja: C1", "Caja B3",
    ]  # fmt: skip
    several.reject()
    page.show_payments(replace(PAYMENTS, tills=()))
    one = page.ask_filter()
    assert one is not None
    assert not one.till.isVisibleTo(one)
    one.reject()


def test_the_sum_of_one_till_says_whose_it_is() -> None:
    """A filter that nobody sees would make a day look poor."""
    assert sum_words(replace(SUM, till="B3")).startswith("Caja B3 · **159**")


def test_no_payment_is_said_in_words(page: PaymentsPage) -> None:
    """An empty table would look like one that has not loaded."""
    page.show_payments(NO_PAYMENTS)

    assert page._pages.currentWidget() is page.empty
    assert page.chosen is None
    assert not page.open.isEnabled()


def test_a_narrow_screen_leaves_out_what_matters_least(page: PaymentsPage) -> None:
    """State and amount would be cut off on a small till."""
    page.window().resize(1024, 640)
    QApplication.processEvents()

    assert page.table.isColumnHidden(3)
    assert not page.table.isColumnHidden(5)


def said(page: PaymentsPage) -> set[str]:
    """What stands where the list would."""
    return {text.text() for text in page.empty.findChildren(Text)}


def test_no_filter_is_blamed_for_a_day_without_sales(page: PaymentsPage) -> None:
    """On the first day the manager looks for a filter that nobody set."""
    page.show_payments(replace(NO_PAYMENTS, sieve=Sieve(DAY, DAY)))
    assert said(page) == {
        "En este tiempo no hay cobros.",
        "Elija otra fecha. Cada cobro nuevo aparece aquí solo.",
    }
    page.show_payments(NO_PAYMENTS)
    assert "Ninguna transacción pasa por estos filtros." in said(page)


def test_an_empty_list_gives_the_keyboard_to_the_search(page: PaymentsPage) -> None:
    """The next key, meant for another search, turns to the day before."""
    page.table.setFocus()
    page.show_payments(NO_PAYMENTS)
    assert page.search.line.hasFocus()


def test_filters_that_no_chip_shows_are_counted_on_their_key(page: PaymentsPage) -> None:
    """A sum is taken for the whole day's while a filter of yesterday still stands."""
    page.show_payments(replace(PAYMENTS, sieve=Sieve(DAY, DAY, till="B3", method="PSE")))
    assert page.filter.text() == "Filtros · 2"
    page.show_payments(PAYMENTS)
    assert page.filter.text() == "Filtros"
