"""The merchant's newest pages, read once for all who wait for them.

A payment by link is found in Wompi's list of days, and that list is the same for every link: a
till that starts with hundreds of open ones reads it a few times, not once for each. An answer
that is shared counts from when it was asked for, so it proves nothing about what came later. The
customer in front never waits for somebody else's list, and never takes an older one.
"""

from __future__ import annotations

from asyncio import Lock
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from pos_app.core.gateway_terms import Urgency
from pos_app.core.payment import Sighting
from pos_app.till.ports.gateway import Gateway
from pos_app.till.ports.machine import Clock

__all__ = ["LIST_MARGIN", "DayList", "DayLists"]

LIST_MARGIN = timedelta(days=1)
"""How the day list's time zone and our clock may differ: it is read one day further."""

JUMP = timedelta(seconds=1)
"""A clock that moved by so much was set, or its computer slept."""

LASTS = {Urgency.FRONT: 0.0, Urgency.FRESH: 2.0, Urgency.OLD: 15.0}
"""Seconds for which a list answers questions of an urgency, unless somebody hints at news."""


@dataclass(frozen=True, slots=True)
class DayList:
    """What Wompi listed.

    Attributes:
        asked: When it was asked for, in seconds that no clock change touches.
        clock_at_zero: What the clock showed when those seconds were zero; a sleep moves it.
        back_to: It holds everything that is newer than this.
    """

    asked: float
    clock_at_zero: datetime
    back_to: datetime
    seen: tuple[Sighting, ...]
    gateway: str


class DayLists:
    """Keeps the last list for a moment."""

    def __init__(self, clock: Clock) -> None:
        """Have read none."""
        self._clock = clock
        self._last: DayList | None = None
        self._reading = {urgency: Lock() for urgency in Urgency}

    async def back_to(
        self, gateway: Gateway, earliest: datetime, urgency: Urgency, wanted: float
    ) -> DayList:
        """Give a list back to a moment, read no earlier than ``wanted`` asks for.

        Raises:
            MostradorError: It cannot be read, as the gateway says.
        """
        if urgency is Urgency.FRONT:
            return await self._read(gateway, earliest)
        whole_day = datetime.combine(earliest.astimezone(UTC).date(), time(), UTC)
        async with self._reading[urgency]:  # who waits here finds what the other one read
            oldest = max(wanted, self._clock.monotonic() - LASTS[urgency])
            kept = self._last
            if kept is not None and self._awake(kept) and _serves(kept, gateway, earliest, oldest):
                return kept
            return await self._read(gateway, whole_day)

    async def _read(self, gateway: Gateway, earliest: datetime) -> DayList:
        asked, zero = self._clock.monotonic(), self._clock_at_zero()
        seen = await _read_back_to(gateway, earliest)
        self._last = DayList(asked, zero, earliest, seen, gateway.account)
        return self._last

    def _awake(self, kept: DayList) -> bool:
        """Whether the computer has not slept since: no seconds count what passed meanwhile."""
        return abs(self._clock_at_zero() - kept.clock_at_zero) < JUMP

    def _clock_at_zero(self) -> datetime:
        return self._clock.now() - timedelta(seconds=self._clock.monotonic())


def _serves(kept: DayList, gateway: Gateway, earliest: datetime, oldest: float) -> bool:
    same = kept.gateway == gateway.account
    return same and kept.asked >= oldest and kept.back_to <= earliest


async def _read_back_to(gateway: Gateway, earliest: datetime) -> tuple[Sighting, ...]:
    """Read the list, newest page first, until a page goes further back than a moment."""
    found: list[Sighting] = []
    latest = gateway.server_time() + LIST_MARGIN
    async for page in gateway.list_days(earliest.date(), latest.date()):
        found += page
        if any(seen.created_at is not None and seen.created_at < earliest for seen in page):
            break
    return tuple(found)
