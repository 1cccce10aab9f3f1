"""Tables as XLSX, row by row onto the disk: a million cost no more memory than one."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # it ships no types

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.export import Cell
from pos_app.core.money import CENTAVOS, THOUSANDTHS, Money, Quantity
from pos_app.devices.exports.table import Table

__all__ = ["write_xlsx"]

MOST_ROWS = 1_048_575
"""Rows below the head of one sheet; what is more goes on in the next."""

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(table: Table, path: Path) -> None:
    """Write a table; numbers are numbers, and no text is ever a formula."""
    try:
        with Workbook(str(path), {**OPTIONS, "tmpdir": str(path.parent)}) as book:
            sheets = _Sheets(book)
            sheets.begin(table.head)
            for number, row in enumerate(table.rows):
                if number and number % MOST_ROWS == 0:
                    sheets.begin(table.head)
                sheets.add(row)
    except FileCreateError as fault:
        (why,) = fault.args
        raise why from fault


class _Sheets:
    """Writes into one sheet after the other."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True})
        self._money = book.add_format({"num_format": "#,##0.##"})
        self._day = book.add_format({"num_format": "dd/mm/yyyy"})
        self._moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        self._sheet: Worksheet | None = None
        self._row = 0

    def begin(self, head: tuple[str, ...]) -> None:
        """Begin a sheet with its head, which stays while the rest is moved."""
        sheet = self._sheet = self._book.add_worksheet()
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(head) - 1, 18)
        for place, word in enumerate(head):
            sheet.write_string(0, place, word, self._bold)
        self._row = 0

    def add(self, row: tuple[Cell, ...]) -> None:
        """Write one row."""
        self._row += 1
        for place, cell in enumerate(row):
            self._write(place, cell)

    def _write(self, place: int, cell: Cell) -> None:
        sheet, row = self._sheet, self._row
        assert sheet is not None, "a sheet has begun"
        match cell:
            case Money():
                sheet.write_number(row, place, cell.centavos / CENTAVOS, self._money)
            case Quantity():
                sheet.write_number(row, place, cell.thousandths / THOUSANDTHS)
            case int():
                sheet.write_number(row, place, cell)
            case datetime():
                wall = cell.astimezone(COLOMBIA_TIME).replace(tzinfo=None)
                sheet.write_datetime(row, place, wall, self._moment)
            case date():
                at = datetime.combine(cell, datetime.min.time())
                sheet.write_datetime(row, place, at, self._day)
            case str():
                sheet.write_string(row, place, "".join(s if s.isprintable() else " " for s in cell))
