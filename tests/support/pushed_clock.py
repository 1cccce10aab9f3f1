"""A till's clock that runs like any other and can be pushed forward by a test."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

__all__ = ["PushedClock", "WallClock"]


class PushedClock:
    """Real time plus what it was pushed; whoever sleeps on it wakes in time."""

    def __init__(self) -> None:
        """Show the time there is."""
        self._pushed = 0.0
        self._sleepers: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def now(self) -> datetime:
        """This computer's time as the test wants it."""
        return datetime.now(UTC) + timedelta(seconds=self._pushed)

    def monotonic(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic() + self._pushed

    async def sleep(self, seconds: float) -> None:
        """Wait until the shown time has come."""
        wakes_at = self.monotonic() + seconds
        pushed = asyncio.Event()
        sleeper = (asyncio.get_running_loop(), pushed)
        self._sleepers.add(sleeper)
        try:
            while (left := wakes_at - self.monotonic()) > 0:
                pushed.clear()
                await _until(pushed, left)
        finally:
            self._sleepers.discard(sleeper)

    def push(self, seconds: float) -> None:
        """Let time pass at once; called in any thread."""
        self._pushed += seconds
        for loop, pushed in tuple(self._sleepers):
            loop.call_soon_threadsafe(pushed.set)


class WallClock(PushedClock):
    """A computer's clock that somebody sets; what only goes forward goes on."""

    def __init__(self) -> None:
        """Tell the true time."""
        super().__init__()
        self.off = 0.0

    def set_by(self, off: timedelta) -> None:
        """Tell another time from now on."""
        self.off += off.total_seconds()
        self._pushed += off.total_seconds()

    def monotonic(self) -> float:
        """Seconds that only go forward, whatever somebody sets."""
        return super().monotonic() - self.off


async def _until(pushed: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(pushed.wait(), seconds)
    except TimeoutError:
        return
