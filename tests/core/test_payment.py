"""What the shop may believe about a payment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payments import (
    GIVEN_UP,
    LINK,
    LINK_CLOSED,
    LINK_MADE,
    LOADED,
    NOON,
    PRICE,
    REFERENCE,
    SHOWN,
    VIEW_CLOSED,
    asking,
    attempt,
    event,
    later,
    seen,
)

from pos_app.core.money import Money
from pos_app.core.payment import (
    LOOKS,
    PUSHES,
    SHUT_MARGIN,
    Asking,
    Attempt,
    Environment,
    Event,
    EventKind,
    Look,
    Reason,
    Sighting,
    State,
    Status,
    Verdict,
    Way,
    belongs,
    judge,
    page_open,
    proven_from,
    shut_at,
    takes_retry,
)

SOON = later(minutes=1)


def judged(
    events: Sequence[Event] = (SHOWN, LOADED),
    sightings: Sequence[Sighting] = (),
    *,
    of: Attempt | None = None,
    ask: Asking | None = None,
    now: datetime = SOON,
) -> Verdict:
    """Judge an attempt that Wompi keeps answering about."""
    asked = ask or asking(answered_at=now)
    return judge(of or attempt(), events, sightings, asked, now)


OPEN_TABLE = [
    # what happened, what Wompi showed, how long after noon -> state, look, reason
    ((), (), 1, State.DRAFT, Look.WAIT, Reason.OPENING),
    ((SHOWN,), (), 5, State.OPEN, Look.WAIT, Reason.ON_PAGE),
    ((SHOWN,), (), 14, State.OPEN, Look.WAIT, Reason.PAGE_NOT_OPEN),
    (
        (SHOWN, event(EventKind.PAGE_FAILED, seconds=2)),
        (),
        3,
        State.OPEN,
        Look.WAIT,
        Reason.PAGE_NOT_OPEN,
    ),
    ((SHOWN, LOADED), (), 60, State.OPEN, Look.WAIT, Reason.ON_PAGE),
    ((SHOWN,), (Status.PENDING,), 60, State.PROCESSING, Look.WAIT, Reason.PROCESSING),
    ((SHOWN,), (Status.UNKNOWN,), 60, State.PROCESSING, Look.WAIT, Reason.PROCESSING),
    ((SHOWN,), (Status.PENDING,), 240, State.PROCESSING, Look.WAIT, Reason.SLOW),
    ((SHOWN,), (Status.DECLINED,), 60, State.RETRYABLE, Look.NO, Reason.DECLINED),
    ((SHOWN,), (Status.ERROR,), 60, State.RETRYABLE, Look.NO, Reason.FAILED),
    ((SHOWN,), (Status.APPROVED,), 60, State.APPROVED, Look.YES, Reason.APPROVED),
    ((SHOWN,), (Status.VOIDED,), 60, State.REVERSED, Look.NO, Reason.REVERSED),
]


@pytest.mark.parametrize(("events", "statuses", "seconds", "state", "look", "reason"), OPEN_TABLE)
def test_each_situation_has_one_state_one_look_and_one_reason(
    events: Sequence[Event],
    statuses: Sequence[Status],
    seconds: int,
    state: State,
    look: Look,
    reason: Reason,
) -> None:
    """The cashier would read a sentence that does not fit what is happening."""
    sightings = [seen(status) for status in statuses]

    verdict = judged(events, sightings, now=later(seconds=seconds))

    assert (state, look, reason) == (verdict.state, verdict.look, verdict.reason)


def test_a_link_waits_for_the_customers_phone() -> None:
    """The cashier would look for a payment page that is on the customer's phone."""
    verdict = judged((LINK_MADE, SHOWN), of=attempt(Way.LINK))

    assert verdict.reason == Reason.ON_PHONE


@pytest.mark.parametrize("way", [Way.SIGNED_QR, Way.NEQUI, Way.BANCOLOMBIA_QR])
def test_every_other_way_on_a_phone_waits_for_it_too(way: Way) -> None:
    """The cashier would be told of a page on the till that is not there."""
    asked = judged((SHOWN,), (seen(Status.PENDING),), of=attempt(way), now=later(seconds=60))

    assert judged((SHOWN,), of=attempt(way)).reason == Reason.ON_PHONE
    expected = Reason.ON_PHONE if way in PUSHES else Reason.PROCESSING
    assert (asked.state, asked.reason) == (State.PROCESSING, expected)


