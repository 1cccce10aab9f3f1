"""Which goods each part of a split sale pays for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "part_goods"]

FACTS = ("part_goods",)
"""Tables to which rows are only ever added."""


def part_goods(db: Database) -> None:
    """How much of which line a tender or a charge pays for, and what that comes to."""
    goods = {
        "part_id": str, "line": int, "order_id": str, "share": str, "quantity": int, "price": int,
        "currency": str, "at": str,
    }  # fmt: skip
    db.table("part_goods").create(
        goods,
        pk=("part_id", "line"),
        not_null=goods.keys() - {"part_id", "line"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("part_goods").create_index(["order_id"])
    for table in FACTS:
        only_added(db, table)
