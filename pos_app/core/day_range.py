"""Days and ranges of days as people type them."""

from __future__ import annotations

import re
from datetime import date

from pos_app.core.errors import WasRefusedError

__all__ = ["FIRST_YEAR", "LONGEST", "read_day", "read_range"]

LONGEST = 3_660
"""Days in the longest range: ten years; what is longer is a slip of the finger."""

FIRST_YEAR = 2000

SHAPES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})", re.ASCII),
)


def read_day(typed: str, today: date) -> date:
    """Read a day: ``2026-11-20``, or as people in Colombia write it, ``20/11/2026``.

    Raises:
        WasRefusedError: It is no day (``day.broken``), of before there were tills
            (``day.too_old``), or still to come (``day.to_come``).
    """
    day = _day(typed.strip())
    if day is None:
        raise WasRefusedError("day.broken")
    if day.year < FIRST_YEAR:
        raise WasRefusedError("day.too_old", year=FIRST_YEAR)
    if day > today:
        raise WasRefusedError("day.to_come")
    return day


def read_range(first: str, last: str, today: date) -> tuple[date, date]:
    """Read a range of days, both ends included.

    Raises:
        WasRefusedError: One of them is no day, they are the wrong way round
            (``day.upside_down``), or the range is too long (``day.too_long``).
    """
    begins, ends = read_day(first, today), read_day(last, today)
    if ends < begins:
        raise WasRefusedError("day.upside_down")
    if (ends - begins).days >= LONGEST:
        raise WasRefusedError("day.too_long", years=LONGEST // 365)
    return begins, ends


def _day(typed: str) -> date | None:
    found = next((match for shape in SHAPES if (match := shape.fullmatch(typed))), None)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
