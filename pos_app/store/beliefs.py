"""What was found out about Wompi, on disk: every try is kept, the newest word counts."""

from __future__ import annotations

from collections.abc import Sequence

from pos_app.core.beliefs import Belief, Beliefs, Check, Outcome
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["BeliefBook"]

NEWEST = 400
"""So many rows are read back: some twenty tables, of which only the newest words count."""


class BeliefBook:
    """The tables of this till, for each account it was ever asked with."""

    def __init__(self, connection: Connection) -> None:
        """Keep the tables behind this connection."""
        self._connection = connection

    def keep(self, account: str, rows: Sequence[Belief]) -> None:
        """Keep what was tried. Raises as ``Connection.execute``."""
        with self._connection.writing():
            for row in rows:
                told = {
                    "account": account,
                    "belief": row.check.value,
                    "outcome": row.outcome.value,
                    "at": time(row.at),
                    "why": row.why,
                }
                self._connection.insert("beliefs", told)

    def of(self, account: str) -> Beliefs:
        """What is known with these keys; a check that this program does not know is left out."""
        query = "SELECT * FROM beliefs WHERE account = ? ORDER BY id DESC LIMIT ?"
        rows = self._connection.rows(query, (account, NEWEST))
        known = {check.value for check in Check}
        return Beliefs(
            Belief(Check(row["belief"]), Outcome(row["outcome"]), read_time(row["at"]), row["why"])
            for row in reversed(rows)
            if row["belief"] in known
        )
