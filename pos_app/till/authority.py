"""Whose hands the till is in, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pos_app.core.staff import Right
from pos_app.till.snapshots import Sentence

__all__ = ["Authority", "Everybody", "Grant"]


@dataclass(frozen=True, slots=True)
class Grant:
    """The leave to do one act.

    Attributes:
        actor: Who does it, as the journal names people.
        authorised_by: Who stood by and allowed it, when the actor may not by himself.
    """

    actor: str
    authorised_by: str | None = None

    def facts(self, **facts: str | int) -> dict[str, str | int]:
        """Add who allowed it, if anybody had to, to the facts of an entry in the journal."""
        allowed = {} if self.authorised_by is None else {"authorised_by": self.authorised_by}
        return {**facts, **allowed}


class Authority(Protocol):
    """Knows who is at the till."""

    @property
    def actor(self) -> str:
        """Who is at the till, as the journal names people."""
        ...

    def may(self, right: Right) -> bool:
        """Whether the person at the till may do it alone."""
        ...

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Get the leave for one act; somebody with the right may give it on the spot.

        Ask for it first and look at the world afterwards: minutes may pass in between. Refusals
        and authorisations are written into the journal.

        Args:
            right: What is to be done.
            about: What it is about, for the person who is asked to allow it.

        Raises:
            WasRefusedError: Nobody allowed it (``staff.not_allowed``).
        """
        ...


class Everybody:
    """A till before its first person is known: whoever stands at it may do everything."""

    actor = "cashier"

    def may(self, right: Right) -> bool:  # noqa: ARG002 -- the port's shape
        """Allow everything."""
        return True

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Allow everything."""
        return Grant(self.actor)
