"""Looking for damage in the machine's memory, without anybody waiting for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

from pos_app.core.errors import MostradorError
from pos_app.till.waiting import first_of
from pos_app.till.world import World

__all__ = ["Examining"]

CALM_AFTER = 5.0
"""Seconds from the start until the whole database is read, unless a charge needs to know before:
the first customer of the day gets the disk for himself."""

log = structlog.get_logger("till.examining")


class Examining:
    """Reads everything once in each run; no charge before it is done."""

    def __init__(self, world: World, damaged: Callable[[MostradorError], None]) -> None:
        """Have looked at nothing yet; ``damaged`` is told what was found."""
        self._world = world
        self._damaged = damaged
        self._wanted = asyncio.Event()
        self._ended = asyncio.Event()
        self._damage: MostradorError | None = None

    async def run(self) -> None:
        """Look once the start has calmed down, or as soon as somebody waits for it."""
        await first_of(self._world.clock.sleep(CALM_AFTER), self._wanted.wait())
        try:
            await asyncio.to_thread(self._world.store.check)
        except MostradorError as fault:
            log.warning("store_damaged", why=fault.key)
            self._damage = fault
            self._damaged(fault)
        self._ended.set()

    async def ended(self) -> None:
        """Wait until the look is over."""
        self._wanted.set()
        await self._ended.wait()

    def refuse_damage(self) -> None:
        """Let nothing be charged that may not be kept.

        Raises:
            MostradorError: What the look found.
        """
        if self._damage is not None:
            raise self._damage
