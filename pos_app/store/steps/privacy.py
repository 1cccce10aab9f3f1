"""What was asked about personal data, and what was erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "privacy"]

FACTS = ("privacy_acts",)
"""Tables to which rows are only ever added."""


def privacy(db: Database) -> None:
    """The requests, and a way to the oldest texts."""
    act = {"id": int, "kind": str, "at": str, "actor": str, "texts": int, "note": str}
    db.table("privacy_acts").create(
        {**act, "authorised_by": str}, pk="id", not_null=act.keys() - {"id"}
    )
    for table in ("notes", "order_notes"):
        db.table(table).create_index(["at"])
    for table in FACTS:
        only_added(db, table)
