"""What the shop may believe about a payment: facts in, state out.

Attempts, their events and what Wompi answered are facts and only ever added. ``judge`` computes
everything else from them, so the poller, the redirect, a restart and the day's list can never
disagree, and neither order nor repetition of the facts changes the outcome. A hint (a redirect,
an event, a screenshot) is no fact about money and does not appear here at all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, IntEnum, StrEnum

from pos_app.core.facts import (
    CODES,
    ON_PHONE,
    PUSHES,
    Asking,
    Attempt,
    Environment,
    Event,
    EventKind,
    Sighting,
    Source,
    Status,
    Way,
)
from pos_app.core.money import Money

__all__ = [
    "CODES",
    "DOUBT_AFTER",
    "LOOKS",
    "ON_PHONE",
    "PUSHES",
    "RETRY_WINDOW",
    "SHUT_MARGIN",
    "SLOW_AFTER",
    "WAKING",
    "Asking",
    "Attempt",
    "Environment",
    "Event",
    "EventKind",
    "Look",
    "Reason",
    "Sighting",
    "Source",
    "State",
    "Status",
    "Verdict",
    "Way",
    "belongs",
    "judge",
    "page_open",
    "proven_from",
    "shut_at",
    "takes_retry",
]

DOUBT_AFTER = timedelta(seconds=15)
"""Without a successful read for this long, an unsettled attempt is in doubt."""

SHUT_MARGIN = timedelta(seconds=30)
"""A list read this long after the way was shut proves that nothing came through it."""

RETRY_WINDOW = timedelta(minutes=3)
"""After a decline the hosted page takes another try for this long (docs, "Reintento de pago")."""

UNPROVEN_AFTER = timedelta(minutes=30)
"""A till that cannot list waits this long past the gateway's expiry, and says it has no proof."""

WAKING = timedelta(minutes=2)
"""So long after a start or a sleep no expiry ends a charge from before: the questions catch up."""

PAGE_LOAD_LIMIT = timedelta(seconds=12)
"""A payment page that has not opened by then is said not to have opened."""

SLOW_AFTER = timedelta(seconds=90)
"""A bank that answers later than this is slower than nine in ten."""


class State(Enum):
    """Where an attempt stands."""

    DRAFT = "draft"
    OPEN = "open"
    PROCESSING = "processing"
    RETRYABLE = "retryable"
    CLOSING = "closing"
    CLOSED_EMPTY = "closed_empty"
    CLOSED_UNPROVEN = "closed_unproven"
    APPROVED = "approved"
    PART = "part"  # approved, and the sale wants more than this
    REVIEW = "review"
    REVERSED = "reversed"
    PRACTICE = "practice"  # asked with test keys, and the till has real ones by now


class Look(IntEnum):
    """The three answers to *may the goods be handed over?*, the worst last."""

    YES = 0
    NO = 1
    WAIT = 2


class Reason(StrEnum):
    """Why the answer is what it is: the key of its sentence."""

    OPENING = "opening"
    ON_PAGE = "on_page"
    ON_PHONE = "on_phone"
    PAGE_NOT_OPEN = "page_not_open"
    PROCESSING = "processing"
    SLOW = "slow"
    DECLINED = "declined"
    FAILED = "failed"
    CLOSING = "closing"
    STILL_ON_PHONE = "still_on_phone"
    CLOSED_EMPTY = "closed_empty"
    CLOSED_UNPROVEN = "closed_unproven"
    APPROVED = "approved"
    APPROVED_LATE = "approved_late"
    PART_PAID = "part_paid"
    OTHER_AMOUNT = "other_amount"
    REVERSED = "reversed"
    PRACTICE = "practice"
    NO_ANSWER = "no_answer"
    CANNOT_ASK = "cannot_ask"


LOOKS: dict[State, tuple[Look, Look]] = {
    # state: the look while Wompi answers, the look once it has been silent for DOUBT_AFTER
    State.DRAFT: (Look.WAIT, Look.WAIT),
    State.OPEN: (Look.WAIT, Look.WAIT),
    State.PROCESSING: (Look.WAIT, Look.WAIT),
    State.RETRYABLE: (Look.NO, Look.WAIT),
    State.CLOSING: (Look.WAIT, Look.WAIT),
    State.CLOSED_EMPTY: (Look.NO, Look.NO),
    State.CLOSED_UNPROVEN: (Look.WAIT, Look.WAIT),
    State.APPROVED: (Look.YES, Look.YES),
    State.PART: (Look.WAIT, Look.WAIT),
    State.REVIEW: (Look.WAIT, Look.WAIT),
    State.REVERSED: (Look.NO, Look.NO),
    State.PRACTICE: (Look.NO, Look.NO),
}
"""The one table of looks: what the gateway already proved does not fade when it falls silent."""

