"""Signed days stay what was signed: looked at again as soon as anything of them changes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import date, timedelta

from pos_app.core.attention import BegunToDiffer
from pos_app.core.days import day_bounds, local_day
from pos_app.core.ids import Reference
from pos_app.core.reconciliation import Span
from pos_app.till.minute.comparing import Comparing
from pos_app.till.reconciliation.signing import Signing
from pos_app.till.world import World

__all__ = ["SignedDays"]

FIRST_LOOK = 120.0
"""Seconds after the start until the signed days are looked through: the first sales go first."""

TOGETHER = 10.0
"""Seconds in which what changes is gathered, so that a day is added up once for all of it."""

LOOK_BACK = 30
"""So many days back anything can change by itself: that long a charge is watched."""


class SignedDays:
    """Looks, writes each change into the journal once, and tells which days a person should see.

    Args:
        world: The run's world.
        comparing: Says what the till knows of a day.
        signing: Compares it with what was signed.
    """

    def __init__(self, world: World, comparing: Comparing, signing: Signing) -> None:
        """Have looked at nothing."""
        self._world = world
        self._comparing = comparing
        self._signing = signing
        self._waiting: set[date] = set()
        self._woken = asyncio.Event()
        self._differing: dict[date, BegunToDiffer] = {}

    @property
    def differing(self) -> Mapping[date, BegunToDiffer]:
        """The signed days that changed, by the day."""
        return self._differing

    def touched(self, reference: Reference) -> None:
        """Something may be known of a charge that was not before; the day that goes on can wait."""
        case, today = self._world.store.payments.case(reference), local_day(self._world.now())
        began = (seen.created_at for seen in case.sightings if seen.created_at is not None)
        days = {local_day(at) for at in (case.attempt.created_at, *began)}
        self.wake(days - {today})

    def wake(self, days: set[date]) -> None:
        """Have these days looked at soon, those of them that are signed."""
        signed = {day for day in days if self._signing.last(day)[0] is not None}
        self._waiting |= signed
        if signed:
            self._woken.set()

    async def run(self) -> None:
        """Look through the signed days of a month, and then at each that changes."""
        await self._world.clock.sleep(FIRST_LOOK)
        today = local_day(self._world.now())
        self.wake({today - timedelta(days=back) for back in range(LOOK_BACK + 1)})
        while True:
            await self._woken.wait()
            await self._world.clock.sleep(TOGETHER)
            self._woken.clear()
            while self._waiting:
                await self.look(self._waiting.pop())

    async def look(self, day: date) -> None:
        """Lay what is known of a day beside what was signed."""
        rows = await self._comparing.here(Span(*day_bounds(day)))
        signature, _ = self._signing.last(day)
        found = self._signing.changed(day, rows)
        if signature is None or not found:
            self._differing.pop(day, None)
            return
        self._signing.note(day, found, self._world.now())
        known = self._differing.get(day)
        since = known.since if known and known.signed == signature.digest else self._world.now()
        self._differing[day] = BegunToDiffer(day, signature.digest, since, len(found))
