"""Money that people take and give by hand, tips, and goods that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "tenders"]

FACTS = ("tenders", "money_back", "tips", "returns", "return_lines", "claims")
"""Tables to which rows are only ever added."""


def tenders(db: Database) -> None:
    """What was taken and given back by hand, and why."""
    _taken(db)
    _returned(db)
    _given(db)
    for table in FACTS:
        only_added(db, table)


def _taken(db: Database) -> None:
    taken = {
        "id": str, "order_id": str, "shift": int, "kind": str, "name": str, "amount": int,
        "received": int, "change": int, "rounding": int, "currency": str, "actor": str, "at": str,
    }  # fmt: skip
    db.table("tenders").create(
        {**taken, "authorised_by": str},
        pk="id",
        not_null=taken.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("tenders").create_index(["order_id"])
    db.table("tenders").create_index(["shift"])
    tip = {"id": int, "order_id": str, "amount": int, "currency": str, "actor": str, "at": str}
    db.table("tips").create(
        tip,
        pk="id",
        not_null=tip.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("tips").create_index(["order_id"])
    claim = {"id": int, "order_id": str, "at": str, "content": str}
    db.table("claims").create(
        claim,
        pk="id",
        not_null=claim.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("claims").create_index(["order_id"])


def _returned(db: Database) -> None:
    made = {
        "id": str, "number": int, "order_id": str, "shift": int, "reason": str, "actor": str,
        "at": str, "content": str,
    }  # fmt: skip
    db.table("returns").create(
        {**made, "authorised_by": str},
        pk="id",
        not_null=made.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("returns").create_index(["number"], unique=True)
    db.table("returns").create_index(["order_id"])
    db.table("returns").create_index(["shift"])
    line = {"return_id": str, "line": int, "quantity": int, "amount": int, "currency": str}
    db.table("return_lines").create(
        line,
        pk=("return_id", "line"),
        not_null=line.keys() - {"return_id", "line"},
        foreign_keys=[("return_id", "returns", "id")],
    )


def _given(db: Database) -> None:
    given = {
        "id": str, "order_id": str, "shift": int, "leg": str, "name": str, "amount": int,
        "handed": int, "currency": str, "reason": str, "actor": str, "at": str,
    }  # fmt: skip
    sometimes = ("authorised_by", "tender_id", "return_id", "reference")
    db.table("money_back").create(
        {**given, **dict.fromkeys(sometimes, str)},
        pk="id",
        not_null=given.keys() - {"id"},
        foreign_keys=[
            ("order_id", "orders", "id"),
            ("tender_id", "tenders", "id"),
            ("return_id", "returns", "id"),
            ("reference", "attempts", "reference"),
        ],
    )
    db.table("money_back").create_index(["order_id"])
    db.table("money_back").create_index(["shift"])
    db.execute(
        "CREATE UNIQUE INDEX a_tender_goes_back_once ON money_back (tender_id)"
        " WHERE tender_id IS NOT NULL"
    )
