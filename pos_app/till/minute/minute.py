"""Everything about the minute nobody knows, in one place for wishes to reach."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta

from pos_app.core.case import Case
from pos_app.core.ids import Reference
from pos_app.core.payment import Sighting
from pos_app.core.shift_report import ShiftReport
from pos_app.core.watch import HASTY_UNTIL, WATCH_ENDS
from pos_app.till.cases import Cases
from pos_app.till.minute.casefile import CaseFiles
from pos_app.till.minute.checking import Checking
from pos_app.till.minute.comparing import Comparing
from pos_app.till.minute.promising import Promising
from pos_app.till.minute.reconciling import Reconciling
from pos_app.till.minute.releasing import Releasing
from pos_app.till.minute.tray import Tray
from pos_app.till.minute.voiding import Voiding
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["Minute"]

COMPARE_AFTER = timedelta(minutes=3)
"""After a start the counter comes first; what the list alone knows can wait so long."""

COMPARE_AGAIN = timedelta(minutes=10)
"""How long a comparison that could not be made waits for the next try; nobody waits for it."""

COMPARE_DAILY = timedelta(days=1)

PROMISED = timedelta(days=90)
"""A promise to give money back is a task for so long, unless a person says that it is done."""


class Minute:
    """The tray's companions.

    Attributes:
        voiding: Gives card payments back.
        releasing: Lets goods go without proof, and another charge begin in doubt.
        promising: Asks back what was promised to customers.
        checking: Answers whether a payment is real.
        cases: Opens whole cases.
        comparing: Lays Wompi's list beside the till's facts.
        reconciling: Does so with the last days.
    """

    def __init__(
        self,
        world: World,
        cases: Cases,
        watcher: Watcher,
        tray: Tray,
        settle: Callable[[Case, tuple[Sighting, ...]], None],
    ) -> None:
        """Put the use cases together."""
        self._world = world
        self._tray = tray
        self.cases = CaseFiles(world, cases, tray.twins_of)
        self.voiding = Voiding(world, cases, watcher, self._turned)
        self.promising = Promising(cases, tray, self.voiding)
        self.releasing = Releasing(world, cases, watcher, self._turned)
        self.checking = Checking(world, cases, watcher)
        self._to_compare: deque[tuple[datetime, datetime]] = deque()
        self._closed = asyncio.Event()
        self.comparing = Comparing(world, cases, settle, self.looked)
        self.reconciling = Reconciling(world, self.comparing)
        self.after_look: list[Callable[[Reference], None]] = []

    async def fill_tray(self) -> None:
        """Put into the tray what waited when the till stopped, and look through the last day."""
        payments, now = self._world.store.payments, self._world.now()
        last_day = payments.watch_list(now - HASTY_UNTIL, now + HASTY_UNTIL)
        aside = payments.set_aside(now - WATCH_ENDS)
        given = self._world.store.tenders.given_since(now - PROMISED)
        promised = (Reference(one.reference) for one in given if one.reference)
        watched = (one.reference for one in last_day)
        await self._tray.look_through((*aside, *watched, *promised))

    async def compare_daily(self) -> None:
        """Compare with Wompi's list once it is calm after a start, and every day from then on."""
        await self._world.clock.sleep(COMPARE_AFTER.total_seconds())
        while True:
            gateway = self._world.gateway
            if gateway is not None and gateway.can_list:
                await self.reconciling.recent()
            await self._world.clock.sleep(COMPARE_DAILY.total_seconds())

    async def after_close(self, report: ShiftReport) -> None:
        """Have a shift that was closed just now compared soon; the close never waits for it."""
        assert report.closed_at is not None, "only what is closed is compared"
        self._to_compare.append((report.opened_at, report.closed_at))
        self._closed.set()

    async def compare_closed(self) -> None:
        """Compare each closed shift with Wompi's list, as soon as Wompi can be asked."""
        while True:
            while self._to_compare:
                outcome = await self.reconciling.run(*self._to_compare[0])
                if outcome.fault in {None, "gateway.cannot_ask"}:
                    self._to_compare.popleft()
                else:
                    await self._world.clock.sleep(COMPARE_AGAIN.total_seconds())
            self._closed.clear()
            await self._closed.wait()

    def looked(self, reference: Reference) -> None:
        """Take in what a look at a charge brought."""
        self._tray.looked(reference)
        self.cases.publish()
        for told in self.after_look:
            told(reference)

    def _turned(self, order_id: str) -> None:
        self._tray.turned_to(order_id)
        self.cases.publish()
