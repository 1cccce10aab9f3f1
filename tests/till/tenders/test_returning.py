"""Goods that come back, and the money for them."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from counter import Counter, Nobody
from shop import CAPPUCCINO, COFFEE, Shop
from standing import Standing

from pos_app.core.errors import CouldNotAskError
from pos_app.core.gateway_terms import VoidSeen
from pos_app.core.journal import broken_at
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import EventKind, Status, Way
from pos_app.core.shift import expected_cash
from pos_app.core.staff import Change, PersonFact, Right
from pos_app.core.tasks import Advice, TaskKind
from pos_app.core.tender import Leg, MoneyState
from pos_app.till.snapshots import DaySnapshot
from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnSnapshot

ONE = Quantity.units(1)
WAY = Way.PAGE


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_one_of_two_comes_back_and_its_cash_goes_out(tmp_path: Path) -> None:
    """The customer would get too much, too little, or a sale that does not add up any more."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up(units=2)
            await counter.cash(20_000)
            await counter.returning.look(order, {1: ONE})
            shown = shop.latest(ReturnSnapshot)
            assert (shown.total, [leg.leg for leg in shown.legs]) == (
                CAPPUCCINO.price,
                [Leg.CASH],
            )
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")

            made = shop.latest(ReturnedSnapshot).made
            assert (made.made.number, made.content.total) == (1, CAPPUCCINO.price)
            assert counter.money.state is MoneyState.PAID
            assert expected_cash(shop.store.shifts.facts(1)) == CAPPUCCINO.price
            assert counter.drawer.opened == 2
            assert counter.kinds()[-2:] == ["money.given_back", "goods.returned"]
            assert broken_at(shop.store.journal.entries()) is None
            assert [job.kind for job in shop.store.outbox.waiting()] == ["receipt", "return"]

    run(story())


def test_never_more_comes_back_than_was_bought(tmp_path: Path) -> None:
    """A receipt would be worth money again and again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            for _ in range(2):
                await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            await counter.returning.take_back(order, {7: ONE}, "Estaba frío")
            await counter.returning.take_back(order, {}, "Estaba frío")
            await counter.returning.look(order, {1: ONE})
            refused = ["return.too_much"] * 2 + ["return.nothing", "return.too_much"]
            assert shop.notices == refused
            assert not expected_cash(shop.store.shifts.facts(1))

    run(story())


def test_what_was_not_delivered_cannot_come_back(tmp_path: Path) -> None:
    """Money would go out for goods that are still here."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.returning.look(order, {})
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            assert shop.notices == ["return.not_delivered"] * 2

    run(story())


def test_a_card_payment_of_today_is_asked_back_whole_and_a_part_of_it_as_a_request(
    tmp_path: Path,
) -> None:
    """Cash would leave against a card; or Wompi would be asked for what it cannot do."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            reference = await shop.charge()
            await shop.pay(reference)
            order = shop.now.order_id
            await counter.returning.look(order, {1: ONE})
            assert [leg.leg for leg in shop.latest(ReturnSnapshot).legs] == [Leg.VOID]
            half = Quantity(500)
            await counter.returning.take_back(order, {1: half}, "Estaba frío")
            await counter.returning.take_back(order, {1: half}, "Estaba frío")

            given = shop.store.tenders.of_order(order).given
            assert [one.leg for one in given] == [Leg.REFUND, Leg.REFUND]
            assert {one.reference for one in given} == {reference.text}
            assert sum((one.amount for one in given), Money.zero()) == CAPPUCCINO.price
            assert counter.drawer.opened == 0
            assert shop.till.counter.cases.money(order).over == CAPPUCCINO.price

    run(story())


def test_a_card_payment_of_yesterday_is_a_request(tmp_path: Path) -> None:
    """Wompi voids until midnight: the void is refused, and the customer's money stays there."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.pay(await shop.charge())
            order = shop.now.order_id
        await shop.clock.advance(24 * 3_600)
        async with shop:
            await Counter(shop).returning.look(order, {1: ONE})
            assert [leg.leg for leg in shop.latest(ReturnSnapshot).legs] == [Leg.REFUND]

    run(story())


def test_cash_goes_back_before_wompis_money(tmp_path: Path) -> None:
    """The customer would wait days for what lies in the drawer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up(COFFEE)
            await counter.cash(10_000)
            await shop.till.charge(WAY)
            await shop.clock.advance(1)
            shop.gateway.pay(shop.now.reference, Money.pesos(22_900))
            await shop.clock.advance(3)
            await counter.returning.look(order, {1: ONE})
            legs = shop.latest(ReturnSnapshot).legs
            assert [(leg.leg, leg.amount) for leg in legs] == [
                (Leg.CASH, Money.pesos(10_000)),
                (Leg.VOID, Money.pesos(22_900)),
            ]

    run(story())


@pytest.mark.parametrize("supervisor", [None, "luisa"])
def test_a_return_needs_somebody_with_the_right(tmp_path: Path, supervisor: str | None) -> None:
    """The oldest fraud at a counter: a return of goods that nobody brought."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            nobody = shop.world.authority = Nobody(supervisor)
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            assert nobody.asked == [Right.RETURN]
            made = shop.store.tenders.returns_of(order)
            if supervisor is None:
                assert (made, shop.notices) == ((), ["staff.not_allowed"])
            else:
                assert (made[0].made.actor, made[0].made.authorised_by) == ("camilo", "luisa")

    run(story())


