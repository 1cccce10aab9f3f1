"""One sale from the first product to the answer, without screen and network."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.money import Quantity
from pos_app.core.payment import EventKind, Look, Reason, State, Status, Way
from pos_app.till.minute.snapshots import RowKind, TrayCall
from pos_app.till.snapshots import Action, DaySnapshot, LampState, SaleSnapshot, ShopSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_a_card_payment_ends_in_yes_and_a_receipt(tmp_path: Path) -> None:
    """The till's one promise would be broken on a plain day."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            assert (shop.now.look, shop.state) == (Look.WAIT, State.OPEN)
            assert shop.now.address is not None

            await shop.pay(reference)

            assert shop.answer == (Look.YES, Reason.APPROVED)
            assert shop.now.receipt is not None
            assert CAPPUCCINO.price == shop.now.receipt.content.paid
            assert shop.receipts() == 1
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert kinds == ["payment.moved", "receipt.issued"]

    run(story())


def test_pending_then_approved(tmp_path: Path) -> None:
    """A bank that takes its time would look like an answer."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
            assert State.PROCESSING is shop.state
            await shop.pay(reference, transaction_id="1-1-1")
            assert Look.YES is shop.now.look

    run(story())


def test_declined_then_another_card_on_the_same_page(tmp_path: Path) -> None:
    """The second card would need a second charge, and both might be paid."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.DECLINED)
            assert shop.answer == (Look.NO, Reason.DECLINED)
            assert Action.RETRY_SAME in shop.now.actions

            await shop.till.charge(Way.PAGE)
            assert reference == shop.now.reference
            await shop.pay(reference)

            assert Look.YES is shop.now.look
            assert len(shop.store.payments.cases_of(shop.now.order_id)) == 1

    run(story())


def test_a_links_payment_is_found_in_the_days_list(tmp_path: Path) -> None:
    """A customer who paid on the phone would be told that nothing came."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            assert Reason.ON_PHONE is shop.now.reason
            await shop.pay(reference, link_id="test_L0")
            assert Look.YES is shop.now.look

    run(story())


def test_pressing_twice_opens_one_charge(tmp_path: Path) -> None:
    """A nervous finger would ask for the money twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await asyncio.gather(*(shop.till.charge(Way.LINK) for _ in range(3)))
            await shop.till.charge(Way.LINK)
            assert len(shop.gateway.links) == 1
            assert len(shop.store.payments.cases_of(shop.now.order_id)) == 1

    run(story())


def test_another_way_shuts_the_refused_one_behind_it(tmp_path: Path) -> None:
    """The QR of the refused card would stay open beside the new charge, and both be paid."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            await shop.pay(reference, Status.DECLINED, link_id="test_L0")
            await shop.till.charge(Way.PAGE)
            await shop.clock.advance(1)

            assert reference != shop.now.reference
            assert not shop.gateway.links["test_L0"].active

    run(story())


def test_a_page_on_the_screen_again_is_open_until_its_end(tmp_path: Path) -> None:
    """The customer pays in the last second, and reads «No pagó» because the page was once left."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            order = shop.now.order_id
            await shop.till.page_loaded(reference)
            await shop.till.decide_later(reference)
            await shop.till.view_closed(reference)
            await shop.clock.advance(60)
            await shop.till.open_sale(order)
            assert shop.now.address is not None

            await shop.clock.advance(540)
            assert (shop.now.look, shop.state) == (Look.WAIT, State.CLOSING)
            await shop.clock.advance(40)
            assert (shop.now.look, shop.state) == (Look.NO, State.CLOSED_EMPTY)

    run(story())


