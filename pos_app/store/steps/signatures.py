"""Days that people signed, and what a day's payments are found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "signatures"]

FACTS = ("day_signatures",)
"""Tables to which rows are only ever added."""


def signatures(db: Database) -> None:
    """Who signed which day of which till, with every transaction as it was signed."""
    signed = {"id": int, "day": str, "till": str, "at": str, "digest": str, "content": str}
    db.table("day_signatures").create(signed, pk="id", not_null=signed.keys() - {"id"})
    db.table("day_signatures").create_index(["day", "till"])
    db.table("sightings").create_index(["created_at"])
    for table in FACTS:
        only_added(db, table)
