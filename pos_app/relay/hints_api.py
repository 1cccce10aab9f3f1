"""``GET /v1/hints``: a till reads its hints, by stream (SSE) or, behind odd proxies, long poll.

Both read the same log by the same cursor, so a till may change from one to the other at any moment.
The heartbeat is an event the till can see, because a comment would not tell it that a half-open
connection died; it carries the cursor too, so that a till that had no hints for days does not come
back with an old one.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from pos_app.relay.config import Limits
from pos_app.relay.errors import RefusedError
from pos_app.relay.inbox import Entry, Inbox, Page
from pos_app.relay.limits import Buckets
from pos_app.relay.metrics import Metrics
from pos_app.relay.requests import answer, bearer
from pos_app.relay.streams import Ended, Hub, Subscription, planned_delay_ms
from pos_app.relay.tills import Session, Tills

__all__ = ["Hints", "session_of"]

_LOG = structlog.get_logger("relay.streams")
_INSTANCE = re.compile(r"[0-9A-Za-z_-]{16,64}\Z")
_CURSOR = re.compile(r"[0-9]{1,18}\Z")
_SECONDS = re.compile(r"[0-9]{1,9}\Z")
LONGEST_POLL_SECONDS = 50.0
_REMARKABLE = (Ended.SLOW, Ended.FENCED, Ended.REVOKED)
RETRY_MILLISECONDS = 2_000
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]

Write = Callable[[str], Awaitable[None]]


async def session_of(request: Request, tills: Tills) -> Session:
    """Let a till in by its token and instance.

    Raises:
        RefusedError: 401 ``bad_token``, 400 ``bad_instance``, 409 ``fenced``.
    """
    instance = request.headers.get("mostrador-instance", "")
    token = bearer(request)
    if not _INSTANCE.match(instance):
        raise RefusedError(400, "bad_instance")
    return await tills.open(token, instance)


@dataclass(frozen=True, slots=True)
class Hints:
    """The endpoint, a plain ASGI application: a waiting stream must cost little memory."""

    tills: Tills
    hub: Hub
    inbox: Inbox
    metrics: Metrics
    limits: Limits
    openings: Buckets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a till with a stream or with one page."""
        request = Request(scope, receive)
        session = await session_of(request, self.tills)
        if not self.openings.take(f"{session.tenant}/{session.till}"):
            raise RefusedError(429, "too_often")
        cursor = _cursor(request, session)
        if "text/event-stream" in request.headers.get("accept", ""):
            await self._stream(request, send, session, cursor)
        else:
            await self._long_poll(request, send, session, cursor)

    async def _stream(self, request: Request, send: Send, session: Session, cursor: int) -> None:
        subscription = self.hub.open(session)
        watcher = asyncio.create_task(_until_gone(request.receive, subscription))
        self.metrics.streams_open.inc()
        try:
            await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
            await self._serve(_writer(send, self.limits.send_seconds), subscription, cursor)
        except TimeoutError:
            subscription.ended = Ended.SLOW
            await _abort(request.scope, watcher)
        finally:
            self._close(subscription, watcher)
        if subscription.ended not in (Ended.SLOW, Ended.GONE):
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _serve(self, write: Write, subscription: Subscription, cursor: int) -> None:
        timer = asyncio.get_running_loop().call_later(
            self.limits.stream_seconds, subscription.end, Ended.PLANNED
        )
        try:
            await write(_hello(subscription.session, cursor, self.limits.heartbeat_seconds))
            rest = self.limits.heartbeat_seconds
            async for page in self.hub.pages(subscription, cursor, rest):
                if page.lost_through is not None:
                    self.metrics.gaps.inc()
                await write(_frames(page))
            await write(_farewell(subscription.ended))
        finally:
            timer.cancel()

    def _close(self, subscription: Subscription, watcher: asyncio.Task[None]) -> None:
        watcher.cancel()
        self.hub.close(subscription)
        self.metrics.streams_open.dec()
        why = subscription.ended or Ended.GONE
        self.metrics.disconnects.labels(why.value).inc()
        if why in _REMARKABLE:
            session = subscription.session
            _LOG.info("stream_cut", tenant=session.tenant, till=session.till, why=why.value)

    async def _long_poll(self, request: Request, send: Send, session: Session, cursor: int) -> None:
        subscription = self.hub.open(session)
        watcher = asyncio.create_task(_until_gone(request.receive, subscription))
        self.metrics.streams_open.inc()
        try:
            page = await self._first_page(subscription, cursor, _wait_of(request))
        finally:
            self._close(subscription, watcher)
        if subscription.ended in (Ended.REVOKED, Ended.FENCED):
            raise RefusedError(409, subscription.ended.value)
        if page.lost_through is not None:
            self.metrics.gaps.inc()
        response = answer(
            {
                "hints": [_told(entry) for entry in page.entries],
                "cursor": page.cursor,
                "gap": page.lost_through,
                "epoch": session.epoch,
            }
        )
        await response(request.scope, request.receive, send)

    async def _first_page(self, subscription: Subscription, cursor: int, wait: float) -> Page:
        async for page in self.hub.pages(subscription, cursor, wait):
            return page
        return Page(entries=(), cursor=cursor, lost_through=None)


