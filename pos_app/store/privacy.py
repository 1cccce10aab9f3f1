"""Texts that may name somebody: found, counted, and erased for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Row

from pos_app.core.privacy import Held, PrivacyAct, PrivacyKind, Trace, TracePlace
from pos_app.store.connection import Connection
from pos_app.store.forms import read_maybe_time, read_time, time

__all__ = ["Privacy"]

TEXTS = """
SELECT 'order' AS place, order_id AS key, line, at, text FROM order_notes
UNION ALL SELECT 'note', digest, 0, at, text FROM notes
UNION ALL SELECT 'customer', order_id, 0, at,
  trim(upper(kind) || ' ' || number || ' ' || name || ' ' || mail) FROM customer_texts
ORDER BY at DESC
"""

HELD = """
SELECT count(*), min(at) FROM
(SELECT at FROM order_notes UNION ALL SELECT at FROM notes UNION ALL SELECT at FROM customer_texts)
"""

ERASE = {
    TracePlace.ORDER: "DELETE FROM order_notes WHERE order_id = ? AND line = ?",
    TracePlace.NOTE: "DELETE FROM notes WHERE digest = ? AND ? = 0",
    TracePlace.CUSTOMER: "DELETE FROM customer_texts WHERE order_id = ? AND ? = 0",
}


class Privacy:
    """What was asked is only added; a text that is erased is nowhere any more."""

    def __init__(self, connection: Connection) -> None:
        """Keep it behind this connection."""
        self._connection = connection

    def record(self, act: PrivacyAct) -> None:
        """Keep one more act."""
        self._connection.insert(
            "privacy_acts",
            {
                "kind": act.kind.value,
                "at": time(act.at),
                "actor": act.actor,
                "authorised_by": act.authorised_by,
                "texts": act.texts,
                "note": act.note,
            },
        )

    def acts(self) -> tuple[PrivacyAct, ...]:
        """Every act, newest first."""
        rows = self._connection.rows("SELECT * FROM privacy_acts ORDER BY id DESC")
        return tuple(map(_act, rows))

    def texts(self) -> tuple[Trace, ...]:
        """Every text, newest first."""
        return tuple(map(_trace, self._connection.rows(TEXTS)))

    def held(self) -> Held:
        """How many texts there are, and since when."""
        ((texts, oldest),) = self._connection.rows(HELD)
        return Held(texts, read_maybe_time(oldest))

    def older(self, than: datetime) -> tuple[Trace, ...]:
        """The texts that were written before a moment."""
        return tuple(one for one in self.texts() if one.at < than)

    def erase(self, traces: Sequence[Trace]) -> int:
        """Erase texts; tells how many were still there."""
        self._connection.execute("PRAGMA secure_delete = ON")  # the pages are overwritten too
        with self._connection.writing():
            return sum(
                self._connection.execute(ERASE[one.place], (one.key, one.line)) for one in traces
            )

    def forget_for_good(self) -> None:
        """Let go of what the log still remembers of erased texts; outside a transaction."""
        self._connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _act(row: Row) -> PrivacyAct:
    return PrivacyAct(
        kind=PrivacyKind(row["kind"]),
        at=read_time(row["at"]),
        actor=row["actor"],
        authorised_by=row["authorised_by"],
        texts=row["texts"],
        note=row["note"],
    )


def _trace(row: Row) -> Trace:
    return Trace(
        place=TracePlace(row["place"]),
        key=row["key"],
        line=row["line"],
        at=read_time(row["at"]),
        text=row["text"],
    )
