"""The strip says which thing fails, and never the wrong one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from fake_gateway import FakeGateway
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.payment import Look, Reason, Way
from pos_app.core.ways import Off
from pos_app.till.health import Health
from pos_app.till.snapshots import HealthSnapshot, Lamp, LampState
from pos_app.till.ways.snapshots import WaysSnapshot

CALM, WARNING, DOWN, NO_DATA = (
    LampState.CALM,
    LampState.WARNING,
    LampState.DOWN,
    LampState.NO_DATA,
)


def rarely() -> Callable[[], float]:
    """A clock on which a minute passes between two questions."""
    return count(0.0, 60.0).__next__


def after(*faults: MostradorError | None) -> dict[Lamp, tuple[LampState, str]]:
    """The lamps after these answers."""
    health = Health(has_gateway=True, monotonic=rarely())
    for fault in faults:
        health.heard(fault)
    return {one.lamp: (one.state, one.why.key) for one in health.told.lamps}


FAULTS: list[tuple[MostradorError, Lamp, LampState, str]] = [
    (CouldNotAskError("gateway.no_network"), Lamp.INTERNET, DOWN, "internet.down"),
    (CouldNotAskError("gateway.tls", why="x"), Lamp.INTERNET, WARNING, "internet.unsafe"),
    (CouldNotAskError("gateway.not_wompi", status=200), Lamp.INTERNET, WARNING, "internet.portal"),
    (CouldNotAskError("gateway.cut_off"), Lamp.INTERNET, WARNING, "internet.cut"),
    (CouldNotAskError("gateway.timeout"), Lamp.WOMPI, DOWN, "wompi.silent"),
    (CouldNotAskError("gateway.server_error", status=500), Lamp.WOMPI, DOWN, "wompi.silent"),
    (CouldNotAskError("gateway.busy", seconds=5), Lamp.WOMPI, WARNING, "wompi.busy"),
    (DidNotUnderstandError("gateway.strange_answer"), Lamp.WOMPI, WARNING, "wompi.strange"),
    (WasRefusedError("gateway.refused"), Lamp.WOMPI, WARNING, "wompi.strange"),
    (WasRefusedError("gateway.key_refused", status=401), Lamp.WOMPI, WARNING, "wompi.keys_refused"),
    (WasRefusedError("gateway.unknown_merchant"), Lamp.WOMPI, WARNING, "wompi.keys_refused"),
    (CouldNotAskError("store.disk_full"), Lamp.COMPUTER, DOWN, "computer.disk_full"),
    (CouldNotAskError("store.busy"), Lamp.COMPUTER, DOWN, "computer.disk"),
]


@pytest.mark.fault("D1")
@pytest.mark.fault("D2")
@pytest.mark.parametrize(("fault", "lamp", "state", "why"), FAULTS)
def test_each_fault_lights_its_own_lamp(
    fault: MostradorError, lamp: Lamp, state: LampState, why: str
) -> None:
    """The cashier turns the modem off and on while the disk is full."""
    assert after(None, fault)[lamp] == (state, f"health.{why}")


@pytest.mark.parametrize(("fault", "lamp", "state", "why"), FAULTS)
def test_an_answer_of_wompi_ends_what_was_wompis_or_the_lines(
    fault: MostradorError, lamp: Lamp, state: LampState, why: str
) -> None:
    """The strip would cry for hours after all is well."""
    healed = after(fault, None)

    assert healed[Lamp.INTERNET][0] is CALM
    assert healed[Lamp.WOMPI][0] is CALM
    assert (lamp is Lamp.COMPUTER) is (healed[Lamp.COMPUTER][0] is DOWN), (state, why)


def test_without_internet_nothing_is_said_of_wompi() -> None:
    """Everybody calls Wompi while it is the shop's own modem."""
    lamps = after(None, CouldNotAskError("gateway.no_network"))
    assert lamps[Lamp.WOMPI] == (NO_DATA, "health.wompi.no_data")


def test_not_asking_tells_nothing_new() -> None:
    """A till that rests for two seconds would change its story about what fails."""
    busy = CouldNotAskError("gateway.busy", seconds=5)
    rests = CouldNotAskError("gateway.resting", seconds=2)
    elsewhere = CouldNotAskError("till.no_keys_for_this")
    assert after(busy, rests, elsewhere) == after(busy)


