"""Finds what was set aside without reading what happened to every charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["set_aside_index"]


def set_aside_index(db: Database) -> None:
    """An index of the few charges that somebody decided to decide later."""
    db.execute("CREATE INDEX set_aside ON attempt_events (at) WHERE kind = 'set_aside'")
