"""When to look at an attempt again: quick while the customer stands there, patient afterwards.

Declined, cancelled and expired end a transaction or a view, never the watching: money may
arrive until the plan is over, and after it the day's reconciliation still finds it.
"""

from __future__ import annotations

from datetime import timedelta

__all__ = ["WATCH_ENDS", "pause_after"]

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


def pause_after(age: timedelta) -> timedelta | None:
    """How long to wait before the next look at an attempt of this age; None once it is over."""
    return next((pause for until, pause in PLAN if age < until), None)
