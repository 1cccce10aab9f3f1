"""The names of people, beside the facts that hold only their digests: what can be erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["names"]


def names(db: Database) -> None:
    """A name and the salt of its digest; a fact of before keeps its name where it is."""
    name = {"digest": str, "salt": str, "text": str}
    db.table("person_names").create(name, pk="digest", not_null={"salt", "text"})
