"""A shop's broken program, as a program of its own: a thousand genuine events every second.

Run with the relay's port. Each line it reads is an address to flood, or ``stop``; it answers each
with a line once the flood has begun, or has ended and everything is answered.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import time

from relay_bench import as_bytes, event, transaction
from relay_program import Connection

from pos_app.relay.clock import SystemClock

CONNECTIONS = 256
PER_SECOND = 1_000
BODIES = 4_000


class Flood:
    """Sends on time over connections that wait for nobody but their own answer."""

    def __init__(self, port: int) -> None:
        self._free = [Connection([port]) for _ in range(CONNECTIONS)]
        now = SystemClock().now()
        made = [as_bytes(event(transaction(), at=now)) for _ in range(BODIES)]
        self._bodies = itertools.cycle(made)
        self._asked: set[asyncio.Task[None]] = set()
        self._running: asyncio.Task[None] | None = None

    def begin(self, path: str) -> None:
        """Let it go."""
        self._running = asyncio.create_task(self._run(path))

    async def end(self) -> None:
        """Stop, and wait for every answer."""
        assert self._running is not None
        self._running.cancel()
        await asyncio.gather(*self._asked)

    async def _run(self, path: str) -> None:
        due = time.monotonic()
        while True:
            due = max(due, time.monotonic() - 0.05) + 1 / PER_SECOND
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if self._free:
                task = asyncio.create_task(self._one(self._free.pop(), path))
                self._asked.add(task)
                task.add_done_callback(self._asked.discard)

    async def _one(self, sender: Connection, path: str) -> None:
        await sender.post(path, next(self._bodies))
        self._free.append(sender)


async def _main(port: int) -> None:
    flood = Flood(port)
    while wish := (await asyncio.to_thread(sys.stdin.readline)).strip():
        if wish == "stop":
            await flood.end()
        else:
            flood.begin(wish)
        sys.stdout.write(f"{wish}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1])))
