"""Stands before the public server: dates its answers, and misbehaves on command.

Dates come from the rehearsal's clock. A fault may delay a request, answer in the gateway's
place, cut the connection or spoil the answer.
"""

from __future__ import annotations

import asyncio
import json
import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pos_app.simulator.engine import Engine
from pos_app.simulator.faults import Fault, Subject

_LINK = re.compile(r"/(?:l|payment_links)/([^/?]+)")
_TRANSACTION = re.compile(r"/(?:transactions|t)/([^/?]+)")

_PAGES = {
    "html_502": (502, "<html><head><title>502 Bad Gateway</title></head></html>"),
    "html_403": (
        403,
        "<HTML><HEAD><TITLE>ERROR</TITLE></HEAD><BODY><H1>403 ERROR</H1>Request blocked.</BODY>",
    ),
    "maintenance": (503, "<html><body><h1>Estamos en mantenimiento</h1></body></html>"),
}


class Trouble:
    """ASGI middleware of the public server."""

    def __init__(self, app: ASGIApp, engine: Engine) -> None:
        self._app = app
        self._engine = engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or let it meet its faults first."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        book = self._engine.ledger.world.faults
        if not book.active():
            await self._app(scope, receive, self._dated(send, timedelta()))
            return
        body = await _whole_body(receive)
        subject = self._subject(scope, body)
        faults = {each.name: each for each in book.take_group("call", subject)}
        await self._troubled(scope, _replay(body, receive), send, faults)

    async def _troubled(
        self, scope: Scope, receive: Receive, send: Send, faults: dict[str, Fault]
    ) -> None:
        skew = faults["clock_skew"].number("seconds") if "clock_skew" in faults else 0
        dated = self._dated(send, timedelta(seconds=skew))
        if "latency" in faults:
            await asyncio.sleep(faults["latency"].number("milliseconds") / 1000)
        if "reset" in faults:
            await _cut(scope, receive)
        elif (refusal := _refusal(faults)) is not None:
            await refusal(scope, receive, dated)
        elif "reset_after_storing" in faults:
            await self._app(scope, receive, _swallow)
            await _cut(scope, receive)
        else:
            halved = _halved(dated) if "half_json" in faults else dated
            await self._app(scope, receive, halved)

    def _dated(self, send: Send, skew: timedelta) -> Send:
        """Put the rehearsal's time into the Date header."""

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                now = (self._engine.clock.now() + skew).astimezone(UTC)
                message["headers"].append((b"date", _http_date(now.replace(microsecond=0))))
            await send(message)

        return dated

    def _subject(self, scope: Scope, body: bytes) -> Subject:
        """What a request is about, as far as it says."""
        path = str(scope["path"])
        query = parse_qs(scope["query_string"].decode("latin-1"))
        reference = query.get("reference", [None])[0] or _reference_in(body)
        link = _LINK.search(path)
        found = _TRANSACTION.search(path)
        if found is not None:
            transaction = self._engine.ledger.settling.find(found[1])
            if transaction is not None:
                return Subject(transaction.reference, transaction.link_id, path)
        return Subject(reference, None if link is None else link[1], path)


@lru_cache(maxsize=4)
def _http_date(moment: datetime) -> bytes:
    """The second as HTTP writes it."""
    return format_datetime(moment, usegmt=True).encode()


def _reference_in(body: bytes) -> str | None:
    try:
        content = json.loads(body) if body[:1] == b"{" else None
    except ValueError:
        return None
    found = content.get("reference") if isinstance(content, dict) else None
    return found if isinstance(found, str) else None


def _refusal(faults: dict[str, Fault]) -> Response | None:
    """An answer that the gateway itself never saw."""
    for name, (status, page) in _PAGES.items():
        if name in faults:
            return HTMLResponse(page, status)
    if "too_many_requests" in faults:
        wait = str(faults["too_many_requests"].number("retry_after"))
        content = '{"error":{"type":"TOO_MANY_REQUESTS","reason":"Demasiadas solicitudes"}}'
        return Response(content, 429, {"retry-after": wait}, "application/json")
    if "server_error" in faults:
        content = '{"error":{"type":"INTERNAL_ERROR","reason":"Error interno"}}'
        return Response(content, faults["server_error"].number("status"), None, "application/json")
    return None


async def _whole_body(receive: Receive) -> bytes:
    parts = bytearray()
    while True:
        message = await receive()
        parts += message.get("body", b"")
        if message["type"] != "http.request" or not message.get("more_body"):
            return bytes(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Give the body that was already read once more, then what comes after it."""
    given = False

    async def replayed() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


async def _swallow(_: Message) -> None:
    """The answer that nobody will hear."""


async def _cut(scope: Scope, receive: Receive) -> None:
    """Cut the connection: our server hands its transport along; without one, the call fails."""
    transport = scope.get("state", {}).get("transport")
    if transport is None:
        raise ConnectionResetError("the simulator cut the connection, as told")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


def _halved(send: Send) -> Send:
    """Send half of the body as if it were all of it."""
    started: list[Message] = []
    parts = bytearray()

    async def halved(message: Message) -> None:
        if message["type"] == "http.response.start":
            started.append(message)
            return
        parts.extend(message.get("body", b""))
        if message.get("more_body"):
            return
        half = bytes(parts[: len(parts) // 2])
        MutableHeaders(scope=started[0])["content-length"] = str(len(half))
        await send(started[0])
        await send({"type": "http.response.body", "body": half})

    return halved
