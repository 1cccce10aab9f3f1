"""What is read for looks back: beside the payments, from any thread, a question at a time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from pos_app.core.day_figures import Figures
from pos_app.core.facts import Environment

__all__ = ["Days"]


class Days(Protocol):
    """The days of this till."""

    def figures(self, day: date, environment: Environment, till: str, now: datetime) -> Figures:
        """Add one day up; ``till`` names money that was never put on paper."""
        ...

    def span(self) -> tuple[date, date] | None:
        """The first and the last day on which anything was asked for; None in a new shop."""
        ...
