"""Keeps web pages out of the control port.

The port has no keys: whoever reaches it moves the clock and reads every secret. Only programs and
pages of this computer may. A web page somewhere else can still make a browser on this computer
call it, so what only a browser would send gives it away: a foreign ``Origin``, a name of its own
in ``Host`` (DNS rebinding), or a form's content type in place of JSON.
"""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


class ControlDoor:
    """Lets in who may turn the simulator's knobs, and answers 403 or 415 to the rest."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one request."""
        status, why = _objection(scope["method"], Headers(scope=scope))
        if not why:
            await self._app(scope, receive, send)
            return
        text = json.dumps({"error": why})
        await Response(text, status, media_type="application/json")(scope, receive, send)


def _objection(method: str, headers: Headers) -> tuple[int, str]:
    host, origin = headers.get("host"), headers.get("origin")
    if host is not None and _name(f"//{host}") not in _HERE:
        return 403, "the control port answers to this computer's own names only"
    if origin is not None and urlsplit(origin).netloc != host:
        return 403, "another page may not use the control port"
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if method == "POST" and kind != "application/json":
        return 415, "application/json is expected"
    return 200, ""


def _name(address: str) -> str:
    """The host's name in an address; nothing where there is none to read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
