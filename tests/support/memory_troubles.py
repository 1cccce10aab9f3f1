"""The times that Wompi did not answer, without a disk."""

from __future__ import annotations

from datetime import datetime

from memory_tasks import Tape

from pos_app.core.attention import Trouble

__all__ = ["MemoryTroubles"]


class MemoryTroubles:
    """What the till met on its way to Wompi."""

    def __init__(self, tape: Tape) -> None:
        """Know nothing."""
        self._tape = tape
        self._met: list[Trouble] = []

    def add(self, kind: str, at: datetime) -> None:
        """Keep one more."""
        self._tape.touch()
        self._met.append(Trouble(kind, at))
        self._tape.changed(self._met.pop)

    def between(self, first: datetime, last: datetime) -> tuple[Trouble, ...]:
        """What was met from a moment until before another."""
        return tuple(one for one in self._met if first <= one.at < last)
