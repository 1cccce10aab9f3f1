"""Marking rows never makes a close wait, however many rows have no mark yet."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from old_shop import grow
from payments import NOON

from pos_app.store import seals
from pos_app.store.book import Book, open_book

MARKED = "SELECT first, marks FROM fact_seals WHERE shift = ?"
ENDS = "SELECT max(last) FROM fact_seals WHERE name = ?"


def closed(book: Book, shift: int) -> int:
    """Close a shift as far as its marks go; tells how many rows were marked."""
    book._connection._raw.execute("PRAGMA foreign_keys = OFF")  # its other rows are not the matter
    with book.writing():
        book.seals.seal(shift)
    told = book._connection.rows(MARKED, (shift,))
    return sum(len(list(seals.read_marks(row["first"], row["marks"]))) for row in told)


def test_a_close_marks_so_many_rows_and_catches_up_close_by_close(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first close after an update would stand still for seconds over years of sales."""
    grow(tmp_path, 200, until=NOON, every=timedelta(minutes=1))
    monkeypatch.setattr(seals, "AT_ONCE", 300)
    book = open_book(tmp_path, NOON)
    ((old,),) = book._connection.rows("SELECT max(id) FROM attempt_events", ())
    marked = [closed(book, shift) for shift in range(1, 9)]
    assert max(marked) <= 300
    assert marked[0] > 250, "what one table leaves is another one's"
    assert marked[-1] == 0, "everything is marked in the end"
    ((last,),) = book._connection.rows(ENDS, ("attempt_events",))
    assert last == old
    book.close()


def test_a_table_of_years_keeps_no_other_from_its_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The day's receipts would have no mark until ten years of sightings have theirs."""
    grow(tmp_path, 200, until=NOON, every=timedelta(minutes=1))
    monkeypatch.setattr(seals, "AT_ONCE", 60)
    book = open_book(tmp_path, NOON)
    closed(book, 1)
    names = {row["name"] for row in book._connection.rows("SELECT name FROM fact_seals", ())}
    filled = {
        name for name in seals.SEALED if book._connection.rows(f"SELECT 1 FROM {name} LIMIT 1", ())
    }
    assert names == filled
    book.close()
