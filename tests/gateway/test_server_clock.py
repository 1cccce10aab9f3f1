from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wompi_line import NOON, PaperClock

from pos_app.gateway.server_clock import ServerClock, header_time

HOUR = timedelta(hours=1)


def date(at: datetime) -> str:
    """A moment as a header says it, without its fraction."""
    return format_datetime(at, usegmt=True)


@pytest.mark.fault("D8")
@pytest.mark.parametrize("wrong", [HOUR, -HOUR, timedelta(days=1), -timedelta(days=365)])
def test_wrong_shop_clock_moves_nothing(wrong: timedelta) -> None:
    """Expiry, doubt and lateness would be judged by a clock that somebody set by hand."""
    clock = PaperClock(NOON + wrong)
    server = ServerClock(clock)

    server.heard(date(NOON))
    clock.pass_(60)

    assert abs(server.now() - NOON - timedelta(seconds=60)) <= timedelta(seconds=1)
    assert abs(server.skew() - wrong) <= timedelta(seconds=1)


def test_clock_put_back_during_a_sale_moves_nothing() -> None:
    """A charge would run again from the start."""
    clock = PaperClock()
    server = ServerClock(clock)
    server.heard(date(NOON))
    before = server.now()

    clock.at -= 24 * HOUR

    assert server.now() == before


def test_own_clock_serves_until_the_first_answer() -> None:
    """The till starts without a network."""
    assert ServerClock(PaperClock()).now() == NOON


@pytest.mark.parametrize("header", [None, "", "mañana", "Mon, 99 Oct 2026 17:00:00 GMT", "\x00"])
def test_header_without_a_date_teaches_nothing(header: str | None) -> None:
    """A proxy's odd header would stop the till."""
    server = ServerClock(PaperClock())

    server.heard(header)

    assert header_time(header) is None
    assert server.now() == NOON


def test_date_without_a_zone_is_utc() -> None:
    """The charge would end five hours early."""
    assert header_time("Mon, 05 Oct 2026 17:00:00 -0000") == datetime(2026, 10, 5, 17, tzinfo=UTC)


def test_one_odd_date_is_not_believed() -> None:
    """A single wrong header would expire every charge at the counter."""
    server = ServerClock(PaperClock())
    server.heard(date(NOON))

    server.heard(date(NOON + 24 * HOUR))
    assert abs(server.now() - NOON) <= timedelta(seconds=1)
    server.heard(date(NOON))
    server.heard(date(NOON + 24 * HOUR))

    assert abs(server.now() - NOON) <= timedelta(seconds=1)


def test_computer_that_slept_is_set_right_by_two_answers() -> None:
    """Steady seconds stand still while a laptop sleeps: charges would never expire."""
    server = ServerClock(PaperClock())
    server.heard(date(NOON))

    server.heard(date(NOON + HOUR))
    server.heard(date(NOON + HOUR))

    assert abs(server.now() - NOON - HOUR) <= timedelta(seconds=1)


def test_fast_rehearsal_clock_is_followed() -> None:
    """In a rehearsal that runs sixty times as fast, no charge would ever expire."""
    clock = PaperClock()
    server = ServerClock(clock)
    for second in range(0, 20, 2):
        clock.seconds = 1000.0 + second
        server.heard(date(NOON + 60 * timedelta(seconds=second)))

    assert abs(server.now() - NOON - 60 * timedelta(seconds=18)) <= timedelta(minutes=3)


@given(st.lists(st.floats(0, 30), max_size=30), st.floats(0, 0.999))
def test_time_never_runs_back(pauses: list[float], fraction: float) -> None:
    """A countdown that jumps back makes people doubt the answer as well."""
    clock = PaperClock()
    server = ServerClock(clock)
    truth = NOON + timedelta(seconds=fraction)
    server.heard(date(truth))
    last = server.now()
    for pause in pauses:
        clock.pass_(pause)
        truth += timedelta(seconds=pause)
        server.heard(date(truth))
        assert server.now() >= last
        assert abs(server.now() - truth) <= timedelta(seconds=1)
        last = server.now()
