"""Runs the simulator: two servers, the gateway's heartbeat and its postman in one event loop."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from pos_app.simulator.app import public_app
from pos_app.simulator.book import MemoryBook
from pos_app.simulator.clock import Clock
from pos_app.simulator.control import control_app
from pos_app.simulator.delivery import Postman
from pos_app.simulator.engine import Engine
from pos_app.simulator.ledger import Ledger, fixed_account, open_book
from pos_app.simulator.ledger_store import SqliteBook
from pos_app.simulator.world import Delays

WINDOWS = sys.platform == "win32"

_BACKLOG = 256
_LOOPBACK = "127.0.0.1"
"""Where the control port stands, wherever shops and payers are let in."""
_PARENT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How a simulator is started; port 0 takes a free one, no folder keeps nothing."""

    host: str = "127.0.0.1"
    port: int = 0
    control_port: int = 0
    folder: Path | None = None
    merchants: int = 1
    seed: int | None = None
    rate: float = 1.0
    events_url: str | None = None
    delay: int | None = None
    """Milliseconds that everything takes, in place of the sandbox's own delays."""
    stop_with_parent: bool = False
    """Stop when the program that started this one is gone, so that a killed demo leaves nothing."""


class CuttingProtocol(H11Protocol):
    """HTTP that hands its transport to the app, so that a fault can cut the connection."""

    def connection_made(  # type: ignore[override]  # -- uvicorn only serves full transports
        self, transport: asyncio.Transport
    ) -> None:
        """Remember the transport in the state of every request on it."""
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


class QuietServer(uvicorn.Server):
    """A server that leaves signals to its owner."""

    def capture_signals(  # type: ignore[override]  # -- a context manager all the same
        self,
    ) -> nullcontext[None]:
        """Two servers share the process: neither takes its signals."""
        return nullcontext()


def listen(host: str, port: int) -> socket.socket:
    """A bound socket. Its protocol is named, or asyncio would leave Nagle's delay on."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if not WINDOWS:  # there it would let another program take the port away
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    found.bind((host, port))
    found.listen(_BACKLOG)
    return found


def http_server(app: ASGIApp) -> QuietServer:
    """A server of ours for an application: quiet, undated, able to be cut."""
    config = uvicorn.Config(
        app,
        http=CuttingProtocol,
        ws="none",
        lifespan="off",
        log_level="error",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=2,
    )
    return QuietServer(config)


@contextlib.contextmanager
def opened(settings: Settings, origin: str) -> Iterator[Engine]:
    """The engine over its book, which is closed at the end."""
    book = MemoryBook() if settings.folder is None else SqliteBook(settings.folder / "ledger.db")
    try:
        ledger = open_book(book, settings.seed, origin, settings.merchants)
        _prepare(ledger, settings)
        clock = Clock(rate=settings.rate)
        if isinstance(book, SqliteBook):
            yield Engine(ledger, clock, book)
        else:
            yield Engine(ledger, clock)
    finally:
        if isinstance(book, SqliteBook):
            book.close()


def _prepare(ledger: Ledger, settings: Settings) -> None:
    if settings.delay is not None:
        ledger.world.delays = Delays.fixed(settings.delay)
    if settings.events_url is not None:
        first = ledger.access.find(fixed_account().public_key)
        if first is not None:
            ledger.access.enrol(replace(first, events_url=settings.events_url))


def announcement(engine: Engine, host: str, port: int, control_port: int) -> str:
    """The line that tells a parent process where everything is."""
    account = engine.ledger.access.find(fixed_account().public_key) or fixed_account()
    root = f"http://{host}:{port}"
    return json.dumps(
        {
            "simulator": root,
            "api": f"{root}/v1",
            "checkout": f"{root}/p/",
            "control": f"http://{_LOOPBACK}:{control_port}",
            "public_key": account.public_key,
            "private_key": account.private_key,
            "integrity_secret": account.integrity_secret,
            "events_secret": account.events_secret,
        }
    )


async def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run until the process is told to stop.

    Raises:
        OSError: A port is taken.
        LedgerInUseError: Another simulator holds the folder.
    """
    with (
        listen(settings.host, settings.port) as public,
        listen(_LOOPBACK, settings.control_port) as control,
    ):
        port, control_port = public.getsockname()[1], control.getsockname()[1]
        with opened(settings, f"http://{settings.host}:{port}") as engine:
            await engine.keep()
            servers = [
                (http_server(public_app(engine)), public),
                (http_server(control_app(engine)), control),
            ]
            announce(announcement(engine, settings.host, port, control_port))
            stop = asyncio.Event()
            _on_signals(stop)
            watch = [_watch_parent(stop)] if settings.stop_with_parent else []
            await _run(engine, servers, stop, watch)


async def _watch_parent(stop: asyncio.Event) -> None:
    """Ask to stop once the starting program is gone."""
    if WINDOWS:
        _stop_at_the_end_of_input(stop)
    else:
        await _parent_gone(stop)


def _stop_at_the_end_of_input(stop: asyncio.Event) -> None:
    """Windows tells nobody that his parent is gone; what he reads from it ends all the same."""
    loop = asyncio.get_running_loop()

    def wait() -> None:
        sys.stdin.read()
        with contextlib.suppress(RuntimeError):  # the loop is closed: it has stopped
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait, name="parent", daemon=True).start()


async def _parent_gone(stop: asyncio.Event) -> None:
    """Ask to stop once another process has become our parent."""
    parent = os.getppid()
    while os.getppid() == parent and not stop.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _PARENT_SECONDS)
    stop.set()


async def _run(
    engine: Engine,
    servers: list[tuple[QuietServer, socket.socket]],
    stop: asyncio.Event,
    watch: list[Coroutine[None, None, None]],
) -> None:
    async with asyncio.TaskGroup() as group:
        serving = [
            group.create_task(server.serve(sockets=[listening])) for server, listening in servers
        ]
        working = [
            group.create_task(engine.beat()),
            group.create_task(Postman(engine).work()),
            *(group.create_task(each) for each in watch),
        ]
        await stop.wait()
        for server, _ in servers:
            server.should_exit = True
        await asyncio.wait(serving)
        for task in working:
            task.cancel()


def _on_signals(stop: asyncio.Event) -> None:
    """Stop in good order on Ctrl-C and on a polite kill, on every system."""
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: loop.call_soon_threadsafe(stop.set))
