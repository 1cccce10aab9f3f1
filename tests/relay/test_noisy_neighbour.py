"""One shop's broken program, or its enemy, waits; the shop next door does not."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter

import pytest
from relay_bench import OTHER_SECRET, as_bytes, bench, event, in_loop, until

from pos_app.relay.config import Address
from pos_app.relay.limits import Rate, Tarpit
from pos_app.relay.serve import listen

pytestmark = pytest.mark.expected_logs("event_refused", always=False)
NEVER = 3_600.0
ONE = Rate(1e-6, 1)


async def settle() -> None:
    """Let everything that can run do so."""
    for _ in range(20):
        await asyncio.sleep(0)


@pytest.mark.fault("B20")
@in_loop
async def test_b20_ten_thousand_events_at_once_are_taken_or_asked_to_come_later(
    sqlite_store: str,
) -> None:
    """After an outage a shop's whole week may come at once: no event may be lost, nobody hurt."""
    bodies = [as_bytes(event()) for _ in range(10_000)]
    async with bench(sqlite_store, limits={"tarpit_seconds": 0.01}) as made:
        neighbour = await made.add_shop("vecina")
        burst = asyncio.gather(*(made.post(body) for body in bodies))
        beside = await made.post(event(), shop=neighbour)
        codes = Counter(answer.status for answer in await burst)
        kept = (await made.inbox.stats()).rows_by_tenant

    assert beside.status == 200
    assert codes.keys() - {503} == {200, 429}  # a slow disk asks to come later too
    assert codes[200] + codes[503] >= made.settings.limits.tenant.burst
    assert codes[200] <= kept["tienda"] <= codes[200] + codes[503]
    assert kept["vecina"] == 1


@pytest.mark.fault("B20")
@pytest.mark.parametrize("secret", ["genuine", "forged"])
@in_loop
async def test_b20_who_is_refused_again_and_again_waits_for_the_answer(
    sqlite_store: str, secret: str
) -> None:
    """A flood must be slowed by its own answers, and the shop's own events must not be."""
    limits = {"tenant": ONE, "refused": ONE, "tarpit_seconds": NEVER}
    async with bench(sqlite_store, limits=limits) as made:
        neighbour = await made.add_shop("vecina")
        flood = event(secret=OTHER_SECRET) if secret == "forged" else event()
        assert (await made.post(event())).status == 200
        refused = (await made.post(flood)).status
        waiting = asyncio.create_task(made.post(flood))
        await until(lambda: _counted(made.relay.metrics.text(), refused) == 2)
        await settle()

        assert refused == (401 if secret == "forged" else 429)
        assert not waiting.done()
        assert (await made.post(event(), shop=neighbour)).status == 200
        waiting.cancel()


def _counted(metrics: bytes, status: int) -> float:
    reason = {401: b"bad_signature", 429: b"rate_limited"}[status]
    line = b'relay_ingest_requests_total{result="' + reason + b'"} '
    return float(metrics.partition(line)[2].split()[0])


@in_loop
async def test_a_forgers_flood_delays_no_genuine_event_of_the_same_shop(sqlite_store: str) -> None:
    """Whoever learns a shop's address must not be able to keep its own events waiting."""
    limits = {"refused": ONE, "tarpit_seconds": NEVER}
    async with bench(sqlite_store, limits=limits) as made:
        forged = as_bytes(event(secret=OTHER_SECRET))
        flood = [asyncio.create_task(made.post(forged)) for _ in range(600)]
        assert (await made.post(event())).status == 200
        for one in flood:
            one.cancel()


@in_loop
async def test_past_the_room_to_wait_a_flood_is_hung_up_on(sqlite_store: str) -> None:
    """Waiting costs memory: a flood must not be able to use it up."""
    limits = {"refused": ONE, "tarpit_seconds": NEVER}
    async with bench(sqlite_store, limits=limits) as made:
        forged = as_bytes(event(secret=OTHER_SECRET))
        flood = [asyncio.create_task(made.post(forged)) for _ in range(600)]
        await until(lambda: sum(one.done() for one in flood) == 600 - 512)
        answers = [one.result() for one in flood if one.done()]
        for one in flood:
            one.cancel()

    assert {answer.status for answer in answers} == {401}
    # The first one was answered in peace; its connection may stay.
    assert [one.headers.get("connection") for one in answers].count("close") == len(answers) - 1


@in_loop
async def test_the_room_to_wait_is_shared_and_given_back() -> None:
    """Many floods together must find an end as well, and a finished one must leave no trace."""
    tarpit = Tarpit(Rate(1e-6, 0), seconds=NEVER, share=2, most=3)
    waiting = [asyncio.create_task(tarpit.hold(key)) for key in ("a", "a", "b")]
    await settle()

    assert not await tarpit.hold("a")  # its share is used up
    assert not await tarpit.hold("c")  # all room is
    for one in waiting:
        one.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    again = asyncio.create_task(tarpit.hold("c"))
    await settle()
    assert not again.done()
    again.cancel()


@in_loop
async def test_a_brisk_shops_events_wait_for_each_other_and_are_all_kept(sqlite_store: str) -> None:
    """Sharing a commit must lose none of them and store none twice."""
    async with bench(sqlite_store, limits={"brisk": ONE}) as made:
        bodies = [as_bytes(event()) for _ in range(40)]
        answers = await asyncio.gather(*(made.post(body) for body in bodies))
        kept = (await made.inbox.stats()).rows_by_tenant["tienda"]

    assert {answer.status for answer in answers} == {200}
    assert kept == 40


@in_loop
async def test_no_answer_waits_for_an_acknowledgement() -> None:
    """With Nagle's waiting on, a till's hint could lie in the relay for 40 ms."""
    taken: asyncio.Future[socket.socket] = asyncio.get_running_loop().create_future()

    class Door(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            taken.set_result(transport.get_extra_info("socket"))

    with listen(Address("127.0.0.1", 0)) as door:
        server = await asyncio.get_running_loop().create_server(Door, sock=door)
        with socket.create_connection(door.getsockname()):
            assert (await taken).getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        server.close()
