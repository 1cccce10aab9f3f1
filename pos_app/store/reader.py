"""A second connection that only reads: long looks back, beside the payments and never before them.

It belongs to no thread. One query runs at a time, SQLite works without holding the others up, and
what takes too long can be ended from any thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from sqlite3 import Row
from threading import Lock

from pos_app.core.errors import CouldNotAskError
from pos_app.store.connection import Value
from pos_app.store.faults import world_faults

__all__ = ["Reader"]

ENDED = "store.reading_ended"
"""The key of a look that was ended because nobody wants its answer any more."""


class Reader:
    """Reads a database that another connection writes."""

    def __init__(self, path: Path) -> None:
        """Read this file, from the first question on."""
        self._path = path
        self._one_at_a_time = Lock()
        self._raw: sqlite3.Connection | None = None

    def rows(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> list[Row]:
        """Read every row of a query.

        Raises:
            CouldNotAskError: It cannot be read, or was ended (``store.reading_ended``).
        """
        with self._one_at_a_time, world_faults(), closing(self._opened().cursor()) as cursor:
            cursor.row_factory = Row
            try:
                return cursor.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                    raise CouldNotAskError(ENDED) from error
                raise

    def end(self) -> None:
        """End the query that runs, from any thread; the next one starts afresh."""
        raw = self._raw
        if raw is not None:
            raw.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self.end()
        with self._one_at_a_time:
            if self._raw is not None:
                self._raw.close()
                self._raw = None

    def _opened(self) -> sqlite3.Connection:
        if self._raw is None:
            address = f"{self._path.absolute().as_uri()}?mode=ro"
            self._raw = sqlite3.connect(
                address, uri=True, isolation_level=None, check_same_thread=False
            )
            self._raw.execute("PRAGMA busy_timeout = 5000")
        return self._raw
