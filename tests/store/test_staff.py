from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from payments import NOON

from pos_app.core.staff import Change, PersonFact, Right, RightFact, Role
from pos_app.store.book import Book, open_book


def test_people_and_rights_outlive_the_program(book: Book, folder: Path) -> None:
    """Every morning the shop would know nobody, and everybody could do everything."""
    for change, value in ((Change.NAME, "Marta"), (Change.ROLE, "MANAGER"), (Change.PIN, "s")):
        book.staff.tell(PersonFact("P1", change, value, NOON, "cashier"))
    book.staff.tell(RightFact("cashier", Right.VOID, True, NOON, "P1"))
    book.staff.tell(RightFact("P1", Right.KEYS, False, NOON, "P1"))
    book.staff.tell(RightFact("P1", Right.KEYS, None, NOON, "P1"))
    book.close()

    again = open_book(folder, NOON)
    roster = again.staff.roster()
    again.close()
    (marta,) = roster.people
    assert (marta.name, marta.role, marta.sealed_pin) == ("Marta", Role.MANAGER, "s")
    assert roster.decided == {("cashier", Right.VOID): True}


def test_wrong_pins_count_until_a_right_one(book: Book) -> None:
    """A restart would give new guesses, or a slip of last week would lock somebody out today."""
    for second in range(3):
        book.staff.tried("P1", NOON + timedelta(seconds=second), fitted=False)
    book.staff.tried("P2", NOON, fitted=False)
    assert len(book.staff.failures("P1")) == 3
    assert book.staff.failures("P1")[-1] == NOON + timedelta(seconds=2)

    book.staff.tried("P1", NOON, fitted=True)
    assert book.staff.failures("P1") == ()
    assert book.staff.failures("P2") == (NOON,)


@pytest.mark.parametrize("table", ["person_facts", "right_facts", "pin_tries"])
def test_what_was_told_of_people_is_never_changed(book: Book, table: str) -> None:
    """Who let somebody in could be rewritten afterwards."""
    book.staff.tell(PersonFact("P1", Change.NAME, "Marta", NOON, "cashier"))
    book.staff.tell(RightFact("P1", Right.VOID, True, NOON, "P1"))
    book.staff.tried("P1", NOON, fitted=False)
    with pytest.raises(Exception, match="facts are only added"):
        book._connection.execute(f"DELETE FROM {table}")
