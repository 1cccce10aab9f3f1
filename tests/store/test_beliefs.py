"""What was found out about Wompi, on disk."""

from __future__ import annotations

from datetime import timedelta

from payments import NOON

from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.store.book import Book


def test_each_account_has_its_own_table(book: Book) -> None:
    """What was proved with yesterday's keys would be believed of another merchant's."""
    proved = Belief(Check.LINK_MADE, Outcome.PROVED, NOON)
    refuted = Belief(Check.LINK_MADE, Outcome.REFUTED, NOON + timedelta(hours=1), "gateway.refused")
    book.beliefs.keep("ours", [proved])
    book.beliefs.keep("theirs", [refuted])

    assert book.beliefs.of("ours").rows == (proved,)
    assert book.beliefs.of("theirs").rows == (refuted,)
    assert book.beliefs.of("nobodys").rows == ()


def test_a_belief_of_a_later_program_is_left_out(book: Book) -> None:
    """A till that went back a version would not start."""
    row = {"account": "ours", "belief": "fax", "outcome": "proved", "at": "x", "why": ""}
    book._connection.insert("beliefs", row)

    assert book.beliefs.of("ours").rows == ()
