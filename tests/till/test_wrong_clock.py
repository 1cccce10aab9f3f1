"""A computer whose clock is wrong: it may disturb a picture, never the truth about a payment."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from fake_gateway import FakeGateway
from shop import Shop

from pos_app.core.payment import State, Way


class UnheardGateway(FakeGateway):
    """A gateway whose time the till only knows once it was told the day's payments."""

    def server_time(self) -> datetime:
        """Wompi's time, or that of a computer which is two hours ahead of it."""
        true = super().server_time()
        heard = any(question.startswith("list") for question in self.asked)
        return true if heard else true + timedelta(hours=2)


def test_a_clock_that_was_ahead_proves_nothing_about_a_charge_given_up_later(
    tmp_path: Path,
) -> None:
    """«No pagó» over a link that still takes payments: the goods charged a second time.

    The till starts two hours ahead. Its first question would be dated after the end of the charge,
    and the empty answer would count as a proof that nothing came in through the link.
    """

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge(Way.LINK)
        shop.gateway, links = UnheardGateway(shop.clock), shop.gateway.links
        shop.gateway.links.update(links)
        async with shop:
            await shop.till.other_way(reference)
            assert shop.state is State.CLOSING

    asyncio.run(story())


class AheadGateway(FakeGateway):
    """A gateway whose clock is two minutes ahead of this computer's."""

    def server_time(self) -> datetime:
        """Wompi's time."""
        return super().server_time() + timedelta(minutes=2)


def test_a_picture_says_how_far_the_computers_clock_is_off(tmp_path: Path) -> None:
    """The countdown of a code runs two minutes too long, and the next question is «in 158 s»."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.charge()
            assert shop.now.wompi_ahead == timedelta()
        shop.gateway = AheadGateway(shop.clock)
        async with shop:
            assert shop.now.wompi_ahead == timedelta(minutes=2)

    asyncio.run(story())
