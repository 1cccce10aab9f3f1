from __future__ import annotations

import asyncio
import gzip
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import httpx
import pytest
from structlog.testing import capture_logs
from wompi_line import (
    KEYS,
    REFERENCE,
    TRANSACTION,
    Line,
    html,
    line,
    no,
    raw,
    said,
    transaction,
)

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.ids import Reference
from pos_app.core.payment import Sighting
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.faults import Fault
from pos_app.gateway.patience import FAILURES
from pos_app.gateway.wire import Limits

SHORT = Limits(connect=0.05, whole=0.05)
DEEP = b'{"data":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def read(gateway: WompiGateway) -> Awaitable[Sighting]:
    """The question most of these tests ask."""
    return gateway.read(TRANSACTION)


def failure(found: Line, limits: Limits | None = None) -> MostradorError:
    """What a question that cannot succeed raises."""
    with pytest.raises(MostradorError) as caught:
        found.ask(read, limits=limits)
    return caught.value


async def for_ever(_request: httpx.Request) -> httpx.Response:
    """Never answer."""
    await asyncio.Event().wait()
    raise AssertionError


class Dripping(httpx.AsyncByteStream):
    """A body that comes, byte by byte, and never ends."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0)
            yield b" "


async def drip(_request: httpx.Request) -> httpx.Response:
    """Answer for ever."""
    return httpx.Response(200, headers={"content-type": "application/json"}, stream=Dripping())


@pytest.mark.parametrize(
    ("answer", "family", "key"),
    [
        (html(200), CouldNotAskError, "gateway.not_wompi"),
        (html(401), CouldNotAskError, "gateway.not_wompi"),
        (html(403), CouldNotAskError, "gateway.not_wompi"),
        (html(404), CouldNotAskError, "gateway.not_wompi"),
        (html(500), CouldNotAskError, "gateway.server_error"),
        (html(502), CouldNotAskError, "gateway.server_error"),
        (raw("", 503), CouldNotAskError, "gateway.server_error"),
        (said(transaction(), 503), CouldNotAskError, "gateway.server_error"),
        (no(408), CouldNotAskError, "gateway.server_error"),
        (said(transaction(), 302, location="https://portal.example"), CouldNotAskError,
         "gateway.not_wompi"),
        (raw('{"data":{}}', 200, "text/plain"), CouldNotAskError, "gateway.not_wompi"),
        (httpx.Response(200, content=b"{}"), CouldNotAskError, "gateway.not_wompi"),
        (httpx.Response(204), CouldNotAskError, "gateway.not_wompi"),
        (raw('{"message":"Forbidden"}', 403), CouldNotAskError, "gateway.not_wompi"),
        (raw('{"error":"no"}', 404), CouldNotAskError, "gateway.not_wompi"),
        (raw('{"error":{"type":7}}', 401), CouldNotAskError, "gateway.not_wompi"),
        (raw("[]", 404), CouldNotAskError, "gateway.not_wompi"),
        (httpx.ConnectError("refused"), CouldNotAskError, "gateway.no_network"),
        (httpx.ConnectTimeout("black hole"), CouldNotAskError, "gateway.no_network"),
        (httpx.ReadTimeout("slow"), CouldNotAskError, "gateway.timeout"),
        (httpx.PoolTimeout("slow"), CouldNotAskError, "gateway.timeout"),
        (httpx.ReadError("reset"), CouldNotAskError, "gateway.cut_off"),
        (httpx.RemoteProtocolError("half"), CouldNotAskError, "gateway.cut_off"),
        (no(401), WasRefusedError, "gateway.key_refused"),
        (no(403), WasRefusedError, "gateway.key_refused"),
        (no(404), WasRefusedError, "gateway.unknown_transaction"),
        (no(410), WasRefusedError, "gateway.unknown_transaction"),
        (no(400), WasRefusedError, "gateway.refused"),
        (no(422), WasRefusedError, "gateway.refused"),
        (raw(""), DidNotUnderstandError, "gateway.strange_answer"),
        (raw("", 404), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":{"id":"1'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw("null"), DidNotUnderstandError, "gateway.strange_answer"),
        (raw("[]"), DidNotUnderstandError, "gateway.strange_answer"),
        (raw("{}"), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":null}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":[]}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":NaN}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":-Infinity}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":{},"data":{}}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw(b'\xef\xbb\xbf{"data":{}}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw(b'{"data":"\xff"}'), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":{}}'.encode("utf-16")), DidNotUnderstandError, "gateway.strange_answer"),
        (raw('{"data":' + "1" * 5000 + "}"), DidNotUnderstandError, "gateway.strange_answer"),
        (raw(DEEP), DidNotUnderstandError, "gateway.strange_answer"),
        (raw(b" " * (8 * 1024 * 1024 + 1)), DidNotUnderstandError, "gateway.too_large"),
    ],
)  # fmt: skip
def test_bad_answer_finds_its_family(
    answer: httpx.Response | Exception, family: type[MostradorError], key: str
) -> None:
    """A page of the edge would be read as "not paid", or close the till."""
    error = failure(line(answer))

    assert type(error) is family
    assert error.key == key


def test_broken_compression_is_not_understood() -> None:
    """A damaged answer would stop the watching."""

    async def broken(_request: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/json", "content-encoding": "gzip"}
        return httpx.Response(200, headers=headers, stream=httpx.ByteStream(b"no gzip"))

    assert failure(line(broken)).key == "gateway.strange_answer"


def test_packed_bomb_is_left_at_the_limit() -> None:
    """A few kilobytes that unpack to gigabytes would take the till's memory."""
    bomb = gzip.compress(b" " * 50_000_000)

    async def bombed(_request: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/json", "content-encoding": "gzip"}
        return httpx.Response(200, headers=headers, stream=httpx.ByteStream(bomb))

    assert failure(line(bombed)).key == "gateway.too_large"


def test_packed_answer_is_read() -> None:
    """A shop on a mobile connection pays for every byte."""

    async def packed(_request: httpx.Request) -> httpx.Response:
        body = gzip.compress(said(transaction()).content)
        headers = {"content-type": "application/json", "content-encoding": "gzip"}
        return httpx.Response(200, headers=headers, content=body)

    assert line(packed).ask(read).transaction_id == TRANSACTION


@pytest.mark.fault("D5")
@pytest.mark.parametrize("answer", [for_ever, drip])
def test_call_is_bounded_as_a_whole(
    answer: Callable[[httpx.Request], Awaitable[httpx.Response]],
) -> None:
    """A slow drip keeps every single read within its limit, and the customer waiting for ever."""
    assert failure(line(answer), SHORT).key == "gateway.timeout"


@pytest.mark.parametrize("passing", [html(502), httpx.ReadError("x"), httpx.ConnectError("x")])
def test_read_is_tried_again(passing: httpx.Response | Exception) -> None:
    """One dropped packet would show "Espere" to a customer who has paid."""
    found = line(passing, passing, said(transaction()))

    assert found.ask(read).transaction_id == TRANSACTION
    assert len(found.questions) == 3


@pytest.mark.parametrize("lasting", [no(404), html(403), raw("{"), httpx.ReadTimeout("x"), no(429)])
def test_lasting_answer_is_not_asked_for_again(lasting: httpx.Response | Exception) -> None:
    """The till would knock where it was just told no."""
    found = line(lasting)
    failure(found)

    assert len(found.questions) == 1


@pytest.mark.fault("D4")
@pytest.mark.parametrize(
    ("told", "seconds"),
    [("7", 7), ("Mon, 05 Oct 2026 17:00:09 GMT", 9), ("soon", 2), (None, 2), ("999999999", 120)],
)
def test_wompis_wish_for_patience_is_obeyed(told: str | None, seconds: int) -> None:
    """Asking on would lock the whole merchant out, all tills at once."""
    headers = {} if told is None else {"retry-after": told}
    found = line(httpx.Response(429, headers=headers), said(transaction()))

    async def story() -> None:
        gateway = found.gateway()
        with pytest.raises(CouldNotAskError, match=r"gateway\.busy"):
            await gateway.read(TRANSACTION)
        found.clock.pass_(seconds - 0.5)
        with pytest.raises(CouldNotAskError, match=r"gateway\.busy"):
            await gateway.read(TRANSACTION)
        assert len(found.questions) == 1
        found.clock.pass_(1.6)
        assert (await gateway.read(TRANSACTION)).transaction_id == TRANSACTION
        await gateway.aclose()

    asyncio.run(story())


def test_resting_asks_nobody() -> None:
    """A black-out would be answered with thousands of questions."""
    found = line(httpx.ConnectError("x"))

    async def story() -> None:
        gateway = found.gateway()
        for _ in range(FAILURES):
            with pytest.raises(CouldNotAskError, match=r"gateway\.no_network"):
                await gateway.read(TRANSACTION)
        asked = len(found.questions)
        with pytest.raises(CouldNotAskError, match=r"gateway\.resting"):
            await gateway.read(TRANSACTION)
        assert asked == len(found.questions)
        await gateway.aclose()

    asyncio.run(story())


def test_refusal_tells_what_and_why() -> None:
    """The manager would see "refused" and no field to mend."""
    answer = no(422, type="INPUT_VALIDATION_ERROR", messages={"amount_in_cents": ["Muy poco"]})
    error = failure(line(answer))

    assert error.details == {
        "status": 422,
        "kind": "INPUT_VALIDATION_ERROR",
        "field": "amount_in_cents",
        "said": "Muy poco",
    }


@pytest.mark.parametrize(
    "error",
    [
        {"type": "x y", "reason": "La llave prv_test_Abc123 no sirve"},
        {
            "type": "A",
            "messages": {"k": "pub_prod_1 test_integrity_2 prod_events_3 prv_test_Abc123"},
        },
        {"type": "A", "messages": {}},
        {"type": "A", "messages": {"b d": []}},
        {"type": "A", "messages": {"b": [7]}},
        {"type": "A", "reason": {"prv_test_Abc123": 1}},
        {"type": "A", "reason": "\ud800\x00" + "x" * 1000},
    ],
)
def test_refusal_never_repeats_a_key(error: dict[str, object]) -> None:
    """Wompi repeats the key it refuses: it would end on the screen and in the log."""
    told = str(failure(line(raw(json.dumps({"error": error}), 422))))

    assert "Abc123" not in told
    assert "_integrity_" not in told
    assert len(told) < 300
    assert told.isprintable()


def test_logs_carry_no_key_id_or_address(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever reads a shop's log file could read, or steal, its sales."""
    caplog.set_level(logging.DEBUG)
    found = line(said([transaction(payment_link_id="test_AbC123")]))
    with capture_logs() as logs:
        found.ask(lambda gateway: gateway.find(Reference(REFERENCE)))
        failure(line(html(500)))

    written = f"{logs} {caplog.text}"
    assert [each["path"] for each in logs] == ["/transactions", *["/transactions/{}"] * 3]
    assert [each["outcome"] for each in logs] == ["200", *["gateway.server_error"] * 3]
    for secret in ("Abc123", REFERENCE, TRANSACTION, "wompi.co", "AbC123", "ana.perez"):
        assert secret not in written


def test_fault_names_are_all_in_one_place() -> None:
    """A key without a sentence would show to the cashier as it is."""
    assert {str(fault).split(".")[0] for fault in Fault} == {"gateway"}
    assert len({str(fault) for fault in Fault}) == len(Fault)


def test_cancelled_question_leaves_the_line_usable() -> None:
    """Closing a charge while Wompi is slow would block the next sale."""
    asked = asyncio.Event()

    async def silent(_request: httpx.Request) -> httpx.Response:
        asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    found = line(silent, said(transaction()))

    async def story() -> None:
        gateway = found.gateway()
        question = asyncio.ensure_future(gateway.read(TRANSACTION))
        await asked.wait()
        question.cancel()
        await asyncio.wait([question])
        assert question.cancelled()
        assert (await gateway.read(TRANSACTION)).transaction_id == TRANSACTION
        await gateway.aclose()

    asyncio.run(story())


def test_redirect_is_not_followed() -> None:
    """A portal could lead our private key elsewhere."""
    found = line(said([], 307, location="https://elsewhere.example/"), said(transaction()))
    failure(found)

    assert {"sandbox.wompi.co"} == {request.url.host for request in found.questions}


def test_keys_do_not_show() -> None:
    """A traceback would print the private key."""
    assert "Abc123" not in repr(replace(KEYS, private="prv_test_Abc123"))
