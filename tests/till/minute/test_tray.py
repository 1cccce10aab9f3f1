"""The tray holds what waits, calls when it is settled, and lets a person close what needs one."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from shop import CAPPUCCINO, Shop

from pos_app.core.payment import EventKind, Look, Status, Way
from pos_app.core.tasks import TaskKind
from pos_app.till.minute.snapshots import RowKind, TrayAction, TrayCall, TraySnapshot
from pos_app.till.snapshots import SaleSnapshot, ShopSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def calls(shop: Shop) -> list[tuple[RowKind, Look]]:
    """Read every call of the tray."""
    return [(one.row.kind, one.row.look) for one in shop.told if isinstance(one, TrayCall)]


@pytest.mark.fault("C8")
def test_a_pending_payment_waits_aside_and_calls_when_it_comes(tmp_path: Path) -> None:
    """The queue stands still for a slow bank, or the customer's goods are forgotten."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING, transaction_id="1")
            await shop.till.decide_later(reference)
            await shop.till.tray.show(shown=True)
            (row,) = shop.latest(TraySnapshot).rows
            assert (row.kind, row.main, row.seen) == (RowKind.WAITING, TrayAction.OPEN, True)
            assert calls(shop) == []

            await shop.clock.advance(6 * 3600)
            await shop.pay(reference, transaction_id="1")
            await shop.clock.advance(600)

            (row,) = shop.latest(TraySnapshot).rows
            assert (row.kind, row.main) == (RowKind.READY, TrayAction.HAND_OVER)
            assert row.amount == CAPPUCCINO.price
            assert calls(shop) == [(RowKind.READY, Look.YES)]

            await shop.till.tray.hand_over(reference)

            assert shop.latest(TraySnapshot).rows == ()
            assert shop.latest(ShopSnapshot).waiting == 0
            kinds = [event.kind for event in shop.store.payments.case(reference).events]
            assert kinds.count(EventKind.HANDED_OVER) == 1

    run(story())


def test_the_tray_is_found_again_after_a_power_cut(tmp_path: Path) -> None:
    """What was put aside yesterday is nowhere this morning."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            waiting = await shop.charge()
            await shop.till.decide_later(waiting)
            await shop.ring_up()
            await shop.till.charge(Way.PAGE)
            ready = shop.now.reference
            await shop.till.decide_later(ready)
            await shop.pay(ready)
        async with shop:
            await settle()
            await shop.till.tray.show(shown=True)
            rows = shop.latest(TraySnapshot).rows
            assert [(row.kind, row.reference) for row in rows] == [
                (RowKind.READY, ready),
                (RowKind.WAITING, waiting),
            ]
            assert shop.latest(SaleSnapshot).lines == ()

    run(story())


def test_a_charge_that_somebody_walked_away_from_is_in_the_tray(tmp_path: Path) -> None:
    """A cashier opens another sale from the list, and the open charge is on no screen any more."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            first = await shop.charge()
            await shop.till.decide_later(first)
            second = await shop.charge()
            assert shop.latest(ShopSnapshot).waiting == 1
            await shop.till.open_sale(shop.store.payments.case(first).attempt.order_id)
            await settle()
            await shop.till.tray.show(shown=True)
            assert [row.reference for row in shop.latest(TraySnapshot).rows] == [second]

    run(story())


@pytest.mark.fault("C2")
@pytest.mark.fault("C1")
def test_money_beyond_the_sale_calls_and_is_closed_with_a_reason(tmp_path: Path) -> None:
    """A customer who paid twice goes home, and the till says that all is well."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            link = next(iter(shop.gateway.links))
            await shop.pay(reference, transaction_id="1", link_id=link)
            await shop.till.next_sale()
            await shop.pay(reference, transaction_id="2", link_id=link)
            await shop.clock.advance(600)
            await shop.till.tray.show(shown=True)
            (row,) = shop.latest(TraySnapshot).rows
            assert row.task is not None
            assert (row.kind, row.task.kind) == (RowKind.TASK, TaskKind.OVER)
            assert row.amount == CAPPUCCINO.price
            assert (RowKind.TASK, Look.YES) in calls(shop)

            await shop.till.tray.resolve(row.task.key, "void", "x")
            assert shop.notices[-1] == "reason.missing"
            assert shop.latest(TraySnapshot).rows != ()

            await shop.till.tray.resolve(row.task.key, "void", "anulado en el panel de Wompi")

            assert shop.latest(TraySnapshot).rows == ()
            (act,) = shop.store.tasks.acts()
            assert shop.store.tasks.note(act.note) == "anulado en el panel de Wompi"
            last = shop.store.journal.entries()[-1].act
            assert (last.kind, last.facts["task"]) == ("task.closed", row.task.key)
            assert "panel" not in str(last.facts)

    run(story())


@pytest.mark.fault("C5")
def test_money_for_a_dropped_sale_calls_somebody(tmp_path: Path) -> None:
    """The bank was slow, the sale was dropped, and the customer's money has no owner."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.DECLINED, transaction_id="1")
            await shop.till.drop_sale()
            await shop.pay(reference, transaction_id="2")
            await shop.clock.advance(600)
            await shop.till.tray.show(shown=True)
            (row,) = shop.latest(TraySnapshot).rows
            assert row.task is not None
            assert row.task.kind is TaskKind.LATE

    run(story())


def test_a_closed_charge_leaves_the_tray_when_nobody_waits_for_it(tmp_path: Path) -> None:
    """The tray fills with customers who went home, and nobody sees the one who waits."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.till.decide_later(reference)
            await shop.clock.advance(900)
            await shop.till.tray.show(shown=True)
            (row,) = shop.latest(TraySnapshot).rows
            assert row.kind is RowKind.CLOSED
            await shop.till.tray.dismiss(reference)
            assert shop.latest(TraySnapshot).rows == ()

            await shop.pay(reference)
            await shop.clock.advance(600)
            assert shop.latest(TraySnapshot).rows != (), "it is still watched"

    run(story())
