"""A rehearsal beside the till: a program of its own, with its own data, that outlives the till."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pos_app.bootstrap.child import windows_flags
from pos_app.ui.words import language

__all__ = ["Practice", "start_beside"]

Start = Callable[[Sequence[str]], "subprocess.Popen[bytes]"]


class Practice:
    """Opens the rehearsal of one till, and one at a time.

    Args:
        data: The till's own data folder; the rehearsal keeps everything in a folder inside.
        start: Starts a program.
    """

    def __init__(self, data: Path, start: Start | None = None) -> None:
        """Open nothing yet."""
        self._folder = data / "rehearsal"
        self._start = start or start_beside
        self._open: subprocess.Popen[bytes] | None = None

    def __call__(self) -> bool:
        """Open it unless it is open, and tell whether it was opened."""
        if self._open is not None and self._open.poll() is None:
            return False
        spoken = language().value.partition("_")[0]
        program = [sys.executable, "-m", "pos_app", "demo"]
        self._open = self._start([*program, "--data", str(self._folder), "--language", spoken])
        return True


def start_beside(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a program that neither ends with this one nor hears what ends it."""
    return subprocess.Popen(  # noqa: S603 -- our own program
        command,
        stdin=subprocess.DEVNULL,
        creationflags=windows_flags("CREATE_NO_WINDOW", "CREATE_NEW_PROCESS_GROUP"),
        start_new_session=True,  # Windows passes over it
    )
