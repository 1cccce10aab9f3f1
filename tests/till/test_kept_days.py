"""A signed day cannot change silently, and the home says how the days stand beside Wompi's."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from shop import Shop
from signed_day import page_of, signed

from pos_app.core.payment import Status
from pos_app.core.reconciliation import Beside
from pos_app.till.reconciliation.days import Reconciliations
from pos_app.till.reconciliation.snapshots import ReconciliationSnapshot

DAY = date(2026, 11, 20)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def void(shop: Shop) -> None:
    """Give the money back at Wompi."""
    one = shop.gateway.transactions["1"]
    shop.gateway.transactions["1"] = replace(one, status=Status.VOIDED)


async def days_pass(shop: Shop, days: int) -> None:
    """Let days pass in which nothing is compared by itself."""
    shop.clock._passed += days * 86_400


def changes(shop: Shop) -> int:
    """How often the journal says that a signed day changed."""
    kinds = [entry.act.kind for entry in shop.store.journal.entries()]
    return kinds.count("day.changed_since_signed")


async def look(shop: Shop) -> None:
    """Ask about the charge of that day, as the weekly watch does."""
    (reference,) = shop.store.payments.watched(shop.clock.now() - timedelta(days=30))
    seen = await shop.gateway.find(reference)
    shop.till._settler.settle(shop.store.payments.case(reference), seen)
    shop.till._looked(reference, None)


def test_what_the_watch_finds_weeks_later_is_written_down_and_needs_a_person(
    tmp_path: Path,
) -> None:
    """Money goes back after three weeks, and nobody opens a day that old."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            await days_pass(shop, 20)
            work = asyncio.ensure_future(page.kept.run())
            await shop.clock.advance(200)
            assert not page.kept.differing
            void(shop)
            await look(shop)
            await shop.clock.advance(30)
            assert page.kept.differing[DAY].count == 1
            assert changes(shop) == 1
            since = page.kept.differing[DAY].since
            await look(shop)
            await shop.clock.advance(30)
            assert page.kept.differing[DAY].since == since
            assert changes(shop) == 1, "once"
            await page.open(DAY.isoformat())
            await page.read()
            await page.sign()
            assert not page.kept.differing
            work.cancel()

    run(story())


def test_a_change_that_nobody_saw_is_found_after_a_start(tmp_path: Path) -> None:
    """The till was switched off in the moment in which it would have told."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await signed(shop)
            await days_pass(shop, 2)
            shop.till.minute.after_look.clear()
            void(shop)
            await look(shop)
            page = Reconciliations(shop.world, shop.till.minute.comparing)
            work = asyncio.ensure_future(page.kept.run())
            await shop.clock.advance(100)
            assert not page.kept.differing, "the first sales go first"
            await shop.clock.advance(100)
            assert DAY in page.kept.differing
            work.cancel()

    run(story())


def test_the_day_that_goes_on_and_days_that_nobody_signed_are_left_alone(tmp_path: Path) -> None:
    """Each sale of a busy day would add the whole day up again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            (reference,) = shop.store.payments.watched(shop.clock.now() - timedelta(days=1))
            page.kept.touched(reference)
            page.kept.wake({DAY - timedelta(days=3)})
            assert not page.kept._waiting

    run(story())


def test_the_home_is_told_how_each_day_stands_beside_wompi(tmp_path: Path) -> None:
    """The manager would have to open each day to learn that all is well."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            page = page_of(shop)
            assert page.told.beside(DAY, DAY) == Beside()
            await shop.till.minute.reconciling.recent()
            at = shop.clock.now()
            assert page.told.beside(DAY, DAY) == Beside(1, 1, 1, 1, at)
            before = page.told.beside(DAY - timedelta(days=9), DAY)
            assert (before.equal, before.of, before.asked) == (1, 1, 10)
            assert before.days < 10, "nobody asked about the first of them"
            one = shop.gateway.transactions["1"]
            shop.gateway.transactions["1"] = replace(one, amount=one.amount + one.amount)
            await page.open()
            await page.read()
            beside = page.told.beside(DAY, DAY)
            assert (beside.equal, beside.of, beside.alarms) == (0, 1, 1)

    run(story())


def test_a_signed_day_tells_how_it_stood_when_it_was_signed(tmp_path: Path) -> None:
    """After every start the manager would read that nothing was ever compared."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await signed(shop)
            again = Reconciliations(shop.world, shop.till.minute.comparing)
            beside = again.told.beside(DAY, DAY)
            assert (beside.equal, beside.of, beside.days) == (1, 1, 1)
            assert beside.read_at is not None

    run(story())


def shown(shop: Shop) -> ReconciliationSnapshot:
    """What the page shows."""
    return shop.latest(ReconciliationSnapshot)


def test_a_clock_that_is_set_back_hides_no_day_and_signs_none_that_is_to_come(
    tmp_path: Path,
) -> None:
    """The battery of the computer dies, and a day is signed that nobody has lived yet."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            shop.clock.skew = timedelta(days=-3)
            await page.open()
            assert shown(shop).day == DAY, "Wompi's time is known"
            shop.world.gateway = None
            await page.open(DAY.isoformat())
            assert shop.notices[-1] == "day.to_come"
            await page.open()
            assert shown(shop).day == date(2026, 11, 17)
            await page.sign()
            shop.clock.skew = timedelta(days=30)
            await page.open(DAY.isoformat())
            assert shown(shop).changed == ()
            assert shown(shop).signed is not None
            assert len(shop.store.signatures.of(DAY.isoformat(), "C1")) == 1

    run(story())