async def _until_gone(receive: Receive, subscription: Subscription) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    subscription.end(Ended.GONE)


def _writer(send: Send, patience: float) -> Write:
    async def write(text: str) -> None:
        async with asyncio.timeout(patience):
            await send({"type": "http.response.body", "body": text.encode(), "more_body": True})

    return write


async def _abort(scope: Scope, watcher: asyncio.Task[None]) -> None:
    """Drop the connection: closing politely would wait for the till to read."""
    scope["state"]["abort"]()
    await watcher


def _hello(session: Session, cursor: int, heartbeat: float) -> str:
    data = {"till": session.till, "epoch": session.epoch, "heartbeat_seconds": heartbeat}
    return f"retry: {RETRY_MILLISECONDS}\n" + _frame("hello", cursor, data)


def _frames(page: Page) -> str:
    if page.lost_through is not None:
        gap = _frame(
            "gap", min(page.lost_through, page.cursor), {"lost_through": page.lost_through}
        )
        return gap + _hints(page.entries)
    return _hints(page.entries) or _frame("heartbeat", page.cursor, {})


def _hints(entries: tuple[Entry, ...]) -> str:
    return "".join(f"event: hint\nid: {one.seq}\ndata: {_data(one)}\n\n" for one in entries)


def _farewell(why: Ended | None) -> str:
    if why is Ended.PLANNED:
        return _frame("reconnect", None, {"after_ms": planned_delay_ms()})
    return _frame("ended", None, {"why": (why or Ended.GONE).value})


def _frame(event: str, cursor: int | None, data: dict[str, object]) -> str:
    identity = "" if cursor is None else f"id: {cursor}\n"
    return f"event: {event}\n{identity}data: {json.dumps(data, separators=(',', ':'))}\n\n"


def _data(entry: Entry) -> str:
    return json.dumps(_told(entry), ensure_ascii=False, separators=(",", ":"))


def _told(entry: Entry) -> dict[str, object]:
    return {
        "seq": entry.seq,
        "kind": entry.kind,
        "received_at": entry.received_at.isoformat(timespec="milliseconds"),
        "transaction": json.loads(entry.body),
    }


def _cursor(request: Request, session: Session) -> int:
    """Read where the till wants to go on; without a word, it is where it acknowledged."""
    given = request.headers.get("last-event-id") or request.query_params.get("after")
    if given is None:
        return session.acked
    if not _CURSOR.match(given):
        raise RefusedError(400, "bad_cursor")
    return int(given)


def _wait_of(request: Request) -> float:
    given = request.query_params.get("wait", "25")
    if not _SECONDS.match(given):
        raise RefusedError(400, "bad_wait")
    return min(float(given), LONGEST_POLL_SECONDS)
