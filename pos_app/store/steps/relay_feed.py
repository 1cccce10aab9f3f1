"""How far this till has read at the shop's relay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["relay_feed"]


def relay_feed(db: Database) -> None:
    """How far this till has read at the shop's relay: one row, and only while it is paired."""
    db.table("relay_feed").create(
        {"id": int, "cursor": int}, pk="id", not_null={"cursor"}, defaults={"id": 1}
    )