PLAIN_REASONS = {
    State.DRAFT: Reason.OPENING,
    State.CLOSING: Reason.CLOSING,
    State.CLOSED_EMPTY: Reason.CLOSED_EMPTY,
    State.CLOSED_UNPROVEN: Reason.CLOSED_UNPROVEN,
    State.APPROVED: Reason.APPROVED,
    State.REVIEW: Reason.OTHER_AMOUNT,
    State.REVERSED: Reason.REVERSED,
}
"""Of the states that have one reason only."""

DOUBTABLE = frozenset({State.OPEN, State.PROCESSING, State.RETRYABLE, State.CLOSING})

ENDINGS = frozenset(
    {EventKind.GIVEN_UP, EventKind.ABANDONED, EventKind.NOT_SENT, EventKind.REFUSED}
)
"""What ends a charge before its expiry."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that follows from the facts of one attempt at one moment.

    Attributes:
        transactions: Each transaction once, at the highest rank it was ever seen with.
        paid: What Wompi approved and did not void, whatever we asked for.
        late: The approval was seen after the attempt had been given up or had expired.
    """

    state: State
    in_doubt: bool
    look: Look
    reason: Reason
    transactions: tuple[Sighting, ...] = field(default=())
    paid: Money = field(default_factory=Money.zero)
    late: bool = False

    @property
    def approved(self) -> tuple[Sighting, ...]:
        """The transactions whose money is here."""
        return tuple(seen for seen in self.transactions if seen.status is Status.APPROVED)

    @property
    def settled(self) -> bool:
        """Whether this attempt can say no more by waiting at the counter."""
        return not self.in_doubt and self.state in {
            State.APPROVED,
            State.PART,
            State.REVERSED,
            State.CLOSED_EMPTY,
            State.PRACTICE,
        }


def judge(
    attempt: Attempt,
    events: Collection[Event],
    sightings: Iterable[Sighting],
    asking: Asking,
    now: datetime,
) -> Verdict:
    """Compute an attempt's state from its facts; any order and repetition gives the same.

    ``now`` is the gateway's time: it may end a view, never move money.
    """
    kinds = _moments(events)
    seen = _joined(attempt, _link_id(events), sightings)
    state = _state(attempt, kinds, seen, asking, now)
    in_doubt = state in DOUBTABLE and _silent(state, kinds, asking, now)
    return Verdict(
        state=state,
        in_doubt=in_doubt,
        look=LOOKS[state][in_doubt],
        reason=_doubt(asking) if in_doubt else _reason(attempt, state, kinds, seen, now),
        transactions=seen,
        paid=_approved_total(attempt, seen),
        late=state is State.APPROVED and _late(attempt, kinds, seen),
    )


def belongs(attempt: Attempt, link_id: str | None, seen: Sighting) -> bool:
    """Whether a transaction is this attempt's: same environment, and our reference or our link.

    A link's transaction carries a reference of Wompi's making, ``<link id>_<time>_<9 characters>``;
    its ``payment_link_id`` is sometimes missing (docs, "Links de pago").
    """
    if seen.environment is not attempt.environment:
        return False
    if link_id is None:
        return seen.reference == attempt.reference.text
    return link_id == (seen.link_id or seen.reference.rsplit("_", 2)[0])


def shut_at(
    attempt: Attempt, events: Collection[Event], transactions: Sequence[Sighting]
) -> datetime:
    """Tell when nothing more can come through the attempt's way, at the latest its expiry.

    A page of ours is shut when it was given up (until then it may be opened again) and destroyed,
    and the retry after its last refusal is over; a link when Wompi says that it is inactive. A page
    on a phone, and a request that nobody answered, only by their expiry.
    """
    return _shut_at(attempt, _moments(events), transactions)


def proven_from(
    attempt: Attempt,
    events: Collection[Event],
    transactions: Sequence[Sighting],
    woke_at: datetime | None = None,
) -> datetime:
    """Tell from when on an empty list proves that nobody paid."""
    return _proven_from(attempt, _moments(events), transactions, woke_at)


def page_open(events: Collection[Event]) -> bool:
    """Whether our own page was shown and, as far as was written down, still is."""
    moments = _moments(events)
    return EventKind.SHOWN in moments and EventKind.VIEW_CLOSED not in moments


