"""Exports: one at a time, asked for by whoever may, with progress and an end."""

from __future__ import annotations

import asyncio

from pos_app.core.day_range import read_range
from pos_app.core.days import local_day
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.export import Cut, Form, Wanted
from pos_app.core.journal import Act
from pos_app.core.payment import Environment
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.exporting.snapshots import ExportSnapshot
from pos_app.till.ports.exports import Exports
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.world import World

__all__ = ["Exporting"]


class Exporting:
    """Has files made in another program; whoever may not look at days gets none."""

    def __init__(self, world: World, exports: Exports) -> None:
        """Make nothing yet."""
        self._world = world
        self._exports = exports
        self._making: asyncio.Task[None] | None = None

    async def make(self, cut: Cut, form: Form, first: str, last: str) -> None:
        """Make a file of a range as it was typed; refused while another one is being made."""
        try:
            grant = await self._world.authority.obtain(Right.REVIEW)
            wanted = self._wanted(cut, form, first, last)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return
        self._world.publish(ExportSnapshot(running=True))
        making = self._making = asyncio.ensure_future(self._make(wanted, grant))
        try:
            await asyncio.wait({making})
        finally:
            making.cancel()
            self._making = None
        if making.cancelled():
            self._world.publish(ExportSnapshot())
        else:
            making.result()

    async def cancel(self) -> None:
        """Stop making it; nothing of it stays."""
        making = self._making
        if making is not None:
            making.cancel()
            await asyncio.wait({making})

    async def _make(self, wanted: Wanted, grant: Grant) -> None:
        try:
            path = await self._exports.make(wanted, self._told)
        except MostradorError as fault:
            sentence = Sentence.of(fault)
            self._world.publish(ExportSnapshot(fault=sentence))
            return
        facts = grant.facts(
            cut=wanted.cut.value, form=wanted.form.value,
            first=wanted.first.isoformat(), last=wanted.last.isoformat(),
        )  # fmt: skip
        act = Act(self._world.now(), grant.actor, "export.made", facts)
        self._world.store.journal.append(act)
        self._world.publish(ExportSnapshot(path=path))

    def _told(self, done: int, total: int) -> None:
        self._world.publish(ExportSnapshot(running=True, done=done, total=total))

    def _wanted(self, cut: Cut, form: Form, first: str, last: str) -> Wanted:
        """Read what was typed.

        Raises:
            WasRefusedError: It is no range of days, or another file is being made.
        """
        if self._making is not None:
            raise WasRefusedError("export.busy")
        days = read_range(first, last, local_day(self._world.now()))
        gateway = self._world.gateway
        real = gateway is not None and gateway.environment is Environment.PRODUCTION
        language = self._world.store.settings.text("language")
        return Wanted(cut, form, *days, language, test=not real)
