"""What was done, for people to read: on a connection of its own, so that no payment waits."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Row

from pos_app.core.deeds import Deeds
from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.journal import Act, Entry
from pos_app.store.connection import Connection
from pos_app.store.forms import time
from pos_app.store.journal import read_entry
from pos_app.store.reserve import Reserve

__all__ = ["Records", "shown_entry"]

LAST = 2**62

NEWEST = """
SELECT * FROM journal WHERE number < :before
    AND (:actor = '' OR actor = :actor OR
        (json_valid(facts) AND json_extract(facts, '$.authorised_by') = :actor))
    AND kind >= :kind AND kind < :beyond
ORDER BY number DESC LIMIT :limit
"""

DEEDS = """
SELECT actor, kind, count(*) AS times, 0 AS allowed FROM journal
WHERE at >= :since AND at < :until GROUP BY actor, kind
UNION ALL
SELECT json_extract(facts, '$.authorised_by') AS actor, kind, count(*) AS times, 1 AS allowed
FROM journal WHERE at >= :since AND at < :until AND json_valid(facts)
    AND json_extract(facts, '$.authorised_by') IS NOT NULL
GROUP BY 1, kind
ORDER BY 1, 2, 4
"""


class Records:
    """The journal of one database; each question is answered from the moment it is asked."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self._path = path

    def newest(self, before: int | None, limit: int, actor: str, kind: str) -> tuple[Entry, ...]:
        """The newest entries in front of one, newest first.

        Args:
            before: Only entries with a smaller number; None for all.
            limit: How many at most.
            actor: Only what this person did, or allowed; empty for everybody.
            kind: Only acts whose kind begins so.
        """
        values: dict[str, str | int | None] = {
            "before": LAST if before is None else before,
            "actor": actor,
            "kind": kind,
            "beyond": f"{kind}\U0010ffff",
            "limit": limit,
        }
        return tuple(map(shown_entry, self._rows(NEWEST, values)))

    def deeds(self, since: datetime, until: datetime) -> tuple[Deeds, ...]:
        """How often each person did, and allowed, each kind of act in a span of time."""
        rows = self._rows(DEEDS, {"since": time(since), "until": time(until)})
        return tuple(Deeds(who, kind, times, bool(allowed)) for who, kind, times, allowed in rows)

    def _rows(self, query: str, values: dict[str, str | int | None]) -> list[Row]:
        reserve = Reserve(self._path.with_name("reserve"))
        with closing(Connection(self._path, reserve)) as connection:
            return connection.rows(query, values)


def shown_entry(row: Row) -> Entry:
    """Read an entry for people to see, also where somebody made it unreadable."""
    try:
        return read_entry(row)
    except DidNotUnderstandError:
        nothing = Act(datetime.min.replace(tzinfo=UTC), row["actor"], row["kind"], {})
        return Entry(row["number"], nothing, row["previous"], row["digest"])
