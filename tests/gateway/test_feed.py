"""The till's ear at the relay: a real socket with a relay that does as the test says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import aclosing, asynccontextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relay_bench import as_bytes, bench, event, reference, transaction
from scripted_relay import Exchange, ScriptedRelay, frame, hello, hint, scripted_relay

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.ids import Reference
from pos_app.core.relay_terms import News, RelayHint, RelayPass
from pos_app.gateway.faults import RelayFault
from pos_app.gateway.feed import FAILED_STREAMS, POLLS, Pace, RelayFeed
from pos_app.gateway.relay_door import HttpRelayDoor
from pos_app.gateway.relay_frames import FrameReader, news_of

INSTANCE = "start-of-this-till-0001"
TOKEN = "mrt_not_a_real_token"


class Rest:
    """Waiting that only notes how long."""

    def __init__(self) -> None:
        """Nothing was waited for yet."""
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        """Note it and go on."""
        self.waits.append(seconds)
        await asyncio.sleep(0)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(asyncio.wait_for(story, 30))


def the_pass(relay: ScriptedRelay, cursor: int = 0) -> RelayPass:
    """Make a pass for a relay."""
    return RelayPass(relay.address, "C1", f"{relay.address}/r/landing", TOKEN, cursor)


@asynccontextmanager
async def feed_of(
    relay: ScriptedRelay, rest: Rest | None = None, **pace: float
) -> AsyncIterator[RelayFeed]:
    """Open a feed without jitter."""
    feed = RelayFeed(
        the_pass(relay), INSTANCE, rest or Rest(), pace=Pace(**pace), jitter=lambda: 1.0
    )
    try:
        yield feed
    finally:
        await feed.aclose()


async def heard(
    feed: RelayFeed, enough: Callable[[list[News]], bool], cursor: int = 0
) -> list[News]:
    """Follow until enough was heard."""
    found: list[News] = []
    async with aclosing(feed.follow(cursor)) as news:
        async for one in news:
            found.append(one)
            if enough(found):
                break
    return found


def ids(found: list[News]) -> list[str]:
    """Name every transaction that was hinted at."""
    return [one.transaction_id for news in found for one in news.hints]


async def one_hint(exchange: Exchange) -> None:
    """Open a stream, give a hint, and rest."""
    await exchange.begin()
    await exchange.say(hello(4), hint(5, "1-1-5"))
    await exchange.say_nothing()


def test_a_stream_is_opened_with_pass_instance_and_cursor() -> None:
    """The relay would send everything again, or nothing."""

    async def story() -> None:
        async with scripted_relay(one_hint) as relay, feed_of(relay) as feed:
            found = await heard(feed, lambda news: bool(ids(news)), cursor=4)
            (asked,) = relay.asked
        assert (asked.method, asked.path) == ("GET", "/v1/hints")
        assert asked.headers["authorization"] == f"Bearer {TOKEN}"
        assert asked.headers["mostrador-instance"] == INSTANCE
        assert asked.headers["last-event-id"] == "4"
        assert found == [News(4), News(5, (RelayHint("1-1-5"),))]

    run(story())


def test_a_cut_stream_goes_on_where_it_was() -> None:
    """What came while the connection was down would be lost."""

    async def cut(exchange: Exchange) -> None:
        await exchange.begin()
        await exchange.say(hello(0), hint(7, "1-1-7"))

    async def story() -> None:
        async with scripted_relay(cut, one_hint) as relay, feed_of(relay) as feed:
            found = await heard(feed, lambda news: "1-1-5" in ids(news))
            assert [asked.headers["last-event-id"] for asked in relay.asked] == ["0", "7"]
        assert [news.trouble for news in found if news.trouble] == [RelayFault.UNREACHABLE]

    run(story())


def test_a_half_open_socket_is_noticed_within_two_heartbeats() -> None:
    """The till would trust a connection that died in the router."""

    async def half_open(exchange: Exchange) -> None:
        await exchange.begin()
        await exchange.say(hello(0, heartbeat=0.05), frame("heartbeat", 0, {}))
        await exchange.say_nothing()

    async def story() -> None:
        async with scripted_relay(half_open, one_hint) as relay, feed_of(relay) as feed:
            begun = asyncio.get_running_loop().time()
            found = await heard(feed, lambda news: bool(ids(news)))
            waited = asyncio.get_running_loop().time() - begun
        assert [news.trouble for news in found if news.trouble] == [RelayFault.SILENT]
        assert waited >= 2 * 0.05

    run(story())


def test_bytes_that_are_no_event_are_no_sign_of_life() -> None:
    """A proxy that keeps a dead connection warm would deceive the till."""

    async def dripping(exchange: Exchange) -> None:
        await exchange.begin()
        await exchange.say(hello(0, heartbeat=0.05))
        while True:
            await exchange.say(": still here\n")
            await asyncio.sleep(0.005)

    async def story() -> None:
        async with scripted_relay(dripping, one_hint) as relay, feed_of(relay) as feed:
            found = await heard(feed, lambda news: bool(ids(news)))
        assert RelayFault.SILENT in {news.trouble for news in found}

    run(story())


def test_after_two_failed_streams_the_hints_come_by_long_poll() -> None:
    """Behind a proxy that holds streams back the till would hear nothing."""

    async def held_back(exchange: Exchange) -> None:
        if exchange.streams:
            await exchange.begin()
            await exchange.say_nothing()
        page = [{"seq": 9, "transaction": {"id": "1-1-9", "reference": "R"}}]
        await exchange.answer(200, {"hints": page, "cursor": 9, "gap": None, "epoch": 1})

    async def story() -> None:
        async with scripted_relay(held_back) as relay, feed_of(relay, hello=0.05) as feed:
            found = await heard(feed, lambda news: len(ids(news)) == 2, cursor=3)
            streams = [asked.streams for asked in relay.asked]
            paths = [asked.path for asked in relay.asked if not asked.streams]
        assert streams == [True] * FAILED_STREAMS + [False, False]
        assert paths == ["/v1/hints?after=3&wait=25", "/v1/hints?after=9&wait=25"]
        assert found[-1] == News(9, (RelayHint("1-1-9", "R"),), slow=True)

    run(story())


def test_streams_are_tried_again_after_a_while() -> None:
    """One bad quarter of an hour would leave the till slow for ever."""

    async def healed(exchange: Exchange) -> None:
        if not exchange.streams:
            await exchange.answer(200, {"hints": [], "cursor": 0, "gap": None, "epoch": 1})
        elif sum(asked.streams for asked in relay_asked) <= FAILED_STREAMS:
            await exchange.begin()
        else:
            await one_hint(exchange)

    relay_asked: list[Exchange] = []

    async def story() -> None:
        nonlocal relay_asked
        async with scripted_relay(healed) as relay, feed_of(relay) as feed:
            relay_asked = relay.asked
            found = await heard(feed, lambda news: bool(ids(news)))
        assert sum(news.slow for news in found) == POLLS
        assert not found[-1].slow

    run(story())


def test_a_relay_that_is_down_is_asked_less_and_less_often() -> None:
    """A thousand tills would storm a relay that comes back, or drain the shop's line."""

    async def story() -> None:
        rest = Rest()
        async with scripted_relay(one_hint) as relay:
            gone = relay.address
        async with feed_of(ScriptedRelay([], gone), rest, longest=20.0) as feed:
            found = await heard(feed, lambda news: len(news) == 7)
        assert {news.trouble for news in found} == {RelayFault.UNREACHABLE}
        assert rest.waits == [1.0, 2.0, 4.0, 8.0, 16.0, 20.0]

    run(story())


