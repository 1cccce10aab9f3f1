"""A till that starts, wakes or is restored finds its charges again and ends none too soon."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from shop import CAPPUCCINO, PowerCutError, Shop

from pos_app.core.journal import broken_at
from pos_app.core.payment import Look, State, Way
from pos_app.core.reconciliation import Kind
from pos_app.store.backup import make_copy, restore
from pos_app.store.proof import prove

HOUR = timedelta(hours=1).total_seconds()
SECRET = "0123456789ABCDEFGHJKMNPQR"


def falls_asleep(shop: Shop, hours: float) -> None:
    """Let the wall clock go on while the computer sleeps: its steady seconds stand still."""
    shop.clock._start += timedelta(hours=hours)


async def waits_two_minutes(shop: Shop) -> None:
    """See that no expiry ends the charge before two minutes are over, and that it ends then."""
    for _ in range(11):
        await shop.clock.advance(10)
        assert (shop.state, shop.now.look) == (State.CLOSING, Look.WAIT)
    await shop.clock.advance(15)
    assert (shop.state, shop.now.look) == (State.CLOSED_EMPTY, Look.NO)


@pytest.mark.fault("A2")
def test_no_expiry_is_decided_in_the_first_two_minutes_after_a_start(tmp_path: Path) -> None:
    """The till starts, its first answer is empty, and a customer whose money comes is told «No»."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.charge(Way.PAGE)
        await shop.clock.advance(HOUR)
        async with shop:
            await waits_two_minutes(shop)

    asyncio.run(story())


def test_no_expiry_is_decided_in_the_first_two_minutes_after_a_sleep(tmp_path: Path) -> None:
    """The computer's lid is opened, and the charge from before is called unpaid at once."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.charge(Way.SIGNED_QR)
            await shop.clock.advance(10)
            falls_asleep(shop, hours=3)
            await waits_two_minutes(shop)

    asyncio.run(story())


def test_what_is_paid_meanwhile_is_answered_at_once(tmp_path: Path) -> None:
    """Two minutes of patience would be two minutes without the goods that were paid."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge(Way.PAGE)
        await shop.clock.advance(HOUR)
        shop.gateway.pay(reference, CAPPUCCINO.price)
        async with shop:
            await shop.clock.advance(1)
            assert shop.now.look is Look.YES

    asyncio.run(story())


def test_a_charge_of_this_run_ends_as_always(tmp_path: Path) -> None:
    """Every charge of the first minutes would be held up although nothing was missed."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge(Way.LINK)
            await shop.till.other_way(reference)
            await shop.clock.advance(40)
            assert shop.state is State.CLOSED_EMPTY

    asyncio.run(story())


def test_no_expiry_ends_a_charge_at_once_where_nobody_can_list(tmp_path: Path) -> None:
    """Without the private key the till would call a charge over as it starts."""

    async def story() -> None:
        shop = Shop(tmp_path, can_list=False)
        async with shop:
            await shop.charge(Way.PAGE)
        await shop.clock.advance(HOUR)
        async with shop:
            states = []
            for seconds in (100, 30):
                await shop.clock.advance(seconds)
                states.append(shop.state)
            assert states == [State.CLOSING, State.CLOSED_UNPROVEN]

    asyncio.run(story())


@pytest.mark.fault("A2")
def test_a_charge_is_found_again_after_a_crash(tmp_path: Path) -> None:
    """The customer pays while the till is down, and is asked to pay again."""

    async def story() -> None:
        shop = Shop(tmp_path)

        def power_fails(point: str) -> None:
            if point == "after_shown":
                raise PowerCutError

        shop.reach = power_fails
        async with shop:
            await shop.ring_up()
            with pytest.raises(PowerCutError):
                await shop.till.charge(Way.PAGE)
        shop.reach = lambda _point: None
        async with shop:
            reference = shop.now.reference
            await shop.pay(reference)
            assert shop.now.look is Look.YES
            assert shop.receipts() == 1

    asyncio.run(story())


def test_a_charge_is_found_again_in_a_restored_copy(tmp_path: Path) -> None:
    """The computer is lost between the QR and the payment, and with it the customer's money."""

    async def story() -> None:
        shop = Shop(tmp_path / "data")
        async with shop:
            reference = await shop.charge(Way.PAGE)
        copy = make_copy(shop.folder, tmp_path / "usb", SECRET, shop.clock.now(), {})
        shop.gateway.pay(reference, CAPPUCCINO.price)
        shutil.rmtree(shop.folder)
        restore(Path(copy.path), SECRET, shop.folder, shop.clock.now())
        await shop.clock.advance(HOUR)
        async with shop:
            await shop.clock.advance(1)
            assert shop.now.look is Look.YES
            assert shop.receipts() == 1

    asyncio.run(story())


def test_money_that_an_older_copy_knows_nothing_of_is_named(tmp_path: Path) -> None:
    """Sales of the morning are gone with the computer, and nobody hears of their money."""

    async def story() -> None:
        shop = Shop(tmp_path / "data")
        copy = make_copy(shop.folder, tmp_path / "usb", SECRET, shop.clock.now(), {})
        async with shop:
            await shop.pay(await shop.charge(Way.PAGE))
        shutil.rmtree(shop.folder)
        restore(Path(copy.path), SECRET, shop.folder, shop.clock.now())
        async with shop:
            await shop.clock.advance(200)
            last = shop.till.minute.reconciling.last
            assert last is not None
            assert [one.kind for one in last.strangers] == [Kind.UNKNOWN]

    asyncio.run(story())


def test_a_week_old_copy_on_an_empty_machine_is_reconciled(tmp_path: Path) -> None:
    """A stolen computer: a week of money would be nobody's, or one number would be paid twice."""

    async def story() -> None:
        shop = Shop(tmp_path / "stolen")
        async with shop:
            await shop.pay(await shop.charge(Way.PAGE))
            await shop.till.next_sale()
            open_then = await shop.charge(Way.PAGE)
        copy = make_copy(shop.folder, tmp_path / "usb", SECRET, shop.clock.now(), {})
        lost: list[str] = []
        async with shop:
            await shop.pay(open_then)
            for _day in range(6):
                await shop.till.next_sale()
                reference = await shop.charge(Way.PAGE)
                lost.append(reference.text)
                await shop.pay(reference)
                falls_asleep(shop, 23)
        shop.folder = tmp_path / "new"
        restore(Path(copy.path), SECRET, shop.folder, shop.clock.now())
        shop.told.clear()
        async with shop:
            await shop.clock.advance(HOUR)
            assert shop.receipts() == 2, "what was open then was found paid, and counts once"
            compared = await shop.till.minute.reconciling.recent()
            assert len({one.transaction_id for one in compared.strangers}) == len(lost)
            assert {one.kind for one in compared.strangers} == {Kind.UNKNOWN}
            await shop.till.next_sale()
            again = []
            for _ in range(8):
                reference = await shop.charge(Way.PAGE)
                again.append(reference.text)
                await shop.pay(reference)
                await shop.till.next_sale()
            assert not set(again) & {*lost, open_then.text}
            assert shop.receipts() == 10
            assert broken_at(shop.store.journal.entries()) is None
        assert prove(shop.folder / "mostrador.db").receipts == 10

    asyncio.run(story())
