"""Who works at the till: everything that was ever told of them, added and never changed."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.staff import Change, PersonFact, Right, RightFact, Roster
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Staff"]

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
        people = self._connection.rows("SELECT * FROM person_facts ORDER BY id")
        rights = self._connection.rows("SELECT * FROM right_facts ORDER BY id")
        return Roster.of(
            (
                PersonFact(
                    row["person_id"],
                    Change(row["change"]),
                    row["value"],
                    read_time(row["at"]),
                    row["by"],
                )
                for row in people
            ),
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

    def _tell_person(self, fact: PersonFact) -> None:
        self._connection.insert(
            "person_facts",
            {
                "person_id": fact.person_id,
                "change": fact.change.value,
                "value": fact.value,
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
