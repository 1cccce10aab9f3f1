"""A hint only hurries: what the relay says, true or not, and what the till makes of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from fake_relay import FakeRelay
from shop import CAPPUCCINO, Shop

from pos_app.core.case import HintSource
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.money import Money
from pos_app.core.payment import Look, Reason, State, Status, Way
from pos_app.core.relay_terms import News, RelayHint
from pos_app.till.listening import HINTS_A_SECOND, HINTS_AT_ONCE, KEPT_HINTS
from pos_app.till.snapshots import Lamp, LampState, ShopSnapshot

LATE = 120
"""Seconds after which a charge is looked at only every five."""


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(asyncio.wait_for(story, 30))


@asynccontextmanager
async def paired(shop: Shop, relay: FakeRelay) -> AsyncIterator[Shop]:
    """Start the till, linked with a relay."""
    async with shop:
        if shop.store.feed.cursor() is None:
            shop.store.feed.keep(0)
        shop.till.listening.begin(relay)
        relay.say(News(shop.store.feed.cursor()))
        await settle()
        yield shop


def lamp(shop: Shop) -> LampState | None:
    """How the lamp of the notices burns."""
    return dict(shop.latest(ShopSnapshot).lamps).get(Lamp.NOTICES)


def questions(shop: Shop) -> int:
    """Count what Wompi was asked since the last count."""
    count = len(shop.gateway.asked)
    shop.gateway.asked.clear()
    return count


def test_a_till_without_a_relay_shows_no_lamp_and_does_nothing(tmp_path: Path) -> None:
    """A shop that has no relay would pay for one in worry or in requests."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            assert Lamp.NOTICES not in dict(shop.latest(ShopSnapshot).lamps)
            assert shop.world.landing is None
            assert shop.store.feed.cursor() is None
            shop.till.listening.opened(reference)
            assert shop.till.listening._untold.empty()

    run(story())


def test_a_hint_makes_the_next_look_come_at_once(tmp_path: Path) -> None:
    """The customer would stand there until the till asks by itself."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge()
            await shop.clock.advance(LATE + 6)
            name = shop.gateway.pay(reference, CAPPUCCINO.price)
            assert shop.now.look is Look.WAIT

            relay.hint(name, reference=reference.text)
            await settle()

            assert shop.answer == (Look.YES, Reason.APPROVED)
            (kept,) = shop.store.payments.case(reference).hints
            assert (kept.source, kept.transaction_id) == (HintSource.RELAY, name)
            assert relay.acked == [1]
            assert shop.store.feed.cursor() == 1

    run(story())


@pytest.mark.parametrize("named", ["by link", "by reference of Wompi's making"])
def test_a_payment_by_link_is_hinted_by_its_link(tmp_path: Path, named: str) -> None:
    """Payments by QR would gain nothing from the relay: their reference is Wompi's."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge(Way.LINK)
            await shop.clock.advance(LATE + 6)
            name = shop.gateway.pay(reference, CAPPUCCINO.price, link_id="test_L0")
            link_id = "test_L0" if named == "by link" else None

            relay.hint(name, reference="test_L0_1_abc", link_id=link_id)
            await settle()

            assert shop.answer == (Look.YES, Reason.APPROVED)

    run(story())


def test_a_phone_that_landed_hurries_the_links_under_way(tmp_path: Path) -> None:
    """The relay's page knows a transaction and no charge: its hint would help nobody."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge(Way.LINK)
            await shop.clock.advance(LATE + 6)
            name = shop.gateway.pay(reference, CAPPUCCINO.price, link_id="test_L0")

            relay.hint(name)
            await settle()

            assert shop.answer == (Look.YES, Reason.APPROVED)
            assert shop.store.payments.case(reference).hints == ()

    run(story())


def test_no_order_is_ever_paid_by_a_hint(tmp_path: Path) -> None:
    """Whoever steals the relay could take goods out of the shop."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge()
            shop.gateway.pay(reference, Money.pesos(100), transaction_id="1-1-100")
            other = shop.gateway.pay(
                replace(reference, text=reference.text[:-1] + "Z"), CAPPUCCINO.price
            )
            for name in ("1-1-666", "1-1-667", "1-1-100", other):
                relay.hint(name, reference=reference.text)
                relay.hint(name, link_id="test_L0")
                relay.hint(name)
            await shop.clock.advance(60)

            assert shop.now.look is Look.WAIT
            assert shop.now.paid < CAPPUCCINO.price
            assert shop.receipts() == 0
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert "receipt.issued" not in kinds

    run(story())


