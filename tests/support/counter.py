"""A shop's counter for tests: money by hand, with a drawer that remembers."""

from __future__ import annotations

from shop import CAPPUCCINO, Shop

from pos_app.core.catalogue import Product
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.money import Money
from pos_app.core.staff import Right
from pos_app.core.tender import OrderMoney
from pos_app.till.authority import Grant
from pos_app.till.snapshots import SaleSnapshot, Sentence
from pos_app.till.tenders.opening import OpeningDrawer
from pos_app.till.tenders.parting import Parting
from pos_app.till.tenders.returning import Returning
from pos_app.till.tenders.snapshots import MoneySnapshot, TakenSnapshot
from pos_app.till.tenders.tendering import Tendering

__all__ = ["Counter", "Drawer", "Nobody"]


class Drawer:
    """Counts how often it was opened, and what was durable by then."""

    def __init__(self, shop: Shop) -> None:
        """Be shut."""
        self._shop = shop
        self.opened = 0
        self.receipts_then: list[bool] = []
        self.fault: MostradorError | None = None

    async def open(self) -> None:
        """Open, or fail as a test wants."""
        if self.fault is not None:
            raise self.fault
        self.opened += 1
        order = self._shop.latest(SaleSnapshot).order_id
        self.receipts_then.append(self._shop.store.receipts.of_order(order) is not None)


class Nobody:
    """A person who may do nothing alone; a supervisor stands by, or does not."""

    actor = "camilo"

    def __init__(self, supervisor: str | None = None) -> None:
        """Begin unasked."""
        self.supervisor = supervisor
        self.asked: list[Right] = []
        self.alone = {Right.SELL}

    def may(self, right: Right) -> bool:
        """Whether the person may do it alone."""
        return right in self.alone

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Ask the supervisor, if there is one."""
        self.asked.append(right)
        if right in self.alone:
            return Grant(self.actor)
        if self.supervisor is None:
            raise WasRefusedError("staff.not_allowed")
        return Grant(self.actor, self.supervisor)


class Counter:
    """What a cashier does with money by hand."""

    def __init__(self, shop: Shop) -> None:
        """Stand at the till of a shop that runs."""
        self.shop = shop
        self.drawer = Drawer(shop)
        world, hands = shop.world, shop.till.counter
        self.tendering = Tendering(world, hands, self.drawer)
        self.parting = Parting(world, hands, self.drawer)
        self.returning = Returning(world, hands, self.drawer)
        self.opening = OpeningDrawer(world, self.drawer)

    async def ring_up(self, product: Product = CAPPUCCINO, units: int = 1) -> str:
        """Put something on the ticket; tell the order's name."""
        await self.shop.ring_up(product, units)
        return self.order_id

    async def cash(self, pesos: int, part: int | None = None, *, rest: int | None = None) -> None:
        """Take cash."""
        missing = self.money.remaining if rest is None else Money.pesos(rest)
        some = None if part is None else Money.pesos(part)
        await self.tendering.take_cash(self.order_id, Money.pesos(pesos), rest=missing, part=some)
        await self.shop.clock.advance(1)

    async def other(self, name: str = "Transferencia", part: int | None = None) -> None:
        """Note money that came another way."""
        some = None if part is None else Money.pesos(part)
        rest = self.money.remaining
        await self.tendering.take_other(self.order_id, name, rest=rest, part=some)
        await self.shop.clock.advance(1)

    @property
    def order_id(self) -> str:
        """The sale under the cashier's hands."""
        return self.shop.latest(SaleSnapshot).order_id

    @property
    def money(self) -> OrderMoney:
        """Its money, out of the facts."""
        return self.shop.till.counter.cases.money(self.order_id)

    @property
    def picture(self) -> MoneySnapshot:
        """Its money, as the screens show it."""
        return self.shop.latest(MoneySnapshot)

    @property
    def taken(self) -> TakenSnapshot:
        """What was taken last."""
        return self.shop.latest(TakenSnapshot)

    def kinds(self) -> list[str]:
        """What the journal tells."""
        return [entry.act.kind for entry in self.shop.store.journal.entries()]
