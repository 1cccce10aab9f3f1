from __future__ import annotations

import random
import sqlite3
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payments import NOON, asking, later
from sales import opened, paid, rung_up, seen_of

from pos_app.core.case import Case, Hint, HintSource
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import (
    Attempt,
    Event,
    EventKind,
    Sighting,
    Source,
    Status,
    Way,
    judge,
)
from pos_app.store.book import Book

PENDING = Status.PENDING


@pytest.fixture
def made(book: Book) -> Attempt:
    """Open the charge of a coffee."""
    return opened(book, rung_up(book))


def test_a_case_gives_back_every_fact_in_the_order_it_was_written(
    book: Book, made: Attempt
) -> None:
    """The timeline would tell another story than the one that happened."""
    shown = Event(EventKind.SHOWN, later(seconds=1))
    gone = Event(EventKind.GIVEN_UP, later(seconds=9), "other_way")
    hint = Hint(HintSource.REDIRECT, "tx", later(seconds=4))
    rich = seen_of(
        made,
        status=PENDING,
        word="PENDING",
        link_id="l",
        message="Espere",
        instrument="VISA-4242",
        created_at=later(microseconds=5),
        finalized_at=later(seconds=2),
    )
    book.payments.add_event(made.reference, shown)
    book.payments.add_event(made.reference, gone)
    book.payments.add_hint(made.reference, hint)
    book.payments.add_sightings(made.reference, [rich])

    assert Case(made, (shown, gone), (rich,), (hint,)) == book.payments.case(made.reference)


def test_a_reference_is_taken_only_once(book: Book, made: Attempt) -> None:
    """Two customers would pay under one name, and one payment would count for both."""
    with pytest.raises(sqlite3.IntegrityError):
        book.payments.open(made)


def test_an_attempt_needs_its_order(book: Book, made: Attempt) -> None:
    """Money would arrive for a sale that is not there."""
    stray = Attempt(
        "never",
        Reference.make(till="C1", shift=1, sale=9, random_bits=9),
        made.way,
        made.amount,
        made.environment,
        made.created_at,
        made.expires_at,
    )

    with pytest.raises(sqlite3.IntegrityError):
        book.payments.open(stray)


def test_a_link_belongs_to_one_attempt(book: Book, made: Attempt) -> None:
    """One payment through a link would look like two."""
    other = opened(book, rung_up(book), way=Way.LINK)
    book.payments.add_event(other.reference, Event(EventKind.LINK_MADE, NOON, "abc"))

    with pytest.raises(sqlite3.IntegrityError):
        book.payments.add_event(made.reference, Event(EventKind.LINK_MADE, NOON, "abc"))


def test_the_same_event_or_hint_twice_is_one(book: Book, made: Attempt) -> None:
    """A redirect that fires three times would fill the timeline."""
    event = Event(EventKind.SHOWN, NOON)
    for minute in range(3):
        book.payments.add_event(made.reference, event)
        hint = Hint(HintSource.REDIRECT, "tx", later(minutes=minute))
        book.payments.add_hint(made.reference, hint)

    case = book.payments.case(made.reference)

    assert (event,) == case.events
    assert tuple(hint.at for hint in case.hints) == (NOON,)


def test_a_repeated_answer_is_counted_and_teaches_nothing(book: Book, made: Attempt) -> None:
    """A bank that thinks for an hour would write a thousand rows."""
    first = seen_of(made, status=PENDING)
    again = seen_of(made, status=PENDING, seen_at=first.seen_at + timedelta(seconds=2))

    told = [book.payments.add_sightings(made.reference, [one]) for one in (first, again)]

    assert told == [True, False]
    assert (first,) == book.payments.case(made.reference).sightings
    ((times, last_at),) = book._connection.rows("SELECT times, last_at FROM sighting_counts")
    assert (2, again.seen_at.isoformat(timespec="microseconds")) == (times, last_at)


def test_an_answer_with_another_meaning_is_another_fact(book: Book, made: Attempt) -> None:
    """The approval would be taken for the pending answer before it."""
    answers = [seen_of(made, status=status) for status in (PENDING, Status.APPROVED)]
    answers.append(seen_of(made, source=Source.DAY_LIST))

    assert book.payments.add_sightings(made.reference, answers)
    assert tuple(answers) == book.payments.case(made.reference).sightings


def test_no_answer_teaches_nothing(book: Book, made: Attempt) -> None:
    """An empty list would be announced as news every two seconds."""
    assert not book.payments.add_sightings(made.reference, [])


def test_a_transaction_counts_for_the_first_attempt_it_paid(book: Book, made: Attempt) -> None:
    """One payment would pay two sales."""
    other = opened(book, rung_up(book), way=Way.LINK)
    book.payments.add_event(other.reference, Event(EventKind.LINK_MADE, NOON, "abc"))
    both = seen_of(made, link_id="abc")  # names the reference of one and the link of the other

    book.payments.add_sightings(made.reference, [both])
    assert book.payments.add_sightings(other.reference, [both])

    assert made.reference == book.payments.owner_of(both.transaction_id)
    assert (both,) == book.payments.case(made.reference).sightings
    assert book.payments.case(other.reference).sightings == ()
    assert (both,) == book.payments.kept_apart(other.reference)
    assert book.payments.kept_apart(made.reference) == ()
    assert book.payments.compare_projections() == ()


