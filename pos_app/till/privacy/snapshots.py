"""Frozen pictures of the page of personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.privacy import Held, PrivacyKind, Trace
from pos_app.till.snapshots import Sentence

__all__ = ["LeaverRow", "LeaversSnapshot", "PrivacyRow", "PrivacySnapshot"]


@dataclass(frozen=True, slots=True)
class PrivacyRow:
    """One thing that was asked or done, with the names of who did and allowed it.

    Attributes:
        note: What was written with it; empty once it was erased.
    """

    kind: PrivacyKind
    at: datetime
    who: str
    allowed_by: str
    texts: int
    note: str


@dataclass(frozen=True, slots=True)
class PrivacySnapshot:
    """What is kept, what was asked, and what a search found.

    Attributes:
        days: How long texts are kept; 0 is for ever.
        typed: What was searched for; empty while nothing was.
        found: The texts that hold it.
        done: Counts the acts, so that a form knows that its own was.
    """

    days: int
    held: Held
    rows: tuple[PrivacyRow, ...]
    typed: str = ""
    found: tuple[Trace, ...] = ()
    problem: Sentence | None = None
    done: int = 0


@dataclass(frozen=True, slots=True)
class LeaverRow:
    """Somebody who left; a name that was erased is «Persona 7»."""

    person_id: str
    name: str
    erased: bool


@dataclass(frozen=True, slots=True)
class LeaversSnapshot:
    """Everybody who left.

    Attributes:
        sealed: Facts of before hold names that can be hidden and not be erased.
        problem: Why the last wish was refused.
        done: Counts the names that were erased.
    """

    rows: tuple[LeaverRow, ...]
    sealed: bool
    problem: Sentence | None = None
    done: int = 0
