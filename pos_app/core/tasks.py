"""Money that needs a person: found in the facts, closed by a person with a reason or by the facts.

Nothing here is remembered. A task is there as long as the facts say so and nobody has closed it;
its key names the money it is about, so that other money is another task.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from pos_app.core.case import Case
from pos_app.core.days import local_day
from pos_app.core.facts import VOID_EVENTS
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import EventKind, Look, Sighting, State, Verdict
from pos_app.core.tender import GivenBack, Leg, blocks_another

__all__ = [
    "TWINS_WITHIN",
    "UNKNOWN_LONG",
    "ActKind",
    "Advice",
    "Charge",
    "Sale",
    "Task",
    "TaskAct",
    "TaskKind",
    "can_be_voided",
    "closed_keys",
    "released_at",
    "tasks_of",
    "twins_among",
]

UNKNOWN_LONG = timedelta(hours=1)
"""An answer that is out for longer than this is nobody's at the counter any more."""

TWINS_WITHIN = timedelta(minutes=10)
"""Two payments of the same amount by the same payer this close may be one that went wrong."""


class TaskKind(StrEnum):
    """What is the matter."""

    LATE = "late"  # the money came when nobody was waiting for it
    OVER = "over"  # more money than the sale
    MISMATCH = "mismatch"  # another amount or currency than was asked for
    UNKNOWN = "unknown"  # no answer for long
    RELEASED = "released"  # goods left without proof
    VOID_PENDING = "void_pending"  # asked for, not proven
    REFUND = "refund"  # it could not be voided and has to go back another way
    TWINS = "twins"  # same payer, same amount, two sales
    GIVE_BACK = "give_back"  # promised to the customer, and still at Wompi


class Advice(StrEnum):
    """What to do about it, in one word; the sentence is made of it."""

    DELIVER = "deliver"
    GIVE_BACK_CASH = "give_back_cash"
    VOID = "void"
    REFUND = "refund"  # a request to Wompi, with its days
    COLLECT_REST = "collect_rest"
    WATCH = "watch"
    REVIEW = "review"


class ActKind(StrEnum):
    """What a person did with a task."""

    CLOSED = "closed"
    REOPENED = "reopened"
    TAKEN = "taken"  # somebody takes care of it; that alone closes nothing


@dataclass(frozen=True, slots=True)
class Task:
    """One thing a person has to do.

    Attributes:
        key: Names it for ever: the kind and the money it is about.
        amount: The money that is the matter.
        since: When it began.
        transaction_id: The payment to be voided or given back, where it is one.
        other: The other sale, where there are two.
    """

    key: str
    kind: TaskKind
    advice: Advice
    order_id: str
    amount: Money
    since: datetime
    reference: Reference | None = None
    transaction_id: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class TaskAct:
    """What a person did with a task; ``note`` is the digest of the reason."""

    task: str
    kind: ActKind
    at: datetime
    actor: str
    way_out: str
    note: str
    authorised_by: str | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """One attempt of a sale with what follows from it."""

    case: Case
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Sale:
    """Everything about the money of one order.

    Attributes:
        due: What it costs.
        by_hand: Money that people confirmed: cash and the like.
        dropped: A person gave the sale up.
        promised: Money of Wompi's that people promised the customer back.
    """

    order_id: str
    due: Money
    by_hand: Money
    dropped: bool
    charges: tuple[Charge, ...]
    promised: tuple[GivenBack, ...] = ()

    @property
    def by_wompi(self) -> Money:
        """What Wompi holds for it."""
        paid = (charge.verdict.paid for charge in self.charges)
        return sum(paid, Money(0, self.due.currency))

    @property
    def wanted(self) -> Money:
        """What may be kept of the money that came."""
        return Money(0, self.due.currency) if self.dropped else self.due

    @property
    def going_back(self) -> Money:
        """What is promised back and still at Wompi: a task of its own, and no surplus."""
        held = {one.case.attempt.reference.text: one.verdict.paid for one in self.charges}
        asked: dict[str, Money] = {}
        for back in self.promised:
            if back.reference is not None:
                before = asked.get(back.reference, Money(0, self.due.currency))
                asked[back.reference] = before + back.amount
        still = (min(amount, held[name]) for name, amount in asked.items() if name in held)
        return sum(still, Money(0, self.due.currency))

    @property
    def handed_over(self) -> bool:
        """Whether the goods are gone: whoever pays the whole sale in cash takes them along."""
        if self.by_hand.centavos > 0 and self.by_hand.centavos >= self.due.centavos:
            return True
        gone = {EventKind.HANDED_OVER, EventKind.RELEASED}
        return any(event.kind in gone for charge in self.charges for event in charge.case.events)

    def approved(self) -> tuple[tuple[Charge, Sighting], ...]:
        """Every payment whose money is here, oldest first."""
        found = [(charge, seen) for charge in self.charges for seen in charge.verdict.approved]
        return tuple(sorted(found, key=lambda one: (_came_at(one[1]), one[1].transaction_id)))


