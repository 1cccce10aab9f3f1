"""Texts that may name somebody, and what was asked about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from pos_app.core.privacy import Held, PrivacyAct, Trace

__all__ = ["Privacy"]


class Privacy(Protocol):
    """What was asked is only added; a text that is erased is nowhere any more."""

    def record(self, act: PrivacyAct) -> None:
        """Keep one more act."""
        ...

    def acts(self) -> tuple[PrivacyAct, ...]:
        """Every act, newest first."""
        ...

    def texts(self) -> tuple[Trace, ...]:
        """Every text, newest first."""
        ...

    def held(self) -> Held:
        """How many texts there are, and since when."""
        ...

    def older(self, than: datetime) -> tuple[Trace, ...]:
        """The texts that were written before a moment."""
        ...

    def erase(self, traces: Sequence[Trace]) -> int:
        """Erase texts; tells how many were still there."""
        ...

    def forget_for_good(self) -> None:
        """Let go of what the disk still remembers of erased texts; outside a transaction."""
        ...
