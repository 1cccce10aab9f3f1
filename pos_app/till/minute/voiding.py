"""Voiding a card payment: asked for by a person, done by Wompi, proven by a read alone."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.facts import VOID_EVENTS
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.payment import Event, EventKind, Sighting
from pos_app.core.staff import Right
from pos_app.core.tasks import can_be_voided
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.cases import Cases, Judged
from pos_app.till.daily_cap import check_daily_cap
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["Voiding", "seller_of"]

UNHEARD = frozenset({"gateway.unanswered"})
"""After these nobody knows whether Wompi took the wish; after any other it never heard it."""


class Voiding:
    """Asks Wompi to void, and writes down what came of the asking.

    Args:
        world: The run's world.
        cases: Judges.
        watcher: Looks soon whether it was done.
        turned: Told which order to look at again.
    """

    def __init__(
        self, world: World, cases: Cases, watcher: Watcher, turned: Callable[[str], None]
    ) -> None:
        """Have asked for nothing."""
        self._world = world
        self._cases = cases
        self._watcher = watcher
        self._turned = turned
        self._asking: set[str] = set()

    async def void(
        self, reference: Reference, transaction_id: str, reason: str, leave: Grant | None = None
    ) -> None:
        """Ask Wompi to void one approved card payment, whole.

        The wish is durable before it is sent: when its answer is lost, it is known to be out.

        Args:
            reference: The charge.
            transaction_id: Its payment.
            reason: Why, in a person's words.
            leave: What was allowed a moment ago for the act this one belongs to; it counts here
                too if who allowed it may void.
        """
        if transaction_id in self._asking:
            return
        self._asking.add(transaction_id)
        try:
            await self._void(reference, transaction_id, clean_reason(reason), leave)
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
        finally:
            self._asking.discard(transaction_id)
            self._watcher.hurry(reference)
            self._turned(self._cases.judged(reference).case.attempt.order_id)

    async def _void(
        self, reference: Reference, transaction_id: str, reason: str, leave: Grant | None
    ) -> None:
        seen = self._voidable(reference, transaction_id)
        about = Sentence("void.about", (("amount", seen.amount), ("reference", reference.short)))
        grant = leave if leave is not None and self._covers(leave) else None
        grant = grant or await self._world.authority.obtain(Right.VOID, about)
        seen = self._voidable(reference, transaction_id)
        self._check_second_person(reference, grant)
        check_daily_cap(self._world, seen.amount, "void.over_cap")
        gateway = self._world.gateway
        if gateway is None or not gateway.can_list:
            raise CouldNotAskError("gateway.cannot_ask")
        self._write(EventKind.VOID_ASKED, reference, seen, grant, reason)
        self._world.reach("before_void")
        try:
            answer = await gateway.void(transaction_id)
        except CouldNotAskError as error:
            if error.key in UNHEARD:
                self._world.publish(Notice(Sentence("void.unanswered")))
                return
            self._write(EventKind.VOID_UNSENT, reference, seen, grant, error.key)
            raise
        except WasRefusedError as error:
            self._write(EventKind.VOID_REFUSED, reference, seen, grant, error.key)
            raise WasRefusedError(
                "void.refused", said=str(error.details.get("said", ""))
            ) from error
        self._world.reach("after_void_answer")
        if not answer.accepted:
            self._write(EventKind.VOID_REFUSED, reference, seen, grant, answer.message or "")
            raise WasRefusedError("void.refused", said=answer.message or "")
        self._world.publish(Notice(Sentence("void.asked")))

    def _voidable(self, reference: Reference, transaction_id: str) -> Sighting:
        judged = self._cases.judged(reference)
        here = {one.transaction_id: one for one in judged.verdict.approved}
        seen = here.get(transaction_id)
        if seen is None:
            raise WasRefusedError("void.not_approved")
        if not can_be_voided(seen, self._world.now()):
            raise WasRefusedError("void.only_cards_of_today")
        if _is_out(judged, transaction_id):
            raise WasRefusedError("void.is_out")
        return seen

    def _covers(self, leave: Grant) -> bool:
        """Whether the person who allowed the act this one belongs to may void as well."""
        roster = self._world.store.staff.roster()
        who = leave.authorised_by or leave.actor
        found = [one for one in roster.active if one.person_id == who]
        return not roster.active or any(roster.may(one, Right.VOID) for one in found)

    def _check_second_person(self, reference: Reference, grant: Grant) -> None:
        """Where two people work, nobody gives back the money of his own sale."""
        if len(self._world.store.staff.roster().active) < 2:
            return
        seller = seller_of(self._cases.judged(reference))
        if seller == (grant.authorised_by or grant.actor):
            raise WasRefusedError("void.by_the_seller")

    def _write(
        self, kind: EventKind, reference: Reference, seen: Sighting, grant: Grant, reason: str
    ) -> None:
        now, store = self._world.now(), self._world.store
        with store.writing():
            store.payments.add_event(reference, Event(kind, now, seen.transaction_id))
            facts = grant.facts(
                reference=reference.text,
                transaction=seen.transaction_id,
                amount=seen.amount.centavos,
                note=store.tasks.write_note(reason, now),
            )
            store.journal.append(Act(now, grant.actor, f"payment.{kind.value}", facts))


def seller_of(judged: Judged) -> str:
    """Who was at the till when the charge was shown to the customer."""
    shown = [event for event in judged.case.events if event.kind is EventKind.SHOWN]
    return min(shown, key=lambda event: event.at).detail if shown else ""


def _is_out(judged: Judged, transaction_id: str) -> bool:
    """Whether a wish is out and nobody has refused it."""
    told = [
        event
        for event in judged.case.events
        if event.detail == transaction_id and event.kind in VOID_EVENTS
    ]
    return bool(told) and told[-1].kind is EventKind.VOID_ASKED
