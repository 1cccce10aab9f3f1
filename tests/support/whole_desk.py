"""The whole desk of a till as the program builds it, with a day behind it and a fake Wompi."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clocks import FakeClock, settle
from fake_gateway import FakeGateway
from fake_printer import FakePrinter
from people import CAMILO, LUISA, MARTA, PINS, OpenPins
from shop import CAPPUCCINO, WAYS, all_proved

from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.catalogue import ImportPlan
from pos_app.core.ids import Reference
from pos_app.core.money import Quantity
from pos_app.core.payment import Status, Way
from pos_app.core.staff import CASHIERS, Right, Role
from pos_app.store.book import Book
from pos_app.store.vault import MemoryVault
from pos_app.till.desk import Desk
from pos_app.till.ports.store import Store
from pos_app.till.review.snapshots import NeedsSnapshot
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot
from pos_app.till.staff.gate import Gate
from pos_app.till.staff.snapshots import AuthorisationSnapshot
from pos_app.till.world import World

__all__ = ["Place", "whole_desk"]

ALIVE = frozenset({"journal", "sqlite_sequence", "sighting_counts"})
"""What changes by itself while the till watches, and the journal, which is looked at apart."""
SETTINGS: dict[str, bool | str] = {**WAYS, "others.on": True}


@dataclass(slots=True)
class Place:
    """A till with its people and a day behind it.

    Attributes:
        told: Every picture that was shown, in order.
        paid: A charge of which Wompi approved two card payments, «one» and «two».
        order: Its sale.
        waiting: A charge of the sale in hand that Wompi knows as pending.
    """

    desk: Desk
    gateway: FakeGateway
    clock: FakeClock
    folder: Path
    printer: FakePrinter
    told: list[object] = field(default_factory=list)
    paid: Reference = field(init=False)
    order: str = ""
    waiting: Reference = field(init=False)
    task: str = ""

    @property
    def world(self) -> World:
        """The world of the run."""
        world: World = self.desk.till._world
        return world

    @property
    def book(self) -> Store:
        """What is remembered."""
        return self.world.store

    def latest(self, kind: type[Any]) -> Any:
        """The newest picture of a kind."""
        return next(one for one in reversed(self.told) if isinstance(one, kind))

    def facts(self) -> dict[str, list[tuple[Any, ...]]]:
        """Everything that is remembered but the journal, table by table."""
        with closing(sqlite3.connect(self.folder / "mostrador.db")) as book:
            names = book.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            tables = [name for (name,) in names if name not in ALIVE and "_fts" not in name]
            return {name: book.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}

    def acts(self) -> list[tuple[str, str, str]]:
        """Who did what by which right, as the journal has it."""
        return [
            (entry.act.actor, entry.act.kind, str(entry.act.facts.get("right", "")))
            for entry in self.book.journal.entries()
        ]

    async def sign_in(self, person: str) -> None:
        """Let a person take over."""
        await self.desk.staff.sign_in(person, PINS[person])

    async def refuse(self, wish: Any) -> None:
        """Do something, and let nobody allow it."""
        doing = asyncio.ensure_future(wish)
        for _ in range(400):
            await asyncio.sleep(0)
            if doing.done():
                break
            if self.told and isinstance(self.told[-1], AuthorisationSnapshot):
                await self.desk.staff.cancel()
        else:
            await asyncio.wait({doing}, timeout=5)
            await self.desk.staff.cancel()
        await asyncio.wait_for(doing, 5)


async def _live_a_day(place: Place) -> None:
    """Sell once and be paid twice, and leave the next charge pending."""
    till = place.desk.till
    await till.add_product(CAPPUCCINO.product_id, Quantity.units(1))
    await till.charge(Way.PAGE)
    await settle()
    place.paid = place.latest(ChargeSnapshot).reference
    place.order = place.latest(SaleSnapshot).order_id
    for name in ("one", "two"):
        place.gateway.pay(place.paid, CAPPUCCINO.price, transaction_id=name)
    await place.clock.advance(600)
    await till.next_sale()
    await till.add_product(CAPPUCCINO.product_id, Quantity.units(1))
    await till.charge(Way.PAGE)
    await settle()
    place.waiting = place.latest(ChargeSnapshot).reference
    place.gateway.pay(place.waiting, CAPPUCCINO.price, Status.PENDING)
    await place.clock.advance(3)
    await place.desk.home.look(on=True)
    await place.desk.home.look(on=False)
    needs = place.latest(NeedsSnapshot)
    place.task = needs.rows[0].need.key


async def _hire(place: Place) -> None:
    desk = place.desk
    desk.staff.gate = Gate(place.world, OpenPins())
    await desk.people.add("Marta Ruiz", Role.MANAGER, PINS[MARTA])
    await desk.people.add("Luisa Mora", Role.SUPERVISOR, PINS[LUISA])
    await desk.people.add("Camilo Peña", Role.CASHIER, PINS[CAMILO])


async def _take_rights(place: Place) -> None:
    """Leave the cashier nothing but to sell."""
    for right in CASHIERS - {Right.SELL}:
        await place.desk.people.decide_right(CAMILO, right, allowed=False)


def _prepare(clock: FakeClock) -> Any:
    def prepare(store: Book) -> None:
        store.catalogue.apply(ImportPlan(new=(CAPPUCCINO,)), clock.now())
        for name, value in SETTINGS.items():
            store.settings.change(name, value)
        store.beliefs.keep(FakeGateway.account, all_proved(clock.now()))

    return prepare


@asynccontextmanager
async def whole_desk(folder: Path) -> AsyncIterator[Place]:
    """Open the program's own till, hire three people and live a day; the manager is at it."""
    clock, told = FakeClock(), list[object]()
    gateway, printer = FakeGateway(clock), FakePrinter()
    program = TillProgram(
        Folders.under(folder).make(),
        MemoryVault(),
        clock=clock,
        prepare=_prepare(clock),
        printer=lambda: printer,
    )
    async with program(told.append) as desk:
        place = Place(desk, gateway, clock, program.folders.data, printer, told)
        place.world.gateway = gateway
        desk.till.gateway_changed()
        running = asyncio.ensure_future(desk.till.run())
        await settle()
        await _hire(place)
        await _live_a_day(place)
        await _take_rights(place)
        try:
            yield place
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
