"""A till's reader written from the stream's description alone: sockets, chunks, frames."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Frame:
    """One event of a stream."""

    event: str
    id: int | None
    data: Any


@dataclass(slots=True)
class Stream:
    """An open stream, read frame by frame.

    Attributes:
        status: The answer's status.
        cursor: The last id seen, as a browser would remember it.
    """

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    status: int
    cursor: int | None = None
    _text: str = ""
    frames: list[Frame] = field(default_factory=list)

    async def next(self, seconds: float = 10.0) -> Frame | None:
        """Read the next frame; None when the stream has ended."""
        async with asyncio.timeout(seconds):
            while "\n\n" not in self._text:
                chunk = await self._chunk()
                if not chunk:
                    self.close()
                    return None
                self._text += chunk.decode()
        text, _, self._text = self._text.partition("\n\n")
        frame = _frame(text)
        if frame.id is not None:
            self.cursor = frame.id
        self.frames.append(frame)
        return frame

    async def until(self, event: str, seconds: float = 10.0) -> Frame:
        """Read on until a frame of that name."""
        async with asyncio.timeout(seconds):
            while (frame := await self.next(seconds)) is not None:
                if frame.event == event:
                    return frame
        raise AssertionError(f"the stream ended before {event!r}: {self.frames}")

    async def rest(self, seconds: float = 10.0) -> list[Frame]:
        """Read to the end."""
        found = []
        while (frame := await self.next(seconds)) is not None:
            found.append(frame)
        return found

    async def _chunk(self) -> bytes:
        try:
            size = int((await self.reader.readline()).strip() or b"0", 16)
            body = await self.reader.readexactly(size + 2)
        except (asyncio.IncompleteReadError, ConnectionError):
            return b""
        return body[:-2]

    def close(self) -> None:
        """Hang up without a word, as a pulled cable does."""
        self.writer.transport.abort()


async def open_stream(port: int, token: str, instance: str, cursor: int | None = None) -> Stream:
    """Ask a relay on this computer for a till's stream."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [
        "GET /v1/hints HTTP/1.1",
        "Host: relay",
        "Accept: text/event-stream",
        f"Authorization: Bearer {token}",
        f"Mostrador-Instance: {instance}",
        *([] if cursor is None else [f"Last-Event-ID: {cursor}"]),
    ]
    try:
        writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
        status = int((await reader.readline()).split()[1])
        while (await reader.readline()).strip():
            continue
    except BaseException:
        writer.transport.abort()  # the relay died, or we were told to stop
        raise
    stream = Stream(reader, writer, status)
    if status != 200:
        stream.close()
    return stream


def _frame(text: str) -> Frame:
    fields: dict[str, str] = {}
    for line in text.split("\n"):
        name, _, value = line.partition(": ")
        fields[name] = value
    identity = fields.get("id")
    return Frame(
        fields.get("event", "message"),
        None if identity is None else int(identity),
        json.loads(fields["data"]),
    )
