from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from payments import NOON

from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.journal import GENESIS, Act, broken_at
from pos_app.store.book import Book

BOGOTA = timezone(timedelta(hours=-5))


def acts(count: int) -> list[Act]:
    """Do some things, a minute apart."""
    return [
        Act(NOON + timedelta(minutes=n), "till", "receipt.issued", {"number": n, "sale": "«ñ»"})
        for n in range(count)
    ]


def test_the_chain_comes_back_whole(book: Book) -> None:
    """An honest book would be called forged."""
    appended = [book.journal.append(act) for act in acts(3)]

    assert tuple(appended) == book.journal.entries()
    assert (GENESIS, appended[0].digest) == (appended[0].previous, appended[1].previous)
    assert broken_at(book.journal.entries()) is None


def test_an_act_told_in_bogotas_time_does_not_break_the_chain(book: Book) -> None:
    """One clock with another zone would make every later day look edited."""
    book.journal.append(Act(datetime(2026, 11, 20, 12, 0, tzinfo=BOGOTA), "till", "opened", {}))

    assert broken_at(book.journal.entries()) is None


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE journal SET facts = '{\"number\":9}' WHERE number = 2",
        "UPDATE journal SET at = '2026-11-20T17:01:00.000001+00:00' WHERE number = 2",
        "UPDATE journal SET actor = 'somebody' WHERE number = 2",
        "DELETE FROM journal WHERE number = 2",
    ],
)
def test_an_edited_yesterday_is_found(book: Book, edit: str) -> None:
    """Somebody with the file in hand could take a sale out of the books."""
    for act in acts(3):
        book.journal.append(act)
    for deed in ("update", "delete"):
        book._connection.execute(f"DROP TRIGGER journal_no_{deed}")

    book._connection.execute(edit)

    assert broken_at(book.journal.entries()) == 2


def test_an_entry_that_cannot_be_read_is_named(book: Book) -> None:
    """A clumsy forger would make the whole check crash instead of being found."""
    book.journal.append(acts(1)[0])
    book._connection.execute("DROP TRIGGER journal_no_update")
    book._connection.execute("UPDATE journal SET facts = 'no json'")

    with pytest.raises(DidNotUnderstandError) as caught:
        book.journal.entries()

    assert (caught.value.key, caught.value.details["number"]) == ("journal.unreadable", 1)
