"""Wompi for the seeded simulation: the simulator's pure ledger behind the till's gateway port.

Between the two lie the till's own reader and writer of Wompi's JSON and a network that delays,
loses, refuses and garbles by dice.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from random import Random
from typing import TypeVar
from urllib.parse import parse_qsl, urlsplit

from virtual_loop import VirtualLoop

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.gateway_terms import (
    Acceptance,
    CheckoutWanted,
    LinkSeen,
    LinkWanted,
    Merchant,
    PushWanted,
    Urgency,
    VoidSeen,
)
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment, Sighting, Source
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.links import checkout_address, link_address
from pos_app.gateway.messages import link_of, link_order, sighting_of
from pos_app.gateway.pushes import acceptance_of, code_picture, push_order
from pos_app.gateway.server_clock import ServerClock
from pos_app.simulator import answers
from pos_app.simulator.acceptance import END_USER_POLICY, PERSONAL_DATA_AUTH
from pos_app.simulator.hosted import Offer, PageRefusedError
from pos_app.simulator.ledger import Ledger, fixed_account, memory_ledger
from pos_app.simulator.model import Status as Real
from pos_app.simulator.model import Transaction
from pos_app.simulator.refusals import RefusedError

__all__ = ["ACCOUNT", "MONDAY", "SimulatedGateway", "VirtualClock", "Weather"]

T = TypeVar("T")

MONDAY = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
ACCOUNT = fixed_account()
HOSTS = Hosts.of(Environment.TEST)
FORM = {
    "email": "ana@correo.co",
    "full_name": "Ana Ruiz",
    "accept_terms": "on",
    "accept_personal_data": "on",
    "number": "4242424242424242",
    "cvc": "123",
    "exp_month": "08",
    "exp_year": "34",
    "card_holder": "Ana Ruiz",
}
CARDS = {"good": "4242424242424242", "bad": "4111111111111111", "odd": "5555555555554444"}


class VirtualClock:
    """The computer's clocks: one that may be wrong, and one that stands while it sleeps.

    Attributes:
        skew: How far the wall clock is ahead of the truth.
        slept: How long the computer slept so far.
    """

    def __init__(self, loop: VirtualLoop) -> None:
        """Begin on a Monday morning."""
        self._loop = loop
        self.skew = timedelta()
        self.slept = timedelta()
        self._told = (0.0, self.slept, MONDAY)

    def truth(self) -> datetime:
        """What the time really is."""
        seconds, slept, told = self._told
        if seconds != self._loop.time() or slept is not self.slept:
            seconds, slept = self._loop.time(), self.slept
            told = MONDAY + timedelta(seconds=seconds) + slept
            self._told = (seconds, slept, told)
        return told

    def now(self) -> datetime:
        """Read the wall clock."""
        return self.truth() + self.skew

    def monotonic(self) -> float:
        """Read the steady clock."""
        return self._loop.time()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        done = self._loop.create_future()
        self._loop.call_later(seconds, _finish, done)
        await done


def _finish(done: asyncio.Future[None]) -> None:
    if not done.done():
        done.set_result(None)


@dataclass(slots=True)
class Weather:
    """How bad the network is: chances from 0 to 1 for each sort of trouble.

    Attributes:
        cut: The question does not get there.
        lost: It is obeyed, and the answer does not come back.
        refused: Somebody in between says no.
        garbled: The answer cannot be read.
        stale: A transaction is told as it was some time ago.
        stuck: Links cannot be closed.
        slow: The longest journey, in seconds.
    """

    cut: float = 0.0
    lost: float = 0.0
    refused: float = 0.0
    garbled: float = 0.0
    stale: float = 0.0
    stuck: float = 0.0
    slow: float = 0.2


@dataclass(slots=True)
class SimulatedGateway:
    """The till's gateway, and the customer's pages, over one ledger.

    Attributes:
        answered: Every transaction as it was ever told to the till.
        asking: Called with the attempt's reference before a link is made.
        voiding: Called with the transaction before the wish to void it travels.
    """

    clock: VirtualClock
    dice: Random
    can_list: bool = True
    environment: Environment = Environment.TEST
    account: str = "simulated"
    redirect_address: str = HOSTS.redirect
    weather: Weather = field(default_factory=Weather)
    answered: set[tuple[str, str, int]] = field(default_factory=set)
    asking: Callable[[Reference], None] = lambda _reference: None
    voiding: Callable[[str], None] = lambda _transaction_id: None
    ledger: Ledger = field(default_factory=memory_ledger)
    _addresses: dict[CheckoutWanted, str] = field(default_factory=dict)
    _versions: dict[str, list[Transaction]] = field(default_factory=dict)
    server_clock: ServerClock = field(init=False)
    keys: Keys = field(init=False)

    def __post_init__(self) -> None:
        """Hold the fixed merchant's keys."""
        private = ACCOUNT.private_key if self.can_list else None
        self.keys = Keys(ACCOUNT.public_key, ACCOUNT.integrity_secret, private)
        self.restart()

    def restart(self) -> None:
        """Forget what a program forgets: Wompi's time."""
        self.server_clock = ServerClock(self.clock)

    # --- the customer's side --------------------------------------------------------------------

    def offer(self, address: str, *, paying: bool = False) -> Offer | None:
        """Open a page or a link as a customer does; None when it may not be paid."""
        now, parts = self._look(), urlsplit(address)
        try:
            if parts.path.startswith("/l/"):
                return self.ledger.hosted.link(parts.path[3:], now, paying=paying)
            params = dict(parse_qsl(parts.query))
            return self.ledger.hosted.checkout(params, now, paying=paying)
        except PageRefusedError:
            return None

    def pay(self, address: str, card: str = "good") -> str | None:
        """Pay with a card; None when the page does not take it (any more)."""
        offer = self.offer(address, paying=True)
        if offer is None:
            return None
        form = {**FORM, "number": CARDS[card]}
        return self.ledger.payment.pay(offer, "CARD", form, self._look()).id

    def answers(self, reference: Reference, status: Real) -> bool:
        """Let the payer of a push say yes or no in his own app; tells whether he was asked."""
        now = self._look()
        book = self.ledger.world.book
        asked = book.by_reference(ACCOUNT.merchant_id, "test", reference.text)
        waiting = [one for one in asked if one.awaits_payer and one.status is Real.PENDING]
        for one in waiting:
            self.ledger.settling.choose(one, status, now)
        return bool(waiting)

    def void_at_panel(self, transaction_id: str) -> bool:
        """Annul a payment from the dashboard; tells whether Wompi took it."""
        key = ACCOUNT.private_key
        try:
            self.ledger.voiding.void(transaction_id, {}, key, "test", self._look())
        except RefusedError:
            return False
        return True

    def _look(self) -> datetime:
        now = self.clock.truth()
        self.ledger.advance(now)
        return now

    # --- the till's side ------------------------------------------------------------------------

    def at(self, urgency: Callable[[], Urgency]) -> SimulatedGateway:  # noqa: ARG002 -- the port
        """Ask without hurry or delay: there is no queue here."""
        return self

    def server_time(self) -> datetime:
        """Wompi's time as its answers told it."""
        return self.server_clock.now()

    def checkout_address(self, wanted: CheckoutWanted) -> str:
        """Sign the page's address, as the real gateway does; the same wish gives the same one."""
        known = self._addresses.get(wanted)
        if known is None:
            known = self._addresses[wanted] = checkout_address(HOSTS, self.keys, wanted)
        return known

    def link_address(self, link_id: str) -> str:
        """Compose a link's address."""
        return link_address(HOSTS, link_id)

    async def merchant(self) -> Merchant:
        """Answer with the shop."""
        shop = Merchant(ACCOUNT.name, ACCOUNT.legal_name, "9", tuple(ACCOUNT.methods))
        return await self._ask(lambda _now: shop)

    async def acceptance(self) -> Acceptance:
        """Fetch the contracts with their tokens."""
        make = self.ledger.acceptance.presigned
        return await self._ask(
            lambda now: acceptance_of(
                {
                    "presigned_acceptance": make(ACCOUNT, END_USER_POLICY, now),
                    "presigned_personal_data_auth": make(ACCOUNT, PERSONAL_DATA_AUTH, now),
                }
            )
        )

    async def push(self, wanted: PushWanted) -> Sighting:
        """Make a transaction; tried once."""
        self.asking(wanted.reference)
        order, key = push_order(wanted, self.keys), self.keys.private
        try:
            made = await self._ask(lambda now: self.ledger.charging.create(order, key, "test", now))
        except RefusedError as refused:
            raise WasRefusedError("gateway.refused") from refused
        except CouldNotAskError as lost:
            if lost.key == "gateway.timeout":
                raise CouldNotAskError("gateway.unanswered") from lost
            raise
        return self._told(made, Source.CREATED)

    async def code_of(self, transaction_id: str) -> str | None:
        """Read the bank's QR."""
        found = await self._ask(lambda _now: self.ledger.settling.find(transaction_id))
        return None if found is None else code_picture(answers.transaction(found))

    async def read(self, transaction_id: str) -> Sighting:
        """Read one transaction; without the private key a "no" tells nothing."""
        found = await self._ask(lambda _now: self.ledger.settling.find(transaction_id))
        if found is None and self.can_list:
            raise WasRefusedError("gateway.unknown_transaction")
        if found is None:
            raise CouldNotAskError("gateway.cannot_ask")
        return self._told(found, Source.BY_ID)

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference."""
        query = {"reference": reference.text}
        found = await self._ask(lambda now: self._listed(query, now))
        return tuple(self._told(one, Source.BY_REFERENCE) for one in found)

    async def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """The merchant's transactions of these days, two a page, newest first."""
        days = {"from_date": str(first), "until_date": str(last), "page_size": "2"}
        number, full = 1, True
        while full:
            query = {**days, "page": str(number)}
            page = await self._ask(partial(self._listed, query))
            yield tuple(self._told(one, Source.DAY_LIST) for one in page)
            number, full = number + 1, len(page) == 2

    async def make_link(self, wanted: LinkWanted) -> LinkSeen:
        """Create a payment link; tried once."""
        self.asking(wanted.reference)
        order, key = link_order(wanted, HOSTS), self.keys.private
        try:
            made = await self._ask(lambda now: self.ledger.links.create(order, key, "test", now))
        except RefusedError as refused:
            raise WasRefusedError("gateway.refused") from refused
        return link_of(answers.link(made))

    async def read_link(self, link_id: str) -> LinkSeen:
        """Read a payment link back."""
        found = await self._ask(lambda _now: self.ledger.links.read(link_id, "test"))
        return link_of(answers.link(found))

    async def close_link(self, link_id: str) -> LinkSeen:
        """Make a link inactive."""
        if self.dice.random() < self.weather.stuck:
            raise WasRefusedError("gateway.refused")
        wish, key = {"active": False}, self.keys.private
        found = await self._ask(
            lambda now: self.ledger.links.patch(link_id, wish, key, "test", now)
        )
        return link_of(answers.link(found))

    async def void(self, transaction_id: str) -> VoidSeen:
        """Ask to void; what is refused at the ledger is refused here."""

        def asked(now: datetime) -> VoidSeen:
            done = self.ledger.voiding.void(transaction_id, None, ACCOUNT.private_key, "test", now)
            return VoidSeen(done.status != "ERROR", done.message)

        self.voiding(transaction_id)
        try:
            return await self._ask(asked)
        except RefusedError as refused:
            raise WasRefusedError("gateway.refused") from refused
        except DidNotUnderstandError as strange:
            raise CouldNotAskError("gateway.unanswered") from strange
        except CouldNotAskError as lost:
            if lost.key == "gateway.timeout":
                raise CouldNotAskError("gateway.unanswered") from lost
            raise

    def payer_mark(self, text: str) -> str:
        """Mark nobody: the simulation compares no payers."""
        return text

    async def aclose(self) -> None:
        """Nothing is open."""

    def _listed(self, query: dict[str, str], _now: datetime) -> list[Transaction]:
        return self.ledger.lookups.list(query, self.keys.private, "test").transactions

    def _told(self, found: Transaction, source: Source) -> Sighting:
        known = self._versions.setdefault(found.id, [found])
        if known[-1] != found:
            known.append(found)
        told = self.dice.choice(known) if self.dice.random() < self.weather.stale else found
        seen = sighting_of(
            answers.transaction(told),
            environment=self.environment,
            source=source,
            seen_at=self.server_time(),
        )
        self.answered.add((seen.transaction_id, seen.status.name, seen.amount.centavos))
        return seen

    async def _ask(self, act: Callable[[datetime], T]) -> T:
        """Carry a question there and the answer back, if the weather lets them through."""
        await self._travel()
        self._may_fail("cut")
        now = self._look()
        answer = act(now)
        await self._travel()
        for trouble in ("lost", "refused", "garbled"):
            self._may_fail(trouble)
        self.server_clock.heard(format_datetime(now, usegmt=True))
        return answer

    def _may_fail(self, trouble: str) -> None:
        if self.dice.random() < getattr(self.weather, trouble):
            fault = TROUBLES[trouble]()
            raise fault

    async def _travel(self) -> None:
        if self.weather.slow:
            await self.clock.sleep(self.dice.uniform(0.01, self.weather.slow))


TROUBLES: dict[str, Callable[[], MostradorError]] = {
    "cut": lambda: CouldNotAskError("gateway.no_network"),
    "lost": lambda: CouldNotAskError("gateway.timeout"),
    "refused": lambda: WasRefusedError("gateway.refused"),
    "garbled": lambda: DidNotUnderstandError("gateway.strange_answer"),
}
