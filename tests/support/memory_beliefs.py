"""What was found out about Wompi, without a disk."""

from __future__ import annotations

from collections.abc import Sequence

from memory_tasks import Tape

from pos_app.core.beliefs import Belief, Beliefs

__all__ = ["MemoryBeliefs"]


class MemoryBeliefs:
    """What was found out about Wompi."""

    def __init__(self, tape: Tape) -> None:
        """Know nothing."""
        self._tape = tape
        self._rows: list[tuple[str, Belief]] = []

    def keep(self, account: str, rows: Sequence[Belief]) -> None:
        """Keep what was tried."""
        self._tape.touch()
        before = len(self._rows)
        self._rows += [(account, row) for row in rows]
        self._tape.changed(lambda: self._rows.__delitem__(slice(before, None)))

    def of(self, account: str) -> Beliefs:
        """What is known with these keys."""
        return Beliefs(row for whose, row in self._rows if whose == account)
