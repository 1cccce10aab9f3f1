"""A shop for tests: the real till over the real store, a gateway and a clock of our own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from clocks import FakeClock, settle
from fake_gateway import FakeGateway

from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Look, Reason, State, Status, Way
from pos_app.core.taxes import Treatment
from pos_app.store.book import Book, open_book
from pos_app.till.snapshots import ChargeSnapshot, Notice
from pos_app.till.till import Till
from pos_app.till.world import World, pass_by

Picture = TypeVar("Picture")

CAPPUCCINO = Product(
    "cappuccino", "Cappuccino", Money.pesos(7_900), Treatment.INC, "Café", ("7701234567897",)
)
COFFEE = Product(
    "cafe-500", "Café Huila 500 g", Money.pesos(32_900), Treatment.IVA_REDUCED, "Tienda"
)
SHELF = (CAPPUCCINO, COFFEE)


WAYS: dict[str, bool | str] = {"ways.page": True, "shop.customer_email": "caja@tienda.example"}
"""Every way of paying is on."""


def all_proved(at: datetime) -> tuple[Belief, ...]:
    """Everything that could be found out about Wompi, as one hopes."""
    return tuple(Belief(check, Outcome.PROVED, at) for check in Check)


class Chance:
    """Randomness that counts."""

    def __init__(self) -> None:
        """Begin at one."""
        self._drawn = 0

    def bits(self, count: int) -> int:
        """Draw the next number."""
        self._drawn += 1
        assert self._drawn < 2**count
        return self._drawn


class PowerCutError(BaseException):
    """The power went out; nothing of ours may catch it."""


class Shop:
    """One machine over several runs of its till: leave the block, and the power is out."""

    def __init__(self, folder: Path, *, can_list: bool = True) -> None:
        """Set the shop up with two products and nothing sold."""
        self.folder = folder
        self.clock = FakeClock()
        self.gateway = FakeGateway(self.clock, can_list=can_list)
        self.chance = Chance()
        self.told: list[object] = []
        self.reach: Callable[[str], None] = pass_by
        with_book = open_book(folder, self.clock.now())
        with_book.catalogue.apply(ImportPlan(new=SHELF), self.clock.now())
        for name, value in WAYS.items():
            with_book.settings.change(name, value)
        with_book.beliefs.keep(FakeGateway.account, all_proved(self.clock.now()))
        with_book.close()

    async def __aenter__(self) -> Shop:
        """Start the till."""
        self.store: Book = open_book(self.folder, self.clock.now())
        self.world = World(
            self.clock, self.chance, self.store, self.gateway, self.told.append, self.reach
        )
        self.till = Till(self.world)
        self._run = asyncio.ensure_future(self.till.run())
        await settle()
        # The look at the store is a thread's: turns of the loop alone do not end it.
        looked = asyncio.ensure_future(self.till._examining.ended())
        await asyncio.wait({looked, self._run}, timeout=1, return_when=asyncio.FIRST_COMPLETED)
        looked.cancel()
        await settle()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Stop it; what was not durable is gone."""
        self._run.cancel()
        with suppress(asyncio.CancelledError):
            await self._run
        self.store.close()

    # --- what people do -------------------------------------------------------------------------

    async def ring_up(self, product: Product = CAPPUCCINO, units: int = 1) -> None:
        """Put something on the ticket."""
        await self.till.add_product(product.product_id, Quantity.units(units))

    async def charge(self, way: Way = Way.PAGE) -> Reference:
        """Sell a cappuccino and ask for the money."""
        await self.ring_up()
        await self.till.charge(way)
        await settle()
        return self.now.reference

    async def pay(self, reference: Reference, status: Status = Status.APPROVED, **how: str) -> None:
        """Let the customer pay, and the till look."""
        self.gateway.pay(reference, CAPPUCCINO.price, status, **how)
        await self.clock.advance(3)

    # --- what is seen ---------------------------------------------------------------------------

    def latest(self, kind: type[Picture]) -> Picture:
        """The newest picture of a kind."""
        return next(one for one in reversed(self.told) if isinstance(one, kind))

    @property
    def now(self) -> ChargeSnapshot:
        """The charge on the screen."""
        return self.latest(ChargeSnapshot)

    @property
    def answer(self) -> tuple[Look, Reason]:
        """What the cashier reads."""
        return self.now.look, self.now.reason

    @property
    def state(self) -> State:
        """Where the charge on the screen stands."""
        return self.now.state

    @property
    def notices(self) -> list[str]:
        """The keys of everything the cashier was told once."""
        return [one.sentence.key for one in self.told if isinstance(one, Notice)]

    def receipts(self) -> int:
        """How many receipts there are."""
        now = self.clock.now()
        orders = self.store.orders.started_between(now - timedelta(days=60), now)
        return sum(self.store.receipts.of_order(order.order_id) is not None for order in orders)
