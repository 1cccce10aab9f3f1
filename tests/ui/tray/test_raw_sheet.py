"""Raw facts and a manager's word: reached by keys, left by any way out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from payments import REFERENCE
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from screens_minute import CASE, DOUBT

from pos_app.core.payment import Look, State
from pos_app.till.minute.snapshots import CaseAction, RawSnapshot
from pos_app.ui.case.case_screen import CaseScreen
from pos_app.ui.case.corner import CaseCorner
from pos_app.ui.case.raw_sheet import RawSheet
from pos_app.ui.case.views import case_view
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from tests.ui.conftest import Shown

CONTROL = Qt.KeyboardModifier.ControlModifier
REVIEWED = replace(CASE, actions=CASE.actions | {CaseAction.RAW})
RAW = RawSnapshot(REFERENCE, "{\n" + '  "line": "a fact",\n' * 120 + "}\n")


@pytest.fixture
def case(shown: Shown) -> CaseScreen:
    """A case on the screen of somebody who may review."""
    screen = CaseScreen()
    screen.show_case(REVIEWED)
    shown(screen, 1366, 712)
    screen.setFocus()
    return screen


def test_the_facts_are_asked_for_with_a_key_by_whom_may_see_them(
    case: CaseScreen, qtbot: QtBot
) -> None:
    """A cashier reads what is a manager's."""
    with qtbot.waitSignal(case.raw_asked) as asked:
        QTest.keyClick(case, Qt.Key.Key_R, CONTROL)
    assert asked.args == [REFERENCE]
    case.show_case(replace(CASE, actions=frozenset()))
    assert not case.raw.isVisible()
    with qtbot.assertNotEmitted(case.raw_asked):
        QTest.keyClick(case, Qt.Key.Key_R, CONTROL)


def test_the_sheet_rolls_and_any_way_out_closes_it(shown: Shown) -> None:
    """The last facts, which matter most, cannot be reached without a mouse."""
    window = QWidget()
    shown(window, 1366, 768)
    sheet = RawSheet(window)
    sheet.open_sheet(RAW)
    bar = sheet._paper.verticalScrollBar()
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(sheet, Qt.Key.Key_PageUp)
    QTest.keyClick(sheet, Qt.Key.Key_Up)
    assert bar.value() == 0
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    sheet.open_sheet(RAW)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not sheet.isVisible()


def test_a_manager_who_is_wanted_finds_the_question_beside_the_facts(
    shown: Shown, qtbot: QtBot
) -> None:
    """Ctrl G on a charge nobody can answer for leads nowhere."""
    window, screen, brought = QWidget(), CaseScreen(), list[QWidget]()
    corner = CaseCorner(window, lambda: screen, brought.append)
    shown(screen, 1366, 712)
    with qtbot.waitSignal(corner.case_wanted) as wanted:
        corner.authorise(REFERENCE, window)
    assert wanted.args == [REFERENCE]
    corner.show_case(DOUBT)
    assert brought == [screen]
    (dialog,) = screen.findChildren(ReasonDialog)
    dialog.reject()
    corner.show_raw(RAW)
    assert window.findChildren(RawSheet)
    corner.show_case(DOUBT)
    assert len(brought) == 1
    window.deleteLater()


def test_a_voided_payment_is_called_voided() -> None:
    """«No pagó» over a payment that was made and given back."""
    voided = replace(CASE, state=State.REVERSED, look=Look.NO)
    assert case_view(voided).sentence == "El pago se anuló. No entregue."


def test_twins_stand_in_the_case() -> None:
    """Who looks at one of two equal payments does not hear of the other."""
    fields = dict(case_view(replace(CASE, twins=(81, 90))).fields)
    assert "81, 90" in fields.values()
