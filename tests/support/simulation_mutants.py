"""Tills that are wrong in one way each: the simulation must tell every one of them from ours.

Each mutant is a small change of the real till, put in place by a ``MonkeyPatch`` and undone by it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

import memory_book
import pytest

from pos_app.core import payment
from pos_app.core.case import Case
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.order import Change
from pos_app.core.payment import (
    PUSHES,
    Attempt,
    Event,
    EventKind,
    Sighting,
    Source,
    State,
    Status,
    Verdict,
    Way,
)
from pos_app.core.tender import blocks_another
from pos_app.till import cases, charging, settling, watching
from pos_app.till.cases import Cases, Judged, link_of
from pos_app.till.charging import Asked, Charging
from pos_app.till.pushing import Pushing
from pos_app.till.sales import Sales
from pos_app.till.settling import Settler
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["MUTANTS", "Mutant"]

Mutant = Callable[[pytest.MonkeyPatch], None]


def last_write_wins(patch: pytest.MonkeyPatch) -> None:
    """What Wompi said last is believed, also when it is older news."""

    def joined(_a: Attempt, _l: str | None, seen: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
        last = {one.transaction_id: one for one in seen}
        return tuple(last[name] for name in sorted(last))

    patch.setattr(payment, "_joined", joined)


def cancel_is_final(patch: pytest.MonkeyPatch) -> None:
    """A charge that a person ended is over, whatever comes."""
    state = payment._state

    def final(attempt: Attempt, kinds: dict[EventKind, Any], *facts: Any) -> State:
        ended = EventKind.GIVEN_UP in kinds
        return State.CLOSED_EMPTY if ended else state(attempt, kinds, *facts)

    patch.setattr(payment, "_state", final)


def only_the_first_counts(patch: pytest.MonkeyPatch) -> None:
    """The first transaction of a reference is taken for *the* transaction."""
    joined = payment._joined

    def first(*facts: Any) -> tuple[Sighting, ...]:
        return joined(*facts)[:1]

    patch.setattr(payment, "_joined", first)


def approvals_are_added_up(patch: pytest.MonkeyPatch) -> None:
    """The same payment heard of twice is money twice."""

    def every(_a: Attempt, _l: str | None, seen: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
        return tuple(seen)

    patch.setattr(payment, "_joined", every)


def written_after_opening(patch: pytest.MonkeyPatch) -> None:
    """A charge is durable only once it was shown."""
    opened = Charging._open

    async def later(self: Charging, asked: Asked) -> Reference:
        with self._world.store.writing():
            return await opened(self, asked)

    patch.setattr(Charging, "_open", later)


def expiry_closes_blindly(patch: pytest.MonkeyPatch) -> None:
    """What has ended was not paid: nobody asks."""
    patch.setattr(payment, "_ending_state", lambda *_facts: State.CLOSED_EMPTY)


def answered_before_written(patch: pytest.MonkeyPatch) -> None:
    """An answer counts as taken in before it is on the disk."""
    settle = Settler.settle

    def soon(self: Settler, case: Case, seen: tuple[Sighting, ...]) -> None:
        asyncio.get_running_loop().call_later(8.0, settle, self, case, seen)

    patch.setattr(Settler, "settle", soon)


def strangers_count(patch: pytest.MonkeyPatch) -> None:
    """Any transaction of the merchant pays any charge."""
    for room in (payment, watching, settling, memory_book):
        patch.setattr(room, "belongs", lambda *_facts: True)


def hints_are_believed(patch: pytest.MonkeyPatch) -> None:
    """Whoever writes the redirect's address has paid."""

    def believe(self: Charging, reference: Reference, transaction_id: str) -> None:
        attempt, now = self._cases.judged(reference).case.attempt, self._world.now()
        paid = Sighting(
            transaction_id,
            reference.text,
            attempt.amount,
            Status.APPROVED,
            attempt.environment,
            Source.BY_ID,
            now,
            link_id=link_of(self._cases.judged(reference).case),
        )
        self._world.store.payments.add_sightings(reference, [paid])

    patch.setattr(Charging, "redirected", believe)


def doubt_does_not_block(patch: pytest.MonkeyPatch) -> None:
    """A second charge may be opened while the first may still be paid."""
    patch.setattr(charging, "blocks_another", lambda _verdict: False)


def other_amounts_do_not_block(patch: pytest.MonkeyPatch) -> None:
    """A sale that was paid another amount may be charged for the rest, with nobody looking."""

    def blocks(verdict: Verdict) -> bool:
        return verdict.state is not State.REVIEW and blocks_another(verdict)

    patch.setattr(charging, "blocks_another", blocks)


def watch_ends_at_expiry(patch: pytest.MonkeyPatch) -> None:
    """Nobody looks at a charge whose time is over."""
    pause = Watcher._pause

    def short(self: Watcher, judged: Judged) -> Any:
        return None if judged.at >= judged.case.attempt.expires_at else pause(self, judged)

    patch.setattr(Watcher, "_pause", short)


def amounts_are_not_compared(patch: pytest.MonkeyPatch) -> None:
    """Approved is approved, however little it was."""
    of_money = payment._state_of_money

    def lenient(attempt: Attempt, seen: tuple[Sighting, ...]) -> State | None:
        found = of_money(attempt, seen)
        return State.APPROVED if found is State.REVIEW else found

    patch.setattr(payment, "_state_of_money", lenient)


