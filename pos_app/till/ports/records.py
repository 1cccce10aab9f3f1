"""Reading what was done: beside the till's thread, on a connection of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from pos_app.core.audit import Audit, HeadWitness
from pos_app.core.deeds import Deeds
from pos_app.core.journal import Entry

__all__ = ["RecordKeeper"]


class RecordKeeper(Protocol):
    """The journal and everything beside it. Raises the families of ``core.errors``."""

    async def newest(
        self, before: int | None, limit: int, actor: str, kind: str
    ) -> tuple[Entry, ...]:
        """The newest entries in front of one; of one person, of kinds that begin so."""
        ...

    async def deeds(self, since: datetime, until: datetime) -> tuple[Deeds, ...]:
        """How often each person did, and allowed, each kind of act in a span of time."""
        ...

    async def audit(self, kept: Sequence[HeadWitness], tell: Callable[[int, int], None]) -> Audit:
        """Look through everything; ``tell`` hears how many rows of how many were looked at.

        Cancelling it ends the look.
        """
        ...
