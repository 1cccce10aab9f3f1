"""Five tills of one merchant, which know nothing of each other, before a gateway with a limit."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import httpx
import pytest
from clocks import FakeClock
from wompi_line import KEYS, no, said, transaction

from pos_app.core.errors import CouldNotAskError
from pos_app.core.gateway_terms import Urgency
from pos_app.gateway.budget import Budget
from pos_app.gateway.client import WompiGateway

TILLS = 5
POLL = 2.0
"""Seconds between two questions about the customer in front."""

SETTLES = 120
LASTS = 240
RETRY_AFTER = 1


@dataclass(slots=True)
class Limited:
    """Wompi with a bucket for the merchant, whichever till asks."""

    clock: FakeClock
    rate: float
    left: float = 10.0
    filled_at: float = 0.0
    refused: int = 0

    def answer(self, _request: httpx.Request) -> httpx.Response:
        """Answer while there is something in the bucket."""
        now = self.clock.monotonic()
        self.left = min(10.0, self.left + (now - self.filled_at) * self.rate)
        self.filled_at = now
        if self.left < 1:
            self.refused += 1
            busy = no(429)
            busy.headers["retry-after"] = str(RETRY_AFTER)
            return busy
        self.left -= 1
        return said(transaction())


@dataclass(slots=True)
class OneTill:
    """A till after a bad day, with a customer in front of it.

    Attributes:
        served: When a question was answered.
        waits: How long the customer in front waited for each answer, refusals included.
    """

    clock: FakeClock
    gateway: WompiGateway
    served: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    async def asks_for_old_ones(self) -> None:
        """Ask about yesterday as often as one may."""
        while True:
            if not await self._ask(Urgency.OLD):
                await self.clock.sleep(1)

    async def asks_for_the_front(self) -> None:
        """Ask about the customer in front in the rhythm of the plan."""
        while True:
            began = self.clock.monotonic()
            while not await self._ask(Urgency.FRONT):
                await self.clock.sleep(0.5)
            self.waits.append(self.clock.monotonic() - began)
            await self.clock.sleep(POLL)

    async def _ask(self, urgency: Urgency) -> bool:
        try:
            await self.gateway.at(lambda: urgency).read(str(transaction()["id"]))
        except CouldNotAskError:
            return False
        self.served.append(self.clock.monotonic())
        return True


@dataclass(slots=True)
class Merchant:
    """Five tills and what came of them."""

    tills: list[OneTill]
    limited: Limited


async def a_busy_hour(rate: float) -> Merchant:
    """Let five tills storm a gateway that allows the merchant so much a second."""
    clock = FakeClock()
    limited = Limited(clock, rate)
    tills: list[OneTill] = []
    for _ in range(TILLS):
        budget = Budget(clock.monotonic, clock.sleep)
        transport = httpx.MockTransport(limited.answer)
        tills.append(OneTill(clock, WompiGateway(KEYS, clock, transport=transport, budget=budget)))
    work = [
        asyncio.ensure_future(asks)
        for one in tills
        for asks in (*(one.asks_for_old_ones() for _ in range(4)), one.asks_for_the_front())
    ]
    for _ in range(int((SETTLES + LASTS) * 4)):
        await clock.advance(0.25)
    for task in work:
        task.cancel()
    await asyncio.gather(*work, return_exceptions=True)
    for one in tills:
        await one.gateway.aclose()
    return Merchant(tills, limited)


@pytest.mark.fault("D4")
@pytest.mark.parametrize("rate", [6.0, 12.0])
def test_five_tills_come_to_fair_shares_and_the_customer_in_front_is_served(rate: float) -> None:
    """The loudest till takes all that Wompi allows; at the others nobody gets an answer."""
    shop = asyncio.run(a_busy_hour(rate))
    shares = [sum(at > SETTLES for at in one.served) / LASTS for one in shop.tills]
    assert min(shares) >= 0.5 * rate / TILLS, shares
    assert max(shares) <= 2 * rate / TILLS, shares
    assert sum(shares) >= 0.5 * rate, shares
    assert shop.limited.refused < 0.2 * sum(shares) * LASTS
    for one in shop.tills:
        waits = sorted(one.waits)
        assert waits[int(len(waits) * 0.9)] <= 2 * POLL, waits[-10:]
        assert waits[-1] <= 10 * POLL, waits[-10:]
