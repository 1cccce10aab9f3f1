"""Names lie apart from the facts; a database of before keeps its own, and stays provable."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from payments import NOON, later

from pos_app.core.audit import Suspicion, Trouble
from pos_app.core.export import Cut, Form, Wanted
from pos_app.core.journal import Act
from pos_app.core.staff import Change, PersonFact
from pos_app.store.audit import audit
from pos_app.store.book import Book, open_book
from pos_app.store.export_rows import open_rows

SAMPLE = Path(__file__).parents[1] / "samples" / "databases" / "part_goods.sql"


@pytest.fixture
def before(tmp_path: Path) -> Book:
    """A database of last week, opened by this program, with the shift sealed since."""
    with closing(sqlite3.connect(tmp_path / "mostrador.db")) as raw:
        raw.executescript(SAMPLE.read_text("utf-8"))
    book = open_book(tmp_path, NOON)
    with book.writing():
        book.staff.tell(PersonFact("P1", Change.NAME, "Marta R. de Vega", NOON, "P1"))
        facts: dict[str, str | int] = {"shift": 1, "sealed": book.seals.seal(1)}
        book.journal.append(Act(NOON, "P1", "shift.closed", facts))
    return book


def found(folder: Path) -> set[Suspicion]:
    """What a look through the records finds wrong, beside what the small sample never had."""
    told = audit(folder / "mostrador.db", (), lambda _done, _total: None).suspicions
    return {one for one in told if one.trouble is not Trouble.UNTOLD}


def erase(book: Book) -> int:
    """Let Marta go, and forget her name."""
    with book.writing():
        for change in (Change.WITHDRAWN, Change.ERASED):
            book.staff.tell(PersonFact("P1", change, "", later(hours=1), "P2"))
        return book.staff.erase_names("P1")


def test_a_database_of_last_week_keeps_its_names_and_can_hide_them(
    before: Book, tmp_path: Path
) -> None:
    """The update would lose who did what, or break the proof of it."""
    assert before.staff.names_in_facts()
    assert before.staff.roster().people[0].name == "Marta R. de Vega"
    assert found(tmp_path) == set()

    assert erase(before) == 1
    roster = before.staff.roster()
    names = {roster.called(one) for one in ("P1", "Marta Ruiz", "Marta R. de Vega")}
    assert names == {"Persona 1", "Marta R. de Vega"}  # what is nowhere any more needs no hiding
    assert found(tmp_path) == set()
    before.close()
    again = open_book(tmp_path, later(hours=2))
    assert again.staff.roster().called("Marta Ruiz") == "Persona 1"
    again.close()


def test_an_edit_of_a_sealed_name_is_still_found(before: Book, tmp_path: Path) -> None:
    """Hiding a name would be the way to put another one in its place."""
    erase(before)
    before._connection.execute("DROP TRIGGER person_facts_no_update")
    before._connection.execute("UPDATE person_facts SET value = 'Otra' WHERE id = 1")
    troubles = {(one.trouble, one.table) for one in found(tmp_path)}
    assert (Trouble.EDITED, "person_facts") in troubles
    before.close()


def test_an_export_names_nobody_whose_name_was_erased(before: Book, tmp_path: Path) -> None:
    """The accountant's file would tell what no screen tells any more."""
    before._connection.execute("DROP TRIGGER attempt_events_no_update")
    before._connection.execute("UPDATE attempt_events SET detail = 'P1' WHERE kind = 'shown'")
    wanted = Wanted(Cut.CASHIERS, Form.CSV, NOON.date(), NOON.date(), test=True)

    def cashiers() -> set[object]:
        with open_rows(tmp_path / "mostrador.db") as rows:
            return {row[0] for row in rows.rows(wanted)}

    assert cashiers() == {"Marta R. de Vega"}
    erase(before)
    assert cashiers() == {"Persona 1"}
    before.close()


def test_the_same_name_twice_makes_two_digests(before: Book) -> None:
    """Whoever knows one digest could look for the same name everywhere."""
    for who in ("P2", "P3"):
        before.staff.tell(PersonFact(who, Change.NAME, "Luisa", NOON, "P1"))
    digests = [row["value"] for row in before._connection.rows("SELECT value FROM person_facts")]
    assert len(set(digests[-2:])) == 2
    assert "Luisa" not in digests
    before.close()
