"""Printers of the operating system, which take a PDF: by ``lp`` of CUPS on Linux and macOS."""

from __future__ import annotations

import shutil
import subprocess
import sys

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterChoice, PrinterSetup
from pos_app.devices.printer import windows_queue

__all__ = ["hand_over", "queue_choices", "queue_works"]

SECONDS = 15

WINDOWS = sys.platform == "win32"


def hand_over(pdf: bytes, setup: PrinterSetup) -> None:
    """Give a PDF to a queue; what the queue does with it is no longer known.

    Raises:
        CouldNotAskError: There is no such queue, or it does not take it (``printer.not_found``);
            Windows has nothing that prints a PDF (``printer.no_reader``).
    """
    if WINDOWS:
        windows_queue.hand_over(pdf, setup)
        return
    command = _command("lp")
    # The queue's name is an argument of its own and never read by a shell.
    asked = [command, "-s", "-d", setup.address, "-o", "fit-to-page", "--", "-"]
    try:
        done = subprocess.run(  # noqa: S603 -- as said
            asked, input=pdf, capture_output=True, check=False, timeout=SECONDS
        )
    except subprocess.TimeoutExpired as why:
        raise CouldNotAskError("printer.stuck", begun=1) from why
    if done.returncode:
        raise CouldNotAskError("printer.not_found", begun=0)


def queue_choices() -> tuple[PrinterChoice, ...]:
    """The queues of this computer."""
    return tuple(PrinterChoice("system", name, name) for name in _queues())


def queue_works(setup: PrinterSetup) -> bool:
    """Whether the queue is there."""
    return setup.address in _queues()


def _queues() -> tuple[str, ...]:
    if WINDOWS:
        try:
            return windows_queue.queues()
        except CouldNotAskError:
            return ()
    command = shutil.which("lpstat")
    if command is None:
        return ()
    try:
        done = subprocess.run(  # noqa: S603 -- a program of the system without anybody's words
            [command, "-e"], capture_output=True, check=False, timeout=SECONDS, encoding="utf-8"
        )
    except subprocess.TimeoutExpired:
        return ()
    return tuple(filter(None, done.stdout.splitlines()))


def _command(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise CouldNotAskError("printer.not_found", begun=0)
    return found
