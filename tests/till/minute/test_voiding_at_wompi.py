"""Voids over HTTP: asked at the till, done or refused by the simulator, proven by a read alone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from counter import Nobody
from wired_shop import WiredShop

from pos_app.core.ids import Reference
from pos_app.core.payment import Look, Reason, State, Status, Way
from pos_app.core.tasks import TaskKind
from pos_app.till.minute.snapshots import CaseAction, CaseSnapshot

WHY = "el cliente devolvió el café"


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def sold(wired: WiredShop) -> tuple[Reference, str]:
    """Sell a cappuccino by card, over the wire."""
    reference = await wired.shop.charge(Way.PAGE)
    name = wired.pays()
    await wired.pass_(8)
    assert wired.shop.now.look is Look.YES
    return reference, name


async def tasks(wired: WiredShop) -> list[TaskKind]:
    """Read what needs a person."""
    return [task.kind for task in wired.shop.till.tray.tasks()]


def seen_for(wired: WiredShop, reference: Reference) -> Status:
    """The highest word of Wompi's on the sale's payment."""
    return max(one.status for one in wired.shop.store.payments.case(reference).sightings)


@pytest.mark.fault("C10")
def test_a_void_is_in_doubt_until_a_read_shows_it_voided(tmp_path: Path) -> None:
    """The nested APPROVED is taken for a payment, or the wish for money given back."""

    async def story() -> None:
        wired = WiredShop(tmp_path)
        shop = wired.shop
        async with shop:
            reference, name = await sold(wired)
            shop.world.authority = Nobody("supervisora")
            await shop.till.minute.voiding.void(reference, name, WHY)
            assert shop.notices[-1] == "void.asked"
            assert await tasks(wired) == [TaskKind.VOID_PENDING]
            assert seen_for(wired, reference) is Status.APPROVED
            await shop.till.minute.cases.show(reference)
            assert CaseAction.VOID not in shop.latest(CaseSnapshot).actions
            await wired.pass_(30)
            assert seen_for(wired, reference) is Status.VOIDED
            assert await tasks(wired) == []
            assert (shop.state, shop.answer) == (State.REVERSED, (Look.NO, Reason.REVERSED))
            asked = next(
                one.act
                for one in shop.store.journal.entries()
                if one.act.kind == "payment.void_asked"
            )
            assert asked.facts["authorised_by"] == "supervisora"
        await wired.gateway.aclose()

    run(story())


@pytest.mark.fault("C11")
def test_a_refused_void_leaves_the_money_and_becomes_a_refund_to_do(tmp_path: Path) -> None:
    """A 201 with ERROR inside is read as done, and the customer waits for money for ever."""

    async def story() -> None:
        wired = WiredShop(tmp_path)
        shop = wired.shop
        async with shop:
            reference, name = await sold(wired)
            # Somebody asked for it at the panel a moment ago: the second wish is refused.
            ledger = wired.engine.ledger
            found = ledger.settling.find(name)
            assert found is not None
            ledger.settling.plan_void(found, found.settled_in_cents, wired.engine.look())
            await shop.till.minute.voiding.void(reference, name, WHY)
            assert shop.notices[-1] == "void.refused"
            assert TaskKind.REFUND in await tasks(wired)
            assert seen_for(wired, reference) is Status.APPROVED
        await wired.gateway.aclose()

    run(story())


@pytest.mark.fault("C12")
@pytest.mark.parametrize("lost", ["empty", "half"])
def test_an_answer_that_is_lost_is_found_out_by_reading(tmp_path: Path, lost: str) -> None:
    """The void is asked for a second time, or forgotten although Wompi did it."""

    async def story() -> None:
        wired = WiredShop(tmp_path, void_empty_answer=lost == "empty")
        shop = wired.shop
        async with shop:
            reference, name = await sold(wired)
            if lost != "empty":
                wired.break_("half_json")
            await shop.till.minute.voiding.void(reference, name, WHY)
            assert shop.notices[-1] == "void.unanswered"
            assert await tasks(wired) == [TaskKind.VOID_PENDING]
            wired.heal()
            await shop.till.minute.voiding.void(reference, name, WHY)
            assert shop.notices[-1] == "void.is_out"
            await wired.pass_(60)
            assert seen_for(wired, reference) is Status.VOIDED
            assert await tasks(wired) == []
        await wired.gateway.aclose()

    run(story())


@pytest.mark.fault("C11")
def test_a_payment_without_a_card_is_not_even_asked_about(tmp_path: Path) -> None:
    """The cashier promises the Nequi customer his money for today."""

    async def story() -> None:
        wired = WiredShop(tmp_path)
        shop = wired.shop
        async with shop:
            await shop.till.ways.show_contracts(Way.NEQUI)
            await wired.pass_(1)
            await shop.ring_up()
            await shop.till.charge(Way.NEQUI, phone="3991111111")
            await wired.pass_(30)
            reference = shop.now.reference
            assert shop.now.look is Look.YES
            (seen, *_) = shop.store.payments.case(reference).sightings
            await shop.till.minute.voiding.void(reference, seen.transaction_id, WHY)
            assert shop.notices[-1] == "void.only_cards_of_today"
            assert not [path for _, path in wired.door.asked if path.endswith("/void")]
        await wired.gateway.aclose()

    run(story())
