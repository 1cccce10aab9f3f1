"""What people did, counted out of the journal."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Deeds"]


@dataclass(frozen=True, slots=True)
class Deeds:
    """How often somebody did, or allowed others, one kind of act.

    Attributes:
        allowed: He only stood by and allowed it.
    """

    actor: str
    kind: str
    times: int
    allowed: bool
