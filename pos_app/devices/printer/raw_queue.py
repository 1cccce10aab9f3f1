"""Receipt printers that are installed in the operating system: they take our bytes as they are.

So whatever the system reaches, by USB, cable or network, prints receipts and opens the drawer.
"""

from __future__ import annotations

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterSetup
from pos_app.devices.printer import system_queue, winspool
from pos_app.devices.printer.winspool import Spooler

__all__ = ["kick", "paper_left", "send"]


def send(content: bytes, setup: PrinterSetup, windows: Spooler | None = None) -> None:
    """Give bytes to a queue; what the queue does with them is no longer known.

    Args:
        content: What the printer understands.
        setup: Which queue.
        windows: Its spooler; the system's own unless told.

    Raises:
        CouldNotAskError: There is no such queue, or its printer is gone (``printer.not_found``),
            has no paper (``printer.no_paper``), waits for somebody (``printer.stuck``), or stopped
            taking (``printer.failed``). ``begun`` says whether some of it may be on paper.
    """
    if paper_left(setup, windows) == 0:
        raise CouldNotAskError("printer.no_paper", begun=0)
    kick(content, setup, windows)


def kick(content: bytes, setup: PrinterSetup, windows: Spooler | None = None) -> None:
    """Send the drawer's pulse, which needs no paper. Raises as ``send``."""
    if system_queue.WINDOWS:
        (windows or winspool.spooler()).send(setup.address, content)
    else:
        system_queue.hand_to_lp(content, setup, "raw")


def paper_left(setup: PrinterSetup, windows: Spooler | None = None) -> int | None:
    """How much paper there is: 0 for none, None where it does not tell. Raises as ``send``."""
    if system_queue.WINDOWS:
        return (windows or winspool.spooler()).look(setup.address)
    if not system_queue.queue_works(setup):
        raise CouldNotAskError("printer.not_found", begun=0)
    return None