def test_the_pauses_are_spread() -> None:
    """Every till of every shop would come back in the same instant."""

    async def story() -> None:
        rest, chances = Rest(), iter([0.0, 0.5, 1.0])
        feed = RelayFeed(
            RelayPass("http://127.0.0.1:9", "C1", "", TOKEN),
            INSTANCE,
            rest,
            jitter=lambda: next(chances),
        )
        await heard(feed, lambda news: len(news) == 4)
        await feed.aclose()
        assert rest.waits == [0.5, 1.5, 4.0]

    run(story())


def test_a_planned_goodbye_is_obeyed() -> None:
    """A relay that is updated would be stormed by all its tills at once."""

    async def goodbye(exchange: Exchange) -> None:
        await exchange.begin()
        await exchange.say(hello(0), frame("reconnect", None, {"after_ms": 7_250}))

    async def story() -> None:
        rest = Rest()
        async with scripted_relay(goodbye, one_hint) as relay, feed_of(relay, rest) as feed:
            found = await heard(feed, lambda news: bool(ids(news)))
        assert rest.waits == [7.25]
        assert not any(news.trouble for news in found)

    run(story())


def test_a_gap_is_told() -> None:
    """Hints that were thrown away would never be made up for."""

    async def gap(exchange: Exchange) -> None:
        await exchange.begin()
        await exchange.say(hello(1), frame("gap", 90, {"lost_through": 90}))
        await exchange.say_nothing()

    async def story() -> None:
        async with scripted_relay(gap) as relay, feed_of(relay) as feed:
            found = await heard(feed, lambda news: news[-1].gap, cursor=1)
        assert found[-1] == News(90, gap=True)

    run(story())


