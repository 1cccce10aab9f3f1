"""Goods may leave without proof, marked for ever; money never comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from payments import REFERENCE
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.ids import Reference
from pos_app.core.payment import EventKind, Look, Status, Way
from pos_app.core.tasks import TaskKind
from pos_app.till.minute.snapshots import CaseSnapshot

WHY = "cliente conocido, dejó documento"


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def in_doubt(shop: Shop) -> Reference:
    """Lose the network with a payment under way."""
    reference = await shop.charge()
    await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
    shop.gateway.fault = CouldNotAskError("gateway.no_network")
    await shop.clock.advance(30)
    return reference


def test_released_goods_are_marked_for_ever_and_no_receipt_says_paid(tmp_path: Path) -> None:
    """An unpaid sale counts as sold, and nobody ever asks why."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await in_doubt(shop)
            assert await shop.till.minute.releasing.release(reference, WHY, "")
            assert shop.receipts() == 0
            assert shop.now.look is Look.WAIT
            assert [one.kind for one in shop.till.tray.tasks()] == [TaskKind.RELEASED]

            shop.gateway.fault = None
            await shop.pay(reference, transaction_id="1-1-1")
            await shop.clock.advance(60)

            assert shop.receipts() == 1
            assert [one.kind for one in shop.till.tray.tasks()] == [TaskKind.RELEASED]

    run(story())


@pytest.mark.fault("41")
@pytest.mark.fault("H1")
def test_invented_or_declined_evidence_is_read_live_and_refused(tmp_path: Path) -> None:
    """A screenshot with a number on it walks out with the goods."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            other = REFERENCE
            shop.gateway.pay(other, CAPPUCCINO.price, Status.DECLINED, transaction_id="7-7-7")
            release = shop.till.minute.releasing.release
            assert not await release(reference, WHY, "9-9-9")
            assert shop.notices[-1] == "release.invented"
            assert not await release(reference, WHY, "no hay número")
            assert shop.notices[-1] == "release.invented"
            assert not await release(reference, WHY, "7-7-7")
            assert shop.notices[-1] == "release.declined"
            assert not await release(reference, WHY, "4242424242424242")
            assert shop.notices[-1] == "reason.card"
            kinds = {event.kind for event in shop.store.payments.case(reference).events}
            assert EventKind.RELEASED not in kinds

    run(story())


def test_evidence_that_pays_another_sale_is_refused(tmp_path: Path) -> None:
    """One payment is shown for two sales."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            first = await shop.charge()
            await shop.pay(first, transaction_id="1-1-1")
            await shop.till.next_sale()
            second = await shop.charge()
            assert not await shop.till.minute.releasing.release(second, WHY, "1-1-1")
            assert shop.notices[-1] == "release.other_sale"
            assert not await shop.till.minute.releasing.release(first, WHY, "")
            assert shop.notices[-1] == "release.paid"

    run(story())


@pytest.mark.fault("H3")
def test_a_wrong_release_is_undone_by_a_second_entry(tmp_path: Path) -> None:
    """A manager's mistake is rubbed out, and with it the trace."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await in_doubt(shop)
            await shop.till.minute.releasing.release(reference, WHY, "")
            await shop.clock.advance(5)
            await shop.till.minute.releasing.take_back(reference, "el cliente seguía aquí")
            assert shop.till.tray.tasks() == ()
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert kinds[-2:] == ["goods.released", "goods.release_undone"]

    run(story())


@pytest.mark.fault("H2")
def test_another_charge_in_doubt_needs_a_pending_and_a_supervisor(tmp_path: Path) -> None:
    """The customer pays twice because the cashier lost patience, or waits for hours for a bank."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.till.minute.releasing.allow_another(reference, WHY)
            assert shop.notices[-1] == "again.not_pending"

            await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
            await shop.till.charge(Way.LINK)
            assert shop.notices[-1] == "charge.may_still_pay"
            await shop.till.minute.releasing.allow_another(reference, WHY)
            await shop.till.charge(Way.LINK)
            await settle()
            assert shop.now.reference != reference
            assert shop.now.way is Way.LINK

    run(story())


def test_a_case_tells_everything_with_its_source(tmp_path: Path) -> None:
    """The gateway's support asks what happened, and nobody can say."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.till.redirected(reference, "1-1-1")
            await shop.pay(reference, transaction_id="1-1-1")
            await shop.till.minute.cases.show(reference)
            case = shop.latest(CaseSnapshot)
            keys = [entry.title.key for entry in case.story]
            assert keys[0] == "event.created"
            assert "hint.redirect" in keys
            details = [entry.detail.key for entry in case.story if entry.detail]
            assert "case.seen.by_reference" in details
            assert case.differences == ()
            assert case.mark is not None
            assert case.mark.whole
            assert case.voidable == "1-1-1"

            written = await shop.till.minute.cases.support(reference)
            assert written is not None
            name, text = written
            assert name.startswith("soportes-C1-")
            assert '"id": "1-1-1"' in text
            assert "cashier" not in text

    run(story())
