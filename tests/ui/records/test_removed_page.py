"""The page of removed lines shows what the till tells and wishes what a manager presses."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from screens_records import REMOVED

from pos_app.till.records.snapshots import RemovedSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.ui.manager.records.removed_page import END, RemovedPage
from pos_app.ui.words import say


@pytest.fixture
def page(qtbot: QtBot) -> RemovedPage:
    """A week with three lines that went."""
    made = RemovedPage()
    qtbot.addWidget(made)
    qtbot.addWidget(made.tools)
    made.resize(1366, 640)
    made.show()
    made.show_removed(RemovedSnapshot(7, REMOVED))
    return made


def test_a_line_is_told_with_sale_price_and_person(page: RemovedPage) -> None:
    """A manager sees that something went, and not whom to ask."""
    cells = page.table.rows[0].words
    assert cells[1:] == (
        "91 · turno 214", "Cappuccino", "2", "$\u00a015.800", "Camilo Peña", "se pagó"
    )  # fmt: skip
    assert "Camilo Peña" in page.table.rows[0].spoken
    assert "$\u00a052.600" in page.total.text()
    page.resize(1024, 600)
    assert page.table.isColumnHidden(END)


def test_another_span_is_asked_for(page: RemovedPage, qtbot: QtBot) -> None:
    """Only today could be looked at."""
    with qtbot.waitSignal(page.wanted) as wanted:
        page.spans.chip("30").click()
    assert wanted.args == [30]


def test_nothing_and_a_refusal_are_said(page: RemovedPage) -> None:
    """An empty table says neither that all is well nor that one may not look."""
    page.show_removed(RemovedSnapshot(1, ()))
    assert page.empty.isVisible()
    assert not page.total.text()
    page.show_removed(RemovedSnapshot(1, (), Sentence("staff.not_allowed")))
    assert say("staff.not_allowed") in page.empty._title.text()
