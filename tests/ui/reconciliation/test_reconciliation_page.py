"""The day beside Wompi's: what is odd on top, every state said, nothing signed by a slip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from screens_reconciliation import CHANGED, DAY, UNREAD, row

from pos_app.core.payment import Status
from pos_app.core.reconciliation import Kind
from pos_app.till.reconciliation.snapshots import ReconciliationSnapshot
from pos_app.ui.manager.reconciliation.page import ReconciliationPage
from pos_app.ui.manager.reconciliation.rows_table import RowsModel
from pos_app.ui.manager.reconciliation.views import Show, lines_of, status_words
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
    lines = lines_of(DAY, Show.ALL)
    assert [line.odd for line in lines[:3]] == [True, True, False]
    assert lines[0].icon == "alert"
    assert "Otro estado" in lines[0].spoken


def test_other_peoples_payments_are_shown_apart_and_never_alarm() -> None:
    """A sale of the web shop is taken for a difference of this till."""
    others = lines_of(DAY, Show.OTHERS)
    assert len(others) == 3
    assert not any(line.odd or line.charge for line in others)
    assert len(lines_of(DAY, Show.OWN)) == len(DAY.rows) - 3
    assert len(lines_of(DAY, Show.ALARMS)) == DAY.alarms == 2


def test_other_tills_are_named_and_stand_together() -> None:
    """A manager of three tills would think that this day is the day of all of them."""
    words = status_words(DAY)
    assert "También cobraron: C2 (1). Cada caja guarda y firma su propio día." in words
    assert "También" not in status_words(replace(DAY, rows=DAY.rows[:11], tills=()))
    other = row(18, Kind.OTHER_TILL, None, Status.APPROVED)
    rows = (*DAY.rows, replace(other, till="C3"), replace(other, transaction_id="x"))
    day = replace(DAY, rows=rows, tills=("C2", "C3"))
    tills = [line.cells[2] for line in lines_of(day, Show.OTHERS)]
    assert tills == ["C2", "C2", "C3", "", ""]
    assert "C2 (2) · C3 (1)" in status_words(day)


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
        assert "2 diferencias" in page.dialog.accessibleDescription()
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
    assert asked.args[0].text == lines_of(DAY, Show.ALL)[0].charge.text  # type: ignore[union-attr]  # the first line is one of the till's own
    page.chips[Show.OTHERS].click()
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


def test_the_model_is_sound(shown: Shown) -> None:
    """A screen reader walks into rows that are not there."""
    model = RowsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_lines(lines_of(DAY, Show.ALL))
    model.set_lines(())
    assert model.rowCount() == 0
    del shown
