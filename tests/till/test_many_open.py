"""A till that starts with hundreds of charges nobody has an answer for."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from pathlib import Path

from fake_gateway import FakeGateway
from payments import PRICE
from shop import CAPPUCCINO, Shop

from pos_app.core.ids import Reference
from pos_app.core.money import Quantity
from pos_app.core.order import Item, Order
from pos_app.core.payment import Attempt, Environment, Event, EventKind, Look, Sighting, Way
from pos_app.core.taxes import Tax, Treatment
from pos_app.store.book import Book, open_book
from pos_app.till.minute.snapshots import TraySnapshot
from pos_app.till.snapshots import SaleSnapshot

MANY = 500
ITEM = Item("coffee", "Café", PRICE, Tax(Treatment.INC, 800))
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


def leave_open(book: Book, count: int, shop: Shop) -> list[str]:
    """Leave so many charges that were shown and never answered; tells their references."""
    left = []
    with book.writing():
        for number in range(1, count + 1):
            at = shop.clock.now() - timedelta(hours=2) + timedelta(seconds=5 * number)
            order = Order(f"open-{number}", number, 1, at)
            reference = Reference.make(till="C1", shift=1, sale=number, random_bits=10**6 + number)
            ends = at + timedelta(minutes=10)
            book.orders.start(order)
            book.orders.append(order.order_id, order.add(ITEM, Quantity.units(1), at))
            book.payments.open(
                Attempt(order.order_id, reference, Way.PAGE, PRICE, Environment.TEST, at, ends)
            )
            for kind in (EventKind.SHOWN, EventKind.SET_ASIDE):
                book.payments.add_event(reference, Event(kind, at))
            left.append(reference.text)
        book.orders.start(Order("fresh", count + 1, 1, shop.clock.now()))
    return left


def test_five_hundred_open_charges_keep_no_customer_waiting(tmp_path: Path) -> None:
    """After a day without internet the first customer would stand before a till that asks."""

    async def story() -> None:
        shop = Shop(tmp_path)
        gateway = shop.gateway = FarGateway(shop.clock)
        gateway.asked_about = asked = Counter()
        with_book = open_book(tmp_path, shop.clock.now())
        left = leave_open(with_book, MANY, shop)
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
