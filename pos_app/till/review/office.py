"""The door of the manager's place: who may look at days, transactions and reports."""

from __future__ import annotations

from pos_app.core.errors import WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.staff import Right
from pos_app.till.review.snapshots import OfficeSnapshot
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.world import World

__all__ = ["Office"]


class Office:
    """Lets people in who may, or whom somebody with the right lets in, and asks at every look."""

    def __init__(self, world: World) -> None:
        """Let nobody in yet."""
        self._world = world
        self._admitted: str | None = None

    async def enter(self) -> None:
        """Come in, or be told why not."""
        try:
            await self._world.authority.obtain(Right.REVIEW)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return
        self._admitted = self._world.authority.actor
        self._world.publish(OfficeSnapshot())

    async def leave(self) -> None:
        """Go out: whoever was let in has to be let in again."""
        self._admitted = None

    def require_act(self, about: Sentence) -> None:
        """Refuse an act to who neither may look nor was let in, and write that down.

        Raises:
            WasRefusedError: He may not (``staff.not_allowed``).
        """
        try:
            self.require()
        except WasRefusedError:
            facts = {"right": Right.REVIEW.value, "about": about.key}
            act = Act(self._world.now(), self._world.authority.actor, "staff.refused", facts)
            self._world.store.journal.append(act)
            raise

    def require(self) -> None:
        """Refuse a look to who neither may look nor was let in.

        Raises:
            WasRefusedError: He may not (``staff.not_allowed``).
        """
        authority = self._world.authority
        if self._admitted != authority.actor and not authority.may(Right.REVIEW):
            raise WasRefusedError("staff.not_allowed")
