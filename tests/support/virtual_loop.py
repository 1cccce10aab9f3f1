"""An event loop without sockets, threads or waiting: time passes when its owner says so."""

from __future__ import annotations

import asyncio
import heapq
from asyncio import events
from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import Context
from typing import Any, TypeVar, cast

__all__ = ["VirtualLoop"]

T = TypeVar("T")


class VirtualLoop:
    """Runs callbacks in the order they were asked for, at moments that are reached by hand.

    Attributes:
        after_each: Called after every callback; what it raises leaves the loop at once.
    """

    def __init__(self) -> None:
        """Stand at zero with nothing to do."""
        self._me = cast("asyncio.AbstractEventLoop", self)  # as much of one as the till asks for
        self._now = 0.0
        self._ready: deque[asyncio.Handle] = deque()
        self._timers: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._count = 0
        self._tasks: dict[asyncio.Task[Any], None] = {}
        self.after_each: Callable[[], None] = _nothing

    # --- what a test does -----------------------------------------------------------------------

    @contextmanager
    def running(self) -> Iterator[None]:
        """Be the loop that code inside finds."""
        events._set_running_loop(self._me)
        try:
            yield
        finally:
            events._set_running_loop(None)

    def drain(self) -> None:
        """Do everything that can be done without time passing."""
        while self._ready:
            handle = self._ready.popleft()
            if not handle.cancelled():
                handle._run()
                self.after_each()

    def advance(self, seconds: float) -> None:
        """Let time pass, waking every sleeper at its own moment."""
        until = self._now + seconds
        self.drain()
        while self._timers and self._timers[0][0] <= until:
            self._now = max(self._now, self._timers[0][0])
            self._wake()
            self.drain()
        self._now = until

    def leap(self, seconds: float) -> None:
        """Sleep like a computer with its lid shut: whoever was due meanwhile wakes late."""
        self._now += seconds
        self._wake()
        self.drain()

    def cancel_all(self) -> None:
        """End every task, as far as it lets itself be ended."""
        for _ in range(10):
            unfinished = [task for task in self._tasks if not task.done()]
            for task in unfinished:
                task.cancel()
            self.drain()
        assert all(task.done() for task in self._tasks), "a task would not end"
        for task in self._tasks:
            if not task.cancelled():
                task.exception()  # whoever cares has asked before
        self._tasks.clear()
        self._timers.clear()

    def _wake(self) -> None:
        while self._timers and self._timers[0][0] <= self._now:
            self._ready.append(heapq.heappop(self._timers)[2])

    # --- what asyncio asks ----------------------------------------------------------------------

    def time(self) -> float:
        """Seconds since the start."""
        return self._now

    def get_debug(self) -> bool:
        """Never."""
        return False

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Put a callback behind the others."""
        handle = asyncio.Handle(callback, args, self._me, context)
        self._ready.append(handle)
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call back after so many seconds."""
        return self.call_at(self._now + delay, callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call back at a moment."""
        timer = asyncio.TimerHandle(when, callback, args, self._me, context)
        self._count += 1
        heapq.heappush(self._timers, (when, self._count, timer))
        return timer

    def _timer_handle_cancelled(self, timer: asyncio.TimerHandle) -> None:
        """Nothing: a cancelled timer is passed over when its time comes."""

    def create_future(self) -> asyncio.Future[Any]:
        """Make a future of this loop."""
        return asyncio.Future(loop=self._me)

    def create_task(
        self,
        coro: Coroutine[Any, Any, T],
        *,
        name: str | None = None,
        context: Context | None = None,
    ) -> asyncio.Task[T]:
        """Begin a task, and remember it until it is over."""
        task: asyncio.Task[T] = asyncio.Task(coro, loop=self._me, name=name, context=context)
        self._tasks[task] = None
        task.add_done_callback(self._over)
        return task

    def _over(self, task: asyncio.Task[Any]) -> None:
        if task.cancelled() or task.exception() is None:
            self._tasks.pop(task, None)

    def run_in_executor(
        self, _executor: object, work: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        """Do the work at once: there are no other threads here."""
        done: asyncio.Future[T] = self.create_future()
        done.set_result(work(*args))
        return done

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Raise what nobody caught: in a simulation it is always a fault of ours."""
        raise context.get("exception") or AssertionError(context["message"])


def _nothing() -> None:
    """Do nothing."""
