"""Wompi's list and the till's facts are compared transaction by transaction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from payments import seen
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Look, Sighting, Status, Way
from pos_app.core.reconciliation import Kind
from pos_app.till.minute.snapshots import ReconcileSnapshot

OTHER_TILL = Reference.make(till="C2", shift=1, sale=7, random_bits=5)
LOST = Reference.make(till="C1", shift=1, sale=99, random_bits=6)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def compared(shop: Shop) -> ReconcileSnapshot:
    """Compare the day."""
    return await shop.till.minute.reconciling.recent()


def test_a_day_that_is_well_has_no_difference_and_is_in_the_journal(tmp_path: Path) -> None:
    """Nobody can tell whether the day was ever compared."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, transaction_id="1")
            outcome = await compared(shop)
            assert (outcome.differences, outcome.strangers, outcome.compared) == ((), (), 1)
            last = shop.store.journal.entries()[-1].act
            assert (last.kind, last.facts["differences"]) == ("day.reconciled", 0)

    run(story())


def test_money_only_at_wompi_is_taken_over_and_named(tmp_path: Path) -> None:
    """What came while the till was off is found by the accountant next month."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            await shop.till.decide_later(reference)
            await shop.clock.advance(20 * 3600)
            link = next(iter(shop.gateway.links))
            shop.gateway.pay(reference, CAPPUCCINO.price, transaction_id="1", link_id=link)
            outcome = await compared(shop)
            assert [one.kind for one in outcome.differences] == [Kind.ONLY_THERE]
            assert shop.till.tray.rows()[0].look is Look.YES

    run(story())


@pytest.mark.fault("49")
def test_money_only_here_is_named(tmp_path: Path) -> None:
    """Somebody writes a payment into the shop's database by hand, and it counts."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            invented = seen(
                transaction_id="666-1-1",
                reference=reference.text,
                amount=CAPPUCCINO.price,
                seen_at=shop.clock.now(),
            )
            shop.store.payments.add_sightings(reference, [invented])
            (found,) = (await compared(shop)).differences
            assert (found.kind, found.transaction_id) == (Kind.ONLY_HERE, "666-1-1")

    run(story())


def test_other_peoples_payments_are_classified_and_thinned(tmp_path: Path) -> None:
    """Every sale of the shop's web page alarms the cashier, or its buyers' data stays here."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            now = shop.clock.now()

            def put(name: str, **changes: object) -> None:
                facts = {"reference": "web-1", "seen_at": now, "created_at": now, "payer": "x"}
                shop.gateway.transactions[name] = seen(Status.APPROVED, name, **(facts | changes))

            put("a", reference=OTHER_TILL.text)
            put("b", method="CARD_POS")
            put("c", link_id="other")
            put("d")
            put("e", reference=LOST.text)
            outcome = await compared(shop)
            kinds = {one.transaction_id: one.kind for one in outcome.strangers}
            assert kinds == {
                "a": Kind.OTHER_TILL,
                "b": Kind.CARD_POS,
                "c": Kind.LINK,
                "d": Kind.WEB,
                "e": Kind.UNKNOWN,
            }
            assert not [one for one in outcome.strangers if hasattr(one, "payer")]

    run(story())


def test_amount_status_and_two_sales_are_differences(tmp_path: Path) -> None:
    """The day adds up by chance although two payments are wrong."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            first = await shop.charge()
            await shop.pay(first, transaction_id="1")
            await shop.till.next_sale()
            second = await shop.charge()
            one = shop.gateway.transactions["1"]
            shop.store.payments.add_sightings(second, [replace(one, reference=second.text)])
            shop.gateway.transactions["1"] = replace(one, status=Status.VOIDED)
            shop.gateway.pay(second, Money.pesos(7_000), transaction_id="2")
            kinds = {found.kind for found in (await compared(shop)).differences}
            assert kinds >= {
                Kind.STATUS,
                Kind.TWO_SALES,
                Kind.AMOUNT,
            }

    run(story())


@pytest.mark.fault("A11")
def test_five_hundred_open_charges_are_compared_in_few_pages(tmp_path: Path) -> None:
    """After a bad day the till asks a thousand questions before the first sale."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            pages = [
                tuple(
                    seen(
                        transaction_id=f"{page}-{row}",
                        reference=reference.text if not row else f"web-{row}",
                        amount=CAPPUCCINO.price,
                        seen_at=shop.clock.now(),
                        created_at=shop.clock.now() - timedelta(minutes=page),
                    )
                    for row in range(200)
                )
                for page in range(3)
            ]

            async def listed(_first: date, _last: date) -> AsyncIterator[tuple[Sighting, ...]]:
                for page in pages:
                    yield page

            shop.gateway.list_days = listed  # type: ignore[method-assign, assignment]  # a gateway that answers otherwise
            outcome = await compared(shop)
            assert outcome.pages == 3, "600 transactions are three pages, and no question more"
            assert outcome.compared == 3

    run(story())


def test_a_list_that_does_not_come_is_said_and_compares_nothing(tmp_path: Path) -> None:
    """«No differences» is said of a day that was never read."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            outcome = await compared(shop)
            assert outcome.fault == "gateway.no_network"
            assert [e for e in shop.store.journal.entries() if e.act.kind == "day.reconciled"] == []

    run(story())


@pytest.mark.parametrize(("days", "there"), [(0, True), (1, True), (7, True), (8, False)])
def test_seven_days_are_read_again_and_not_an_eighth(
    tmp_path: Path, days: int, there: bool
) -> None:
    """What a bank approves on the seventh day is found in the morning or in the evening only."""

    async def story() -> None:
        for hour in (0, 12, 23):
            async with Shop(tmp_path / str(hour)) as shop:
                shop.clock._passed += (hour - 12) * 3600 + 60
                await shop.pay(await shop.charge(), transaction_id="1")
                shop.clock._passed += days * 86_400
                outcome = await compared(shop)
                assert [row.transaction_id for row in outcome.rows] == (["1"] if there else [])

    run(story())
