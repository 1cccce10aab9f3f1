"""A simulator without a socket, and a till's line to it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar
from urllib.parse import parse_qsl, urlsplit

import httpx
from wompi_line import NOON, PaperClock

from pos_app.core.beliefs import Belief, Check
from pos_app.core.gateway_terms import CheckoutWanted
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.probe import probe
from pos_app.simulator.app import public_app
from pos_app.simulator.book import MemoryBook
from pos_app.simulator.clock import Clock
from pos_app.simulator.engine import Engine
from pos_app.simulator.hosted import Offer
from pos_app.simulator.ledger import fixed_account, open_book
from pos_app.simulator.switches import turned

T = TypeVar("T")

ORIGIN = "http://127.0.0.1:8480"
ACCOUNT = fixed_account()
KEYS = Keys(ACCOUNT.public_key, ACCOUNT.integrity_secret, ACCOUNT.private_key)
OURS = Reference("C1-T214-0091-K7QX4T9BM2WNA")
AMOUNT = Money.pesos(25_900)
WANTED = CheckoutWanted(
    reference=OURS,
    amount=AMOUNT,
    expires_at=NOON + timedelta(minutes=10),
    vat=Money.pesos(2_500),
    consumption=Money.zero(),
)
APPROVES, DECLINES = "4242424242424242", "4111111111111111"
FORM = {
    "email": "ana@example.co",
    "full_name": "Ana Pérez",
    "phone_number": "3001234567",
    "cvc": "123",
    "exp_month": "12",
    "exp_year": "34",
    "card_holder": "Ana Pérez",
    "installments": "1",
    "accept_terms": "on",
    "accept_personal_data": "on",
}


class Simulated:
    """A simulator at noon with one merchant and an empty book."""

    def __init__(self, **switches: object) -> None:
        """Begin; the switches say where it answers unlike the sandbox."""
        ledger = open_book(MemoryBook(), 1, ORIGIN, 1)
        ledger.world.switches = turned(ledger.world.switches, switches)
        self.engine = Engine(ledger, Clock(NOON, rate=0))
        self.clock = PaperClock()
        self.transport = httpx.ASGITransport(public_app(self.engine))
        self.hosts = Hosts.local(ORIGIN)

    def ask(self, question: Callable[[WompiGateway], Awaitable[T]], keys: Keys = KEYS) -> T:
        """Ask as the till does."""

        async def story() -> T:
            gateway = WompiGateway(keys, self.clock, hosts=self.hosts, transport=self.transport)
            try:
                return await question(gateway)
            finally:
                await gateway.aclose()

        return asyncio.run(story())

    def probe(self, keys: Keys = KEYS) -> dict[Check, Belief]:
        """Ask as the owner does."""
        asking = probe(
            keys, self.clock, Random(1).getrandbits, hosts=self.hosts, transport=self.transport
        )
        return {row.check: row for row in asyncio.run(asking)}

    async def probed(
        self, guided: Callable[..., Awaitable[T]], ask: Callable[[str, str], None]
    ) -> T:
        """Ask as the owner does who pays and annuls by hand."""
        return await guided(
            KEYS,
            self.clock,
            Random(2).getrandbits,
            ask,
            hosts=self.hosts,
            transport=self.transport,
        )

    def pay_at(self, address: str) -> str:
        """Open an address and pay there."""
        params = dict(parse_qsl(urlsplit(address).query))
        return self.pay(self.engine.ledger.hosted.checkout(params, self.engine.look()))

    def void_newest(self) -> None:
        """Annul the newest payment, as the dashboard does."""
        (newest,) = self.engine.ledger.world.book.newest(1)
        key = str(KEYS.private)
        self.engine.ledger.voiding.void(newest.id, {}, key, "test", self.engine.look())
        self.wait(timedelta(seconds=60))

    def open(self, wanted: CheckoutWanted = WANTED) -> Offer:
        """Open a charge's address as a customer's browser does."""
        gateway = WompiGateway(KEYS, self.clock, hosts=self.hosts, transport=self.transport)
        address = gateway.checkout_address(wanted)
        asyncio.run(gateway.aclose())
        assert address.startswith(f"{ORIGIN}/p/?")
        params = dict(parse_qsl(urlsplit(address).query))
        return self.engine.ledger.hosted.checkout(params, self.engine.look())

    def pay(self, offer: Offer, number: str = APPROVES) -> str:
        """Type a card, wait for the bank, and give the transaction's id."""
        form = FORM | {"number": number}
        made = self.engine.ledger.payment.pay(offer, "CARD", form, self.engine.look())
        self.wait(timedelta(seconds=10))
        return made.id

    def sell(self, number: int) -> str:
        """Charge and pay one more sale."""
        reference = Reference.make(till="C1", shift=1, sale=number, random_bits=number)
        expires = self.clock.now() + timedelta(minutes=10)
        return self.pay(self.open(replace(WANTED, reference=reference, expires_at=expires)))

    def wait(self, time: timedelta) -> datetime:
        """Let time pass at the gateway and in the shop."""
        self.engine.clock.advance(time)
        self.clock.pass_(time.total_seconds())
        return self.engine.look()