def tasks_of(sale: Sale, now: datetime) -> tuple[Task, ...]:
    """Find everything about one sale that needs a person."""
    found = [*_surplus(sale, now), *_given_back(sale, now)]
    for charge in sale.charges:
        found += _of_charge(sale, charge, now)
    return tuple(found)


def closed_keys(acts: Iterable[TaskAct]) -> frozenset[str]:
    """Tell which tasks a person has closed; the last act decides."""
    last = {act.task: act.kind for act in acts if act.kind is not ActKind.TAKEN}
    return frozenset(key for key, kind in last.items() if kind is ActKind.CLOSED)


def can_be_voided(seen: Sighting, now: datetime) -> bool:
    """Whether Wompi may still void a payment: by card, and on the day it was made."""
    return seen.method == "CARD" and local_day(_came_at(seen)) == local_day(now)


def twins_among(sales: Collection[Sale]) -> tuple[Task, ...]:
    """Find payments of one payer and one amount, close together, for two different sales."""
    alike: dict[tuple[str, Money], list[_Payment]] = {}
    for sale in sales:
        for charge, seen in sale.approved():
            if seen.payer is not None:
                one = _Payment(_came_at(seen), sale.order_id, seen.transaction_id, charge)
                alike.setdefault((seen.payer, seen.amount), []).append(one)
    found: list[Task] = []
    for (_payer, amount), payments in alike.items():
        ordered = sorted(payments, key=lambda one: one[:3])
        for first, second in pairwise(ordered):
            close = second.at - first.at <= TWINS_WITHIN
            if close and first.order_id != second.order_id:
                found.append(_twins(amount, first, second))
    return tuple(found)


class _Payment(NamedTuple):
    at: datetime
    order_id: str
    transaction_id: str
    charge: Charge


def _twins(amount: Money, first: _Payment, second: _Payment) -> Task:
    return Task(
        key=f"twins:{first.transaction_id}:{second.transaction_id}",
        kind=TaskKind.TWINS,
        advice=Advice.REVIEW,
        order_id=second.order_id,
        amount=amount,
        since=second.at,
        reference=second.charge.case.attempt.reference,
        transaction_id=second.transaction_id,
        other=first.order_id,
    )


def _surplus(sale: Sale, now: datetime) -> Iterator[Task]:
    """Money beyond the sale, or money for a sale that nobody wants any more."""
    by_wompi = sale.by_wompi
    over = by_wompi + sale.by_hand - sale.wanted - sale.going_back
    if over.centavos <= 0 or not by_wompi.centavos:
        return
    charge, seen, advice = _leg_to_return(sale, over, now)
    yield Task(
        key=f"{'late' if sale.dropped else 'over'}:{sale.order_id}:{over.centavos}",
        kind=TaskKind.LATE if sale.dropped else TaskKind.OVER,
        advice=advice,
        order_id=sale.order_id,
        amount=over,
        since=_came_at(seen),
        reference=charge.case.attempt.reference,
        transaction_id=None if advice is Advice.GIVE_BACK_CASH else seen.transaction_id,
    )


def _leg_to_return(sale: Sale, over: Money, now: datetime) -> tuple[Charge, Sighting, Advice]:
    """Choose what goes back: cash before Wompi's money, a card of today before any other way.

    Cash never goes back against a card payment: whoever disputes the card later is paid twice.
    """
    payments = sale.approved()
    charge, seen = payments[-1]
    if sale.by_hand.centavos and not sale.dropped:
        return charge, seen, Advice.GIVE_BACK_CASH
    for one, payment in reversed(payments):
        if payment.amount.centavos <= over.centavos and can_be_voided(payment, now):
            return one, payment, Advice.VOID
    return charge, seen, Advice.REFUND


def _given_back(sale: Sale, now: datetime) -> Iterator[Task]:
    """Money that was promised back and that Wompi was not asked for, or cannot void."""
    charges = {one.case.attempt.reference.text: one for one in sale.charges}
    for back in sale.promised:
        charge = charges.get(back.reference or "")
        if charge is not None and back.leg is Leg.VOID:
            yield from _to_void(sale, back, charge, now)
        elif charge is not None and charge.verdict.approved:
            yield _promise(sale, back, charge, charge.verdict.approved[-1])


