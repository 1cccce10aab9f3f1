"""Reading a table that Excel, LibreOffice or another till wrote as CSV.

UTF-8 and Windows-1252, columns parted by semicolon, comma or tab: nobody who exports a list knows
which, so it is found out. Which columns mean something is for the caller to say.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

__all__ = ["NotATableError", "Table", "clean", "read_table"]

ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = ";,\t"

INVISIBLE = frozenset({"Cf", "Co", "Cs"})
"""Unicode categories without a shape: formatting, private and half characters."""


class NotATableError(Exception):
    """Nothing that can be read as rows and columns.

    Attributes:
        key: ``empty``, ``not_text`` or ``broken``.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Table:
    """A head and the rows below it, each with the line of the file that it begins on."""

    head: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]


def read_table(content: bytes, known: Callable[[str], object]) -> Table:
    """Read a file as a table; its columns are parted by what makes most heads ``known``.

    Raises:
        NotATableError: It is empty, no text, or its quotes are broken.
    """
    text = _decoded(content)
    delimiter = max(DELIMITERS, key=lambda each: sum(map(bool, map(known, _head(text, each)))))
    lines = _lines(text, delimiter, strict=True)
    rows = tuple(numbered for numbered in lines if _filled(numbered[1]))
    if not rows:
        raise NotATableError("empty")
    _, head = rows[0]
    return Table(tuple(map(clean, head)), rows[1:])


def clean(cell: str) -> str:
    """Drop what has no shape but could steer a printer or turn a line of text around."""
    if cell.isascii() and cell.isprintable():
        return " ".join(cell.split())
    shapes = ("" if unicodedata.category(sign) in INVISIBLE else sign for sign in cell)
    blanks = (" " if unicodedata.category(sign) == "Cc" else sign for sign in shapes if sign)
    return unicodedata.normalize("NFC", " ".join("".join(blanks).split()))


def _decoded(content: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise NotATableError("not_text")


def _head(text: str, delimiter: str) -> list[str]:
    """The first row that holds anything, read leniently: the delimiter may be the wrong one."""
    rows = (row for _, row in _lines(text, delimiter, strict=False))
    return next(filter(_filled, rows), [])


def _filled(row: list[str]) -> bool:
    return any(map(str.strip, row))


def _lines(text: str, delimiter: str, *, strict: bool) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the line it begins on; a quoted cell may span several."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    begins = 1
    while (row := _next_row(reader)) is not None:
        yield begins, row
        begins = reader.line_num + 1


def _next_row(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as fault:
        raise NotATableError("broken") from fault
