"""Copies of the shop's data: after each close, on demand, and proved."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.staff import Right
from pos_app.till.backup.snapshots import BackupSnapshot
from pos_app.till.ports.backup import CopyKeeper
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.world import World

__all__ = ["Backups"]

ABOUT = Sentence("right.about.backup")


class Backups:
    """Makes copies; a copy that fails never holds anybody up.

    Args:
        world: The run's world.
        keeper: Makes and proves them.
        usual: The folder where the shop has chosen none.
    """

    def __init__(self, world: World, keeper: CopyKeeper, usual: Path) -> None:
        """Make nothing yet."""
        self._world = world
        self._keeper = keeper
        self._usual = usual
        self._wanted = asyncio.Event()
        self._shown = False
        self._picture = BackupSnapshot(str(usual), world.clock.now())

    @property
    def folder(self) -> Path:
        """Where copies go."""
        chosen = self._world.store.settings.text("backup.folder")
        return Path(chosen) if chosen else self._usual

    async def after_close(self, _closed: object) -> None:
        """Have a copy made soon, because a shift was closed; nobody waits for it."""
        self._wanted.set()

    async def run(self) -> None:
        """Make the copies that ``after_close`` wants, until cancelled."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            await self._after_close()

    async def show(self) -> None:
        """Tell which copies there are."""
        self._shown = True
        await self._doing(self._look)

    async def begin(self) -> None:
        """Begin making copies: the code is shown this once."""
        if await self._allowed():
            await self._doing(self._begin)

    async def make(self) -> None:
        """Make a copy now."""
        if await self._allowed():
            await self._doing(self._make)

    async def rehearse(self) -> None:
        """Prove that the newest copy could be put back."""
        await self._doing(self._rehearse)

    async def choose_folder(self, folder: str) -> None:
        """Keep copies in another folder from now on."""
        if await self._allowed():
            self._world.store.settings.change("backup.folder", folder)
            self._note("backup.folder_chosen")
            await self._doing(self._look)

    async def forget_code(self) -> None:
        """Take the code off the screen."""
        self._tell(code=None)

    # --- inside ----------------------------------------------------------------------------------

    async def _after_close(self) -> None:
        try:
            if not await self._keeper.ready():
                return
            await self._make()
        except MostradorError as fault:
            self._tell(problem=Sentence.of(fault))
            self._world.publish(Notice(Sentence("backup.failed")))

    async def _begin(self) -> None:
        if await self._keeper.ready():
            raise WasRefusedError("backup.begun")
        code = await self._keeper.begin()
        self._note("backup.begun")
        self._tell(ready=True, code=code)
        await self._make()

    async def _make(self) -> None:
        made = await self._keeper.make(self.folder, self._world.clock.now())
        self._note("backup.made", bytes=made.size)
        await self._look()

    async def _rehearse(self) -> None:
        copies = await self._keeper.kept(self.folder)
        if not copies:
            raise WasRefusedError("backup.none")
        proof = await self._keeper.rehearse(copies[0], self._world.clock.now())
        self._note("backup.proved", entries=proof.entries)
        self._tell(proof=proof, copies=copies)

    async def _look(self) -> None:
        copies = await self._keeper.kept(self.folder)
        self._tell(copies=copies, ready=await self._keeper.ready())

    async def _doing(self, work: Callable[[], Awaitable[None]]) -> None:
        self._tell(busy=True, problem=None)
        try:
            await work()
        except MostradorError as fault:
            self._tell(problem=Sentence.of(fault))
        self._tell(busy=False)

    async def _allowed(self) -> bool:
        try:
            await self._world.authority.obtain(Right.BACKUP, ABOUT)
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return False
        return True

    def _tell(self, **changes: object) -> None:
        facts: dict[str, object] = {"folder": str(self.folder), "now": self._world.clock.now()}
        self._picture = replace(self._picture, **(facts | changes))  # type: ignore[arg-type]  # its own fields
        if self._shown:
            self._world.publish(self._picture)

    def _note(self, kind: str, **facts: str | int) -> None:
        act = Act(self._world.now(), self._world.authority.actor, kind, facts)
        self._world.store.journal.append(act)
