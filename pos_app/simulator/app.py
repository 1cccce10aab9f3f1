"""The public server: the API under ``/v1`` and ``/production/v1``, and the hosted pages."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

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
    routes = [
        Route(f"{root}{path}", _ApiCall(engine, environment, operation), methods=[method])
        for root, environment in ROOTS
        for method, path, operation in OPERATIONS
    ]
    return Starlette(
        routes=[*routes, *page_routes(engine)],
        middleware=[Middleware(Trouble, engine=engine)],
        exception_handlers={HTTPException: _refused_by_router, NotKeptError: _not_kept},
    )


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
            body = None if scope["method"] == "GET" else bodies.parse(await _read(receive))
            reply = self._operation(self._engine.ledger, self._call(scope, body))
        except RefusedError as refused:
            reply = _refusal(self._engine, refused)
        await self._engine.keep()
        await _send(send, reply)

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


async def _not_kept(_: Request, __: Exception) -> Response:
    """The disk did not take it: nothing happened, and the client hears so."""
    reason = "No se pudo guardar la operación"
    return json_response(Reply(503, {"error": {"type": "INTERNAL_ERROR", "reason": reason}}))


__all__ = ["bearer", "json_response", "public_app"]
