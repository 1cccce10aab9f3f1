from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.day_range import read_day, read_range
from pos_app.core.errors import WasRefusedError

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("typed", ["2026-11-09", " 9/11/2026 ", "09.11.2026", "9-11-2026"])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    """The manager types the day three times before the till looks at it."""
    assert read_day(typed, TODAY) == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "day.broken"),
        ("ayer", "day.broken"),
        ("31/02/2026", "day.broken"),
        ("2026-13-01", "day.broken"),
        ("٢٠٢٦-١١-٠٩", "day.broken"),
        ("1/1/1999", "day.too_old"),
        ("2026-11-21", "day.to_come"),
    ],
)
def test_what_is_no_day_is_said(typed: str, key: str) -> None:
    """A slip of the finger shows an empty day, and it looks as if nothing had been sold."""
    with pytest.raises(WasRefusedError) as caught:
        read_day(typed, TODAY)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        ("20/11/2026", "19/11/2026", "day.upside_down"),
        ("1/1/2010", "19/11/2026", "day.too_long"),
        ("x", "19/11/2026", "day.broken"),
    ],
)
def test_a_range_that_nobody_meant_is_said(first: str, last: str, key: str) -> None:
    """The till works for an hour on twenty years, for a slip of the finger."""
    with pytest.raises(WasRefusedError) as caught:
        read_range(first, last, TODAY)
    assert caught.value.key == key


@given(st.text())
def test_nothing_typed_breaks_the_reading(typed: str) -> None:
    """A letter in the field of the date closes the till."""
    with suppress(WasRefusedError):
        assert read_day(typed, TODAY) <= TODAY


def test_one_day_is_a_range() -> None:
    """Today's report cannot be asked for."""
    assert read_range("20/11/2026", "20/11/2026", TODAY) == (TODAY, TODAY)
