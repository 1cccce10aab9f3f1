"""The times that Wompi did not answer: rows are only added."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.attention import Trouble
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Troubles"]


class Troubles:
    """What the till met on its way to Wompi."""

    def __init__(self, connection: Connection) -> None:
        """Keep it behind this connection."""
        self._connection = connection

    def add(self, kind: str, at: datetime) -> None:
        """Keep one more, by the key of its sentence."""
        self._connection.insert("troubles", {"kind": kind, "at": time(at), "detail": ""})

    def between(self, first: datetime, last: datetime) -> tuple[Trouble, ...]:
        """What was met from a moment until before another, oldest first."""
        query = "SELECT kind, at FROM troubles WHERE at >= ? AND at < ? ORDER BY at, id"
        rows = self._connection.rows(query, (time(first), time(last)))
        return tuple(Trouble(row["kind"], read_time(row["at"])) for row in rows)
