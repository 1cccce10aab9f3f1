"""Who makes and proves copies of the shop's data."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Protocol

from pos_app.core.copies import KeptCopy, Proof

__all__ = ["CopyKeeper", "CopyOpener"]


class CopyKeeper(Protocol):
    """Works beside the till's thread. Every call may raise the three families."""

    async def ready(self) -> bool:
        """Whether there is a secret to seal copies with."""
        ...

    async def begin(self) -> str:
        """Draw the secret, keep it in the safe, and give the code that a person writes down."""
        ...

    async def make(self, folder: Path, now: datetime) -> KeptCopy:
        """Make a copy and let old ones go."""
        ...

    async def kept(self, folder: Path) -> tuple[KeptCopy, ...]:
        """The copies in a folder, newest first."""
        ...

    async def rehearse(self, copy: KeptCopy, now: datetime) -> Proof:
        """Prove that a copy could be put back."""
        ...


class CopyOpener(Protocol):
    """Opens copies of other tills or of earlier times. Every call may raise the three families."""

    async def rehearse(self, copy: Path, code: str, now: datetime) -> Proof:
        """Prove that a copy can be put in the place of the data, without touching anything."""
        ...

    def await_start(self, copy: Path, code: str) -> None:
        """Put a copy in the place of the data before the till is opened the next time."""
        ...
