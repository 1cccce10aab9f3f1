"""What a person may not do to a sale, and what the till says instead."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from clocks import settle
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.core.gateway_terms import LinkSeen, LinkWanted
from pos_app.core.payment import Look, Status, Way
from pos_app.store.book import Book
from pos_app.till.snapshots import ChargeSnapshot, DaySnapshot, SaleSnapshot


class SlowAnswer:
    """A gateway's answer to the wish for a link, held back until it is let go."""

    def __init__(self, shop: Shop) -> None:
        """Answer like the shop's gateway, only later."""
        self._make_link = shop.gateway.make_link
        self._go = asyncio.Event()

    async def __call__(self, wanted: LinkWanted) -> LinkSeen:
        """Wait, then answer."""
        await self._go.wait()
        return await self._make_link(wanted)

    def let_go(self) -> None:
        """Answer now."""
        self._go.set()


def test_a_ticket_stands_still_while_its_link_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A product scanned while Wompi makes the link would leave the shop unpaid."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            answer = SlowAnswer(shop)
            monkeypatch.setattr(shop.gateway, "make_link", answer)
            await shop.ring_up()
            charging = asyncio.ensure_future(shop.till.charge(Way.LINK))
            await settle()

            order = shop.latest(SaleSnapshot).order_id
            await shop.ring_up(COFFEE)
            await shop.till.drop_sale()
            await shop.till.next_sale()

            assert shop.notices == ["sale.being_charged"] * 3
            answer.let_go()
            await charging
            assert shop.latest(SaleSnapshot).order_id == order == shop.now.order_id
            assert shop.now.amount == shop.latest(SaleSnapshot).totals.total == CAPPUCCINO.price

    asyncio.run(story())


def test_the_charge_before_stays_behind_while_another_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal before would jump over the screen on which the cashier waits for the code."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            refused = await shop.charge()
            await shop.pay(refused, Status.DECLINED)
            await shop.till.other_way(refused)
            answer = SlowAnswer(shop)
            monkeypatch.setattr(shop.gateway, "make_link", answer)
            charging = asyncio.ensure_future(shop.till.charge(Way.LINK))
            await settle()
            shop.told.clear()

            await shop.clock.advance(30)

            assert not [one for one in shop.told if isinstance(one, ChargeSnapshot)]
            answer.let_go()
            await charging
            assert shop.now.reference != refused

    asyncio.run(story())


def test_a_product_scanned_during_the_check_is_charged_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first charge of the day would be of the ticket as it was before the last scan."""
    checked = threading.Event()
    monkeypatch.setattr(Book, "check", lambda _book: checked.wait())

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            charging = asyncio.ensure_future(shop.till.charge(Way.PAGE))
            await settle()
            await shop.ring_up(COFFEE)
            checked.set()
            await charging
            assert shop.now.amount == CAPPUCCINO.price + COFFEE.price

    asyncio.run(story())


def test_a_sale_that_was_given_up_does_not_come_back(tmp_path: Path) -> None:
    """A voided sale would be taken from the day's list, changed and charged after all."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            given_up = shop.latest(SaleSnapshot).order_id
            await shop.till.drop_sale()
            await shop.till.show_day(shown=True)
            row = next(row for row in shop.latest(DaySnapshot).rows if row.order_id == given_up)
            assert row.dropped

            await shop.till.open_sale(given_up)

            assert shop.notices == ["sale.dropped"]
            assert shop.latest(SaleSnapshot).order_id != given_up

    asyncio.run(story())


def test_money_for_a_sale_that_was_given_up_is_still_shown(tmp_path: Path) -> None:
    """The customer paid after all, and nobody could look at it."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.DECLINED)
            order = shop.now.order_id
            await shop.till.drop_sale()
            await shop.pay(reference, transaction_id="1-2-2")
            await shop.clock.advance(300)

            await shop.till.open_sale(order)

            assert Look.YES is shop.now.look
            await shop.till.charge(Way.LINK)
            assert shop.notices == ["sale.dropped"]

    asyncio.run(story())