def test_another_way_waits_until_the_first_is_proven_empty(tmp_path: Path) -> None:
    """The customer would pay by QR while the closed page still takes the card."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.till.other_way(reference)
            assert (shop.state, shop.now.address) == (State.CLOSING, None)
            await shop.till.view_closed(reference)
            await shop.till.charge(Way.LINK)
            assert shop.notices == ["charge.may_still_pay"]

            await shop.clock.advance(40)
            assert shop.answer == (Look.NO, Reason.CLOSED_EMPTY)
            await shop.till.charge(Way.LINK)
            assert (shop.now.number, shop.now.way) == (2, Way.LINK)

    run(story())


def test_a_given_up_link_is_closed_at_wompi_even_if_it_takes_several_tries(tmp_path: Path) -> None:
    """A link that looks closed to us would still take money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            shop.gateway.close_fault = CouldNotAskError("gateway.timeout")
            await shop.till.other_way(reference)
            await shop.clock.advance(10)
            assert [link.active for link in shop.gateway.links.values()] == [True]
            shop.gateway.close_fault = None
            await shop.clock.advance(60)
            assert [link.active for link in shop.gateway.links.values()] == [False]
            assert State.CLOSED_EMPTY is shop.state

    run(story())


def test_after_a_final_refusal_another_way_opens_at_once(tmp_path: Path) -> None:
    """A declined customer would be made to wait for nothing."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.DECLINED)
            await shop.till.other_way(reference)
            await shop.till.charge(Way.LINK)
            assert (shop.notices, shop.now.way) == ([], Way.LINK)

    run(story())


def test_money_that_comes_after_giving_up_is_paid_late(tmp_path: Path) -> None:
    """Late money would vanish, or be refused its sale."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.till.other_way(reference)
            await shop.till.view_closed(reference)
            await shop.clock.advance(60)
            shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.clock.advance(400)
            assert shop.answer == (Look.YES, Reason.APPROVED_LATE)
            assert shop.receipts() == 1

    run(story())


def test_two_approvals_are_money_over_and_one_receipt(tmp_path: Path) -> None:
    """A double payment would be kept quietly, or printed twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference)
            shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.clock.advance(400)
            assert (Look.YES, CAPPUCCINO.price) == (shop.now.look, shop.now.over)
            assert shop.receipts() == 1

    run(story())


@pytest.mark.parametrize("fault", ["gateway.no_network", "gateway.timeout", "gateway.server_error"])
def test_silence_becomes_doubt_and_the_answer_comes_back_by_itself(
    tmp_path: Path, fault: str
) -> None:
    """With the internet down the cashier would guess."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            shop.gateway.fault = CouldNotAskError(fault)
            await shop.clock.advance(20)
            assert shop.answer == (Look.WAIT, Reason.NO_ANSWER)
            assert fault == shop.now.failure
            lamps = dict(shop.latest(ShopSnapshot).lamps)
            assert LampState.DOWN in lamps.values()
            await shop.till.charge(Way.LINK)
            assert shop.notices == ["charge.may_still_pay"]

            shop.gateway.pay(reference, CAPPUCCINO.price)
            shop.gateway.fault = None
            await shop.clock.advance(35)
            assert Look.YES is shop.now.look

    run(story())


def test_a_forged_redirect_pays_nothing(tmp_path: Path) -> None:
    """Anybody who can write an address could take goods home."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            first = await shop.charge()
            await shop.pay(first, transaction_id="1-1-9")
            await shop.till.next_sale()
            second = await shop.charge()
            for claimed in ("1-1-9", "9999999-1-1"):
                await shop.till.redirected(second, claimed)
                await shop.clock.advance(5)
                assert (shop.now.look, shop.state) == (Look.WAIT, State.OPEN)

    run(story())


def test_without_the_private_key_the_redirect_leads_to_the_question(tmp_path: Path) -> None:
    """A shop without its private key could not sell at all, or would trust the redirect."""

    async def story() -> None:
        async with Shop(tmp_path, can_list=False) as shop:
            reference = await shop.charge()
            await shop.clock.advance(60)
            assert Reason.PAGE_NOT_OPEN is shop.now.reason
            await shop.till.redirected(reference, "1000001-9-9")
            transaction = shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.till.redirected(reference, transaction)
            await shop.clock.advance(1)
            assert Look.YES is shop.now.look

    run(story())


def test_a_lost_link_answer_is_shown_to_nobody(tmp_path: Path) -> None:
    """A link that nobody can see would hold the sale."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.link_fault = CouldNotAskError("gateway.unanswered")
            await shop.ring_up()
            await shop.till.charge(Way.LINK)
            link, shown = shop.store.payments.cases_of(shop.now.order_id)
            assert EventKind.SHOWN not in {event.kind for event in link.events}
            assert (shown.attempt.way, shop.state) == (Way.SIGNED_QR, State.OPEN)
            assert shop.notices == []

    run(story())