@pytest.mark.parametrize(
    ("status", "word", "fault"),
    [
        (401, "bad_token", RelayFault.REVOKED),
        (409, "revoked", RelayFault.REVOKED),
        (409, "fenced", RelayFault.FENCED),
        (400, "bad_instance", RelayFault.REFUSED),
    ],
)
def test_a_relay_that_lets_the_till_in_no_more_is_believed(
    status: int, word: str, fault: RelayFault
) -> None:
    """A till whose pass was taken away would knock for ever."""

    async def shut(exchange: Exchange) -> None:
        await exchange.answer(status, {"error": word})

    async def story() -> None:
        async with scripted_relay(shut) as relay, feed_of(relay) as feed:
            with pytest.raises(WasRefusedError) as caught:
                await heard(feed, lambda _: False)
        assert caught.value.key == fault

    run(story())


@pytest.mark.parametrize(
    ("why", "fault"), [("revoked", RelayFault.REVOKED), ("fenced", RelayFault.FENCED)]
)
def test_a_stream_that_is_cut_for_good_says_why(why: str, fault: RelayFault) -> None:
    """The shop would not learn that a copy of its disk is at work."""

    async def cut_off(exchange: Exchange) -> None:
        await exchange.begin()
        await exchange.say(hello(0), frame("ended", None, {"why": why}))

    async def story() -> None:
        async with scripted_relay(cut_off) as relay, feed_of(relay) as feed:
            with pytest.raises(WasRefusedError) as caught:
                await heard(feed, lambda _: False)
        assert caught.value.key == fault

    run(story())


@pytest.mark.parametrize(
    ("status", "body", "family", "fault"),
    [
        (503, {"error": "stopping"}, CouldNotAskError, RelayFault.BUSY),
        (429, {"error": "too_often"}, CouldNotAskError, RelayFault.BUSY),
        (302, {}, CouldNotAskError, RelayFault.NOT_RELAY),
        (404, ["a portal"], CouldNotAskError, RelayFault.NOT_RELAY),
        (200, ["not", "ours"], CouldNotAskError, RelayFault.NOT_RELAY),
    ],
)
def test_what_answers_strangely_is_tried_again(
    status: int, body: object, family: type[MostradorError], fault: RelayFault
) -> None:
    """A hotel's portal in between would unlink the till for good."""

    async def strange(exchange: Exchange) -> None:
        await exchange.answer(status, body)

    async def story() -> None:
        async with scripted_relay(strange) as relay, feed_of(relay) as feed:
            found = await heard(feed, lambda news: len(news) == 2)
        assert [news.trouble for news in found] == [fault, fault]
        assert issubclass(family, MostradorError)

    run(story())


def test_an_endless_event_is_not_kept() -> None:
    """A lying relay would fill the till's memory."""

    async def endless(exchange: Exchange) -> None:
        await exchange.begin()
        while True:
            await exchange.say("data: " + "x" * 8_192)

    async def story() -> None:
        async with scripted_relay(endless) as relay, feed_of(relay) as feed:
            (news,) = await heard(feed, bool)
        assert news.trouble == RelayFault.STRANGE

    run(story())


