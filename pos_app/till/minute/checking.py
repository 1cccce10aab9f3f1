"""«Is this payment real?»: a number from a customer's screen, asked of the facts and of Wompi."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from pos_app.core.card_numbers import holds_card_number
from pos_app.core.case import Hint, HintSource
from pos_app.core.checking import matches
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.ids import Reference
from pos_app.core.payment import Sighting, Status
from pos_app.till.cases import Cases
from pos_app.till.minute.snapshots import CheckAnswer, CheckedPayment, CheckSnapshot
from pos_app.till.ports.gateway import Gateway
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["Checking"]

A_DAY = timedelta(days=1)
MOST = 5
"""Payments told of at once; whoever gets more has to type more."""

TYPEABLE = re.compile(r"[A-Za-z0-9._:$ -]{3,80}")


class Checking:
    """Answers one of four: free, used, not approved, not at Wompi; or that it could not ask."""

    def __init__(self, world: World, cases: Cases, watcher: Watcher) -> None:
        """Have checked nothing."""
        self._world = world
        self._cases = cases
        self._watcher = watcher

    async def check(self, text: str) -> None:
        """Look a number up here and at Wompi, and tell."""
        asked = " ".join(text.split())
        if holds_card_number(asked) or not TYPEABLE.fullmatch(asked):
            key = "reason.card" if holds_card_number(asked) else "check.unreadable"
            self._tell(asked, CheckAnswer.UNREADABLE, (), key)
            return
        self._world.publish(CheckSnapshot(asked, CheckAnswer.ASKING, ()))
        known = self._here(asked)
        fault = None
        try:
            seen = await self._at_wompi(asked)
        except MostradorError as error:
            seen, fault = (), error.key
        found = {one.transaction_id: one for one in (*known, *seen)}
        self._take_up(found.values() if seen else ())
        told = tuple(self._told(one) for one in found.values())
        if not told and fault is not None:
            self._tell(asked, CheckAnswer.COULD_NOT_ASK, (), fault)
            return
        self._tell(asked, _answer(told), told[:MOST], fault)

    def _tell(
        self, asked: str, answer: CheckAnswer, found: tuple[CheckedPayment, ...], why: str | None
    ) -> None:
        self._world.publish(CheckSnapshot(asked, answer, found, why, self._world.now()))

    def _here(self, asked: str) -> tuple[Sighting, ...]:
        payments = self._world.store.payments
        found: list[Sighting] = []
        for reference in payments.found(asked.upper() if "-T" in asked.upper() else asked):
            found += self._cases.judged(reference).verdict.transactions
        return tuple(found)

    async def _at_wompi(self, asked: str) -> tuple[Sighting, ...]:
        gateway = self._world.gateway
        if gateway is None:
            raise WasRefusedError("charge.no_keys")
        reference = Reference.read(asked.upper())
        if reference is not None and gateway.can_list:
            return await gateway.find(reference)
        by_id = await self._by_id(gateway, asked)
        if by_id or not gateway.can_list:
            return by_id
        return await self._in_days(gateway, asked)

    async def _by_id(self, gateway: Gateway, asked: str) -> tuple[Sighting, ...]:
        if not re.fullmatch(r"[0-9]+-[0-9]+-[0-9]+", asked):
            return ()
        try:
            return (await gateway.read(asked),)
        except WasRefusedError:
            return ()

    async def _in_days(self, gateway: Gateway, asked: str) -> tuple[Sighting, ...]:
        """Look through yesterday's and today's list; what does not fit is let go at once."""
        now = gateway.server_time()
        mark = gateway.payer_mark(re.sub(r"[^0-9]", "", asked))
        found: list[Sighting] = []
        async for page in gateway.list_days((now - A_DAY).date(), (now + A_DAY).date()):
            found += [seen for seen in page if matches(asked, mark, seen)]
            if _past(page, now - 2 * A_DAY):
                break
        return tuple(found)

    def _take_up(self, seen: Iterable[Sighting]) -> None:
        """Let the watcher look at a charge of ours whose payment somebody just showed."""
        payments = self._world.store.payments
        for one in seen:
            reference = payments.named(Reference.read(one.reference), one.link_id)
            if reference is not None:
                hint = Hint(HintSource.TYPED, one.transaction_id, self._world.now())
                payments.add_hint(reference, hint)
                self._watcher.hurry(reference)

    def _told(self, seen: Sighting) -> CheckedPayment:
        payments = self._world.store.payments
        owner = payments.owner_of(seen.transaction_id) or payments.named(
            Reference.read(seen.reference), seen.link_id
        )
        sale = None
        if owner is not None:
            order = self._world.store.orders.get(payments.case(owner).attempt.order_id)
            sale = order.number
        return CheckedPayment(
            transaction_id=seen.transaction_id,
            status=seen.status,
            amount=seen.amount,
            method=seen.method,
            at=seen.finalized_at or seen.created_at or seen.seen_at,
            sale_number=sale,
            reference=owner,
        )


def _answer(told: tuple[CheckedPayment, ...]) -> CheckAnswer:
    if not told:
        return CheckAnswer.NOT_FOUND
    approved = [one for one in told if one.status is Status.APPROVED]
    if not approved:
        return CheckAnswer.NOT_APPROVED
    free = any(one.sale_number is None for one in approved)
    return CheckAnswer.FREE if free else CheckAnswer.USED


def _past(page: tuple[Sighting, ...], earliest: datetime) -> bool:
    return any(seen.created_at is not None and seen.created_at < earliest for seen in page)
