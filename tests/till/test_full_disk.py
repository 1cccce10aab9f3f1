"""A disk that takes nothing for a while stops no till: what people see goes on being kept true."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from shop import Shop

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.ids import Reference
from pos_app.core.payment import Event, EventKind, Look, Way
from pos_app.till.companions import accompany
from pos_app.till.snapshots import HealthSnapshot, LampState


@pytest.mark.fault("F3")
@pytest.mark.expected_logs("companion_rests", always=True)
def test_a_receipt_that_finds_the_disk_full_is_printed_later(tmp_path: Path) -> None:
    """The printer's queue finds no room, and with it stops the till that knows who has paid."""
    told: list[str] = []

    async def story() -> None:
        shop = Shop(tmp_path)

        async def prints() -> None:
            told.append("tried")
            if len(told) == 1:
                raise CouldNotAskError("store.disk_full")

        async with shop:
            heard: list[MostradorError] = []
            work = asyncio.ensure_future(accompany(shop.clock, prints, heard.append))
            await shop.clock.advance(31)
            await work
            assert told == ["tried", "tried"]
            assert [one.key for one in heard] == ["store.disk_full"]

    asyncio.run(story())


@pytest.mark.fault("F3")
def test_a_page_of_an_earlier_run_waits_for_a_disk_that_takes_its_end(tmp_path: Path) -> None:
    """After a power cut on a full disk the till would stop at the very first answer of Wompi."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge(Way.PAGE)
        shop.gateway.fault = CouldNotAskError("gateway.no_network")
        async with shop:
            payments = shop.store.payments
            keep = payments.add_event

            def no_room(reference: Reference, event: Event) -> None:  # noqa: ARG001 -- the room's shape
                raise CouldNotAskError("store.disk_full")

            payments.add_event = no_room  # type: ignore[method-assign]  # a full disk
            shop.gateway.fault = None
            await shop.clock.advance(40)
            assert shop.latest(HealthSnapshot).lamps[0].state is LampState.DOWN
            payments.add_event = keep  # type: ignore[method-assign]  # room again
            await shop.pay(reference)
            assert shop.now.look is Look.YES
            kinds = {event.kind for event in payments.case(reference).events}
            assert EventKind.VIEW_CLOSED in kinds

    asyncio.run(story())


def test_a_sale_and_its_end_in_the_journal_stand_or_fall_together(tmp_path: Path) -> None:
    """The power goes out between the two, and nobody can tell who gave the sale up."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            await shop.ring_up()
            order = shop.till.sales.order
            append = shop.store.journal.append

            def no_room(_act: object) -> None:
                raise CouldNotAskError("store.disk_full")

            shop.store.journal.append = no_room  # type: ignore[method-assign,assignment]  # a full disk
            await shop.till.drop_sale()
            assert shop.notices == ["store.disk_full"]
            assert not shop.store.orders.dropped(order.order_id)
            assert shop.till.sales.order is order
            shop.store.journal.append = append  # type: ignore[method-assign]  # room again
            await shop.till.drop_sale()
            assert shop.store.orders.dropped(order.order_id)
            (told,) = (e.act for e in shop.store.journal.entries() if e.act.kind == "sale.dropped")
            assert told.facts["sale"] == order.order_id

    asyncio.run(story())
