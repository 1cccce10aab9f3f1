"""What no till was made for: it is said in a sentence, and nothing is lost or half done."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from counter import Counter
from shop import CAPPUCCINO, Shop

from pos_app.core.catalogue import ImportPlan
from pos_app.core.money import Money, Quantity
from pos_app.till.snapshots import SaleSnapshot

NAMES = (
    "☕ Café 👩‍🍳 «especial»",
    "قهوة عربية بالهيل",
    "\u202eetneilac éfac\u202c",
    "Ñ" * 120,
    "𝕮𝖆𝖋é Ｗｉｄｅ ﷽",
)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def fill_the_disk(shop: Shop) -> None:
    """Let the database grow no more."""
    ((pages,),) = shop.store._connection.rows("PRAGMA page_count")
    shop.store._connection.rows(f"PRAGMA max_page_count = {pages}")


def make_room(shop: Shop) -> None:
    """Let it grow again."""
    shop.store._connection.rows("PRAGMA max_page_count = 1000000")


@pytest.mark.fault("F3")
def test_a_disk_that_fills_up_in_the_middle_of_a_sale_takes_nothing_with_it(
    tmp_path: Path,
) -> None:
    """The line on the screen would not be on the disk, or the cash would have no receipt."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            counter = Counter(shop)
            await shop.ring_up()
            fill_the_disk(shop)
            before = shop.latest(SaleSnapshot)
            while "store.disk_full" not in shop.notices:
                before = shop.latest(SaleSnapshot)
                await shop.ring_up()
            order = shop.store.orders.get(before.order_id)
            assert shop.latest(SaleSnapshot).totals == before.totals == order.totals

            told = len(shop.notices)
            await counter.cash(before.totals.total.centavos // 100)
            refused = "store.disk_full" in shop.notices[told:]  # or it found room in a last page
            assert (shop.store.receipts.of_order(before.order_id) is None) is refused
            assert (shop.store.tenders.of_order(before.order_id).taken == ()) is refused

            make_room(shop)
            if refused:
                await counter.cash(before.totals.total.centavos // 100)
            receipt = shop.store.receipts.of_order(before.order_id)
            assert receipt is not None
            assert receipt.content.paid == before.totals.total

    run(story())


def test_names_of_every_script_are_sold_as_they_are_written(tmp_path: Path) -> None:
    """A name in another script, or of pictures, would stop the sale or change the receipt."""

    async def story() -> None:
        odd = tuple(
            replace(
                CAPPUCCINO, product_id=f"odd-{place}", name=name, codes=(), price=Money.pesos(50)
            )
            for place, name in enumerate(NAMES)
        )
        shop = Shop(tmp_path)
        async with shop:
            shop.store.catalogue.apply(ImportPlan(new=odd), shop.clock.now())
            for product in odd:
                await shop.ring_up(product)
            order_id = shop.latest(SaleSnapshot).order_id
        async with shop:  # the power was out
            assert shop.latest(SaleSnapshot).order_id == order_id
            await Counter(shop).cash(50 * len(odd))
            receipt = shop.store.receipts.of_order(order_id)
            assert receipt is not None
            assert tuple(line.name for line in receipt.content.lines) == NAMES

    run(story())


@pytest.mark.parametrize(
    ("units", "taken"), [("9999", True), ("10000", False), ("7701234567897", False), ("0", False)]
)
def test_nobody_sells_more_of_a_thing_than_there_can_be(
    tmp_path: Path, units: str, taken: bool
) -> None:
    """A code scanned into the quantity sells seven billion cappuccinos."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            much = Quantity.units(int(units))
            await shop.till.add_product(CAPPUCCINO.product_id, much)
            lines = [line.quantity for line in shop.latest(SaleSnapshot).lines]
            assert lines == ([much] if taken else [])
            assert shop.notices == ([] if taken else ["order.quantity_range"])
            await shop.till.add_product(CAPPUCCINO.product_id, Quantity.units(1))
            await shop.till.set_quantity(1, much)
            assert shop.notices.count("order.quantity_range") == (1 if taken else 2)

    run(story())
