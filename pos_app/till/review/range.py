"""Adding up a range of days beside the till's own work, and telling how far it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from pos_app.core.day_figures import Figures
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
        check_range(first, last)
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


def check_range(first: date, last: date) -> None:
    """Refuse a range of days that nobody can have meant.

    Raises:
        WasRefusedError: It ends before it begins (``review.upside_down``), or is longer than ten
            years (``review.too_long``).
    """
    if last < first:
        raise WasRefusedError("review.upside_down")
    if last - first > LONGEST:
        raise WasRefusedError("review.too_long", years=10)
