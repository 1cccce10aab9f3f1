"""The running gateway: ledger, clock and durability together, one for all doors."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from pos_app.simulator.clock import Clock
from pos_app.simulator.ledger import Ledger


async def _nothing_to_keep() -> None:
    """A book in memory is as durable as it will ever be."""


class Engine:
    """What every request handler works with.

    A handler asks ``look`` for the time, talks to the ledger, and awaits ``keep`` before it
    answers: then nothing it says can be forgotten.
    """

    def __init__(
        self,
        ledger: Ledger,
        clock: Clock,
        settled: Callable[[], Awaitable[None]] = _nothing_to_keep,
    ) -> None:
        self.ledger = ledger
        self.clock = clock
        self._settled = settled
        self._next: tuple[datetime | None, datetime | None] = (None, None)

    def look(self) -> datetime:
        """The time, with everything done that was due by then."""
        now = self.clock.now()
        self.ledger.advance(now)
        return now

    async def keep(self) -> None:
        """Make what happened durable, and wake who waits for the next thing to do."""
        await self._settled()
        upcoming = (self.ledger.next_due(), self.ledger.events.next_due())
        if upcoming != self._next:
            self._next = upcoming
            self.clock.poke()

    async def beat(self) -> None:
        """Do what is due when it is due, for ever: the gateway works while nobody asks."""
        while True:
            self.look()
            await self.keep()
            await self.clock.sleep_until(self.ledger.next_due())
