"""The pages of the records show what the till tells and wish what a manager presses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screens_records import GROUPED, PEOPLE, audited, deeds, rows

from pos_app.core.audit import MOST, Suspicion, Trouble
from pos_app.till.records.snapshots import (
    AuditSnapshot,
    DeedsSnapshot,
    JournalSnapshot,
    RelayWitness,
)
from pos_app.till.snapshots import Sentence
from pos_app.ui.manager.records.deeds_page import DeedsPage, make_deeds
from pos_app.ui.manager.records.journal_page import DETAIL, JournalPage, make_journal


@pytest.fixture
def page(qtbot: QtBot) -> JournalPage:
    """The journal of a shop with three people."""
    made = JournalPage()
    qtbot.addWidget(made)
    qtbot.addWidget(made.tools)
    made.resize(1366, 640)
    made.show()
    told = list(rows(unreadable=9))
    told[7] = replace(told[7], kind="invented.kind", facts=(("what", "x"),))
    made.show_journal(JournalSnapshot(tuple(told), more=True, people=PEOPLE))
    return made


def test_entries_are_told_in_words_with_money_as_people_read_it(page: JournalPage) -> None:
    """A manager would read centavos and names of programs."""
    cells = [row.words for row in page.table.rows]
    assert cells[1][2:] == (
        "Camilo Peña",
        "Pidió anular un pago",
        "autorizó Luisa Mora · valor $\u00a088.700 · venta a91f",
    )
    assert cells[2][2] == "La caja"
    assert cells[7][3] == "invented.kind"
    assert cells[9][1] == "ilegible"


def test_the_whole_of_the_chosen_entry_is_said_below(page: JournalPage) -> None:
    """A long reference would be cut, and nothing could show it."""
    page.table.selectRow(3)
    assert "C1-T214-0091-K7QX" in page.chosen.text()
    page.resize(1024, 600)
    assert page.table.isColumnHidden(DETAIL)


def test_people_are_taken_one_after_the_other(page: JournalPage) -> None:
    """Whom a manager suspects could not be looked at alone."""
    wanted = []
    page.wanted.connect(lambda who, kind: wanted.append((who, kind)))
    page.person.trigger()
    page.show_journal(JournalSnapshot((), more=False, people=PEOPLE, actor="P3", kind="staff."))
    page.person.trigger()
    page.kinds.chip("payment.").click()
    assert wanted == [("P1", ""), ("", "staff."), ("P3", "payment.")]
    assert page.person.text() == "Camilo Peña"


def test_everything_can_be_done_without_a_mouse(page: JournalPage) -> None:
    """A keyboard counter would have to be walked around."""
    pressed = []
    page.more_wanted.connect(lambda: pressed.append("more"))
    page.wanted.connect(lambda *_: pressed.append("person"))
    page.audit.verify_asked.connect(lambda _: pressed.append("verify"))
    page.audit.stop_asked.connect(lambda: pressed.append("stop"))
    page.activateWindow()
    page.table.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Down, Qt.Key.Key_U, Qt.Key.Key_R):
        QTest.keyClick(page.table, key, control)
    page.audit.show_audit(AuditSnapshot(busy=True))
    QTest.keyClick(page.table, Qt.Key.Key_Period, control)
    assert pressed == ["more", "person", "verify", "stop"]


def test_the_verdict_is_said_with_what_it_was_compared_with(page: JournalPage) -> None:
    """Green would be believed without knowing what of it."""
    page.audit.show_audit(audited())
    assert page.audit.verdict.text() == "Registro sin cambios"
    assert "comparados: 213." in page.audit.details.text()
    assert "comparadas: 30." in page.audit.details.text()
    assert GROUPED in page.audit.head.text()


def test_each_wrong_row_is_named_up_to_what_fits(page: JournalPage) -> None:
    """«Something is wrong» helps nobody to find who did it."""
    many = [Suspicion(Trouble.EDITED, "attempts", str(row)) for row in range(MOST)]
    page.audit.show_audit(audited(*many))
    assert f"{MOST}+" in page.audit.verdict.text()
    assert "attempts, fila 11" in page.audit.suspicions.text()
    assert "mostrador verify" in page.audit.suspicions.text()


def test_a_relay_that_was_not_heard_is_said(page: JournalPage) -> None:
    """Half a proof would look like a whole one."""
    seen = audited()
    for relay, words in (
        (RelayWitness.SILENT, "no respondió"),
        (RelayWitness.NONE, "Sin servidor"),
    ):
        page.audit.show_audit(AuditSnapshot(audit=seen.audit, at=seen.at, relay=relay))
        assert words in page.audit.details.text()


def test_progress_and_refusals_are_said(page: JournalPage) -> None:
    """A still picture would look like a till that hangs."""
    card = page.audit
    card.show_audit(AuditSnapshot(busy=True, done=37, total=100))
    assert "37 %" in card.verdict.text()
    card.show_audit(AuditSnapshot(problem=Sentence("staff.not_allowed")))
    assert card.verdict.text()
    card.show_audit(AuditSnapshot(problem=Sentence("records.paper_shape")))
    assert "64" in card.paper.error
    assert card.verdict.text() == "Todavía no se ha verificado."


def test_what_was_read_off_the_paper_is_handed_over(page: JournalPage) -> None:
    """The head on the paper would be compared with nothing."""
    heard: list[str] = []
    page.audit.verify_asked.connect(heard.append)
    page.audit.paper.line.setText("abcd")
    page.audit.verify.trigger()
    assert heard == ["abcd"]


def test_an_empty_journal_and_a_refusal_have_words(page: JournalPage) -> None:
    """A white page would say nothing."""
    page.show_journal(JournalSnapshot((), more=False, people=()))
    assert page.empty.isVisible()
    refused = Sentence("staff.not_allowed")
    page.show_journal(JournalSnapshot((), more=False, people=(), problem=refused))
    assert page.empty.isVisible()


def test_deeds_are_counted_and_a_span_is_chosen(qtbot: QtBot) -> None:
    """Fourteen voids would stand among a thousand entries."""
    page = DeedsPage()
    qtbot.addWidget(page)
    qtbot.addWidget(page.tools)
    window = deeds()
    qtbot.addWidget(window)
    shown = window.findChild(DeedsPage)
    assert shown is not None
    assert shown.table.rows[2].words == ("Camilo Peña", "—", "9", "14", "—", "—", "—", "2", "—")
    assert "Anuló pago: 14" in shown.table.rows[2].spoken
    wanted: list[int] = []
    page.wanted.connect(wanted.append)
    page.show()
    page.spans.chip("30").click()
    assert wanted == [7, 30]
    refused = Sentence("staff.not_allowed")
    page.show_deeds(DeedsSnapshot(30, (), refused))
    assert page.empty.isVisible()


def test_the_pages_send_their_wishes(qtbot: QtBot) -> None:
    """Keys would be pressed, and the till would hear nothing."""
    sent: list[object] = []
    made = make_journal(sent.append)
    counted = make_deeds(sent.append)
    for page in (made, counted):
        qtbot.addWidget(page)
        qtbot.addWidget(page.tools)
        page.show()
    made.more_wanted.emit()
    made.audit.verify_asked.emit("")
    made.audit.stop_asked.emit()
    assert len(sent) == 6
