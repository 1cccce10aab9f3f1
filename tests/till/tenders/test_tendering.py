"""Cash and other money by hand, alone and beside charges at Wompi."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from counter import Counter, Nobody
from shop import CAPPUCCINO, Shop

from pos_app.core.catalogue import ImportPlan
from pos_app.core.errors import CouldNotAskError
from pos_app.core.journal import broken_at
from pos_app.core.money import Money
from pos_app.core.payment import EventKind, Look, State, Status, Way
from pos_app.core.shift import CASH, MoneyKind, expected_cash
from pos_app.core.staff import Right
from pos_app.core.tender import MoneyState, TenderKind
from pos_app.till.snapshots import DaySnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def drawer_of(shop: Shop) -> Money:
    """What must be in the drawer."""
    return expected_cash(shop.store.shifts.facts(1))


def test_cash_ends_in_a_receipt_change_and_an_open_drawer(tmp_path: Path) -> None:
    """The plainest sale of all."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            await counter.cash(10_000)

            taken = counter.taken
            assert (taken.change, taken.rest) == (Money.pesos(2_100), Money.zero())
            assert taken.receipt is not None
            (told,) = taken.receipt.content.tenders
            assert (told.received, told.change) == (Money.pesos(10_000), Money.pesos(2_100))
            assert taken.receipt.content.paid == CAPPUCCINO.price
            assert counter.drawer.receipts_then == [True]  # written first, opened afterwards
            assert counter.kinds() == ["tender.taken", "receipt.issued"]
            assert broken_at(shop.store.journal.entries()) is None
            assert drawer_of(shop) == CAPPUCCINO.price
            assert not taken.claim

    run(story())


def test_a_second_press_takes_nothing_more(tmp_path: Path) -> None:
    """A nervous finger on Enter would pay a part twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            for _ in range(2):
                await counter.cash(3_000, rest=7_900)
            assert shop.notices == ["cash.changed"]
            for _ in range(2):
                await counter.cash(5_000, rest=4_900)
            assert shop.notices == ["cash.changed", "charge.already_paid"]
            assert (counter.money.state, shop.receipts()) == (MoneyState.PAID, 1)

    run(story())


def test_a_second_press_on_a_part_takes_that_part_once(tmp_path: Path) -> None:
    """Two friends pay three thousand each, one of them twice, and the drawer is over."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            for _ in range(2):
                await counter.cash(5_000, 3_000, rest=7_900)
            assert shop.notices == ["cash.changed"]
            assert counter.money.paid == drawer_of(shop) == Money.pesos(3_000)
            assert counter.drawer.opened == 1

    run(story())


@pytest.mark.parametrize(
    ("pesos", "part", "refused"),
    [
        (8_030, None, "cash.not_in_coins"),
        (1_000_000_000, None, "cash.not_in_coins"),
        (-50, None, "cash.not_in_coins"),
        (0, None, "cash.nothing"),
        (8_000, 8_000, "cash.changed"),
        (8_000, 0, "cash.changed"),
    ],
)
def test_absurd_amounts_get_a_sentence(
    tmp_path: Path, pesos: int, part: int | None, refused: str
) -> None:
    """A slip of the finger would be in the drawer's books for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            await counter.cash(pesos, part)
            assert shop.notices == [refused]
            assert not counter.money.paid
            assert counter.drawer.opened == 0

    run(story())


def test_a_locked_till_takes_no_money(tmp_path: Path) -> None:
    """Whoever passes by would open the drawer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            nobody = shop.world.authority = Nobody()
            nobody.alone.clear()
            await counter.cash(8_000)
            assert shop.notices == ["staff.locked"]

    run(story())


def test_an_empty_ticket_takes_no_cash(tmp_path: Path) -> None:
    """Money would be taken for nothing."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.cash(1_000)
            assert shop.notices == ["order.empty"]

    run(story())


def test_less_than_wompis_minimum_is_paid_in_cash(tmp_path: Path) -> None:
    """A single sweet could not be sold."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("charge.minimum_pesos", 1_000_000)
            counter = Counter(shop)
            await counter.ring_up()
            assert counter.picture.by_wompi is not None
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["order.below_minimum"]
            await counter.cash(8_000)
            assert shop.receipts() == 1

    run(story())


