"""Doing what may hang in a thread of its own, and giving up on it in time.

The thread of a device that never answers cannot be ended; it is left behind, dies with the
program, and the device counts as stuck until it does answer.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from pos_app.core.errors import CouldNotAskError

__all__ = ["Aside"]

T = TypeVar("T")


class Aside:
    """One thing at a time, beside the till's thread.

    Args:
        name: What the thread is called.
        seconds: After how long it counts as stuck.
        stuck: The key of the sentence that says so.
    """

    def __init__(self, name: str, seconds: float, stuck: str) -> None:
        """Do nothing yet."""
        self._name = name
        self._seconds = seconds
        self._stuck = stuck
        self._idle = threading.Event()
        self._idle.set()
        self._turn = asyncio.Lock()

    async def do(self, work: Callable[[], T]) -> T:
        """Do it and give what it gives, or raise what it raises.

        Raises:
            CouldNotAskError: It takes too long, or what was done before it still does; ``begun``
                says which of both.
        """
        async with self._turn:
            if not self._idle.is_set():
                raise CouldNotAskError(self._stuck, begun=0)
            self._idle.clear()
            loop = asyncio.get_running_loop()
            outcome: asyncio.Future[T] = loop.create_future()
            threading.Thread(
                target=self._work, args=(work, loop, outcome), name=self._name, daemon=True
            ).start()
            return await self._outcome(outcome)

    def _work(
        self, work: Callable[[], T], loop: asyncio.AbstractEventLoop, outcome: asyncio.Future[T]
    ) -> None:
        try:
            settle = partial(outcome.set_result, work())
        except BaseException as fault:  # noqa: BLE001 -- handed to whoever waits for it
            settle = partial(outcome.set_exception, fault)
        self._idle.set()
        _tell(loop, settle, outcome)

    async def _outcome(self, outcome: asyncio.Future[T]) -> T:
        try:
            async with asyncio.timeout(self._seconds):
                result = await outcome
        except TimeoutError as why:
            if outcome.done() and not outcome.cancelled():
                raise
            raise CouldNotAskError(self._stuck, begun=1) from why
        return result


def _tell(
    loop: asyncio.AbstractEventLoop, settle: Callable[[], None], outcome: asyncio.Future[T]
) -> None:
    """Settle an outcome in its own thread, unless nobody waits any more."""

    def if_awaited() -> None:
        if not outcome.done():
            settle()

    with suppress(RuntimeError):  # the loop is closed: the till has stopped
        loop.call_soon_threadsafe(if_awaited)
