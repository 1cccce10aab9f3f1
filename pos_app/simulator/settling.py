"""Moves transactions on: addresses appear, verdicts fall, payers answer, annulments arrive.

Everything planned stands on the book's agenda. ``run`` does what has become due, each thing at
its own instant and in order, so that a clock that jumps an hour tells the same story as one
that walks through it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pos_app.simulator import cards, planning
from pos_app.simulator.access import Access
from pos_app.simulator.events import Events
from pos_app.simulator.faults import Fault, Subject
from pos_app.simulator.model import (
    Appointment,
    JsonObject,
    Otp,
    PaymentLink,
    Status,
    Transaction,
    Verdict,
)
from pos_app.simulator.planning import Draft, Plan
from pos_app.simulator.world import World

_ENDS = (*cards.DECLINE_REASONS, "provider_error", "approve")


@dataclass(frozen=True, slots=True)
class Twist:
    """What the charge faults make of a new transaction."""

    end: str | None = None
    hold: timedelta = timedelta()
    forever: bool = False
    more_cents: int = 0
    currency: str | None = None


def twist_of(faults: list[Fault]) -> Twist:
    """Read the charge faults that struck, the first of each sort."""
    named = {each.name: each for each in reversed(faults)}
    hold = named["pending"].number("seconds") if "pending" in named else 0
    more = named["wrong_amount"].number("centavos") if "wrong_amount" in named else 0
    currency = named.get("wrong_currency")
    return Twist(
        end=next((each.name for each in faults if each.name in _ENDS), None),
        hold=timedelta(seconds=hold),
        forever="pending_forever" in named,
        more_cents=more,
        currency=None if currency is None else str(currency.options["currency"]),
    )


class Settling:
    """Keeps the agenda and every transaction's way to its end."""

    def __init__(self, world: World, access: Access, events: Events) -> None:
        self._world = world
        self._access = access
        self._events = events
        self.handlers: dict[str, Callable[[str, datetime], None]] = {
            "reveal": self._reveal,
            "resolve": self._resolve,
            "void": self._void,
        }
        """What to do when an appointment of a kind comes; other parts add theirs."""

    def run(self, now: datetime) -> None:
        """Do everything that has become due."""
        book = self._world.book
        while due := book.due(now, "ledger"):
            appointment = due[0]
            book.cancel(appointment.kind, appointment.subject)
            self.handlers[appointment.kind](appointment.subject, appointment.at)

    def find(self, transaction_id: str) -> Transaction | None:
        """A transaction by its id."""
        return self._world.book.load(Transaction, transaction_id)

    def open(self, transaction: Transaction, draft: Draft) -> Transaction:
        """Keep a new transaction, PENDING, and plan what follows."""
        subject = Subject(transaction.reference, transaction.link_id)
        twist = twist_of(self._world.faults.take_group("charge", subject))
        plan = planning.plan(draft, self._world)
        opened = self._twisted(transaction, draft, plan, twist)
        if draft.hosted and opened.reveal is not None:
            opened = _revealed(opened)
        self._world.book.save(opened)
        if opened.reveal is not None and not opened.revealed:
            self._plan("reveal", opened, draft.now, self._world.delays.reveal)
        elif not opened.awaits_payer:
            self._plan("resolve", opened, draft.now, plan.span)
        return opened

    def _twisted(
        self, transaction: Transaction, draft: Draft, plan: Plan, twist: Twist
    ) -> Transaction:
        verdict = None if twist.forever else plan.verdict
        if twist.end is not None:
            verdict = self._forced(draft, twist.end)
        body: JsonObject = {"type": draft.method, **draft.body, "extra": plan.extra}
        return replace(
            transaction,
            payment_method=body,
            verdict=verdict,
            reveal=plan.reveal,
            suggested=plan.suggested or (plan.verdict.status if plan.verdict else ""),
            awaits_payer=plan.verdict is None or twist.forever,
            otp=_otp(plan),
            hold=twist.hold,
            amount_in_cents=max(transaction.amount_in_cents + twist.more_cents, 100),
            currency=twist.currency or transaction.currency,
        )

    def _forced(self, draft: Draft, fault: str) -> Verdict:
        if fault in cards.DECLINE_REASONS:
            declined = cards.declined_as(fault, self._world)
            return declined if draft.method == "CARD" else replace(declined, extra={})
        status = Status.APPROVED if fault == "approve" else Status.ERROR
        return planning.ended(draft, status, self._world)

    def _plan(
        self, kind: str, transaction: Transaction, now: datetime, span: tuple[int, int]
    ) -> None:
        at = self._world.after(now, span)
        if kind == "resolve":
            at += transaction.hold
        self._world.book.plan(Appointment(at, kind, transaction.id))

    def _reveal(self, transaction_id: str, at: datetime) -> None:
        transaction = self._known(transaction_id)
        revealed = _revealed(transaction)
        self._world.book.save(revealed)
        if not revealed.awaits_payer:
            self._plan("resolve", revealed, at, self._world.delays.other)

    def _known(self, transaction_id: str) -> Transaction:
        found = self.find(transaction_id)
        if found is None:
            raise LookupError(transaction_id)
        return found

    def _resolve(self, transaction_id: str, at: datetime) -> None:
        transaction = self._known(transaction_id)
        verdict = transaction.verdict
        if verdict is None or transaction.status is not Status.PENDING:
            raise AssertionError(f"{transaction_id} resolves without a verdict")
        final = replace(
            _with_extra(transaction, verdict.extra),
            status=verdict.status,
            status_message=verdict.message,
            finalized_at=at,
            awaits_payer=False,
            settled_in_cents=_settled(transaction, verdict),
            verdict=None,
            reveal=None,
        )
        self._world.book.save(final)
        self._use_link(final, at)
        self._events.transaction_updated(final, at)

    def _use_link(self, transaction: Transaction, at: datetime) -> None:
        """A single-use link stops after its first approved transaction."""
        if transaction.link_id is None or transaction.status is not Status.APPROVED:
            return
        link = self._world.book.load(PaymentLink, transaction.link_id)
        if link is not None and link.single_use and link.active:
            self._world.book.save(replace(link, active=False, updated_at=at))

    def choose(self, transaction: Transaction, status: Status, now: datetime) -> Transaction:
        """The payer (or the person who rehearses) answers; the end follows a moment later."""
        draft = self._draft_of(transaction, now)
        verdict = transaction.verdict or self._chosen(transaction, draft, status)
        chosen = replace(transaction, verdict=verdict, awaits_payer=False)
        if not chosen.revealed and chosen.reveal is not None:
            self._world.book.cancel("reveal", chosen.id)
            chosen = _revealed(chosen)
        self._world.book.save(chosen)
        self._plan("resolve", chosen, now, self._world.delays.answered)
        return chosen

    def _chosen(self, transaction: Transaction, draft: Draft, status: Status) -> Verdict:
        if "three_ds_auth" not in transaction.extra:
            return planning.ended(draft, status, self._world)
        step = "COMPLETED" if status is Status.APPROVED else "Non-Authenticated"
        step = "ERROR" if status is Status.ERROR else step
        return cards.after_authentication(status, "CHALLENGE", step, self._world)

    def _draft_of(self, transaction: Transaction, now: datetime) -> Draft:
        return Draft(
            id=transaction.id,
            now=now,
            account=self._access.of(transaction.merchant_id, transaction.environment),
            method=transaction.payment_method_type,
            body=transaction.payment_method,
            amount_in_cents=transaction.amount_in_cents,
            hosted=transaction.opened_from is not None,
        )

    def plan_void(self, transaction: Transaction, amount: int, now: datetime) -> Transaction:
        """Note that the annulment was taken; the transaction follows a moment later."""
        asked = replace(transaction, void_asked_in_cents=transaction.void_asked_in_cents + amount)
        self._world.book.save(asked)
        self._plan("void", asked, now, self._world.delays.void)
        return asked

    def _void(self, transaction_id: str, at: datetime) -> None:
        """A full annulment ends in VOIDED; a partial one (a switch) leaves it APPROVED."""
        asked = self._known(transaction_id)
        full = asked.void_asked_in_cents >= asked.settled_in_cents
        voided = replace(
            asked,
            status=Status.VOIDED if full else asked.status,
            voided_in_cents=asked.void_asked_in_cents,
            finalized_at=at,
        )
        self._world.book.save(voided)
        self._events.transaction_updated(voided, at)


def _otp(plan: Plan) -> Otp | None:
    """The code service of a transaction whose address announces one."""
    services = (plan.reveal or {}).get("url_services")
    return Otp(str(services["token"])) if isinstance(services, dict) else None


def _revealed(transaction: Transaction) -> Transaction:
    shown = _with_extra(transaction, transaction.reveal or {})
    return replace(shown, revealed=True)


def _with_extra(transaction: Transaction, more: JsonObject) -> Transaction:
    merged = {**transaction.extra, **more}
    return replace(transaction, payment_method={**transaction.payment_method, "extra": merged})


def _settled(transaction: Transaction, verdict: Verdict) -> int:
    """The money that moves: nothing unless approved; with points only the redeemed part."""
    if verdict.status is not Status.APPROVED:
        return 0
    redeemed = verdict.extra.get("redeemed_amount_in_cents_pcol")
    return redeemed if isinstance(redeemed, int) else transaction.amount_in_cents
