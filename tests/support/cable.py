"""The shop's network cable: everything between till and gateway runs through it until it is cut."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

__all__ = ["Cable", "cable"]

HERE = "127.0.0.1"
MOUTHFUL = 65536


class Cable:
    """Carries connections to a server on this computer, in a thread of its own.

    Attributes:
        origin: Where this end is plugged in; the address stays the same when it is cut and mended.
    """

    def __init__(self, to: str) -> None:
        """Lay the cable to the origin of a server; ``mend`` opens it."""
        self._to = urlsplit(to).port
        self._port = 0
        self._loop = asyncio.new_event_loop()
        self._server: asyncio.Server | None = None
        self._carrying: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._loop.run_forever, name="cable")
        self._thread.start()
        self.mend()

    @property
    def origin(self) -> str:
        """The address of this end."""
        return f"http://{HERE}:{self._port}"

    def cut(self) -> None:
        """Break every connection; new ones are refused."""
        self._do(self._cut())

    def mend(self) -> None:
        """Carry again, at the same address."""
        self._do(self._mend())

    def remove(self) -> None:
        """Cut it for good and end the thread."""
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, work: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _mend(self) -> None:
        self._server = await asyncio.start_server(self._carry, HERE, self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _cut(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for task in self._carrying:
            task.cancel()
        await asyncio.gather(*self._carrying, return_exceptions=True)

    async def _carry(self, near: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._carrying.add(task)
        writers = [answer]
        try:
            far, ask = await asyncio.open_connection(HERE, self._to)
            writers.append(ask)
            await asyncio.gather(_pour(near, ask), _pour(far, answer))
        except (OSError, asyncio.CancelledError):
            pass  # cut, or one end hung up: the other is told by the close below
        finally:
            self._carrying.discard(task)
            for writer in writers:
                writer.transport.abort()


async def _pour(source: asyncio.StreamReader, drain: asyncio.StreamWriter) -> None:
    while data := await source.read(MOUTHFUL):
        drain.write(data)
        await drain.drain()
    with suppress(OSError):
        drain.write_eof()


@contextmanager
def cable(to: str) -> Iterator[Cable]:
    """Lay a cable for a test."""
    laid = Cable(to)
    try:
        yield laid
    finally:
        laid.remove()
