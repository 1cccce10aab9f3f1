"""Whoever edits the database is found at every row he touched."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from shift_desk import ShiftDesk
from shop import Shop

from pos_app.core.audit import HeadWitness, Trouble, Witness
from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.journal import GENESIS, Act, Entry, chained
from pos_app.core.relay_terms import JournalHead
from pos_app.store.audit import Stopped, audit
from pos_app.store.connection import Connection
from pos_app.store.journal import Journal
from pos_app.store.reserve import Reserve
from pos_app.store.seals import mark_of, marks_of, read_marks, row_digest

Edit = Callable[[sqlite3.Connection], object]


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


async def two_shifts(folder: Path) -> None:
    """Sell in two shifts, close both, and sell once more."""
    shop = Shop(folder)
    async with shop:
        desk = ShiftDesk(shop)
        for _ in range(2):
            for _ in range(2):
                await shop.pay(await shop.charge())
                await shop.till.next_sale()
            await desk.close(0)
            await desk.open(0)
        await shop.pay(await shop.charge())


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The database of a shop as it was left."""
    folder = tmp_path_factory.mktemp("sold")
    asyncio.run(two_shifts(folder))
    return (folder / "mostrador.db").read_bytes()


@pytest.fixture
def database(tmp_path: Path, sold: bytes) -> Path:
    """A copy to touch."""
    path = tmp_path / "mostrador.db"
    path.write_bytes(sold)
    return path


def edit(database: Path, *edits: str | Edit) -> None:
    """Change rows as somebody with a tool would: guards off, edit, guards on again."""
    with closing(sqlite3.connect(database)) as raw:
        raw.row_factory = sqlite3.Row
        guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = guards.fetchall()
        for name, _ in kept:
            raw.execute(f"DROP TRIGGER {name}")
        for one in edits:
            raw.execute(one) if isinstance(one, str) else one(raw)
        for _, sql in kept:
            raw.execute(sql)
        raw.commit()


def found(database: Path, *kept: HeadWitness) -> list[tuple[Trouble, str, str]]:
    """Tell what is suspicious."""
    seen = audit(database, kept, silent)
    return [(one.trouble, one.table, one.row) for one in seen.suspicions]


def heads(database: Path) -> dict[int, JournalHead]:
    """What an outsider kept of each shift."""
    with closing(sqlite3.connect(database)) as raw:
        closings = raw.execute(
            "SELECT shift, json_extract(report, '$.head.number'),"
            " json_extract(report, '$.head.digest') FROM shift_closings"
        )
        return {shift: JournalHead(shift, number, digest) for shift, number, digest in closings}


def test_records_as_they_were_written_are_whole(database: Path) -> None:
    """An honest shop would be called a liar."""
    seen = audit(database, [HeadWitness(Witness.RELAY, heads(database)[2])], silent)
    assert seen.suspicions == ()
    assert (seen.proof.receipts, len(seen.proof.head)) == (5, 64)
    assert seen.witnesses == {Witness.CLOSING: 2, Witness.RELAY: 1}
    assert seen.sealed > 50
    assert 0 < seen.unsealed < seen.sealed


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        ("UPDATE attempts SET amount = 1 WHERE rowid = 2", (Trouble.EDITED, "attempts", "2")),
        ("DELETE FROM receipts WHERE number = 3", (Trouble.MISSING, "receipts", "3")),
        ("DELETE FROM shift_money WHERE id = 1", (Trouble.MISSING, "shift_money", "1")),
        (
            "UPDATE journal SET actor = 'P9' WHERE number = 4",
            (Trouble.EDITED, "journal", "4"),
        ),
        ("UPDATE journal SET facts = 'x' WHERE number = 4", (Trouble.EDITED, "journal", "4")),
        ("DELETE FROM journal WHERE number = 4", (Trouble.MISSING, "journal", "4")),
        (
            "UPDATE receipts SET content = replace(content, '7', '8') WHERE number = 1",
            (Trouble.EDITED, "receipts", "1"),
        ),
        ("UPDATE gateway_tx SET reference = (SELECT max(reference) FROM attempts)", None),
        (
            "UPDATE shift_closings SET report = '{}' WHERE shift = 1",
            (Trouble.UNREADABLE, "shift_closings", "1"),
        ),
    ],
)
def test_every_touched_row_is_named(
    database: Path, statement: str, wanted: tuple[Trouble, str, str] | None
) -> None:
    """«Something is wrong» helps nobody to find who did it."""
    edit(database, statement)
    seen = found(database)
    assert wanted in seen or (wanted is None and {one[0] for one in seen} == {Trouble.COUNTED})


