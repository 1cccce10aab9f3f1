"""Windows' own spooler, which takes the bytes of a receipt printer as they are.

See https://learn.microsoft.com/windows/win32/printdocs/printing-and-print-spooler-functions.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, cast, create_string_buffer, sizeof
from ctypes.wintypes import DWORD, FILETIME, HANDLE, LPVOID, LPWSTR
from typing import Any, Protocol

from pos_app.core.errors import CouldNotAskError

__all__ = ["Spooler", "WinSpool", "spooler"]

HERE = 0x2 | 0x4
"""Printers of this computer, and those of others that it is connected to."""

XPS_DRIVER = 0x2
"""The driver takes XPS: it passes bytes through under another name (v4 drivers do)."""

OFFLINE = 0x400
"""An attribute: the cable is out, or the printer is off."""

GONE = 0x80 | 0x1000
"""States: offline, not available."""

NO_PAPER = 0x10
HELD = 0x1 | 0x2 | 0x8 | 0x100000 | 0x400000
"""States: paused, in error, jammed, wants a person, open."""


class Spooler(Protocol):
    """What a receipt printer needs of Windows. Raises as ``wires.send``."""

    def queues(self) -> tuple[str, ...]:
        """The names of the installed printers."""
        ...

    def look(self, queue: str) -> int | None:
        """How much paper there is: 0 for none, None where it does not tell."""
        ...

    def send(self, queue: str, content: bytes) -> None:
        """Hand bytes to the printer as they are."""
        ...


class Name(ctypes.Structure):
    """PRINTER_INFO_4: the shortest there is, for which no printer is asked."""

    _fields_ = (("name", LPWSTR), ("server", LPWSTR), ("attributes", DWORD))


class Printer(ctypes.Structure):
    """PRINTER_INFO_2, of which the attributes and the state are read."""

    _fields_ = (
        *((name, LPWSTR) for name in ("server", "name", "share", "port", "driver")),
        *((name, LPWSTR) for name in ("comment", "place")),
        ("mode", LPVOID),
        *((name, LPWSTR) for name in ("separator", "processor", "datatype", "parameters")),
        ("security", LPVOID),
        *((name, DWORD) for name in ("attributes", "priority", "usual_priority")),
        *((name, DWORD) for name in ("starts", "until", "status", "jobs", "speed")),
    )


class Driver(ctypes.Structure):
    """DRIVER_INFO_8, of which the attributes are read."""

    _fields_ = (
        ("version", DWORD),
        *((name, LPWSTR) for name in ("name", "environment", "path", "data", "config", "help")),
        *((name, LPWSTR) for name in ("files", "monitor", "datatype", "before")),
        ("date", FILETIME),
        ("release", ctypes.c_ulonglong),
        *((name, LPWSTR) for name in ("maker", "site", "hardware", "provider", "processor")),
        *((name, LPWSTR) for name in ("setup", "profiles", "inf")),
        ("attributes", DWORD),
        ("core", LPWSTR),
        ("least_date", FILETIME),
        ("least_release", ctypes.c_ulonglong),
    )


class Job(ctypes.Structure):
    """DOC_INFO_1."""

    _fields_ = (("title", LPWSTR), ("file", LPWSTR), ("datatype", LPWSTR))


class WinSpool:
    """See ``Spooler``.

    Args:
        library: ``winspool.drv`` of Windows.
    """

    def __init__(self, library: Any) -> None:
        """Ask nothing yet."""
        self._library = library

    def queues(self) -> tuple[str, ...]:
        """The names of the installed printers; a spooler that is stopped has none."""
        needed, count = DWORD(), DWORD()
        self._library.EnumPrintersW(HERE, None, 4, None, 0, byref(needed), byref(count))
        room = create_string_buffer(needed.value)
        asked = HERE, None, 4, room, needed, byref(needed), byref(count)
        if not needed.value or not self._library.EnumPrintersW(*asked):
            return ()
        names = cast(room, POINTER(Name))
        return tuple(str(names[at].name) for at in range(count.value))

    def look(self, queue: str) -> int | None:
        """How much paper there is, as far as the driver tells."""
        with self._opened(queue) as handle:
            told: Printer | None = self._told(self._library.GetPrinterW, Printer, handle, 2)
        if told is None:
            return None
        if told.attributes & OFFLINE or told.status & GONE:
            raise CouldNotAskError("printer.not_found", begun=0)
        if told.status & NO_PAPER:
            return 0
        if told.status & HELD:
            raise CouldNotAskError("printer.stuck", begun=0)
        return None

    def send(self, queue: str, content: bytes) -> None:
        """Hand bytes to the printer; what it does with them is no longer known."""
        with self._opened(queue) as handle:
            job = Job("Mostrador", None, self._datatype(handle))
            if not self._library.StartDocPrinterW(handle, 1, byref(job)):
                raise CouldNotAskError("printer.not_found", begun=0)
            written = self._written(handle, content)
            if not written or not self._library.EndDocPrinter(handle):
                self._library.AbortPrinter(handle)
                raise CouldNotAskError("printer.failed", begun=1)

    def _written(self, handle: HANDLE, content: bytes) -> bool:
        library, gone = self._library, DWORD()
        if not library.StartPagePrinter(handle):
            return False
        while content:
            asked = handle, content, DWORD(len(content)), byref(gone)
            if not library.WritePrinter(*asked) or not gone.value:
                return False
            content = content[gone.value :]
        return bool(library.EndPagePrinter(handle))

    def _datatype(self, handle: HANDLE) -> str:
        """What bytes are called that the driver is to pass through."""
        ask = self._library.GetPrinterDriverW
        driver: Driver | None = self._told(ask, Driver, handle, None, 8)
        passes = driver is not None and driver.attributes & XPS_DRIVER
        return "XPS_PASS" if passes else "RAW"

    def _told(self, ask: Any, kind: type[Any], *asked: object) -> Any:
        """Ask for how long an answer is, then for the answer; None where there is none."""
        needed = DWORD()
        ask(*asked, None, 0, byref(needed))
        if needed.value < sizeof(kind):
            return None
        room = create_string_buffer(needed.value)
        if not ask(*asked, room, needed, byref(needed)):
            return None
        told = cast(room, POINTER(kind)).contents
        told.room = room  # its letters lie in there
        return told

    @contextmanager
    def _opened(self, queue: str) -> Iterator[HANDLE]:
        handle = HANDLE()
        if not self._library.OpenPrinterW(queue, byref(handle), None):
            raise CouldNotAskError("printer.not_found", begun=0)
        try:
            yield handle
        finally:
            self._library.ClosePrinter(handle)


def spooler() -> Spooler:
    """Windows' own."""
    if sys.platform == "win32":
        return WinSpool(ctypes.WinDLL("winspool.drv"))
    raise CouldNotAskError("printer.not_found", begun=0)
