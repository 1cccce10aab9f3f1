"""When to look at an attempt again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from payments import NOON

from pos_app.core.ids import Reference
from pos_app.core.watch import WATCH_ENDS, Watched, first_pause, pause_after


@pytest.mark.parametrize(
    ("age", "pause"),
    [
        (timedelta(seconds=-30), timedelta(seconds=2)),
        (timedelta(), timedelta(seconds=2)),
        (timedelta(minutes=2), timedelta(seconds=5)),
        (timedelta(minutes=10), timedelta(seconds=30)),
        (timedelta(hours=1), timedelta(minutes=5)),
        (timedelta(hours=24), timedelta(days=1)),
        (timedelta(days=7), timedelta(days=7)),
        (timedelta(days=29), timedelta(days=7)),
    ],
)
def test_the_plan_is_quick_at_the_counter_and_patient_afterwards(
    age: timedelta, pause: timedelta
) -> None:
    """The waiting customer would wait longer, or Wompi would be asked all month in a hurry."""
    assert pause == pause_after(age)


def test_after_thirty_days_only_the_days_list_looks() -> None:
    """Attempts of years would be asked about for ever."""
    assert timedelta(days=30) == WATCH_ENDS
    assert pause_after(WATCH_ENDS) is None


def watched(age: timedelta, *, seen: timedelta | None = None, approved: bool = False) -> Watched:
    """An attempt of this age, last seen so long ago."""
    return Watched(
        Reference.make(till="C1", shift=1, sale=1, random_bits=1),
        NOON - age,
        None if seen is None else NOON - seen,
        approved=approved,
    )


MINUTES, HOURS, DAYS = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("one", "pause"),
    [
        (watched(23 * HOURS), timedelta()),  # somebody may wait for it
        (watched(2 * MINUTES, seen=1 * MINUTES), timedelta()),
        (watched(10 * MINUTES, seen=2 * MINUTES, approved=True), 3 * MINUTES),
        (watched(10 * MINUTES, seen=9 * MINUTES, approved=True), None),
        (watched(3 * DAYS, seen=12 * HOURS), 12 * HOURS),
        (watched(3 * DAYS, seen=25 * HOURS), None),
        (watched(3 * DAYS), None),
        (watched(40 * DAYS, seen=1 * MINUTES), 4 * MINUTES),
    ],
)
def test_after_a_start_only_what_somebody_waits_for_is_asked_at_once(
    one: Watched, pause: timedelta | None
) -> None:
    """A busy shop would begin its day with thousands of questions, and the customer wait."""
    assert pause == first_pause(one, NOON)
