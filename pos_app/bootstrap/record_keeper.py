"""Reading the records of one data folder, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from pos_app.core.audit import Audit, HeadWitness
from pos_app.core.deeds import Deeds
from pos_app.core.journal import Entry

__all__ = ["FolderRecordKeeper"]

T = TypeVar("T")


class FolderRecordKeeper:
    """See ``till.ports.records.RecordKeeper``; what reads is loaded with the first question."""

    def __init__(self, database: Path) -> None:
        """Read this database."""
        self._database = database

    async def newest(
        self, before: int | None, limit: int, actor: str, kind: str
    ) -> tuple[Entry, ...]:
        """The newest entries in front of one."""
        from pos_app.store.records import Records

        records = Records(self._database)
        return await asyncio.to_thread(records.newest, before, limit, actor, kind)

    async def deeds(self, since: datetime, until: datetime) -> tuple[Deeds, ...]:
        """How often each person did, and allowed, each kind of act."""
        from pos_app.store.records import Records

        return await asyncio.to_thread(Records(self._database).deeds, since, until)

    async def audit(self, kept: Sequence[HeadWitness], tell: Callable[[int, int], None]) -> Audit:
        """Look through everything; the progress is told in the thread that asked."""
        from pos_app.store.audit import Stopped, audit

        loop, ended = asyncio.get_running_loop(), threading.Event()

        def progress(done: int, total: int) -> None:
            if ended.is_set():
                raise Stopped
            loop.call_soon_threadsafe(tell, done, total)

        try:
            return await asyncio.to_thread(partial(audit, self._database, kept, progress))
        finally:
            ended.set()
