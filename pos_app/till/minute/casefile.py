"""The whole case of one charge: every fact with its source, beside what Wompi says now."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from pos_app.core.errors import WasRefusedError
from pos_app.core.facts import VOID_EVENTS
from pos_app.core.ids import Reference
from pos_app.core.journal import Act, Entry, chained
from pos_app.core.payment import Event, EventKind, Look, Sighting, State, Status
from pos_app.core.staff import Right
from pos_app.core.tasks import can_be_voided, released_at
from pos_app.till.authority import Grant
from pos_app.till.cases import Cases, Judged
from pos_app.till.minute.releasing import pending_seen
from pos_app.till.minute.snapshots import CaseAction, CaseSnapshot, JournalMark, RawSnapshot
from pos_app.till.pictures import telling_payment, timeline
from pos_app.till.snapshots import CaseEntry, Mark, Notice, Sentence
from pos_app.till.world import World

__all__ = ["CaseFiles"]

PROVEN = frozenset({Status.APPROVED, Status.DECLINED, Status.ERROR, Status.VOIDED})


class CaseFiles:
    """Opens cases, and keeps the one that is looked at up to date."""

    def __init__(self, world: World, cases: Cases, twins: Callable[[str], tuple[int, ...]]) -> None:
        """Have none open; ``twins`` tells which other sales an order's payer paid alike."""
        self._world = world
        self._cases = cases
        self._twins = twins
        self._open: Reference | None = None

    async def show(self, reference: Reference | None) -> None:
        """Open a case, or leave the one that is open."""
        self._open = reference
        self.publish()

    async def show_of_order(self, order_id: str) -> None:
        """Open the case of a sale: its charge that was paid, or else the newest."""
        cases = self._cases.of_order(order_id)
        paid = [one for one in cases if one.verdict.approved]
        told = next(reversed(paid or list(cases)), None)
        if told is not None:
            await self.show(told.case.attempt.reference)

    def publish(self) -> None:
        """Tell the screens, while somebody looks at a case."""
        if self._open is not None:
            self._world.publish(self.picture(self._open))

    def picture(self, reference: Reference) -> CaseSnapshot:
        """Picture one case."""
        judged = self._cases.judged(reference)
        attempt, verdict = judged.case.attempt, judged.verdict
        order = self._world.store.orders.get(attempt.order_id)
        told = telling_payment(judged)
        cases = self._world.store.payments.cases_of(attempt.order_id)
        actions = frozenset(self._actions(judged))
        named = self._world.store.customers.of_order(attempt.order_id)
        return CaseSnapshot(
            reference=reference,
            order_id=attempt.order_id,
            sale_number=order.number,
            shift=order.shift,
            attempt=1 + [case.attempt.reference for case in cases].index(reference),
            attempts=tuple(case.attempt.reference for case in cases),
            created_at=attempt.created_at,
            asked=attempt.amount,
            paid=verdict.paid,
            state=verdict.state,
            look=verdict.look,
            reason=verdict.reason,
            story=tuple(self._story(judged)),
            seen=told,
            vat=order.totals.vat,
            consumption=order.totals.consumption,
            differences=_differences(judged, told),
            read_at=judged.asking.answered_at,
            failure=judged.asking.failure,
            mark=_mark(self._world.store.journal.about(reference.text)),
            voidable=_voidable(judged),
            actions=actions,
            at=judged.at,
            twins=self._twins(attempt.order_id),
            customer=named if CaseAction.RAW in actions else None,
            goods=tuple((line.quantity, line.item.name, net) for line, net in order.nets),
        )

    async def support(self, reference: Reference) -> tuple[str, str] | None:
        """Write the case for Wompi's support: a name and a text, without secrets or people.

        None for whom may not have it.
        """
        grant = await self._may_review(reference)
        if grant is None:
            return None
        facts = grant.facts(reference=reference.text)
        act = Act(self._world.now(), grant.actor, "case.exported", facts)
        self._world.store.journal.append(act)
        return f"soportes-{reference.text}.json", self._plain_text(reference)

    async def raw(self, reference: Reference) -> None:
        """Show every fact of a case as it is kept, to whom may review."""
        if await self._may_review(reference) is not None:
            self._world.publish(RawSnapshot(reference, self._plain_text(reference)))

    async def _may_review(self, reference: Reference) -> Grant | None:
        about = Sentence("case.review_about", (("reference", reference.short),))
        try:
            return await self._world.authority.obtain(Right.REVIEW, about)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return None

    def _plain_text(self, reference: Reference) -> str:
        judged = self._cases.judged(reference)
        attempt = judged.case.attempt
        told = {
            "reference": attempt.reference.text,
            "amount_in_cents": attempt.amount.centavos,
            "currency": attempt.amount.currency,
            "environment": attempt.environment.value,
            "way": attempt.way.value,
            "created_at": attempt.created_at.isoformat(),
            "expires_at": attempt.expires_at.isoformat(),
            "state": judged.verdict.state.value,
            "transactions": [_plain(seen) for seen in judged.case.sightings],
            "events": [_plain_event(event) for event in judged.case.events],
            "hints": [
                {"source": hint.source.value, "id": hint.transaction_id, "at": hint.at.isoformat()}
                for hint in judged.case.hints
            ],
        }
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"

    def _story(self, judged: Judged) -> Iterator[CaseEntry]:
        receipt = self._world.store.receipts.of_order(judged.case.attempt.order_id)
        seen = {(one.seen_at, one.status): one for one in judged.case.sightings}
        for entry in timeline(judged, receipt):
            status = entry.title.key.removeprefix("status.").upper()
            known = Status.__members__.get(status)
            told = None
            if entry.at is not None and known is not None:
                told = seen.get((entry.at, known))
            yield entry if told is None else _sourced(entry, told)

    def _actions(self, judged: Judged) -> Iterator[CaseAction]:
        verdict, released = judged.verdict, released_at(judged.case) is not None
        if _voidable(judged) is not None:
            yield CaseAction.VOID
        if verdict.look is Look.WAIT and verdict.state is not State.DRAFT:
            yield CaseAction.TAKE_BACK if released else CaseAction.RELEASE
            if pending_seen(judged):
                yield CaseAction.CHARGE_AGAIN
        elif released:
            yield CaseAction.TAKE_BACK
        if self._world.store.receipts.of_order(judged.case.attempt.order_id) is not None:
            yield CaseAction.GIVE_BACK
        if self._world.authority.may(Right.REVIEW):
            yield CaseAction.SUPPORT
            yield CaseAction.RAW


