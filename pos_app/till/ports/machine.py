"""Time and chance, as the till needs them."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

__all__ = ["Clock", "Randomness"]


class Clock(Protocol):
    """Time and waiting, so that tests can move both."""

    def now(self) -> datetime:
        """This computer's time, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that no clock change touches."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class Randomness(Protocol):
    """Where references get their random part from."""

    def bits(self, count: int) -> int:
        """Draw that many unpredictable bits."""
        ...
