"""The simulator's own server in front of one constant JSON: the floor of its speed.

Whatever is asked, the answer is the same, so that the very same requests can be sent to both.

Run as a program it prints its port and serves until it is stopped.
"""

from __future__ import annotations

import asyncio
import sys

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pos_app.simulator.server import http_server, listen

CONSTANT = {"data": {"status": "APPROVED", "amount_in_cents": 1_900_000}, "meta": {}}


async def _constant(_: Request) -> JSONResponse:
    return JSONResponse(CONSTANT)


def main() -> None:
    """Serve."""
    methods = ["GET", "POST", "PATCH", "PUT"]
    app = Starlette(routes=[Route("/{path:path}", _constant, methods=methods)])
    with listen("127.0.0.1", 0) as listening:
        sys.stdout.write(f"{listening.getsockname()[1]}\n")
        sys.stdout.flush()
        asyncio.run(http_server(app).serve(sockets=[listening]))


if __name__ == "__main__":
    main()
