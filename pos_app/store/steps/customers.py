"""In whose name a sale is: the facts for ever, and the words apart, because they can be erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "customers"]

FACTS = ("customer_facts",)
"""Tables to which rows are only ever added."""


def customers(db: Database) -> None:
    """Who was put on an order and taken off it, and what is known of him."""
    fact = {"id": int, "order_id": str, "kind": str, "at": str, "actor": str, "digest": str}
    db.table("customer_facts").create(
        fact,
        pk="id",
        not_null=fact.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("customer_facts").create_index(["order_id"])
    words = {"kind": str, "number": str, "name": str, "mail": str, "salt": str, "at": str}
    db.table("customer_texts").create(
        {"order_id": str, "digest": str, **words},
        pk="order_id",
        not_null={"digest", *words},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("customer_texts").create_index(["at"])
    for table in FACTS:
        only_added(db, table)