@given(st.data())
def test_events_are_read_in_any_pieces(data: st.DataObject) -> None:
    """A packet's edge in the middle of a letter would lose a hint."""
    text = hello(3) + hint(4, "1-1-4", status="AÑO") + frame("heartbeat", 9, {})
    whole = text.encode()
    cuts = sorted(data.draw(st.sets(st.integers(1, len(whole) - 1))))
    reader = FrameReader()
    edges = [0, *cuts, len(whole)]
    frames = [f for a, b in pairwise(edges) for f in reader.feed(whole[a:b])]
    assert [(one.event, one.cursor) for one in frames] == [
        ("hello", 3),
        ("hint", 4),
        ("heartbeat", 9),
    ]


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(noise: bytes) -> None:
    """Nonsense from the network would stop the till."""
    for one in FrameReader().feed(noise + b"\n\n"):
        news_of(one)


@pytest.mark.parametrize("told", ["../../admin", "", "1 OR 1=1", "x" * 300, None, 7])
def test_a_hint_without_a_possible_id_is_no_hint(told: object) -> None:
    """A lying relay would write into the addresses that the till asks."""
    data = {"transaction": {"id": told}}
    (one,) = FrameReader().feed(frame("hint", 3, data).encode())
    news = news_of(one)
    assert news == News(3)


# --- with the real relay -------------------------------------------------------------------------


def test_a_till_pairs_hears_and_acknowledges_at_the_real_relay(tmp_path: Path) -> None:
    """Till and relay, each right by itself, would not understand each other."""

    async def story() -> None:
        rest = Rest()
        async with bench(f"sqlite:{tmp_path / 'relay.db'}", sockets=True) as relay:
            door = HttpRelayDoor(INSTANCE, rest, rehearsal=True)
            address = door.checked(f"http://127.0.0.1:{relay.port}")
            code = await door.begin(address, "tienda", "C1", "Caja C1")
            assert await door.ask(address, code) is None
            approved = {"code": code.letters, "till": "C1"}
            await relay.call("POST", "/v1/manager/approve", approved, token=relay.shop.admin)
            relay.clock.move(seconds=code.interval)
            relay_pass = await door.ask(address, code)
            assert relay_pass is not None
            feed = door.open(relay_pass)
            ours = Reference(reference("C1"))
            await feed.watch("test_L1", ours)
            name = transaction("C1", reference=ours.text)
            await relay.post(as_bytes(event(name)))

            found = await heard(feed, lambda news: bool(ids(news)), relay_pass.cursor)

            assert found[-1].hints == (RelayHint(name["id"], ours.text, None),)
            assert found[-1].cursor is not None
            await feed.ack(found[-1].cursor)
            (till,) = await relay.relay.tills.of_tenant("tienda")
            assert till.acked == found[-1].cursor
            await feed.aclose()

    run(story())


def test_a_denied_pairing_is_told_as_such(tmp_path: Path) -> None:
    """The person at the till would wait for an approval that was refused."""

    async def story() -> None:
        async with bench(f"sqlite:{tmp_path / 'relay.db'}", sockets=True) as relay:
            door = HttpRelayDoor(INSTANCE, Rest(), rehearsal=True)
            address = f"http://127.0.0.1:{relay.port}"
            code = await door.begin(address, "", "C1", "Caja C1")
            await relay.relay.pairing.decide("tienda", code.letters, approve=False)
            with pytest.raises(WasRefusedError) as denied:
                await door.ask(address, code)
            late = await door.begin(address, "", "C1", "Caja C1")
            relay.clock.move(seconds=late.life)
            with pytest.raises(WasRefusedError) as expired:
                await door.ask(address, late)
        assert denied.value.key == RelayFault.PAIRING_DENIED
        assert expired.value.key == RelayFault.PAIRING_EXPIRED

    run(story())


def test_an_answer_that_is_no_pairing_is_not_understood() -> None:
    """Whatever answers at a mistyped address would seem to be the relay."""

    async def odd(exchange: Exchange) -> None:
        await exchange.answer(200, {"user_code": 7})

    async def story() -> None:
        async with scripted_relay(odd) as relay:
            door = HttpRelayDoor(INSTANCE, Rest(), rehearsal=True)
            with pytest.raises(DidNotUnderstandError):
                await door.begin(relay.address, "", "C1", "Caja C1")

    run(story())
