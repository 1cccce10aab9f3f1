"""A ticket that changes between two charges, or after its money went back."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from shop import CAPPUCCINO, Shop

from pos_app.core.payment import Look, Reason, State, Status, Way


@pytest.mark.fault("C15")
def test_an_old_link_does_not_pay_for_what_was_added_since(tmp_path: Path) -> None:
    """«Sí, entregue» for two cappuccinos, with the money of one.

    After a refusal the ticket may grow; the customer tries the same link once more.
    """

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            (link_id,) = shop.gateway.links
            await shop.pay(reference, Status.DECLINED, link_id=link_id)
            assert shop.answer[0] is Look.NO
            await shop.ring_up()

            await shop.pay(reference, link_id=link_id)

            assert shop.state is State.PART
            assert shop.answer == (Look.WAIT, Reason.PART_PAID)
            assert CAPPUCCINO.price == shop.now.paid
            assert shop.receipts() == 0
            await shop.till.charge(Way.PAGE)
            assert (shop.now.number, shop.now.amount) == (2, CAPPUCCINO.price)

    asyncio.run(story())


def test_a_ticket_with_a_receipt_does_not_change_even_if_its_money_went_back(
    tmp_path: Path,
) -> None:
    """The one receipt of the sale would tell of other articles than were sold."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            paid = shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.clock.advance(3)
            await shop.pay(reference, Status.VOIDED, transaction_id=paid)
            await shop.till.verify(reference)
            await shop.clock.advance(1)
            assert shop.state is State.REVERSED

            await shop.ring_up()

            assert shop.notices[-1] == "sale.already_paid"

    asyncio.run(story())
