"""A sale split by its goods: what each part pays for outlives every power cut."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from counter import Counter
from shop import CAPPUCCINO, COFFEE, PowerCutError, Shop

from pos_app.core.goods import Goods, LineGoods
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import State, Status, Way
from pos_app.till.snapshots import ChargeSnapshot
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.till.world import pass_by

ONE, TWO = Quantity.units(1), Quantity.units(2)
NONE = Quantity(0)
ONE_CUP = Goods(((1, ONE),))
BOTH_CUPS = Goods(((1, TWO),))
BEANS = Goods(((2, ONE),))
CUP, DUE = Money.pesos(7_900), Money.pesos(48_700)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def two_lines(counter: Counter) -> str:
    """Two cappuccinos and a bag of coffee."""
    await counter.ring_up(CAPPUCCINO, 2)
    return await counter.ring_up(COFFEE)


async def cash(counter: Counter, pesos: int, due: Money, goods: Goods) -> None:
    """Take cash for goods that come to so much."""
    received, rest = Money.pesos(pesos), counter.money.remaining
    order = counter.order_id
    await counter.tendering.take_cash(order, received, rest=rest, part=due, goods=goods)
    await counter.shop.clock.advance(1)


def cups(counter: Counter) -> LineGoods:
    """How the cappuccinos are paid, on the screen."""
    return counter.picture.goods[0]


def test_after_a_power_cut_the_till_knows_what_each_part_paid_for(tmp_path: Path) -> None:
    """The second guest would pay for the first one's coffee again."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            counter = Counter(shop)
            await two_lines(counter)
            await cash(counter, 10_000, CUP, ONE_CUP)
            before = counter.picture
        shop.told.clear()
        async with shop:
            counter = Counter(shop)
            assert counter.picture == before
            assert cups(counter) == LineGoods(1, TWO, paid=ONE)
            assert counter.picture.parts[0].goods == (("Cappuccino", ONE),)
            await cash(counter, 10_000, CUP, BOTH_CUPS)
            assert shop.notices == ["charge.goods_taken"]
            await cash(counter, 50_000, counter.money.remaining, Goods(((1, ONE), (2, ONE))))
            assert counter.taken.receipt is not None
            assert [one.left for one in counter.picture.goods] == [NONE, NONE]
            facts = [entry.act.facts for entry in shop.store.journal.entries()]
            assert [one["goods"] for one in facts if "goods" in one] == ["1×1", "1×1 2×1"]

    run(story())


@pytest.mark.parametrize("point", ["inside_tender", "after_tender"])
def test_a_part_and_its_goods_are_written_down_together(tmp_path: Path, point: str) -> None:
    """A power cut would leave money of which nobody knows what it paid for."""

    def cut(reached: str) -> None:
        if reached == point:
            raise PowerCutError

    async def story() -> None:
        shop = Shop(tmp_path)
        shop.reach = cut
        async with shop:
            counter = Counter(shop)
            await two_lines(counter)
            with pytest.raises(PowerCutError):
                await cash(counter, 10_000, CUP, ONE_CUP)
        shop.reach = pass_by
        shop.told.clear()
        async with shop:
            counter = Counter(shop)
            kept = ONE if point == "after_tender" else NONE
            assert cups(counter) == LineGoods(1, TWO, paid=kept)
            assert len(counter.picture.parts) == (point == "after_tender")

    run(story())


@pytest.mark.parametrize("point", ["before_attempt", "after_attempt", "after_shown"])
def test_a_charge_begins_with_its_goods_or_not_at_all(tmp_path: Path, point: str) -> None:
    """After a power cut the open charge would pay for nobody's goods, or for another's."""

    def cut(reached: str) -> None:
        if reached == point:
            raise PowerCutError

    async def story() -> None:
        shop = Shop(tmp_path)
        shop.reach = cut
        async with shop:
            await two_lines(Counter(shop))
            with pytest.raises(PowerCutError):
                await shop.till.charge(Way.PAGE, CUP, goods=ONE_CUP)
        shop.reach = pass_by
        shop.told.clear()
        async with shop:
            counter = Counter(shop)
            shown = point == "after_shown"
            assert cups(counter) == LineGoods(1, TWO, asked=ONE if shown else NONE)
            await shop.till.charge(Way.PAGE, COFFEE.price, goods=BEANS)
            await settle()
            asked = [one.asked for one in counter.picture.goods]
            assert asked == ([ONE, NONE] if shown else [NONE, ONE])

    run(story())