def takes_retry(attempt: Attempt, verdict: Verdict, now: datetime) -> bool:
    """Whether the same page or link still takes another payment after a refusal."""
    if verdict.state is not State.RETRYABLE:
        return False
    if attempt.way is Way.LINK:
        return True
    if attempt.way in PUSHES:
        return False
    refused = max(one.finalized_at or one.seen_at for one in verdict.transactions)
    return now < refused + RETRY_WINDOW


def _moments(events: Collection[Event]) -> dict[EventKind, datetime]:
    """When each kind of event first happened.

    Our page counts as closed from the last time it was, and not while it is open again.
    """
    times: dict[EventKind, datetime] = {}
    for event in events:
        times[event.kind] = min(event.at, times.get(event.kind, event.at))
    if EventKind.VIEW_CLOSED in times:
        closed = _last(events, EventKind.VIEW_CLOSED)
        times[EventKind.VIEW_CLOSED] = closed
        if EventKind.PAGE_LOADED in times and _last(events, EventKind.PAGE_LOADED) > closed:
            del times[EventKind.VIEW_CLOSED]
    return times


def _last(events: Collection[Event], kind: EventKind) -> datetime:
    return max(event.at for event in events if event.kind is kind)


def _link_id(events: Collection[Event]) -> str | None:
    return max((e.detail for e in events if e.kind is EventKind.LINK_MADE), default=None)


def _joined(
    attempt: Attempt, link_id: str | None, sightings: Iterable[Sighting]
) -> tuple[Sighting, ...]:
    best: dict[str, Sighting] = {}
    for seen in sightings:
        if belongs(attempt, link_id, seen):
            known = best.get(seen.transaction_id)
            best[seen.transaction_id] = seen if known is None else _further(known, seen)
    return tuple(best[name] for name in sorted(best))


def _further(one: Sighting, other: Sighting) -> Sighting:
    """Choose of two descriptions of one transaction, in a total order: the join ignores arrival."""
    first, second = _rank(one), _rank(other)
    if first == second:
        return max(one, other, key=repr)
    return one if first > second else other


def _rank(seen: Sighting) -> tuple[Status, int, str, str]:
    return (
        seen.status,
        seen.amount.centavos,
        seen.amount.currency,
        seen.finalized_at.isoformat() if seen.finalized_at else "",
    )


def _state(
    attempt: Attempt,
    kinds: dict[EventKind, datetime],
    seen: tuple[Sighting, ...],
    asking: Asking,
    now: datetime,
) -> State:
    from_money = _state_of_money(attempt, seen)
    if from_money is not None and from_money is not State.RETRYABLE:
        return from_money
    if _ending(attempt, kinds, now):
        return _ending_state(attempt, kinds, seen, asking, now)
    if from_money is not None:
        return from_money
    return State.OPEN if EventKind.SHOWN in kinds else State.DRAFT


def _state_of_money(attempt: Attempt, seen: tuple[Sighting, ...]) -> State | None:
    if not seen:
        return None
    statuses = {one.status for one in seen}
    approved = [one for one in seen if one.status is Status.APPROVED]
    if any(one.amount == attempt.amount for one in approved):
        return State.APPROVED
    if approved:
        return State.REVIEW
    if statuses & {Status.PENDING, Status.UNKNOWN}:
        return State.PROCESSING
    if Status.VOIDED in statuses:
        return State.REVERSED
    return State.RETRYABLE


def _ending(attempt: Attempt, kinds: dict[EventKind, datetime], now: datetime) -> bool:
    return bool(kinds.keys() & ENDINGS) or now >= attempt.expires_at


def _ending_state(
    attempt: Attempt,
    kinds: dict[EventKind, datetime],
    seen: tuple[Sighting, ...],
    asking: Asking,
    now: datetime,
) -> State:
    if EventKind.SHOWN not in kinds or EventKind.NOT_SENT in kinds:
        return State.CLOSED_EMPTY
    proven = _proven_from(attempt, kinds, seen, asking.woke_at)
    if asking.listed_at is not None and asking.listed_at >= proven:
        return State.CLOSED_EMPTY
    unproven_from = max(attempt.expires_at + UNPROVEN_AFTER, _awake(attempt, asking.woke_at))
    if not asking.can_list and now >= unproven_from:
        return State.CLOSED_UNPROVEN
    return State.CLOSING