def test_the_next_customer_is_served_while_a_payment_is_open(tmp_path: Path) -> None:
    """The queue would stand still for one slow bank."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
            await shop.till.decide_later(reference)
            assert shop.latest(ShopSnapshot).waiting == 1
            assert shop.latest(SaleSnapshot).lines == ()
            await shop.till.show_day(shown=True)

            await shop.pay(reference, transaction_id="1-1-1")

            assert shop.latest(TrayCall).row.kind is RowKind.READY
            row = shop.latest(DaySnapshot).rows[0]
            assert (row.look, row.receipt_number) == (Look.YES, 1)
            await shop.till.open_sale(row.order_id)
            assert reference == shop.now.reference
            await shop.till.next_sale()
            assert shop.latest(ShopSnapshot).waiting == 0

    run(story())


@pytest.mark.fault("C15")
def test_an_order_that_is_being_charged_does_not_change(tmp_path: Path) -> None:
    """The customer would pay for another ticket than the one on the counter."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.charge()
            await shop.ring_up(COFFEE)
            await shop.till.drop_sale()
            assert "sale.being_charged" in shop.notices
            assert len(shop.latest(SaleSnapshot).lines) == 1

    run(story())


def test_nothing_is_asked_for_nothing(tmp_path: Path) -> None:
    """An empty ticket would become a charge."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["order.empty"]
            assert [one for one in shop.gateway.asked if one == "make_link"] == []

    run(story())


def test_a_power_cut_returns_to_the_same_line(tmp_path: Path) -> None:
    """The cashier would ring everything up again."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.ring_up(units=2)
            await shop.ring_up(COFFEE)
            await shop.till.set_quantity(2, Quantity.units(3))
            await shop.till.remove_line(1)
            await shop.till.undo()
        async with shop:
            lines = [(line.name, str(line.quantity)) for line in shop.latest(SaleSnapshot).lines]
            assert lines == [("Cappuccino", "2"), ("Café Huila 500 g", "3")]

    run(story())


def test_a_payment_made_while_the_till_was_off_is_found_at_the_start(tmp_path: Path) -> None:
    """The customer paid, the power went, and nobody would know."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge()
        shop.gateway.pay(reference, CAPPUCCINO.price)
        async with shop:
            await shop.clock.advance(3)
            assert (reference, Look.YES) == (shop.now.reference, shop.now.look)
            assert shop.receipts() == 1

    run(story())


def test_a_page_that_died_with_the_power_counts_as_closed(tmp_path: Path) -> None:
    """After a power cut the cashier would wait ten minutes before the customer may pay again."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge()
            await shop.till.page_loaded(reference)
            await shop.till.other_way(reference)
        async with shop:
            states = [shop.state]
            await shop.clock.advance(40)
            assert [*states, shop.state] == [State.CLOSING, State.CLOSED_EMPTY]

    run(story())


def test_the_shops_own_minimum_is_kept(tmp_path: Path) -> None:
    """An account with another minimum would be charged what Wompi then refuses."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("charge.minimum_pesos", 50_000)
            await shop.ring_up()
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["order.below_minimum"]
            assert shop.store.payments.watched(shop.clock.now() - timedelta(days=1)) == ()

    run(story())
