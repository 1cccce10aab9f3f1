"""Alerts on disk: raised once, sent once by each way."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Row

from pos_app.core.alerts import Alert, AlertKind, Channel
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Alerts"]

UNSENT = """
SELECT * FROM alerts WHERE raised_at > ? AND key NOT IN
    (SELECT key FROM alert_sendings WHERE channel = ?)
ORDER BY id
"""


class Alerts:
    """What somebody was called for."""

    def __init__(self, connection: Connection) -> None:
        """Keep alerts behind this connection."""
        self._connection = connection

    def raise_once(self, alert: Alert, now: datetime) -> bool:
        """Keep an alert; False where it was raised before."""
        query = "SELECT 1 FROM alerts WHERE key = ?"
        if self._connection.row(query, (alert.key,)) is not None:
            return False
        self._connection.insert(
            "alerts",
            {
                "key": alert.key,
                "kind": alert.kind.value,
                "at": time(alert.at),
                "count": alert.count,
                "raised_at": time(now),
            },
        )
        return True

    def sent(self, alert: Alert, channel: Channel, at: datetime) -> None:
        """An alert left the till by one way."""
        row = {"key": alert.key, "channel": channel.value, "at": time(at)}
        self._connection.insert("alert_sendings", row, once=["key", "channel"])

    def unsent(self, channel: Channel, since: datetime) -> tuple[Alert, ...]:
        """Alerts raised after a moment that did not leave by this way, oldest first."""
        return tuple(map(_alert, self._connection.rows(UNSENT, (time(since), channel.value))))

    def newest(self, limit: int) -> tuple[tuple[Alert, tuple[Channel, ...]], ...]:
        """The newest alerts and the ways they took."""
        rows = self._connection.rows("SELECT * FROM alerts ORDER BY id DESC LIMIT ?", (limit,))
        return tuple((_alert(row), self._ways(row["key"])) for row in rows)

    def _ways(self, key: str) -> tuple[Channel, ...]:
        query = "SELECT channel FROM alert_sendings WHERE key = ? ORDER BY id"
        return tuple(Channel(row["channel"]) for row in self._connection.rows(query, (key,)))


def _alert(row: Row) -> Alert:
    return Alert(row["key"], AlertKind(row["kind"]), read_time(row["at"]), row["count"])
