"""What a stranger on the internet may try beside events: odd requests, patience, guesses."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relay_bench import Bench, as_bytes, ask, bench, event, in_loop, transaction, until

from pos_app.relay import serve
from pos_app.relay.limits import Rate
from pos_app.relay.verify import parse

pytestmark = pytest.mark.expected_logs("event_refused", "uvicorn.error", always=False)


async def sent(port: int, request: bytes, seconds: float = 5.0) -> bytes:
    """Send bytes as they are, and give all that comes until the relay hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    try:
        return await asyncio.wait_for(reader.read(), seconds)
    finally:
        writer.close()


@pytest.mark.fault("attack-6")
@pytest.mark.parametrize("field", ["id", "status"])
@in_loop
async def test_attack_6_half_a_character_among_the_signed_values(
    sqlite_store: str, field: str
) -> None:
    """What no hash can be made of is refused; a 500 would be retried for a day."""
    async with bench(sqlite_store) as made:
        body = event(transaction())
        body["data"]["transaction"][field] = "\ud800"

        assert (await made.post(json.dumps(body).encode())).status == 401


@pytest.mark.parametrize("asked", ["%C2%B2", "%D9%A1%D9%A2", "-1", "1e3", "9" * 400, "", "0x10"])
@in_loop
async def test_a_wait_that_is_no_number_is_refused(sqlite_store: str, asked: str) -> None:
    """Some characters count as digits and are no number: asking with one must be no fault."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        path = f"/v1/hints?wait={asked}"
        answer = await made.call("GET", path, token=till.token, mostrador_instance=till.instance)

        assert (answer.status, answer.json()) == (400, {"error": "bad_wait"})


@pytest.mark.parametrize("cursor", ["9" * 19, "-1", "1e3", "٣", "²", " 1", "0x10", "1;2", "NaN"])
@in_loop
async def test_a_last_event_id_that_is_none_of_ours_is_refused(
    sqlite_store: str, cursor: str
) -> None:
    """A till with a broken memory is told so; it must not read from a number nobody meant."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        headers = {
            "authorization": f"Bearer {till.token}",
            "mostrador-instance": till.instance,
            "accept": "text/event-stream",
            "last-event-id": cursor,
        }
        answer = await ask(made.app, "GET", "/v1/hints", headers=headers)

        assert (answer.status, answer.json()) == (400, {"error": "bad_cursor"})


CHUNK = b"3\r\nabc\r\n0\r\n\r\n"
NEXT = b"GET /config HTTP/1.1\r\nHost: relay\r\n\r\n"


@pytest.mark.parametrize(
    "rest",
    [
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: 13\r\n\r\n" + CHUNK,
        b"Content-Length: 3\r\nContent-Length: 40\r\n\r\nabc",
        b"Content-Length: 3, 40\r\n\r\nabc",
        b"Content-Length: +3\r\n\r\nabc",
        b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\nabc",
        b"Content-Length : 3\r\n\r\nabc",
        b"Transfer-Encoding: xchunked\r\n\r\n" + CHUNK,
        b"Transfer-Encoding: chunked, identity\r\n\r\n" + CHUNK,
        b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n" + CHUNK,
        b"Transfer-Encoding:\x0bchunked\r\n\r\n" + CHUNK,
        b"Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
        b"X: a\x00b\r\n\r\n",
    ],
)
@pytest.mark.parametrize("first", ["POST /w/{ingest}", "GET /config"])
@in_loop
async def test_a_request_two_readers_would_end_in_two_places_is_the_last_of_its_connection(
    sqlite_store: str, first: str, rest: bytes
) -> None:
    """Through a proxy that reads the other length, a stranger would begin a till's request."""
    async with bench(sqlite_store, sockets=True) as made:
        line = first.format(ingest=made.shop.ingest).encode()
        got = await sent(made.port, line + b" HTTP/1.1\r\nHost: relay\r\n" + rest + NEXT)

    assert got.startswith(b"HTTP/1.1 4")
    assert got.count(b"HTTP/1.1 ") == 1
    assert b"pub_test" not in got


@asynccontextmanager
async def both_ports(made: Bench) -> AsyncIterator[list[int]]:
    """The port for the world, and the operator's beside it."""
    server = serve._private(made.relay)
    with serve.listen(made.settings.private) as socket:
        task = asyncio.create_task(server.serve([socket]))
        await until(lambda: server.started)
        yield [made.port, socket.getsockname()[1]]
        server.should_exit = True
        await task


