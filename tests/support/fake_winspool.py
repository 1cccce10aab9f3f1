"""The spooler of a Windows with a receipt printer, played function by function."""

from __future__ import annotations

import ctypes
from typing import Any

from pos_app.devices.printer.winspool import Driver, Name, Printer

__all__ = ["FakeWinspool"]


class FakeWinspool:
    """What ``winspool.drv`` does, as far as a receipt printer needs it.

    Attributes:
        names: The installed printers.
        attributes: Of each printer.
        status: Of each printer.
        xps: Whether the driver takes XPS.
        mouthful: How many bytes are taken at a time; None takes none.
        refuses: Functions that fail.
        jobs: What came out: the name of its kind, and its bytes.
        aborted: How many jobs were given up.
        open: How many printers are open.
    """

    def __init__(self, *names: str) -> None:
        """Have these printers, on and full of paper."""
        self.names = names
        self.attributes = self.status = 0
        self.xps = False
        self.mouthful: int | None = 4096
        self.refuses: set[str] = set()
        self.jobs: list[tuple[str, bytes]] = []
        self.aborted = self.open = 0
        self._kind, self._taken = "", b""
        self._alive: list[object] = []

    def EnumPrintersW(  # noqa: N802 -- Windows' name
        self, flags: int, _name: None, level: int, room: Any, size: Any, needed: Any, count: Any
    ) -> int:
        """Tell the printers once there is room for them."""
        assert (flags, level) == (6, 4)
        needed._obj.value = ctypes.sizeof(Name) * len(self.names)
        if room is None:
            return 0
        assert size.value >= needed._obj.value
        table = (Name * len(self.names)).from_buffer(room)
        for place, name in zip(table, self.names, strict=True):
            place.name = name
        self._alive.append(table)
        count._obj.value = len(self.names)
        return 1

    def OpenPrinterW(self, queue: str, handle: Any, defaults: None) -> int:  # noqa: N802 -- as above
        """Open a printer that there is."""
        assert defaults is None
        if queue not in self.names:
            return 0
        handle._obj.value = 7
        self.open += 1
        return 1

    def ClosePrinter(self, handle: Any) -> int:  # noqa: N802 -- as above
        """Close it."""
        assert handle.value == 7
        self.open -= 1
        return 1

    def GetPrinterW(  # noqa: N802 -- as above
        self, _handle: Any, level: int, room: Any, _size: Any, needed: Any
    ) -> int:
        """Tell how a printer is."""
        assert level == 2
        if not self._room("GetPrinterW", Printer, room, needed):
            return 0
        told = Printer.from_buffer(room)
        told.attributes, told.status = self.attributes, self.status
        return 1

    def GetPrinterDriverW(  # noqa: N802 -- as above
        self, _handle: Any, _system: None, level: int, room: Any, _size: Any, needed: Any
    ) -> int:
        """Tell what the driver is."""
        assert level == 8
        if not self._room("GetPrinterDriverW", Driver, room, needed):
            return 0
        Driver.from_buffer(room).attributes = 0x2 if self.xps else 0x1
        return 1

    def StartDocPrinterW(self, _handle: Any, level: int, job: Any) -> int:  # noqa: N802 -- as above
        """Begin a job; it has a number."""
        assert level == 1
        self._kind, self._taken = job._obj.datatype, b""
        assert job._obj.file is None
        return 0 if "StartDocPrinterW" in self.refuses else 41

    def StartPagePrinter(self, _handle: Any) -> int:  # noqa: N802 -- as above
        """Begin a page."""
        return int("StartPagePrinter" not in self.refuses)

    def WritePrinter(  # noqa: N802 -- as above
        self, _handle: Any, content: bytes, size: Any, gone: Any
    ) -> int:
        """Take some bytes."""
        assert size.value == len(content)
        if self.mouthful is None or "WritePrinter" in self.refuses:
            gone._obj.value = 0
            return int(self.mouthful is None)
        self._taken += content[: self.mouthful]
        gone._obj.value = min(self.mouthful, len(content))
        return 1

    def EndPagePrinter(self, _handle: Any) -> int:  # noqa: N802 -- as above
        """End the page."""
        return 1

    def EndDocPrinter(self, _handle: Any) -> int:  # noqa: N802 -- as above
        """Let the job go to the printer."""
        if "EndDocPrinter" in self.refuses:
            return 0
        self.jobs.append((self._kind, self._taken))
        return 1

    def AbortPrinter(self, _handle: Any) -> int:  # noqa: N802 -- as above
        """Forget the job."""
        self.aborted += 1
        return 1

    def _room(self, name: str, kind: type[ctypes.Structure], room: Any, needed: Any) -> bool:
        needed._obj.value = 0 if name in self.refuses else ctypes.sizeof(kind) + 64
        return room is not None
