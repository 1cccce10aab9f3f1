"""How far the shop's relay was read, without a disk."""

from __future__ import annotations

from memory_tasks import Tape

__all__ = ["MemoryFeed"]


class MemoryFeed:
    """How far the shop's relay was read."""

    def __init__(self, tape: Tape) -> None:
        """Be unpaired."""
        self._tape = tape
        self._cursor: int | None = None

    def cursor(self) -> int | None:
        """Up to where everything is durable."""
        return self._cursor

    def keep(self, cursor: int) -> None:
        """Move the cursor."""
        self._move(cursor)

    def forget(self) -> None:
        """Be paired no more."""
        self._move(None)

    def _move(self, cursor: int | None) -> None:
        self._tape.touch()
        before = self._cursor
        self._cursor = cursor
        self._tape.changed(lambda: setattr(self, "_cursor", before))
