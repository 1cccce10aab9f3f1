"""Papers that wait for the printer: durable before printing, and for ever after.

A line's kind is ``print`` for a receipt and ``print:<kind>`` for any other paper; what is printed
again has ``#`` and a number behind its key.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from sqlite3 import Row

from pos_app.core.printing import RECEIPT, PrintEvent, PrintJob, may_have_printed
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Outbox"]

WAITING = """
SELECT outbox.* FROM outbox
WHERE (outbox.kind = 'print' OR outbox.kind LIKE 'print:%')
  AND outbox.id NOT IN (SELECT outbox_id FROM outbox_done)
ORDER BY outbox.id
"""

LAST = "SELECT key FROM outbox WHERE kind = ? ORDER BY id DESC LIMIT 1"

AGAIN = "SELECT count(*) FROM outbox WHERE kind = ? AND key LIKE ? ESCAPE '!'"


class Outbox:
    """The print jobs of this till."""

    def __init__(self, connection: Connection) -> None:
        """Keep jobs behind this connection; nobody listens yet."""
        self._connection = connection
        self.added: list[Callable[[], None]] = []

    def add(self, kind: str, key: str, at: datetime) -> None:
        """Put a paper into the outbox; one that has been there is put there again as a copy."""
        name = _name(kind)
        with self._connection.writing():
            ((before,),) = self._connection.rows(AGAIN, (name, f"{_plain(key)}#%"))
            known = self._connection.row(
                "SELECT 1 FROM outbox WHERE kind = ? AND key = ?", (name, key)
            )
            again = f"{key}#{before + 1}" if known is not None else key
            self._connection.insert("outbox", {"kind": name, "key": again, "at": time(at)})
        for listener in self.added:
            listener()

    def waiting(self) -> tuple[PrintJob, ...]:
        """Jobs that are neither printed nor given up, oldest first."""
        return tuple(map(self._job, self._connection.rows(WAITING)))

    def last(self, kind: str) -> str | None:
        """The key of the newest paper of a kind, or None."""
        row = self._connection.row(LAST, (_name(kind),))
        return None if row is None else row["key"].partition("#")[0]

    def note(self, job: PrintJob, event: PrintEvent, at: datetime, detail: str = "") -> None:
        """Keep what happened to a job."""
        told = {"outbox_id": job.job_id, "kind": event.value, "at": time(at), "detail": detail}
        self._connection.insert("print_events", told)

    def done(self, job: PrintJob, at: datetime) -> None:
        """Take a job out; a second time changes nothing."""
        self._connection.insert(
            "outbox_done", {"outbox_id": job.job_id, "at": time(at)}, once=["outbox_id"]
        )

    def picture(self, name: str) -> str | None:
        """A picture for papers as text, or None."""
        row = self._connection.row("SELECT content FROM pictures WHERE name = ?", (name,))
        return None if row is None else row["content"]

    def keep_picture(self, name: str, content: str | None) -> None:
        """Replace a picture, or take it away with None."""
        with self._connection.writing():
            self._connection.execute("DELETE FROM pictures WHERE name = ?", (name,))
            if content is not None:
                self._connection.insert("pictures", {"name": name, "content": content})

    def _job(self, row: Row) -> PrintJob:
        query = "SELECT kind FROM print_events WHERE outbox_id = ? ORDER BY id"
        events = [PrintEvent(kind) for (kind,) in self._connection.rows(query, (row["id"],))]
        key, _, again = row["key"].partition("#")
        return PrintJob(
            job_id=row["id"],
            kind=row["kind"].partition(":")[2] or RECEIPT,
            key=key,
            at=read_time(row["at"]),
            copy=bool(again) or may_have_printed(events),
            tries=events.count(PrintEvent.STARTED),
        )


def _name(kind: str) -> str:
    return "print" if kind == RECEIPT else f"print:{kind}"


def _plain(key: str) -> str:
    """Write a key so that LIKE takes it as it is."""
    return key.replace("!", "!!").replace("%", "!%").replace("_", "!_")
