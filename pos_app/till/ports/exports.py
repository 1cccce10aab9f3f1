"""Where exports are made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from pos_app.core.export import Wanted

__all__ = ["Exports"]


class Exports(Protocol):
    """Makes files out of what was sold, in a program of their own."""

    async def make(self, wanted: Wanted, told: Callable[[int, int], None]) -> Path:
        """Make a file and tell where; whoever cancels it finds nothing half done.

        Raises:
            CouldNotAskError: The disk does not take it, or the program failed.
            WasRefusedError: It is too long for its form.
        """
        ...
