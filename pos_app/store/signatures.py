"""Days that people signed: signing a day again adds a signature, and none is ever changed."""

from __future__ import annotations

from pos_app.core.reconciliation import Signature
from pos_app.store.connection import Connection
from pos_app.store.forms import time
from pos_app.store.plain import dump, load

__all__ = ["Signatures"]


class Signatures:
    """The signatures of this till's days."""

    def __init__(self, connection: Connection) -> None:
        """Keep signatures behind this connection."""
        self._connection = connection

    def add(self, signature: Signature) -> None:
        """Keep one more signature."""
        told = {
            "day": signature.day,
            "till": signature.till,
            "at": time(signature.at),
            "digest": signature.digest,
            "content": dump(signature),
        }
        self._connection.insert("day_signatures", told)

    def of(self, day: str, till: str) -> tuple[Signature, ...]:
        """Every signature of a day of a till, oldest first."""
        query = "SELECT content FROM day_signatures WHERE day = ? AND till = ? ORDER BY id"
        rows = self._connection.rows(query, (day, till))
        return tuple(load(Signature, row["content"]) for row in rows)
