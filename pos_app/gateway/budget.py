"""How often one merchant's Wompi may be asked, and whose question goes first.

Everything that asks with the same keys shares one budget: the watching, the day's lists, links,
checks of keys. Wompi publishes no limit, so ours is low, and lower still after Wompi has asked
for patience. Several tills of one merchant know nothing of each other: each halves its rate when
it is asked for patience and dares a little more every calm second. Who asks most is asked for
patience most often, so they come to equal shares of whatever Wompi allows. A question waits at
most as long as its urgency allows before it outranks any newer one: the customer in front is
served first, and the oldest sale is still asked about.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from pos_app.core.gateway_terms import Urgency

__all__ = ["BURST", "LEAST_RATE", "RATE", "RECOVERY", "Allowance", "Budget", "Unlimited"]

RATE = 5.0
"""Questions a second that a shop may go on asking."""

BURST = 15
"""Questions at once after a calm while."""

LEAST_RATE = 0.5
"""However often Wompi asks for patience, the customer in front is still asked about."""

RECOVERY = 60.0
"""Calm seconds in which half of the full rate is dared again, a little more every second."""

AT_ONCE = 1.0
"""Seconds within which several refusals are one."""

YIELDS = {Urgency.FRONT: 0.0, Urgency.FRESH: 3.0, Urgency.OLD: 15.0}
"""Seconds for which a question lets newer and more urgent ones go before it."""

SHORTEST_PAUSE = 0.01


class Allowance(Protocol):
    """What lets questions through."""

    async def turn(self, urgency: Callable[[], Urgency]) -> None:
        """Wait until a question may be asked; how urgent it is may change meanwhile."""
        ...

    def spend(self) -> None:
        """Count a question that is repeated and cannot wait."""
        ...

    def slow_down(self) -> None:
        """Ask less from now on: Wompi said that it was too much."""
        ...


class Unlimited:
    """Lets everything through: for programs that ask one thing and end."""

    async def turn(self, urgency: Callable[[], Urgency]) -> None:
        """Do not wait."""

    def spend(self) -> None:
        """Count nothing."""

    def slow_down(self) -> None:
        """Change nothing."""


@dataclass(slots=True, eq=False)
class _Ticket:
    """A question that waits."""

    since: float
    number: int
    urgency: Callable[[], Urgency]

    @property
    def rank(self) -> tuple[float, int]:
        """The smallest goes first."""
        return self.since + YIELDS[self.urgency()], self.number


class Budget:
    """A bucket of questions that fills at a steady rate, with a queue before it.

    Args:
        monotonic: Seconds that no clock change touches.
        sleep: Waits for so many of them.
        rate: Questions a second.
        burst: Questions at once.
    """

    def __init__(
        self,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        rate: float = RATE,
        burst: int = BURST,
    ) -> None:
        """Start with a full bucket."""
        self._monotonic = monotonic
        self._sleep = sleep
        self._rate = rate
        self._burst = burst
        self._left = float(burst)
        self._filled_at = monotonic()
        self._slowest = rate  # the rate right after Wompi last asked for patience
        self._slowed_at = monotonic() - RECOVERY
        self._waiting: list[_Ticket] = []
        self._numbers = 0

    async def turn(self, urgency: Callable[[], Urgency]) -> None:
        """Wait until a question may be asked; how urgent it is may change meanwhile."""
        self._numbers += 1
        ticket = _Ticket(self._monotonic(), self._numbers, urgency)
        self._waiting.append(ticket)
        try:
            while self._fill() < 1 or min(self._waiting, key=_rank) is not ticket:
                await self._sleep(self._pause())
        finally:
            self._waiting.remove(ticket)
        self.spend()

    def spend(self) -> None:
        """Count a question; one that could not wait is made up for later."""
        self._left = self._fill() - 1

    def slow_down(self) -> None:
        """Ask half as often from now on, and a little more often again with every calm second.

        Several questions may have been out when Wompi lost patience; that counts once.
        """
        if self._monotonic() - self._slowed_at < AT_ONCE:
            return
        self._slowest = max(min(LEAST_RATE, self._rate), self.rate / 2)
        self._left = min(0.0, self._fill())
        self._slowed_at = self._monotonic()

    @property
    def rate(self) -> float:
        """Questions a second that are dared now."""
        calm = self._monotonic() - self._slowed_at
        return min(self._rate, self._slowest + calm * self._rate / 2 / RECOVERY)

    def _fill(self) -> float:
        now = self._monotonic()
        self._left = min(self._burst, self._left + (now - self._filled_at) * self.rate)
        self._filled_at = now
        return self._left

    def _pause(self) -> float:
        return max(SHORTEST_PAUSE, (1 - self._left) / self.rate)


def _rank(ticket: _Ticket) -> tuple[float, int]:
    return ticket.rank