def test_a_part_in_cash_and_the_rest_by_wompi(tmp_path: Path) -> None:
    """Either the goods would leave half paid, or the customer would pay everything twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            await counter.cash(5_000)
            assert (counter.taken.rest, shop.receipts()) == (Money.pesos(2_900), 0)
            await shop.till.charge(Way.PAGE)
            await settle()
            assert shop.now.amount == Money.pesos(2_900)
            shop.gateway.pay(shop.now.reference, Money.pesos(2_900))
            await shop.clock.advance(3)

            assert shop.now.look is Look.YES
            assert shop.now.receipt is not None
            content = shop.now.receipt.content
            assert (len(content.payments), len(content.tenders)) == (1, 1)
            assert content.paid == CAPPUCCINO.price

    run(story())


def test_a_part_by_wompi_waits_for_the_rest_in_cash(tmp_path: Path) -> None:
    """«Sí, entregue» for half of the money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            await shop.till.charge(Way.PAGE, Money.pesos(4_000))
            await settle()
            shop.gateway.pay(shop.now.reference, Money.pesos(4_000))
            await shop.clock.advance(3)
            assert (shop.now.look, shop.state) == (Look.WAIT, State.PART)
            assert shop.now.rest == Money.pesos(3_900)
            assert [part.way for part in counter.picture.parts] == [Way.PAGE]

            await counter.cash(4_000)

            assert counter.taken.change == Money.pesos(100)
            assert (counter.money.state, shop.receipts()) == (MoneyState.PAID, 1)
            assert not counter.taken.claim

    run(story())


def test_more_than_is_missing_is_not_asked_of_wompi(tmp_path: Path) -> None:
    """A part typed wrong would overcharge the customer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            await counter.cash(5_000)
            await shop.till.charge(Way.PAGE, Money.pesos(5_000))
            assert shop.notices == ["charge.more_than_rest"]

    run(story())


def test_cash_beside_an_open_charge_gives_it_up_and_hands_a_slip_out(tmp_path: Path) -> None:
    """The old way would stay open, and money that comes late would be nobody's."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            reference = await shop.charge(Way.LINK)
            await counter.tendering.begin(counter.order_id)
            await settle()
            assert [link.active for link in shop.gateway.links.values()] == [False]
            await counter.cash(8_000)

            taken = counter.taken
            assert taken.claim
            (slip,) = shop.store.tenders.claims_of(taken.order_id)
            assert slip.references == (reference.text,)
            assert "charge.swapped" in counter.kinds()
            events = shop.store.payments.case(reference).events
            assert EventKind.GIVEN_UP in {event.kind for event in events}

            (link_id,) = shop.gateway.links
            shop.gateway.pay(reference, CAPPUCCINO.price, link_id=link_id)
            await shop.clock.advance(400)
            assert shop.till.counter.cases.money(taken.order_id).state is MoneyState.OVER
            assert shop.receipts() == 1

    run(story())


@pytest.mark.parametrize("turned", [True, False])
def test_cash_after_a_refusal_shuts_the_link_behind_it(tmp_path: Path, *, turned: bool) -> None:
    """The bank said no, the customer paid cash, and the link on his phone still took his money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            reference = await shop.charge(Way.LINK)
            (link_id,) = shop.gateway.links
            await shop.pay(reference, Status.DECLINED, link_id=link_id)
            assert shop.state is State.RETRYABLE
            if turned:
                await counter.tendering.begin(counter.order_id)
            await counter.cash(8_000)
            assert [link.active for link in shop.gateway.links.values()] == [False]
            assert not counter.taken.claim  # the refusal was final: nothing can be out

    run(story())


def test_cash_in_doubt_needs_nobody_and_a_bank_at_work_needs_a_supervisor(tmp_path: Path) -> None:
    """No internet would close the shop; or a payment under way would be taken twice, unasked."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await shop.charge(Way.LINK)
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            await shop.clock.advance(40)
            nobody = shop.world.authority = Nobody()
            await counter.cash(8_000)
            assert (nobody.asked, shop.receipts()) == ([], 1)
            assert counter.taken.claim

            shop.gateway.fault = None
            await shop.till.next_sale()
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING)
            await counter.cash(8_000)
            assert shop.notices[-1] == "staff.not_allowed"
            nobody.supervisor = "luisa"
            await counter.cash(8_000)
            assert nobody.asked == [Right.CHARGE_AGAIN_IN_DOUBT] * 2
            (tender,) = shop.store.tenders.of_order(counter.taken.order_id).taken
            assert (tender.actor, tender.authorised_by) == ("camilo", "luisa")

    run(story())


