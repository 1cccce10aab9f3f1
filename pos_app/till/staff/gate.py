"""The gate before every PIN: tried one at a time, counted, and shut after too many wrong ones."""

from __future__ import annotations

import asyncio
import math
from datetime import timedelta

from pos_app.core.errors import WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.staff import TRIES, Person, shut_until
from pos_app.till.ports.devices import Pins
from pos_app.till.world import World

__all__ = ["Gate"]


class Gate:
    """Tries PINs. The tries outlive the till, so starting it anew gives nobody new ones."""

    def __init__(self, world: World, pins: Pins) -> None:
        """Stand open."""
        self._world = world
        self._pins = pins
        self._one_at_a_time = asyncio.Lock()

    async def seal(self, pin: str) -> str:
        """Make the form in which a PIN is kept, beside the till's thread."""
        return await asyncio.to_thread(self._pins.seal, pin)

    async def pass_with(self, person: Person, pin: str) -> None:
        """Let a person pass, and keep how it went before anybody is told.

        Raises:
            WasRefusedError: It is another PIN (``staff.wrong_pin``, with the tries that are left),
                or too many were wrong (``staff.shut``, with the seconds to wait).
            CouldNotAskError: PINs cannot be tried on this computer.
        """
        async with self._one_at_a_time:
            self._refuse_while_shut(person)
            fits = await asyncio.to_thread(self._pins.fits, person.sealed_pin, pin)
            self._keep(person, fits=fits)
            if not fits:
                self._refuse_while_shut(person)
                left = TRIES - len(self._world.store.staff.failures(person.person_id))
                raise WasRefusedError("staff.wrong_pin", left=left)

    def _refuse_while_shut(self, person: Person) -> None:
        failures = self._world.store.staff.failures(person.person_id)
        until = shut_until(failures)
        if until is None:
            return
        wait = until - self._world.now()
        span = until - failures[-1]
        if timedelta() < wait <= span:  # beyond the span the clock was set back
            raise WasRefusedError("staff.shut", seconds=math.ceil(wait.total_seconds()))

    def _keep(self, person: Person, *, fits: bool) -> None:
        now = self._world.now()
        with self._world.store.writing():
            self._world.store.staff.tried(person.person_id, now, fitted=fits)
            if not fits:
                act = Act(now, person.person_id, "staff.wrong_pin", {})
                self._world.store.journal.append(act)
