"""The clock of a rehearsal: real, faster, or stopped and pushed by hand.

It shows an aware UTC time that never runs backwards. Whoever sleeps on it wakes when the shown
time has come, also when somebody pushes the clock or changes its speed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that can be stopped, pushed and sped up.

    Args:
        start: The first instant shown; the computer's time when None.
        rate: Shown seconds per real second; 0 stands still.
        monotonic: Real seconds since some instant; injected for tests.
    """

    def __init__(
        self,
        start: datetime | None = None,
        *,
        rate: float = 1.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._monotonic = monotonic
        self._base = start or datetime.now(UTC)
        self._since = monotonic()
        self._rate = rate
        self._changed = asyncio.Event()

    @property
    def rate(self) -> float:
        """Shown seconds per real second."""
        return self._rate

    def now(self) -> datetime:
        """The shown time."""
        passed = (self._monotonic() - self._since) * self._rate
        return self._base + timedelta(seconds=passed)

    def set_rate(self, rate: float) -> None:
        """Change the speed; 0 stops the clock.

        Raises:
            ValueError: A negative speed.
        """
        if rate < 0:
            raise ValueError("a clock does not run backwards")
        self._rebase(self.now())
        self._rate = rate
        self._wake()

    def advance(self, step: timedelta) -> None:
        """Push the clock forward.

        Raises:
            ValueError: A negative step.
        """
        if step < timedelta():
            raise ValueError("a clock does not run backwards")
        self._rebase(self.now() + step)
        self._wake()

    def _rebase(self, shown: datetime) -> None:
        self._base = shown
        self._since = self._monotonic()

    def _wake(self) -> None:
        """Wake all sleepers; they look at the clock again."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    def poke(self) -> None:
        """Make sleepers look again: what they wait for has changed."""
        self._wake()

    async def sleep_until(self, moment: datetime | None) -> None:
        """Wait until the moment is shown, or until the clock is pushed or poked."""
        changed = self._changed
        if moment is None or self._rate == 0:
            await changed.wait()
            return
        seconds = (moment - self.now()).total_seconds() / self._rate
        if seconds <= 0:
            return
        try:
            await asyncio.wait_for(changed.wait(), seconds)
        except TimeoutError:
            return
