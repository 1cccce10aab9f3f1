from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from payments import NOON
from sales import paid, rung_up
from sqlite_utils import Database

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError
from pos_app.core.journal import broken_at
from pos_app.store.book import open_book
from pos_app.store.connection import Connection
from pos_app.store.migrations import Step, open_database
from pos_app.store.reserve import Reserve
from pos_app.store.steps.every import STEPS

SAMPLES = Path(__file__).parents[1] / "samples" / "databases"
NAMES = [step.__name__ for step in STEPS]


def second_step(db: Database) -> None:
    """Add a column, as some later version will."""
    db.table("settings").add_column("changed_at", str)


def broken_step(db: Database) -> None:
    """Begin well and fail."""
    db.table("settings").add_column("half", str)
    raise ZeroDivisionError


def opened_with(folder: Path, steps: Sequence[Step]) -> Connection:
    """Open a folder with a program that knows these steps."""
    folder.mkdir(exist_ok=True)
    return open_database(folder / "mostrador.db", Reserve(folder / "reserve"), NOON, steps)


def columns(path: Path) -> set[str]:
    """Read the columns of the settings."""
    with closing(sqlite3.connect(path)) as raw:
        return {name for _, name, *_ in raw.execute("PRAGMA table_info(settings)")}


def sold_one(folder: Path) -> None:
    """Leave a database with one paid sale behind."""
    book = open_book(folder, NOON)
    paid(book, rung_up(book))
    book.close()


def test_a_new_database_stands_complete_or_not_at_all(folder: Path) -> None:
    """A power cut in the first minute would leave a file that never opens again."""
    folder.mkdir()
    (folder / "mostrador.db.new").write_bytes(b"left over by a power cut")
    (folder / "mostrador.db.new-wal").write_bytes(b"left over by a power cut")
    with pytest.raises(ZeroDivisionError):
        opened_with(folder, [*STEPS, broken_step])
    assert not (folder / "mostrador.db").exists()

    opened_with(folder, STEPS).close()

    assert {"mostrador.db"} == {file.name for file in folder.iterdir()}


def test_an_update_keeps_a_copy_first(folder: Path) -> None:
    """An update that goes wrong would have no way back."""
    sold_one(folder)
    opened_with(folder, [*STEPS, second_step]).close()

    (copy,) = (folder / "copies").iterdir()
    assert copy.name == "mostrador-2026-11-20T170000Z-before-second_step.db"
    assert columns(folder / "mostrador.db") - columns(copy) == {"changed_at"}
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT count(*) FROM receipts").fetchall() == [(1,)]


def test_an_update_that_fails_changes_nothing(folder: Path) -> None:
    """The shop could neither go forward nor back."""
    sold_one(folder)
    before = columns(folder / "mostrador.db")

    with pytest.raises(ZeroDivisionError):
        opened_with(folder, [*STEPS, second_step, broken_step])

    assert before == columns(folder / "mostrador.db")
    book = open_book(folder, NOON)
    assert book.receipts.of_order("order-1") is not None
    book.close()


def test_nothing_is_updated_without_its_copy(folder: Path) -> None:
    """An update would begin on a disk that has no room for the way back."""
    sold_one(folder)
    (folder / "copies").write_bytes(b"a file where the folder should be")

    with pytest.raises(CouldNotAskError):
        opened_with(folder, [*STEPS, second_step])

    assert "changed_at" not in columns(folder / "mostrador.db")


def test_a_newer_database_is_refused_politely(folder: Path) -> None:
    """An old program would write into what it does not understand."""
    sold_one(folder)
    opened_with(folder, [*STEPS, second_step]).close()

    with pytest.raises(DidNotUnderstandError) as caught:
        open_book(folder, NOON)

    assert (caught.value.key, caught.value.details["step"]) == ("store.newer", "second_step")
    opened_with(folder, [*STEPS, second_step]).close()  # and was left as it is


def test_every_step_has_a_stored_sample() -> None:
    """A database of last year would be updated for the first time at a customer's."""
    assert {file.stem for file in SAMPLES.iterdir()} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_stored_database_opens_with_its_facts(folder: Path, name: str) -> None:
    """After the update yesterday's sales would be gone, or not add up."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "mostrador.db")) as raw:
        raw.executescript((SAMPLES / f"{name}.sql").read_text("utf-8"))

    book = open_book(folder, NOON)

    orders = book.orders.started_between(NOON, NOON + timedelta(days=1))
    assert [order.number for order in orders] == [2, 1]
    receipt = book.receipts.of_order("order-1")
    assert receipt is not None
    assert orders[1].totals == receipt.content.totals
    assert len(book.journal.entries()) == 2
    assert broken_at(book.journal.entries()) is None
    assert book.payments.compare_projections() == ()
    assert [product.product_id for product in book.catalogue.products()] == ["café-500"]
    assert book.settings.text("shop.name") == "Café Guayacán"
    book.check()
    book.close()


@pytest.mark.serial
def test_a_kill_at_any_statement_of_an_update_leaves_the_old_state_whole(tmp_path: Path) -> None:
    """The power fails while the new version opens for the first time, and the shop is gone."""
    dying = Path(__file__).parents[1] / "support" / "dying_update.py"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run(
        [sys.executable, dying, SAMPLES / "first_sale.sql", tmp_path],
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split("\n")[:-1]

    assert len(told) > 30
    assert set(told[:-1]) == {"1 1 1"}
    assert told[-1] == "0 1 1"