def test_a_drawer_that_stays_shut_does_not_undo_the_return(tmp_path: Path) -> None:
    """The return would be made twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            counter.drawer.fault = CouldNotAskError("drawer.no_printer")
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            assert len(shop.store.tenders.returns_of(order)) == 1
            assert shop.notices == ["drawer.no_printer"]

    run(story())


def test_the_drawer_opens_without_a_sale_only_for_a_reason(tmp_path: Path) -> None:
    """An open drawer that nobody can explain."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.opening.open("change")
            assert counter.drawer.opened == 1
            assert shop.store.shifts.facts(1).no_sales == 1
            (entry,) = shop.store.journal.entries()
            assert entry.act.facts == {"reason": "change"}

            counter.drawer.fault = CouldNotAskError("drawer.no_printer")
            await counter.opening.open("coins")
            shop.world.authority = Nobody()
            await counter.opening.open("coins")
            assert shop.notices == ["drawer.no_printer", "staff.not_allowed"]
            assert shop.store.shifts.facts(1).no_sales == 2

    run(story())


async def tasks(shop: Shop) -> list[tuple[TaskKind, Advice, Money]]:
    """Read what needs a person."""
    told = shop.till.tray.tasks()
    return [(task.kind, task.advice, task.amount) for task in told]


async def by_card(shop: Shop) -> str:
    """Sell a cappuccino by card; tell the order's name."""
    await shop.pay(await shop.charge(), transaction_id="1-1-1")
    return shop.now.order_id


@pytest.mark.fault("C10")
def test_goods_paid_by_card_today_are_voided_with_the_same_leave(tmp_path: Path) -> None:
    """The customer goes home without goods and without money, and nobody asked Wompi."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await by_card(shop)
            nobody = shop.world.authority = Nobody("luisa")
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            assert nobody.asked == [Right.RETURN]
            assert shop.notices == ["void.asked"]
            assert shop.gateway.asked.count("void 1-1-1") == 1
            assert await tasks(shop) == [(TaskKind.VOID_PENDING, Advice.WATCH, CAPPUCCINO.price)]

            await shop.pay(shop.now.reference, Status.VOIDED, transaction_id="1-1-1")
            assert await tasks(shop) == []
            await shop.till.show_day(shown=True)
            (row,) = [one for one in shop.latest(DaySnapshot).rows if one.order_id == order]
            assert (row.returned, row.over) == (CAPPUCCINO.price, Money.zero())
            assert shop.latest(DaySnapshot).sold == Money.zero()

    run(story())


def test_a_void_that_did_not_leave_waits_as_a_task_that_asks_for_it(tmp_path: Path) -> None:
    """A promise to the customer is forgotten, because the internet was down that minute."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await by_card(shop)
            shop.gateway.void_fault = CouldNotAskError("gateway.unreachable")
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            assert shop.notices == ["gateway.unreachable"]
            assert await tasks(shop) == [(TaskKind.GIVE_BACK, Advice.VOID, CAPPUCCINO.price)]

            shop.gateway.void_fault = None
            shop.gateway.void_answer = VoidSeen(False, "Original no Encontrado")
            reference = shop.now.reference
            await shop.till.minute.voiding.void(reference, "1-1-1", "Estaba frío")
            assert [kind for kind, _, _ in await tasks(shop)] == [TaskKind.REFUND]

    run(story())


def test_a_part_of_a_card_payment_is_a_request_with_its_steps_also_after_a_restart(
    tmp_path: Path,
) -> None:
    """The request to Wompi is nobody's: the customer waits for money that was never asked for."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            counter = Counter(shop)
            order = await by_card(shop)
            await counter.returning.take_back(order, {1: Quantity(500)}, "Estaba frío")
            half = Money.pesos(3_950)
            assert await tasks(shop) == [(TaskKind.GIVE_BACK, Advice.REFUND, half)]
            assert not [one for one in shop.gateway.asked if one.startswith("void")]
            await shop.clock.advance(3 * 24 * 3600)
        async with shop:
            assert await tasks(shop) == [(TaskKind.GIVE_BACK, Advice.REFUND, half)]
            (back,) = shop.store.tenders.of_order(order).given
            key = f"give_back:{back.back_id}"
            await shop.till.tray.resolve(key, "refund", "pedido a Wompi, caso 41")
            assert await tasks(shop) == []

    run(story())


def test_a_tip_paid_at_wompi_is_no_money_over(tmp_path: Path) -> None:
    """The manager's list asks to give every tip back."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("tips.on", True)
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.parting.answer_tip(order, Money.pesos(500))
            await shop.till.charge(WAY)
            await shop.clock.advance(1)
            shop.gateway.pay(shop.now.reference, Money.pesos(8_400))
            await shop.clock.advance(3)
            assert counter.money.state is MoneyState.PAID
            assert await tasks(shop) == []

    run(story())


