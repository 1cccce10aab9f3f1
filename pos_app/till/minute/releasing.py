"""Letting goods go without proof, and charging again beside a charge nobody can answer for."""

from __future__ import annotations

import re
from collections.abc import Callable

from pos_app.core.card_numbers import holds_card_number
from pos_app.core.case import Hint, HintSource
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.payment import Event, EventKind, Look, Status
from pos_app.core.staff import Right
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.cases import Cases, Judged
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["Releasing", "pending_seen"]

NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Releasing:
    """A person may let goods go; nobody but Wompi can make money of it.

    Args:
        world: The run's world.
        cases: Judges.
        watcher: Goes on looking.
        turned: Told which order to look at again.
    """

    def __init__(
        self, world: World, cases: Cases, watcher: Watcher, turned: Callable[[str], None]
    ) -> None:
        """Have released nothing."""
        self._world = world
        self._cases = cases
        self._watcher = watcher
        self._turned = turned

    async def release(self, reference: Reference, reason: str, evidence: str) -> bool:
        """Let the goods of an unanswered charge go; the watching goes on.

        A transaction's number given as evidence is read at Wompi first: an invented or refused one
        is none. Tells whether the goods may go.
        """
        try:
            text = clean_reason(reason)
            self._check_unanswered(reference)
            grant = await self._world.authority.obtain(
                Right.RELEASE_UNPAID, self._about("release.about", reference)
            )
            self._check_unanswered(reference)
            shown = await self._examined(reference, evidence.strip())
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            self._watcher.hurry(reference)
            return False
        self._write(EventKind.RELEASED, reference, grant, text, shown)
        self._after(reference)
        return True

    async def take_back(self, reference: Reference, reason: str) -> None:
        """Note that a release was wrong; what was written before stays."""
        try:
            text = clean_reason(reason)
            about = self._about("release.undo_about", reference)
            grant = await self._world.authority.obtain(Right.RELEASE_UNPAID, about)
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return
        self._write(EventKind.RELEASE_UNDONE, reference, grant, text, "")
        self._after(reference)

    async def allow_another(self, reference: Reference, reason: str) -> None:
        """Let another charge begin beside one that Wompi saw pending and nobody can answer for."""
        try:
            text = clean_reason(reason)
            if not pending_seen(self._cases.judged(reference)):
                raise WasRefusedError("again.not_pending")
            about = self._about("again.about", reference)
            grant = await self._world.authority.obtain(Right.CHARGE_AGAIN_IN_DOUBT, about)
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return
        self._write(EventKind.CHARGED_AGAIN, reference, grant, text, "")
        self._after(reference)

    def _check_unanswered(self, reference: Reference) -> None:
        look = self._cases.judged(reference).verdict.look
        if look is Look.YES:
            raise WasRefusedError("release.paid")
        if look is Look.NO:
            raise WasRefusedError("release.not_paid")

    async def _examined(self, reference: Reference, evidence: str) -> str:
        """Ask Wompi about the number that is shown for a proof; tells what may be kept of it."""
        if not evidence:
            return ""
        self._check_number(reference, evidence)
        gateway = self._world.gateway
        assert gateway is not None, "a charge was made with keys"
        try:
            seen = await gateway.read(evidence)
        except CouldNotAskError:
            return evidence  # nobody can say now; it is kept, and looked at later
        except WasRefusedError as refused:
            raise WasRefusedError("release.invented") from refused
        if seen.status in {Status.DECLINED, Status.ERROR, Status.VOIDED}:
            raise WasRefusedError("release.declined")
        self._hint(reference, evidence)
        return evidence

    def _check_number(self, reference: Reference, evidence: str) -> None:
        """Refuse a number that is none, or that pays another sale already."""
        if holds_card_number(evidence):
            raise WasRefusedError("reason.card")
        if not NAME.fullmatch(evidence):
            raise WasRefusedError("release.invented")
        owner = self._world.store.payments.owner_of(evidence)
        if owner is not None and owner != reference:
            raise WasRefusedError("release.other_sale")
        if self._world.gateway is None:
            raise WasRefusedError("charge.no_keys")

    def _hint(self, reference: Reference, transaction_id: str) -> None:
        hint = Hint(HintSource.TYPED, transaction_id, self._world.now())
        self._world.store.payments.add_hint(reference, hint)

    def _about(self, key: str, reference: Reference) -> Sentence:
        attempt = self._cases.judged(reference).case.attempt
        return Sentence(key, (("amount", attempt.amount), ("reference", reference.short)))

    def _write(
        self, kind: EventKind, reference: Reference, grant: Grant, text: str, evidence: str
    ) -> None:
        now, store = self._world.now(), self._world.store
        attempt = self._cases.judged(reference).case.attempt
        with store.writing():
            store.payments.add_event(reference, Event(kind, now, evidence))
            facts = grant.facts(
                reference=reference.text,
                sale=attempt.order_id,
                amount=attempt.amount.centavos,
                evidence=evidence,
                note=store.tasks.write_note(text, now),
            )
            store.journal.append(Act(now, grant.actor, f"goods.{kind.value}", facts))

    def _after(self, reference: Reference) -> None:
        self._watcher.hurry(reference)
        self._turned(self._cases.judged(reference).case.attempt.order_id)
        self._world.publish(Notice(Sentence("release.written")))


def pending_seen(judged: Judged) -> bool:
    """Whether Wompi itself said that a payment is under way."""
    return any(seen.status is Status.PENDING for seen in judged.case.sightings)