def _to_void(sale: Sale, back: GivenBack, charge: Charge, now: datetime) -> Iterator[Task]:
    """Every payment of a charge that is to be voided and was not yet asked for."""
    for seen in charge.verdict.approved:
        asked = [
            event
            for event in sorted(charge.case.events, key=lambda event: event.at)
            if event.detail == seen.transaction_id and event.kind in VOID_EVENTS
        ]
        if all(event.kind is EventKind.VOID_UNSENT for event in asked[-1:]):
            advice = Advice.VOID if can_be_voided(seen, now) else Advice.REFUND
            task = _promise(sale, back, charge, seen)
            key = f"{task.key}:{seen.transaction_id}"
            yield replace(task, key=key, advice=advice, amount=seen.amount)


def _promise(sale: Sale, back: GivenBack, charge: Charge, seen: Sighting) -> Task:
    return Task(
        key=f"{TaskKind.GIVE_BACK.value}:{back.back_id}",
        kind=TaskKind.GIVE_BACK,
        advice=Advice.REFUND,
        order_id=sale.order_id,
        amount=back.amount,
        since=back.at,
        reference=charge.case.attempt.reference,
        transaction_id=seen.transaction_id,
    )


def _of_charge(sale: Sale, charge: Charge, now: datetime) -> Iterator[Task]:
    attempt, verdict = charge.case.attempt, charge.verdict
    reference = attempt.reference

    def task(kind: TaskKind, advice: Advice, name: str, amount: Money, since: datetime) -> Task:
        key = f"{kind.value}:{name}"
        wompis = None if name == reference.text else name
        return Task(key, kind, advice, sale.order_id, amount, since, reference, wompis)

    if verdict.state is State.REVIEW:
        for seen in verdict.approved:
            if _is_no_surplus(seen, attempt.amount):
                advice = _about_amount(seen, attempt.amount, now)
                name = seen.transaction_id
                yield task(TaskKind.MISMATCH, advice, name, seen.amount, _came_at(seen))
    if _late_and_wanted(sale, charge):
        since = min(map(_came_at, verdict.approved))
        yield task(TaskKind.LATE, Advice.DELIVER, reference.text, verdict.paid, since)
    if charge.case.happened(EventKind.SHOWN) and _out_for_long(verdict, attempt.created_at, now):
        since = attempt.created_at
        yield task(TaskKind.UNKNOWN, Advice.WATCH, reference.text, attempt.amount, since)
    released = released_at(charge.case)
    if released is not None:
        yield task(TaskKind.RELEASED, Advice.REVIEW, reference.text, attempt.amount, released)
    yield from _voids(sale, charge)


def _is_no_surplus(seen: Sighting, asked: Money) -> bool:
    """Whether a payment is less than was asked for, or of another currency."""
    return seen.amount.currency != asked.currency or seen.amount.centavos < asked.centavos


def _about_amount(seen: Sighting, asked: Money, now: datetime) -> Advice:
    same = seen.amount.currency == asked.currency
    if same and seen.amount.centavos < asked.centavos:
        return Advice.COLLECT_REST
    return Advice.VOID if can_be_voided(seen, now) else Advice.REFUND


def _late_and_wanted(sale: Sale, charge: Charge) -> bool:
    """Whether money came after its charge had ended, for a sale that still waits for its goods."""
    paid = charge.verdict.look is Look.YES and charge.verdict.late
    return paid and not sale.dropped and not sale.handed_over


def _out_for_long(verdict: Verdict, since: datetime, now: datetime) -> bool:
    unanswered = verdict.look is Look.WAIT and verdict.state is not State.REVIEW
    return unanswered and blocks_another(verdict) and now - since >= UNKNOWN_LONG


def released_at(case: Case) -> datetime | None:
    """When the goods were let go, unless that was taken back later."""
    acts = [e for e in case.events if e.kind in {EventKind.RELEASED, EventKind.RELEASE_UNDONE}]
    last = max(acts, key=lambda event: event.at, default=None)
    return last.at if last is not None and last.kind is EventKind.RELEASED else None


def _voids(sale: Sale, charge: Charge) -> Iterator[Task]:
    """What became of each wish to void: money that is still here is pending, or has to go back."""
    here = {seen.transaction_id: seen for seen in charge.verdict.approved}
    last = {
        event.detail: event
        for event in sorted(charge.case.events, key=lambda event: event.at)
        if event.kind in VOID_EVENTS
    }
    for transaction_id, event in last.items():
        if transaction_id in here and event.kind is not EventKind.VOID_UNSENT:
            refused = event.kind is EventKind.VOID_REFUSED
            kind = TaskKind.REFUND if refused else TaskKind.VOID_PENDING
            yield Task(
                key=f"{kind.value}:{transaction_id}",
                kind=kind,
                advice=Advice.REFUND if refused else Advice.WATCH,
                order_id=sale.order_id,
                amount=here[transaction_id].amount,
                since=event.at,
                reference=charge.case.attempt.reference,
                transaction_id=transaction_id,
            )


def _came_at(seen: Sighting) -> datetime:
    return seen.finalized_at or seen.seen_at
