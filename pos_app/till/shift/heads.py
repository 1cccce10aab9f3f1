"""The journal's head of every closed shift, told to the relay: an outsider who keeps what it was.

Each waits durably until the relay has taken it, so a relay that is away delays nothing and loses
nothing. Without a relay nothing waits.
"""

from __future__ import annotations

import asyncio

import structlog

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.journal import Act
from pos_app.core.relay_terms import JournalHead
from pos_app.core.shift_report import ShiftReport
from pos_app.till.current_shift import TILL
from pos_app.till.listening import Listening
from pos_app.till.waiting import first_of
from pos_app.till.world import World

__all__ = ["Heads"]

PAUSE = 60.0
"""Seconds until a relay that did not answer is asked again."""

log = structlog.get_logger("till.heads")


class Heads:
    """Tells the relay of closed shifts."""

    def __init__(self, world: World, listening: Listening) -> None:
        """Tell nothing before ``run``."""
        self._world = world
        self._listening = listening
        self._bell = asyncio.Event()
        listening.changed.append(self._bell.set)

    async def after_close(self, _closed: ShiftReport) -> None:
        """Tell of a shift that was closed just now; nobody waits for it."""
        self._bell.set()

    async def run(self) -> None:
        """Tell what waits, until cancelled."""
        while True:
            self._bell.clear()
            if await self._tell_all():
                await self._bell.wait()
            else:
                await self._rest()

    async def _tell_all(self) -> bool:
        """Tell everything that waits; tells whether nothing is left to try again by itself."""
        if self._listening.relay is None:
            return True
        for report in self._world.store.shifts.heads_waiting():
            if not await self._tell(report):
                return False
        return True

    async def _tell(self, report: ShiftReport) -> bool:
        relay, head = self._listening.relay, report.head
        if relay is None or head is None:
            return False
        try:
            await relay.keep_head(JournalHead(report.shift, head.number, head.digest))
        except CouldNotAskError as fault:
            log.info("head_not_told", shift=report.shift, why=fault.key)
            return False
        except MostradorError as fault:
            self._refused(report, fault)
        self._world.store.shifts.head_told(report.shift, self._world.now())
        return True

    def _refused(self, report: ShiftReport, fault: MostradorError) -> None:
        """Write down that the relay holds another head for this shift: somebody must look."""
        log.info("head_refused", shift=report.shift, why=fault.key)
        facts: dict[str, str | int] = {"shift": report.shift, "why": fault.key}
        self._world.store.journal.append(Act(self._world.now(), TILL, "shift.head_refused", facts))

    async def _rest(self) -> None:
        """Wait for a while, or until the relay is heard differently."""
        await first_of(self._world.clock.sleep(PAUSE), self._bell.wait())
