"""Time as the relay sees it: aware UTC datetimes outside, whole milliseconds in the store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol

__all__ = ["Clock", "SystemClock", "from_millis", "to_millis"]

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


def to_millis(moment: datetime) -> int:
    """Count the whole milliseconds since 1970."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def from_millis(millis: int) -> datetime:
    """Give the moment that many milliseconds after the start of 1970."""
    return _EPOCH + timedelta(milliseconds=millis)
