"""The relay's own server answering an empty 200: the floor under its HTTP path."""

from __future__ import annotations

import asyncio
import gc
import os

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos_app.relay.config import Config
from pos_app.relay.serve import RelayProtocol, RelayServer, listen


async def _empty(request: Request) -> Response:
    await request.body()
    return Response()


async def _main() -> None:
    config = Config.from_environment(os.environ)
    settings = uvicorn.Config(
        Starlette(routes=[Route("/w/{token}", _empty, methods=["POST"])]),
        http=RelayProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        access_log=False,
        server_header=False,
        log_config=None,
    )
    gc.freeze()  # as the relay itself does
    with listen(config.listen) as outside:
        await RelayServer(settings, None).serve([outside])


if __name__ == "__main__":
    asyncio.run(_main())
