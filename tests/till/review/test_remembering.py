"""What needs a person is still in the tray after a start, however long ago it began."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from counter import Counter
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.core.money import Money
from pos_app.core.payment import Status, Way
from pos_app.till.review.needs import Needs
from pos_app.till.review.office import Office


def needs_of(shop: Shop) -> Needs:
    """What finds money that needs a person."""
    return Needs(
        shop.world, Office(shop.world), shop.till.tray, shop.store.worries, differing=tuple
    )


async def late_for_a_dropped_sale(shop: Shop) -> None:
    """Let the money come for a sale that was given up."""
    reference = await shop.charge()
    await shop.pay(reference, Status.DECLINED)
    await shop.till.drop_sale()
    await shop.pay(reference, transaction_id="1-2-2")
    await shop.clock.advance(300)


async def late_for_a_sale_that_waits(shop: Shop) -> None:
    """Let the money come after the charge was ended."""
    reference = await shop.charge()
    await shop.till.other_way(reference)
    await shop.till.next_sale()
    await shop.clock.advance(700)
    await shop.pay(reference)
    await shop.clock.advance(300)


async def paid_twice(shop: Shop) -> None:
    """Let one reference be paid twice."""
    reference = await shop.charge()
    await shop.pay(reference)
    await shop.pay(reference, transaction_id="1-2-3")
    await shop.clock.advance(300)


async def paid_beside_cash(shop: Shop) -> None:
    """Let a link be paid after the cash was taken."""
    counter = Counter(shop)
    reference = await shop.charge(Way.LINK)
    (link_id,) = shop.gateway.links
    await counter.cash(8_000)
    await shop.pay(reference, link_id=link_id)
    await shop.clock.advance(300)


async def paid_too_little(shop: Shop) -> None:
    """Let another amount come than was asked for."""
    reference = await shop.charge()
    shop.gateway.pay(reference, Money.pesos(5_000))
    await shop.clock.advance(3)


async def a_bank_that_never_ends(shop: Shop) -> None:
    """Let a payment be under way for ever."""
    reference = await shop.charge()
    await shop.pay(reference, Status.PENDING)
    await shop.till.next_sale()
    await shop.clock.advance(3_700)


async def let_go_without_proof(shop: Shop) -> None:
    """Hand goods over before anybody knows."""
    reference = await shop.charge()
    await shop.till.minute.releasing.release(reference, "El cliente es vecino", "")


async def asked_to_be_voided(shop: Shop) -> None:
    """Ask Wompi to void, and hear no more of it."""
    reference = await shop.charge()
    name = shop.gateway.pay(reference, CAPPUCCINO.price)
    await shop.clock.advance(3)
    await shop.till.minute.voiding.void(reference, name, "Se arrepintió")


async def paid_by_one_payer_for_two_sales(shop: Shop) -> None:
    """Let one payer pay as much for two sales within minutes."""
    for _ in range(2):
        reference = await shop.charge()
        name = shop.gateway.pay(reference, CAPPUCCINO.price)
        known = shop.gateway.transactions[name]
        shop.gateway.transactions[name] = replace(known, payer="somebody")
        await shop.clock.advance(3)
        await shop.till.next_sale()


@pytest.mark.parametrize(
    "story",
    [
        late_for_a_dropped_sale,
        late_for_a_sale_that_waits,
        paid_twice,
        paid_beside_cash,
        paid_too_little,
        a_bank_that_never_ends,
        let_go_without_proof,
        asked_to_be_voided,
        paid_by_one_payer_for_two_sales,
    ],
)
def test_a_start_forgets_no_money_that_somebody_has_to_look_after(
    tmp_path: Path, story: object
) -> None:
    """The customer's money lies at Wompi; the till was restarted, and nobody gives it back."""

    async def told() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await story(shop)  # type: ignore[operator]  # one of the stories above
            await shop.till.next_sale()
            before = {task.key for task in shop.till.tray.tasks()}
            assert before
        shop.clock._passed += timedelta(days=9).total_seconds()
        async with shop:
            assert not before & {task.key for task in shop.till.tray.tasks()}
            await needs_of(shop).remember()
            assert {task.key for task in shop.till.tray.tasks()} >= before

    asyncio.run(told())


def test_an_ordinary_sale_of_last_week_is_not_looked_at_again(tmp_path: Path) -> None:
    """A till that sells a lot would begin its day by looking through all of last quarter."""

    async def told() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference)
            await shop.till.next_sale()
            await shop.ring_up(COFFEE)
            await Counter(shop).cash(40_000)
            assert shop.store.worries.money(shop.clock.now().replace(year=2000)) == ()

    asyncio.run(told())
