"""Lines in the language of receipt printers, ESC/POS, and as plain rows for a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import TYPE_CHECKING

from pos_app.devices.documents.letters import plain_letters, wrapped
from pos_app.devices.documents.lines import (
    Banner,
    Code,
    Fixed,
    Gap,
    Line,
    Logo,
    Pair,
    RollRule,
    Say,
    Size,
)
from pos_app.devices.documents.pictures import opened, qr_picture

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["drawer_kick", "escpos_roll", "plain_rows"]

PROFILES = ((32, "POS-5890"), (42, "TM-T88III"), (48, "TM-T20II"))
"""Printers that the library knows, by how many letters their paper takes at most."""

DOTS = {"POS-5890": 384, "TM-T88III": 512, "TM-T20II": 576}
DOT = 6
"""How wide a paper is in dots, and the dots of one square of a code."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of letters; its text is as wide as the paper at most, half of it when double.

    Attributes:
        double: Twice as wide and as high.
        tall: Twice as high.
        white: White on black.
    """

    text: str
    bold: bool = False
    double: bool = False
    white: bool = False
    tall: bool = False


def plain_rows(lines: Sequence[Line], columns: int, codepage: str) -> tuple[str, ...]:
    """Tell what will stand on paper, without its pictures."""
    return tuple(row.text for line in lines for row in _rows(line, columns, codepage))


def escpos_roll(
    lines: Sequence[Line], columns: int, codepage: str, logo: bytes | None = None
) -> bytes:
    """Set lines for a printer that has this many letters in a line."""
    roll = _Roll(columns, codepage, logo)
    for line in lines:
        roll.set_line(line)
    return roll.finished()


def drawer_kick(pin: int) -> bytes:
    """Open the drawer that is plugged into the printer."""
    from escpos.printer import Dummy  # type: ignore[import-untyped]  # it ships no types

    printer = Dummy()
    printer.cashdraw(5 if pin == 5 else 2)
    return bytes(printer.output)


class _Roll:
    """Collects the bytes of one paper."""

    def __init__(self, columns: int, codepage: str, logo: bytes | None) -> None:
        from escpos.printer import Dummy

        self._columns = columns
        self._codepage = codepage
        self._logo = logo
        profile = next(name for most, name in PROFILES if columns <= most)
        self._dots = DOTS[profile]
        self._printer = Dummy(profile=profile)
        self._printer.hw("INIT")
        self._printer.charcode(codepage.upper())

    def finished(self) -> bytes:
        """Feed, cut where there is a knife, and give the bytes."""
        self._printer.cut()
        return bytes(self._printer.output)

    @singledispatchmethod
    def set_line(self, line: Line) -> None:
        """Set a line of letters."""
        for row in _rows(line, self._columns, self._codepage):
            self._set_row(row)

    @set_line.register
    def _code(self, line: Code) -> None:
        self._picture(qr_picture(plain_letters(line.content, "ascii"), DOT))

    @set_line.register
    def _mark(self, _line: Logo) -> None:
        if self._logo is not None:
            self._picture(opened(self._logo))

    def _set_row(self, row: Row) -> None:
        self._printer.set(
            align="left",
            bold=row.bold,
            double_height=row.double or row.tall,
            double_width=row.double,
            normal_textsize=not (row.double or row.tall),
            invert=row.white,
        )
        self._printer.text(f"{row.text}\n")

    def _picture(self, picture: Image) -> None:
        """Print a picture in the middle: not every printer can move it there by itself."""
        from PIL import Image as Images

        middle = max(0, (self._dots - picture.width) // 2)
        paper = Images.new("1", (self._dots, picture.height), 1)
        paper.paste(picture, (middle, 0))
        self._printer.image(paper)


def _rows(line: Line, columns: int, codepage: str) -> Iterator[Row]:
    match line:
        case Say():
            yield from _said(line, columns, codepage)
        case Pair():
            yield from _paired(line, columns, codepage)
        case Banner():
            for part in wrapped(line.text, codepage, columns - 2):
                yield Row(part.center(columns), bold=True, white=True)
        case Fixed():
            yield Row(plain_letters(line.text, codepage)[:columns])
        case RollRule():
            yield Row("-" * columns)
        case Gap() if line.height >= 1:
            yield Row("")
        case _:
            return


def _said(line: Say, columns: int, codepage: str) -> Iterator[Row]:
    double = line.size is Size.NAME
    room = columns // 2 if double else columns
    for part in wrapped(line.text, codepage, room):
        centred = part.center(room).rstrip() if line.centred else part
        yield Row(centred, bold=line.bold, double=double)


def _paired(line: Pair, columns: int, codepage: str) -> Iterator[Row]:
    """Set words and their figure in one row; a total too wide for it is large in height alone."""
    figure = plain_letters(line.figure, codepage)
    large = line.size is Size.TOTAL
    fits = len(plain_letters(line.text, codepage)) + 1 + len(figure) <= columns // 2
    double, tall = large and fits, large and not fits
    room = columns // 2 if double else columns
    figure = figure[:room]
    first, *others = wrapped(line.text, codepage, max(room - len(figure) - 1, 1))
    gap = " " * (room - len(first) - len(figure))
    yield Row(f"{first}{gap}{figure}", bold=line.bold, double=double, tall=tall)
    for part in others:
        yield Row(part, bold=line.bold, double=double, tall=tall)
