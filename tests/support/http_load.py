"""Loads an HTTP server as cheaply as possible: prepared bytes over a few kept connections."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping, Sequence

__all__ = ["exchange", "rate", "request_bytes"]

CONNECTIONS = 32
"""So many that the server is measured, and not how long each of them waits for the disk."""


def request_bytes(
    method: str, path: str, headers: Mapping[str, str] | None = None, body: object = None
) -> bytes:
    """One request, ready to be sent."""
    text = b"" if body is None else json.dumps(body).encode()
    lines = [f"{method} {path} HTTP/1.1", "host: here", f"content-length: {len(text)}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode() + text


async def exchange(port: int, requests: Sequence[bytes]) -> list[tuple[int, bytes]]:
    """Send requests over a few connections, and return each one's status and body in order."""
    answers: list[tuple[int, bytes]] = [(0, b"")] * len(requests)
    todo = iter(enumerate(requests))

    async def work() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for place, request in todo:
            writer.write(request)
            answers[place] = await _answer(reader)
        writer.close()
        await writer.wait_closed()

    await asyncio.gather(*(work() for _ in range(CONNECTIONS)))
    return answers


async def rate(port: int, requests: Sequence[bytes]) -> float:
    """Requests per second; every answer must be a success."""
    start = time.perf_counter()
    answers = await exchange(port, requests)
    seconds = time.perf_counter() - start
    wrong = [each for each in answers if not 200 <= each[0] < 300]
    assert wrong == []
    return len(requests) / seconds


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    status = int(head[9:12])
    place = head.lower().index(b"content-length: ") + 16
    length = int(head[place : head.index(b"\r", place)])
    return status, await reader.readexactly(length)
