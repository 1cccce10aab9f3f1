"""How a till reads its hints, and how a stream ends."""

from __future__ import annotations

import asyncio
import socket

import pytest
from relay_bench import NOON, Bench, Till, bench, event, in_loop, reference, transaction, until
from relay_reader import Stream, open_stream

from pos_app.relay.limits import Rate

pytestmark = pytest.mark.expected_logs("event_refused", always=False)
FREE = {"opening": Rate(1e6, 1e6)}


async def stream_of(made: Bench, till: Till, cursor: int | None = None) -> Stream:
    """Open a till's stream and read its greeting."""
    stream = await open_stream(made.port, till.token, till.instance, cursor)
    if stream.status == 200:
        await stream.until("hello")
    return stream


@in_loop
async def test_an_event_reaches_the_waiting_till_with_its_number(store: str) -> None:
    """This is what the relay is for: the customer is waiting at the counter."""
    async with bench(store, sockets=True) as made:
        till = await made.pair()
        stream = await stream_of(made, till)
        about = transaction()
        await made.post(event(about))
        hint = await stream.until("hint")
        stream.close()

        assert (hint.id, hint.data["seq"], hint.data["kind"]) == (1, 1, "hint")
        assert hint.data["transaction"]["id"] == about["id"]


@in_loop
async def test_a_till_sees_its_own_hints_and_no_others(store: str) -> None:
    """A till that saw its neighbour's sales could confirm them as its own."""
    async with bench(store, sockets=True) as made:
        first, second = await made.pair("C1"), await made.pair("C2")
        streams = [await stream_of(made, first), await stream_of(made, second)]
        mine, other = transaction("C1"), transaction("C2")
        stranger = transaction(reference="order-17 of the web shop")
        for about in (other, stranger, mine):
            await made.post(event(about))
        got = [(await one.until("hint")).data["transaction"]["id"] for one in streams]
        for stream in streams:
            stream.close()

        assert got == [mine["id"], other["id"]]


@in_loop
async def test_a_link_is_told_to_the_till_that_registered_its_sku(store: str) -> None:
    """A payment link's transactions carry Wompi's reference, not the till's."""
    async with bench(store) as made:
        till, other = await made.pair("C1"), await made.pair("C2")
        paid = transaction(reference="test_L1_1791226107_x", payment_link_id="test_L1")
        early = transaction(reference="test_L1_1791226107_y", payment_link_id="test_L1")
        await made.post(event(early))
        assert (await made.call("GET", "/v1/manager/unmatched", token=made.shop.admin)).json()

        body = {"link_id": "test_L1", "sku": reference("C1")}
        assert (await till.call("/v1/watch", body)).status == 200
        assert (await other.call("/v1/watch", body)).status == 403
        assert (await other.call("/v1/watch", body | {"sku": reference("C2")})).status == 409
        await made.post(event(paid))

        assert await till.ids() == [early["id"], paid["id"]]
        assert await other.ids() == []
        unmatched = await made.call("GET", "/v1/manager/unmatched", token=made.shop.admin)
        assert unmatched.json() == []


@in_loop
async def test_the_heartbeat_is_seen_and_moves_the_cursor(store: str) -> None:
    """A till must notice a dead connection, and not come back with last week's cursor."""
    async with bench(store, sockets=True, limits={"heartbeat_seconds": 0.05}) as made:
        first = await made.pair("C1")
        await made.pair("C2")
        stream = await stream_of(made, first)
        await made.post(event(transaction("C2")))
        while (await stream.until("heartbeat")).id != 1:  # a beat may come before the event
            continue
        stream.close()

        assert stream.cursor == 1


@in_loop
async def test_a_till_that_says_nothing_goes_on_where_it_acknowledged(store: str) -> None:
    """A till that lost its cursor with its disk still gets what it never confirmed."""
    async with bench(store, sockets=True) as made:
        till = await made.pair()
        abouts = [transaction() for _ in range(3)]
        for about in abouts:
            await made.post(event(about))
        await till.ack(2)
        stream = await stream_of(made, till)
        hint = await stream.until("hint")
        stream.close()

        assert hint.data["transaction"]["id"] == abouts[2]["id"]


