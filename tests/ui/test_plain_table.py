"""The one table of the product: sound for readers, whole words at hand, never blank."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QToolTip

from pos_app.ui.widgets.plain_table import Cell, Column, PlainTable, Row
from tests.ui.conftest import Shown

COLUMNS = (Column("Venta", 80, figures=True), Column("Transacción", 120, code=True))
WHOLE = "1293847-1763000013-40013"
ROWS = (
    Row("a", (Cell("91"), Cell(WHOLE)), "Venta 91", copied=WHOLE),
    Row("b", (Cell("92"), Cell("")), "Venta 92"),
)


@pytest.fixture
def table(shown: Shown) -> PlainTable:
    """Two rows on the screen."""
    made = PlainTable("Pagos", COLUMNS, empty="Nada en estos días.")
    made.show_rows(ROWS)
    shown(made, 240, 200)
    made.setFocus()
    return made


def test_the_model_keeps_qts_rules(table: PlainTable) -> None:
    """A row that Qt believes in and that is not there crashes the till."""
    model = table.plain
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_rows(ROWS[1:])
    table.show_rows((*ROWS[1:], ROWS[0]))
    table.show_columns(COLUMNS[:1])
    assert (model.rowCount(), model.columnCount()) == (0, 1)
    table.show_rows((Row.of_words("c", ("93",), "Venta 93"),))
    table.show_rows(())
    assert table.chosen is None
    del tester


def test_the_chosen_row_is_copied_whole(table: PlainTable) -> None:
    """Wompi's support asks for the number, and half of it stands on the screen."""
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == WHOLE
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "92"


@pytest.mark.parametrize(("column", "told"), [(0, ""), (1, WHOLE)])
def test_only_what_is_cut_is_told_under_the_pointer(
    table: PlainTable, column: int, told: str
) -> None:
    """The number cannot be read whole, or every cell says again what it says."""
    at = table.visualRect(table.plain.index(0, column)).center()
    where = table.viewport().mapToGlobal(at)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, where)
    QGuiApplication.sendEvent(table.viewport(), event)
    assert QToolTip.text() == told
    QToolTip.showText(QPoint(), "")


def test_a_table_without_rows_says_so(table: PlainTable, shown: Shown) -> None:
    """A blank table looks like a fault."""
    assert table.accessibleDescription() == ""
    table.show_rows(())
    assert table.accessibleDescription() == "Nada en estos días."
    silent = PlainTable("Pagos", COLUMNS)
    assert table.viewport().grab().toImage() != shown(silent, 240, 200)
