"""Who works at the till: everything that was ever told of them, added and never changed.

A fact holds the digest of a name, and the name lies apart, with the salt that keeps the digest from
being guessed: so a name can be erased while every fact, seal and entry stays true. Databases of
before hold names in the facts themselves.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime
from sqlite3 import Row

from pos_app.core.staff import Change, PersonFact, Right, RightFact, Roster
from pos_app.store.connection import Connection, Value
from pos_app.store.forms import read_time, time

__all__ = ["DIGEST", "PEOPLE", "Staff", "digest_of_name", "told_people"]

PEOPLE = """
SELECT person_facts.*, person_names.text FROM person_facts
LEFT JOIN person_names ON person_names.digest = person_facts.value AND change = 'name'
ORDER BY person_facts.id
"""

ERASE = """
DELETE FROM person_names WHERE digest IN
    (SELECT value FROM person_facts WHERE person_id = ? AND change = 'name')
"""

DIGEST = 64
"""Letters of a digest: more than any name has."""

CLEAR = f"SELECT 1 FROM person_facts WHERE change = 'name' AND length(value) < {DIGEST} LIMIT 1"  # noqa: S608 -- a number of ours

FAILURES = """
SELECT at FROM pin_tries WHERE person_id = ? AND fitted = 0 AND id >
    (SELECT coalesce(max(id), 0) FROM pin_tries WHERE person_id = ? AND fitted = 1)
ORDER BY id
"""


class Staff:
    """The people of this till."""

    def __init__(self, connection: Connection) -> None:
        """Keep people behind this connection."""
        self._connection = connection

    def roster(self) -> Roster:
        """Everybody, as all facts together tell."""
        rights = self._connection.rows("SELECT * FROM right_facts ORDER BY id")
        return Roster.of(
            told_people(self._connection.rows(PEOPLE)),
            (
                RightFact(
                    row["subject"],
                    Right(row["right"]),
                    None if row["allowed"] is None else bool(row["allowed"]),
                    read_time(row["at"]),
                    row["by"],
                )
                for row in rights
            ),
        )

    def tell(self, fact: PersonFact | RightFact) -> None:
        """Keep one more fact."""
        if isinstance(fact, PersonFact):
            self._tell_person(fact)
        else:
            self._tell_right(fact)

    def tried(self, person_id: str, at: datetime, *, fitted: bool) -> None:
        """Keep how one try of a person's PIN went."""
        self._connection.insert(
            "pin_tries", {"person_id": person_id, "at": time(at), "fitted": int(fitted)}
        )

    def failures(self, person_id: str) -> tuple[datetime, ...]:
        """When wrong PINs were typed for a person since the last right one, oldest first."""
        rows = self._connection.rows(FAILURES, (person_id, person_id))
        return tuple(read_time(row["at"]) for row in rows)

    def erase_names(self, person_id: str) -> int:
        """Erase every name of a person that lies apart from the facts; tells how many did."""
        self._connection.execute("PRAGMA secure_delete = ON")  # the pages are overwritten too
        return self._connection.execute(ERASE, (person_id,))

    def names_in_facts(self) -> bool:
        """Whether facts of before hold names that nobody can erase."""
        return self._connection.row(CLEAR) is not None

    def _tell_person(self, fact: PersonFact) -> None:
        value = fact.value
        if fact.change is Change.NAME:
            salt = secrets.token_hex(16)
            value = digest_of_name(salt, fact.value)
            apart: dict[str, Value] = {"digest": value, "salt": salt, "text": fact.value}
            self._connection.insert("person_names", apart)
        self._connection.insert(
            "person_facts",
            {
                "person_id": fact.person_id,
                "change": fact.change.value,
                "value": value,
                "at": time(fact.at),
                "by": fact.by,
            },
        )

    def _tell_right(self, fact: RightFact) -> None:
        self._connection.insert(
            "right_facts",
            {
                "subject": fact.subject,
                "right": fact.right.value,
                "allowed": None if fact.allowed is None else int(fact.allowed),
                "at": time(fact.at),
                "by": fact.by,
            },
        )


def told_people(rows: Iterable[Row]) -> Iterator[PersonFact]:
    """Read what ``PEOPLE`` found; a name that was erased is empty."""
    for row in rows:
        change, value = Change(row["change"]), row["value"]
        if change is Change.NAME and len(value) == DIGEST:
            value = row["text"] or ""
        yield PersonFact(row["person_id"], change, value, read_time(row["at"]), row["by"])


def digest_of_name(salt: str, name: str) -> str:
    """Compute what a fact holds instead of a name."""
    return hashlib.sha256(f"{salt} {name}".encode()).hexdigest()
