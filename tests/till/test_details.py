"""A product is looked at and marked sold out at the counter."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from counter import Nobody
from shop import CAPPUCCINO, Shop

from pos_app.core.staff import Right
from pos_app.till.selling.details import Details
from pos_app.till.selling.snapshots import DetailsSnapshot


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_looking_sells_and_changes_nothing(tmp_path: Path) -> None:
    """Whoever asks for a price would have bought, or left a mark in the journal."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            details = Details(shop.world, shop.till)
            await details.show(CAPPUCCINO.product_id)
            told = shop.latest(DetailsSnapshot)
            assert (told.product, told.tax.percent, told.may_edit) == (CAPPUCCINO, "8", True)
            await details.show("nothing")
            assert shop.notices == ["product.gone"]
            assert shop.store.journal.entries() == ()
            assert not shop.till.sales.order.lines

    run(story())


def test_what_has_run_out_is_marked_by_who_may_and_told(tmp_path: Path) -> None:
    """Nobody would know who closed the bakery."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            details = Details(shop.world, shop.till)
            for gone in (True, False):
                await details.mark(CAPPUCCINO.product_id, sold_out=gone)
                kept = shop.store.catalogue.product(CAPPUCCINO.product_id)
                assert kept is not None
                assert kept.sold_out is gone
                assert shop.latest(DetailsSnapshot).product == kept
            told = [entry.act.kind for entry in shop.store.journal.entries()]
            assert told == ["product.sold_out", "product.back"]

            nobody = shop.world.authority = Nobody()
            await details.show(CAPPUCCINO.product_id)
            assert not shop.latest(DetailsSnapshot).may_edit
            await details.mark(CAPPUCCINO.product_id, sold_out=True)
            await details.mark("nothing", sold_out=True)
            assert nobody.asked == [Right.CATALOGUE]
            assert shop.notices == ["staff.not_allowed", "product.gone"]
            assert shop.store.catalogue.product(CAPPUCCINO.product_id) == CAPPUCCINO

    run(story())
