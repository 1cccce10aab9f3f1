"""How the questions of a whole till share what Wompi lets one shop ask."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from clocks import FakeClock, settle
from shop import Shop
from simulated_wompi import KEYS, ORIGIN

from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import Reference
from pos_app.core.payment import Look, Way
from pos_app.gateway.budget import BURST, RATE, Budget
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.hosts import Hosts
from pos_app.simulator.app import public_app
from pos_app.simulator.book import MemoryBook
from pos_app.simulator.clock import Clock
from pos_app.simulator.engine import Engine
from pos_app.simulator.faults import Scope
from pos_app.simulator.ledger import open_book

BAD_DAY = 40
"""Charges of an hour ago that nobody answered."""


@dataclass(slots=True)
class CountingDoor(httpx.AsyncBaseTransport):
    """The simulator's door, with a tally of who was asked about and when."""

    inner: httpx.AsyncBaseTransport
    clock: FakeClock
    asked: list[tuple[float, str]] = field(default_factory=list)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Let a question through."""
        about = request.url.params.get("reference", request.url.path)
        self.asked.append((self.clock.monotonic(), about))
        return await self.inner.handle_async_request(request)

    def between(self, first: float, last: float) -> list[str]:
        """What was asked about in a span."""
        return [about for at, about in self.asked if first <= at < last]


class BusyShop:
    """A shop at the simulator, on the till's own line and budget."""

    def __init__(self, folder: Path) -> None:
        """Begin at noon, both here and there."""
        self.shop = Shop(folder)
        clock = self.shop.clock
        self.engine = Engine(open_book(MemoryBook(), 1, ORIGIN, 1), Clock(clock.now(), rate=0))
        self.door = CountingDoor(httpx.ASGITransport(public_app(self.engine)), clock)
        self.gateway = WompiGateway(
            KEYS,
            clock,
            hosts=Hosts.local(ORIGIN),
            transport=self.door,
            budget=Budget(clock.monotonic, clock.sleep),
        )
        vars(self.shop)["gateway"] = self.gateway  # the real one for once

    async def pass_(self, seconds: float) -> None:
        """Let time go by here and there."""
        for _ in range(round(seconds * 4)):
            self.engine.clock.advance(timedelta(seconds=0.25))
            await self.shop.clock.advance(0.25)
            await settle(100)

    async def leave_open(self, count: int) -> list[Reference]:
        """Ask so many customers for money, and set them all aside."""
        left: list[Reference] = []
        for _ in range(count):
            reference = await self.shop.charge(Way.PAGE)
            await self.shop.till.decide_later(reference)
            left.append(reference)
        return left

    def trouble(self, retry_after: int) -> None:
        """Let Wompi answer everything with a call for patience."""
        faults = self.engine.ledger.world.faults
        faults.add("too_many_requests", Scope(path="/v1"), {"retry_after": retry_after})


@pytest.mark.fault("D4")
@pytest.mark.fault("A11")
def test_a_bad_day_is_asked_about_within_the_budget_and_the_customer_first(tmp_path: Path) -> None:
    """The first customer after a bad day waits behind forty old charges, or Wompi bans the shop."""

    async def story() -> None:
        busy = BusyShop(tmp_path)
        async with busy.shop:
            old = await busy.leave_open(BAD_DAY)
        busy.engine.clock.advance(timedelta(hours=1))
        await busy.shop.clock.advance(3_600)
        began = busy.shop.clock.monotonic()
        async with busy.shop:
            front = await busy.shop.charge(Way.PAGE)
            await busy.pass_(10)
            asked = busy.door.between(began, began + 10)
            assert len(asked) <= BURST + 10 * RATE
            assert {one.text for one in old} <= set(asked)
            assert asked.count(front.text) >= 4
        await busy.gateway.aclose()

    asyncio.run(story())


@pytest.mark.fault("D4")
def test_a_till_that_was_asked_for_patience_backs_off_and_comes_back(tmp_path: Path) -> None:
    """The till hammers a gateway that said no, or never notices that it says yes again."""

    async def story() -> None:
        busy = BusyShop(tmp_path)
        async with busy.shop:
            await busy.leave_open(10)
            front = await busy.shop.charge(Way.PAGE)
            await busy.pass_(5)
            busy.trouble(retry_after=10)
            began = busy.shop.clock.monotonic()
            await busy.pass_(60)
            during = busy.door.between(began, began + 60)
            assert len(during) <= 15  # at most a few for every wait of ten seconds
            assert (busy.shop.now.look, busy.shop.now.in_doubt) == (Look.WAIT, True)

            busy.engine.ledger.world.faults.clear()
            healed = busy.shop.clock.monotonic()
            await busy.pass_(45)
            after = busy.door.between(healed, healed + 45)
            assert (busy.shop.now.look, busy.shop.now.in_doubt) == (Look.WAIT, False)
            assert front.text in after
        await busy.gateway.aclose()

    asyncio.run(story())


def test_every_look_says_who_waits_for_it(tmp_path: Path) -> None:
    """Yesterday's sales would be asked about as hastily as the customer who stands there."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            aside = await shop.charge()
            await shop.till.decide_later(aside)
            await shop.clock.advance(5)
            assert set(shop.gateway.urgencies) == {Urgency.FRONT, Urgency.FRESH}
            shop.gateway.urgencies.clear()
            await shop.clock.advance(1_200)
            assert shop.gateway.urgencies[-1] is Urgency.OLD
            shop.gateway.urgencies.clear()
            await shop.till.minute.reconciling.recent()
            assert shop.gateway.urgencies == [Urgency.OLD]

    asyncio.run(story())
