"""When not to ask: after failures in a row, and when Wompi itself asks for patience.

The seconds are counted by a clock that nobody can put back: measured by the wall clock, a till
whose clock is corrected by an hour would rest for that hour.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.gateway.faults import Fault, could_not_ask

__all__ = ["Patience"]

FAILURES = 5
"""So many failures in a row say that asking does not help."""

FIRST_REST = 2.0
LONGEST_REST = 15.0
"""Seconds. A customer stands in front of the till: it must notice soon that Wompi is back."""

LONGEST_WAIT = 120.0
"""The longest wait that Wompi can ask for; beyond it the header is taken for an error."""

UNCOUNTED = frozenset({Fault.BUSY, Fault.RESTING, Fault.CANNOT_ASK})
"""Not asking is no failure to answer."""


class Patience:
    """A circuit breaker that also obeys ``Retry-After``.

    After ``FAILURES`` failures in a row it rests, longer each time; then one call tries alone
    while the others are still held back. Any answer of Wompi, a refusal too, ends the rest.

    Args:
        monotonic: Seconds that no clock change touches.
        jitter: A number from 0 to 1, so that several tills do not come back in the same instant.
    """

    def __init__(self, monotonic: Callable[[], float], jitter: Callable[[], float]) -> None:
        """Start calm."""
        self._monotonic = monotonic
        self._jitter = jitter
        self._failures = 0
        self._rests_until = -math.inf
        self._waits_until = -math.inf
        self._trying = False

    @contextmanager
    def call(self) -> Iterator[None]:
        """Hold one call to Wompi.

        Raises:
            CouldNotAskError: It is not the time to ask (``gateway.resting``, ``gateway.busy``).
        """
        self.hold_back()
        alone = self._trying = self._worn
        try:
            yield
        except CouldNotAskError as error:
            self._failed(error)
            raise
        except MostradorError:
            self._failures = 0  # Wompi did answer
            raise
        else:
            self._failures = 0
        finally:
            self._trying = self._trying and not alone

    def wait_for(self, seconds: float) -> None:
        """Ask nothing for so long, and up to a second more: Wompi said so."""
        wait = min(max(seconds, 0.0), LONGEST_WAIT) + self._jitter()
        self._waits_until = max(self._waits_until, self._monotonic() + wait)

    def hold_back(self) -> None:
        """Refuse a call that comes too early.

        Raises:
            CouldNotAskError: As ``call`` does.
        """
        now = self._monotonic()
        if now < self._waits_until:
            raise could_not_ask(Fault.BUSY, seconds=math.ceil(self._waits_until - now))
        if now < self._rests_until:
            raise could_not_ask(Fault.RESTING, seconds=math.ceil(self._rests_until - now))
        if self._trying:
            raise could_not_ask(Fault.RESTING, seconds=1)

    @property
    def _worn(self) -> bool:
        return self._failures >= FAILURES

    def _failed(self, error: CouldNotAskError) -> None:
        if error.key in UNCOUNTED:
            return
        self._failures += 1
        if self._worn:
            rest = min(LONGEST_REST, FIRST_REST * 2 ** min(self._failures - FAILURES, 10))
            self._rests_until = self._monotonic() + rest
