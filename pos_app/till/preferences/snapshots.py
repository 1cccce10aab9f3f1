"""Frozen pictures of how the shop wants its till."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.settings import Value

__all__ = ["PreferencesSnapshot"]


@dataclass(frozen=True, slots=True)
class PreferencesSnapshot:
    """The settings of the pages of the shop and of its ways to charge.

    Attributes:
        values: Each by its name.
        refused: The setting whose last value was refused, or nothing.
        off: The ways that cannot be chosen now, each with its reason (``core.ways.Off``).
    """

    values: tuple[tuple[str, Value], ...]
    refused: str = ""
    off: tuple[tuple[str, str], ...] = ()

    def of(self, name: str) -> Value:
        """The value of a setting."""
        return dict(self.values)[name]
