"""The real till without a screen, in a process of its own that a power cut may end anywhere."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from pos_app.bootstrap.system import Folders, SystemClock
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.beliefs import Belief, Check, Outcome
from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Look, Way
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

CAPPUCCINO = Product("cappuccino", "Cappuccino", Money.pesos(7_900), Treatment.INC, "Café")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the till: where, against whom, and when the power fails.

    Attributes:
        relay: What opens the stream of a relay that this till is linked with.
        slow: How many real seconds one of the till's seconds lasts: its looks are rarer by that.
    """

    folder: Path
    origin: str
    keys: tuple[str, str, str]
    way: Way
    point: str | None = None
    nth: int = 1
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
    teller = Teller(line)
    async with program(teller.hear) as desk:
        work = asyncio.ensure_future(desk.till.run())
        orders: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        asyncio.get_running_loop().add_reader(line.fileno(), lambda: orders.put_nowait(line.recv()))
        await teller.sale_known.wait()
        if not teller.has_lines:
            await desk.till.add_product(CAPPUCCINO.product_id, Quantity.units(1))
        if teller.reference is None:
            await desk.till.charge(run.way)
        await _obey(desk, teller, orders)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


async def _obey(desk: Desk, teller: Teller, orders: asyncio.Queue[tuple[str, str]]) -> None:
    while True:
        order, detail = await orders.get()
        reference = teller.reference
        if order == "stop":
            return
        assert reference is not None, "only a charge is commanded"
        if order == "redirected":
            await desk.till.redirected(reference, detail)
        else:
            await desk.till.verify(reference)


class Teller:
    """Tells the other end of the line what the till shows."""

    def __init__(self, line: Connection) -> None:
        """Nothing is known yet."""
        self._line = line
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

    def _charge(self, charge: ChargeSnapshot) -> None:
        if charge.address is not None and charge.reference != self.reference:
            self._line.send(("shown", charge.address))
        self.reference = charge.reference
        if charge.look is Look.YES and not self._answered:
            self._answered = True
            self._line.send(("answer", charge.reference.text))
