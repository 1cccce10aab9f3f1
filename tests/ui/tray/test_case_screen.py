"""The case on the screen: every fact with its mark, acts with a reason, and the check's answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from payments import REFERENCE
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_minute import CASE, DOUBT, USED

from pos_app.core.customer import Customer, DocumentKind
from pos_app.core.facts import Status
from pos_app.till.minute.snapshots import CaseAction, CheckAnswer
from pos_app.ui.case.case_screen import CaseScreen
from pos_app.ui.case.check_sheet import CheckSheet, check_words
from pos_app.ui.case.views import case_view
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from tests.ui.conftest import Shown


@pytest.fixture
def case(shown: Shown) -> CaseScreen:
    """A paid case on the screen."""
    screen = CaseScreen()
    screen.show_case(CASE)
    shown(screen, 1366, 712)
    screen.setFocus()
    return screen


def test_every_fact_tells_its_source_and_what_it_proves(case: CaseScreen) -> None:
    """A hint is taken for a proof."""
    told = case.story.accessible_value()
    assert "El cliente volvió de la página" in told
    assert told.count("Pista") >= 1
    assert "Consulta por id · aprobado" in told
    assert told.count("Prueba") == 1


def test_a_state_is_told_in_words_and_a_new_one_as_it_came() -> None:
    """A cashier reads «APPROVED», or nothing at all where Wompi has a new word."""
    seen = CASE.seen
    assert seen is not None
    assert ("Estado", "Aprobado") in case_view(CASE).fields
    new = replace(CASE, seen=replace(seen, status=Status.UNKNOWN, word="IN_REVIEW"))
    assert ("Estado", "IN_REVIEW") in case_view(new).fields


def test_what_differs_and_what_was_changed_is_said_in_words() -> None:
    """Till and Wompi disagree, and the screen shows two numbers nobody compares."""
    assert case_view(CASE).compared == "Iguales"
    assert case_view(replace(CASE, differences=("amount",))).compared == "Otro valor"
    assert case_view(replace(CASE, differences=None)).same is None
    broken = replace(CASE, mark=replace(CASE.mark, whole=False)) if CASE.mark else CASE
    assert case_view(broken).mark == "Alguien cambió el registro"


def test_the_head_names_the_customer_and_keeps_its_width(case: CaseScreen) -> None:
    """The firm on the telephone cannot be found, or its long name pushes the keys off."""
    ana = Customer(DocumentKind.CC, "1020345678", "Ana Ruiz")
    assert case_view(replace(CASE, customer=ana)).under.startswith("CC 1.020.345.678 · Ana Ruiz ·")
    needed = case.minimumSizeHint().width()
    case.show_case(replace(CASE, customer=replace(ana, name="W" * 100)))
    assert case.minimumSizeHint().width() == needed


def test_a_void_is_asked_once_more_with_a_reason(case: CaseScreen, qtbot: QtBot) -> None:
    """A slip of the finger gives a payment back."""
    QTest.keyClick(case, Qt.Key.Key_Delete)
    (dialog,) = case.findChildren(ReasonDialog)
    with qtbot.assertNotEmitted(case.void_asked):
        QTest.keyClick(dialog.act_key, Qt.Key.Key_Return)
    dialog.reason.line.setText("devolvió el café")
    with qtbot.waitSignal(case.void_asked) as asked:
        dialog.act_key.trigger()
    assert asked.args == [REFERENCE, "1-1-1", "devolvió el café"]


def test_only_what_can_be_done_is_offered(case: CaseScreen, qtbot: QtBot) -> None:
    """A key that does nothing stands beside money."""
    assert case.acts[CaseAction.VOID].isVisible()
    assert not case.acts[CaseAction.RELEASE].isVisible()
    with qtbot.assertNotEmitted(case.release_asked):
        QTest.keyClick(case, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    case.show_case(DOUBT)
    assert case.acts[CaseAction.RELEASE].isVisible()
    assert not case.acts[CaseAction.VOID].isVisible()


def test_a_release_hands_over_reason_and_evidence(case: CaseScreen, qtbot: QtBot) -> None:
    """The number that a customer showed is lost."""
    case.show_case(DOUBT)
    dialog = case.questions.ask(CaseAction.RELEASE, DOUBT)
    dialog.reason.line.setText("cliente conocido")
    with qtbot.waitSignal(case.release_asked) as asked:
        dialog.act_key.trigger()
    assert asked.args == [REFERENCE, "cliente conocido", ""]


@pytest.mark.parametrize("answer", list(CheckAnswer))
def test_no_answer_of_the_check_says_false(answer: CheckAnswer) -> None:
    """A customer with a real payment of another day is called a thief."""
    words = " ".join(check_words(replace(USED, answer=answer, why=None))).lower()
    assert "fals" not in words
    assert words.strip()


def test_the_check_asks_with_enter_and_stays_open(shown: Shown, qtbot: QtBot) -> None:
    """A scanned number closes the sheet before anybody has read the answer."""
    window = QWidget()
    shown(window, 1366, 768)
    sheet = CheckSheet(window)
    qtbot.addWidget(sheet)
    sheet.open()
    QTest.keyClicks(sheet.number.line, "8831207")
    with qtbot.waitSignal(sheet.check_asked) as asked:
        QTest.keyClick(sheet.number.line, Qt.Key.Key_Return)
    assert asked.args == ["8831207"]
    sheet.show_answer(USED)
    assert sheet.isVisible()
    assert sheet.told == "Es real y ya es de la venta 91"
    sheet.safe_key.trigger()


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1366, 768), (1920, 1080)])
def test_no_fact_of_a_payment_is_cut(shown: Shown, width: int, height: int) -> None:
    """Support asks for the reference, and the end of it is «…» on a small till."""
    screen = CaseScreen()
    screen.show_case(replace(CASE, twins=(81,), actions=CASE.actions | {CaseAction.RAW}))
    shown(screen, width, height)
    cut = [text.text() for text in screen.findChildren(Text) if text.shortened]
    assert cut == []


def test_what_was_sold_is_told_where_there_is_room(shown: Shown) -> None:
    """The manager looks for the sale in another screen to learn what the money was for."""
    screen = CaseScreen()
    screen.show_case(CASE)
    shown(screen, 1366, 768)
    assert not screen.goods.isVisible()
    screen.resize(1920, 1080)
    QApplication.processEvents()
    assert screen.goods.isVisible()
    assert screen.goods.accessible_value().startswith("2 × Cappuccino, $\u00a015.800. ")
    assert screen.goods.accessible_value().count(". ") == 4
