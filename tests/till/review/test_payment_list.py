"""The list of payments: a page at once, its sum when it is ready, and only for who may look."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from people import CAMILO, Staffed
from shop import CAPPUCCINO, Shop

from pos_app.core.days import local_day
from pos_app.core.money import Money
from pos_app.core.payment import Status
from pos_app.core.transactions import Sieve, TxState
from pos_app.till.review import payment_list
from pos_app.till.review.office import Office
from pos_app.till.review.payment_list import PaymentList
from pos_app.till.review.snapshots import PaymentsSnapshot, SumSnapshot

PRICE = CAPPUCCINO.price


def run(folder: Path, story: Callable[[Shop, PaymentList], Awaitable[None]]) -> None:
    """Tell a story in a shop."""

    async def told() -> None:
        async with Shop(folder) as shop:
            store = shop.store
            made = PaymentList(
                shop.world,
                Office(shop.world),
                store.days,
                pages=store.transactions,
                sums=store.sums,
                stop=store.long_reader.end,
            )
            await story(shop, made)

    asyncio.run(told())


async def sell(shop: Shop, status: Status = Status.APPROVED) -> None:
    """Charge a cappuccino, and turn to the next customer."""
    reference = await shop.charge()
    await shop.pay(reference, status)
    if status is not Status.APPROVED:
        await shop.till.drop_sale()
    await shop.till.next_sale()


def test_a_page_comes_with_the_sum_of_all_pages(tmp_path: Path) -> None:
    """The sum would be that of the rows that happen to be on the screen."""

    async def story(shop: Shop, made: PaymentList) -> None:
        await sell(shop)
        await sell(shop, Status.DECLINED)
        await made.show()
        shown = shop.latest(PaymentsSnapshot)
        assert [row.state for row in shown.page.rows] == [TxState.DECLINED, TxState.PAID]
        totals = shop.latest(SumSnapshot).totals
        assert totals is not None
        assert (totals.count, totals.paid) == (2, PRICE)
        assert SumSnapshot(None) in shop.told
        await made.show(replace(shown.sieve, least=Money.pesos(1_000_000)))
        assert shop.latest(PaymentsSnapshot).page.rows == ()

    run(tmp_path, story)


def test_pages_are_turned_from_where_one_is(tmp_path: Path) -> None:
    """A payment that comes meanwhile would push a row out of sight, or show one twice."""

    async def story(shop: Shop, made: PaymentList) -> None:
        for _ in range(5):
            await sell(shop)
            await shop.clock.advance(60)
        size, payment_list.PAGE = payment_list.PAGE, 2
        seen: list[str] = []

        def here() -> list[str]:
            return [row.mark.name for row in shop.latest(PaymentsSnapshot).page.rows]

        await made.show()
        first = here()
        await sell(shop)
        for _ in range(4):
            seen += here()
            await made.show_older()
        assert len(seen) == len(set(seen[:5])) + 1
        await made.show_newer()
        await made.show_newest()
        assert here() != first
        await made.show_newer()
        await made.show_oldest()
        assert here()[-1] == seen[4]
        payment_list.PAGE = size

    run(tmp_path, story)


def test_who_may_not_look_sees_no_payment(tmp_path: Path) -> None:
    """A cashier would read what everybody else charged."""

    async def story(shop: Shop, made: PaymentList) -> None:
        staffed = Staffed(shop)
        await staffed.hire()
        await staffed.enter(CAMILO)
        shop.told.clear()
        await made.show()
        await made.show_oldest()
        assert set(shop.notices) == {"staff.not_allowed"}
        assert not [one for one in shop.told if isinstance(one, PaymentsSnapshot)]

    run(tmp_path, story)


def test_a_range_upside_down_is_said_once(tmp_path: Path) -> None:
    """The list would be empty, as if nothing had been sold."""

    async def story(shop: Shop, made: PaymentList) -> None:
        today = local_day(shop.clock.now())
        await made.show(Sieve(today, today - timedelta(days=1)))
        assert shop.notices == ["review.upside_down"]
        for day, key in ((date.min, "day.too_old"), (date.max, "day.to_come")):
            await made.show(Sieve(day, day))
            assert shop.notices[-1] == key

    run(tmp_path, story)


def test_a_renamed_till_is_asked_which_of_its_names(tmp_path: Path) -> None:
    """The money from before would be missing, or stand under the new name."""

    async def story(shop: Shop, made: PaymentList) -> None:
        await sell(shop)
        await made.show()
        assert shop.latest(PaymentsSnapshot).tills == ()
        await shop.till.change_setting("till.code", "B3")
        await shop.clock.advance(60)
        await sell(shop)
        for till, tills in (("C1", 1), ("B3", 1), ("", 2), ("Z9", 2)):
            await made.show(replace(shop.latest(PaymentsSnapshot).sieve, till=till))
            shown, summed = shop.latest(PaymentsSnapshot), shop.latest(SumSnapshot)
            assert shown.tills == ("B3", "C1")
            assert len(shown.page.rows) == tills
            assert summed.totals is not None
            assert (summed.totals.count, summed.till) == (tills, till if tills == 1 else "")

    run(tmp_path, story)
