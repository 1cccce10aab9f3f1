"""Reading requests with care: bounded bodies, bearer tokens, small JSON answers."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope

from pos_app.relay.errors import RefusedError
from pos_app.relay.verify import parse

__all__ = [
    "address_of",
    "answer",
    "bearer",
    "client_address",
    "collect",
    "read_body",
    "read_object",
    "refusal",
    "text_of",
]

SMALL_BODY = 4 * 1024


async def read_body(request: Request, *, most: int, seconds: float) -> bytes:
    """Read a body of at most ``most`` bytes within a time, whatever its headers claim.

    Raises:
        RefusedError: 415 for a compressed body, 413 for a big one, 408 for a slow one, 400 when the
            sender hung up.
    """
    try:
        async with asyncio.timeout(seconds):
            return await collect(dict(request.scope["headers"]), request.receive, most)
    except TimeoutError as error:
        raise RefusedError(408, "too_slow") from error


async def collect(headers: Mapping[bytes, bytes], receive: Receive, most: int) -> bytes:
    """Read a body of at most ``most`` bytes; the caller watches the time.

    Raises:
        RefusedError: As ``read_body`` does, without 408.
    """
    if headers.get(b"content-encoding", b"identity").lower() != b"identity":
        raise RefusedError(415, "compressed")
    claimed = headers.get(b"content-length", b"0")
    if not claimed.isdigit() or int(claimed) > most:
        raise RefusedError(413, "too_big")
    body: bytes = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RefusedError(400, "hung_up")
        body += message.get("body", b"")
        if len(body) > most:
            raise RefusedError(413, "too_big")
        if not message.get("more_body", False):
            return body


async def read_object(request: Request) -> dict[str, object]:
    """Read a small strict JSON object.

    Raises:
        RefusedError: As ``read_body`` does, and 400 ``bad_body``.
    """
    body = await read_body(request, most=SMALL_BODY, seconds=3.0)
    try:
        return parse(body)
    except ValueError as error:
        raise RefusedError(400, "bad_body") from error


def text_of(body: dict[str, object], name: str) -> str:
    """Read a text field.

    Raises:
        RefusedError: 400 ``bad_body`` when it is missing or no text.
    """
    value = body.get(name)
    if not isinstance(value, str):
        raise RefusedError(400, "bad_body")
    return value


def bearer(request: Request) -> str:
    """Read the bearer token.

    Raises:
        RefusedError: 401 ``bad_token`` when there is none.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise RefusedError(401, "bad_token")
    return token


def client_address(request: Request) -> str:
    """Give the sender's address; a trusted proxy's header has been applied before."""
    return address_of(request.scope)


def address_of(scope: Scope) -> str:
    """Do what ``client_address`` does without a request around it."""
    client = scope.get("client")
    return client[0] if client else ""


def answer(content: object, status: int = 200) -> Response:
    """Answer with JSON that nobody may keep."""
    return JSONResponse(content, status, headers={"Cache-Control": "no-store"})


def refusal(error: RefusedError) -> Response:
    """Answer a refusal with its short word."""
    return answer({"error": error.code}, error.status)
