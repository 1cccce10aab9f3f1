"""The page of personal data shows what is kept, and wishes what a manager decides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sale_desk import NOW

from pos_app.core.privacy import Held, PrivacyKind, Trace, TracePlace
from pos_app.till.privacy.snapshots import (
    LeaverRow,
    LeaversSnapshot,
    PrivacyRow,
    PrivacySnapshot,
)
from pos_app.till.snapshots import Sentence
from pos_app.ui.manager.privacy.privacy_page import PrivacyPage, make_privacy

NOTHING = Held(0, None)
INES = Trace(TracePlace.ORDER, "a91f", 0, NOW, "Doña Inés, mesa 4")


@pytest.fixture
def page(qtbot: QtBot) -> PrivacyPage:
    """The page of a shop that keeps nothing yet."""
    made = PrivacyPage()
    qtbot.addWidget(made)
    qtbot.addWidget(made.tools)
    made.resize(1366, 640)
    made.show()
    return made


def test_what_is_kept_and_since_when_is_said(page: PrivacyPage) -> None:
    """A shop would not know that it holds anything."""
    assert "No hay ningún texto" in page.retention.detail.text()
    page.show_privacy(PrivacySnapshot(365, Held(3, NOW), ()))
    assert "Textos guardados: 3" in page.retention.detail.text()
    assert "2026" in page.retention.detail.text()
    assert page.spans.chip("365").isChecked()


def test_what_was_found_is_shown_and_erased_after_a_question(page: PrivacyPage) -> None:
    """One slip would erase what nobody can bring back."""
    erased = []
    page.erase_asked.connect(lambda: erased.append(1))
    page.erase.trigger()
    assert getattr(page, "question", None) is None
    page.show_privacy(PrivacySnapshot(730, Held(1, NOW), (), "inés", (INES,)))
    assert page.found.rows[0].words[2] == "Doña Inés, mesa 4"
    page.erase.trigger()
    assert page.question is not None
    assert not erased
    page.question.accept()
    assert erased == [1]
    QApplication.processEvents()


def test_a_search_without_a_find_says_so(page: PrivacyPage) -> None:
    """An empty table would look like one that is not ready."""
    page.show_privacy(PrivacySnapshot(730, NOTHING, (), "inés"))
    assert "«inés»" in page.said.text()


def test_requests_are_written_down_and_listed(page: PrivacyPage) -> None:
    """The shop could not show that it answered in time."""
    told = []
    page.recorded.connect(lambda kind, note: told.append((kind, note)))
    page.asked.chip("consented").click()
    page.note.line.setText("firmó la hoja")
    page.record.trigger()
    assert told == [(PrivacyKind.CONSENTED, "firmó la hoja")]
    rows = (
        PrivacyRow(PrivacyKind.ERASED, NOW, "Marta Ruiz", "", 2, ""),
        PrivacyRow(PrivacyKind.CONSENTED, NOW, "Camilo Peña", "Marta Ruiz", 0, "firmó la hoja"),
    )
    page.show_privacy(PrivacySnapshot(730, NOTHING, rows, done=1))
    assert page.note.value == ""
    assert page.acts.rows[0].words[1:] == ("Se borró", "Marta Ruiz", "Textos: 2")
    assert page.acts.rows[1].words[2] == "Camilo Peña · autorizó Marta Ruiz"


def test_a_refusal_is_said_and_leaves_what_was_typed(page: PrivacyPage) -> None:
    """A cashier would type it all again after the manager came."""
    page.note.line.setText("por correo")
    problem = Sentence("staff.not_allowed")
    page.show_privacy(PrivacySnapshot(730, NOTHING, (), problem=problem, done=1))
    assert page.problem.isVisible()
    assert page.note.value == "por correo"


def test_every_wish_reaches_the_till(qtbot: QtBot) -> None:
    """Keys would be pressed, and the till would hear nothing."""
    sent: list[object] = []
    page = make_privacy(sent.append)
    qtbot.addWidget(page)
    qtbot.addWidget(page.tools)
    page.show()
    page.spans.chip("30").click()
    page.search.line.setText("inés")
    page.search.line.returnPressed.emit()
    page.record.trigger()
    page.erase_asked.emit()
    page.leavers.erase_asked.emit("P7", "lo pidió por correo")
    assert len(sent) == 7


LEFT = LeaverRow("P4", "Julián Cárdenas", erased=False)
GONE = LeaverRow("P7", "Persona 7", erased=True)


def test_a_name_is_erased_only_with_a_reason_and_after_a_question(
    page: PrivacyPage, qtbot: QtBot
) -> None:
    """One slip would take a name that nobody can bring back."""
    card = page.leavers
    assert not card.isVisibleTo(page)
    with qtbot.assertNotEmitted(card.erase_asked):
        card.ask()
    page.handlers()[LeaversSnapshot](LeaversSnapshot((LEFT, GONE), sealed=False))
    assert not card.sealed.isVisibleTo(page)
    card.table.selectRow(0)
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert card.question is not None
    with qtbot.assertNotEmitted(card.erase_asked):
        card.question.act_key.trigger()
    card.question.reason.line.setText("lo pidió por correo")
    with qtbot.waitSignal(card.erase_asked) as asked:
        card.question.act_key.trigger()
    assert asked.args == ["P4", "lo pidió por correo"]
    QApplication.processEvents()
    before = card.question
    card.table.selectRow(1)
    assert not card.erase.isEnabled()
    card.ask()
    assert card.question is before


def test_names_that_cannot_be_erased_are_owned_up_to(page: PrivacyPage) -> None:
    """A shop would promise what an old sealed record cannot keep."""
    refused = Sentence("staff.holds_drawer")
    page.leavers.show_leavers(LeaversSnapshot((LEFT,), sealed=True, problem=refused))
    assert "registro sellado" in page.leavers.sealed.text()
    assert page.leavers.sealed.isVisibleTo(page)
    assert "caja abierta" in page.leavers.problem.text()
