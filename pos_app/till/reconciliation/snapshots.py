"""Frozen pictures of a day beside Wompi's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pos_app.core.payment import Environment
from pos_app.core.reconciliation import Changed, Row

__all__ = ["DayMark", "DayState", "ReconciliationSnapshot", "Signed"]


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a day, and when.

    Attributes:
        by: What people call him; empty while the shop knows no people.
        allowed_by: Who stood by, when he may not alone.
        alarms: How many rows a person should have looked at.
        digest: The beginning of what the signature stands for.
        times: How often the day was signed.
    """

    by: str
    allowed_by: str
    at: datetime
    alarms: int
    digest: str
    times: int


class DayState(StrEnum):
    """Whether a day was signed, and whether it still is what was signed."""

    OPEN = "open"
    SIGNED = "signed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class DayMark:
    """One of the last days."""

    day: date
    state: DayState


@dataclass(frozen=True, slots=True)
class ReconciliationSnapshot:
    """A day of this till beside Wompi's.

    Attributes:
        till: This till's code.
        tills: The other tills of the shop that Wompi's list shows that day.
        environment: Where Wompi is asked; None without keys.
        rows: Every transaction in its class.
        read_at: When Wompi was asked; None while only the till speaks.
        progress: Pages and transactions read so far, while it is read.
        fault: Why Wompi could not be asked, with its details.
        changed: What is not as it was signed.
        recent: The last days, the newest first.
    """

    day: date
    till: str
    tills: tuple[str, ...]
    environment: Environment | None
    rows: tuple[Row, ...]
    read_at: datetime | None
    progress: tuple[int, int] | None
    fault: tuple[str, dict[str, str | int]] | None
    signed: Signed | None
    changed: tuple[Changed, ...]
    recent: tuple[DayMark, ...]

    @property
    def alarms(self) -> int:
        """How many rows a person should look at."""
        return sum(row.alarming for row in self.rows)

    @property
    def can_sign(self) -> bool:
        """Whether the day stands compared whole, and was not signed as it is."""
        done = self.read_at is not None and self.progress is None and self.fault is None
        return done and (self.signed is None or bool(self.changed))
