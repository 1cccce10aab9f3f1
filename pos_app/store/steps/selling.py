"""What selling leaves behind beside its lines: terms, prices, places in the hand, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "selling"]

FACTS = ("order_terms", "order_moves", "price_changes")
"""Tables to which rows are only ever added."""


def selling(db: Database) -> None:
    """Terms of the whole ticket, parked sales, notes, and what every price was before."""
    db.table("order_changes").add_column("listed_price", int)
    _orders(db)
    _notes(db)
    _prices(db)
    for table in FACTS:
        only_added(db, table)


def _orders(db: Database) -> None:
    terms = {"id": int, "order_id": str, "kind": str, "at": str, "behind": int, "discount": int}
    db.table("order_terms").create(
        terms,
        pk="id",
        not_null=terms.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("order_terms").create_index(["order_id"])
    move = {"id": int, "order_id": str, "kind": str, "at": str}
    db.table("order_moves").create(
        move,
        pk="id",
        not_null=move.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("order_moves").create_index(["order_id"])
    db.table("order_moves").create_index(["kind", "id"])


def _notes(db: Database) -> None:
    """Free text may name a person, so it is no fact that stays for ever: it can be erased."""
    db.table("order_notes").create(
        {"order_id": str, "line": int, "at": str, "text": str},
        pk=("order_id", "line"),
        not_null={"at", "text"},
        foreign_keys=[("order_id", "orders", "id")],
    )


def _prices(db: Database) -> None:
    change = {"id": int, "product_id": str, "at": str, "actor": str, "after": int}
    db.table("price_changes").create(
        {**change, "before": int}, pk="id", not_null=change.keys() - {"id"}
    )
    db.table("price_changes").create_index(["product_id"])
    db.table("products").create_index(["price"])
    db.table("products").create_index(["category", "position"])
    db.table("products").create_index(["favourite"])
