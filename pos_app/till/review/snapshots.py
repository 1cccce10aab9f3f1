"""Frozen pictures of the manager's place."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["OfficeSnapshot"]


@dataclass(frozen=True, slots=True)
class OfficeSnapshot:
    """Somebody was let into the manager's place."""
