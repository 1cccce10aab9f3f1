"""What several steps are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["only_added"]


def only_added(db: Database, table: str) -> None:
    """Let rows be added to a table, and nothing else ever happen to it."""
    for act in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table}: facts are only added'); END"
        )
