"""Marks of rows: what every fact looked like when its shift was closed.

Each close marks the rows that came since, and the digest over all of them is told by the journal,
in the entry of the close. So an edited row is pointed at by its mark; rows that were changed
together with their marks, by the journal; and a journal that was computed anew, by the heads that
others hold.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from sqlite3 import Row

from pos_app.store.connection import Connection, Value
from pos_app.store.steps.every import FACTS

__all__ = [
    "NUMBER",
    "SEALED",
    "Seals",
    "mark_of",
    "marks_of",
    "read_marks",
    "root_of",
    "row_digest",
    "rows_of",
    "table_root",
]

AT_ONCE = 20_000
"""Rows that one close marks, some thousand sales with everything of theirs: a third of a second.

A shop with years of sales, after an update, catches up close by close.
"""

SEALED = tuple(sorted(set(FACTS) - {"journal", "fact_seals"}))
"""The journal is its own chain, and a seal is told by its entry."""

LAST = "SELECT coalesce(max(last), 0) FROM fact_seals WHERE name = ?"

NUMBER = "row_number_of_fact"
"""What a row's own number is called beside its columns."""

SHORT = 6
"""Bytes of a row's digest that are kept, to point at it; the whole ones go into the root."""

LETTERS = 8
"""How many letters write so many bytes."""

NOTHING = "-" * LETTERS
"""Stands where a number has no row."""

Digests = Mapping[int, bytes]


class Seals:
    """The marks of this till's facts."""

    def __init__(self, connection: Connection) -> None:
        """Keep marks behind this connection."""
        self._connection = connection

    def seal(self, shift: int) -> str:
        """Mark every row that has no mark yet; gives the digest for the journal.

        Belongs into the transaction of the entry that tells it.
        """
        roots, left = {}, AT_ONCE
        shortest = sorted(SEALED, key=self._waiting)
        for place, name in enumerate(shortest):
            digests = self._digests(name, left // (len(shortest) - place))
            left -= len(digests)
            if digests:
                roots[name] = self._mark(shift, name, digests)
        return root_of(roots)

    def _waiting(self, name: str) -> int:
        """How many rows of a table wait for their mark, at most."""
        query = f"SELECT coalesce(max(rowid), 0) FROM {name}"  # noqa: S608 -- ours
        ((newest,),) = self._connection.rows(query)
        return int(newest) - self._last(name)

    def _last(self, name: str) -> int:
        ((last,),) = self._connection.rows(LAST, (name,))
        return int(last)

    def _digests(self, name: str, most: int) -> dict[int, bytes]:
        rows = self._connection.rows(rows_of(name), (self._last(name), most))
        return dict(map(row_digest, rows))

    def _mark(self, shift: int, name: str, digests: Digests) -> str:
        """Mark rows of one table; gives the digest over them."""
        told: dict[str, Value] = {"shift": shift, "name": name}
        told |= {"first": min(digests), "last": max(digests), "marks": marks_of(digests)}
        self._connection.insert("fact_seals", told)
        return table_root(name, digests.values())


def rows_of(name: str) -> str:
    """Write the query for some rows of a table behind a number, each with its own."""
    return f"SELECT rowid AS {NUMBER}, * FROM {name} WHERE rowid > ? ORDER BY rowid LIMIT ?"  # noqa: S608 -- our words


def row_digest(row: Row) -> tuple[int, bytes]:
    """Tell a row's number and its digest; a column without a value is as if it did not exist.

    That way a column that a later program adds changes no digest of the rows before it.
    """
    told = {name: row[name] for name in row.keys() if row[name] is not None}  # noqa: SIM118 -- no mapping
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return row[NUMBER], hashlib.sha256(text.encode()).digest()


def mark_of(digest: bytes) -> str:
    """Shorten a digest to what points at its row."""
    return base64.urlsafe_b64encode(digest[:SHORT]).decode()


def marks_of(digests: Digests) -> str:
    """Write marks one behind the other, from the first number to the last."""
    numbers = range(min(digests), max(digests) + 1)
    return "".join(mark_of(digests[one]) if one in digests else NOTHING for one in numbers)


def read_marks(first: int, marks: str) -> Iterator[tuple[int, str]]:
    """Read what ``marks_of`` wrote."""
    for place in range(0, len(marks), LETTERS):
        mark = marks[place : place + LETTERS]
        if mark != NOTHING:
            yield first + place // LETTERS, mark


def table_root(name: str, digests: Iterable[bytes]) -> str:
    """Compute the one digest over the rows of a table, in the order of their numbers."""
    whole = hashlib.sha256(f"{name} ".encode())
    for digest in digests:
        whole.update(digest)
    return whole.hexdigest()


def root_of(tables: Mapping[str, str]) -> str:
    """Compute the one digest over the tables of a seal."""
    return hashlib.sha256(json.dumps(tables, sort_keys=True).encode()).hexdigest()
