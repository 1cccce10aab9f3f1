"""What works beside the counter, and goes on working after a fault of the world."""

from __future__ import annotations

from collections.abc import Callable, Coroutine

import structlog

from pos_app.core.errors import MostradorError
from pos_app.till.ports.machine import Clock

__all__ = ["Companion", "accompany"]

Companion = Callable[[], Coroutine[None, None, None]]

REST = 30.0
"""Seconds until a companion that the disk or the line stopped begins again."""

log = structlog.get_logger("till.companions")


async def accompany(
    clock: Clock, companion: Companion, heard: Callable[[MostradorError], None]
) -> None:
    """Let a companion work to its end, and begin again where the world stopped it.

    A disk that is full while a receipt is printed must not end the till that tells whether the
    goods may be handed over.
    """
    while True:
        try:
            await companion()
        except MostradorError as fault:
            log.warning("companion_rests", why=fault.key)
            heard(fault)
            await clock.sleep(REST)
        else:
            return
