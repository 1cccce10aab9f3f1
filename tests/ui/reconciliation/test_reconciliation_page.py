"""The day beside Wompi's: what is odd on top, every state said, nothing signed by a slip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screens_reconciliation import CHANGED, DAY, UNREAD, row

from pos_app.core.money import Money
from pos_app.core.payment import Status
from pos_app.core.reconciliation import Kind, Side
from pos_app.till.reconciliation.snapshots import ReconciliationSnapshot
from pos_app.ui.manager.reconciliation.page import ReconciliationPage
from pos_app.ui.manager.reconciliation.views import (
    Show,
    View,
    lines_of,
    status_words,
    sum_words,
    views_of,
)
from pos_app.ui.words import known_keys
from tests.ui.conftest import Shown


@pytest.fixture
def page(shown: Shown) -> ReconciliationPage:
    """A compared day on the screen."""
    one = ReconciliationPage()
    one.tools.setParent(one)
    one.show_day(DAY)
    shown(one, 1366, 640)
    one.setFocus()
    return one


def test_what_a_person_should_look_at_stands_on_top() -> None:
    """The one difference of the day is on the tenth page."""
    lines = lines_of(DAY, View(Show.ALL))
    assert [line.odd for line in lines[:3]] == [True, True, False]
    assert lines[0].icon == "alert"
    assert "Otro estado" in lines[0].spoken


def test_other_peoples_payments_are_shown_apart_and_never_alarm() -> None:
    """A sale of the web shop is taken for a difference of this till."""
    others = lines_of(DAY, View(Show.OTHERS))
    assert len(others) == 3
    assert not any(line.odd or line.charge for line in others)
    assert len(lines_of(DAY, View(Show.OWN))) == len(DAY.rows) - 3
    assert len(lines_of(DAY, View(Show.ALARMS))) == DAY.alarms == 2


def test_other_tills_are_named_and_stand_together() -> None:
    """A manager of three tills would think that this day is the day of all of them."""
    words = status_words(DAY).replace("\xa0", " ")
    assert "También cobraron: C2 (1). Cada caja guarda y firma su propio día." in words
    assert "También" not in status_words(replace(DAY, rows=DAY.rows[:11], tills=()))
    other = row(18, Kind.OTHER_TILL, None, Status.APPROVED)
    rows = (*DAY.rows, replace(other, till="C3"), replace(other, transaction_id="x"))
    day = replace(DAY, rows=rows, tills=("C2", "C3"))
    tills = [line.cells[2] for line in lines_of(day, View(Show.OTHERS))]
    assert tills == ["C2", "C2", "C3", "", ""]
    assert "C2 (2) · C3 (1)" in status_words(day).replace("\xa0", " ")


def plain(day: ReconciliationSnapshot, view: View) -> str:
    """A sum as people read it."""
    return sum_words(day, view).replace("\xa0", " ")


def test_each_till_can_be_looked_at_alone_with_its_own_sum() -> None:
    """Money of another till would seem to be missing from this one's drawer."""
    other = replace(row(18, Kind.OTHER_TILL, None, Status.APPROVED, 10_000), till="C3")
    declined = replace(other, transaction_id="x", there=Side(Status.DECLINED, Money.pesos(7)))
    day = replace(DAY, rows=(*DAY.rows, other, declined), tills=("C2", "C3"))
    names = [words for _, words in views_of(day)]
    assert names == [
        "Todos · 19", "Con diferencia · 2", "Esta caja: C1 · 14", "Caja C2 · 1", "Caja C3 · 2",
        "Ajenos · 5",
    ]  # fmt: skip
    alone = View(Show.TILL, "C3")
    assert [line.cells[2] for line in lines_of(day, alone)] == ["C3", "C3"]
    assert plain(day, alone) == (
        "Caja C3: **2** pagos · Wompi dice **$ 10.000** · no es plata de esta caja"
    )
    assert plain(day, View(Show.OTHERS)).startswith("**5** pagos · Wompi dice **$ 209.900**")


def test_the_sum_of_a_day_holds_this_tills_money_only() -> None:
    """The web shop's sales would be looked for in the drawer of the counter."""
    eleven = sum(7_900 * number for number in range(1, 12))
    here, there = (Money.pesos(eleven + more) for more in (32_900, 88_700))
    own = f"**14** pagos · la caja dice {here} · Wompi dice **{there}**".replace("\xa0", " ")
    assert plain(DAY, View(Show.OWN)) == own
    assert plain(DAY, View()) == f"{own} · ajenos sin sumar: 3"
    assert plain(DAY, View(Show.ALARMS)) == (
        "**2** pagos · la caja dice $ 32.900 · Wompi dice **$ 88.700**"
    )
    assert sum_words(UNREAD, View()).endswith(f"la caja dice {Money.pesos(eleven)}")
    dollars = replace(DAY.rows[0], there=Side(Status.APPROVED, Money(5, "USD")))
    assert plain(replace(DAY, rows=(dollars,)), View()).endswith(
        "Wompi dice **$ 0** · 1 en otra moneda sin sumar"
    )


