"""What people did about money that needed them, and the words they wrote with it."""

from __future__ import annotations

import hashlib
from datetime import datetime
from sqlite3 import Row

from pos_app.core.tasks import ActKind, TaskAct
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Tasks"]


class Tasks:
    """Acts are only added; a note lies apart, because it may name somebody who wants it gone."""

    def __init__(self, connection: Connection) -> None:
        """Keep acts behind this connection."""
        self._connection = connection

    def add(self, act: TaskAct) -> None:
        """Keep one more act."""
        told = {
            "task": act.task,
            "kind": act.kind.value,
            "at": time(act.at),
            "actor": act.actor,
            "way_out": act.way_out,
            "note": act.note,
            "authorised_by": act.authorised_by,
        }
        self._connection.insert("task_acts", told)

    def acts(self) -> tuple[TaskAct, ...]:
        """Every act, oldest first."""
        return tuple(map(_act, self._connection.rows("SELECT * FROM task_acts ORDER BY id")))

    def write_note(self, text: str, at: datetime) -> str:
        """Keep what a person wrote; the digest carries the moment, so that none can be guessed."""
        digest = hashlib.sha256(f"{time(at)} {text}".encode()).hexdigest()
        note = {"digest": digest, "text": text, "at": time(at)}
        self._connection.insert("notes", note, once=["digest"])
        return digest

    def note(self, digest: str) -> str | None:
        """What was written, unless it was erased since."""
        row = self._connection.row("SELECT text FROM notes WHERE digest = ?", (digest,))
        return None if row is None else row["text"]


def _act(row: Row) -> TaskAct:
    return TaskAct(
        task=row["task"],
        kind=ActKind(row["kind"]),
        at=read_time(row["at"]),
        actor=row["actor"],
        way_out=row["way_out"],
        note=row["note"],
        authorised_by=row["authorised_by"],
    )
