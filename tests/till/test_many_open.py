"""A till that starts with hundreds of charges nobody has an answer for."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from fake_gateway import FakeGateway
from open_charges import leave_open
from shop import CAPPUCCINO, Shop

from pos_app.core.ids import Reference
from pos_app.core.payment import Look, Sighting
from pos_app.store.book import open_book
from pos_app.till.minute.snapshots import TraySnapshot
from pos_app.till.snapshots import SaleSnapshot

MANY = 500
ANSWER_TAKES = 0.25
MOST_REQUESTS = 1.5
"""For each charge that is open; one question each would be the least."""


class FarGateway(FakeGateway):
    """Answers after a quarter of a second, as over a shop's line."""

    asked_about: Counter[str]

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference, in a while."""
        self.asked_about[reference.text] += 1
        await self.clock.sleep(ANSWER_TAKES)
        return await super().find(reference)


def test_five_hundred_open_charges_keep_no_customer_waiting(tmp_path: Path) -> None:
    """After a day without internet the first customer would stand before a till that asks."""

    async def story() -> None:
        shop = Shop(tmp_path)
        gateway = FarGateway(shop.clock)
        asked: Counter[str] = Counter()
        shop.gateway, gateway.asked_about = gateway, asked
        with_book = open_book(tmp_path, shop.clock.now())
        left = [one.text for one in leave_open(with_book, MANY, shop.clock.now())]
        with_book.close()
        async with shop:
            reference = await shop.charge()
            assert shop.latest(SaleSnapshot).number == MANY + 1
            shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.clock.advance(2 * ANSWER_TAKES + 0.1)

            assert shop.now.look is Look.YES
            assert sum(asked.values()) < 20, "the customer in front waited for old charges"

            while len(asked) <= MANY:
                await shop.clock.advance(1)
            assert set(left) <= set(asked)
            assert sum(asked[one] for one in left) <= MOST_REQUESTS * MANY
            await shop.till.tray.show(shown=True)
            assert shop.latest(TraySnapshot).travelling == MANY

    asyncio.run(story())
