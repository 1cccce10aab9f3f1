"""What somebody was called for, and by which way it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "alerts"]

FACTS = ("alerts", "alert_sendings")
"""Tables to which rows are only ever added."""


def alerts(db: Database) -> None:
    """Each alert once, and each way it took once."""
    alert = {"id": int, "key": str, "kind": str, "at": str, "count": int, "raised_at": str}
    db.table("alerts").create(alert, pk="id", not_null=alert.keys() - {"id"})
    db.table("alerts").create_index(["key"], unique=True)
    db.table("alerts").create_index(["raised_at"])
    sending = {"id": int, "key": str, "channel": str, "at": str}
    db.table("alert_sendings").create(sending, pk="id", not_null=sending.keys() - {"id"})
    db.table("alert_sendings").create_index(["key", "channel"], unique=True)
    for table in FACTS:
        only_added(db, table)
