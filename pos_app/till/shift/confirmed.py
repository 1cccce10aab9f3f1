"""What Wompi's own answers say about a shift, beside what the till counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Sighting, Status
from pos_app.core.shift import ShiftFacts, WayKey
from pos_app.till.cases import Cases
from pos_app.till.counting import gateway_key, gateway_way, returned_key
from pos_app.till.world import World

__all__ = ["confirmed"]

LOOK_BACK = timedelta(days=1)
"""How long before its shift a charge may have begun whose money should be counted by now."""


def confirmed(world: World, cases: Cases, facts: ShiftFacts) -> Mapping[WayKey, Money]:
    """Add up, way by way, what Wompi answered about the money of a shift.

    What counts in this shift is taken as Wompi told it. What Wompi approved and counts in no shift
    at all is added, so that a gap in the till's counting is a difference that people see.
    """
    here = {money.key for money in facts.money}
    sums: defaultdict[WayKey, Money] = defaultdict(Money.zero)
    for reference in _charges(world, facts):
        for seen in cases.judged(reference).verdict.transactions:
            for key, amount in _told(seen):
                if key in here or _missed(world, key, seen):
                    sums[gateway_way(seen)] += amount
    return dict(sums)


def _charges(world: World, facts: ShiftFacts) -> set[Reference]:
    since = facts.opening.at - LOOK_BACK
    orders = {money.order_id for money in facts.money}
    ours = {
        case.attempt.reference for order in orders for case in world.store.payments.cases_of(order)
    }
    return ours | set(world.store.payments.watched(since))


def _told(seen: Sighting) -> Iterator[tuple[str, Money]]:
    if seen.status in {Status.APPROVED, Status.VOIDED}:
        yield gateway_key(seen), seen.amount
    if seen.status is Status.VOIDED:
        yield returned_key(seen), -seen.amount


def _missed(world: World, key: str, seen: Sighting) -> bool:
    return seen.status is Status.APPROVED and not world.store.shifts.is_counted(key)
