"""The real till without a screen, in a process of its own that a power cut may end anywhere."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from pos_app.bootstrap.system import Folders, SystemClock
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import PUSHES, Look, Way
from pos_app.core.relay_terms import RelayPass
from pos_app.core.taxes import Treatment
from pos_app.gateway.keys import account_of
from pos_app.store.book import Book
from pos_app.store.vault import MemoryPassVault, MemoryVault
from pos_app.till.desk import Desk
from pos_app.till.snapshots import (
    ChargeSnapshot,
    Lamp,
    LampState,
    Notice,
    SaleSnapshot,
    ShopSnapshot,
)
from pos_app.till.tenders.snapshots import MoneySnapshot

CAPPUCCINO = Product("cappuccino", "Cappuccino", Money.pesos(7_900), Treatment.INC, "Café")
PART = Money.pesos(4_000)
AGAIN = 0.2
PHONE = "3991111111"
"""Whose owner says yes at once."""


class Deed(StrEnum):
    """What the cashier does with the one sale of a run."""

    CHARGE = "charge"
    CASH = "cash"
    PARTS = "parts"  # paid short in cash for the goods, what they lack by Wompi
    VOID = "void"  # charged, and annulled when the other end says so


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the till: where, against whom, and when the power fails.

    Attributes:
        deed: What is done with the sale.
        relay: What opens the stream of a relay that this till is linked with.
        slow: How many real seconds one of the till's seconds lasts: its looks are rarer by that.
    """

    folder: Path
    origin: str
    keys: tuple[str, str, str]
    way: Way
    point: str | None = None
    nth: int = 1
    deed: Deed = Deed.CHARGE
    relay: RelayPass | None = None
    slow: float = 1.0


class SlowClock(SystemClock):
    """A clock whose seconds last longer, so that what does not wait for them can be told apart."""

    def __init__(self, factor: float) -> None:
        """Slow down by a factor."""
        self._factor = factor

    def monotonic(self) -> float:
        """Count slow seconds."""
        return super().monotonic() / self._factor

    async def sleep(self, seconds: float) -> None:
        """Wait for slow seconds."""
        await super().sleep(seconds * self._factor)


def fill(store: Book) -> None:
    """Put the one product on the shelf."""
    if not store.catalogue.products():
        store.catalogue.apply(ImportPlan(new=(CAPPUCCINO,)), datetime.now(UTC))


def account(run: Run) -> str:
    """Whose keys the till has."""
    public, integrity, private = run.keys
    return account_of(Keys(public, integrity, private))


def prepare(run: Run, store: Book) -> None:
    """Fill the shelf, and begin at the relay where it was linked."""
    fill(store)
    store.settings.change("ways.page", True)
    store.settings.change("shop.customer_email", "caja@tienda.example")
    if not store.beliefs.of(account(run)).links:
        proved = tuple(Belief(check, Outcome.PROVED, datetime.now(UTC)) for check in Check)
        store.beliefs.keep(account(run), proved)
    if run.relay is not None and store.feed.cursor() is None:
        store.feed.keep(run.relay.cursor)


class PowerCut:
    """Ends the process without a goodbye when a point is reached for the nth time."""

    def __init__(self, point: str | None, nth: int) -> None:
        """Wait for that moment; None never comes."""
        self._point = point
        self._left = nth

    def __call__(self, point: str) -> None:
        """Pass a point, or not."""
        if point == self._point:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def live(run: Run, line: Connection) -> None:
    """Sell one cappuccino, told and commanded over a line; the entry of the process."""
    asyncio.run(_live(run, line))


async def _live(run: Run, line: Connection) -> None:
    public, integrity, private = run.keys
    program = TillProgram(
        Folders.under(run.folder),
        MemoryVault(Keys(public, integrity, private)),
        rehearsal=run.origin,
        clock=SlowClock(run.slow),
        prepare=partial(prepare, run),
        pass_vault=MemoryPassVault(run.relay),
        reach=PowerCut(run.point, run.nth),
    )
    tells = run.deed is Deed.VOID or run.way in PUSHES
    teller = Teller(line, by_hand=run.deed is Deed.CASH, tells_states=tells)
    async with program(teller.hear) as desk:
        work = asyncio.ensure_future(desk.till.run())
        orders: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        loop.add_reader(line.fileno(), lambda: orders.put_nowait(_heard(line)))
        await teller.sale_known.wait()
        if not teller.has_lines:
            await desk.till.add_product(CAPPUCCINO.product_id, Quantity.units(1))
        await _do(desk, teller, run)
        await _obey(desk, teller, orders)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


