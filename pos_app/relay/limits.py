"""Buckets that keep one noisy shop, phone or stranger from costing the others."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, OrderedDict, deque
from dataclasses import dataclass

__all__ = ["Buckets", "Rate", "Tarpit", "Ticks"]


MOST_KEYS = 10_000
TICK_SECONDS = 0.02
A_TICK = 12  # a commit of more would keep waiting whoever comes while it is written
TOGETHER = 2  # each costs a quiet shop, whose event takes some turns of the loop, that much


@dataclass(frozen=True, slots=True)
class Rate:
    """How much one key may do.

    Attributes:
        per_second: How many it may do for ever.
        burst: How many it may do at once after a rest.
    """

    per_second: float
    burst: float


class Buckets:
    """A token bucket for each key; the longest unused keys are forgotten past ``MOST_KEYS``."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> bool:
        """Spend one; False when this key has nothing left."""
        now = time.monotonic()
        level, since = self._levels.pop(key, (self._rate.burst, now))
        level = min(self._rate.burst, level + (now - since) * self._rate.per_second)
        allowed = level >= 1
        self._levels[key] = (level - 1 if allowed else level, now)
        if len(self._levels) > MOST_KEYS:
            self._levels.popitem(last=False)
        return allowed


class Tarpit:
    """Makes whoever is refused too often wait for the answer.

    A connection takes its next request only after the answer to the last one, so a flood over any
    number of connections slows to that many requests in each ``seconds``, before they are read. A
    waiting request holds its connection and a timer, nothing of the store.

    Args:
        rate: Refusals of one key that are answered at once.
        seconds: How long a later one waits.
        share: How many of one key may wait.
        most: How many may wait together.
    """

    def __init__(self, rate: Rate, *, seconds: float, share: int = 512, most: int = 2_048) -> None:
        self._quick = Buckets(rate)
        self._seconds = seconds
        self._share = share
        self._most = most
        self._waiting: Counter[str] = Counter()

    async def hold(self, key: str) -> bool:
        """Wait as long as this key deserves; False at once when there is no room to wait."""
        if self._quick.take(key):
            return True
        if self._waiting[key] >= self._share or self._waiting.total() >= self._most:
            return False
        self._waiting[key] += 1
        try:
            await asyncio.sleep(self._seconds)
        finally:
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key]
        return True


class Ticks:
    """Lets those who wait go on a few together, fifty times a second.

    What goes on together shares a commit: a shop with hundreds of events keeps the disk busy fifty
    times a second instead of always, and never for long. Only two of them go on in the same turn of
    the event loop, so that it can look at what other shops sent in between.
    """

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def next(self) -> None:
        """Wait for the next one."""
        loop = asyncio.get_running_loop()
        if not self._waiting:
            loop.call_later(TICK_SECONDS, self._release)
        future = loop.create_future()
        self._waiting.append(future)
        await future

    def _release(self) -> None:
        self._release_some(min(len(self._waiting), A_TICK))

    def _release_some(self, left: int) -> None:
        """Let a few of so many go on; who came later waits for another tick."""
        loop = asyncio.get_running_loop()
        for _ in range(min(left, TOGETHER)):
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(None)
        if left > TOGETHER:
            loop.call_soon(self._release_some, left - TOGETHER)
        elif self._waiting:
            loop.call_later(TICK_SECONDS, self._release)
