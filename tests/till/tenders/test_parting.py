"""A sale in several parts: one goes back, and the tip that freezes with the first."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from counter import Counter, Nobody
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.core.money import Money
from pos_app.core.payment import Status, Way
from pos_app.core.shift import expected_cash
from pos_app.core.staff import Right
from pos_app.core.tender import Leg, MoneyState
from pos_app.till.tenders.snapshots import TipView


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_a_part_in_cash_goes_back_once_and_the_sale_can_be_dropped(tmp_path: Path) -> None:
    """The customer who left again would leave his money here, or take it twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(5_000)
            (part,) = counter.picture.parts
            for _ in range(2):
                await counter.parting.give_back(order, part.part_id, "Se arrepintió")

            assert shop.notices == ["part.gone"]
            assert (counter.money.state, counter.drawer.opened) == (MoneyState.NONE, 2)
            assert counter.picture.parts == ()
            assert not expected_cash(shop.store.shifts.facts(1))
            assert counter.kinds() == ["tender.taken", "money.given_back"]
            await shop.till.drop_sale()
            assert counter.order_id != order

    run(story())


def test_a_part_by_card_is_asked_back_of_wompi_and_counts_until_it_is_proven(
    tmp_path: Path,
) -> None:
    """Cash would go out against a card payment."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await shop.till.charge(Way.PAGE, Money.pesos(4_000))
            await settle()
            shop.gateway.pay(shop.now.reference, Money.pesos(4_000))
            await shop.clock.advance(3)
            (part,) = counter.picture.parts
            for _ in range(2):
                await counter.parting.give_back(order, part.part_id, "Se arrepintió")

            assert shop.notices == ["void.asked", "part.gone"]
            (back,) = shop.store.tenders.of_order(order).given
            assert (back.leg, back.reference) == (Leg.VOID, part.part_id)
            assert (counter.money.paid, counter.drawer.opened) == (Money.pesos(4_000), 0)
            assert counter.picture.parts[0].going_back

    run(story())


def test_a_complete_sale_is_returned_and_not_taken_apart(tmp_path: Path) -> None:
    """The receipt would tell of money that went back without its goods."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            (part,) = counter.picture.parts
            await counter.parting.give_back(order, part.part_id, "Se arrepintió")
            assert shop.notices == ["part.sale_complete"]

    run(story())


def test_giving_a_part_back_needs_the_right(tmp_path: Path) -> None:
    """Whoever stands at the till could empty the drawer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(5_000)
            nobody = shop.world.authority = Nobody()
            await counter.parting.give_back(
                order, counter.picture.parts[0].part_id, "Se arrepintió"
            )
            assert (nobody.asked, shop.notices) == ([Right.RETURN], ["staff.not_allowed"])

    run(story())


@pytest.mark.parametrize(
    ("reason", "said"), [("", "reason.missing"), ("4242 4242 4242 4242", "reason.card")]
)
def test_a_part_goes_back_for_a_reason_that_may_be_kept(
    tmp_path: Path, reason: str, said: str
) -> None:
    """The drawer opens, and only then Wompi's void is refused for want of a reason."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(5_000)
            await counter.parting.give_back(order, counter.picture.parts[0].part_id, reason)
            assert (shop.notices, counter.money.paid) == ([said], Money.pesos(5_000))

    run(story())


# --- the tip -------------------------------------------------------------------------------------


def test_the_tip_is_due_like_the_goods_and_counts_apart(tmp_path: Path) -> None:
    """The waiters' money would be the shop's, or be taxed."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("tips.on", value=True)
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.parting.answer_tip(order, Money.pesos(700))
            assert counter.money.due == CAPPUCCINO.price + Money.pesos(700)
            await counter.cash(10_000)

            receipt = counter.taken.receipt
            assert receipt is not None
            assert (receipt.content.tip, counter.taken.change) == (
                Money.pesos(700),
                Money.pesos(1_400),
            )
            assert receipt.content.totals.total == CAPPUCCINO.price
            facts = shop.store.shifts.facts(1)
            assert [one.tip for one in facts.sales] == [Money.pesos(700)]
            assert expected_cash(facts) == Money.pesos(8_600)

    run(story())


def test_a_tip_in_a_charge_at_wompi_is_asked_for_and_not_taxed(tmp_path: Path) -> None:
    """Wompi would be told of taxes on a gift."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("tips.on", value=True)
            counter = Counter(shop)
            order = await counter.ring_up(COFFEE)
            await counter.parting.answer_tip(order, Money.pesos(3_000))
            await shop.till.charge(Way.LINK)
            await settle()
            (wanted,) = shop.gateway.wanted
            assert wanted.amount == COFFEE.price + Money.pesos(3_000)
            assert wanted.vat == shop.store.orders.get(order).totals.vat

    run(story())


@pytest.mark.parametrize(("pesos", "refused"), [(732, "tip.too_much"), (-1, "tip.too_much")])
def test_a_tip_is_a_tenth_at_most(tmp_path: Path, pesos: int, refused: str) -> None:
    """The law would fine the shop."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("tips.on", value=True)
            counter = Counter(shop)
            order = await counter.ring_up()  # $ 7.314,81 without its INC
            await counter.parting.answer_tip(order, Money.pesos(pesos))
            assert shop.notices == [refused]
            await counter.parting.answer_tip(order, Money.pesos(731))
            assert counter.picture.tip == TipView(
                Money(731_481), Money.pesos(731), Money.pesos(731), frozen=False
            )

    run(story())


def test_the_tip_freezes_with_the_first_part(tmp_path: Path) -> None:
    """The first guest would have paid a share of another sum."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.parting.answer_tip(order, Money.zero())
            assert (shop.notices, counter.picture.tip) == (["tip.frozen"], None)
            shop.store.settings.change("tips.on", value=True)
            await counter.parting.answer_tip(order, Money.zero())  # «no quiso», one touch
            assert counter.picture.tip is not None
            assert counter.picture.tip.answer == Money.zero()
            await counter.cash(5_000)
            await counter.parting.answer_tip(order, Money.pesos(700))
            assert shop.notices == ["tip.frozen"] * 2
            assert counter.picture.tip.frozen

    run(story())


def test_no_tip_comes_onto_a_sale_whose_receipt_was_handed_out(tmp_path: Path) -> None:
    """The payment went back, and the paper in the customer's hand would show another sum."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            shop.store.settings.change("tips.on", value=True)
            await shop.till.charge(Way.PAGE)
            await settle()
            reference = shop.now.reference
            await shop.pay(reference, transaction_id="1-1-1")
            await shop.pay(reference, Status.VOIDED, transaction_id="1-1-1")
            await shop.till.verify(reference)
            await shop.clock.advance(1)
            assert counter.money.paid == Money.zero()

            await counter.parting.answer_tip(order, Money.pesos(700))

            assert shop.notices[-1] == "tip.frozen"
            assert counter.picture.tip is not None
            assert counter.picture.tip.frozen
            assert counter.money.due == CAPPUCCINO.price

    run(story())