def test_a_part_given_back_before_the_sale_is_complete_is_asked_of_wompi(tmp_path: Path) -> None:
    """The part stands as «se pidió devolverla», and nobody asked."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up(COFFEE)
            await shop.till.charge(WAY, Money.pesos(10_000))
            await shop.clock.advance(1)
            reference = shop.now.reference
            shop.gateway.pay(reference, Money.pesos(10_000), transaction_id="1-1-1")
            await shop.clock.advance(3)
            await counter.parting.give_back(order, reference.text, "El cliente no siguió")
            asked = shop.store.payments.happened(
                EventKind.VOID_ASKED, shop.clock.now().replace(hour=0)
            )
            assert [event.detail for _, event in asked] == ["1-1-1"]
            assert [kind for kind, _, _ in await tasks(shop)] == [TaskKind.VOID_PENDING]

    run(story())


def test_a_return_begins_with_the_number_on_the_receipt(tmp_path: Path) -> None:
    """Yesterday's customer stands there, and his sale is in no list."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            await counter.returning.find(1)
            assert shop.latest(ReturnSnapshot).order_id == order
            await counter.returning.find(99)
            assert shop.notices == ["return.no_receipt"]

    run(story())


def test_a_return_needs_a_reason_without_a_cards_number(tmp_path: Path) -> None:
    """A return that nobody can explain, or a card's number kept for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            for reason in ("", "4242 4242 4242 4242"):
                await counter.returning.take_back(order, {1: ONE}, reason)
            assert shop.notices == ["reason.missing", "reason.card"]
            assert shop.store.tenders.returns_of(order) == ()

    run(story())


@pytest.mark.parametrize(
    ("people", "seller", "hands", "beside", "goes"),
    [
        (("P1", "P2"), "P1", "P1", None, False),  # his own sale
        (("P1", "P2"), "P1", "P2", "P1", False),  # he only allows it: the same hands profit
        (("P1", "P2"), "P1", "P1", "P2", True),  # somebody stands by
        (("P1", "P2"), "P1", "P2", None, True),
        (("P1",), "P1", "P1", None, True),  # there is nobody else to ask
    ],
)
def test_nobody_gives_the_cash_of_his_own_sale_back_alone(
    tmp_path: Path,
    people: tuple[str, ...],
    seller: str,
    hands: str,
    beside: str | None,
    *,
    goes: bool,
) -> None:
    """A seller «takes back» the goods of a customer who left long ago, and keeps the cash."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            for one in people:
                shop.store.staff.tell(PersonFact(one, Change.NAME, one, shop.clock.now(), one))
            shop.world.authority = Standing(seller)
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(8_000)
            opened = counter.drawer.opened
            shop.world.authority = Standing(hands, beside)
            await counter.returning.take_back(order, {1: ONE}, "Estaba frío")

            assert bool(shop.store.tenders.returns_of(order)) is goes
            assert counter.drawer.opened == opened + goes
            assert shop.notices == ([] if goes else ["return.by_the_seller"])
            tried = [e.act for e in shop.store.journal.entries() if "refused" in e.act.kind]
            assert [(act.kind, act.actor) for act in tried] == (
                [] if goes else [("money.back_refused", hands)]
            )

    run(story())


def test_no_more_cash_goes_back_a_day_than_the_shop_allows(tmp_path: Path) -> None:
    """The drawer is emptied return by return, under a cap that only counts what Wompi voids."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            pesos = CAPPUCCINO.price.centavos // 100
            shop.store.settings.change("void.daily_cap_pesos", pesos)
            counter = Counter(shop)
            orders = []
            for _ in range(2):
                orders.append(await counter.ring_up())
                await counter.cash(8_000)
                await shop.till.next_sale()
            for order in orders:
                await counter.returning.take_back(order, {1: ONE}, "Estaba frío")
            assert shop.notices == ["return.over_cap"]
            assert [len(shop.store.tenders.returns_of(one)) for one in orders] == [1, 0]
            assert counter.drawer.opened == 3

            await shop.clock.advance(86_400)
            await counter.returning.take_back(orders[1], {1: ONE}, "Estaba frío")
            assert len(shop.store.tenders.returns_of(orders[1])) == 1

    run(story())
