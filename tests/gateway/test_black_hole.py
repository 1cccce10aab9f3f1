"""An address that swallows everything must not hold up the one that answers."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from wompi_line import KEYS, PaperClock, said, transaction

from pos_app.gateway.client import WompiGateway
from pos_app.gateway.hosts import Hosts

SILENT, ANSWERING = "127.0.0.2", "127.0.0.1"
QUEUED = 4
"""More than a listener who takes nobody keeps waiting: whoever comes then is not heard."""


@contextmanager
def black_hole(port: int) -> Iterator[None]:
    """Let an address take no connection and refuse none."""
    with ExitStack() as stack:
        silent = stack.enter_context(socket.socket())
        silent.bind((SILENT, port))
        silent.listen(0)
        for _ in range(QUEUED):
            knocking = stack.enter_context(socket.socket())
            knocking.setblocking(False)
            knocking.connect_ex((SILENT, port))
        yield


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Say that it is paid."""
    await reader.readuntil(b"\r\n\r\n")
    body = said(transaction()).content
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
    writer.write(f"{head}connection: close\r\n\r\n".encode() + body)
    await writer.drain()
    writer.close()


@pytest.mark.fault("D9")
def test_the_address_that_answers_is_not_held_up_by_one_that_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The shop's router announces IPv6 and drops it: every question takes half a minute."""

    def both(_host: object, port: object, *_how: object, **_more: object) -> list[Any]:
        stream = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [(*stream, (SILENT, port)), (*stream, (ANSWERING, port))]

    async def story() -> float:
        async with await asyncio.start_server(answer, ANSWERING, 0) as server:
            port = server.sockets[0].getsockname()[1]
            with black_hole(port):
                monkeypatch.setattr(socket, "getaddrinfo", both)
                hosts = Hosts.local(f"http://localhost:{port}")
                gateway = WompiGateway(KEYS, PaperClock(), hosts=hosts)
                began = time.monotonic()
                seen = await gateway.read(str(transaction()["id"]))
                took = time.monotonic() - began
                await gateway.aclose()
                assert seen.status.name == "APPROVED"
                return took

    assert asyncio.run(story()) < 2
