"""Serves an ASGI application on a free port of this machine, in a thread of its own."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

__all__ = ["serving"]

_STOP_SECONDS = 10.0


@contextmanager
def serving(app: ASGIApp, certificate: Path | None = None) -> Iterator[str]:
    """Serve an application and yield its address, ``http://127.0.0.1:<port>``.

    With a certificate and its key in one file the address begins with ``https``.

    The socket is bound before the thread starts, so the first request cannot come too early.
    """
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            ws="none",
            loop="asyncio",
            ssl_certfile=certificate,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(
            target=server.run, kwargs={"sockets": [listening]}, name="page server"
        )
        thread.start()
        try:
            scheme = "http" if certificate is None else "https"
            yield f"{scheme}://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(_STOP_SECONDS)
            if thread.is_alive():
                raise TimeoutError("the server of this test did not stop")