def test_what_one_question_is_forbidden_leaves_the_keys_good() -> None:
    """An account that may make no links would be told that its keys are worth nothing."""
    health = Health(has_gateway=True, monotonic=rarely())
    health.heard(WasRefusedError("gateway.key_refused", status=403))
    assert not health.keys_refused


def test_damage_is_not_forgotten_by_the_next_sale() -> None:
    """A damaged database would be called well because one line of a ticket was kept."""
    health = Health(has_gateway=True, monotonic=rarely())
    health.computer_fails("store.damaged")
    health.computer_works()
    health.computer_fails("store.busy")
    assert health.told.lamps[0].why.key == "health.computer.damaged"


def test_a_full_disk_is_over_once_something_is_kept() -> None:
    """The warning would stay for the whole day although room was made."""
    health = Health(has_gateway=True, monotonic=rarely())
    health.computer_fails("store.disk_full")
    health.computer_works()
    assert health.told.lamps[0].state is CALM


def test_without_keys_the_lamp_says_so() -> None:
    """The cashier waits for Wompi to come back, and nobody ever asked it."""
    told = {
        one.lamp: one.why.key for one in Health(has_gateway=False, monotonic=rarely()).told.lamps
    }
    assert told[Lamp.WOMPI] == "health.wompi.no_keys"


@pytest.mark.fault("D8")
@pytest.mark.parametrize(
    ("off", "state", "why"),
    [
        (timedelta(minutes=1, seconds=59), CALM, "computer.calm"),
        (timedelta(hours=1), WARNING, "computer.clock_ahead"),
        (-timedelta(days=1), WARNING, "computer.clock_behind"),
        (timedelta(minutes=3), WARNING, "computer.clock_ahead"),
    ],
)
def test_a_wrong_clock_is_told_and_moves_no_money(
    tmp_path: Path, off: timedelta, state: LampState, why: str
) -> None:
    """Receipts carry another day for weeks, and nobody is told."""

    async def story() -> None:
        shop = Shop(tmp_path)
        shop.clock.skew = off
        async with shop:
            reference = await shop.charge(Way.PAGE)
            await shop.pay(reference)
            told = shop.latest(HealthSnapshot).lamps[0]
            assert (told.state, told.why.key) == (state, f"health.{why}")
            minutes = dict(told.why.details).get("minutes")
            assert minutes in {None, round(abs(off) / timedelta(minutes=1))}
            assert shop.now.look is Look.YES

    asyncio.run(story())


def refuse(gateway: FakeGateway) -> None:
    """Let the shop's keys be worth nothing from now on."""
    gateway.fault = WasRefusedError("gateway.key_refused", status=401)


@pytest.mark.fault("H5")
def test_keys_that_wompi_refuses_pause_its_ways_and_keep_what_is_open(tmp_path: Path) -> None:
    """The owner changes the keys at Wompi: the till goes on charging what it can never confirm."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge(Way.PAGE)
            refuse(shop.gateway)
            await shop.clock.advance(30)
            assert {one.off for one in shop.latest(WaysSnapshot).ways} == {Off.KEYS_REFUSED.value}
            assert shop.answer == (Look.WAIT, Reason.NO_ANSWER)
            told = {one.lamp: one for one in shop.latest(HealthSnapshot).lamps}
            assert told[Lamp.WOMPI].why.key == "health.wompi.keys_refused"

            await shop.till.decide_later(reference)
            await shop.ring_up()
            await shop.till.charge(Way.LINK)
            assert shop.notices[-1] == "way.keys_refused"

            shop.gateway.pay(reference, CAPPUCCINO.price)
            shop.gateway.fault = None
            shop.till.gateway_changed()
            await shop.clock.advance(2)
            assert {one.off for one in shop.latest(WaysSnapshot).ways} == {None}
            await shop.till.next_sale()
            assert shop.receipts() == 1

    asyncio.run(story())


@pytest.mark.fault("H5")
def test_keys_that_are_taken_again_open_the_ways_again(tmp_path: Path) -> None:
    """One bad minute of Wompi's would close the shop's ways until somebody types the keys again."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.charge(Way.PAGE)
            refuse(shop.gateway)
            await shop.clock.advance(30)
            await shop.till.drop_sale()
            shop.gateway.fault = None
            await shop.clock.advance(60)
            assert {one.off for one in shop.latest(WaysSnapshot).ways} == {None}

    asyncio.run(story())
