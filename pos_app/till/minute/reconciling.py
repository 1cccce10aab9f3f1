"""Laying Wompi's list of the last days beside the till's facts, by itself or when asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from pos_app.core.days import day_bounds, local_day
from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.till.minute.comparing import Comparing
from pos_app.till.minute.snapshots import ReconcileSnapshot
from pos_app.till.world import World

__all__ = ["LOOK_BACK", "Reconciling"]

LOOK_BACK = timedelta(days=7)
"""What is approved late is found for so many days of the shop, each compared anew as a whole."""


class Reconciling:
    """Compares, takes over what the till had not seen, and names what differs.

    Attributes:
        last: What came of it the last time.
        after: Called with what was compared, once it is.
    """

    def __init__(self, world: World, comparing: Comparing) -> None:
        """Have compared nothing."""
        self._world = world
        self._comparing = comparing
        self.last: ReconcileSnapshot | None = None
        self.after: list[Callable[[ReconcileSnapshot], Awaitable[None]]] = []

    async def run(self, first: datetime, last: datetime) -> ReconcileSnapshot:
        """Compare everything between two moments, a page at a time; tells what came of it."""
        outcome = ReconcileSnapshot(first, last, self._world.now(), 0, ())
        try:
            found = await self._comparing.compare(outcome.span)
        except MostradorError as fault:
            outcome = replace(outcome, at=self._world.now(), fault=fault.key)
        else:
            at = self._world.now()
            outcome = replace(outcome, at=at, pages=found.pages, rows=found.rows)
            self._note(outcome)
        self.last = outcome
        self._world.publish(outcome)
        if outcome.fault is None:
            for act in self.after:
                await act(outcome)
        return outcome

    async def recent(self) -> ReconcileSnapshot:
        """Compare the last week: what came while the till was off, and what was approved late."""
        now = self._world.now()
        first, _ = day_bounds(local_day(now - LOOK_BACK))
        return await self.run(first, now + timedelta(days=1))

    def _note(self, outcome: ReconcileSnapshot) -> None:
        facts: dict[str, str | int] = {
            "from": outcome.first.isoformat(),
            "until": outcome.last.isoformat(),
            "compared": outcome.compared,
            "differences": len(outcome.differences),
            "strays": len(outcome.strangers),
        }
        at, actor = outcome.at, self._world.authority.actor
        self._world.store.journal.append(Act(at, actor, "day.reconciled", facts))
