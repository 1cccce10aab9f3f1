"""Printers of the operating system, which take a PDF: by ``lp`` of CUPS on Linux and macOS."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterChoice, PrinterSetup
from pos_app.devices.printer import windows_queue, winspool

__all__ = ["hand_over", "hand_to_lp", "queue_choices", "queue_works"]

SECONDS = 15

WINDOWS = sys.platform == "win32"

PAPERLESS = ("Adobe PDF", "Enviar a OneNote", "Fax", "Microsoft ", "OneNote", "Send To OneNote")
"""How printers begin that come with a computer and print on no paper."""


def hand_over(pdf: bytes, setup: PrinterSetup) -> None:
    """Give a PDF to a queue; what the queue does with it is no longer known.

    Raises:
        CouldNotAskError: There is no such queue, or it does not take it (``printer.not_found``);
            Windows has nothing that prints a PDF (``printer.no_reader``).
    """
    if WINDOWS:
        windows_queue.hand_over(pdf, setup)
    else:
        hand_to_lp(pdf, setup, "fit-to-page")


def hand_to_lp(content: bytes, setup: PrinterSetup, option: str) -> None:
    """Give a queue of CUPS something to print, in its way. Raises as ``hand_over``."""
    command = _command("lp")
    # The queue's name is an argument of its own and never read by a shell.
    asked = [command, "-s", "-d", setup.address, "-o", option, "--", "-"]
    try:
        done = subprocess.run(  # noqa: S603 -- as said
            asked, input=content, capture_output=True, check=False, timeout=SECONDS
        )
    except subprocess.TimeoutExpired as why:
        raise CouldNotAskError("printer.stuck", begun=1) from why
    if done.returncode:
        raise CouldNotAskError("printer.not_found", begun=0)


def queue_choices() -> tuple[PrinterChoice, ...]:
    """The queues of this computer, each as a printer of receipts and as one of pages."""
    return tuple(
        PrinterChoice(way, name, name)
        for name in _queues()
        for way in ("raw", "system")
        if way == "system" or not name.startswith(PAPERLESS)
    )


def queue_works(setup: PrinterSetup) -> bool:
    """Whether the queue is there."""
    return setup.address in _queues()


def _queues() -> tuple[str, ...]:
    if WINDOWS:
        return _windows_queues()
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


def _windows_queues() -> tuple[str, ...]:
    """Ask the spooler, which answers at once, or else a program, which takes long."""
    with suppress(CouldNotAskError):
        return winspool.spooler().queues()
    with suppress(CouldNotAskError):
        return windows_queue.queues()
    return ()


def _command(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise CouldNotAskError("printer.not_found", begun=0)
    return found
