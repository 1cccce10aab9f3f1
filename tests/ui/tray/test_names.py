"""A sale that waits is called by a name, and payments that look alike say which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screens_minute import TRAY

from pos_app.core.tasks import Advice, TaskKind
from pos_app.till.minute.snapshots import RowKind, TrayRow, TraySnapshot
from pos_app.ui.tray.name_question import NameDialog
from pos_app.ui.tray.tray_screen import TrayScreen
from pos_app.ui.tray.views import card_of, line_of
from tests.ui.conftest import Shown


def of_kind(kind: RowKind) -> TrayRow:
    """The first row of a kind."""
    return next(row for row in TRAY.rows if row.kind is kind)


@pytest.fixture
def tray(shown: Shown) -> TrayScreen:
    """A tray on the screen, with a sale that waits chosen."""
    screen = TrayScreen()
    screen.show_tray(TRAY)
    shown(screen, 1366, 712)
    screen.choose(of_kind(RowKind.WAITING).key)
    screen.setFocus()
    return screen


def test_a_name_is_typed_and_kept(tray: TrayScreen, qtbot: QtBot) -> None:
    """Nobody knows whom to call when the money is here."""
    QTest.keyClick(tray, Qt.Key.Key_F2)
    (dialog,) = tray.findChildren(NameDialog)
    dialog.name.line.setText("Marta")
    with qtbot.waitSignal(tray.named) as named:
        dialog.act_key.trigger()
    assert named.args == [of_kind(RowKind.WAITING).order_id, "Marta"]


def test_enter_keeps_the_name(tray: TrayScreen, qtbot: QtBot) -> None:
    """The name is typed, Enter is pressed as everywhere, and the name is gone."""
    QTest.keyClick(tray, Qt.Key.Key_F2)
    (dialog,) = tray.findChildren(NameDialog)
    QTest.keyClicks(dialog.name.line, "Marta")
    with qtbot.waitSignal(tray.named) as named:
        QTest.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert named.args[1] == "Marta"


def test_a_cards_number_is_no_name(tray: TrayScreen, qtbot: QtBot) -> None:
    """A card's number would be written on the sale, and printed."""
    QTest.keyClick(tray, Qt.Key.Key_F2)
    (dialog,) = tray.findChildren(NameDialog)
    dialog.name.line.setText("4242 4242 4242 4242")
    with qtbot.assertNotEmitted(tray.named):
        dialog.act_key.trigger()
    assert dialog.isVisible()
    dialog.reject()


def test_the_name_stands_in_the_row_and_in_what_is_read_aloud() -> None:
    """The name is kept where nobody sees it."""
    row = replace(of_kind(RowKind.WAITING), name="Marta")
    line = line_of(row, TRAY.at)
    assert line.whose.endswith("Marta")
    assert "Marta" in line.spoken


def test_twins_name_the_other_sale_and_what_to_do() -> None:
    """«Dos pagos iguales» alone sends the manager through the whole day's list."""
    row = of_kind(RowKind.TASK)
    assert row.task is not None
    task = replace(row.task, kind=TaskKind.TWINS, advice=Advice.REVIEW)
    twin = replace(row, task=task, twin=81)
    card = card_of(twin, TRAY.at)
    assert "venta 81" in card.line.text
    assert "venta 81" in card.order


def test_what_is_shut_needs_no_name(tray: TrayScreen, qtbot: QtBot) -> None:
    """A key that does nothing stands beside money."""
    closed = of_kind(RowKind.CLOSED)
    tray.show_tray(TraySnapshot((closed,), TRAY.at, 0))
    tray.choose(closed.key)
    with qtbot.assertNotEmitted(tray.named):
        QTest.keyClick(tray, Qt.Key.Key_F2)
    assert tray.findChildren(NameDialog) == []
