"""Tables as CSV, as spreadsheets take it in Colombia, and as text for a terminal."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TextIO

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.export import Cell, decimal, harmless
from pos_app.core.money import Money, Quantity
from pos_app.core.words import one_line
from pos_app.devices.exports.table import Table

__all__ = ["write_csv", "write_text"]

FORMS = {"es": (";", ",", "%d/%m/%Y", "%d/%m/%Y %H:%M:%S")}
"""What parts columns, what parts units, dates and moments."""

ENGLISH = (",", ".", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")


def write_csv(table: Table, path: Path, language: str) -> None:
    """Write a table as CSV: amounts as digits, so that every spreadsheet counts with them."""
    comma, *forms = FORMS.get(language, ENGLISH)
    cell_of = partial(_digits, *forms)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=comma)
        writer.writerow(table.head)
        for row in table.rows:
            writer.writerow(list(map(cell_of, row)))


def _digits(point: str, days: str, moments: str, cell: Cell) -> str | int:
    match cell:
        case None:
            return ""
        case int():
            return cell
        case Money() | Quantity():
            return decimal(cell, point)
        case datetime():
            return cell.astimezone(COLOMBIA_TIME).strftime(moments)
        case date():
            return cell.strftime(days)
        case _:
            return harmless(cell)


def write_text(table: Table, file: TextIO) -> None:
    """Write a table as columns of letters; it is read whole first, to know how wide they are."""
    rows = [tuple(map(_shown, row)) for row in table.rows]
    widths = [max(map(len, column)) for column in zip(table.head, *rows, strict=True)]
    file.write(f"{table.title}\n\n")
    file.writelines(f"{_line(row, widths)}\n" for row in (table.head, *rows))


def _line(row: Iterable[str], widths: list[int]) -> str:
    parts = zip(row, widths, strict=True)
    return "  ".join(text.ljust(width) for text, width in parts).rstrip()


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.astimezone(COLOMBIA_TIME).strftime("%d/%m/%Y %H:%M")
        case date():
            return cell.strftime("%d/%m/%Y")
        case str():
            return one_line(cell)
        case _:
            return str(cell)
