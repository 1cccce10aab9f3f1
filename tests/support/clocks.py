"""A clock that stands still until a test moves it."""

from __future__ import annotations

import asyncio
import heapq
from datetime import datetime, timedelta

from payments import NOON


class FakeClock:
    """Wall clock, steady clock and waiting in one, moved by hand."""

    def __init__(self, start: datetime = NOON) -> None:
        """Stand at noon."""
        self._start = start
        self._passed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0
        self.skew = timedelta()

    def now(self) -> datetime:
        """Read the wall clock, wrong by ``skew``."""
        return self._start + timedelta(seconds=self._passed) + self.skew

    def monotonic(self) -> float:
        """Read the steady clock."""
        return self._passed

    async def sleep(self, seconds: float) -> None:
        """Wait until somebody has moved the clock far enough."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self._passed + seconds, self._count, done))
        await done

    async def advance(self, seconds: float) -> None:
        """Let time pass, waking each sleeper at its own moment."""
        await settle()
        until = self._passed + seconds
        while self._sleepers and self._sleepers[0][0] <= until:
            at, _, done = heapq.heappop(self._sleepers)
            self._passed = max(self._passed, at)
            if not done.done():
                done.set_result(None)
            await settle()
        self._passed = until
        await settle()


async def settle(turns: int = 40) -> None:
    """Let every task that can go on do so."""
    for _ in range(turns):
        await asyncio.sleep(0)
