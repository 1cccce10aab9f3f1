"""What people did about money that needed somebody, and what tells one payer from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "minute"]

FACTS = ("task_acts",)
"""Tables to which rows are only ever added."""


def minute(db: Database) -> None:
    """Acts about tasks, the words people wrote with them, and two things Wompi tells beside money.

    The words lie apart: they may name people, and can be erased without a fact being touched.
    """
    act = {
        "id": int, "task": str, "kind": str, "at": str, "actor": str, "way_out": str, "note": str,
    }  # fmt: skip
    db.table("task_acts").create(
        {**act, "authorised_by": str}, pk="id", not_null=act.keys() - {"id"}
    )
    db.table("task_acts").create_index(["task"])
    written = {"digest": str, "text": str, "at": str}
    db.table("notes").create(written, pk="digest", not_null={"text", "at"})
    for column in ("payer", "traces"):
        db.execute(f"ALTER TABLE sightings ADD COLUMN {column} TEXT")
    for table in FACTS:
        only_added(db, table)
