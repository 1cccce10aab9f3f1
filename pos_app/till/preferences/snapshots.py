"""Frozen pictures of how the shop wants its till."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.settings import Value
from pos_app.till.ways.snapshots import OffByHand

__all__ = ["PreferencesSnapshot"]


@dataclass(frozen=True, slots=True)
class PreferencesSnapshot:
    """The settings of the pages of the shop and of its ways to charge.

    Attributes:
        values: Each by its name.
        refused: The setting whose last value was refused, or nothing.
        off: The ways that cannot be chosen now, each with its reason (``core.ways.Off``).
        by_hand: Those that a person switched off, with who and why.
    """

    values: tuple[tuple[str, Value], ...]
    refused: str = ""
    off: tuple[tuple[str, str], ...] = ()
    by_hand: tuple[tuple[str, OffByHand], ...] = ()

    def of(self, name: str) -> Value:
        """The value of a setting."""
        return dict(self.values)[name]
