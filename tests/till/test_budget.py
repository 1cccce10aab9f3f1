"""How the questions of a whole till share what Wompi lets one shop ask."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from shop import Shop
from wired_shop import WiredShop

from pos_app.core.gateway_terms import Urgency
from pos_app.core.payment import Look, Way
from pos_app.gateway.budget import BURST, RATE

BAD_DAY = 40
"""Charges of an hour ago that nobody answered."""


@pytest.mark.fault("D4")
@pytest.mark.fault("A11")
def test_a_bad_day_is_asked_about_within_the_budget_and_the_customer_first(tmp_path: Path) -> None:
    """The first customer after a bad day waits behind forty old charges, or Wompi bans the shop."""

    async def story() -> None:
        busy = WiredShop(tmp_path)
        async with busy.shop:
            old = await busy.leave_open(BAD_DAY)
        busy.engine.clock.advance(timedelta(hours=1))
        await busy.shop.clock.advance(3_600)
        began = busy.shop.clock.monotonic()
        async with busy.shop:
            front = await busy.shop.charge(Way.PAGE)
            await busy.pass_(10)
            asked = busy.door.between(began, began + 10)
            assert len(asked) <= BURST + 10 * RATE
            assert {one.text for one in old} <= set(asked)
            assert asked.count(front.text) >= 4
        await busy.gateway.aclose()

    asyncio.run(story())


@pytest.mark.fault("D4")
def test_a_till_that_was_asked_for_patience_backs_off_and_comes_back(tmp_path: Path) -> None:
    """The till hammers a gateway that said no, or never notices that it says yes again."""

    async def story() -> None:
        busy = WiredShop(tmp_path)
        async with busy.shop:
            await busy.leave_open(10)
            front = await busy.shop.charge(Way.PAGE)
            await busy.pass_(5)
            busy.break_("too_many_requests", retry_after=10)
            began = busy.shop.clock.monotonic()
            await busy.pass_(60)
            during = busy.door.between(began, began + 60)
            assert len(during) <= 15  # at most a few for every wait of ten seconds
            assert (busy.shop.now.look, busy.shop.now.in_doubt) == (Look.WAIT, True)

            busy.heal()
            healed = busy.shop.clock.monotonic()
            await busy.pass_(45)
            after = busy.door.between(healed, healed + 45)
            assert (busy.shop.now.look, busy.shop.now.in_doubt) == (Look.WAIT, False)
            assert front.text in after
        await busy.gateway.aclose()

    asyncio.run(story())


def test_every_look_says_who_waits_for_it(tmp_path: Path) -> None:
    """Yesterday's sales would be asked about as hastily as the customer who stands there."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            aside = await shop.charge()
            await shop.till.decide_later(aside)
            await shop.clock.advance(5)
            assert set(shop.gateway.urgencies) == {Urgency.FRONT, Urgency.FRESH}
            shop.gateway.urgencies.clear()
            await shop.clock.advance(1_200)
            assert shop.gateway.urgencies[-1] is Urgency.OLD
            shop.gateway.urgencies.clear()
            await shop.till.minute.reconciling.recent()
            assert shop.gateway.urgencies == [Urgency.OLD]

    asyncio.run(story())