@in_loop
async def test_long_poll_waits_and_reads_the_same_log(store: str) -> None:
    """Behind a proxy that swallows streams a till must still hear within a second."""
    async with bench(store) as made:
        till = await made.pair()
        waiting = asyncio.create_task(till.poll(0, wait=20))
        await until(lambda: made.relay.hub.count == 1)
        await made.post(event())
        page = (await waiting).json()

        assert [hint["seq"] for hint in page["hints"]] == [1]
        assert (page["cursor"], page["gap"]) == (1, None)
        assert (await till.poll(1)).json()["hints"] == []


@in_loop
async def test_many_hints_come_in_order_and_once(store: str) -> None:
    """After a long absence the pages must join without a seam."""
    async with bench(store, sockets=True) as made:
        till = await made.pair()
        abouts = [transaction() for _ in range(250)]
        await asyncio.gather(*(made.post(event(about)) for about in abouts))
        stream = await stream_of(made, till)
        got = [(await stream.until("hint")).id for _ in abouts]
        stream.close()

        assert got == list(range(1, 251))
        assert set(await till.ids()) == {about["id"] for about in abouts}


@in_loop
async def test_an_old_stream_is_asked_to_come_again(sqlite_store: str) -> None:
    """Some hosts cut every connection after an hour: better by appointment than by surprise."""
    async with bench(sqlite_store, sockets=True, limits={"stream_seconds": 0.05}) as made:
        till = await made.pair()
        stream = await stream_of(made, till)
        frames = await stream.rest()

        assert frames[-1].event == "reconnect"
        assert 0 <= frames[-1].data["after_ms"] <= 60_000


@pytest.mark.fault("E7")
@in_loop
async def test_e7_a_till_that_was_off_past_the_retention_is_told_of_the_gap(store: str) -> None:
    """A till that believed it had everything would never look for the sales it missed."""
    async with bench(store, sockets=True, limits={"hard_keep_seconds": 9 * 86_400}) as made:
        till = await made.pair()
        for _ in range(3):
            await made.post(event())
        made.clock.move(days=10)
        await made.relay.upkeep.purge()
        await made.post(event(at=made.clock.now()))
        stream = await stream_of(made, till, 1)
        gap = await stream.until("gap")
        hint = await stream.until("hint")
        stream.close()

        assert (gap.data, gap.id) == ({"lost_through": 3}, 3)
        assert hint.id == 4
        assert (await till.poll(1)).json()["gap"] == 3
        assert (await till.poll(3)).json()["gap"] is None


@pytest.mark.fault("E9")
@pytest.mark.fault("attack-29")
@in_loop
async def test_e9_and_attack_29_two_computers_on_one_till(store: str) -> None:
    """A cloned disk would split the shop's hints between two computers, at random."""
    async with bench(store, sockets=True, limits=FREE) as made:
        original = await made.pair()
        clone = original.restarted()
        older = await stream_of(made, original)
        newer = await stream_of(made, clone)
        ended = await older.rest()
        back = await open_stream(made.port, original.token, original.instance)
        await made.post(event())
        hint = await newer.until("hint")
        newer.close()

        assert ended[-1].event == "ended"
        assert ended[-1].data == {"why": "fenced"}
        assert back.status == 409
        assert (await original.ack(0)).status == 409
        assert hint.id == 1
        [till] = (await made.call("GET", "/v1/manager", token=made.shop.admin)).json()["tills"]
        assert till["two_computers_at"] is not None
        assert till["epoch"] == 2


@in_loop
async def test_a_restarted_till_is_no_clone(store: str) -> None:
    """Starting the till every morning must not look like an attack."""
    async with bench(store, limits=FREE) as made:
        till = await made.pair()
        for _ in range(5):
            till = till.restarted()
            assert (await till.poll()).status == 200
        [seen] = await made.relay.tills.of_tenant("tienda")

        assert seen.flagged_at is None
        assert seen.epoch == 5


