"""Writing down when Wompi did not answer: a fact a minute at most, and each time the till rests."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from pos_app.core.errors import MostradorError
from pos_app.till.world import World

__all__ = ["Troubles"]

NOTED = frozenset({"gateway.timeout", "gateway.cut_off", "gateway.server_error", "gateway.resting"})
"""What is Wompi's or the way's to it: without internet nothing is known of Wompi."""

APART = timedelta(minutes=1)

log = structlog.get_logger("till.troubles")


class Troubles:
    """Takes note of questions that were not answered."""

    def __init__(self, world: World) -> None:
        """Know of no trouble."""
        self._world = world
        self._last: dict[str, datetime] = {}

    def heard(self, fault: MostradorError | None) -> None:
        """Take in how a question fared; an answer ends the trouble."""
        if fault is None:
            self._last.pop("gateway.resting", None)
        elif fault.key in NOTED:
            self._note(fault.key, self._world.now())

    def _note(self, kind: str, now: datetime) -> None:
        last = self._last.get(kind)
        if kind == "gateway.resting" and last is not None:
            return  # one rest is told once, however often it is met
        if last is None or abs(now - last) >= APART:
            self._last[kind] = now
            try:
                self._world.store.troubles.add(kind, now)
            except MostradorError as fault:  # the question itself says aloud what is the matter
                log.warning("trouble_not_kept", kind=kind, why=fault.key)
