"""The running gateway: ledger, clock and durability together, one for all doors."""

from __future__ import annotations

import asyncio
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Protocol

from pos_app.simulator.clock import Clock
from pos_app.simulator.ledger import Ledger

_GATHER = 0.05
"""Seconds in which the gateway's own doings gather before they are written for good."""


class Durability(Protocol):
    """How changes become durable."""

    def recomputable(self) -> AbstractContextManager[None]:
        """What is written inside follows from what is durable already: nobody waits for it."""

    async def settled(self) -> None:
        """Return when all that was accepted is durable."""

    async def flushed(self) -> None:
        """Return when everything is durable, the recomputable too."""


class Forgetful:
    """The durability of a book in memory: it is as durable as it will ever be."""

    def recomputable(self) -> AbstractContextManager[None]:
        """Nothing to tell apart."""
        return nullcontext()

    async def settled(self) -> None:
        """At once."""

    async def flushed(self) -> None:
        """At once."""


class Engine:
    """What every request handler works with.

    A handler asks ``look`` for the time, talks to the ledger, and awaits ``keep`` before it
    answers: then nothing it says can be forgotten. What the gateway does by itself when its
    time comes (a verdict falls, an annulment arrives) was planned durably before; after a crash
    it is done again just so, and need not be waited for.
    """

    def __init__(self, ledger: Ledger, clock: Clock, durability: Durability | None = None) -> None:
        self.ledger = ledger
        self.clock = clock
        self._durability = durability or Forgetful()
        self._next: tuple[datetime | None, datetime | None] = (None, None)

    def look(self) -> datetime:
        """The time, with everything done that was due by then."""
        now = self.clock.now()
        due = self.ledger.next_due()
        if due is None or due > now:
            return now
        with self._durability.recomputable():
            self.ledger.advance(now)
        return now

    async def keep(self) -> None:
        """Make what was accepted durable, and wake who waits for the next thing to do."""
        await self._durability.settled()
        upcoming = (self.ledger.next_due(), self.ledger.events.next_due())
        if any(map(_sooner, upcoming, self._next)):
            self.clock.poke()
        self._next = upcoming

    async def beat(self) -> None:
        """Do what is due when it is due, for ever: the gateway works while nobody asks."""
        while True:
            self.look()
            await self.keep()
            await asyncio.sleep(_GATHER)
            await self._durability.flushed()
            await self.clock.sleep_until(self.ledger.next_due())


def _sooner(new: datetime | None, old: datetime | None) -> bool:
    """True when a sleeper who waits for the old instant would come too late."""
    return new is not None and (old is None or new < old)
