"""When to look at an attempt again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.core.watch import WATCH_ENDS, pause_after


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