def _proven_from(
    attempt: Attempt,
    kinds: dict[EventKind, datetime],
    seen: Sequence[Sighting],
    woke_at: datetime | None,
) -> datetime:
    """Tell when silence begins to count; after Wompi's own no there is nothing to wait for."""
    if EventKind.REFUSED in kinds:
        return kinds[EventKind.REFUSED]
    shut = _shut_at(attempt, kinds, seen)
    awake = _awake(attempt, woke_at) if shut == attempt.expires_at else shut
    return max(shut + SHUT_MARGIN, awake)


def _awake(attempt: Attempt, woke_at: datetime | None) -> datetime:
    """From when on an expiry may be acted upon; at once where the charge is of this run."""
    if woke_at is None or attempt.created_at >= woke_at:
        return attempt.expires_at
    return woke_at + WAKING


def _shut_at(
    attempt: Attempt, kinds: dict[EventKind, datetime], seen: Sequence[Sighting]
) -> datetime:
    if attempt.way is Way.LINK:
        closed = kinds.get(EventKind.LINK_CLOSED)
        return attempt.expires_at if closed is None else min(closed, attempt.expires_at)
    if attempt.way is not Way.PAGE:
        return attempt.expires_at
    given_up, gone = kinds.get(EventKind.GIVEN_UP), kinds.get(EventKind.VIEW_CLOSED)
    if given_up is None or gone is None:
        return attempt.expires_at
    refusals = [one.finalized_at or one.seen_at for one in seen]
    return min(max([given_up, gone, *(at + RETRY_WINDOW for at in refusals)]), attempt.expires_at)


def _silent(state: State, kinds: dict[EventKind, datetime], asking: Asking, now: datetime) -> bool:
    if state is State.OPEN and not (asking.can_list or asking.answered_at or asking.failure):
        return False  # without the key there is nothing to ask until the page names a transaction
    heard = [asking.since, kinds.get(EventKind.SHOWN), asking.answered_at]
    return now - max(at for at in heard if at is not None) > DOUBT_AFTER


def _approved_total(attempt: Attempt, seen: tuple[Sighting, ...]) -> Money:
    currency = attempt.amount.currency
    approved = (one.amount for one in seen if one.status is Status.APPROVED)
    return sum((one for one in approved if one.currency == currency), Money(0, currency))


def _late(attempt: Attempt, kinds: dict[EventKind, datetime], seen: tuple[Sighting, ...]) -> bool:
    ended = min(kinds.get(EventKind.GIVEN_UP, attempt.expires_at), attempt.expires_at)
    arrived = [one.finalized_at or one.seen_at for one in seen if one.status is Status.APPROVED]
    return min(arrived) > ended


def _doubt(asking: Asking) -> Reason:
    return Reason.NO_ANSWER if asking.can_list or asking.failure else Reason.CANNOT_ASK


def _reason(
    attempt: Attempt,
    state: State,
    kinds: dict[EventKind, datetime],
    seen: tuple[Sighting, ...],
    now: datetime,
) -> Reason:
    match state:
        case State.OPEN:
            return _open_reason(attempt, kinds, now)
        case State.PROCESSING:
            return _processing_reason(attempt, seen, now)
        case State.RETRYABLE:
            return _refused_reason(seen)
        case State.CLOSING if attempt.way is Way.SIGNED_QR and now < attempt.expires_at:
            return Reason.STILL_ON_PHONE
        case State.APPROVED if _late(attempt, kinds, seen):
            return Reason.APPROVED_LATE
        case _:
            return PLAIN_REASONS[state]


def _refused_reason(seen: tuple[Sighting, ...]) -> Reason:
    declined = any(one.status is Status.DECLINED for one in seen)
    return Reason.DECLINED if declined else Reason.FAILED


def _open_reason(attempt: Attempt, kinds: dict[EventKind, datetime], now: datetime) -> Reason:
    if attempt.way in ON_PHONE:
        return Reason.ON_PHONE
    if EventKind.PAGE_LOADED in kinds:
        return Reason.ON_PAGE
    overdue = now - kinds[EventKind.SHOWN] >= PAGE_LOAD_LIMIT
    return Reason.PAGE_NOT_OPEN if overdue or EventKind.PAGE_FAILED in kinds else Reason.ON_PAGE


def _processing_reason(attempt: Attempt, seen: tuple[Sighting, ...], now: datetime) -> Reason:
    """A push has its transaction from the first moment: until its answer the customer acts."""
    oldest = min(one.created_at or one.seen_at for one in seen)
    if now - oldest >= SLOW_AFTER:
        return Reason.SLOW
    return Reason.ON_PHONE if attempt.way in PUSHES else Reason.PROCESSING