def test_a_till_without_private_key_is_not_led_astray(tmp_path: Path) -> None:
    """Invented ids would keep a till that reads by id from ever reading the true one."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path, can_list=False), relay) as shop:
            reference = await shop.charge()
            for number in range(3 * KEPT_HINTS):
                relay.hint(f"0-0-{number}", reference=reference.text)
            await shop.clock.advance(5)
            hints = shop.store.payments.case(reference).hints
            assert len(hints) == KEPT_HINTS
            assert shop.state is State.OPEN

            name = shop.gateway.pay(reference, CAPPUCCINO.price)
            await shop.till.redirected(reference, name)
            await settle()

            assert shop.answer == (Look.YES, Reason.APPROVED)

    run(story())


def test_a_till_without_private_key_reads_what_is_hinted(tmp_path: Path) -> None:
    """Such a till would see a payment only when the page comes back."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path, can_list=False), relay) as shop:
            reference = await shop.charge()
            relay.hint("0-0-1", reference=reference.text)
            relay.hint(shop.gateway.pay(reference, CAPPUCCINO.price), reference=reference.text)
            await shop.clock.advance(2)
            assert shop.answer == (Look.YES, Reason.APPROVED)

    run(story())


def test_no_answer_about_a_hinted_id_is_still_no_answer(tmp_path: Path) -> None:
    """A till that cannot reach Wompi would seem to have heard from it."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path, can_list=False), relay) as shop:
            reference = await shop.charge()
            shop.gateway.fault = CouldNotAskError("gateway.no_network")
            relay.hint("1-1-1", reference=reference.text)
            await shop.clock.advance(2)
            assert dict(shop.latest(ShopSnapshot).lamps)[Lamp.INTERNET] is LampState.DOWN
            assert lamp(shop) is LampState.NO_DATA

    run(story())


def test_a_hint_of_nobody_is_counted_and_left_alone(tmp_path: Path) -> None:
    """Another till's payments would end up in this one's book."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            await shop.charge()
            await shop.clock.advance(LATE + 1)
            questions(shop)
            relay.hint("1-1-1", reference="C9-T1-0001-0000000000001")
            relay.hint("1-1-2", reference="a web page's", link_id="other")
            await settle()
            assert shop.till.listening.unknown == 2
            assert questions(shop) == 0
            assert shop.store.feed.cursor() == 2

    run(story())


def test_a_flood_of_hints_is_no_flood_of_questions(tmp_path: Path) -> None:
    """A lying relay would use up the shop's right to ask Wompi, and the till's time."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge()
            await shop.clock.advance(LATE + 1)
            questions(shop)
            for number in range(1_000):
                relay.hint(f"1-1-{number}", reference=reference.text)

            await shop.clock.advance(10)

            assert questions(shop) <= 10 + 3  # one a second, and the plan's own
            taken = shop.store.feed.cursor() or 0
            assert taken <= HINTS_AT_ONCE + 10 * HINTS_A_SECOND + 1
            assert len(shop.store.payments.case(reference).hints) == KEPT_HINTS

    run(story())


def test_the_second_of_two_hints_in_a_row_is_looked_at_too(tmp_path: Path) -> None:
    """PENDING and APPROVED come within one second: the answer would wait for the plan."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge()
            await shop.clock.advance(LATE + 6)
            name = shop.gateway.pay(reference, CAPPUCCINO.price, Status.PENDING)
            relay.hint(name, reference=reference.text)
            await settle()
            shop.gateway.pay(reference, CAPPUCCINO.price, transaction_id=name)
            relay.hint(name, reference=reference.text)
            await shop.clock.advance(1.1)
            assert shop.answer == (Look.YES, Reason.APPROVED)

    run(story())


