"""What the manager's figures and lists are found by, however long the shop has sold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "review"]

FACTS = ("troubles",)
"""Tables to which rows are only ever added."""


def review(db: Database) -> None:
    """Indexes by the moment of what a day is added up from, and the times Wompi did not answer."""
    trouble = {"id": int, "kind": str, "at": str, "detail": str}
    db.table("troubles").create(trouble, pk="id", not_null=trouble.keys() - {"id"})
    db.table("troubles").create_index(["at"])
    only_added(db, "troubles")
    db.table("receipts").create_index(["issued_at"])
    db.table("tenders").create_index(["at"])
    db.table("money_back").create_index(["at"])
    db.execute("CREATE INDEX heard_of ON hints (at) WHERE source = 'relay'")
    db.execute("CREATE INDEX closed_at ON shift_closings (at)")
