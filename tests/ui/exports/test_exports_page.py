"""Exports: what, as what and which days, by hand or by keys; how far, and an end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.core.export import Cut, Form
from pos_app.till.exporting.snapshots import ExportSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.ui.manager.exports.page import ExportsPage, span_of
from tests.ui.conftest import Shown

TODAY = date(2026, 11, 20)


@pytest.fixture
def page(shown: Shown) -> ExportsPage:
    """The page on the screen."""
    one = ExportsPage(lambda: TODAY)
    one.tools.setParent(one)
    shown(one, 1366, 640)
    one.setFocus()
    return one


def test_today_as_a_workbook_is_one_key(page: ExportsPage, qtbot: QtBot) -> None:
    """The export of every evening takes ten touches."""
    with qtbot.waitSignal(page.wanted) as asked:
        QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [Cut.SALES, Form.XLSX, "20/11/2026", "20/11/2026"]


def test_every_choice_is_taken(page: ExportsPage, qtbot: QtBot) -> None:
    """The accountant gets the products of today instead of his month."""
    page.cuts[Cut.ACCOUNTANT].click()
    page.forms[Form.PDF].click()
    page.spans["last_month"].click()
    with qtbot.waitSignal(page.wanted) as asked:
        page.make.trigger()
    assert asked.args == [Cut.ACCOUNTANT, Form.PDF, "01/10/2026", "31/10/2026"]
    assert [one for one, chip in page.cuts.items() if chip.isChecked()] == [Cut.ACCOUNTANT]
    assert "5.000" in page.about.text()


def test_enter_in_a_date_exports(page: ExportsPage, qtbot: QtBot) -> None:
    """A typed date needs the mouse afterwards."""
    page.first.line.setText("31/02/2026")
    with qtbot.waitSignal(page.wanted) as asked:
        QTest.keyClick(page.first.line, Qt.Key.Key_Return)
    assert asked.args[2] == "31/02/2026", "the till says what is wrong with it"


def test_what_runs_says_how_far_and_can_be_stopped(page: ExportsPage, qtbot: QtBot) -> None:
    """A year is exported, and the page says nothing for a minute."""
    page.show_export(ExportSnapshot(running=True, done=250_000, total=1_000_000))
    assert "250.000 de 1.000.000" in page.status.text()
    assert page.progress.share == 0.25
    with qtbot.waitSignal(page.stopped):
        QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page.show_export(ExportSnapshot(running=True))
    assert page.progress.share == 0


def test_what_came_of_it_is_said(page: ExportsPage) -> None:
    """The file is somewhere."""
    page.show_export(ExportSnapshot(path=Path("/papers/ventas.xlsx")))
    assert "/papers/ventas.xlsx" in page.status.text()
    full = Sentence("export.disk_full", (("folder", "/papers"),))
    page.show_export(ExportSnapshot(fault=full))
    assert "Libere espacio" in page.status.text()
    assert page.make.isVisible()


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("today", TODAY, TODAY),
        ("yesterday", date(2026, 11, 19), date(2026, 11, 19)),
        ("month", date(2026, 11, 1), TODAY),
        ("last_month", date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_spans_are_days_of_the_calendar(name: str, first: date, last: date) -> None:
    """«Last month» leaves its last day out."""
    assert span_of(name, TODAY) == (first, last)


def test_the_keyboard_is_on_what_can_be_done(page: ExportsPage) -> None:
    """A long export runs, and Enter opens the lamps of the bar instead of stopping it."""
    page.show_export(ExportSnapshot(running=True, done=1, total=9))
    page.setFocus()
    assert page.stop.hasFocus()
    page.show_export(ExportSnapshot())
    assert page.make.hasFocus()
