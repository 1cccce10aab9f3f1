"""When to look at an attempt again: quick while the customer stands there, patient afterwards.

Declined, cancelled and expired end a transaction or a view, never the watching: money may
arrive until the plan is over, and after it the day's reconciliation still finds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.core.ids import Reference

__all__ = [
    "CALM_PAUSE",
    "FRESH_UNTIL",
    "HASTY_UNTIL",
    "WATCH_ENDS",
    "Watched",
    "first_pause",
    "pause_after",
]

PLAN = (
    # until this age  look again after
    (timedelta(minutes=2), timedelta(seconds=2)),
    (timedelta(minutes=10), timedelta(seconds=5)),
    (timedelta(hours=1), timedelta(seconds=30)),
    (timedelta(hours=24), timedelta(minutes=5)),
    (timedelta(days=7), timedelta(days=1)),
    (timedelta(days=30), timedelta(days=7)),
)

WATCH_ENDS = PLAN[-1][0]

FRESH_UNTIL = timedelta(minutes=10)
"""Whoever pays an attempt of this age may still be in the shop."""

HASTY_UNTIL = timedelta(hours=24)
"""An attempt of this age that nobody has paid is looked at as soon as the till starts."""

CALM_PAUSE = timedelta(minutes=5)
"""Settled attempts are still watched for a second payment or a void, but never hastily."""


@dataclass(frozen=True, slots=True)
class Watched:
    """An attempt of the plan, as far as the order of looks needs it.

    Attributes:
        seen_at: When Wompi last told anything about it, or None.
        approved: Whether Wompi was ever seen to approve a payment of it. That makes a look less
            urgent and decides nothing else.
    """

    reference: Reference
    created_at: datetime
    seen_at: datetime | None
    approved: bool


def pause_after(age: timedelta) -> timedelta | None:
    """How long to wait before the next look at an attempt of this age; None once it is over."""
    return next((pause for until, pause in PLAN if age < until), None)


def first_pause(one: Watched, now: datetime) -> timedelta | None:
    """How long a till that starts now may wait before it looks at an attempt.

    None when the look is overdue but nobody waits for it, so that it may take its turn: after a
    night, a busy shop would otherwise begin its day with thousands of questions.
    """
    age = now - one.created_at
    if age < HASTY_UNTIL and not one.approved:
        return timedelta()
    pause = max(CALM_PAUSE, pause_after(age) or CALM_PAUSE)
    left = pause - (now - (one.seen_at or one.created_at))
    return left if left > timedelta() else None
