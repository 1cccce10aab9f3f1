"""Posting an alert to a web address of the shop's own; the address itself is a secret."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import urlsplit

import httpx

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.gateway.wire import silence_libraries, tls_context

__all__ = ["checked_hook", "post_json"]

SECONDS = 10.0


def checked_hook(typed: str) -> str:
    """Take a typed address, or refuse it.

    Raises:
        WasRefusedError: It is no https address of a server (``webhook.address``).
    """
    address = typed.strip()
    try:
        parts = urlsplit(address)
        good = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or " " in address:
        raise WasRefusedError("webhook.address")
    return address


async def post_json(
    address: str,
    body: Mapping[str, str | int],
    transport: httpx.AsyncBaseTransport | None = None,
) -> None:
    """Post to an address that was checked; redirects are not followed.

    Of the answer only its status is read: whatever else comes may be without end.

    Raises:
        CouldNotAskError: Nobody answers there (``webhook.unreachable``).
        WasRefusedError: It was not taken (``webhook.refused``, with the status).
    """
    silence_libraries()
    chosen = transport or httpx.AsyncHTTPTransport(verify=tls_context(), trust_env=False)
    try:
        async with (
            asyncio.timeout(SECONDS),
            httpx.AsyncClient(transport=chosen, trust_env=False) as client,
        ):
            answer = await _status(client, address, body)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as error:
        raise CouldNotAskError("webhook.unreachable") from error
    if not 200 <= answer < 300:
        raise WasRefusedError("webhook.refused", status=answer)


async def _status(client: httpx.AsyncClient, address: str, body: Mapping[str, str | int]) -> int:
    async with client.stream("POST", address, json=dict(body)) as answer:
        return answer.status_code
