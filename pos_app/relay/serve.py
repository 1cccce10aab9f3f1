"""Running the relay: the two listeners, TLS, and an ending that loses nobody."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
import sys
from collections.abc import Awaitable, Callable, Generator
from datetime import datetime
from pathlib import Path
from typing import cast

import structlog
import uvicorn
from cryptography import x509
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from pos_app.relay.app import Relay, create_app
from pos_app.relay.clock import Clock, SystemClock
from pos_app.relay.config import Address, Config, Tls
from pos_app.relay.inbox import Inbox

__all__ = ["open_inbox", "serve"]

_LOG = structlog.get_logger("relay.serve")
BACKLOG = 2_048
HEADER_SECONDS = 10.0
UNREAD_MILLISECONDS = 30_000
GRACE_SECONDS = 10
# The writing thread asks for Python's lock several times for each commit; at the default of 5 ms a
# busy event loop would make every waiting event that much later.
SWITCH_SECONDS = 0.0005


class RelayProtocol(H11Protocol):
    """Uvicorn's own protocol, plus two ways to end a connection that its peer abuses."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Offer requests a way to drop their connection, and give the first one ten seconds."""
        stream = cast("asyncio.Transport", transport)
        super().connection_made(stream)
        self.app_state = {**self.app_state, "abort": stream.abort}
        self._limit: asyncio.TimerHandle | None = self.loop.call_later(HEADER_SECONDS, self._drop)

    def data_received(self, data: bytes) -> None:
        """Take what came; what is no whole request yet must become one within ten seconds.

        Uvicorn forgets its own limit at each piece, so a byte now and then would keep a connection
        for ever: of the next request's head, or of a body nobody reads any more.
        """
        super().data_received(data)
        if self._is_answering():
            if self._limit is not None:
                self._limit.cancel()
                self._limit = None
        elif self._limit is None:
            self._limit = self.loop.call_later(HEADER_SECONDS, self._drop)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the limit."""
        if self._limit is not None:
            self._limit.cancel()
        super().connection_lost(exc)

    def _is_answering(self) -> bool:
        cycle = getattr(self, "cycle", None)  # uvicorn's type hides that it starts as None
        return cycle is not None and not cycle.response_complete

    def _drop(self) -> None:
        self._limit = None
        if not self._is_answering():
            self.transport.abort()


class RelayServer(uvicorn.Server):
    """A server that sends its tills away politely before it waits for them to go."""

    def __init__(self, config: uvicorn.Config, relay: Relay | None) -> None:
        super().__init__(config)
        self._relay = relay

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell the tills to reconnect, finish what is being answered, then close."""
        if self._relay is not None:
            self._relay.hub.drain()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Leave signals alone: ``serve`` listens for them once, for both servers."""
        yield


async def open_inbox(config: Config, clock: Clock, *, serving: bool = True) -> Inbox:
    """Open the engine the settings name.

    Raises:
        ConfigError: Another relay serves the same file, or a newer one wrote the store.
        StoreError: It cannot be opened or reached.
    """
    if config.store.startswith("postgresql://"):
        from pos_app.relay.inbox_postgres import PostgresInbox

        return await PostgresInbox.open(
            config.store, clock, most_waiting=config.limits.waiting, serving=serving
        )
    from pos_app.relay.inbox_sqlite import SqliteInbox

    path = Path(config.store.removeprefix("sqlite:"))
    return await SqliteInbox.open(path, clock, most_waiting=config.limits.waiting, serving=serving)


async def serve(
    config: Config,
    stop: asyncio.Event,
    ready: asyncio.Event | None = None,
    opening: Callable[[Config, Clock], Awaitable[Inbox]] = open_inbox,
) -> None:
    """Serve until ``stop`` is set.

    Args:
        config: The checked settings.
        stop: Ends the relay.
        ready: Set once both ports answer.
        opening: Opens the engine; kill tests bring one that dies at a chosen point.

    Raises:
        ConfigError, StoreError: As ``open_inbox`` does, or a shop's secrets do not fit.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    inbox = await opening(config, SystemClock())
    try:
        app = create_app(config, inbox, SystemClock())
        relay: Relay = app.state.relay
        await _serve_both(config, app, relay, stop, ready)
    finally:
        await inbox.close()


async def _serve_both(
    config: Config,
    app: Starlette,
    relay: Relay,
    stop: asyncio.Event,
    ready: asyncio.Event | None,
) -> None:
    public, private = _public(config, app, relay), _private(relay)
    with listen(config.listen) as outside, listen(config.private) as inside:
        # The chores start before the door opens: a relay that cannot read its shops must not.
        async with app.router.lifespan_context(app):
            serving = [
                asyncio.create_task(public.serve([outside])),
                asyncio.create_task(private.serve([inside])),
            ]
            _LOG.info("relay_serving", port=outside.getsockname()[1])
            if ready is not None:
                ready.set()
            await stop.wait()
            public.should_exit = True
            await serving[0]
            private.should_exit = True
            await serving[1]


def listen(address: Address) -> socket.socket:
    """Open a listening socket; its connections are dropped when their peer stops reading."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    # asyncio turns Nagle's waiting off only where the protocol is named; with it on, a second piece
    # that is sent waits for the first one's acknowledgement, 40 ms on Linux.
    found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # elsewhere it would let another program take the port away
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if sys.platform == "linux":
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_MILLISECONDS)
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 30)
    found.bind((address.host, address.port))
    found.listen(BACKLOG)
    found.setblocking(False)
    return found


def _public(config: Config, app: Starlette, relay: Relay) -> RelayServer:
    tls = config.tls
    if tls is not None:
        relay.metrics.certificate.set(certificate_end(tls).timestamp())
    settings = uvicorn.Config(
        app,
        http=RelayProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        access_log=False,
        server_header=False,
        log_config=None,
        backlog=BACKLOG,
        proxy_headers=bool(config.trusted_proxies),
        forwarded_allow_ips=list(config.trusted_proxies),
        timeout_keep_alive=75,
        timeout_graceful_shutdown=GRACE_SECONDS,
        ssl_context_factory=None if tls is None else lambda _config, _default: tls_context(tls),
    )
    return RelayServer(settings, relay)


def _private(relay: Relay) -> RelayServer:
    settings = uvicorn.Config(
        relay.private,
        http=RelayProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        access_log=False,
        server_header=False,
        log_config=None,
        timeout_graceful_shutdown=1,
    )
    return RelayServer(settings, None)


def tls_context(tls: Tls) -> ssl.SSLContext:
    """Make the server's TLS settings: 1.2 and newer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(tls.certificate, tls.key)
    return context


def certificate_end(tls: Tls) -> datetime:
    """Say when our own certificate ends."""
    certificate = x509.load_pem_x509_certificate(tls.certificate.read_bytes())
    return certificate.not_valid_after_utc
