"""Somebody at the till who may do everything, for rules that ask who it is."""

from __future__ import annotations

from pos_app.core.staff import Right
from pos_app.till.authority import Everybody, Grant
from pos_app.till.snapshots import Sentence

__all__ = ["Standing"]


class Standing(Everybody):
    """Somebody who may do everything, with or without somebody beside him."""

    def __init__(self, actor: str, beside: str | None = None) -> None:
        """Take the till."""
        self._grant = Grant(actor, beside)
        vars(self)["actor"] = actor

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Allow it."""
        return self._grant