def silence_is_an_empty_list(patch: pytest.MonkeyPatch) -> None:
    """A question without an answer counts as the answer that nothing came."""

    def answered(self: Cases, reference: Reference, _key: str) -> None:
        self.answered(reference, self._world.clock.monotonic(), listed=True)

    patch.setattr(Cases, "failed", answered)


def closing_is_assumed(patch: pytest.MonkeyPatch) -> None:
    """A link counts as closed as soon as we want it to be."""

    async def assume(self: Watcher, _gateway: object, judged: Judged) -> None:
        kinds = {event.kind for event in judged.case.events}
        if EventKind.GIVEN_UP in kinds and EventKind.LINK_CLOSED not in kinds:
            closed = Event(EventKind.LINK_CLOSED, self._world.now())
            self._world.store.payments.add_event(judged.case.attempt.reference, closed)

    patch.setattr(Watcher, "_shut_link", assume)


def every_payment_prints(patch: pytest.MonkeyPatch) -> None:
    """Each movement of money of a paid order brings another receipt."""

    def deserves(self: Settler, order_id: str) -> bool:
        return self._cases.money(order_id).complete

    patch.setattr(Settler, "_deserves_receipt", deserves)


def partly_paid_prints(patch: pytest.MonkeyPatch) -> None:
    """Some money is enough for a receipt."""

    def deserves(self: Settler, order_id: str) -> bool:
        paid = self._cases.money(order_id).paid.centavos
        return bool(paid) and self._world.store.receipts.of_order(order_id) is None

    patch.setattr(Settler, "_deserves_receipt", deserves)


def questions_are_dated_early(patch: pytest.MonkeyPatch) -> None:
    """A question counts for the moment that a wrong clock showed when it was asked."""
    begin, then = Cases.__init__, Cases._then
    began: dict[Cases, datetime] = {}

    def begins(self: Cases, world: World) -> None:
        begin(self, world)
        began[self] = world.now()

    def early(self: Cases, steady: float) -> datetime:
        return max(then(self, steady), began[self])

    patch.setattr(Cases, "__init__", begins)
    patch.setattr(Cases, "_then", early)


def old_charges_pay_new_tickets(patch: pytest.MonkeyPatch) -> None:
    """An approved charge pays its sale, whatever was added to it since."""
    patch.setattr(cases, "in_part", lambda verdict: verdict)


def receipts_do_not_bind(patch: pytest.MonkeyPatch) -> None:
    """A ticket may change although its receipt was handed out."""

    def change(self: Sales, wanted: Change, _act: Act | None = None) -> None:
        self._check_free()
        self._world.store.orders.append(self.order.order_id, wanted)
        self.order = self.order.after(wanted)

    patch.setattr(Sales, "change", change)


def lost_pushes_were_never_made(patch: pytest.MonkeyPatch) -> None:
    """A request that makes a payment and gets no answer counts as one that never left."""
    ended = Pushing._ended

    def forgotten(self: Pushing, reference: Reference, _kind: EventKind, fault: Any) -> None:
        ended(self, reference, EventKind.NOT_SENT, fault)

    patch.setattr(Pushing, "_ended", forgotten)


def pushes_are_shown_afterwards(patch: pytest.MonkeyPatch) -> None:
    """A push counts as seen by the customer only once Wompi answered."""
    add = Charging._add

    def late(self: Charging, reference: Reference, kind: EventKind, detail: str = "") -> None:
        way = self._world.store.payments.case(reference).attempt.way
        if kind is not EventKind.SHOWN or way not in PUSHES:
            add(self, reference, kind, detail)

    patch.setattr(Charging, "_add", late)


def given_up_codes_are_shut(patch: pytest.MonkeyPatch) -> None:
    """The page on the customer's phone counts as closed because we want it to be."""
    shut_at = payment._shut_at

    def wishful(attempt: Attempt, kinds: dict[EventKind, datetime], seen: Any) -> datetime:
        given_up = kinds.get(EventKind.GIVEN_UP)
        if attempt.way is Way.SIGNED_QR and given_up is not None:
            return min(given_up, attempt.expires_at)
        return shut_at(attempt, kinds, seen)

    patch.setattr(payment, "_shut_at", wishful)


MUTANTS: Mapping[str, Mutant] = MappingProxyType(
    {
        mutant.__name__: mutant
        for mutant in (
            last_write_wins,
            cancel_is_final,
            only_the_first_counts,
            approvals_are_added_up,
            written_after_opening,
            expiry_closes_blindly,
            answered_before_written,
            strangers_count,
            hints_are_believed,
            doubt_does_not_block,
            other_amounts_do_not_block,
            watch_ends_at_expiry,
            amounts_are_not_compared,
            silence_is_an_empty_list,
            closing_is_assumed,
            every_payment_prints,
            partly_paid_prints,
            questions_are_dated_early,
            old_charges_pay_new_tickets,
            receipts_do_not_bind,
            lost_pushes_were_never_made,
            pushes_are_shown_afterwards,
            given_up_codes_are_shut,
        )
    }
)
"""Every mutant by name; the first line of its docstring is its wrong rule."""
