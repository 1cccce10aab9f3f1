"""Days that people signed, without a disk."""

from __future__ import annotations

from memory_tasks import Tape

from pos_app.core.reconciliation import Signature

__all__ = ["MemorySignatures"]


class MemorySignatures:
    """Signatures, which are only added."""

    def __init__(self, tape: Tape) -> None:
        """Know none."""
        self._tape = tape
        self._signed: list[Signature] = []

    def add(self, signature: Signature) -> None:
        """Keep one more signature."""
        self._tape.touch()
        self._signed.append(signature)
        self._tape.changed(self._signed.pop)

    def of(self, day: str, till: str) -> tuple[Signature, ...]:
        """Every signature of a day of a till, oldest first."""
        return tuple(one for one in self._signed if (one.day, one.till) == (day, till))
