"""How far the till has read at the shop's relay. Without a relay there is no number."""

from __future__ import annotations

from pos_app.store.connection import Connection

__all__ = ["Feed"]


class Feed:
    """The cursor. Kept inside ``Book.writing`` it is as durable as the hints it counts."""

    def __init__(self, connection: Connection) -> None:
        """Keep the cursor behind this connection."""
        self._connection = connection

    def cursor(self) -> int | None:
        """Up to where everything is durable here; None while the till is not paired."""
        row = self._connection.row("SELECT cursor FROM relay_feed WHERE id = 1")
        return None if row is None else row["cursor"]

    def keep(self, cursor: int) -> None:
        """Move the cursor. Raises as ``Connection.execute``."""
        self._connection.execute(
            "INSERT INTO relay_feed (id, cursor) VALUES (1, ?)"
            " ON CONFLICT (id) DO UPDATE SET cursor = excluded.cursor",
            (cursor,),
        )

    def forget(self) -> None:
        """Be paired no more. Raises as ``Connection.execute``."""
        self._connection.execute("DELETE FROM relay_feed")