def test_rows_that_were_put_in_between_are_named(database: Path) -> None:
    """A sale that never was would pay for one that was stolen."""
    edit(
        database,
        "UPDATE shift_money SET id = id + 100 WHERE id >= 3",
        "INSERT INTO shift_money SELECT 3, 'new', shift, keeper, way, kind, amount, order_id, sale,"
        " sale_shift, at FROM shift_money WHERE id = 1",
    )
    assert (Trouble.EDITED, "shift_money", "3") in found(database)


def test_a_row_changed_together_with_its_mark_is_told_by_the_journal(database: Path) -> None:
    """Whoever reads this program would know which mark to change too."""

    def remark(raw: sqlite3.Connection) -> None:
        seal = raw.execute("SELECT * FROM fact_seals WHERE name = 'attempts'").fetchone()
        query = "SELECT rowid AS row_number_of_fact, * FROM attempts WHERE rowid <= ?"
        marks = marks_of(dict(map(row_digest, raw.execute(query, (seal["last"],)))))
        raw.execute("UPDATE fact_seals SET marks = ? WHERE id = ?", (marks, seal["id"]))

    edit(database, "UPDATE attempts SET amount = 1 WHERE rowid = 1", remark)
    assert found(database) == [(Trouble.RESEALED, "fact_seals", "1")]


def rewrite(database: Path, *, closings: bool) -> None:
    """Write the whole journal anew, with another person in it."""

    def work(raw: sqlite3.Connection) -> None:
        entries = Journal(connection).entries()
        previous, digests = GENESIS, {}
        for one in entries:
            act = Act(one.act.at, "P9" if one.number == 2 else one.act.actor, one.act.kind,
                      one.act.facts)  # fmt: skip
            new: Entry = chained(one.number, act, previous)
            previous = digests[one.number] = new.digest
            told = (act.actor, new.previous, new.digest, one.number)
            raw.execute(
                "UPDATE journal SET actor = ?, previous = ?, digest = ? WHERE number = ?", told
            )
        if closings:
            for shift, number in raw.execute(
                "SELECT shift, json_extract(report, '$.head.number') FROM shift_closings"
            ).fetchall():
                raw.execute(
                    "UPDATE shift_closings SET report = json_set(report, '$.head.digest', ?)"
                    " WHERE shift = ?",
                    (digests[number], shift),
                )

    with closing(Connection(database, Reserve(database.with_name("reserve")))) as connection:
        edit(database, work)


def test_a_journal_computed_anew_is_told_by_the_closings(database: Path) -> None:
    """The chain would be whole again, and the past another one."""
    rewrite(database, closings=False)
    assert {one[0] for one in found(database)} == {Trouble.HEAD}


@pytest.mark.parametrize("witness", [Witness.RELAY, Witness.PAPER])
def test_a_past_written_anew_is_told_by_whoever_kept_its_head(
    database: Path, witness: Witness
) -> None:
    """Inside the file nothing would be left to compare with."""
    kept = heads(database)[2]
    if witness is Witness.PAPER:
        kept = JournalHead(0, 0, kept.digest)
    assert found(database, HeadWitness(witness, kept)) == []
    rewrite(database, closings=True)
    seen = audit(database, [HeadWitness(witness, kept)], silent).suspicions
    assert witness in {one.witness for one in seen}


def test_a_guard_that_was_taken_away_is_named(database: Path) -> None:
    """The way would stand open for the next edit."""
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("DROP TRIGGER receipts_no_update")
    assert found(database) == [(Trouble.UNGUARDED, "receipts", "receipts")]


def test_the_last_sale_is_missed_even_before_it_is_sealed(database: Path) -> None:
    """Between two closes everything would be allowed."""
    edit(database, "DELETE FROM journal WHERE kind = 'receipt.issued' AND number > 10")
    assert (Trouble.UNTOLD, "receipts", "5") in found(database)


def test_a_look_can_be_ended(database: Path) -> None:
    """A manager who has to go would have to wait for a million rows."""

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Stopped

    with pytest.raises(Stopped):
        audit(database, (), stop)


@pytest.mark.fault("F4")
def test_a_damaged_file_is_told(database: Path) -> None:
    """The look would stop with a message of SQLite."""
    database.write_bytes(b"flipped" * 5000)
    with pytest.raises(DidNotUnderstandError):
        audit(database, (), silent)


def test_marks_are_read_as_they_were_written() -> None:
    """A number without a row would shift every mark behind it."""
    digests = {3: b"a" * 32, 4: b"b" * 32, 7: b"c" * 32}
    marks = dict(read_marks(3, marks_of(digests)))
    assert marks == {number: mark_of(digest) for number, digest in digests.items()}