def test_a_push_that_takes_long_is_said_to_be_slow() -> None:
    """The cashier would wait in front of a phone that was put away."""
    verdict = judged((SHOWN,), (seen(Status.PENDING),), of=attempt(Way.NEQUI), now=later(minutes=4))

    assert verdict.reason is Reason.SLOW


def test_every_state_has_its_two_looks_and_silence_never_makes_one_better() -> None:
    """A gateway that falls silent would turn «Espere» into an answer."""
    assert set(State) == set(LOOKS)
    for answering, silent in LOOKS.values():
        assert silent >= answering


def test_the_table_of_looks_can_be_read_aloud(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody in the shop could check what the till answers in which state."""
    for state, (answering, silent) in LOOKS.items():
        print(f"{state.value:16} {answering.name:5} silent: {silent.name}")  # noqa: T201 -- the table

    assert len(State) == len(capsys.readouterr().out.splitlines())


@pytest.mark.parametrize(
    ("events", "statuses"),
    [
        ((SHOWN, LOADED), ()),
        ((SHOWN,), (Status.PENDING,)),
        ((SHOWN,), (Status.DECLINED,)),
        ((SHOWN, GIVEN_UP), ()),
    ],
)
def test_fifteen_silent_seconds_put_an_unsettled_attempt_in_doubt(
    events: Sequence[Event], statuses: Sequence[Status]
) -> None:
    """With the internet down the cashier would trust an answer that is minutes old."""
    heard = later(minutes=3)
    sightings = [seen(status) for status in statuses]

    calm = judged(
        events, sightings, ask=asking(answered_at=heard), now=heard + timedelta(seconds=15)
    )
    late = judged(
        events, sightings, ask=asking(answered_at=heard), now=heard + timedelta(seconds=16)
    )

    assert not calm.in_doubt
    assert (late.in_doubt, late.look, late.reason) == (True, Look.WAIT, Reason.NO_ANSWER)


@pytest.mark.parametrize("status", [Status.APPROVED, Status.VOIDED])
def test_what_wompi_proved_does_not_fade_in_silence(status: Status) -> None:
    """A paid customer would be held back because the internet went down afterwards."""
    verdict = judged(sightings=[seen(status)], ask=asking(), now=later(hours=1))

    assert not verdict.in_doubt


def test_without_the_private_key_an_open_page_is_not_in_doubt() -> None:
    """A shop without its private key would see «no sabemos» while the customer is typing."""
    keyless = asking(can_list=False)

    open_page = judged(ask=keyless, now=later(minutes=3))
    given_up = judged((SHOWN, LOADED, GIVEN_UP), ask=keyless, now=later(minutes=3))
    failing = judged(ask=asking(can_list=False, failure="gateway.timeout"), now=later(minutes=3))

    assert not open_page.in_doubt
    assert (given_up.in_doubt, given_up.reason) == (True, Reason.CANNOT_ASK)
    assert (failing.in_doubt, failing.reason) == (True, Reason.NO_ANSWER)


@pytest.mark.parametrize(
    ("way", "events"),
    [
        (Way.PAGE, (SHOWN, LOADED, GIVEN_UP, VIEW_CLOSED)),
        (Way.LINK, (LINK_MADE, SHOWN, GIVEN_UP, LINK_CLOSED)),
    ],
)
def test_an_empty_list_proves_nothing_until_the_way_was_shut_for_30_seconds(
    way: Way, events: Sequence[Event]
) -> None:
    """The sale would be charged again while the first charge can still be paid."""
    shut = later(minutes=2, seconds=1)
    early, proof = shut + timedelta(seconds=29), shut + timedelta(seconds=30)
    now = later(minutes=4)

    before = judged(events, of=attempt(way), ask=asking(answered_at=now, listed_at=early), now=now)
    after = judged(events, of=attempt(way), ask=asking(answered_at=now, listed_at=proof), now=now)

    assert (before.state, before.look) == (State.CLOSING, Look.WAIT)
    assert (after.state, after.look) == (State.CLOSED_EMPTY, Look.NO)


SIGNED = attempt(Way.SIGNED_QR, expires_at=later(minutes=5))


def test_a_code_that_nobody_can_close_is_open_until_its_expiry() -> None:
    """The sale would be charged again while the page is still open on the customer's phone."""
    given_up = (SHOWN, GIVEN_UP, VIEW_CLOSED, LINK_CLOSED)
    asked = asking(answered_at=later(minutes=5, seconds=29), listed_at=later(minutes=5, seconds=29))
    proof = asking(answered_at=later(minutes=5, seconds=30), listed_at=later(minutes=5, seconds=30))

    lives = judged(given_up, of=SIGNED, now=later(minutes=4))
    closing = judged(given_up, of=SIGNED, ask=asked, now=later(minutes=5, seconds=29))
    closed = judged(given_up, of=SIGNED, ask=proof, now=later(minutes=6))

    assert (lives.state, lives.reason) == (State.CLOSING, Reason.STILL_ON_PHONE)
    assert (closing.state, closing.reason) == (State.CLOSING, Reason.CLOSING)
    assert closed.state is State.CLOSED_EMPTY


def test_a_request_that_never_left_is_over_at_once() -> None:
    """The customer would wait for a payment that nobody was asked for."""
    verdict = judged((SHOWN, event(EventKind.NOT_SENT, seconds=2)), of=attempt(Way.NEQUI))

    assert (verdict.state, verdict.look) == (State.CLOSED_EMPTY, Look.NO)


def test_after_wompis_own_no_one_look_is_enough() -> None:
    """A wrong number would hold the sale for half a minute; or a lie of Wompi's would double it."""
    events = (SHOWN, event(EventKind.REFUSED, seconds=2))
    before = asking(answered_at=later(seconds=1), listed_at=later(seconds=1))
    after = asking(answered_at=later(seconds=3), listed_at=later(seconds=3))
    of = attempt(Way.NEQUI)

    assert judged(events, of=of, ask=before, now=later(seconds=3)).state is State.CLOSING
    assert judged(events, of=of, ask=after, now=later(seconds=3)).state is State.CLOSED_EMPTY
    made = judged(events, (seen(Status.PENDING),), of=of, ask=after, now=later(seconds=3))
    assert made.state is State.PROCESSING


def test_a_request_that_nobody_answered_may_have_made_a_payment() -> None:
    """A lost answer would be taken for a payment that was never asked for."""
    events = (SHOWN, event(EventKind.UNANSWERED, seconds=2), GIVEN_UP)
    of, now = attempt(Way.NEQUI), later(minutes=9)

    verdict = judged(events, of=of, ask=asking(answered_at=now, listed_at=now), now=now)

    assert verdict.state is State.CLOSING
    assert of.expires_at + SHUT_MARGIN == proven_from(of, events, ())


@pytest.mark.parametrize("way", list(Way))
def test_a_way_nobody_shut_stays_open_until_its_expiry(way: Way) -> None:
    """A link that could not be closed would be taken for closed."""
    of = attempt(way)

    assert of.expires_at == shut_at(of, (LINK_MADE, SHOWN, GIVEN_UP), ())


def test_after_a_refusal_the_page_may_be_retried_for_three_minutes_even_when_closed() -> None:
    """The customer's second card on the same page would pay a sale that was charged again."""
    refused = seen(Status.DECLINED, finalized_at=later(minutes=1, seconds=30))

    shut = shut_at(attempt(), (SHOWN, GIVEN_UP, VIEW_CLOSED), (refused,))

    assert later(minutes=4, seconds=30) == shut


def test_a_page_that_was_opened_again_is_not_shut() -> None:
    """Leaving the page for a moment would count as having closed it for good."""
    reopened = event(EventKind.PAGE_LOADED, minutes=3)
    closed_again = event(EventKind.VIEW_CLOSED, minutes=4)

    open_again = shut_at(attempt(), (SHOWN, LOADED, GIVEN_UP, VIEW_CLOSED, reopened), ())
    ended = (SHOWN, LOADED, GIVEN_UP, VIEW_CLOSED, reopened, closed_again)
    shut = shut_at(attempt(), ended, ())

    assert page_open((SHOWN, LOADED))
    assert not page_open((SHOWN, LOADED, VIEW_CLOSED))
    assert page_open((SHOWN, LOADED, VIEW_CLOSED, reopened))
    assert not page_open(())
    assert attempt().expires_at == open_again
    assert closed_again.at == shut
    assert attempt().expires_at == shut_at(attempt(), (SHOWN, LOADED, VIEW_CLOSED), ())


def test_expiry_ends_the_view_and_never_the_watching() -> None:
    """A charge that expired without proof would be called unpaid."""
    expired = later(minutes=10)

    verdict = judged(ask=asking(answered_at=expired), now=expired)

    assert (verdict.state, verdict.settled) == (State.CLOSING, False)


def test_a_pending_payment_outlives_expiry_and_cancel() -> None:
    """PSE answering after the countdown would find the sale closed."""
    pending = [seen(Status.PENDING)]

    assert State.PROCESSING is judged((SHOWN, GIVEN_UP), pending, now=later(hours=3)).state


def test_a_bank_that_approves_after_we_gave_up_still_counts_as_paid() -> None:
    """Money that came late would be lost from sight."""
    late = seen(finalized_at=later(minutes=30))

    verdict = judged((SHOWN, GIVEN_UP, VIEW_CLOSED), [late], now=later(hours=1))

    assert (verdict.state, verdict.late) == (State.APPROVED, True)
    assert Reason.APPROVED_LATE is verdict.reason
    assert verdict.settled


def test_an_attempt_nobody_ever_saw_is_empty_without_asking() -> None:
    """A link that was never made would hold the sale for ten minutes."""
    abandoned = judged((event(EventKind.ABANDONED, seconds=1),))

    assert (abandoned.state, abandoned.look) == (State.CLOSED_EMPTY, Look.NO)


def test_a_till_that_cannot_list_says_closed_without_proof() -> None:
    """A keyless till would answer «no pagó» without ever having been able to ask."""
    events = (SHOWN, LOADED, GIVEN_UP, VIEW_CLOSED)
    keyless = asking(can_list=False, answered_at=later(minutes=40))

    waiting = judged(events, ask=keyless, now=later(minutes=39))
    unproven = judged(events, ask=keyless, now=later(minutes=40))

    assert State.CLOSING is waiting.state
    assert (unproven.state, unproven.look) == (State.CLOSED_UNPROVEN, Look.WAIT)


@pytest.mark.parametrize(
    "amount", [Money.pesos(88_699), Money.pesos(99_999), Money(8_870_000, "USD")]
)
def test_another_amount_never_hands_over_by_itself(amount: Money) -> None:
    """Goods would leave for a payment of another amount or currency."""
    verdict = judged(sightings=[seen(amount=amount)])

    assert (verdict.state, verdict.look) == (State.REVIEW, Look.WAIT)
    assert Reason.OTHER_AMOUNT is verdict.reason
    assert (amount if amount.currency == "COP" else Money.zero()) == verdict.paid


def test_declined_then_approved_under_one_reference_is_paid() -> None:
    """The second card of a customer would be ignored: only the first transaction counted."""
    both = [seen(Status.DECLINED, "1-1-1"), seen(Status.APPROVED, "1-1-2")]

    for sightings in (both, both[::-1]):
        verdict = judged(sightings=sightings)
        assert (verdict.state, verdict.paid) == (State.APPROVED, PRICE)
        assert tuple(one.transaction_id for one in verdict.approved) == ("1-1-2",)


def test_two_approvals_are_both_counted() -> None:
    """The customer would have paid twice and nobody would give anything back."""
    verdict = judged(sightings=[seen(transaction_id="1-1-1"), seen(transaction_id="1-1-2")])

    assert (verdict.state, verdict.paid) == (State.APPROVED, PRICE * 2)


def test_only_our_own_transactions_count() -> None:
    """Somebody else's approved payment, named by a forged redirect, would pay this order."""
    other = REFERENCE.text[:-1] + "8"

    assert State.OPEN is judged(sightings=[seen(reference=other)]).state
    assert State.OPEN is judged(sightings=[seen(environment=Environment.PRODUCTION)]).state


@pytest.mark.parametrize(
    ("changes", "ours"),
    [
        ({"link_id": LINK, "reference": "anything"}, True),
        ({"link_id": None, "reference": f"{LINK}_1777065941_Xy12Zw34Q"}, True),
        ({"link_id": "test_AbC124", "reference": f"{LINK}_1777065941_Xy12Zw34Q"}, False),
        ({"link_id": None, "reference": "test_AbC124_1777065941_Xy12Zw34Q"}, False),
    ],
)
def test_a_links_transaction_is_known_by_the_link(changes: dict[str, Any], *, ours: bool) -> None:
    """A payment by QR would not be found, or a neighbour's would be taken for ours."""
    assert ours is belongs(attempt(Way.LINK), LINK, seen(**changes))


def test_the_same_page_takes_another_card_for_three_minutes() -> None:
    """«Intentar otra vez» would lead to a page that refuses the reference."""
    refused = [seen(Status.DECLINED, finalized_at=later(minutes=1))]

    def verdict(now: datetime) -> Verdict:
        return judged(sightings=refused, now=now)

    before, after = later(minutes=3, seconds=59), later(minutes=4)
    assert takes_retry(attempt(), verdict(before), before)
    assert not takes_retry(attempt(), verdict(after), after)
    assert takes_retry(attempt(Way.LINK), verdict(after), after)
    assert takes_retry(SIGNED, verdict(before), before)
    assert not takes_retry(attempt(Way.NEQUI), verdict(before), before)
    assert not takes_retry(attempt(), judged(), before)


# --- properties --------------------------------------------------------------------------------

MOMENTS = st.integers(0, 900).map(lambda seconds: later(seconds=seconds))
EVENTS = st.builds(
    Event, st.sampled_from([k for k in EventKind if k is not EventKind.LINK_MADE]), MOMENTS
)
SIGHTINGS = st.builds(
    lambda status, number, pesos, at, final: seen(
        status, f"1-1-{number}", amount=Money.pesos(pesos), seen_at=at, finalized_at=final
    ),
    st.sampled_from(Status),
    st.integers(1, 3),
    st.sampled_from([88_700, 88_700, 50_000]),
    MOMENTS,
    st.none() | MOMENTS,
)
FACTS = st.lists(EVENTS, max_size=6), st.lists(SIGHTINGS, max_size=8)
NOW = MOMENTS.filter(lambda at: at > NOON)


@given(*FACTS, NOW, st.sampled_from(Way), st.randoms(use_true_random=False))
def test_order_and_repetition_of_facts_change_nothing(
    events: list[Event],
    sightings: list[Sighting],
    now: datetime,
    way: Way,
    chance: st.DataObject,
) -> None:
    """The answer would depend on whether the poller or the redirect was quicker."""
    shuffled = [*events, *events], [*sightings, *sightings]
    for facts in shuffled:
        chance.shuffle(facts)  # type: ignore[attr-defined]  # -- hypothesis hands out a Random

    of = attempt(way)
    assert judged(events, sightings, of=of, now=now) == judged(*shuffled, of=of, now=now)


@given(*FACTS, NOW, st.integers(0, 8))
def test_facts_learned_in_two_parts_end_where_all_at_once_end(
    events: list[Event], sightings: list[Sighting], now: datetime, cut: int
) -> None:
    """A restart between two answers would lead to another end."""
    first, second = sightings[:cut], sightings[cut:]
    kept = judged(events, first, now=now).transactions

    assert judged(events, sightings, now=now) == judged(events, [*kept, *second], now=now)


@given(*FACTS, NOW)
def test_money_never_regresses_at_any_step(
    events: list[Event], sightings: list[Sighting], now: datetime
) -> None:
    """A later error would take «Sí, entregue» back."""
    ranks: dict[str, Status] = {}
    approved = False
    for count in range(len(sightings) + 1):
        verdict = judged(events, sightings[:count], now=now)
        for one in verdict.transactions:
            assert one.status >= ranks.get(one.transaction_id, Status.UNKNOWN)
            ranks[one.transaction_id] = one.status
        voided = Status.VOIDED in ranks.values()
        assert not approved or voided or verdict.state is State.APPROVED
        approved = approved or verdict.state is State.APPROVED


@given(*FACTS, NOW, NOW)
def test_clocks_move_no_money(
    events: list[Event], sightings: list[Sighting], now: datetime, other: datetime
) -> None:
    """Setting the clock back would make a paid sale unpaid."""
    assert judged(events, sightings, now=now).paid == judged(events, sightings, now=other).paid