def _sourced(entry: CaseEntry, seen: Sighting) -> CaseEntry:
    details = (
        ("word", seen.word or seen.status.name),
        ("method", seen.method),
        ("amount", seen.amount),
        ("message", seen.message or ""),
        ("instrument", seen.instrument or ""),
    )
    mark = Mark.PROOF if seen.status in PROVEN else Mark.NONE
    detail = Sentence(f"case.seen.{seen.source.value}", details)
    return CaseEntry(entry.node, entry.title, entry.at, detail, mark)


def _differences(judged: Judged, seen: Sighting | None) -> tuple[str, ...] | None:
    """Name where till and Wompi differ; None while Wompi has said nothing."""
    if seen is None:
        return None
    attempt = judged.case.attempt
    found = {
        "amount": seen.amount.centavos != attempt.amount.centavos,
        "currency": seen.amount.currency != attempt.amount.currency,
        "environment": seen.environment is not attempt.environment,
    }
    return tuple(name for name, differs in found.items() if differs)


def _voidable(judged: Judged) -> str | None:
    asked = {event.detail: event for event in judged.case.events if event.kind in VOID_EVENTS}
    for seen in reversed(judged.verdict.approved):
        last = asked.get(seen.transaction_id)
        out = last is not None and last.kind is EventKind.VOID_ASKED
        if can_be_voided(seen, judged.at) and not out:
            return seen.transaction_id
    return None


def _mark(entries: tuple[Entry, ...]) -> JournalMark | None:
    if not entries:
        return None
    last = entries[-1]
    whole = all(one == chained(one.number, one.act, one.previous) for one in entries)
    return JournalMark(last.number, last.digest, last.previous, whole)


def _plain(seen: Sighting) -> dict[str, object]:
    return {
        "id": seen.transaction_id,
        "reference": seen.reference,
        "status": seen.word or seen.status.name,
        "amount_in_cents": seen.amount.centavos,
        "currency": seen.amount.currency,
        "method": seen.method,
        "payment_link_id": seen.link_id,
        "status_message": seen.message,
        "source": seen.source.value,
        "seen_at": seen.seen_at.isoformat(),
        "created_at": None if seen.created_at is None else seen.created_at.isoformat(),
        "finalized_at": None if seen.finalized_at is None else seen.finalized_at.isoformat(),
        "numbers": list(seen.traces),
    }


def _plain_event(event: Event) -> dict[str, object]:
    personal = event.kind in {EventKind.SHOWN, EventKind.RELEASED, EventKind.PHONE}
    detail = "" if personal else event.detail
    return {"kind": event.kind.value, "at": event.at.isoformat(), "detail": detail}
