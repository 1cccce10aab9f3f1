"""How long a parked sale has waited, in three steps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_app.core.parking import Age, age_of


@pytest.mark.parametrize(
    ("minutes", "age"),
    [
        (0, Age.FRESH),
        (9.9, Age.FRESH),
        (10, Age.GROWING_OLD),
        (29.9, Age.GROWING_OLD),
        (30, Age.OLD),
        (600, Age.OLD),
        (-5, Age.FRESH),  # the clock was set back
    ],
)
def test_a_sale_that_waits_grows_old(minutes: float, age: Age) -> None:
    """A sale of the morning looks like one of a minute ago, and its customer is long gone."""
    assert age_of(timedelta(minutes=minutes)) is age
