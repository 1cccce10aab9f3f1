"""A relay that does exactly what a test wrote down, on a real socket of this machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Answer = Callable[["Exchange"], Awaitable[None]]

SSE = "text/event-stream; charset=utf-8"


def frame(event: str, cursor: int | None, data: object) -> str:
    """Write one event of a stream."""
    number = "" if cursor is None else f"id: {cursor}\n"
    return f"event: {event}\n{number}data: {json.dumps(data)}\n\n"


def hello(cursor: int = 0, heartbeat: float = 30) -> str:
    """Write the first event of a stream."""
    return frame("hello", cursor, {"till": "C1", "epoch": 1, "heartbeat_seconds": heartbeat})


def hint(cursor: int, transaction_id: str, **about: str) -> str:
    """Write a hint."""
    told = {"seq": cursor, "kind": "hint", "transaction": {"id": transaction_id, **about}}
    return frame("hint", cursor, told)


@dataclass(slots=True)
class Exchange:
    """One request and the way to answer it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    writer: asyncio.StreamWriter

    @property
    def streams(self) -> bool:
        """Whether the till asks for a stream."""
        return "event-stream" in self.headers.get("accept", "")

    async def answer(self, status: int, body: object) -> None:
        """Answer with JSON."""
        content = json.dumps(body).encode()
        head = f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\n"
        self.writer.write(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)
        await self.writer.drain()

    async def begin(self, kind: str = SSE) -> None:
        """Begin a stream that ends when the connection does."""
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nConnection: close\r\n\r\n"
        self.writer.write(head.encode())
        await self.writer.drain()

    async def say(self, *frames: str) -> None:
        """Send events."""
        self.writer.write("".join(frames).encode())
        await self.writer.drain()

    async def say_nothing(self) -> None:
        """Keep the connection open without a word, as a dead router does."""
        await asyncio.Event().wait()


@dataclass(slots=True)
class ScriptedRelay:
    """Answers the requests for hints by turns; the last answer serves for all that follow.

    Attributes:
        address: Where it listens.
        asked: Every request, in order.
    """

    answers: list[Answer]
    address: str = ""
    asked: list[Exchange] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while (exchange := await _read(reader, writer)) is not None:
                self.asked.append(exchange)
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                await answer(exchange)
                if exchange.streams:
                    return
        finally:
            writer.transport.abort()


@asynccontextmanager
async def scripted_relay(*answers: Answer) -> AsyncIterator[ScriptedRelay]:
    """Listen until the block ends."""
    relay = ScriptedRelay(list(answers))
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(relay.serve(reader, writer))
        tasks.add(task)
        await asyncio.gather(task, return_exceptions=True)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    relay.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield relay
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)


async def _read(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Exchange | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    first, *lines = head.split("\r\n")
    method, path, _ = first.split()
    headers = {name.lower(): value for name, _, value in (x.partition(": ") for x in lines if x)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Exchange(method, path, headers, body, writer)
