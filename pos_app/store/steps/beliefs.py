"""What was found out about Wompi with this shop's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "beliefs"]

FACTS = ("beliefs",)
"""Tables to which rows are only ever added."""


def beliefs(db: Database) -> None:
    """Every belief about Wompi that was ever tried: whose keys, when, and what came of it."""
    row = {
        "id": int, "account": str, "belief": str, "outcome": str, "at": str, "why": str,
    }  # fmt: skip
    db.table("beliefs").create(row, pk="id", not_null=row.keys() - {"id"})
    db.table("beliefs").create_index(["account", "id"])
    only_added(db, "beliefs")
