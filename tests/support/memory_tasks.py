"""Acts about tasks and the notes that people wrote, without a disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from pos_app.core.tasks import TaskAct

__all__ = ["MemoryTasks", "Tape"]


class Tape(Protocol):
    """Takes note of changes, so that they can be taken back."""

    touch: Callable[[], None]

    def changed(self, undo: Callable[[], object]) -> None:
        """Note how to take a change back."""
        ...


class MemoryTasks:
    """What people did about money that needed them."""

    def __init__(self, tape: Tape) -> None:
        """Know nothing."""
        self._tape = tape
        self._acts: list[TaskAct] = []
        self._notes: dict[str, str] = {}

    def add(self, act: TaskAct) -> None:
        """Keep one more act."""
        self._tape.touch()
        self._acts.append(act)
        self._tape.changed(self._acts.pop)

    def acts(self) -> tuple[TaskAct, ...]:
        """Every act, oldest first."""
        return tuple(self._acts)

    def write_note(self, text: str, at: datetime) -> str:
        """Keep what a person wrote."""
        self._tape.touch()
        digest = hashlib.sha256(f"{at.isoformat()} {text}".encode()).hexdigest()
        if digest not in self._notes:
            self._notes[digest] = text
            self._tape.changed(lambda: self._notes.pop(digest))
        return digest

    def note(self, digest: str) -> str | None:
        """What was written."""
        return self._notes.get(digest)
