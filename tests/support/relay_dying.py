"""A relay that kills itself at a named point: ``python -m relay_dying before_commit 3``."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any

from pos_app.relay import inbox_statements
from pos_app.relay.clock import Clock
from pos_app.relay.config import Config
from pos_app.relay.inbox import Arrival, Inbox
from pos_app.relay.serve import open_inbox, serve


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _dying(work: Callable[..., Any], left: int) -> Callable[..., Any]:
    """Do the work, and die after doing it for the last time."""
    count = left

    def once(*args: Any) -> Any:
        nonlocal count
        result = work(*args)
        count -= 1
        if count <= 0:
            _die()
        return result

    return once


async def _opening(config: Config, clock: Clock) -> Inbox:
    point, left = sys.argv[1], int(sys.argv[2])
    if point == "before_commit":
        # Both engines number a batch just before they make it durable.
        dying = _dying(inbox_statements.plan, left)
        setattr(inbox_statements, "plan", dying)  # noqa: B010 -- typed code may not do it
    inbox: Any = await open_inbox(config, clock)
    if point == "after_commit":
        committed: Callable[[Sequence[Arrival]], Any] = inbox._writer._commit
        inbox._writer._commit = _dying(committed, left)
    return inbox  # type: ignore[no-any-return]  # -- one of the two engines


async def _main() -> None:
    await serve(Config.from_environment(os.environ), asyncio.Event(), opening=_opening)


if __name__ == "__main__":
    asyncio.run(_main())
