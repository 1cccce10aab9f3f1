"""Who works at the till, what they may do, and how their PINs were tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "people"]

FACTS = ("person_facts", "right_facts", "pin_tries")
"""Tables to which rows are only ever added."""


def people(db: Database) -> None:
    """What is told of people and of rights, and each try of a PIN."""
    person = {"id": int, "person_id": str, "change": str, "value": str, "at": str, "by": str}
    db.table("person_facts").create(person, pk="id", not_null=person.keys() - {"id"})
    right = {"id": int, "subject": str, "right": str, "allowed": int, "at": str, "by": str}
    db.table("right_facts").create(right, pk="id", not_null=right.keys() - {"id", "allowed"})
    tried = {"id": int, "person_id": str, "at": str, "fitted": int}
    db.table("pin_tries").create(tried, pk="id", not_null=tried.keys() - {"id"})
    db.table("pin_tries").create_index(["person_id"])
    for table in FACTS:
        only_added(db, table)
