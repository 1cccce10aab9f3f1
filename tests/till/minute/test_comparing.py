"""Each shift that was closed is compared with Wompi's list, and no close ever waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from shift_desk import ShiftDesk
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.payment import Status
from pos_app.core.reconciliation import Kind
from pos_app.till.minute.snapshots import ReconcileSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def desk_of(shop: Shop) -> ShiftDesk:
    """A shift whose close is followed by the comparison, as in the program."""
    desk = ShiftDesk(shop)
    desk.closing.after_close.append(shop.till.minute.after_close)
    return desk


def compared(shop: Shop) -> list[ReconcileSnapshot]:
    """Every comparison that was told."""
    return [one for one in shop.told if isinstance(one, ReconcileSnapshot)]


@pytest.mark.fault("C17")
def test_a_closed_shift_is_compared_from_its_opening_to_its_close(tmp_path: Path) -> None:
    """The day's money is never laid beside Wompi's, and what is missing is missed for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = desk_of(shop)
            await shop.pay(await shop.charge())
            await shop.till.next_sale()
            report = await desk.close(0)
            await shop.clock.advance(1)
            (outcome,) = compared(shop)
            assert (outcome.first, outcome.last) == (report.opened_at, report.closed_at)
            assert (outcome.compared, outcome.differences, outcome.fault) == (1, (), None)
            assert "day.reconciled" in [one.act.kind for one in shop.store.journal.entries()]

    run(story())


def test_the_close_does_not_wait_and_the_comparison_comes_when_wompi_is_back(
    tmp_path: Path,
) -> None:
    """Without internet nobody could go home; or the evening would never be compared."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = desk_of(shop)
            await shop.pay(await shop.charge())
            await shop.till.next_sale()
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            report = await desk.close(0)
            assert report.closed_at is not None
            await shop.clock.advance(1)
            assert [one.fault for one in compared(shop)] == ["gateway.no_network"]
            shop.gateway.fault = None
            await shop.clock.advance(700)
            assert compared(shop)[-1].last == report.closed_at
            assert compared(shop)[-1].fault is None

    run(story())


def test_money_that_came_behind_the_tills_back_is_named_after_the_close(tmp_path: Path) -> None:
    """A payment that the till never looked at again stays at Wompi, and nobody hears of it."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = desk_of(shop)
            reference = await shop.charge()
            await shop.pay(reference, Status.DECLINED)
            await shop.till.drop_sale()
            shop.gateway.pay(reference, CAPPUCCINO.price, transaction_id="late")
            await desk.close(0)
            await shop.clock.advance(0.5)
            (outcome,) = compared(shop)
            assert [one.kind for one in outcome.differences] == [Kind.ONLY_THERE]

    run(story())


def test_a_till_that_cannot_list_goes_on(tmp_path: Path) -> None:
    """Without the private key every close would leave a question that is asked for ever."""

    async def story() -> None:
        async with Shop(tmp_path, can_list=False) as shop:
            desk = desk_of(shop)
            await desk.close(0)
            await shop.clock.advance(3_600)
            assert [one.fault for one in compared(shop)] == ["gateway.cannot_ask"]

    run(story())
