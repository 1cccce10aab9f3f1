"""What is read for looks back: beside the payments, from any thread, a question at a time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from pos_app.core.attention import PaperFact, ShiftGap
from pos_app.core.day_figures import Figures
from pos_app.core.facts import Environment
from pos_app.core.ids import Reference
from pos_app.core.transactions import Mark, Page, Sieve, Totals

__all__ = ["Days", "Transactions", "Worries"]


class Days(Protocol):
    """The days of this till."""

    def figures(self, day: date, environment: Environment, till: str, now: datetime) -> Figures:
        """Add one day up; ``till`` names money that was never put on paper."""
        ...

    def span(self) -> tuple[date, date] | None:
        """The first and the last day on which anything was asked for; None in a new shop."""
        ...


class Worries(Protocol):
    """What somebody has to look after, however long ago it began."""

    def money(self, since: datetime) -> tuple[Reference, ...]:
        """Charges made after a moment whose money may want a person, oldest first."""
        ...

    def papers(self, since: datetime) -> tuple[PaperFact, ...]:
        """Papers that were tried after a moment and are not printed yet, oldest first."""
        ...

    def gaps(self, since: datetime) -> tuple[ShiftGap, ...]:
        """What the drawers of shifts closed after a moment held more or less, oldest first."""
        ...


class Transactions(Protocol):
    """The payments of this till, one by one."""

    def page(
        self,
        sieve: Sieve,
        environment: Environment,
        now: datetime,
        *,
        size: int,
        older_than: Mark | None = None,
        newer_than: Mark | None = None,
    ) -> Page:
        """Read a page: the newest one, or the one on either side of a place."""
        ...

    def oldest(self, sieve: Sieve, environment: Environment, now: datetime, *, size: int) -> Page:
        """Read the last page, which holds the oldest rows."""
        ...

    def totals(self, sieve: Sieve, environment: Environment, now: datetime) -> Totals:
        """Add up everything that a sieve lets through; this may take a while."""
        ...

    def tills(self) -> tuple[str, ...]:
        """The codes under which this till ever took money, in their order."""
        ...
