"""Printers of Windows, which take a PDF through the program that opens such files there.

Windows itself prints no PDF: it hands the file to whatever is installed for it, by the verb
«PrintTo» (https://learn.microsoft.com/windows/win32/shell/launch). What a person named is passed
in variables and never becomes part of a command.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterSetup

__all__ = ["hand_over", "queues"]

SECONDS = 30
"""PowerShell takes a few seconds to start on a slow till."""

LIST = "Get-Printer | ForEach-Object { $_.Name }"

PRINT = (
    "$ErrorActionPreference = 'Stop'; "
    "Start-Process -FilePath $env:MOSTRADOR_PDF -Verb PrintTo"
    " -ArgumentList ('\"' + $env:MOSTRADOR_QUEUE + '\"') -WindowStyle Hidden"
)

FOLDER = "mostrador-print"
KEPT = 20
"""So many files stay for the program that prints them: it reads them after we have gone."""

Run = Callable[[str, Mapping[str, str]], "subprocess.CompletedProcess[str]"]


def hand_over(
    pdf: bytes, setup: PrinterSetup, run: Run | None = None, folder: Path | None = None
) -> None:
    """Give a PDF to a queue; what becomes of it there is no longer known.

    Raises:
        CouldNotAskError: There is no such queue (``printer.not_found``), nothing here prints a
            PDF (``printer.no_reader``), or Windows does not answer (``printer.stuck``).
    """
    run = run or _run
    if setup.address not in queues(run):
        raise CouldNotAskError("printer.not_found", begun=0)
    file = _kept(pdf, folder or Path(tempfile.gettempdir()) / FOLDER)
    done = run(PRINT, {"MOSTRADOR_PDF": str(file), "MOSTRADOR_QUEUE": setup.address})
    if done.returncode:
        raise CouldNotAskError("printer.no_reader", begun=0)


def queues(run: Run | None = None) -> tuple[str, ...]:
    """The names of this computer's printers."""
    done = (run or _run)(LIST, {})
    names = (line.strip() for line in done.stdout.splitlines())
    return tuple(filter(None, names)) if done.returncode == 0 else ()


def _kept(pdf: bytes, folder: Path) -> Path:
    """Write the file where the other program finds it, and let the oldest ones go."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        before = sorted(folder.glob("*.pdf"), key=lambda one: one.stat().st_mtime_ns)
        for old in before[: max(0, len(before) - KEPT + 1)]:
            old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(".pdf", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
    except OSError as why:
        raise CouldNotAskError("printer.failed", begun=0) from why
    return Path(name)


def _run(script: str, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    command = shutil.which("powershell")
    if command is None:
        raise CouldNotAskError("printer.not_found", begun=0)
    try:
        return subprocess.run(  # noqa: S603 -- the two scripts above and nothing else
            [command, "-NoProfile", "-NonInteractive", "-Command", UTF8 + script],
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            text=True,
            encoding="utf-8",
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as why:
        raise CouldNotAskError("printer.stuck", begun=1) from why


UTF8 = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; "
"""Windows would otherwise write names in the console's own code page."""
