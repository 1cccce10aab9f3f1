"""Frozen pictures of an export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pos_app.till.snapshots import Sentence

__all__ = ["ExportSnapshot"]


@dataclass(frozen=True, slots=True)
class ExportSnapshot:
    """How far an export is.

    Attributes:
        running: Whether it is being made.
        done: Rows read so far.
        total: Rows that will be read; 0 while nobody has counted them.
        path: Where the file is, once it is there.
        fault: Why there is none.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    path: Path | None = None
    fault: Sentence | None = None
