"""The memory of the times that Wompi did not answer."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from pos_app.core.attention import Trouble

__all__ = ["Troubles"]


class Troubles(Protocol):
    """The times that Wompi did not answer."""

    def add(self, kind: str, at: datetime) -> None:
        """Keep one more, by the key of its sentence."""
        ...

    def between(self, first: datetime, last: datetime) -> tuple[Trouble, ...]:
        """What was met from a moment until before another, oldest first."""
        ...
