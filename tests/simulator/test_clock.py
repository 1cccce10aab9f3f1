"""The rehearsal's clock: stopped, pushed, faster; and who waits for it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from wompi_calls import NOON, Wompi

from pos_app.simulator.clock import Clock


class Seconds:
    """Real seconds by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The seconds now."""
        return self.now


def test_it_runs_at_its_rate() -> None:
    """An hour of rehearsal in a minute."""
    real = Seconds()
    clock = Clock(NOON, rate=60, monotonic=real)
    real.now = 60

    assert clock.now() == NOON + timedelta(hours=1)
    clock.set_rate(0)
    real.now = 1000
    assert clock.now() == NOON + timedelta(hours=1)
    clock.advance(timedelta(seconds=5))
    clock.set_rate(1)
    real.now = 1010
    assert clock.now() == NOON + timedelta(hours=1, seconds=15)


def test_it_starts_with_the_computers_time() -> None:
    """A rehearsal without special wishes shows the right day."""
    before = datetime.now(UTC)
    shown = Clock().now()

    assert before <= shown <= datetime.now(UTC)


def test_it_never_runs_backwards() -> None:
    """A payment that ends before it began would confuse every report."""
    clock = Clock(NOON)

    with pytest.raises(ValueError, match="backwards"):
        clock.set_rate(-1)
    with pytest.raises(ValueError, match="backwards"):
        clock.advance(timedelta(seconds=-1))


def test_sleepers_wake_when_it_is_pushed() -> None:
    """A stopped clock that is pushed an hour must wake what waits for the hour."""

    async def story() -> None:
        clock = Clock(NOON, rate=0)
        sleeper = asyncio.create_task(clock.sleep_until(NOON + timedelta(hours=1)))
        await asyncio.sleep(0)
        assert not sleeper.done()
        clock.advance(timedelta(hours=1))
        await sleeper

    asyncio.run(story())


def test_sleepers_wake_by_themselves() -> None:
    """At a thousandfold speed ten shown seconds are over at once."""

    async def story() -> None:
        clock = Clock(NOON, rate=1000)
        await clock.sleep_until(NOON + timedelta(seconds=10))
        assert clock.now() >= NOON + timedelta(seconds=10)
        await clock.sleep_until(NOON)

    asyncio.run(story())


def test_the_control_server_drives_it(wompi: Wompi) -> None:
    """Stop, push, speed, run; what becomes due is done at once, in its own order."""
    made = wompi.charge()
    wompi.events_to("https://tienda.co/eventos")
    shown = wompi.control("POST", "/clock", {"advance_seconds": 7200}).json
    assert shown == {"now": "2026-10-05T19:00:00.000Z", "rate": 0}

    assert wompi.read(made["id"])["finalized_at"] == "2026-10-05T17:00:01.000Z"
    event = wompi.control("GET", "/deliveries").json[0]
    assert event["created_at"] == "2026-10-05T17:00:02.000Z"
    assert wompi.control("POST", "/clock", {"rate": 3600}).json["rate"] == 3600
    assert wompi.control("POST", "/clock", {"stop": True}).json["rate"] == 0
    assert wompi.control("POST", "/clock", {"run": True}).json["rate"] == 1
    assert wompi.control("GET", "/clock").json["rate"] == 1


@pytest.mark.parametrize(
    "body", [{"rate": -1}, {"advance_seconds": -5}, {"rate": "fast"}, {"jump": 1}, []]
)
def test_mistyped_clock_orders(wompi: Wompi, body: object) -> None:
    """Nothing moves, and whoever drives it hears so."""
    assert wompi.control("POST", "/clock", body).status == 422
    assert wompi.engine.clock.now() == NOON
