"""Frozen pictures of the copies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.copies import KeptCopy, Proof
from pos_app.till.snapshots import Sentence

__all__ = ["BackupSnapshot"]


@dataclass(frozen=True, slots=True)
class BackupSnapshot:
    """The page of the copies.

    Attributes:
        ready: Copies are made; before, a manager has to write the code down.
        code: The code, shown once, right after it was drawn.
        busy: A copy is being made or proved.
        proof: What the last rehearsal found.
    """

    folder: str
    now: datetime
    ready: bool = False
    copies: tuple[KeptCopy, ...] = ()
    code: str | None = None
    busy: bool = False
    proof: Proof | None = None
    problem: Sentence | None = None
