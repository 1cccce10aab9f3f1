"""Adding up a range of days beside the till's own work, and telling how far it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from pos_app.core.day_figures import Figures
from pos_app.core.day_range import FIRST_YEAR
from pos_app.core.days import local_day
from pos_app.core.errors import WasRefusedError
from pos_app.core.facts import Environment
from pos_app.till.ports.review import Days
from pos_app.till.world import World

__all__ = ["LONGEST", "Counting", "check_range"]

LONGEST = timedelta(days=3_653)
"""Ten years: what is longer is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Counting:
    """Adds days up in another thread; a payment never waits for it."""

    world: World
    days: Days

    async def figures(
        self, first: date, last: date, told: Callable[[int, int], None] | None = None
    ) -> Figures:
        """Add a range up, day by day; ``told`` hears how many days of how many are done.

        Raises:
            WasRefusedError: The range is upside down or too long.
            CouldNotAskError: The database could not be read.
        """
        check_range(first, last, local_day(self.world.now()))
        whole = await self._day(first)
        days = (last - first).days + 1
        for done in range(1, days):
            whole = whole.join(await self._day(first + timedelta(days=done)))
            if told is not None:
                told(done + 1, days)
        return whole

    @property
    def environment(self) -> Environment:
        """Whose money is looked at: that of the keys, and invented money while there are none."""
        gateway = self.world.gateway
        return Environment.TEST if gateway is None else gateway.environment

    async def _day(self, day: date) -> Figures:
        till, now = self.world.store.settings.text("till.code"), self.world.now()
        return await asyncio.to_thread(self.days.figures, day, self.environment, till, now)


def check_range(first: date, last: date, today: date) -> None:
    """Refuse a range of days that nobody can have meant.

    Raises:
        WasRefusedError: It ends before it begins (``review.upside_down``), is longer than ten
            years (``review.too_long``), of before there were tills (``day.too_old``), or all of it
            is still to come (``day.to_come``).
    """
    if last < first:
        raise WasRefusedError("review.upside_down")
    if last - first > LONGEST:
        raise WasRefusedError("review.too_long", years=10)
    if first.year < FIRST_YEAR:
        raise WasRefusedError("day.too_old", year=FIRST_YEAR)
    if first > today:
        raise WasRefusedError("day.to_come")
