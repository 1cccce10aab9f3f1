"""Buckets that keep one noisy shop, phone or stranger from costing the others."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Buckets", "Rate"]


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
    """A token bucket for each key; the longest unused keys are forgotten past ``most``."""

    def __init__(
        self, rate: Rate, *, most: int = 10_000, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate = rate
        self._most = most
        self._monotonic = monotonic
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> bool:
        """Spend one; False when this key has nothing left."""
        now = self._monotonic()
        level, since = self._levels.pop(key, (self._rate.burst, now))
        level = min(self._rate.burst, level + (now - since) * self._rate.per_second)
        allowed = level >= 1
        self._levels[key] = (level - 1 if allowed else level, now)
        if len(self._levels) > self._most:
            self._levels.popitem(last=False)
        return allowed
