"""A shop's broken program, as a program of its own: a thousand genuine events every second.

Each line it reads is a relay's port and an address of it to flood, or ``stop``; it answers each
with the same line once the flood has begun, or has ended and everything is answered.
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

    def __init__(self) -> None:
        self._connections: dict[int, list[Connection]] = {}
        now = SystemClock().now()
        made = [as_bytes(event(transaction(), at=now)) for _ in range(BODIES)]
        self._bodies = itertools.cycle(made)
        self._asked: set[asyncio.Task[None]] = set()
        self._running: asyncio.Task[None] | None = None

    def begin(self, port: int, path: str) -> None:
        """Let it go."""
        free = self._connections.setdefault(port, [Connection([port]) for _ in range(CONNECTIONS)])
        self._running = asyncio.create_task(self._run(free, path))

    async def end(self) -> None:
        """Stop, and wait for every answer."""
        assert self._running is not None
        self._running.cancel()
        await asyncio.gather(*self._asked)

    async def _run(self, free: list[Connection], path: str) -> None:
        due = time.monotonic()
        while True:
            due = max(due, time.monotonic() - 0.05) + 1 / PER_SECOND
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if free:
                task = asyncio.create_task(self._one(free, free.pop(), path))
                self._asked.add(task)
                task.add_done_callback(self._asked.discard)

    async def _one(self, free: list[Connection], sender: Connection, path: str) -> None:
        await sender.post(path, next(self._bodies))
        free.append(sender)


async def _main() -> None:
    flood = Flood()
    while wish := (await asyncio.to_thread(sys.stdin.readline)).strip():
        if wish == "stop":
            await flood.end()
        else:
            port, path = wish.split()
            flood.begin(int(port), path)
        sys.stdout.write(f"{wish}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_main())
