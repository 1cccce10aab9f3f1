"""Frozen pictures of the journal, of its proof, and of what people did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.audit import Audit
from pos_app.core.money import Money, Quantity
from pos_app.till.snapshots import Sentence

__all__ = [
    "AuditSnapshot",
    "DeedsSnapshot",
    "JournalRow",
    "JournalSnapshot",
    "PersonDeeds",
    "RelayWitness",
    "RemovedRow",
    "RemovedSnapshot",
    "SaleEnd",
    "Who",
]


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody the journal names: an id, and what people call him."""

    actor: str
    name: str


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One entry as people read it.

    Attributes:
        at: When; None where somebody made the entry unreadable.
        allowed_by: The name of who stood by and allowed it.
        facts: The plain facts of it.
    """

    number: int
    at: datetime | None
    who: Who
    kind: str
    facts: tuple[tuple[str, str | int], ...]
    digest: str
    allowed_by: str = ""


@dataclass(frozen=True, slots=True)
class JournalSnapshot:
    """Entries, the newest first.

    Attributes:
        more: Whether there are older ones.
        people: Everybody it can be narrowed to.
        actor: Whom it is narrowed to; empty for everybody.
        kind: How the kinds of the acts begin; empty for all.
        problem: Why nothing is shown.
    """

    rows: tuple[JournalRow, ...]
    more: bool
    people: tuple[Who, ...]
    actor: str = ""
    kind: str = ""
    problem: Sentence | None = None


class RelayWitness(StrEnum):
    """What came of asking the relay for the heads it holds."""

    NONE = "none"  # the till is not paired
    SILENT = "silent"
    HEARD = "heard"


@dataclass(frozen=True, slots=True)
class AuditSnapshot:
    """How far the proof is, or what it found.

    Attributes:
        done: Rows looked at, of ``total``.
        audit: What was found; None before, and while it works.
        at: When it was found.
        last_head: The head on the last Z, for comparing with the paper; empty without one.
    """

    busy: bool = False
    done: int = 0
    total: int = 0
    audit: Audit | None = None
    at: datetime | None = None
    relay: RelayWitness = RelayWitness.NONE
    last_head: str = ""
    last_shift: int = 0
    problem: Sentence | None = None


@dataclass(frozen=True, slots=True)
class PersonDeeds:
    """What one person did: acts by their kind, and those he allowed to others."""

    who: Who
    did: tuple[tuple[str, int], ...]
    allowed: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class DeedsSnapshot:
    """What everybody did in the last so many days."""

    days: int
    people: tuple[PersonDeeds, ...]
    problem: Sentence | None = None


class SaleEnd(StrEnum):
    """What became of a sale."""

    PAID = "paid"
    DROPPED = "dropped"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class RemovedRow:
    """A line that was rung up and taken off again."""

    order_id: str
    at: datetime
    sale: int
    shift: int
    name: str
    quantity: Quantity
    amount: Money
    who: Who
    end: SaleEnd


@dataclass(frozen=True, slots=True)
class RemovedSnapshot:
    """What was taken off tickets in the last so many days, the newest first."""

    days: int
    rows: tuple[RemovedRow, ...]
    problem: Sentence | None = None

    @property
    def amount(self) -> Money:
        """What it would have cost."""
        return sum((row.amount for row in self.rows), Money.zero())
