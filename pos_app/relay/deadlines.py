"""Time limits that cost next to nothing while they are kept.

A timer of the event loop for each request would cost a tenth of all an event costs. Here one timer
looks after all requests of the same limit, four times within it, so a limit is kept to a quarter.
"""

from __future__ import annotations

import asyncio
from types import TracebackType

__all__ = ["Deadlines"]

LOOKS = 4


class Deadlines:
    """Time limits of one length; ``with`` one of them, a task that takes longer is interrupted."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._running: dict[_Deadline, float] = {}  # the oldest first: all have the same length
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> _Deadline:
        """Make a limit for the current task, to be used once in a ``with`` statement.

        The statement raises TimeoutError when the limit has passed.
        """
        return _Deadline(self)

    def add(self, deadline: _Deadline) -> None:
        """Begin to watch; the statement does this."""
        loop = asyncio.get_running_loop()
        self._running[deadline] = loop.time() + self._seconds
        if self._timer is None:
            self._timer = loop.call_later(self._seconds / LOOKS, self._look)

    def remove(self, deadline: _Deadline) -> None:
        """Watch no longer; the statement does this."""
        self._running.pop(deadline, None)

    def _look(self) -> None:
        loop = asyncio.get_running_loop()
        now = loop.time()
        for deadline in [one for one, until in self._running.items() if until <= now]:
            del self._running[deadline]
            deadline.expire()
        again = self._seconds / LOOKS
        self._timer = loop.call_later(again, self._look) if self._running else None


class _Deadline:
    """One task's limit."""

    __slots__ = ("_expired", "_owner", "_task")

    def __init__(self, owner: Deadlines) -> None:
        self._owner = owner
        self._expired = False
        self._task: asyncio.Task[object] | None = None

    def __enter__(self) -> None:
        self._task = asyncio.current_task()
        self._owner.add(self)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._owner.remove(self)
        if not self._expired or self._task is None:
            return
        # Somebody else's wish to end this task is passed on, ours ends here.
        if self._task.uncancel() == 0 and kind is asyncio.CancelledError:
            raise TimeoutError from error

    def expire(self) -> None:
        """Interrupt the task."""
        self._expired = True
        if self._task is not None:
            self._task.cancel()