def test_somebody_elses_transaction_never_gets_in(book: Book, made: Attempt) -> None:
    """A forged redirect with another customer's payment would claim it."""
    with pytest.raises(AssertionError, match="not of"):
        book.payments.add_sightings(made.reference, [seen_of(made, reference="C9-T1-0001-OTHER")])

    assert book.payments.owner_of(f"tx-{made.reference}") is None


def test_the_table_of_owners_is_compared_with_the_facts(book: Book) -> None:
    """A hand that moved a payment to another sale would go unnoticed."""
    first, second = (paid(book, rung_up(book)) for _ in range(2))
    moved = "UPDATE gateway_tx SET reference = ? WHERE transaction_id = ?"
    book._connection.execute(moved, (second.reference.text, seen_of(first).transaction_id))
    gone = "DELETE FROM gateway_tx WHERE transaction_id = ?"
    book._connection.execute(gone, (seen_of(second).transaction_id,))

    found = book.payments.compare_projections()

    assert (seen_of(first).transaction_id, seen_of(second).transaction_id) == found


def test_the_attempts_of_an_order_and_of_a_time(book: Book, made: Attempt) -> None:
    """After a restart an attempt would not be watched, and its money would stay unseen."""
    again = opened(book, book.orders.get(made.order_id))
    later_one = opened(book, rung_up(book))

    cases = book.payments.cases_of(made.order_id)

    assert (made, again) == tuple(case.attempt for case in cases)
    assert later_one.reference == book.payments.watched(NOON)[0]
    assert {made.reference, again.reference} == set(book.payments.watched(NOON)[1:])
    assert (later_one.reference,) == book.payments.watched(made.created_at)
    assert book.payments.owner_of("nobody") is None
    with pytest.raises(AssertionError, match="no attempt"):
        book.payments.case(Reference.make(till="C1", shift=9, sale=9, random_bits=9))


class UndoneError(Exception):
    """Leaves a transaction so that nothing of it stays."""


Fact = Event | Hint | tuple[Status, Source, int, int]


@st.composite
def stories(draw: st.DrawFn) -> list[Fact]:
    """Draw facts of one attempt, all of them true at some time."""
    minutes = st.integers(0, 9)
    events = st.builds(
        Event, st.sampled_from([*EventKind]), minutes.map(lambda m: later(minutes=m)), st.just("x")
    ).filter(lambda event: event.kind is not EventKind.LINK_MADE)
    hints = st.builds(
        Hint, st.sampled_from([*HintSource]), st.sampled_from(["a", "b"]), st.just(NOON)
    )
    answers = st.tuples(
        st.sampled_from([*Status]), st.sampled_from([*Source]), st.integers(1, 2), minutes
    )
    return draw(st.lists(events | hints | answers, max_size=12))


def _tell(book: Book, made: Attempt, fact: Fact) -> None:
    match fact:
        case Event():
            book.payments.add_event(made.reference, fact)
        case Hint():
            book.payments.add_hint(made.reference, fact)
        case status, source, transaction, minute:
            answer = seen_of(
                made,
                status=status,
                source=source,
                transaction_id=f"tx-{transaction}",
                amount=Money(made.amount.centavos * transaction),
                seen_at=later(minutes=minute),
            )
            book.payments.add_sightings(made.reference, [answer])


def _case_after(book: Book, made: Attempt, facts: list[Fact]) -> Case:
    """Tell facts in an order, look, and leave the book as it was."""
    found: list[Case] = []
    with suppress(UndoneError), book.writing():
        for fact in facts:
            _tell(book, made, fact)
        found.append(book.payments.case(made.reference))
        raise UndoneError
    return found[0]


def _sets(case: Case) -> tuple[frozenset[Event], frozenset[Sighting], frozenset[Hint]]:
    return frozenset(case.events), frozenset(case.sightings), frozenset(case.hints)


def test_facts_in_any_order_and_repetition_make_the_same_case(book: Book, made: Attempt) -> None:
    """A sale would be paid or not, depending on which answer came first."""

    @given(stories(), st.randoms(use_true_random=False))
    def shuffled(facts: list[Fact], dice: random.Random) -> None:
        repeated = facts + dice.choices(facts, k=4) if facts else []
        dice.shuffle(repeated)
        straight, mixed = (_case_after(book, made, told) for told in (facts, repeated))

        assert _sets(straight) == _sets(mixed)
        verdicts = [
            judge(made, case.events, case.sightings, asking(), later(minutes=3))
            for case in (straight, mixed)
        ]
        assert verdicts[0] == verdicts[1]

    shuffled()
