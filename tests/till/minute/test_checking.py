"""«Is this payment real?» has four answers, and never says that a payment is false."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from payments import REFERENCE
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.payment import Status
from pos_app.till.minute.snapshots import CheckAnswer, CheckSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def asked(shop: Shop, text: str) -> CheckSnapshot:
    """Check what a customer shows."""
    await shop.till.minute.checking.check(text)
    await shop.clock.advance(3)
    return shop.latest(CheckSnapshot)


@pytest.mark.fault("H1")
def test_a_payment_of_a_sale_names_the_sale(tmp_path: Path) -> None:
    """The same screenshot pays twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, transaction_id="1000001-1-1")
            whole, short = reference.text, reference.short
            for text in ("1000001-1-1", whole, whole.lower(), short):
                told = await asked(shop, text)
                assert told.answer is CheckAnswer.USED, text
                assert told.found[0].sale_number == 1
                assert told.found[0].amount == CAPPUCCINO.price

    run(story())


def test_a_payment_by_its_slip_phone_or_amount_and_hour(tmp_path: Path) -> None:
    """The customer's bank shows a number that the till has never heard of."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            name = shop.gateway.pay(REFERENCE, CAPPUCCINO.price, transaction_id="1000001-2-2")
            shop.gateway.transactions[name] = replace(
                shop.gateway.transactions[name],
                reference="web-991",
                traces=("traceability_code:8831207",),
                payer="mark 3001234567",
            )
            for text in ("1000001-2-2", "web-991", "8831207", "300 123 4567", "$ 7.900 12:00"):
                told = await asked(shop, text)
                assert told.answer is CheckAnswer.FREE, text
                assert told.found[0].sale_number is None
            assert (await asked(shop, "7.900 15:00")).answer is CheckAnswer.NOT_FOUND

    run(story())


def test_a_declined_payment_and_one_that_is_nowhere(tmp_path: Path) -> None:
    """«Not here» is said as «false», and a customer is called a thief."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.pay(
                REFERENCE, CAPPUCCINO.price, Status.DECLINED, transaction_id="1000001-3-3"
            )
            assert (await asked(shop, "1000001-3-3")).answer is CheckAnswer.NOT_APPROVED
            assert (await asked(shop, "1000001-9-9")).answer is CheckAnswer.NOT_FOUND
            assert (await asked(shop, "4242 4242 4242 4242")).answer is CheckAnswer.UNREADABLE

    run(story())


def test_without_wompi_it_says_that_it_could_not_ask(tmp_path: Path) -> None:
    """A cut cable makes every real payment look like one that is not there."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            told = await asked(shop, "1000001-3-3")
            assert (told.answer, told.why) == (CheckAnswer.COULD_NOT_ASK, "gateway.no_network")

    run(story())


def test_a_shown_payment_of_an_open_charge_is_looked_at_and_settles_it(tmp_path: Path) -> None:
    """The customer shows the proof, and the till still waits."""

    async def story() -> None:
        async with Shop(tmp_path, can_list=False) as shop:
            reference = await shop.charge()
            shop.gateway.pay(reference, CAPPUCCINO.price, transaction_id="1000001-4-4")
            await shop.clock.advance(4)
            assert shop.now.timeline
            told = await asked(shop, "1000001-4-4")
            assert told.answer is CheckAnswer.USED
            assert shop.receipts() == 1

    run(story())
