"""A count is called blind only when nobody can have known what the drawer must hold."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from shift_desk import Rights, ShiftDesk
from shop import Shop

from pos_app.core.money import Money
from pos_app.core.shift import CountKind, MovementKind
from pos_app.core.staff import Right
from pos_app.till.shift.snapshots import ShiftResultSnapshot, ShiftSealedSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_the_blind_count_is_sealed_before_anybody_sees_what_was_expected(tmp_path: Path) -> None:
    """Whoever sees the figure first counts until it fits."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.world.authority = Rights(Right.CLOSE_SHIFT)
            desk = ShiftDesk(shop)
            await desk.open(100_000)
            await desk.count(90_000)
            assert shop.latest(ShiftSealedSnapshot).count.kind is CountKind.BLIND
            await desk.closing.see_result()
            await desk.closing.look()
            assert shop.notices == ["staff.not_allowed"] * 2
            assert not [one for one in shop.told if isinstance(one, ShiftResultSnapshot)]

            shop.world.authority = Rights(Right.CLOSE_SHIFT, Right.SEE_EXPECTED)
            await desk.closing.see_result()
            assert shop.latest(ShiftResultSnapshot).expected == Money.pesos(100_000)
            await desk.count(100_000)
            assert shop.latest(ShiftSealedSnapshot).count.kind is CountKind.AGAIN
            kinds = [one.kind for one in shop.store.shifts.facts(1).counts]
            assert kinds == [CountKind.BLIND, CountKind.AGAIN]

    run(story())


def test_no_count_is_called_blind_that_may_not_be(tmp_path: Path) -> None:
    """Looking at the X, or starting the till anew, would make a second look a first one."""
    cashier = Rights(Right.CLOSE_SHIFT, Right.CASH_MOVEMENT)
    supervisor = Rights(*cashier.rights, Right.SEE_EXPECTED)

    async def story() -> None:
        shop = Shop(tmp_path)

        def last() -> CountKind:
            return shop.store.shifts.facts(1).counts[-1].kind

        async with shop:
            desk = ShiftDesk(shop)
            shop.world.authority = supervisor
            await desk.open(100_000)
            await desk.closing.look()
            shop.world.authority = cashier
            await desk.count(90_000)
            assert last() is CountKind.AGAIN
            await desk.move(MovementKind.CASH_IN, 5_000)
            await desk.count(90_000)
            assert last() is CountKind.BLIND, "what the X said is not true any more"
            shop.world.authority = supervisor
            await desk.closing.save_x()
            shop.world.authority = cashier
            await desk.count(105_000)
            assert last() is CountKind.AGAIN
            await desk.move(MovementKind.DROP, 5_000)
        await shop.clock.advance(1)
        async with shop:
            shop.world.authority = cashier
            await ShiftDesk(shop).count(100_000)
            assert last() is CountKind.AGAIN

    run(story())