@pytest.mark.fault("E10")
@pytest.mark.fault("attack-26")
@in_loop
async def test_e10_and_attack_26_a_revoked_till_is_cut_within_five_seconds(store: str) -> None:
    """A stolen computer must stop hearing the shop's sales at once."""
    async with bench(store, sockets=True) as made:
        till = await made.pair()
        stream = await stream_of(made, till)
        # By a command in another process: only the store knows.
        await made.relay.tills.revoke("tienda", "C1")
        frames = await stream.rest(seconds=5)

        assert frames[-1].data == {"why": "revoked"}
        assert (await open_stream(made.port, till.token, till.instance)).status == 401
        assert (await till.poll()).status == 401
        assert (await till.ack(0)).status == 401


@in_loop
async def test_revoking_by_the_managers_call_cuts_at_once(store: str) -> None:
    """The manager presses the button and looks at the till."""
    async with bench(store, sockets=True) as made:
        till = await made.pair()
        stream = await stream_of(made, till)
        path = "/v1/manager/tills/C1/revoke"
        assert (await made.call("POST", path, {}, token=made.shop.admin)).status == 200

        assert (await stream.until("ended", seconds=1)).data == {"why": "revoked"}
        stream.close()


@pytest.mark.fault("E11")
@pytest.mark.fault("attack-25")
@in_loop
async def test_e11_and_attack_25_a_till_that_stops_reading_is_cut_and_resumes(
    sqlite_store: str,
) -> None:
    """A frozen till must not hold the relay's memory, nor lose a hint when it wakes."""
    limits = {"send_seconds": 0.3, "tenant": Rate(1e6, 1e6), **FREE}
    async with bench(sqlite_store, sockets=True, limits=limits) as made:
        slow, other = await made.pair("C1"), await made.pair("C2")
        reader = socket.create_connection(("127.0.0.1", made.port))
        reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        request = (
            f"GET /v1/hints HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n"
            f"Authorization: Bearer {slow.token}\r\nMostrador-Instance: {slow.instance}\r\n\r\n"
        )
        reader.sendall(request.encode())
        await until(lambda: made.relay.hub.connected("tienda") == {"C1"})
        lively = await stream_of(made, other)
        ids = []
        while "C1" in made.relay.hub.connected("tienda"):
            abouts = [transaction("C1") for _ in range(200)]
            ids += [about["id"] for about in abouts]
            await asyncio.gather(*(made.post(event(about)) for about in abouts))
            await made.post(event(transaction("C2")))
            assert (await lively.until("hint")).event == "hint"
        reader.close()
        lively.close()

        assert 'reason="slow"} 1.0' in made.relay.metrics.text().decode()
        assert set(await slow.ids()) == set(ids)


@pytest.mark.fault("attack-25")
@in_loop
async def test_attack_25_a_thousand_and_one_connections_of_one_till(sqlite_store: str) -> None:
    """One broken till must not use up the relay's connections."""
    async with bench(sqlite_store, sockets=True, limits={"opening": Rate(1, 20)}) as made:
        till, other = await made.pair("C1"), await made.pair("C2")
        lively = await stream_of(made, other)
        opened = [await open_stream(made.port, till.token, till.instance) for _ in range(1_001)]
        codes = [stream.status for stream in opened]
        await made.post(event(transaction("C2")))
        hint = await lively.until("hint")

        assert codes.count(200) <= 25
        assert set(codes) == {200, 429}
        assert made.relay.hub.count == 2
        assert hint.event == "hint"
        for stream in [*opened, lively]:
            stream.close()


@in_loop
async def test_past_the_relays_own_cap_a_stream_is_refused_politely(sqlite_store: str) -> None:
    """A full relay must say so, that the till may poll instead."""
    async with bench(sqlite_store, sockets=True, limits={"streams": 1}) as made:
        first, second = await made.pair("C1"), await made.pair("C2")
        stream = await stream_of(made, first)

        assert (await open_stream(made.port, second.token, second.instance)).status == 503
        stream.close()


