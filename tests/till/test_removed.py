"""What was rung up and taken off again stays in sight, with who did it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from people import CAMILO, LUISA, MARTA, Staffed
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.bootstrap.record_keeper import FolderRecordKeeper
from pos_app.core.money import Money
from pos_app.till.records.removed import RemovedLines
from pos_app.till.records.snapshots import RemovedSnapshot, SaleEnd


class Place:
    """A shop whose manager looks at what was taken off."""

    def __init__(self, shop: Shop) -> None:
        """Stand at the till."""
        self.shop = shop
        self.people = Staffed(shop)
        keeper = FolderRecordKeeper(shop.folder / "mostrador.db")
        self.removed = RemovedLines(shop.world, keeper)

    async def seen(self, days: int = 1) -> RemovedSnapshot:
        """What the manager sees."""
        await self.removed.show(days)
        return self.shop.latest(RemovedSnapshot)

    def kinds(self) -> list[str]:
        """What the journal tells of lines."""
        told = [entry.act.kind for entry in self.shop.store.journal.entries()]
        return [kind for kind in told if kind.startswith("line.")]


def at_a_shop(folder: Path, story: Callable[[Place], Awaitable[None]]) -> None:
    """Live a story in a shop with people; the manager is at the till."""

    async def live() -> None:
        async with Shop(folder) as shop:
            place = Place(shop)
            await place.people.hire()
            await place.people.enter(MARTA)
            await story(place)

    asyncio.run(live())


def test_a_removed_line_is_seen_with_its_sale_its_price_and_its_person(tmp_path: Path) -> None:
    """The oldest fraud at a till: sold for cash, taken off, and the money kept."""

    async def story(place: Place) -> None:
        shop = place.shop
        await place.people.enter(CAMILO)
        await shop.ring_up(CAPPUCCINO, units=2)
        await shop.ring_up(COFFEE)
        await shop.till.remove_line(1)
        await shop.clock.advance(60)
        await place.people.enter(MARTA)
        seen = await place.seen()
        assert [(row.name, str(row.quantity), row.end) for row in seen.rows] == [
            ("Cappuccino", "2", SaleEnd.OPEN)
        ]
        assert (seen.rows[0].who.actor, seen.rows[0].who.name) == (CAMILO, "Camilo Peña")
        assert seen.amount == Money.pesos(15_800)
        assert place.kinds() == ["line.removed"]

        await shop.till.drop_sale()
        assert (await place.seen()).rows[0].end is SaleEnd.DROPPED

    at_a_shop(tmp_path, story)


def test_what_was_taken_back_is_told_and_what_is_on_the_ticket_again_is_not(
    tmp_path: Path,
) -> None:
    """A slip that was mended at once would look like theft, and theft like a slip."""

    async def story(place: Place) -> None:
        shop = place.shop
        await shop.ring_up(CAPPUCCINO)
        await shop.till.remove_line(1)
        await shop.till.undo()
        assert (await place.seen()).rows == ()
        assert place.kinds() == ["line.removed", "line.undone"]
        await shop.ring_up(COFFEE)
        await shop.till.undo()
        (row,) = (await place.seen()).rows
        assert (row.name, row.who.actor) == ("Café Huila 500 g", MARTA)

    at_a_shop(tmp_path, story)


def test_only_a_few_days_are_looked_through_and_only_by_who_may(tmp_path: Path) -> None:
    """A cashier would learn what the manager looks for."""

    async def story(place: Place) -> None:
        shop = place.shop
        await shop.ring_up(CAPPUCCINO)
        await shop.till.remove_line(1)
        await shop.clock.advance(2 * 24 * 3600)
        assert (await place.seen(1)).rows == ()
        assert len((await place.seen(7)).rows) == 1
        await place.people.enter(LUISA)
        look = asyncio.ensure_future(place.removed.show(7))
        await asyncio.sleep(0)
        await place.people.staff.cancel()
        await look
        problem = shop.latest(RemovedSnapshot).problem
        assert problem is not None
        assert problem.key == "staff.not_allowed"

    at_a_shop(tmp_path, story)
