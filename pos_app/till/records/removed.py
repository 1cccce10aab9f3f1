"""Lines that were taken off tickets: out of the orders' own facts, with who did it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

from pos_app.core.days import day_bounds, local_day
from pos_app.core.errors import MostradorError
from pos_app.core.journal import Entry
from pos_app.core.order import Order
from pos_app.core.staff import Right
from pos_app.till.ports.records import RecordKeeper
from pos_app.till.records.snapshots import RemovedRow, RemovedSnapshot, SaleEnd, Who
from pos_app.till.snapshots import Sentence
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["RemovedLines"]

MOST = 1_000
"""Acts that are looked through for who took a line off."""

Doers = dict[tuple[str, int], str]
"""Who did it, by order and line."""


class RemovedLines:
    """What was rung up and taken off again; whoever reads it needs the right to review."""

    def __init__(self, world: World, keeper: RecordKeeper) -> None:
        """Read who did it through this keeper."""
        self._world = world
        self._keeper = keeper

    async def show(self, days: int) -> None:
        """Show what was taken off in the last so many days, the newest first."""
        try:
            await self._world.authority.obtain(Right.REVIEW, Sentence("removed.about"))
            acts = await self._keeper.newest(None, MOST, "", "line.")
            rows = await self._rows(days, _doers(acts))
        except MostradorError as fault:
            said = Sentence.of(fault)
            self._world.publish(RemovedSnapshot(days, (), said))
            return
        rows.sort(key=lambda row: row.at, reverse=True)
        self._world.publish(RemovedSnapshot(days, tuple(rows)))

    async def _rows(self, days: int, doers: Doers) -> list[RemovedRow]:
        """Look through the orders day by day, so that no key has to wait for all of them."""
        rows: list[RemovedRow] = []
        today = local_day(self._world.now())
        for back in range(days):
            first, last = day_bounds(today - timedelta(days=back))
            for order in self._world.store.orders.shortened_between(first, last):
                rows += self._of(order, doers)
            await asyncio.sleep(0)
        return rows

    def _of(self, order: Order, doers: Doers) -> Iterator[RemovedRow]:
        for line in order.lines:
            if line.removed_at is not None:
                actor = doers.get((order.order_id, line.number), "")
                yield RemovedRow(
                    order_id=order.order_id,
                    at=line.removed_at,
                    sale=order.number,
                    shift=order.shift,
                    name=line.item.name,
                    quantity=line.quantity,
                    amount=line.amount,
                    who=Who(actor, name_of(self._world, actor)),
                    end=self._end(order.order_id),
                )

    def _end(self, order_id: str) -> SaleEnd:
        if self._world.store.receipts.of_order(order_id) is not None:
            return SaleEnd.PAID
        dropped = self._world.store.orders.dropped(order_id)
        return SaleEnd.DROPPED if dropped else SaleEnd.OPEN


def _doers(acts: tuple[Entry, ...]) -> Doers:
    """The last who took a line off, or back."""
    return {
        (str(entry.act.facts.get("sale", "")), int(entry.act.facts.get("line", 0))): entry.act.actor
        for entry in reversed(acts)
    }
