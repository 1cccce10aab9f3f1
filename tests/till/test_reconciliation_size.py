"""A day of five thousand payments: few questions, and nobody at the counter waits for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

from old_shop import OldShop
from payments import NOON, seen
from shop import Shop

from pos_app.core.payment import Sighting, Status
from pos_app.core.reconciliation import Kind
from pos_app.gateway.calls import PAGE_SIZE
from pos_app.store.book import open_book
from pos_app.till.reconciliation.days import Reconciliations
from pos_app.till.reconciliation.snapshots import ReconciliationSnapshot

PAYMENTS = 5_000
IDEAL = PAYMENTS / PAGE_SIZE
SOLD = NOON - timedelta(days=3)


def test_a_day_of_five_thousand_is_read_in_its_own_pages(tmp_path: Path) -> None:
    """The evening's comparison asks five thousand questions, and Wompi answers none of them."""
    shop = Shop(tmp_path)
    book = open_book(tmp_path, NOON)
    OldShop(book).sell(PAYMENTS, until=SOLD, every=timedelta())
    first = SOLD - timedelta(hours=12)
    listed = [
        one
        for reference in book.payments.begun_between(first, SOLD + timedelta(hours=6))
        for one in book.payments.case(reference).sightings
    ]
    book.close()
    day_before = [
        seen(Status.APPROVED, f"web-{n}", reference=f"web-{n}", created_at=SOLD - timedelta(days=1))
        for n in range(PAYMENTS)
    ]
    pages = 0

    async def paged(_first: date, _last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        nonlocal pages
        rows = [*reversed(listed), *day_before]
        for start in range(0, len(rows), PAGE_SIZE):
            pages += 1
            yield tuple(rows[start : start + PAGE_SIZE])

    async def story() -> None:
        nonlocal pages
        async with shop:
            page = Reconciliations(shop.world, shop.till.minute.comparing)
            await page.open(SOLD.date().isoformat())
            shop.gateway.list_days = paged  # type: ignore[method-assign, assignment]  # a gateway that answers otherwise
            asked, pages = len(shop.gateway.asked), 0
            had: list[float] = []
            turns = asyncio.ensure_future(others_have_turns(had))
            await page.read()
            turns.cancel()
            kinds = [row.kind for row in shop.latest(ReconciliationSnapshot).rows]
            assert kinds == [Kind.EQUAL] * PAYMENTS
            assert pages + len(shop.gateway.asked) - asked <= 1.5 * IDEAL
            assert len(had) > PAYMENTS / 100, "the till's thread turned to others all the while"

    asyncio.run(story())


async def others_have_turns(had: list[float]) -> None:
    """Note when the loop has a turn for somebody else."""
    while True:
        had.append(time.perf_counter())
        await asyncio.sleep(0)
