"""Whoever edits yesterday is found, with the row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from payments import NOON
from sales import paid, rung_up

from pos_app.core.errors import DidNotUnderstandError
from pos_app.store.book import open_book
from pos_app.store.proof import prove

SWAPPED = (
    "UPDATE gateway_tx SET reference = (SELECT max(reference) FROM attempts)"
    " WHERE transaction_id LIKE '%-0001-%'"
)


@pytest.fixture
def database(folder: Path) -> Path:
    """Five paid sales."""
    book = open_book(folder, NOON)
    for _ in range(5):
        paid(book, rung_up(book))
    book.close()
    return folder / "mostrador.db"


def edit(database: Path, *statements: str) -> None:
    """Change rows as somebody with a tool would: guards off, edit, guards on again."""
    with closing(sqlite3.connect(database)) as raw:
        guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = guards.fetchall()
        for name, _ in kept:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in kept:
            raw.execute(sql)
        raw.commit()


def found(database: Path) -> tuple[str, object]:
    """Tell what the proof found, and where."""
    with pytest.raises(DidNotUnderstandError) as caught:
        prove(database)
    return caught.value.key, next(iter(caught.value.details.values()), None)


def test_data_as_they_were_written_are_proved(database: Path) -> None:
    """An honest shop would be called a liar."""
    proof = prove(database)
    assert (proof.orders, proof.receipts, proof.entries) == (5, 5, 5)
    assert len(proof.head) == 64


def test_an_empty_till_is_proved_too(folder: Path) -> None:
    """The first day would begin with an alarm."""
    open_book(folder, NOON).close()
    assert prove(folder / "mostrador.db").receipts == 0


@pytest.mark.parametrize(
    ("statement", "seen"),
    [
        ("UPDATE journal SET facts = '{\"sale\": \"x\"}' WHERE number = 3", ("proof.chain", 3)),
        ("UPDATE journal SET actor = 'otro' WHERE number = 2", ("proof.chain", 2)),
        ("DELETE FROM journal WHERE number = 4", ("proof.chain", 4)),
        ("UPDATE journal SET facts = 'x' WHERE number = 5", ("journal.unreadable", 5)),
        ("DELETE FROM receipts WHERE number = 2", ("proof.receipts", 2)),
        (SWAPPED, None),
        ("DELETE FROM gateway_tx WHERE rowid = 1", None),
    ],
)  # fmt: skip
def test_an_edit_is_found_at_its_row(
    database: Path, statement: str, seen: tuple[str, object] | None
) -> None:
    """Somebody would take a sale out of yesterday, and nobody could say which."""
    edit(database, statement)
    key, row = found(database)
    assert seen is None or (key, row) == seen
    assert seen is not None or (key == "proof.counted" and str(row).startswith("tx-"))


def test_a_guard_that_was_taken_away_is_found(database: Path) -> None:
    """The way would stand open for the next edit."""
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("DROP TRIGGER receipts_no_update")
    assert found(database) == ("proof.unguarded", "receipts")


@pytest.mark.fault("F4")
def test_a_damaged_file_is_told(database: Path) -> None:
    """The proof would stop with a message of SQLite."""
    database.write_bytes(b"flipped" * 5000)
    assert found(database)[0] == "store.damaged"


def test_a_till_can_be_proved_while_it_works(folder: Path, database: Path) -> None:
    """The shop would have to close for it."""
    book = open_book(folder, NOON)
    try:
        assert prove(database).receipts == 5
        paid(book, rung_up(book))
        assert prove(database).receipts == 6
    finally:
        book.close()
