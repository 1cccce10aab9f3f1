"""The memory of what is still to be printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from pos_app.core.printing import PrintEvent, PrintJob

__all__ = ["Outbox"]


class Outbox(Protocol):
    """Papers that wait for the printer; durable when the call returns."""

    added: list[Callable[[], None]]
    """Told, inside the transaction, that something was put in."""

    def add(self, kind: str, key: str, at: datetime) -> None:
        """Put a paper in; one that has been there is put there again as a copy."""
        ...

    def waiting(self) -> tuple[PrintJob, ...]:
        """Jobs that are neither printed nor given up, oldest first."""
        ...

    def last(self, kind: str) -> str | None:
        """The key of the newest paper of a kind, or None."""
        ...

    def note(self, job: PrintJob, event: PrintEvent, at: datetime, detail: str = "") -> None:
        """Keep what happened to a job."""
        ...

    def done(self, job: PrintJob, at: datetime) -> None:
        """Take a job out; a second time changes nothing."""
        ...

    def picture(self, name: str) -> str | None:
        """A picture for papers as text, or None."""
        ...

    def keep_picture(self, name: str, content: str | None) -> None:
        """Replace a picture, or take it away with None."""
        ...
