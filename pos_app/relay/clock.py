"""Time as the relay sees it: aware UTC datetimes outside, whole milliseconds in the store."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

__all__ = ["Clock", "Steadiness", "SystemClock", "from_millis", "to_millis"]

MAX_DRIFT = timedelta(seconds=60)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """Tells the time of day; sequence numbers and waiting never depend on it."""

    def now(self) -> datetime:
        """Give the present moment in UTC."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Give the present moment in UTC."""
        return datetime.now(UTC)


class Steadiness:
    """Notices that the time of day was set: it no longer moved as much as time passed.

    Nothing tells which of the two times was right, so whoever cares lets a while go by.
    """

    def __init__(self, clock: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._last = (clock.now(), monotonic())
        self._stepped_at = -math.inf

    def seconds(self) -> float:
        """Say for how long the time of day has been seen to go evenly."""
        wall, ticks = self._last
        self._last = now, passed = self._clock.now(), self._monotonic()
        drift = (now - wall) - timedelta(seconds=passed - ticks)
        if abs(drift) >= MAX_DRIFT:
            self._stepped_at = passed
        return passed - self._stepped_at


def to_millis(moment: datetime) -> int:
    """Count the whole milliseconds since 1970."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def from_millis(millis: int) -> datetime:
    """Give the moment that many milliseconds after the start of 1970."""
    return _EPOCH + timedelta(milliseconds=millis)
