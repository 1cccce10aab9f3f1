"""Laying Wompi's list of the day beside the till's facts: at the start, at a close, on demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from pos_app.core.case import Case
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.payment import Sighting, Status, belongs
from pos_app.core.reconcile import Difference, DifferenceKind, Stray, differences, stray_of
from pos_app.till.cases import Cases, link_of
from pos_app.till.minute.snapshots import ReconcileSnapshot
from pos_app.till.ports.gateway import Gateway
from pos_app.till.world import World

__all__ = ["Reconciling"]

MARGIN = timedelta(days=1)
"""In which zone Wompi counts days is not documented: the list is asked for a day more."""

Found = tuple[Reference, Money, Sighting]


class Reconciling:
    """Compares, takes over what the till had not seen, and names what differs.

    Args:
        world: The run's world.
        cases: Judges.
        settle: Makes new sightings of a charge durable with all that follows.
        turned: Told which charge has news.
    """

    def __init__(
        self,
        world: World,
        cases: Cases,
        settle: Callable[[Case, tuple[Sighting, ...]], None],
        turned: Callable[[Reference], None],
    ) -> None:
        """Have compared nothing."""
        self._world = world
        self._cases = cases
        self._settle = settle
        self._turned = turned
        self.last: ReconcileSnapshot | None = None

    async def run(self, first: datetime, last: datetime) -> ReconcileSnapshot:
        """Compare everything between two moments, a page at a time; tells what came of it."""
        try:
            outcome = await self._compare(self._gateway(), first, last)
        except MostradorError as fault:
            outcome = ReconcileSnapshot(first, last, self._world.now(), 0, 0, (), (), fault.key)
        self.last = outcome
        if outcome.fault is None:
            self._note(outcome)
        self._world.publish(outcome)
        return outcome

    async def today(self) -> ReconcileSnapshot:
        """Compare the last day and a half: what may have come while the till was off."""
        now = self._world.now()
        return await self.run(now - 1.5 * MARGIN, now)

    def _gateway(self) -> Gateway:
        gateway = self._world.gateway
        if gateway is None or not gateway.can_list:
            raise CouldNotAskError("gateway.cannot_ask")
        return gateway.at(lambda: Urgency.OLD)

    async def _compare(
        self, gateway: Gateway, first: datetime, last: datetime
    ) -> ReconcileSnapshot:
        charges = self._charges(first, last)
        here = self._seen_before(charges)
        ours: list[Sighting] = []
        strays: list[Stray] = []
        pages = 0
        till = self._world.store.settings.text("till.code")
        async for page in gateway.list_days((first - MARGIN).date(), (last + MARGIN).date()):
            pages += 1
            owned, others = self._sorted_out(page)
            self._take_over(owned)
            ours += [seen for _, seen in owned]
            strays += [stray_of(one, till) for one in others if _in_span(one, first, last)]
            if any(one.created_at is not None and one.created_at < first for one in page):
                break
        found = (*differences(here, ours, (first, last)), *self._two_sales(charges))
        at = self._world.now()
        return ReconcileSnapshot(first, last, at, pages, len(ours), found, tuple(strays))

    def _charges(self, first: datetime, last: datetime) -> tuple[Reference, ...]:
        listed = self._world.store.payments.watch_list(first - MARGIN, last)
        return tuple(watched.reference for watched in listed)

    def _seen_before(self, charges: tuple[Reference, ...]) -> tuple[Found, ...]:
        found: list[Found] = []
        for reference in charges:
            judged = self._cases.judged(reference)
            attempt = judged.case.attempt
            found += [
                (attempt.reference, attempt.amount, one) for one in judged.verdict.transactions
            ]
        return tuple(found)

    def _sorted_out(
        self, page: tuple[Sighting, ...]
    ) -> tuple[list[tuple[Case, Sighting]], list[Sighting]]:
        owned: list[tuple[Case, Sighting]] = []
        others: list[Sighting] = []
        payments = self._world.store.payments
        for seen in page:
            link = seen.link_id or seen.reference.rsplit("_", 2)[0]
            reference = payments.named(Reference.read(seen.reference), link)
            case = None if reference is None else payments.case(reference)
            if case is not None and belongs(case.attempt, link_of(case), seen):
                owned.append((case, seen))
            else:
                others.append(seen)
        return owned, others

    def _take_over(self, owned: list[tuple[Case, Sighting]]) -> None:
        """Settle each charge once with all that the page tells of it."""
        told: dict[Reference, list[Sighting]] = {}
        for case, seen in owned:
            told.setdefault(case.attempt.reference, []).append(seen)
        payments = self._world.store.payments
        for reference, seen_of_it in told.items():
            self._settle(payments.case(reference), tuple(seen_of_it))
            self._turned(reference)

    def _two_sales(self, charges: tuple[Reference, ...]) -> tuple[Difference, ...]:
        """Transactions that were seen for one charge and count for another."""
        payments = self._world.store.payments
        found: list[Difference] = []
        for reference in charges:
            for seen in payments.kept_apart(reference):
                owner = payments.owner_of(seen.transaction_id)
                kind = DifferenceKind.TWO_SALES
                told = (reference.short, "" if owner is None else owner.short)
                found.append(Difference(kind, seen.transaction_id, reference, *told, seen.amount))
        return tuple(found)

    def _note(self, outcome: ReconcileSnapshot) -> None:
        facts: dict[str, str | int] = {
            "from": outcome.first.isoformat(),
            "until": outcome.last.isoformat(),
            "compared": outcome.compared,
            "differences": len(outcome.differences),
            "strays": len(outcome.strays),
        }
        at, actor = outcome.at, self._world.authority.actor
        self._world.store.journal.append(Act(at, actor, "day.reconciled", facts))


def _in_span(seen: Sighting, first: datetime, last: datetime) -> bool:
    wanted = seen.status in {Status.APPROVED, Status.PENDING}
    return wanted and (seen.created_at is None or first <= seen.created_at <= last)
