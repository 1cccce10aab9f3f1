"""A receipt printer made of software: reads ESC/POS and gives back what would be on paper.

Whatever is no command it knows stops the test: a byte that slipped out of a text would be one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL import Image

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterChoice, PrinterSetup, Sheet

__all__ = ["FakePrinter", "Paper", "Printed", "decoded"]

CODEPAGES = {
    0: "cp437", 2: "cp850", 16: "cp1252", 19: "cp858",
    50: "cp437", 52: "cp437", 53: "cp858", 71: "cp1252",
}  # fmt: skip


@dataclass
class Printed:
    """A row of letters as it came out."""

    text: str
    bold: bool
    double: bool
    tall: bool
    white: bool


@dataclass
class Paper:
    """What came out.

    Attributes:
        order: Rows and pictures as they stand below each other.
    """

    rows: list[str] = field(default_factory=list)
    pictures: list[Image.Image] = field(default_factory=list)
    cuts: int = 0
    kicks: int = 0
    white: list[str] = field(default_factory=list)
    double: list[str] = field(default_factory=list)
    order: list[Printed | Image.Image] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All letters."""
        return "\n".join(self.rows)


def decoded(content: bytes) -> Paper:
    """Print bytes."""
    return _Reader(content).read()


class _Reader:
    def __init__(self, content: bytes) -> None:
        self._bytes = content
        self._at = 0
        self._codepage = "cp437"
        self._white = self._double = self._tall = self._bold = False
        self._row = bytearray()
        self._paper = Paper()

    def read(self) -> Paper:
        while self._at < len(self._bytes):
            byte = self._take()
            if byte == 0x0A:
                self._feed()
            elif byte == 0x1B:
                self._escape()
            elif byte == 0x1D:
                self._group()
            else:
                assert byte >= 0x20, f"byte {byte:#x} at {self._at - 1} is no letter"
                assert byte != 0x7F
                self._row.append(byte)
        assert not self._row, "the last row was never fed"
        return self._paper

    def _take(self, count: int = 1) -> int:
        part = self._bytes[self._at : self._at + count]
        assert len(part) == count, "the command is cut off"
        self._at += count
        return int.from_bytes(part, "little")

    def _feed(self) -> None:
        row = bytes(self._row).decode(self._codepage)
        self._row.clear()
        self._paper.rows.append(row)
        self._paper.order.append(Printed(row, self._bold, self._double, self._tall, self._white))
        if self._white:
            self._paper.white.append(row)
        if self._double:
            self._paper.double.append(row)

    def _escape(self) -> None:
        command = chr(self._take())
        if command == "@":
            self._codepage = "cp437"
        elif command == "t":
            self._codepage = CODEPAGES[self._take()]
        elif command == "!":
            mode = self._take()
            assert mode in {0x00, 0x10, 0x30}, "a size of no letter of ours"
            self._double, self._tall = mode == 0x30, mode == 0x10
        elif command == "E":
            self._bold = bool(self._take())
        elif command in "aMd{-":
            self._take()
        elif command == "p":
            assert self._take() in {0, 1}
            self._take(2)
            self._paper.kicks += 1
        else:
            raise AssertionError(f"ESC {command!r} is no command of ours")

    def _group(self) -> None:
        command = chr(self._take())
        if command == "B":
            self._white = bool(self._take())
        elif command == "V":
            assert self._take() == 0
            self._paper.cuts += 1
        elif command == "v":
            assert self._take(2) == ord("0")
            self._raster()
        else:
            raise AssertionError(f"GS {command!r} is no command of ours")

    def _raster(self) -> None:
        wide, high = self._take(2), self._take(2)
        data = self._bytes[self._at : self._at + wide * high]
        assert len(data) == wide * high
        self._at += wide * high
        picture = Image.frombytes("1", (wide * 8, high), bytes(255 - byte for byte in data))
        self._paper.pictures.append(picture)
        self._paper.order.append(picture)


class FakePrinter:
    """The till's printer, with the moods of a real one.

    Attributes:
        sheets: What was put on paper.
        fault: What happens to the next sheets: the key of an error, and whether it had begun.
        left: How much paper it says there is.
    """

    def __init__(self) -> None:
        """Be fine, with enough paper."""
        self.sheets: list[Sheet] = []
        self.kicks = 0
        self.fault: tuple[str, int] | None = None
        self.left: int | None = 2

    async def put(self, sheet: Sheet, setup: PrinterSetup) -> None:
        """Print, or fail."""
        assert setup.chosen
        self._fail()
        self.sheets.append(sheet)

    async def kick(self, setup: PrinterSetup) -> None:
        """Open the drawer."""
        assert setup.chosen
        self._fail()
        self.kicks += 1

    async def paper(self, setup: PrinterSetup) -> int | None:
        """Tell how much paper there is."""
        assert setup.chosen
        return self.left

    async def choices(self) -> tuple[PrinterChoice, ...]:
        """Know one printer."""
        return (PrinterChoice("usb", "04b8:0e15", "TM-T20II"),)

    async def preview(self, sheet: Sheet, setup: PrinterSetup) -> tuple[str, ...]:
        """Tell one row."""
        return (type(sheet.content).__name__, str(setup.columns))

    async def fit_logo(self, picture: bytes) -> bytes:
        """Take it as it is."""
        return picture

    def _fail(self) -> None:
        if self.fault is not None:
            key, begun = self.fault
            raise CouldNotAskError(key, begun=begun)
