"""When this run of the till began, and when its computer last woke, in Wompi's time."""

from __future__ import annotations

from datetime import datetime, timedelta

from pos_app.till.world import World

__all__ = ["RunTime"]

JUMP = timedelta(seconds=30)
"""A wall clock that is suddenly so far ahead went on while its computer slept, or was set."""


class RunTime:
    """Counts back from now by seconds that no clock change touches.

    The moments of a start are not written down as the clock tells them then: it may be wrong
    until Wompi has told the time.
    """

    def __init__(self, world: World) -> None:
        """Begin now."""
        self._world = world
        self._began = self._woke = world.clock.monotonic()
        self._steady_zero = self._wall_at_zero()

    def began_and_woke(self) -> tuple[datetime, datetime]:
        """Tell both, as the clock sees them now."""
        now, steady, zero = self._world.now(), self._world.clock.monotonic(), self._wall_at_zero()
        if zero - self._steady_zero > JUMP:
            self._woke = steady
        self._steady_zero = zero
        began, woke = steady - self._began, steady - self._woke
        return now - timedelta(seconds=began), now - timedelta(seconds=woke)

    def _wall_at_zero(self) -> datetime:
        """What the wall clock showed when the steady seconds were zero; it stays, but for jumps.

        While a computer sleeps its wall clock goes on and its steady seconds stand still.
        """
        clock = self._world.clock
        return clock.now() - timedelta(seconds=clock.monotonic())
