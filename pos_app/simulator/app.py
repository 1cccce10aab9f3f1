"""The public server: the API under ``/v1`` and ``/production/v1``, and the hosted pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from pos_app.simulator import bodies, refusals
from pos_app.simulator.api import OPERATIONS, Call, Operation, Reply
from pos_app.simulator.book import NotKeptError
from pos_app.simulator.engine import Engine
from pos_app.simulator.model import Environment
from pos_app.simulator.pages.routes import page_routes
from pos_app.simulator.refusals import RefusedError
from pos_app.simulator.trouble import Trouble

ROOTS: tuple[tuple[str, Environment], ...] = (("/v1", "test"), ("/production/v1", "prod"))


def public_app(engine: Engine) -> Starlette:
    """The gateway as shops and payers see it."""
    calls = {
        (method, f"{root}{path}"): _ApiCall(engine, environment, operation)
        for root, environment in ROOTS
        for method, path, operation in OPERATIONS
    }
    routes = [Route(path, call, methods=[method]) for (method, path), call in calls.items()]
    return PublicApp(
        {named: Trouble(call, engine) for named, call in calls.items()},
        routes=[*routes, *page_routes(engine)],
        middleware=[Middleware(Trouble, engine=engine)],
        exception_handlers={HTTPException: _refused_by_router, NotKeptError: _not_kept},
    )


class PublicApp(Starlette):
    """Everything shops and payers may ask; what tills ask all day takes a short way in.

    A call whose address has no parameter, or one as its last part, goes to the same endpoint as
    through the router, past layers that would cost as much as the answer.
    """

    def __init__(self, calls: Mapping[tuple[str, str], ASGIApp], **settings: Any) -> None:
        super().__init__(**settings)
        self._plain = {named: call for named, call in calls.items() if "{" not in named[1]}
        self._by_last = dict(_by_last(calls))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        call = self._find(scope) if scope["type"] == "http" else None
        await (call or super().__call__)(scope, receive, send)

    def _find(self, scope: Scope) -> ASGIApp | None:
        method, path = scope["method"], scope["path"]
        call = self._plain.get((method, path))
        if call is not None:
            scope["path_params"] = {}
            return call
        before, _, last = path.rpartition("/")
        found = self._by_last.get((method, before))
        if found is None or not last:
            return None
        scope["path_params"] = {found[0]: last}
        return found[1]


def _by_last(
    calls: Mapping[tuple[str, str], ASGIApp],
) -> Iterator[tuple[tuple[str, str], tuple[str, ASGIApp]]]:
    """The calls whose only parameter is the last part, by what stands before it."""
    for (method, path), call in calls.items():
        before, _, last = path.rpartition("/")
        if last.startswith("{") and "{" not in before:
            yield (method, before), (last.strip("{}"), call)


class _ApiCall:
    """One call of the API as an ASGI application: read, ask the ledger, keep, answer.

    It speaks ASGI itself because every poll of every till passes here.
    """

    def __init__(self, engine: Engine, environment: Environment, operation: Operation) -> None:
        self._engine = engine
        self._environment = environment
        self._operation = operation

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            reply = await self._reply(scope, receive)
        except NotKeptError:
            reply = _NOT_KEPT
        await _send(send, reply)

    async def _reply(self, scope: Scope, receive: Receive) -> Reply:
        try:
            body = None if scope["method"] == "GET" else bodies.parse(await _read(receive))
            reply = self._operation(self._engine.ledger, self._call(scope, body))
        except RefusedError as refused:
            reply = _refusal(self._engine, refused)
        await self._engine.keep()
        return reply

    def _call(self, scope: Scope, body: object) -> Call:
        headers = dict(scope["headers"])
        query = scope["query_string"].decode("latin-1")
        return Call(
            environment=self._environment,
            path=scope["path_params"],
            query=dict(parse_qsl(query, keep_blank_values=True)) if query else {},
            key=bearer(headers.get(b"authorization", b"").decode("latin-1")),
            merchant_key=headers.get(b"x-merchant-public-key", b"").decode("latin-1"),
            body=body,
            now=self._engine.look(),
        )


async def _read(receive: Receive) -> bytes:
    """The body, up to a limit."""
    parts = bytearray()
    while True:
        message = await receive()
        parts += message.get("body", b"")
        if len(parts) > bodies.MOST_BYTES:
            raise bodies.too_large()
        if not message.get("more_body"):
            return bytes(parts)


def bearer(header: str | None) -> str | None:
    """The key of an Authorization header; a key without "Bearer" is taken too."""
    if not header:
        return None
    scheme, _, key = header.partition(" ")
    return (key if scheme.lower() == "bearer" else header).strip() or None


def _refusal(engine: Engine, refused: RefusedError) -> Reply:
    content: dict[str, object] = {"error": refused.error}
    if refused.trace:
        content["meta"] = {"trace_id": engine.ledger.world.hexadecimal(32)}
    return Reply(refused.status, content)


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


async def _send(send: Send, reply: Reply) -> None:
    """A reply as ASGI messages; an empty one has no body at all."""
    body = b"" if reply.content is None else _ENCODER.encode(reply.content).encode()
    headers = [(b"content-length", b"%d" % len(body))]
    if reply.content is not None:
        headers.append((b"content-type", b"application/json"))
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def json_response(reply: Reply) -> Response:
    """A reply for the calls that are not asked all day."""
    text = _ENCODER.encode(reply.content)
    return Response(text.encode(), reply.status, media_type="application/json")


async def _refused_by_router(_: Request, __: Exception) -> Response:
    """Unknown addresses, and calls that an address does not have: 404 in Wompi's envelope."""
    return json_response(Reply(404, {"error": refusals.not_found().error}))


_NOT_KEPT = Reply(
    503, {"error": {"type": "INTERNAL_ERROR", "reason": "No se pudo guardar la operación"}}
)


async def _not_kept(_: Request, __: Exception) -> Response:
    """The disk did not take it: nothing happened, and the client hears so."""
    return json_response(_NOT_KEPT)


__all__ = ["bearer", "json_response", "public_app"]