def test_a_till_is_chosen_by_its_chip_until_a_day_without_it(page: ReconciliationPage) -> None:
    """The next day would be empty, and nobody would know that a filter hides it."""
    chip = page.views.chips[View(Show.TILL, "C2")]
    chip.click()
    assert chip.isChecked()
    assert [row.words[2] for row in page.table.rows] == ["C2"]
    assert page.sum.text().startswith("Caja C2: ")
    page.show_day(replace(DAY, rows=DAY.rows[:11], tills=()))
    assert View(Show.TILL, "C2") not in page.views.chips
    assert page.views.chips[View()].isChecked()
    assert len(page.table.rows) == 11
    page.show_day(replace(DAY, rows=(), tills=()))
    assert not page.sum.text()


def test_many_tills_stay_within_reach_on_a_small_screen(
    page: ReconciliationPage, qtbot: QtBot
) -> None:
    """The ninth till of a big shop could not be chosen at all."""
    tills = tuple(f"C{number}" for number in range(2, 14))
    rows = tuple(replace(DAY.rows[-3], till=till, transaction_id=till) for till in tills)
    height = page.views.height()
    page.show_day(replace(DAY, rows=(*DAY.rows, *rows), tills=tills))
    qtbot.waitUntil(lambda: page.views.height() > height)
    last = page.views.chips[View(Show.OTHERS)]
    page.views.ensureWidgetVisible(last)
    assert page.views.viewport().rect().contains(last.mapTo(page.views.viewport(), QPoint(40, 20)))


def test_every_class_of_a_row_has_its_word() -> None:
    """A row says nothing, or the page dies of it."""
    assert {f"reconciliation.kind.{kind}" for kind in Kind} <= known_keys()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (DAY, "2 diferencias"),
        (replace(DAY, rows=DAY.rows[:11]), "dicen lo mismo"),
        (replace(DAY, rows=DAY.rows[:13]), "1 diferencia"),
        (UNREAD, "Sin comparar"),
        (replace(UNREAD, progress=(3, 600)), "600 pagos, página 3"),
        (replace(UNREAD, fault=("gateway.no_network", {})), "internet"),
    ],
)
def test_every_state_is_said(day: ReconciliationSnapshot, words: str) -> None:
    """A day that was not read looks like a day without differences."""
    assert words in status_words(day)


def test_signing_asks_once_and_the_safe_choice_signs_nothing(
    page: ReconciliationPage, qtbot: QtBot
) -> None:
    """A slip of the finger signs a day with two differences."""
    with qtbot.assertNotEmitted(page.sign_agreed):
        QTest.keyClick(page, Qt.Key.Key_F9)
        assert page.dialog is not None
        assert "Diferencias: 2" in page.dialog.accessibleDescription()
        page.dialog.safe_key.trigger()
    QTest.keyClick(page, Qt.Key.Key_F9)
    with qtbot.waitSignal(page.sign_agreed):
        page.dialog.act_key.trigger()


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (UNREAD, "no se ha comparado"),
        (replace(DAY, progress=(1, 1)), "no se ha comparado"),
        (replace(CHANGED, changed=()), "ya está firmado"),
    ],
)
def test_what_cannot_be_signed_says_why(
    page: ReconciliationPage, day: ReconciliationSnapshot, reason: str
) -> None:
    """The key does nothing, and nobody knows why."""
    page.show_day(day)
    assert not page.side.sign.isEnabled()
    assert reason in page.side.sign.toolTip()
    page.ask_sign()
    assert page.dialog is None


def test_f5_reads_and_then_stops_reading(page: ReconciliationPage, qtbot: QtBot) -> None:
    """Reading a long day cannot be stopped."""
    with qtbot.waitSignal(page.read_asked):
        QTest.keyClick(page, Qt.Key.Key_F5)
    page.show_day(replace(UNREAD, progress=(1, 200)))
    with qtbot.waitSignal(page.stopped):
        QTest.keyClick(page, Qt.Key.Key_F5)


def test_a_case_opens_from_its_row_and_a_strangers_does_not(
    page: ReconciliationPage, qtbot: QtBot
) -> None:
    """The manager sees a difference and cannot get to the payment."""
    with qtbot.waitSignal(page.case_asked) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args[0].text == lines_of(DAY, View(Show.ALL))[0].charge.text  # type: ignore[union-attr]  # the first line is one of the till's own
    page.views.chips[View(Show.OTHERS)].click()
    assert not page.open.isEnabled()


def test_days_are_chosen_by_keys_by_typing_and_from_the_list(
    page: ReconciliationPage, qtbot: QtBot
) -> None:
    """Only a mouse finds yesterday."""
    with qtbot.waitSignal(page.stepped, check_params_cb=lambda days: days == -1):
        QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    page.field.line.setText("31/02/2026")
    with qtbot.waitSignal(page.day_asked, check_params_cb=lambda typed: typed == "31/02/2026"):
        QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.day_asked, check_params_cb=lambda typed: typed == "19/11/2026"):
        page.side.day_chosen.emit(DAY.recent[1].day)


def test_a_changed_day_says_who_signed_and_what_changed(page: ReconciliationPage) -> None:
    """A signed day changed, and the page shows the signature alone."""
    page.show_day(CHANGED)
    words = " ".join(text.text() for text in page.side._changes)
    assert "Daniela Ríos" in page.side._signed.text()
    assert "Cambiaron 2 pagos" in words
    assert "Anulada" in words
