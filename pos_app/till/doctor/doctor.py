"""Whether everything works, on a screen: one finding after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from pos_app.core.checkup import Finding
from pos_app.till.doctor.snapshots import DoctorSnapshot
from pos_app.till.world import World

__all__ = ["Doctor"]


class Doctor:
    """Looks at everything when somebody asks."""

    def __init__(self, world: World, examine: Callable[[], AsyncIterator[Finding]]) -> None:
        """Look at nothing yet."""
        self._world = world
        self._examine = examine
        self._busy = False

    async def look(self) -> None:
        """Look at everything and tell each finding as it comes."""
        if self._busy:
            return
        self._busy = True
        try:
            found: tuple[Finding, ...] = ()
            self._tell(found, busy=True)
            async for finding in self._examine():
                found = (*found, finding)
                self._tell(found, busy=True)
            self._tell(found, busy=False)
        finally:
            self._busy = False

    def _tell(self, found: tuple[Finding, ...], *, busy: bool) -> None:
        self._world.publish(DoctorSnapshot(found, busy, self._world.clock.now()))
