"""Wompi's time, learnt from its answers, so that a wrong clock in the shop ends nothing early."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Protocol

__all__ = ["Clock", "ServerClock", "header_time"]

TOLERANCE = timedelta(seconds=2)
"""A ``Date`` header counts whole seconds and travels for a while."""

HALF_A_SECOND = timedelta(milliseconds=500)


class Clock(Protocol):
    """The part of time that this room needs."""

    def now(self) -> datetime:
        """This computer's time, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that no clock change touches."""
        ...


class ServerClock:
    """Counts on from what Wompi said, by seconds that no clock change touches.

    The first answer is believed at once. Later, a time that does not fit is believed only when
    the next answer errs to the same side: one odd header moves nothing, a computer that slept is
    set right by its second answer.
    """

    def __init__(self, clock: Clock) -> None:
        """Know nothing yet."""
        self._clock = clock
        self._start: datetime | None = None  # Wompi's time when monotonic() was zero
        self._doubted = 0  # 1: the last answer was ahead of ours, -1: behind

    @property
    def known(self) -> bool:
        """Whether Wompi has ever said its time."""
        return self._start is not None

    def now(self) -> datetime:
        """Wompi's time; this computer's own until Wompi has said one."""
        if self._start is None:
            return self._clock.now()
        return self._start + self._passed()

    def skew(self) -> timedelta:
        """How far this computer's clock is ahead of Wompi's."""
        return self._clock.now() - self.now()

    def heard(self, date: str | None) -> None:
        """Learn from the ``Date`` header of an answer that came this moment."""
        told = header_time(date)
        if told is None:
            return
        start = told + HALF_A_SECOND - self._passed()
        if self._start is None or self._confirmed(start - self._start):
            self._start = start

    def _confirmed(self, error: timedelta) -> bool:
        """Whether an error is the second one in a row, and to the same side."""
        side = (error > TOLERANCE) - (error < -TOLERANCE)
        confirmed = side != 0 and side == self._doubted
        self._doubted = 0 if confirmed else side
        return confirmed

    def _passed(self) -> timedelta:
        return timedelta(seconds=self._clock.monotonic())


def header_time(text: str | None) -> datetime | None:
    """Read an HTTP date, or answer None."""
    try:
        told = parsedate_to_datetime(text or "")
        return told.replace(tzinfo=told.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