def test_a_declined_charge_frees_its_goods_and_may_be_tried_again(tmp_path: Path) -> None:
    """Nobody could pay for the coffee any more; or the next try would ask for everything."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await two_lines(counter)
            await shop.till.charge(Way.PAGE, CUP, goods=ONE_CUP)
            await settle()
            first = shop.now.reference
            assert cups(counter) == LineGoods(1, TWO, asked=ONE)
            await shop.pay(first, Status.DECLINED)
            assert (shop.state, cups(counter)) == (State.RETRYABLE, LineGoods(1, TWO))

            await shop.till.retry(first)
            await settle()
            assert shop.now.reference == first
            await shop.clock.advance(240)  # the page takes no other card any more
            await shop.till.retry(first)
            await settle()
            second = shop.now
            assert (second.reference == first, second.amount) == (False, CUP)
            await shop.pay(second.reference, transaction_id="2-2-2")
            assert cups(counter) == LineGoods(1, TWO, paid=ONE)
            assert counter.money.remaining == DUE - CUP
            assert len(shop.store.tenders.goods_of(order)) == 2

    run(story())


def test_the_same_amount_for_other_goods_is_another_charge(tmp_path: Path) -> None:
    """The card that was declined for the first guest's coffee would pay it for the second."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await two_lines(counter)
            await shop.till.charge(Way.PAGE, CUP, goods=ONE_CUP)
            await settle()
            first = shop.now.reference
            await shop.pay(first, Status.DECLINED)
            await shop.till.charge(Way.PAGE, CUP)
            await settle()
            assert shop.now.reference != first

    run(story())


def test_a_part_that_goes_back_frees_its_goods(tmp_path: Path) -> None:
    """The guest who left took his money, and his coffee would count as paid."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await two_lines(counter)
            await cash(counter, 10_000, CUP, ONE_CUP)
            await counter.parting.give_back(order, counter.picture.parts[0].part_id, "Se fue")
            assert cups(counter) == LineGoods(1, TWO)
            assert counter.money.remaining == DUE

    run(story())


def test_who_paid_short_is_asked_for_what_is_owed_and_nobody_else(tmp_path: Path) -> None:
    """The last guest would pay what the first one was short of."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            counter = Counter(shop)
            await two_lines(counter)
            await cash(counter, 5_000, CUP, ONE_CUP)
        shop.told.clear()
        async with shop:
            counter = Counter(shop)
            short = counter.picture.short
            assert short is not None
            assert (short.missing, cups(counter).short) == (Money.pesos(2_900), ONE)
            rest = Goods(short.lines, short.share)
            await cash(counter, 5_000, Money.pesos(2_000), rest)
            assert shop.notices == ["charge.goods_changed"]
            await cash(counter, 5_000, short.missing, rest)
            assert counter.picture.short is None
            assert cups(counter) == LineGoods(1, TWO, paid=ONE)

    run(story())


def test_goods_cannot_be_had_for_another_amount(tmp_path: Path) -> None:
    """Two guests in a hurry: one would pay what the screen said before the other did."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await two_lines(counter)
            await shop.till.charge(Way.PAGE, Money.pesos(7_000), goods=ONE_CUP)
            await settle()
            assert shop.notices == ["charge.goods_changed"]
            assert counter.picture.shares == ()

    run(story())


def test_cash_for_goods_whose_charge_is_in_doubt_takes_its_place(tmp_path: Path) -> None:
    """The guest whose card hangs could not pay for his coffee in any other way."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await two_lines(counter)
            await shop.till.charge(Way.PAGE, CUP, goods=ONE_CUP)
            await settle()
            await cash(counter, 10_000, CUP, ONE_CUP)
            assert cups(counter) == LineGoods(1, TWO, paid=ONE)
            assert counter.taken.claim

    run(story())


def test_the_answer_to_cash_is_not_covered_by_the_charge_it_replaced(tmp_path: Path) -> None:
    """The cashier would read «Cerrando el cobro anterior» in place of the change to give."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await two_lines(counter)
            await shop.till.charge(Way.LINK, CUP, goods=ONE_CUP)
            await settle()
            await shop.clock.advance(2)
            await counter.tendering.begin(order)
            assert shop.now.state is State.CLOSING
            await cash(counter, 10_000, CUP, ONE_CUP)
            await shop.clock.advance(5)
            shown = [one for one in shop.told if isinstance(one, ChargeSnapshot | TakenSnapshot)]
            assert isinstance(shown[-1], TakenSnapshot)
            assert shown[-1].change == Money.pesos(2_100)

    run(story())
