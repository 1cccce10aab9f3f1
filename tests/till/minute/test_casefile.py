"""The whole case: who may see and take it away, and the payments that look alike."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from counter import Nobody
from shop import CAPPUCCINO, Shop

from pos_app.core.ids import Reference
from pos_app.core.payment import Way
from pos_app.core.tasks import TaskKind
from pos_app.till.minute.snapshots import (
    CaseAction,
    CaseSnapshot,
    RawSnapshot,
    RowKind,
    TrayAction,
    TrayRow,
)
from pos_app.till.selling.bargaining import Bargaining


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def paid_by(shop: Shop, payer: str, name: str) -> Reference:
    """Sell a cappuccino to somebody, and turn to the next customer."""
    reference = await shop.charge()
    shop.gateway.pay(reference, CAPPUCCINO.price, transaction_id=name)
    told = shop.gateway.transactions
    told[name] = replace(told[name], payer=payer)
    await shop.clock.advance(3)
    await shop.till.next_sale()
    return reference


def twins(shop: Shop) -> list[TrayRow]:
    """The rows about payments that look alike."""
    rows = shop.till.tray.rows()
    return [row for row in rows if row.task is not None and row.task.kind is TaskKind.TWINS]


def test_two_equal_payments_of_one_payer_are_pointed_out(tmp_path: Path) -> None:
    """A customer whose first payment seemed to fail pays twice, and nobody ever notices."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            first = await paid_by(shop, "ana", "1-1-1")
            await shop.clock.advance(120)
            second = await paid_by(shop, "ana", "1-1-2")
            (row,) = twins(shop)
            assert (row.sale_number, row.twin, row.reference) == (2, 1, second)
            for reference, other in ((first, 2), (second, 1)):
                await shop.till.minute.cases.show(reference)
                assert shop.latest(CaseSnapshot).twins == (other,)
        async with shop:  # and again after a start
            await shop.clock.advance(1)
            assert [row.twin for row in twins(shop)] == [1]
            await shop.till.tray.resolve(twins(shop)[0].key, "review", "fueron dos cafés")
            assert twins(shop) == []

    run(story())


@pytest.mark.parametrize(("payers", "minutes"), [(("ana", "luis"), 2), (("ana", "ana"), 12)])
def test_other_payers_and_later_visits_are_no_twins(
    tmp_path: Path, payers: tuple[str, str], minutes: int
) -> None:
    """Every second coffee of the day would call the manager."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await paid_by(shop, payers[0], "1-1-1")
            await shop.clock.advance(minutes * 60)
            reference = await paid_by(shop, payers[1], "1-1-2")
            assert twins(shop) == []
            await shop.till.minute.cases.show(reference)
            assert shop.latest(CaseSnapshot).twins == ()

    run(story())


def test_a_case_tells_what_was_sold_for_its_money(tmp_path: Path) -> None:
    """A discount on the ticket, and the lines of the case cost more than was paid."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await Bargaining(shop.world, shop.till).discount_ticket(1_000)
            await shop.till.charge(Way.LINK)
            await shop.clock.advance(1)
            await shop.till.minute.cases.show(shop.now.reference)
            told = shop.latest(CaseSnapshot)
            ((quantity, name, amount),) = told.goods
            assert (quantity.thousandths, name, amount) == (1000, CAPPUCCINO.name, told.asked)
            assert amount < CAPPUCCINO.price

    run(story())


def test_a_sale_that_waits_can_be_called_by_a_name(tmp_path: Path) -> None:
    """«Venta 88» is shouted through the shop, and nobody knows that it is his."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            await shop.till.decide_later(reference)
            (row,) = shop.till.tray.rows()
            assert (row.kind, row.name) == (RowKind.WAITING, "")
            assert TrayAction.NAME in row.also
            await shop.till.tray.name(row.order_id, "  Marta ")
            assert [one.name for one in shop.till.tray.rows()] == ["Marta"]
            await shop.till.tray.name(row.order_id, "4242 4242 4242 4242")
            assert shop.notices[-1] == "note.card"
            await shop.till.tray.name(row.order_id, "")
            assert [one.name for one in shop.till.tray.rows()] == [""]

    run(story())


@pytest.mark.fault("55")
def test_evidence_and_raw_data_are_for_those_who_review(tmp_path: Path) -> None:
    """Whoever stands at the till carries the shop's payments home on a stick."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            shop.world.authority = Nobody()
            assert await shop.till.minute.cases.support(reference) is None
            await shop.till.minute.cases.raw(reference)
            assert shop.notices == ["staff.not_allowed", "staff.not_allowed"]
            assert not [one for one in shop.told if isinstance(one, RawSnapshot)]
            await shop.till.minute.cases.show(reference)
            hidden = {CaseAction.SUPPORT, CaseAction.RAW}
            assert not hidden & shop.latest(CaseSnapshot).actions

    run(story())


def test_a_manager_sees_every_fact_and_no_secret(tmp_path: Path) -> None:
    """Wompi's support asks for details that nobody can find; or a telephone number is shown."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.world.authority = Nobody("gerente")
            await shop.till.ways.show_contracts(Way.NEQUI)
            await shop.ring_up()
            await shop.till.charge(Way.NEQUI, phone="3991111111")
            reference = shop.now.reference
            await shop.clock.advance(3)
            await shop.till.minute.cases.raw(reference)
            raw = shop.latest(RawSnapshot)
            told = json.loads(raw.text)
            assert told["reference"] == reference.text == raw.reference.text
            assert {"created_at", "events", "transactions", "hints"} <= told.keys()
            assert "1111" not in raw.text
            written = await shop.till.minute.cases.support(reference)
            assert written is not None
            assert written[1] == raw.text
            last = shop.store.journal.entries()[-1].act
            assert (last.kind, last.facts["authorised_by"]) == ("case.exported", "gerente")

    run(story())
