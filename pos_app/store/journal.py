"""The hash chain of money-relevant acts on disk."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC
from sqlite3 import Row

from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.journal import GENESIS, Act, Entry, chained
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Journal", "read_entry"]


class Journal:
    """The chain of this till; ``core.journal.broken_at`` says whether it is whole."""

    def __init__(self, connection: Connection) -> None:
        """Keep the chain behind this connection."""
        self._connection = connection

    def append(self, act: Act) -> Entry:
        """Chain one more act."""
        act = replace(act, at=act.at.astimezone(UTC))
        with self._connection.writing():
            number, head = self._head()
            entry = chained(number + 1, act, head)
            self._insert(entry)
        return entry

    def entries(self) -> tuple[Entry, ...]:
        """The whole chain, as it stands.

        Raises:
            DidNotUnderstandError: Somebody made an entry unreadable (``journal.unreadable``, with
                its number).
        """
        rows = self._connection.rows("SELECT * FROM journal ORDER BY number")
        return tuple(map(read_entry, rows))

    def about(self, name: str) -> tuple[Entry, ...]:
        """The entries whose facts name something, such as a reference."""
        query = "SELECT * FROM journal WHERE instr(facts, ?) ORDER BY number"
        return tuple(map(read_entry, self._connection.rows(query, (json.dumps(name),))))

    def _head(self) -> tuple[int, str]:
        query = "SELECT number, digest FROM journal ORDER BY number DESC LIMIT 1"
        row = self._connection.row(query)
        return (0, GENESIS) if row is None else (row["number"], row["digest"])

    def _insert(self, entry: Entry) -> None:
        act = entry.act
        self._connection.insert(
            "journal",
            {
                "number": entry.number,
                "at": time(act.at),
                "actor": act.actor,
                "kind": act.kind,
                "facts": json.dumps(dict(act.facts), sort_keys=True, ensure_ascii=False),
                "previous": entry.previous,
                "digest": entry.digest,
            },
        )


def read_entry(row: Row) -> Entry:
    """Read an entry as it stands.

    Raises:
        DidNotUnderstandError: Somebody made it unreadable (``journal.unreadable``).
    """
    try:
        act = Act(read_time(row["at"]), row["actor"], row["kind"], json.loads(row["facts"]))
    except ValueError as error:
        raise DidNotUnderstandError("journal.unreadable", number=row["number"]) from error
    return Entry(row["number"], act, row["previous"], row["digest"])
