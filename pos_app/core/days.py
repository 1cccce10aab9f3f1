"""The shop's day: Colombia keeps UTC−5 all year and has no summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

__all__ = ["COLOMBIA_TIME", "day_bounds", "local_day"]

COLOMBIA_TIME = timezone(timedelta(hours=-5))


def local_day(moment: datetime) -> date:
    """The date on the shop's wall at a moment."""
    return moment.astimezone(COLOMBIA_TIME).date()


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """The first moment of a day in the shop and the first moment after it, in UTC."""
    start = datetime.combine(day, time(), COLOMBIA_TIME).astimezone(UTC)
    return start, start + timedelta(days=1)
