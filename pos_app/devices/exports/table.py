"""A table in words, ready for any kind of file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pos_app.core.export import COLUMNS, Cell, Cut, Wanted
from pos_app.core.money import Money
from pos_app.devices.documents.words import Words

__all__ = ["SUMMED", "Table", "table_of", "totals_of"]

WORDED = {
    "keeper": "export.keeper",
    "kind": "export.kind",
    "mark": "export.mark",
    "document": "export.document",
}
"""Columns whose cells are keys of words."""

EMPTY = {"category": "export.no_category", "cashier": "export.nobody"}
"""What stands where nobody said anything."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a file is made of.

    Attributes:
        title: What it tells, and of which days.
        head: The words above the columns.
        rows: Read one after the other, once.
    """

    title: str
    head: tuple[str, ...]
    rows: Iterator[tuple[Cell, ...]]

    @property
    def wide(self) -> bool:
        """Whether it has more columns than a page is wide."""
        return len(self.head) > 7


def table_of(wanted: Wanted, rows: Iterable[tuple[Cell, ...]], words: Words) -> Table:
    """Put the words of a language into a table."""
    columns = COLUMNS[wanted.cut]
    days = wanted.first.strftime("%d/%m/%Y")
    if wanted.last != wanted.first:
        days += f" - {wanted.last.strftime('%d/%m/%Y')}"
    worded = _Worded(columns, words)
    return Table(
        title=f"{words(f'export.cut.{wanted.cut}')} · {days}",
        head=tuple(words(f"export.column.{name}") for name in columns),
        rows=(worded.row(row) for row in rows),
    )


def totals_of(rows: list[tuple[Cell, ...]], word: str) -> tuple[Cell, ...] | None:
    """Add up the columns of money; nothing where there is none, or no row."""
    sums: dict[int, Money] = {}
    for row in rows:
        for place, cell in enumerate(row):
            if isinstance(cell, Money):
                sums[place] = sums.get(place, Money.zero()) + cell
    if not sums:
        return None
    cells: list[Cell] = [sums.get(place) for place in range(len(rows[0]))]
    cells[0] = word if cells[0] is None else cells[0]
    return tuple(cells)


class _Worded:
    """Puts words for keys, column by column."""

    def __init__(self, columns: tuple[str, ...], words: Words) -> None:
        self._words = words
        self._rate = columns.index("rate") if "rate" in columns else 0
        self._puts: list[Callable[[Cell, tuple[Cell, ...]], Cell]] = [
            self._put(name) for name in columns
        ]

    def row(self, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(put(cell, row) for put, cell in zip(self._puts, row, strict=True))

    def _put(self, name: str) -> Callable[[Cell, tuple[Cell, ...]], Cell]:
        if name == "tax":
            return lambda cell, row: self._words(str(cell), percent=str(row[self._rate]))
        if name == "way":
            return lambda cell, _row: self._way(str(cell))
        if name in WORDED:
            return lambda cell, _row: self._words(f"{WORDED[name]}.{cell}")
        if name in EMPTY:
            return lambda cell, _row: cell or self._words(EMPTY[name])
        return lambda cell, _row: cell

    def _way(self, way: str) -> str:
        return self._words.known(f"method.{way}") or way


SUMMED = frozenset(Cut) - {Cut.ACCOUNTANT, Cut.SALES, Cut.MONEY}
"""Tables that people read, with what they add up to below."""
