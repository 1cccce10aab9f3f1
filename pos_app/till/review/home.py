"""The manager's home: a day or a range in figures, kept up to date while somebody looks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, timedelta

from pos_app.core.day_figures import Figures, same_weekday
from pos_app.core.days import local_day
from pos_app.core.errors import MostradorError
from pos_app.till.ports.review import Days
from pos_app.till.reconciliation.told_days import ToldDays
from pos_app.till.review.needs import Needs
from pos_app.till.review.office import Office
from pos_app.till.review.range import Counting
from pos_app.till.review.snapshots import HomeSnapshot, ProgressSnapshot
from pos_app.till.snapshots import Notice
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["Home"]

EVERY = timedelta(seconds=5)
"""How often a day that goes on is added up again while somebody looks at it."""


class Home:
    """Shows a range of days and what needs a person.

    Args:
        world: The run's world.
        office: The door of the manager's place.
        days: The days of this till.
        needs: What needs a person.
        paired: Tells whether a relay should be telling of payments.
        told: Knows how the days stand beside Wompi's.
    """

    def __init__(
        self,
        world: World,
        office: Office,
        days: Days,
        needs: Needs,
        *,
        paired: Callable[[], bool],
        told: ToldDays,
    ) -> None:
        """Show nothing yet."""
        self._world = world
        self._office = office
        self._days = days
        self._paired = paired
        self._told = told
        self.needs = needs
        self._range: tuple[date, date] | None = None
        self._looking = asyncio.Event()
        self._counting: asyncio.Task[Figures] | None = None

    async def run(self) -> None:
        """Keep the day that goes on up to date while somebody looks; until cancelled."""
        while True:
            await self._looking.wait()
            await self._world.clock.sleep(EVERY.total_seconds())
            if self._looking.is_set() and self._goes_on() and self._counting is None:
                await self._tell()

    async def look(self, *, on: bool) -> None:
        """Somebody looks at the home, or looks away."""
        if on:
            self._looking.set()
            await self._tell()
        else:
            self._looking.clear()

    async def show(self, first: date, last: date) -> None:
        """Show another range; one that is still being added up is given up."""
        await self.stop()
        self._range = (first, last)
        await self._tell()

    async def show_today(self) -> None:
        """Show the day that it is, and go on to the next one at midnight."""
        await self.stop()
        self._range = None
        await self._tell()

    async def stop(self) -> None:
        """Give up a range that is being added up."""
        counting, self._counting = self._counting, None
        if counting is not None:
            counting.cancel()
            await asyncio.wait({counting})
            self._world.publish(ProgressSnapshot(0, 0))

    async def take(self, key: str) -> None:
        """Say who takes care of something."""
        await self.needs.take(key)
        await self._tell()

    async def close(self, key: str, way_out: str, reason: str) -> None:
        """Close a matter."""
        await self.needs.close(key, way_out, reason)
        await self._tell()

    # --- inside ---------------------------------------------------------------------------------

    @property
    def _today(self) -> date:
        return local_day(self._world.now())

    def _goes_on(self) -> bool:
        return self._range is None or self._range[0] <= self._today <= self._range[1]

    async def _tell(self) -> None:
        try:
            self._office.require()
            await self._publish(*(self._range or (self._today, self._today)))
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))

    async def _publish(self, first: date, last: date) -> None:
        counting = Counting(self._world, self._days)
        figures = await self._counted(counting, first, last)
        if figures is None:
            return
        one_day = first == last
        before = same_weekday(first) if one_day else None
        today = figures
        if not (one_day and first == self._today):
            today = await counting.figures(self._today, self._today)
        compared = None if before is None else await counting.figures(before, before)
        span = await asyncio.to_thread(self._days.span)
        paired = self._paired()
        self._world.publish(
            HomeSnapshot(
                figures=figures,
                before=compared,
                names={who: name_of(self._world, who) for who in figures.cashiers},
                environment=counting.environment,
                first_day=None if span is None else span[0],
                today=self._today,
                at=self._world.now(),
                paired=paired,
                beside=self._told.beside(first, last),
            )
        )
        self._world.publish(await self.needs.gather(today, paired=paired))

    async def _counted(self, counting: Counting, first: date, last: date) -> Figures | None:
        """Add a range up in a task of its own, so that another wish can give it up."""
        if first == last:
            return await counting.figures(first, last)

        def told(done: int, of: int) -> None:
            self._world.publish(ProgressSnapshot(done, of))

        task = self._counting = asyncio.ensure_future(counting.figures(first, last, told))
        try:
            figures = await asyncio.shield(task)
        except asyncio.CancelledError:
            if not task.cancelled():
                task.cancel()
                raise
            return None
        finally:
            if self._counting is task:
                self._counting = None
        self._world.publish(ProgressSnapshot(0, 0))
        return figures