def _heard(line: Connection) -> tuple[str, str]:
    """Take an order; whoever is gone wants nothing any more."""
    try:
        order: tuple[str, str] = line.recv()
    except (EOFError, OSError):
        asyncio.get_running_loop().remove_reader(line.fileno())
        return "stop", ""
    return order


async def _do(desk: Desk, teller: Teller, run: Run) -> None:
    """Take the money of the sale, as far as an earlier run did not."""
    money = teller.money
    assert money is not None, "the money of a sale is told with it"
    if run.deed in {Deed.CASH, Deed.PARTS} and money.rest == CAPPUCCINO.price:
        goods = Goods(((1, Quantity.units(1)),)) if run.deed is Deed.PARTS else NO_GOODS
        received = PART if goods else Money.pesos(10_000)
        await desk.tendering.take_cash(money.order_id, received, rest=money.rest, goods=goods)
    while run.deed is not Deed.CASH and teller.reference is None:
        if run.way in PUSHES:
            await desk.till.ways.show_contracts(run.way)
        short = teller.money.short if teller.money else None
        goods = NO_GOODS if short is None else Goods(short.lines, short.share)
        await desk.till.charge(run.way, phone=PHONE, goods=goods)
        await asyncio.sleep(AGAIN)  # whoever is refused on a busy computer presses again


async def _obey(desk: Desk, teller: Teller, orders: asyncio.Queue[tuple[str, str]]) -> None:
    while True:
        order, detail = await orders.get()
        reference = teller.reference
        if order == "stop":
            return
        assert reference is not None, "only a charge is commanded"
        if order == "redirected":
            await desk.till.redirected(reference, detail)
        elif order == "void":
            await desk.till.minute.voiding.void(reference, detail, "Cobro repetido")
        else:
            await desk.till.verify(reference)


class Teller:
    """Tells the other end of the line what the till shows."""

    def __init__(
        self, line: Connection, *, by_hand: bool = False, tells_states: bool = False
    ) -> None:
        """Nothing is known yet; money by hand is its own answer."""
        self._tells_states = tells_states
        self._line = line
        self._by_hand = by_hand
        self._state = ""
        self.money: MoneySnapshot | None = None
        self._answered = False
        self._notices: LampState | None = None
        self.sale_known = asyncio.Event()
        self.has_lines = False
        self.reference: Reference | None = None

    def hear(self, snapshot: object) -> None:
        """Take a snapshot in."""
        match snapshot:
            case SaleSnapshot():
                self.has_lines = bool(snapshot.lines)
                self.sale_known.set()
            case MoneySnapshot():
                self._hands(snapshot)
            case ChargeSnapshot():
                self._charge(snapshot)
            case Notice():
                self._line.send(("notice", snapshot.sentence.key))
            case ShopSnapshot():
                self._lamp(dict(snapshot.lamps).get(Lamp.NOTICES))

    def _lamp(self, burns: LampState | None) -> None:
        if burns is not self._notices:
            self._notices = burns
            self._line.send(("lamp", "none" if burns is None else burns.value))

    def _hands(self, money: MoneySnapshot) -> None:
        self.money = money
        if self._by_hand and money.due and not money.rest and not self._answered:
            self._answered = True
            self._line.send(("answer", money.order_id))

    def _charge(self, charge: ChargeSnapshot) -> None:
        looked = charge.answered_at is not None
        state = charge.state.value if looked else "unasked"
        if charge.way in PUSHES and charge.reference != self.reference:
            self._line.send(("pushed", charge.reference.text))
        if self._tells_states and state != self._state:
            self._state = state
            self._line.send(("state", state))
        if charge.address is not None and charge.reference != self.reference:
            self._line.send(("shown", charge.address))
        self.reference = charge.reference
        if charge.look is Look.YES and not self._answered:
            self._answered = True
            self._line.send(("answer", charge.reference.text))