@pytest.mark.fault("attack-2")
@pytest.mark.parametrize(
    ("whole", "drip"),
    [
        (b"", b"GET /config HTTP/1.1\r\nX: "),
        (b"GET /config HTTP/1.1\r\nHost: relay\r\n\r\n", b"GET /config HTTP/1.1\r\nX: "),
        (b"POST /nowhere HTTP/1.1\r\nHost: relay\r\nContent-Length: 60000\r\n\r\n", b"x"),
        (b"GET /config HTTP/1.1\r\nHost: relay\r\nContent-Length: 60000\r\n\r\n", b"x"),
        (b"GET /config HTTP/1.1\r\nHost: relay\r\n\r\n", b"\r\n"),
    ],
)
@in_loop
async def test_attack_2_a_byte_now_and_then_keeps_no_connection(
    sqlite_store: str, whole: bytes, drip: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few thousand patient connections would use up all that the relay may open."""
    monkeypatch.setattr(serve, "HEADER_SECONDS", 0.2)
    async with bench(sqlite_store, sockets=True) as made, both_ports(made) as ports:
        for port in ports:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            reading = asyncio.create_task(reader.read())
            writer.write(whole)
            async with asyncio.timeout(5):
                while not reading.done():
                    writer.write(drip[:1])
                    drip = drip[1:] or b"x"
                    await asyncio.sleep(0.02)
            writer.close()
            assert not isinstance(reading.exception(), TimeoutError)


@pytest.mark.fault("attack-27")
@in_loop
async def test_attack_27_a_stranger_cannot_keep_a_shops_tills_from_pairing(
    sqlite_store: str,
) -> None:
    """One address may not take every place in the shop's short list of open codes."""
    async with bench(sqlite_store, limits={"pairing": Rate(1e9, 1e9)}) as made:
        asked = as_bytes({"shop": "tienda", "till": "C1", "label": "Caja"})

        async def begin(address: str) -> int:
            answer = await ask(made.app, "POST", "/v1/pairing", body=asked, client=address)
            return answer.status

        codes = [await begin("203.0.113.66") for _ in range(30)]

        assert codes[-1] == 429
        assert await begin("198.51.100.7") == 200


@pytest.mark.fault("attack-27")
@in_loop
async def test_attack_27_guessed_device_codes_keep_no_event_waiting(sqlite_store: str) -> None:
    """Guesses are answered by reading: the one place that writes is the events' own."""
    async with bench(sqlite_store) as made:
        other = sqlite3.connect(sqlite_store.removeprefix("sqlite:"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        guess = made.call("POST", "/v1/pairing/token", {"device_code": "mrd_guess"})
        answer = await asyncio.wait_for(guess, 1)
        other.close()

        assert (answer.status, answer.json()) == (400, {"error": "expired_token"})


_keys = st.sampled_from(["a", "a:", 'a"', 'a":', "b", "\u00e1", ""])
_spaces = st.text(" \t\n\r", max_size=2)


@st.composite
def texts(draw: st.DrawFn, depth: int = 3) -> tuple[str, bool]:
    """JSON text with any spaces and keys, and whether some object repeats a key."""
    if depth == 0 or draw(st.booleans()):
        return json.dumps(draw(_keys | st.integers() | st.none())), False
    parts, names, repeats = [], [], False
    for name in draw(st.lists(_keys, max_size=3)):
        inner, below = draw(texts(depth - 1))
        written = json.dumps(name, ensure_ascii=draw(st.booleans()))
        if draw(st.booleans()):
            written = "".join(f"\\u{ord(one):04x}" for one in name).join('""')
        names.append(name)
        repeats = repeats or below
        parts.append(draw(_spaces) + written + draw(_spaces) + ":" + draw(_spaces) + inner)
    return "{" + ",".join(parts) + "}", repeats or len(set(names)) < len(names)


@given(texts())
def test_a_key_that_is_written_twice_is_found_however_it_is_written(made: tuple[str, bool]) -> None:
    """Of two amounts in one event the shop's program would read one and its log the other."""
    text, repeats = made
    body = ('{"x":' + text + "}").encode()
    if repeats:
        with pytest.raises(ValueError, match="twice"):
            parse(body)
    else:
        assert parse(body) == json.loads(body)
