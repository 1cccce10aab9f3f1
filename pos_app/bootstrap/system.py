"""The real clock, the real chance and the real folders of this machine."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from pos_app.bootstrap.awake import awake_seconds

__all__ = ["VAULT_PROFILE", "Folders", "SystemClock", "SystemRandomness", "program_version"]

APP = "mostrador"

VAULT_PROFILE = "shop"
"""The entry of the system's safe that holds the shop's keys, for every program that needs them."""


def program_version() -> str:
    """Tell this program's version; a word where it runs from its source and was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("mostrador")
    except PackageNotFoundError:
        return "source"


class SystemClock:
    """This computer's clock."""

    def now(self) -> datetime:
        """Read the wall clock, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Read the clock that nobody sets, and that stands still while the computer sleeps."""
        return awake_seconds()

    async def sleep(self, seconds: float) -> None:
        """Wait for real."""
        await asyncio.sleep(seconds)


class SystemRandomness:
    """The operating system's chance."""

    def bits(self, count: int) -> int:
        """Draw unpredictable bits."""
        return secrets.randbits(count)


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a program keeps its data, its logs, and the documents that people look for."""

    data: Path
    logs: Path
    papers: Path

    @classmethod
    def of_this_machine(cls) -> Folders:
        """The usual places of the person who runs the program."""
        places = platformdirs.PlatformDirs(APP, appauthor=False)
        papers = Path(places.user_documents_dir) / "Mostrador"
        return cls(Path(places.user_data_dir), Path(places.user_log_dir), papers)

    @classmethod
    def under(cls, root: Path) -> Folders:
        """Everything below one folder, as rehearsal and tests want it."""
        return cls(root / "data", root / "logs", root / "papers")

    def make(self) -> Folders:
        """Create what is missing; only this person may read it."""
        for folder in (self.data, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self
