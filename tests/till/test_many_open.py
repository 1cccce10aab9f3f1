"""A till that starts with hundreds of charges nobody has an answer for."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from fake_gateway import FakeGateway
from open_charges import leave_open
from shop import CAPPUCCINO, Shop

from pos_app.core.ids import Reference
from pos_app.core.payment import Look, Sighting, Way
from pos_app.store.book import open_book
from pos_app.till.minute.snapshots import TraySnapshot
from pos_app.till.snapshots import SaleSnapshot

MANY = 500
ANSWER_TAKES = 0.25
MOST_REQUESTS = 1.5
"""For each charge that is open; one question each would be the least."""


OTHERS = 900
"""Payments of the shop's other tills in Wompi's list of these days."""

ON_A_PAGE = 200


class PagedGateway(FakeGateway):
    """Lists in pages, as Wompi does, and counts every question."""

    questions: Counter[str]
    when: list[float]

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference, in a while."""
        await self._count("find")
        return await super().find(reference)

    async def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """Everything, newest first, a page at a time; each is a question."""
        assert first <= last
        every = sorted(self.transactions.values(), key=_created, reverse=True)
        for start in range(0, len(every), ON_A_PAGE):
            await self._count("page")
            yield tuple(every[start : start + ON_A_PAGE])

    async def _count(self, what: str) -> None:
        self.questions[what] += 1
        self.when.append(self.clock.monotonic())
        await self.clock.sleep(ANSWER_TAKES)


def _created(seen: Sighting) -> datetime:
    assert seen.created_at is not None
    return seen.created_at


@pytest.mark.fault("A11")
def test_every_question_counts_the_pages_of_the_list_too(tmp_path: Path) -> None:
    """Each open link would read the whole list again: the shop asks a thousand times for five."""

    async def story() -> None:
        shop = Shop(tmp_path)
        gateway = PagedGateway(shop.clock)
        shop.gateway, gateway.questions, gateway.when = gateway, Counter(), []
        now = shop.clock.now()
        with_book = open_book(tmp_path, now)
        left = leave_open(with_book, MANY, now, (Way.PAGE, Way.LINK))
        with_book.close()
        _others_sell(gateway, now)
        gateway.pay(left[0], CAPPUCCINO.price, link_id="test_O1")
        async with shop:
            reference = await shop.charge()
            gateway.pay(reference, CAPPUCCINO.price)
            await shop.clock.advance(2 * ANSWER_TAKES + 0.1)
            assert shop.now.look is Look.YES
            await shop.till.next_sale()
            await shop.clock.advance(1)
            while gateway.questions["find"] < MANY // 2 or len(_seen(shop, left)) < MANY:
                await shop.clock.advance(1)
        pages = -(-OTHERS // ON_A_PAGE)
        ideal = MANY // 2 + pages
        assert gateway.questions.total() <= MOST_REQUESTS * ideal, gateway.questions

    asyncio.run(story())


def _others_sell(gateway: PagedGateway, now: datetime) -> None:
    for number in range(OTHERS):
        reference = Reference.make(till="C2", shift=1, sale=number, random_bits=number)
        gateway.pay(reference, CAPPUCCINO.price, transaction_id=f"o{number}")
        seen = gateway.transactions[f"o{number}"]
        at = now - timedelta(minutes=number * 3)
        gateway.transactions[f"o{number}"] = replace(seen, created_at=at)


def _seen(shop: Shop, left: list[Reference]) -> list[Reference]:
    cases = shop.till._cases
    return [one for one in left if cases.judged(one).asking.answered_at is not None]


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