def test_after_a_gap_everything_watched_is_looked_at(tmp_path: Path) -> None:
    """What came while hints were thrown away would wait for its plan: days, for old charges."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge()
            await shop.till.decide_later(reference)
            await shop.clock.advance(2 * 3600)
            shop.gateway.pay(reference, CAPPUCCINO.price)
            relay.say(News(90, gap=True))
            await settle()
            assert shop.receipts() == 1
            assert (shop.store.feed.cursor(), relay.acked) == (90, [90])

    run(story())


def test_reading_goes_on_where_it_was_durable(tmp_path: Path) -> None:
    """After a power cut hints would be lost, or all read again."""

    async def story() -> None:
        first, shop = FakeRelay(), Shop(tmp_path)
        async with paired(shop, first):
            first.say(News(41))
            await settle()
        second = FakeRelay()
        async with paired(shop, second):
            assert (first.followed, second.followed) == ([0], [41])

    run(story())


@pytest.mark.fault("A7")
def test_nothing_is_acknowledged_that_is_not_durable(tmp_path: Path) -> None:
    """The relay would throw away what a full disk refused."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge()
            kept = shop.store.feed.keep

            def refuse(cursor: int) -> None:
                assert cursor == 1
                raise CouldNotAskError("store.disk_full")

            shop.store.feed.keep = refuse  # type: ignore[method-assign]  # -- a full disk
            relay.hint("1-1-1", reference=reference.text)
            await settle()
            assert (relay.acked, lamp(shop)) == ([], LampState.DOWN)
            assert shop.store.payments.case(reference).hints == ()

            shop.store.feed.keep = kept  # type: ignore[method-assign]  # -- room again
            await shop.clock.advance(31)
            assert relay.followed == [0, 0]

    run(story())


def test_an_acknowledgement_that_fails_stops_nothing(tmp_path: Path) -> None:
    """A relay with trouble in one corner would be lost altogether."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            relay.fault = CouldNotAskError("relay.busy", status=503)
            relay.say(News(7))
            await settle()
            relay.fault = None
            relay.say(News(8))
            await settle()
            assert (relay.acked, shop.store.feed.cursor()) == ([8], 8)

    run(story())


def test_the_relay_learns_whose_links_they_are(tmp_path: Path) -> None:
    """The relay could not tell which till a link's payment is for."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            reference = await shop.charge(Way.LINK)
            assert relay.watched == [("test_L0", reference.text)]

    run(story())


def test_links_made_while_the_relay_was_away_are_told_later(tmp_path: Path) -> None:
    """A relay that was restarted would send these payments to nobody."""

    async def story() -> None:
        relay, shop = FakeRelay(), Shop(tmp_path)
        async with paired(shop, relay):
            relay.fault = CouldNotAskError("relay.unreachable")
            relay.say(News(trouble="relay.unreachable"))
            reference = await shop.charge(Way.LINK)
            assert shop.now.address is not None, "a charge waits for no relay"
            relay.fault = None
            relay.say(News(0))
            await settle()
            assert relay.watched == [("test_L0", reference.text)]

    run(story())


def test_a_link_leads_the_customers_phone_to_the_relay(tmp_path: Path) -> None:
    """The phone would end on a page that tells the till nothing."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            await shop.charge(Way.LINK)
            (wanted,) = shop.gateway.wanted
            assert wanted.redirect == relay.redirect_address
            shop.till.listening.end()
            assert shop.world.landing is None

    run(story())


def test_the_lamp_tells_how_the_relay_is_heard(tmp_path: Path) -> None:
    """The shop would not learn that its relay is gone, or worry without reason."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            assert lamp(shop) is LampState.CALM
            for news, burns in (
                (News(1, slow=True), LampState.WARNING),
                (News(trouble="relay.silent"), LampState.DOWN),
                (News(2), LampState.CALM),
            ):
                relay.say(news)
                await settle()
                assert lamp(shop) is burns
            shop.till.listening.end()
            await settle()
            assert lamp(shop) is None
            assert relay.closed

    run(story())


@pytest.mark.parametrize("why", ["relay.fenced", "relay.revoked"])
def test_a_till_that_is_let_in_no_more_says_so_and_sells_on(tmp_path: Path, why: str) -> None:
    """A copied disk would go unnoticed, or a withdrawn pass would stop the till."""

    async def story() -> None:
        relay = FakeRelay()
        async with paired(Shop(tmp_path), relay) as shop:
            relay.say(WasRefusedError(why))
            await settle()
            assert (lamp(shop), shop.notices) == (LampState.DOWN, [why])

            reference = await shop.charge()
            await shop.pay(reference)
            assert shop.answer == (Look.YES, Reason.APPROVED)
            assert relay.followed == [0], "it does not knock again"

    run(story())


def test_another_relay_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """After pairing anew the till would go on listening to the old relay."""

    async def story() -> None:
        first, second = FakeRelay(), FakeRelay()
        async with paired(Shop(tmp_path), first) as shop:
            shop.till.listening.begin(second)
            await settle()
            second.say(News(3, (RelayHint("1-1-1"),)))
            await settle()
            assert first.closed
            assert second.acked == [3]

    run(story())