def test_a_drawer_that_stays_shut_undoes_nothing(tmp_path: Path) -> None:
    """A printer that is off would make the sale unpaid."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            counter.drawer.fault = CouldNotAskError("drawer.no_printer")
            await counter.ring_up()
            await counter.cash(7_900)
            assert shop.notices == ["drawer.no_printer"]
            assert shop.receipts() == 1

    run(story())


def test_other_ways_are_off_until_a_manager_switches_them_on(tmp_path: Path) -> None:
    """A screenshot would be as good as money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            assert counter.picture.others == ()
            await counter.other()
            assert shop.notices == ["others.off"]
            shop.store.settings.change("others.on", value=True)
            await counter.other("Nequi de la señora")
            assert shop.notices == ["others.off"] * 2

            await counter.other("Bre-B")
            assert (counter.taken.kind, counter.taken.name) == (TenderKind.OTHER, "Bre-B")
            assert (shop.receipts(), counter.drawer.opened) == (1, 0)
            assert not drawer_of(shop)

    run(story())


def test_beyond_the_cap_somebody_else_looks(tmp_path: Path) -> None:
    """One person could note any sum all day long."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("others.on", value=True)
            shop.store.settings.change("others.cap_pesos", 10_000)
            nobody = shop.world.authority = Nobody("luisa")
            nobody.alone.add(Right.OTHER_TENDER)
            counter = Counter(shop)
            for _ in range(2):
                await counter.ring_up()
                await counter.other()
                await shop.till.next_sale()

            assert nobody.asked == [Right.OTHER_TENDER, Right.OTHER_TENDER_BEYOND]
            first, second = shop.store.tenders.taken_in(1)
            assert (first.authorised_by, second.authorised_by) == (None, "luisa")
            nobody.actor = "daniela"  # another person has noted nothing yet
            await counter.ring_up()
            await counter.other()
            assert nobody.asked[2:] == [Right.OTHER_TENDER]

    run(story())


def test_the_ticket_stands_still_once_some_of_it_is_paid(tmp_path: Path) -> None:
    """What was paid for would be taken off, or given up, with the money in the drawer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(5_000)
            await shop.ring_up()
            await shop.till.drop_sale()
            assert shop.notices == ["sale.already_paid"] * 2
            assert counter.order_id == order

    run(story())


def test_a_cash_sale_is_paid_in_the_days_list(tmp_path: Path) -> None:
    """The day would show «Sin cobrar» for money that lies in the drawer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await counter.ring_up()
            await counter.cash(10_000)
            await shop.till.show_day(shown=True)
            (row,) = shop.latest(DaySnapshot).rows
            assert (row.look, row.hand) == (Look.YES, TenderKind.CASH)
            assert shop.latest(DaySnapshot).sold == CAPPUCCINO.price

    run(story())


def test_after_a_power_cut_the_part_is_still_there(tmp_path: Path) -> None:
    """The customer would pay his part again."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            counter = Counter(shop)
            order = await counter.ring_up()
            await counter.cash(5_000)
        async with shop:
            counter = Counter(shop)
            assert counter.order_id == order
            assert counter.money.remaining == Money.pesos(2_900)
            assert counter.picture.begun

    run(story())


def test_cash_counts_in_the_shift_it_was_taken_in(tmp_path: Path) -> None:
    """The Z would count rounding as missing money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            odd = replace(CAPPUCCINO, product_id="odd", codes=(), price=Money.pesos(7_930))
            shop.store.catalogue.apply(ImportPlan(new=(odd,)), shop.clock.now())
            await counter.ring_up(odd)
            await counter.cash(8_000)
            assert counter.taken.change == Money.pesos(100)
            money = shop.store.shifts.facts(1).of_way(CASH)
            assert [(one.kind, one.amount) for one in money] == [
                (MoneyKind.SALE, Money.pesos(7_930)),
                (MoneyKind.ROUNDING, Money.pesos(-30)),
            ]
            assert drawer_of(shop) == Money.pesos(7_900)

    run(story())
