"""The marks of every row that was there at a close, and a quick way through the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "seals"]

FACTS = ("fact_seals",)
"""Tables to which rows are only ever added."""


def seals(db: Database) -> None:
    """A row for each table and close: the short marks of its new rows, one behind the other."""
    seal = {"id": int, "shift": int, "name": str, "first": int, "last": int, "marks": str}
    db.table("fact_seals").create(
        seal,
        pk="id",
        not_null=seal.keys() - {"id"},
        foreign_keys=[("shift", "shift_openings", "shift")],
    )
    db.table("fact_seals").create_index(["name", "last"])
    db.table("fact_seals").create_index(["shift"])
    db.table("journal").create_index(["actor", "number"])
    db.table("journal").create_index(["kind", "number"])
    db.table("journal").create_index(["at"])
    for table in FACTS:
        only_added(db, table)
