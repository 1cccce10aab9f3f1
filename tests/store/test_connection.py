from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from old_shop import OldShop
from payments import NOON
from sales import opened, paid, rung_up, settle, started

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError
from pos_app.core.journal import Act, broken_at
from pos_app.store.book import Book, open_book
from pos_app.store.connection import Connection, Examination
from pos_app.store.journal import Journal
from pos_app.store.reserve import Reserve
from pos_app.store.steps.every import FACTS


class PowerCutError(BaseException):
    """Something that nobody expects stops the work."""


@pytest.fixture
def connection(book: Book) -> Connection:
    """Look at the connection inside the book."""
    return book._connection


@pytest.fixture
def second(connection: Connection) -> Iterator[Connection]:
    """Open another connection to the same file, as another program would."""
    other = Connection(connection.path, connection.reserve)
    yield other
    other.close()


def count(connection: Connection, table: str = "orders") -> int:
    """Count the rows of a table."""
    ((rows,),) = connection.rows(f"SELECT count(*) FROM {table}")
    return int(rows)


def test_the_connection_is_strict_and_durable(connection: Connection) -> None:
    """One forgotten switch, and a power cut takes a payment that was already announced."""
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 5000,
    }

    found = {name: connection.rows(f"PRAGMA {name}")[0][0] for name in wanted}

    assert wanted == found


def test_every_table_is_strict(connection: Connection) -> None:
    """A text would slip into a column of money."""
    rows = connection.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    ours = {row["name"]: row["strict"] for row in rows if not row["name"].startswith(("sq", "_"))}

    assert set(FACTS) < set(ours)
    assert {1} == set(ours.values())


def test_an_interrupted_settlement_leaves_nothing(book: Book) -> None:
    """A sale would be paid without a receipt, or have a receipt without the payment."""
    order = rung_up(book)
    made = opened(book, order)

    with suppress(PowerCutError), book.writing():
        settle(book, order, made)
        raise PowerCutError

    assert book.payments.case(made.reference).sightings == ()
    assert book.payments.owner_of(f"tx-{made.reference}") is None
    assert book.receipts.of_order(order.order_id) is None
    assert not book.outbox.waiting()
    assert not book.journal.entries()
    settle(book, order, made)
    assert len(book.outbox.waiting()) == 1


def test_a_failed_part_can_be_left_out_of_a_whole(book: Book, connection: Connection) -> None:
    """One refused step would take everything before it along, or stay half done."""
    with book.writing():
        started(book)
        with suppress(PowerCutError), book.writing():
            started(book)
            with book.writing():
                started(book)
            raise PowerCutError
        started(book)

    assert count(connection) == 2


def test_a_lost_transaction_is_not_continued_by_accident(
    book: Book, connection: Connection
) -> None:
    """After a full disk the rest of a settlement would be written without its beginning."""

    def settle_on_a_full_disk() -> None:
        with book.writing():
            started(book)
            connection._raw.execute("ROLLBACK")  # what SQLite does by itself
            started(book)

    with pytest.raises(AssertionError, match="already lost"):
        settle_on_a_full_disk()
    assert count(connection) == 0


def invent_row(connection: Connection, table: str) -> None:
    """Put a row of anything into a table."""
    connection._raw.execute("PRAGMA foreign_keys = OFF")
    columns = connection.rows(f"PRAGMA table_info({table})")
    anything = {"INTEGER": 1, "TEXT": "1", "BLOB": b"1"}
    row = tuple(anything[column["type"]] for column in columns)
    marks = ", ".join("?" for _ in row)
    connection._raw.execute(f"INSERT INTO {table} VALUES ({marks})", row)


