"""One charge as a picture: its answer, its timeline and what a person can do about it now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from pos_app.core.case import Case
from pos_app.core.money import Money
from pos_app.core.payment import (
    Event,
    EventKind,
    Look,
    Reason,
    Sighting,
    State,
    Status,
    Way,
    proven_from,
    takes_retry,
)
from pos_app.core.receipt import IssuedReceipt
from pos_app.till.cases import Judged
from pos_app.till.snapshots import Action, CaseEntry, ChargeSnapshot, Mark, Node, Sentence

__all__ = ["charge_picture", "telling_payment", "timeline"]

EVENT_TITLES = {
    EventKind.LINK_MADE: "event.link_made",
    EventKind.PAGE_LOADED: "event.page_loaded",
    EventKind.PAGE_FAILED: "event.page_failed",
    EventKind.GIVEN_UP: "event.given_up",
    EventKind.ABANDONED: "event.abandoned",
    EventKind.VIEW_CLOSED: "event.view_closed",
    EventKind.LINK_CLOSED: "event.link_closed",
    EventKind.SET_ASIDE: "event.set_aside",
    EventKind.HANDED_OVER: "event.handed_over",
    EventKind.RELEASED: "event.released",
    EventKind.RELEASE_UNDONE: "event.release_undone",
    EventKind.VOID_ASKED: "event.void_asked",
    EventKind.VOID_REFUSED: "event.void_refused",
    EventKind.VOID_UNSENT: "event.void_unsent",
    EventKind.CHARGED_AGAIN: "event.charged_again",
    EventKind.NOT_SENT: "event.not_sent",
    EventKind.REFUSED: "event.refused",
    EventKind.UNANSWERED: "event.unanswered",
}

UNTOLD = frozenset({EventKind.PHONE, EventKind.ACCOUNT})
"""What happened, and tells a cashier nothing."""

SHOWN_AS = {
    Way.PAGE: "page_shown",
    Way.LINK: "link_shown",
    Way.SIGNED_QR: "link_shown",
    Way.NEQUI: "phone_asked",
    Way.BANCOLOMBIA_QR: "bank_asked",
}

MISSING = {
    State.OPEN: ("bank", "receipt"),
    State.PROCESSING: ("bank", "receipt"),
    State.PART: ("rest", "receipt"),
}
"""What is still to come, by where a charge stands."""

UNASKED = frozenset({Reason.CANNOT_ASK, Reason.CLOSED_UNPROVEN})
"""Why nobody knows, where the till has nothing to ask with."""

STATUS_TITLES = {
    Status.UNKNOWN: ("status.unknown", Node.HAPPENED),
    Status.PENDING: ("status.pending", Node.HAPPENED),
    Status.ERROR: ("status.error", Node.REFUSAL),
    Status.DECLINED: ("status.declined", Node.REFUSAL),
    Status.APPROVED: ("status.approved", Node.PROOF),
    Status.VOIDED: ("status.voided", Node.REFUSAL),
}

ACTIONS: dict[State, frozenset[Action]] = {
    State.DRAFT: frozenset(),
    State.OPEN: frozenset({Action.VERIFY, Action.OTHER_WAY, Action.DECIDE_LATER}),
    State.PROCESSING: frozenset({Action.VERIFY, Action.DECIDE_LATER}),
    State.RETRYABLE: frozenset(
        {Action.VERIFY, Action.OTHER_WAY, Action.DECIDE_LATER, Action.DROP_SALE}
    ),
    State.CLOSING: frozenset({Action.VERIFY, Action.DECIDE_LATER}),
    State.CLOSED_EMPTY: frozenset({Action.NEW_CHARGE, Action.DECIDE_LATER, Action.DROP_SALE}),
    State.CLOSED_UNPROVEN: frozenset({Action.VERIFY, Action.DECIDE_LATER}),
    State.APPROVED: frozenset({Action.NEXT_SALE}),
    State.PART: frozenset({Action.NEW_CHARGE, Action.DECIDE_LATER}),
    State.REVIEW: frozenset({Action.VERIFY, Action.DECIDE_LATER}),
    State.REVERSED: frozenset({Action.NEW_CHARGE, Action.DROP_SALE}),
    State.PRACTICE: frozenset({Action.NEW_CHARGE, Action.DECIDE_LATER, Action.DROP_SALE}),
}


def charge_picture(
    judged: Judged,
    *,
    number: int,
    sale_number: int,
    address: str | None,
    redirect: str,
    next_look: float | None,
    over: Money,
    receipt: IssuedReceipt | None,
) -> ChargeSnapshot:
    """Compose the picture of an attempt out of its facts and its verdict.

    Args:
        judged: The attempt, judged now.
        number: Which attempt of its order it is, from 1.
        sale_number: The order's number in its shift.
        address: Where the customer pays, or None once that is shut.
        redirect: Where the page leads afterwards.
        next_look: Seconds until the till asks again by itself.
        over: What the order was paid beyond its total.
        receipt: The order's receipt, once it has one.
    """
    attempt, verdict, asking = judged.case.attempt, judged.verdict, judged.asking
    told = telling_payment(judged)
    first = {event.kind: event.at for event in reversed(judged.case.events)}
    return ChargeSnapshot(
        order_id=attempt.order_id,
        sale_number=sale_number,
        reference=attempt.reference,
        number=number,
        way=attempt.way,
        amount=attempt.amount,
        environment=attempt.environment,
        state=verdict.state,
        look=verdict.look,
        reason=verdict.reason,
        in_doubt=verdict.in_doubt,
        address=address,
        redirect=redirect,
        created_at=attempt.created_at,
        opened_at=first.get(EventKind.SHOWN),
        expires_at=attempt.expires_at,
        next_look_at=None if next_look is None else judged.at + timedelta(seconds=next_look),
        closes_at=_closes_at(judged),
        answered_at=asking.answered_at,
        confirmed_at=_confirmed_at(told, verdict.look),
        timeline=tuple(timeline(judged, receipt)),
        actions=_actions(judged),
        paid=verdict.paid,
        over=over,
        method=told.method if told else None,
        instrument=told.instrument if told else None,
        message=told.message if told else None,
        failure=asking.failure,
        receipt=receipt,
        set_aside=EventKind.SET_ASIDE in first,
        phone_ends=_phone_ends(judged.case),
    )


def timeline(judged: Judged, receipt: IssuedReceipt | None) -> Iterator[CaseEntry]:
    """Tell a case from its beginning to what is still missing."""
    yield from sorted(_happened(judged.case, receipt), key=_moment)
    state = judged.verdict.state
    if judged.verdict.look is Look.WAIT and state is not State.PART:
        yield _asking_now(judged)
    for missing in MISSING.get(state, ()):
        yield CaseEntry(Node.MISSING, Sentence(f"missing.{missing}"))


def _happened(case: Case, receipt: IssuedReceipt | None) -> Iterator[CaseEntry]:
    attempt = case.attempt
    saved = Sentence("event.saved_first")
    yield CaseEntry(Node.HAPPENED, Sentence("event.created"), attempt.created_at, saved)
    for event in case.events:
        if event.kind not in UNTOLD:
            yield _event_entry(case, event)
    for hint in case.hints:
        title = Sentence(f"hint.{hint.source.value}")
        yield CaseEntry(Node.HAPPENED, title, hint.at, mark=Mark.HINT)
    for seen in case.sightings:
        yield _sighting_entry(seen)
    if receipt is not None:
        title = Sentence("event.receipt", (("number", receipt.number),))
        yield CaseEntry(Node.HAPPENED, title, receipt.issued_at)


def _event_entry(case: Case, event: Event) -> CaseEntry:
    if event.kind is EventKind.SHOWN:
        title = f"event.{SHOWN_AS[case.attempt.way]}"
        said = (("ends", _phone_ends(case)),) if case.attempt.way is Way.NEQUI else ()
        return CaseEntry(Node.HAPPENED, Sentence(title, said), event.at)
    detail = None
    if event.kind is EventKind.PAGE_LOADED and not _reloaded(case, event):
        detail = Sentence("event.took", (("tenths", _tenths_since_shown(case, event)),))
    return CaseEntry(Node.HAPPENED, Sentence(EVENT_TITLES[event.kind]), event.at, detail)


def _reloaded(case: Case, event: Event) -> bool:
    """Whether the page was asked for again meanwhile, so that nobody knows how long it took."""
    again = {EventKind.PAGE_LOADED, EventKind.PAGE_FAILED}
    return any(before.kind in again and before.at < event.at for before in case.events)


def _tenths_since_shown(case: Case, event: Event) -> int:
    shown = [e.at for e in case.events if e.kind is EventKind.SHOWN and e.at <= event.at]
    return (event.at - shown[-1]) // timedelta(milliseconds=100) if shown else 0


def _sighting_entry(seen: Sighting) -> CaseEntry:
    key, node = STATUS_TITLES[seen.status]
    details = (("method", seen.method), ("amount", seen.amount), ("message", seen.message or ""))
    mark = Mark.PROOF if node in {Node.PROOF, Node.REFUSAL} else Mark.NONE
    said = Sentence("status.details", (*details, ("instrument", seen.instrument or "")))
    return CaseEntry(node, Sentence(key), seen.seen_at, said, mark)


def _asking_now(judged: Judged) -> CaseEntry:
    asking = judged.asking
    if judged.verdict.reason in UNASKED and asking.failure is None:
        return CaseEntry(
            Node.HAPPENING, Sentence("asking.cannot"), detail=Sentence("asking.no_key")
        )
    if asking.failure is not None:
        detail = Sentence("asking.failed", (("why", asking.failure),))
        return CaseEntry(Node.HAPPENING, Sentence("asking.again"), detail=detail)
    if asking.answered_at is None:
        return CaseEntry(Node.HAPPENING, Sentence("asking.first"))
    key = "asking.nothing_yet" if not judged.verdict.transactions else "asking.still_pending"
    detail = Sentence(key, (("at", asking.answered_at),))
    return CaseEntry(Node.HAPPENING, Sentence("asking.now"), detail=detail)


def _moment(entry: CaseEntry) -> float:
    assert entry.at is not None, "what happened has its moment"
    return entry.at.timestamp()


def telling_payment(judged: Judged) -> Sighting | None:
    """The transaction that explains the answer: the one that went furthest, the newest of those."""
    return max(
        judged.verdict.transactions,
        key=lambda seen: (seen.status, seen.finalized_at or seen.seen_at),
        default=None,
    )


def _confirmed_at(told: Sighting | None, look: Look) -> datetime | None:
    if told is None or look is Look.WAIT:
        return None
    return told.finalized_at or told.seen_at


def _closes_at(judged: Judged) -> datetime | None:
    if judged.verdict.state is not State.CLOSING:
        return None
    case = judged.case
    return proven_from(
        case.attempt, case.events, judged.verdict.transactions, judged.asking.woke_at
    )


def _actions(judged: Judged) -> frozenset[Action]:
    verdict = judged.verdict
    if verdict.in_doubt:
        return frozenset({Action.VERIFY, Action.DECIDE_LATER})
    actions = ACTIONS[verdict.state]
    if verdict.state is State.RETRYABLE:
        same = takes_retry(judged.case.attempt, verdict, judged.at)
        actions |= {Action.RETRY_SAME if same else Action.NEW_CHARGE}
    if verdict.state is State.OPEN and judged.case.attempt.way is Way.PAGE:
        actions |= {Action.RELOAD}
    return actions


def _phone_ends(case: Case) -> str:
    return next((e.detail for e in case.events if e.kind is EventKind.PHONE), "")
