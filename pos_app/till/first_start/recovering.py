"""Beginning with a copy: of another computer, or of this one before it was set up again.

A copy is rehearsed first, and only what was proved can be put back. That happens between two
openings of the till, because nobody may exchange data that somebody works with.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pos_app.core.errors import MostradorError
from pos_app.core.staff import Right
from pos_app.till.first_start.snapshots import OpenAnew, RecoverySnapshot
from pos_app.till.ports.backup import CopyOpener
from pos_app.till.snapshots import Sentence
from pos_app.till.world import World

__all__ = ["Recovering"]

SAID = {
    "backup.damaged": "recovery.damaged",
    "backup.other_code": "recovery.other_code",
    "store.damaged": "recovery.damaged",
    "store.newer": "recovery.newer",
}
"""What the same fault is called where the copy is not this till's own."""


class Recovering:
    """Looks at a copy and has it put back."""

    def __init__(self, world: World, opener: CopyOpener) -> None:
        """Know no copy yet."""
        self._world = world
        self._opener = opener
        self._picture = RecoverySnapshot()
        self._proved: tuple[Path, str] | None = None

    async def look(self, path: str, code: str) -> None:
        """Prove that a copy can be put back, and tell what is in it."""
        self._proved = None
        self._tell(RecoverySnapshot(path, busy=True))
        try:
            await self._allowed()
            proof = await self._opener.rehearse(Path(path), code, self._world.clock.now())
        except MostradorError as fault:
            self._tell(RecoverySnapshot(path, problem=_words(fault)))
            return
        self._proved = Path(path), code
        self._tell(RecoverySnapshot(path, proof=proof))

    async def put_back(self) -> None:
        """Close the till and open it again with the copy that was proved."""
        if self._proved is None:
            return
        try:
            await self._allowed()
        except MostradorError as fault:
            self._tell(replace(self._picture, problem=_words(fault)))
            return
        self._opener.await_start(*self._proved)
        self._world.publish(OpenAnew())

    async def _allowed(self) -> None:
        await self._world.authority.obtain(Right.BACKUP, Sentence("right.about.recovery"))

    def _tell(self, picture: RecoverySnapshot) -> None:
        self._picture = picture
        self._world.publish(picture)


def _words(fault: MostradorError) -> Sentence:
    return Sentence(SAID.get(fault.key, fault.key), tuple(fault.details.items()))
