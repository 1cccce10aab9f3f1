"""The attempts of this run: their facts from the store, and how our questions about them fared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf

from pos_app.core.case import Case
from pos_app.core.ids import Reference
from pos_app.core.order import Order
from pos_app.core.payment import Asking, EventKind, State, Verdict, judge
from pos_app.core.standing import in_part, of_practice, practised
from pos_app.core.tender import OrderMoney, money_of
from pos_app.till.ports.gateway import Gateway
from pos_app.till.run_time import RunTime
from pos_app.till.world import World

__all__ = ["Cases", "Judged", "link_of", "made_with"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A case and what follows from it at the moment it was judged."""

    case: Case
    asking: Asking
    verdict: Verdict
    at: datetime


def link_of(case: Case) -> str | None:
    """The payment link of a case, once Wompi answered with one."""
    return next((e.detail for e in case.events if e.kind is EventKind.LINK_MADE), None)


def made_with(case: Case, gateway: Gateway) -> bool:
    """Whether these keys made a case. Others' Wompi knows nothing of it: silence proves nothing.

    What older programs wrote down does not tell whose keys they were, only whether of real money.
    """
    others = (e.detail != gateway.account for e in case.events if e.kind is EventKind.ACCOUNT)
    return case.attempt.environment is gateway.environment and not any(others)


class Cases:
    """Judges attempts, and remembers in memory only how asking about them went."""

    def __init__(self, world: World) -> None:
        """Begin a run: whatever was answered before it is asked again."""
        self._world = world
        self._run = RunTime(world)
        self._asking: dict[Reference, Asking] = {}
        self._asked: dict[Reference, float] = {}

    def asking(self, reference: Reference) -> Asking:
        """How the questions about an attempt fared in this run."""
        began, woke = self._run.began_and_woke()
        known = self._asking.get(reference) or Asking(began, can_list=self._can_list())
        return replace(known, since=began, woke_at=woke)

    def answered(self, reference: Reference, asked: float, *, listed: bool) -> None:
        """Note an answer; ``listed`` when it would have shown every transaction there is.

        It counts from when it was asked for, in steady seconds. An answer that was overtaken by
        that to a later question tells nothing of what came since.
        """
        if asked < self._asked.get(reference, -inf):
            return
        self._asked[reference] = asked
        known, at = self.asking(reference), self._then(asked)
        self._asking[reference] = replace(
            known,
            answered_at=at,
            listed_at=at if listed else known.listed_at,
            failure=None,
            can_list=self._can_list(),
        )

    def failed(self, reference: Reference, key: str) -> None:
        """Note that a question got no answer that counts."""
        self._asking[reference] = replace(self.asking(reference), failure=key)

    def judged(self, reference: Reference) -> Judged:
        """Judge one attempt now."""
        return self.of(self._world.store.payments.case(reference))

    def of(self, case: Case) -> Judged:
        """Judge a case whose facts are at hand."""
        now = self._world.now()
        asking = self.asking(case.attempt.reference)
        verdict = self._alone(case, asking, now)
        if verdict.state is State.APPROVED and not self.money(case.attempt.order_id).complete:
            verdict = in_part(verdict)
        return Judged(case, asking, verdict, now)

    def of_order(self, order_id: str) -> tuple[Judged, ...]:
        """Judge every attempt of an order, oldest first."""
        return tuple(map(self.of, self._world.store.payments.cases_of(order_id)))

    def money(self, order_id: str) -> OrderMoney:
        """Add up an order's attempts and tenders against its total."""
        return self.money_for(self._world.store.orders.get(order_id))

    def money_for(self, order: Order) -> OrderMoney:
        """Add up the same for an order that is at hand, exactly as it is kept."""
        store, now = self._world.store, self._world.now()
        cases = store.payments.cases_of(order.order_id)
        verdicts = [self._alone(one, self.asking(one.attempt.reference), now) for one in cases]
        return money_of(order.totals.total, verdicts, store.tenders.of_order(order.order_id))

    def _alone(self, case: Case, asking: Asking, now: datetime) -> Verdict:
        """Judge an attempt by its own facts and our keys, whatever the order still wants."""
        verdict = judge(case.attempt, case.events, case.sightings, asking, now)
        gateway = self._world.gateway
        practice = gateway is not None and practised(case.attempt, gateway.environment)
        return of_practice(verdict) if practice else verdict

    def _then(self, steady: float) -> datetime:
        """The moment of a steady second, as the clock sees it now.

        Only an answer tells what time it was: a clock ahead of Wompi's would date the question
        after the end of a charge, and take its silence about what came since for a proof.
        """
        return self._world.now() - timedelta(seconds=self._world.clock.monotonic() - steady)

    def _can_list(self) -> bool:
        return self._world.gateway is not None and self._world.gateway.can_list
