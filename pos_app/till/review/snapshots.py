"""Frozen pictures of the manager's place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from pos_app.core.attention import Need
from pos_app.core.day_figures import Figures
from pos_app.core.facts import Environment
from pos_app.core.reconciliation import Beside
from pos_app.core.transactions import Page, Sieve, Totals

__all__ = [
    "ClosedRow",
    "HomeSnapshot",
    "NeedRow",
    "NeedsSnapshot",
    "OfficeSnapshot",
    "PaymentsSnapshot",
    "ProgressSnapshot",
    "SumSnapshot",
]


@dataclass(frozen=True, slots=True)
class OfficeSnapshot:
    """Somebody was let into the manager's place."""


@dataclass(frozen=True, slots=True)
class HomeSnapshot:
    """A range of days in figures.

    Attributes:
        before: The same weekday a week before; None for several days.
        names: What people call who took the money; ids that have no name are missing.
        first_day: The first day of this shop; None while nothing was ever sold.
        today: The date on the shop's wall.
        at: When it was added up.
        paired: Whether a relay tells of payments.
        beside: How the payments of these days stand beside Wompi's.
    """

    figures: Figures
    before: Figures | None
    names: Mapping[str, str]
    environment: Environment
    first_day: date | None
    today: date
    at: datetime
    paired: bool
    beside: Beside = field(default_factory=Beside)


@dataclass(frozen=True, slots=True)
class ProgressSnapshot:
    """How far a long range is added up; none of none when nobody adds any more."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need with what a person calls it by.

    Attributes:
        sale: The number of the sale, where it is about one.
        owner: The name of who takes care of it; empty while nobody said so.
        mine: Whether that is who is at the till.
        by_facts: Whether no word of a person can end it.
    """

    need: Need
    sale: int | None
    owner: str
    mine: bool
    by_facts: bool


@dataclass(frozen=True, slots=True)
class ClosedRow:
    """What was closed: which kind of matter, by whom, when, and why."""

    key: str
    kind: str
    at: datetime
    who: str
    way_out: str
    why: str


@dataclass(frozen=True, slots=True)
class NeedsSnapshot:
    """Everything that needs a person, and what was closed last."""

    rows: tuple[NeedRow, ...]
    closed: tuple[ClosedRow, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class PaymentsSnapshot:
    """A page of payments.

    Attributes:
        names: What people call who took the money of these rows.
        people: Everybody who ever worked here, by id and name, to filter by.
        tills: The codes that this till ever had, its own of today first, to filter by; none
            while it had only one.
    """

    sieve: Sieve
    page: Page
    names: Mapping[str, str]
    people: tuple[tuple[str, str], ...]
    today: date
    tills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SumSnapshot:
    """What everything that is filtered adds up to; None while it is being added up.

    Attributes:
        till: The till that it is filtered by; empty for all.
    """

    totals: Totals | None
    till: str = ""
