"""Payments one by one: filtered, a page at a time, with what all of them add up to."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from pos_app.core.days import local_day
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.transactions import Mark, Page, Sieve
from pos_app.till.ports.review import Days, Transactions
from pos_app.till.review.office import Office
from pos_app.till.review.range import Counting, check_range
from pos_app.till.review.snapshots import PaymentsSnapshot, SumSnapshot
from pos_app.till.snapshots import Notice
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["PAGE", "PaymentList"]

PAGE = 100
"""Rows of a page: some screens of them."""


class PaymentList:
    """Shows a page, and adds up beside it.

    Args:
        world: The run's world.
        office: The door of the manager's place.
        days: The days of this till.
        pages: Reads pages.
        sums: Adds up, apart from the pages, which do not wait for it.
        stop: Ends a sum that nobody waits for any more.
    """

    def __init__(
        self,
        world: World,
        office: Office,
        days: Days,
        *,
        pages: Transactions,
        sums: Transactions,
        stop: Callable[[], None],
    ) -> None:
        """Show nothing yet."""
        self._world = world
        self._office = office
        self._counting = Counting(world, days)
        self._pages, self._sums, self._stop = pages, sums, stop
        today = local_day(world.now())
        self._sieve = Sieve(today, today)
        self._tills: tuple[str, ...] = ()
        self._shown = Page()
        self._wish = 0

    async def show(self, sieve: Sieve | None = None) -> None:
        """Show the newest page of what a sieve lets through; without one, as it was."""
        here = self._world.store.settings.text("till.code")
        self._sieve = replace(sieve or self._sieve, here=here)
        await self._tell(self._newest)
        await self._add_up()

    async def show_newest(self) -> None:
        """Go to the newest page."""
        await self._tell(self._at(None, None))

    async def show_older(self) -> None:
        """Go one page back in time."""
        if self._shown.older and self._shown.rows:
            await self._tell(self._at(self._shown.rows[-1].mark, None))

    async def show_newer(self) -> None:
        """Go one page towards now."""
        if self._shown.newer and self._shown.rows:
            await self._tell(self._at(None, self._shown.rows[0].mark))

    async def show_oldest(self) -> None:
        """Go to the last page."""
        environment, now = self._counting.environment, self._world.now()
        sieve = self._sieve
        await self._tell(
            lambda: asyncio.to_thread(self._pages.oldest, sieve, environment, now, size=PAGE)
        )

    # --- inside ---------------------------------------------------------------------------------

    async def _newest(self) -> Page:
        """Read the newest page, and which tills there are to filter by."""
        here = self._sieve.here
        others = [one for one in await asyncio.to_thread(self._pages.tills) if one != here]
        self._tills = (here, *others) if others else ()
        if self._sieve.till not in self._tills:
            self._sieve = replace(self._sieve, till="")
        return await self._at(None, None)()

    def _at(
        self, older_than: Mark | None, newer_than: Mark | None
    ) -> Callable[[], Awaitable[Page]]:
        environment, now = self._counting.environment, self._world.now()
        return lambda: asyncio.to_thread(
            self._pages.page,
            self._sieve,
            environment,
            now,
            size=PAGE,
            older_than=older_than,
            newer_than=newer_than,
        )

    def _check(self) -> None:
        check_range(self._sieve.first, self._sieve.last, local_day(self._world.now()))

    async def _tell(self, read: Callable[[], Awaitable[Page]]) -> None:
        try:
            self._office.require()
            self._check()
            self._shown = await read()
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return
        people = {row.cashier for row in self._shown.rows}
        self._world.publish(
            PaymentsSnapshot(
                sieve=self._sieve,
                page=self._shown,
                names={who: name_of(self._world, who) for who in people},
                people=tuple(
                    (one.person_id, one.name) for one in self._world.store.staff.roster().people
                ),
                today=local_day(self._world.now()),
                tills=self._tills,
            )
        )

    async def _add_up(self) -> None:
        """Add up what the sieve lets through, unless another one was asked for meanwhile."""
        self._wish += 1
        wish = self._wish
        self._stop()
        self._world.publish(SumSnapshot(None))
        environment, now = self._counting.environment, self._world.now()
        try:
            self._office.require()
            self._check()
            sieve = replace(self._sieve)
            totals = await asyncio.to_thread(self._sums.totals, sieve, environment, now)
        except CouldNotAskError as fault:
            if fault.key != "store.reading_ended":
                self._world.publish(Notice.of(fault))
            return
        except MostradorError:
            return  # the page has said so already
        if wish == self._wish:
            self._world.publish(SumSnapshot(totals, sieve.till))
