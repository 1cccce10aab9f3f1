"""The ways to a receipt printer, through python-escpos; everything here may take its time.

The library is slow to load, so it is loaded by the first paper and not before.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterChoice, PrinterSetup

if TYPE_CHECKING:
    from escpos.escpos import Escpos  # type: ignore[import-untyped]  # it ships no types

__all__ = ["file_name", "kick", "paper_left", "send", "usb_choices"]

CONNECT = 5.0
"""Seconds a network printer has to take what it is sent."""

ASK = 1.0
"""Seconds a printer has to say how much paper it has: many never answer."""

PORT = 9100
PRINTER_CLASS = 7

SERIAL = re.compile(r"COM\d+", re.IGNORECASE)

NO_PAPER, LOW, ENOUGH = range(3)
"""How the library tells of paper."""


def send(content: bytes, setup: PrinterSetup) -> None:
    """Send bytes to a printer; one that is without paper is told before and after.

    Raises:
        CouldNotAskError: It is not there (``printer.not_found``), has no paper
            (``printer.no_paper``), or stopped taking (``printer.stuck``, ``printer.failed``).
            ``begun`` says whether some of it may be on paper.
    """
    with _opened(setup) as printer:
        _require_paper(printer, begun=0)
        with _faults(begun=1):
            printer._raw(content)  # noqa: SLF001 -- the library sends prepared bytes only so
        _require_paper(printer, begun=1)


def kick(content: bytes, setup: PrinterSetup) -> None:
    """Send the drawer's pulse, which needs no paper. Raises as ``send``."""
    with _opened(setup) as printer, _faults(begun=1):
        printer._raw(content)  # noqa: SLF001 -- as above


def paper_left(setup: PrinterSetup) -> int | None:
    """How much paper there is: 0 none, 1 little, 2 enough; None where the printer does not tell.

    Raises as ``send``.
    """
    with _opened(setup) as printer:
        return _paper(printer)


def usb_choices() -> tuple[PrinterChoice, ...]:
    """Receipt printers on USB, where this computer lets us see them."""
    import usb.core  # type: ignore[import-untyped]  # it ships no types

    def prints(device: usb.core.Device) -> bool:
        return any(
            one.bInterfaceClass == PRINTER_CLASS for configured in device for one in configured
        )

    try:
        found = list(usb.core.find(find_all=True, custom_match=prints) or ())
    except (usb.core.NoBackendError, usb.core.USBError):
        return ()
    return tuple(
        PrinterChoice("usb", f"{one.idVendor:04x}:{one.idProduct:04x}", _usb_name(one))
        for one in found
    )


def file_name(address: str) -> str:
    """How a file or a port is opened: from the tenth on, Windows wants its ports' whole names."""
    port = SERIAL.fullmatch(address)
    return address if port is None else f"\\\\.\\{address}"


def _usb_name(device: object) -> str:
    import usb.core

    try:
        name = getattr(device, "product", None)
    except (ValueError, usb.core.USBError):  # it may not be read without leave
        name = None
    return str(name or "USB")


@contextmanager
def _opened(setup: PrinterSetup) -> Iterator[Escpos]:
    from escpos.exceptions import DeviceNotFoundError, Error  # type: ignore[import-untyped]  # it ships no types

    try:
        printer = _wire(setup)
    except (DeviceNotFoundError, Error, OSError, ValueError) as why:
        raise CouldNotAskError("printer.not_found", begun=0) from why
    try:
        yield printer
    finally:
        with _faults(begun=1):
            printer.close()


def _wire(setup: PrinterSetup) -> Escpos:
    from escpos.printer import (  # type: ignore[import-untyped]  # it ships no types
        File,
        Network,
        Usb,
    )

    if setup.way == "network":
        host, _, port = setup.address.partition(":")
        printer = Network(host, int(port or PORT), timeout=CONNECT)
        # The library leaves a refused socket open.
        printer.device = socket.create_connection((printer.host, printer.port), CONNECT)
        return printer
    if setup.way == "file":
        printer = File(file_name(setup.address))
    else:
        vendor, product = (int(part, 16) for part in setup.address.split(":"))
        printer = Usb(vendor, product, timeout=round(CONNECT * 1000))
    printer.open()
    return printer


def _require_paper(printer: Escpos, *, begun: int) -> None:
    if _paper(printer) == NO_PAPER:
        raise CouldNotAskError("printer.no_paper", begun=begun)


def _paper(printer: Escpos) -> int | None:
    """Ask for the paper sensor; a printer that does not answer has no opinion."""
    from escpos.printer import File, Network

    if isinstance(printer, File):
        return None
    device = printer.device
    if isinstance(printer, Network):
        device.settimeout(ASK)
    try:
        answer = int(printer.paper_status())
    except (OSError, NotImplementedError, IndexError):
        answer = None
    if isinstance(printer, Network):
        device.settimeout(CONNECT)
    return answer


@contextmanager
def _faults(*, begun: int) -> Iterator[None]:
    try:
        yield
    except TimeoutError as why:
        raise CouldNotAskError("printer.stuck", begun=begun) from why
    except OSError as why:
        raise CouldNotAskError("printer.failed", begun=begun) from why
