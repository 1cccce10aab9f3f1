"""What went wrong in other people's tills, tried on the running one."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from clocks import settle
from counter import Counter
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.money import Money
from pos_app.core.payment import EventKind, Look, Way
from pos_app.core.tender import MoneyState
from pos_app.till.snapshots import Action


def test_a_forged_word_of_another_amount_touches_no_paid_order(tmp_path: Path) -> None:
    """A plugin believed unsigned events: one of another amount set a paid order to failed."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference)
            other = shop.gateway.pay(shop.now.reference, Money.pesos(1), transaction_id="9-9-9")
            del shop.gateway.transactions[other]

            await shop.till.redirected(reference, other)
            await shop.clock.advance(5)

            assert shop.now.look is Look.YES
            assert shop.receipts() == 1

    asyncio.run(story())


def test_no_second_charge_is_offered_before_the_first_is_answered(tmp_path: Path) -> None:
    """Staff repeat a payment whose answer is out, and the customer pays twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            await shop.clock.advance(30)
            assert shop.now.in_doubt
            assert shop.now.actions == {Action.VERIFY, Action.DECIDE_LATER}

            await shop.till.charge(Way.LINK)
            await settle()

            cases = shop.store.payments.cases_of(shop.now.order_id)
            assert [case.attempt.reference for case in cases] == [reference]

    asyncio.run(story())


def test_without_a_network_cash_stays_open_and_no_card_is_believed(tmp_path: Path) -> None:
    """A hosted page has no offline mode: what is stored and forwarded is nobody's money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            await shop.till.charge(Way.NEQUI, phone="3991111111")
            await settle()
            assert shop.notices[-1] in {"gateway.no_network", "charge.no_contracts"}

            await counter.cash(10_000)

            assert counter.money.state is MoneyState.PAID
            assert shop.receipts() == 1

    asyncio.run(story())


@pytest.mark.parametrize("way", [Way.PAGE, Way.LINK, Way.NEQUI])
def test_the_name_of_a_charge_is_kept_before_anything_leaves(tmp_path: Path, way: Way) -> None:
    """A charge whose name was lost cannot be asked about again, only made twice."""
    kept: list[int] = []

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.ring_up()
            await shop.till.ways.show_contracts(way)
            order = shop.till.sales.order.order_id

            def look(point: str) -> None:
                if point in {"before_link", "before_push", "after_shown"}:
                    kept.append(len(shop.store.payments.cases_of(order)))

            shop.world.reach = look
            await shop.till.charge(way, phone="3991111111")
            await settle()

    asyncio.run(story())
    assert kept
    assert set(kept) == {1}


def test_a_closed_link_is_watched_on(tmp_path: Path) -> None:
    """Elsewhere a deleted link cancels its order, and a late payment belongs to nobody."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            await shop.till.other_way(reference)
            await shop.clock.advance(3_600)
            (case,) = shop.store.payments.cases_of(shop.now.order_id)
            assert EventKind.LINK_CLOSED in {event.kind for event in case.events}
            (link,) = shop.gateway.links
            shop.gateway.pay(reference, CAPPUCCINO.price, link_id=link)
            await shop.clock.advance(3_600)

            assert shop.receipts() == 1

    asyncio.run(story())
