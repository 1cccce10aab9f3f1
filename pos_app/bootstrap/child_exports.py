"""Exports in a program of their own: neither their memory nor their work is the till's."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pos_app.bootstrap.child import MARK, windows_flags
from pos_app.core import errors
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.export import Wanted
from pos_app.devices.exports.exporter import path_of
from pos_app.devices.exports.whole_file import sweep

__all__ = ["ChildExports"]

PATIENCE = 5
"""Seconds a program may take to sweep up after itself before it is ended."""

FAMILIES = {
    name: getattr(errors, name)
    for name in ("CouldNotAskError", "WasRefusedError", "DidNotUnderstandError")
}


@dataclass(frozen=True, slots=True)
class ChildExports:
    """Runs ``mostrador report`` beside the till.

    Attributes:
        database: The till's own.
        folder: Where the files go.
    """

    database: Path
    folder: Path

    async def make(self, wanted: Wanted, told: Callable[[int, int], None]) -> Path:
        """Make a file and tell where; whoever cancels it finds nothing half done.

        Raises:
            CouldNotAskError: The disk does not take it, or the program failed.
            WasRefusedError: It is too long for its form.
        """
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "pos_app", *self._arguments(wanted),
            stdin=PIPE, stdout=PIPE, env={**os.environ, MARK: "1"},
            creationflags=windows_flags("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS"),
        )  # fmt: skip
        try:
            return await self._heard(child, told)
        finally:
            await _end(child)
            await asyncio.to_thread(sweep, path_of(wanted, self.folder))

    def _arguments(self, wanted: Wanted) -> list[str]:
        test = ["--test"] if wanted.test else []
        return [
            "report", "range", "--progress",
            "--database", str(self.database), "--out", str(self.folder),
            "--cut", wanted.cut.value, "--format", wanted.form.value,
            "--from", wanted.first.isoformat(), "--to", wanted.last.isoformat(),
            "--language", wanted.language, *test,
        ]  # fmt: skip

    async def _heard(self, child: Process, told: Callable[[int, int], None]) -> Path:
        assert child.stdout is not None, "it was asked for"
        async for line in child.stdout:
            kind, *rest = json.loads(line)
            if kind == "progress":
                told(*rest)
            elif kind == "done":
                return Path(rest[0])
            else:
                raise _fault(*rest)
        raise CouldNotAskError("export.stopped")


async def _end(child: Process) -> None:
    """End it, whatever it does, and wait until it is gone."""
    if child.returncode is None:
        child.terminate()
    assert child.stdin is not None, "it was asked for"
    child.stdin.close()
    try:
        async with asyncio.timeout(PATIENCE):
            await child.wait()
    except TimeoutError:
        child.kill()
        await child.wait()


def _fault(family: str, key: str, details: dict[str, str | int]) -> MostradorError:
    fault: MostradorError = FAMILIES[family](key, **details)
    return fault
