"""Everything kept about one attempt: its facts, and the hints that made us look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.payment import Attempt, Event, EventKind, Sighting

__all__ = ["Case", "Hint", "HintSource"]


class HintSource(StrEnum):
    """Who said that a transaction might be there. None of them can be believed."""

    REDIRECT = "redirect"
    RELAY = "relay"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Hint:
    """A transaction id from a source that proves nothing: a reason to look, kept as such."""

    source: HintSource
    transaction_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """Every fact kept about one attempt, in the order they were written."""

    attempt: Attempt
    events: tuple[Event, ...]
    sightings: tuple[Sighting, ...]
    hints: tuple[Hint, ...]

    def happened(self, kind: EventKind) -> bool:
        """Whether something happened to it on our side of the counter."""
        return any(event.kind is kind for event in self.events)