@pytest.mark.fault("E13")
@in_loop
async def test_e13_a_clock_that_jumps_changes_no_number(store: str) -> None:
    """A clock set back at night must not make tomorrow's hints look old."""
    async with bench(store) as made:
        till = await made.pair()
        for hours in (0, -2, 3, -1):
            made.clock.move(hours=hours)
            await made.post(event(at=made.clock.now()))

        assert [hint["seq"] for hint in (await till.poll(0)).json()["hints"]] == [1, 2, 3, 4]


@pytest.mark.fault("E14")
@in_loop
async def test_e14_a_relay_restored_from_a_copy_tells_its_tills(store: str) -> None:
    """What came after the copy is gone here: the till must ask Wompi for those hours."""
    async with bench(store, sockets=True) as made:
        till = await made.pair()
        await made.post(event())
        stream = await stream_of(made, till, 700)  # the till had read further than the copy goes
        gap = await stream.until("gap")
        await made.post(event())
        hint = await stream.until("hint")
        stream.close()

        assert (gap.id, hint.id) == (1, 2)


@pytest.mark.fault("attack-24")
@in_loop
async def test_attack_24_acknowledging_what_never_was(store: str) -> None:
    """A till that acknowledges the future would have it purged before it comes."""
    async with bench(store) as made:
        till = await made.pair()
        await made.post(event())

        assert (await till.ack(2)).status == 409
        assert (await till.ack(1)).json() == {"acknowledged": 1}
        assert (await till.ack(1)).json() == {"acknowledged": 0}
        for bad in (-1, "1", 1.0, True, None, 10**19):
            assert (await till.call("/v1/ack", {"cursor": bad})).status == 400
        await made.relay.tills.revoke("tienda", "C1")
        assert (await till.ack(1)).status == 401


@pytest.mark.fault("attack-21")
@pytest.mark.parametrize(
    "token",
    [
        "",
        "Bearer",
        "mrt_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "eyJhbGciOiJub25lIn0.eyJ0aWxsIjoiQzEifQ.",
        "eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.e30.c2ln",
        "' OR 1=1 --",
        "\x00",
    ],
)
@in_loop
async def test_attack_21_tokens_that_are_none(sqlite_store: str, token: str) -> None:
    """There is nothing to parse in our tokens, so there is nothing to trick."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        headers = {"authorization": f"Bearer {token}", "mostrador-instance": till.instance}
        for method, path in (("GET", "/v1/hints"), ("POST", "/v1/ack"), ("GET", "/v1/chain")):
            answer = await made.call(method, path, **headers)
            assert (answer.status, answer.json()) == (401, {"error": "bad_token"})
        manager = await made.call("GET", "/v1/manager", token=till.token)  # another audience
        assert manager.status == 401
        assert (await made.call("GET", "/v1/hints", token=made.shop.admin,
                                mostrador_instance=till.instance)).status == 401  # fmt: skip


@in_loop
async def test_the_head_of_the_chain_is_kept_once(store: str) -> None:
    """A journal rewritten at night must not find its proof rewritten with it."""
    async with bench(store) as made:
        till = await made.pair()
        body = {"shift": "214", "entry": 4711, "head": "a" * 64}
        assert (await till.call("/v1/chain", body)).status == 200
        assert (await till.call("/v1/chain", body)).status == 200
        for other in ({"head": "b" * 64}, {"entry": 4712}):
            assert (await till.call("/v1/chain", body | other)).status == 409
        for broken in ({"head": "no hash"}, {"entry": -1}, {"entry": "4711"}, {"shift": "a b"}):
            assert (await till.call("/v1/chain", body | broken)).status == 400
        later = {"shift": "215", "entry": 4800, "head": "c" * 64}
        assert (await till.call("/v1/chain", later)).status == 200
        got = await made.call(
            "GET", "/v1/chain", token=till.token, mostrador_instance=till.instance
        )
        neighbour = await made.pair("C2")
        theirs = await made.call(
            "GET", "/v1/chain", token=neighbour.token, mostrador_instance=neighbour.instance
        )

        at = NOON.isoformat()
        assert got.json() == {"heads": [{**later, "at": at}, {**body, "at": at}]}
        assert theirs.json() == {"heads": []}
