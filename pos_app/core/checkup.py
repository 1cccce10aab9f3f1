"""What was found about one thing that the till stands on: values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["CHECKS", "Finding", "Health"]

CHECKS = (
    "parts",
    "web_engine",
    "safe",
    "disk",
    "data",
    "clock",
    "network",
    "wompi",
    "relay",
    "printer",
    "scanner",
)
"""Everything that is looked at, in the order in which it is told."""


class Health(StrEnum):
    """How something is; ``UNTOLD`` is what nobody could look at, with the reason."""

    GOOD = "good"
    WEAK = "weak"
    BAD = "bad"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing with its state.

    Attributes:
        check: What was looked at.
        said: Names the sentence ``doctor.<check>.<said>``, which says what to do as well.
        details: What fills the sentence.
    """

    check: str
    health: Health
    said: str
    details: tuple[tuple[str, str | int], ...] = ()

    @property
    def key(self) -> str:
        """The key of its sentence."""
        return f"doctor.{self.check}.{self.said}"
