"""The tray on the screen: order, words, shapes, keys, and a call that stays until it is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from screens_minute import TRAY

from pos_app.till.minute.snapshots import TrayCall, TraySnapshot
from pos_app.ui.tray.call_bar import CallBar
from pos_app.ui.tray.tray_screen import TrayScreen
from pos_app.ui.tray.views import Sieve, Sign, sieves, tray_lines
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from tests.ui.conftest import Shown


@pytest.fixture
def tray(shown: Shown) -> TrayScreen:
    """A tray with a row of every kind, on the screen."""
    screen = TrayScreen()
    screen.show_tray(TRAY)
    shown(screen, 1366, 712)
    screen.setFocus()
    return screen


def test_every_row_has_a_shape_and_a_word_of_its_own() -> None:
    """A grey print cannot tell who waits from who has paid."""
    lines = tray_lines(TRAY)
    assert [line.sign for line in lines] == [
        Sign.YES,
        Sign.TASK,
        Sign.WAIT,
        Sign.WAIT,
        Sign.NO,
    ]
    assert [line.word for line in lines][:3] == ["Sí, entregue", "Doble pago", "Espere"]
    assert all(line.word in line.spoken and line.amount for line in lines)


def test_the_chosen_row_stays_in_sight_when_the_window_becomes_lower(tray: TrayScreen) -> None:
    """The keys on the right would act on a row that nobody sees."""
    rows = tray.list.rows
    last = rows.index(rows.rowCount() - 1, 0)
    tray.list.setCurrentIndex(last)
    tray.window().resize(1024, 500)
    row = tray.list.visualRect(last)
    assert row.top() >= 0
    assert row.bottom() < tray.list.viewport().height()


def test_the_sieves_count_what_they_let_through(tray: TrayScreen) -> None:
    """The cashier looks for the one that is ready among thirty that wait."""
    counted = {sieve: words.split()[-1] for sieve, words in sieves(TRAY)}
    assert counted == {
        Sieve.ALL: "5",
        Sieve.READY: "1",
        Sieve.WAITING: "2",
        Sieve.TASK: "1",
        Sieve.CLOSED: "1",
    }
    tray._sift(Sieve.WAITING)
    assert len(tray.list.rows.lines) == 2


def test_enter_does_the_main_thing_of_the_chosen_row(tray: TrayScreen, qtbot: QtBot) -> None:
    """A queue waits while the cashier looks for a mouse."""
    with qtbot.waitSignal(tray.handed_over) as handed:
        QTest.keyClick(tray.list, Qt.Key.Key_Return)
    assert handed.args == [TRAY.rows[0].reference]
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(tray.opened) as opened:
        QTest.keyClick(tray.list, Qt.Key.Key_Return)
    assert opened.args == ["order-90"]


def test_a_task_wants_a_reason_before_it_is_done(tray: TrayScreen, qtbot: QtBot) -> None:
    """Money went back, and nobody wrote down why."""
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    QTest.keyClick(tray.list, Qt.Key.Key_Return)
    (dialog,) = tray.findChildren(ReasonDialog)
    with qtbot.assertNotEmitted(tray.resolved):
        dialog.act_key.trigger()
    assert dialog.reason.error
    dialog.reason.line.setText("devuelto al cliente")
    with qtbot.waitSignal(tray.resolved) as done:
        dialog.act_key.trigger()
    assert done.args == ["over:1", "give_back_cash", "devuelto al cliente"]


def test_the_chosen_row_stays_chosen_while_others_come_and_go(tray: TrayScreen) -> None:
    """Enter hands over another customer's goods."""
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    tray.show_tray(replace(TRAY, rows=TRAY.rows[1:]))
    assert tray.chosen is not None
    assert tray.chosen.sale_number == 90


def test_an_empty_tray_says_so(shown: Shown, qtbot: QtBot) -> None:
    """A blank page looks like a fault."""
    screen = TrayScreen()
    screen.show_tray(TraySnapshot((), TRAY.at, 0))
    shown(screen, 1366, 712)
    assert screen.empty.isVisible()
    with qtbot.assertNotEmitted(screen.opened):
        QTest.keyClick(screen.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen.list, Qt.Key.Key_Escape)


def test_the_keyboard_goes_along_when_the_last_row_goes(shown: Shown, qtbot: QtBot) -> None:
    """It jumps to the lamps of the bar, and Enter opens something else."""
    screen = TrayScreen()
    screen.show_tray(TRAY)
    shown(screen, 1366, 712)
    screen.setFocus()
    assert screen.list.hasFocus()
    screen.show_tray(TraySnapshot((), TRAY.at, 0))
    assert screen.back.hasFocus()
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen.back, Qt.Key.Key_Escape)
    screen.show_tray(TRAY)
    assert screen.list.hasFocus()


def test_the_call_stays_until_somebody_has_seen_it(shown: Shown, qtbot: QtBot) -> None:
    """The customer waits at the counter for goods that were paid ten minutes ago."""
    window = QWidget()
    shown(window, 1366, 768)
    bar = CallBar(window)
    bar.call(TrayCall(TRAY.rows[0]))
    bar.call(TrayCall(TRAY.rows[1]))
    assert bar.isVisible()
    assert "82" in bar.accessibleName()
    assert len(bar.rows) == 2
    with qtbot.waitSignal(bar.taken) as taken:
        bar.key.trigger()
    assert taken.args == ["row-82"]
    assert not bar.isVisible()
