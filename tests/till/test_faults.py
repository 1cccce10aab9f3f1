"""Faults of the list that are the till's own to survive, each named by its row."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from clocks import FakeClock, settle
from counter import Counter
from shop import CAPPUCCINO, PowerCutError, Shop

from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.keys import Keys
from pos_app.core.payment import EventKind, Look, Status, Way
from pos_app.core.ways import Off
from pos_app.store.vault import MemoryVault
from pos_app.till.snapshots import (
    ChargeSnapshot,
    HealthSnapshot,
    Lamp,
    LampState,
    Mode,
    Notice,
    ShopSnapshot,
)
from pos_app.till.ways.snapshots import WaysSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


@pytest.mark.fault("A1")
def test_a_charge_that_nobody_saw_goes_on_under_its_own_reference(tmp_path: Path) -> None:
    """The power fails before the page appears, and the customer's sale is charged under two."""

    async def story() -> None:
        shop = Shop(tmp_path)

        def power_fails(point: str) -> None:
            if point == "after_attempt":
                raise PowerCutError

        shop.reach = power_fails
        async with shop:
            await shop.ring_up()
            with pytest.raises(PowerCutError):
                await shop.till.charge(Way.PAGE)
        shop.reach = lambda _point: None
        async with shop:
            order = shop.till.sales.order.order_id
            (case,) = shop.store.payments.cases_of(order)
            assert EventKind.SHOWN not in {event.kind for event in case.events}
            await shop.clock.advance(1)
            assert case.attempt.reference.text not in shop.gateway.transactions
            await shop.till.charge(Way.PAGE)
            assert shop.now.reference == case.attempt.reference
            await shop.pay(case.attempt.reference)
            assert shop.receipts() == 1
            assert len(shop.store.payments.cases_of(order)) == 1

    run(story())


@pytest.mark.fault("D11")
def test_a_line_that_comes_and_goes_makes_no_busy_loop_and_no_flicker(tmp_path: Path) -> None:
    """The modem blinks, and with it the cashier's answer; or the till burns the shop's data."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge(Way.PAGE)
            await shop.clock.advance(3)
            shop.gateway.asked.clear()
            told = len(shop.told)
            for _ in range(40):
                shop.gateway.fault = CouldNotAskError("gateway.no_network")
                await shop.clock.advance(3)
                shop.gateway.fault = None
                await shop.clock.advance(3)
            assert len(shop.gateway.asked) <= 150  # of four minutes
            charges = [one for one in shop.told[told:] if isinstance(one, ChargeSnapshot)]
            assert {one.look for one in charges} == {Look.WAIT}
            turns = sum(one.in_doubt is not two.in_doubt for one, two in pairwise(charges))
            assert turns <= 6, "doubt comes with fifteen silent seconds, not with every gap"
            lamps = [
                dict(one.lamps)[Lamp.INTERNET]
                for one in shop.told[told:]
                if isinstance(one, ShopSnapshot)
            ]
            assert len(lamps) < 20, "forty gaps are no eighty changes of the strip"
            await shop.pay(reference)
            assert shop.now.look is Look.YES
            await shop.clock.advance(60)
            assert shop.latest(HealthSnapshot).lamps[1].state is LampState.CALM

    run(story())


@pytest.mark.fault("F3")
def test_a_full_disk_begins_nothing_new_and_records_the_money_that_comes(tmp_path: Path) -> None:
    """A customer pays a charge that the shop's disk has no room to remember."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            open_one = await shop.charge(Way.PAGE)
            await shop.till.decide_later(open_one)
            await shop.ring_up()

            def no_room() -> None:
                raise CouldNotAskError("store.disk_full")

            shop.store.payments._connection.reserve.require = no_room  # type: ignore[method-assign]  # a full disk
            asked = len(shop.gateway.asked)
            await shop.till.charge(Way.LINK)
            assert shop.notices[-1] == "store.disk_full"
            assert "make_link" not in shop.gateway.asked[asked:]
            told = shop.latest(HealthSnapshot).lamps[0]
            assert (told.state, told.why.key) == (
                LampState.DOWN,
                "health.computer.disk_full",
            )
            shop.gateway.pay(open_one, CAPPUCCINO.price)
            await shop.clock.advance(5)
            seen = shop.store.payments.case(open_one).sightings
            assert max(one.status for one in seen) is Status.APPROVED

    run(story())


class LockedVault(MemoryVault):
    """A safe that does not open."""

    def read(self) -> Keys | None:
        """Refuse."""
        raise CouldNotAskError("vault.locked")


class OtherVault(MemoryVault):
    """A safe that gives back keys of two environments."""

    def read(self) -> Keys | None:
        """Give a key of tests and one of real money."""
        return Keys("pub_test_Abc123", "test_integrity_Abc123", "prv_prod_Abc123")


@pytest.mark.fault("F7")
@pytest.mark.fault("F8")
@pytest.mark.fault("50")
@pytest.mark.parametrize("vault", [LockedVault(), OtherVault()])
def test_a_safe_that_gives_no_good_keys_leaves_cash_and_a_reason(
    tmp_path: Path, vault: MemoryVault
) -> None:
    """The till does not open, or charges with keys of another shop."""

    async def story() -> None:
        told: list[object] = []
        program = TillProgram(Folders.under(tmp_path).make(), vault, clock=FakeClock())
        async with program(told.append) as desk:
            notices = [one.sentence.key for one in told if isinstance(one, Notice)]
            assert len(notices) == 1
            shop = [one for one in told if isinstance(one, ShopSnapshot)][-1]
            assert shop.mode is Mode.NO_KEYS
            await desk.till.ways.show()
            ways = [one for one in told if isinstance(one, WaysSnapshot)][-1]
            assert {one.off for one in ways.ways} == {Off.NO_KEYS.value}

    run(story())
    kept = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert b"prv_prod_" not in kept


@pytest.mark.fault("F7")
def test_cash_is_taken_while_the_keys_are_away(tmp_path: Path) -> None:
    """A locked safe closes the shop."""

    async def story() -> None:
        shop = Shop(tmp_path)
        vars(shop)["gateway"] = None
        async with shop:
            counter = Counter(shop)
            await counter.ring_up()
            await counter.cash(10_000)
            assert counter.money.complete

    run(story())


@pytest.mark.fault("F8")
def test_keys_of_a_stranger_are_found_out_at_the_start(tmp_path: Path) -> None:
    """The first customer of the day finds out that the keys are another shop's."""

    async def story() -> None:
        shop = Shop(tmp_path)
        shop.gateway.fault = WasRefusedError("gateway.unknown_merchant", status=404)
        async with shop:
            await settle()
            assert {one.off for one in shop.latest(WaysSnapshot).ways} == {Off.KEYS_REFUSED.value}
            told = {one.lamp: one.why.key for one in shop.latest(HealthSnapshot).lamps}
            assert told[Lamp.WOMPI] == "health.wompi.keys_refused"
            await shop.ring_up()
            await shop.till.charge(Way.PAGE)
            assert shop.notices[-1] == "way.keys_refused"

    run(story())