@pytest.mark.parametrize("table", FACTS)
@pytest.mark.parametrize("deed", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_facts_are_only_added(connection: Connection, table: str, deed: str) -> None:
    """Somebody could change what a customer paid, or make a sale disappear."""
    invent_row(connection, table)

    with pytest.raises(sqlite3.IntegrityError, match="facts are only added"):
        connection.execute(deed.format(table))


def test_a_fact_cannot_be_replaced_behind_its_back(book: Book, connection: Connection) -> None:
    """SQLite's REPLACE deletes quietly unless it is told to be honest."""
    made = paid(book, rung_up(book))

    with pytest.raises(sqlite3.IntegrityError, match="facts are only added"):
        connection.execute(
            "REPLACE INTO receipts SELECT number, order_id, issued_at, 'nothing' FROM receipts"
        )
    assert book.receipts.of_order(made.order_id) is not None


def test_two_writers_take_turns(book: Book, folder: Path) -> None:
    """A backup or a report that writes its own line would break the day's chain."""
    acts = 40
    failures: list[CouldNotAskError] = []

    def write(name: str) -> None:
        with closing(Connection(folder / "mostrador.db", Reserve(folder / "reserve"))) as mine:
            for number in range(acts):
                try:
                    Journal(mine).append(Act(NOON, name, "noted", {"number": number}))
                except CouldNotAskError as fault:
                    failures.append(fault)

    writers = [threading.Thread(target=write, args=(name,)) for name in ("till", "report")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    entries = book.journal.entries()
    assert failures == []
    assert 2 * acts == len(entries)
    assert broken_at(entries) is None


def test_a_writer_that_never_ends_is_a_sentence(book: Book, second: Connection) -> None:
    """The till would hang, or stop with a bug report, because of another program."""
    second.execute("PRAGMA busy_timeout = 0")

    with book.writing():
        started(book)
        with pytest.raises(CouldNotAskError) as caught:
            second.execute("BEGIN IMMEDIATE")

    assert caught.value.key == "store.busy"


def test_a_reader_sees_the_last_whole_state(book: Book, second: Connection) -> None:
    """A report would wait for the till, or show half a settlement."""
    with book.writing():
        started(book)

        assert count(second) == 0
    assert count(second) == 1


def test_a_database_that_is_not_there_is_not_invented(tmp_path: Path) -> None:
    """A misspelt path would open as a shop that never sold anything."""
    missing = tmp_path / "missing.db"

    with pytest.raises(CouldNotAskError) as caught:
        Connection(missing, Reserve(tmp_path / "reserve"))

    assert caught.value.key == "store.not_writable"
    assert not missing.exists()


def damaged(path: Path) -> None:
    """Overwrite a page in the middle of the file, as a failing disk does."""
    page = 4096
    with closing(sqlite3.connect(path)) as raw:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'order_changes'"
        ((root,),) = raw.execute(query)
    with path.open("r+b") as file:
        file.seek((root - 1) * page)
        file.write(b"\xa5" * page)


def test_a_look_for_damage_ends_with_the_till(folder: Path) -> None:
    """Closing the till in its first minute would wait until years of sales were read."""
    book = open_book(folder, NOON)
    OldShop(book).sell(20_000, until=NOON)
    checking = threading.Thread(target=book.check)
    checking.start()
    while book._examination._raw is None and checking.is_alive():
        pass

    book.close()

    checking.join()
    damaged(folder / "mostrador.db")
    book.check()  # of a closed book: it tells nothing any more


@pytest.mark.fault("F4")
def test_damage_is_found_and_said(folder: Path) -> None:
    """Money of yesterday would be missing from the day without a word."""
    book = open_book(folder, NOON)
    paid(book, rung_up(book))
    book.check()
    book.close()
    damaged(folder / "mostrador.db")

    with pytest.raises(DidNotUnderstandError) as caught:
        Examination(folder / "mostrador.db").run()
    assert caught.value.key == "store.damaged"

    book = open_book(folder, NOON)
    with pytest.raises(DidNotUnderstandError) as caught:
        book.orders.latest()
    assert caught.value.key == "store.damaged"
    book.close()


@pytest.mark.fault("F4")
@pytest.mark.parametrize("content", [b"", b"no database " * 999])
def test_a_file_that_is_no_database_is_never_started_afresh(folder: Path, content: bytes) -> None:
    """The shop would open in the morning with an empty day and no open charges."""
    open_book(folder, NOON).close()
    (folder / "mostrador.db").write_bytes(content)

    with pytest.raises(DidNotUnderstandError) as caught:
        open_book(folder, NOON)

    assert caught.value.key == "store.damaged"
    assert content == (folder / "mostrador.db").read_bytes()


def test_somebody_elses_database_is_left_alone(folder: Path) -> None:
    """A file of another program would get our tables."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "mostrador.db")) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")

    with pytest.raises(DidNotUnderstandError) as caught:
        open_book(folder, NOON)

    assert caught.value.key == "store.damaged"
