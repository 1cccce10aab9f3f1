"""What a till takes up again when it starts, and in which order."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from old_shop import grow
from payments import NOON
from shop import CAPPUCCINO, Shop

from pos_app.core.payment import EventKind, Look


def test_the_sales_of_a_month_are_asked_about_in_turn(tmp_path: Path) -> None:
    """The first customer of the day would wait behind thousands of questions about old sales."""

    async def story() -> None:
        shop = Shop(tmp_path / "new")
        grow(tmp_path / "new", 300, until=NOON, every=timedelta(hours=2))
        async with shop:
            assert shop.gateway.asked == ["merchant"]
            reference = await shop.charge()
            await shop.pay(reference)

            assert Look.YES is shop.now.look
            assert len(shop.gateway.asked) < 6
            await shop.clock.advance(60)
            assert len(shop.gateway.asked) < 40

    asyncio.run(story())


def test_what_was_never_paid_is_asked_about_at_once(tmp_path: Path) -> None:
    """Money that came while the till was off would be found an hour later."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge()
            await shop.till.decide_later(reference)
        shop.gateway.pay(reference, CAPPUCCINO.price)
        async with shop:
            await shop.clock.advance(1)
            assert shop.receipts() == 1

    asyncio.run(story())


def test_a_payment_set_aside_twice_in_haste_is_set_aside_once(tmp_path: Path) -> None:
    """F8 is pressed twice, and the case tells of two decisions that were one."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge()
            await shop.till.decide_later(reference)
            await shop.till.decide_later(reference)
            kinds = [event.kind for event in shop.store.payments.case(reference).events]
            assert kinds.count(EventKind.SET_ASIDE) == 1

    asyncio.run(story())


def test_a_sale_of_last_week_is_found_paid_within_the_hour(tmp_path: Path) -> None:
    """Late money would stay unseen until somebody opens the sale by hand."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge()
            await shop.till.other_way(reference)
        await shop.clock.advance(timedelta(days=6).total_seconds())
        shop.gateway.pay(reference, CAPPUCCINO.price)
        async with shop:
            await shop.clock.advance(3_600)
            assert shop.receipts() == 1

    asyncio.run(story())
