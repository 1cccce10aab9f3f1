"""What became of the papers in the outbox, and the shop's mark that stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "printing"]

FACTS = ("print_events",)


def printing(db: Database) -> None:
    """Every try to print a job, and pictures for papers."""
    event = {"id": int, "outbox_id": int, "kind": str, "at": str, "detail": str}
    db.table("print_events").create(
        event,
        pk="id",
        not_null=event.keys() - {"id"},
        foreign_keys=[("outbox_id", "outbox", "id")],
    )
    db.table("print_events").create_index(["outbox_id"])
    only_added(db, "print_events")
    db.table("pictures").create({"name": str, "content": str}, pk="name", not_null={"content"})
