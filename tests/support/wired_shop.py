"""A shop whose till speaks to the simulator over HTTP, through its own line and budget."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
from clocks import FakeClock, settle
from shop import Shop
from simulated_wompi import FORM, KEYS, ORIGIN

from pos_app.core.ids import Reference
from pos_app.core.payment import Way
from pos_app.gateway.budget import Budget
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.hosts import Hosts
from pos_app.simulator.app import public_app
from pos_app.simulator.book import MemoryBook
from pos_app.simulator.clock import Clock
from pos_app.simulator.engine import Engine
from pos_app.simulator.faults import Scope
from pos_app.simulator.ledger import open_book
from pos_app.simulator.switches import turned

__all__ = ["CARD", "CountingDoor", "WiredShop"]

CARD = "4242424242424242"
"""A card that the sandbox approves."""


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


class WiredShop:
    """A shop at the simulator, on the till's own line and budget."""

    def __init__(self, folder: Path, **switches: object) -> None:
        """Begin at noon, both here and there; the switches say what Wompi does otherwise."""
        self.shop = Shop(folder)
        clock = self.shop.clock
        ledger = open_book(MemoryBook(), 1, ORIGIN, 1)
        ledger.world.switches = turned(ledger.world.switches, switches)
        self.engine = Engine(ledger, Clock(clock.now(), rate=0))
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

    def break_(self, fault: str, **options: int | str) -> None:
        """Let something go wrong with every call."""
        self.engine.ledger.world.faults.add(fault, Scope(path="/v1"), options)

    def heal(self) -> None:
        """Let everything work again."""
        self.engine.ledger.world.faults.clear()

    def pays(self, card: str = CARD) -> str:
        """Let the customer pay the charge on the screen; tell the transaction's id."""
        address = self.shop.now.address
        assert address is not None
        params = dict(parse_qsl(urlsplit(address).query))
        ledger, now = self.engine.ledger, self.engine.look()
        offer = ledger.hosted.checkout(params, now, paying=True)
        return ledger.payment.pay(offer, "CARD", FORM | {"number": card}, now).id
