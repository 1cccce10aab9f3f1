"""Lines set on a roll, as PDF: for a printer, a screen or the customer's mail."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from functools import singledispatchmethod
from pathlib import Path
from typing import Self

from fpdf import FPDF
from fpdf.enums import Align, XPos
from fpdf.fonts import TTFFont

from pos_app.core.printing import COLUMNS
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
from pos_app.devices.documents.pictures import qr_picture

__all__ = ["WIDTH", "roll_pdf", "roll_width"]

WIDTH, NARROW = 80, 58
MARGIN = 4
AMOUNT = 24
"""Millimetres of the rolls, of their edge, and of the column of amounts."""

LEADING = 1.35
"""The height of a line in sizes of its type."""

CODE_SIDE = 26
LOGO_HEIGHT = 18

LONGEST_PAGE = 4_000
"""Millimetres after which a page ends: PDF readers stop at 14,400 points, which is 5 metres."""

FONTS = Path(__file__).parents[3] / "resources" / "fonts"

BLANKS = re.compile(r"[^\S\u00a0]+")
"""Where a line may be broken: never inside an amount."""

UNPRINTABLE = "?"
"""Stands for a sign that the font does not have: better than a hole in a name."""


def roll_width(columns: int) -> int:
    """How wide the roll is whose lines have so many letters."""
    return NARROW if columns == COLUMNS[0] else WIDTH


def roll_pdf(
    lines: Sequence[Line], made_at: datetime, logo: bytes | None = None, width: int = WIDTH
) -> bytes:
    """Set lines; the same lines of the same moment give the same bytes."""
    length, pages = _measured(lines, made_at, logo, width)
    with _Roll(made_at, length if pages == 1 else LONGEST_PAGE, logo, width) as roll:
        roll.set_all(lines)
        return bytes(roll.output())


def _measured(
    lines: Sequence[Line], made_at: datetime, logo: bytes | None, width: int
) -> tuple[float, int]:
    """Set it once on the longest paper: how far the last page is used, and which one that is."""
    with _Roll(made_at, LONGEST_PAGE, logo, width) as roll:
        roll.set_all(lines)
        return roll.get_y() + 2 * MARGIN, roll.pages_count


class _Roll(FPDF):
    """Paper of one width and any length, with the words set in Inter."""

    def __init__(self, made_at: datetime, length: float, logo: bytes | None, width: int) -> None:
        super().__init__(format=(width, max(length, width)))
        self._logo = logo
        self.set_creation_date(made_at)
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=MARGIN)
        self.add_font("Inter", "", FONTS / "Inter-Medium.ttf")
        self.add_font("Inter", "B", FONTS / "Inter-Bold.ttf")
        self.add_page()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        """Close the font files, which fpdf2 reads until the very end."""
        for font in self.fonts.values():
            assert isinstance(font, TTFFont)
            font.ttfont.close()

    def set_all(self, lines: Sequence[Line]) -> None:
        """Set every line."""
        for line in lines:
            self.set_line(line)

    @singledispatchmethod
    def set_line(self, line: object) -> None:
        """Set one line."""
        raise AssertionError(line)

    @set_line.register
    def _say(self, line: Say) -> None:
        self._choose(line.size, bold=line.bold)
        self._paragraph(0, line.text, Align.C if line.centred else Align.L)

    @set_line.register
    def _fixed(self, line: Fixed) -> None:
        self._choose(Size.SMALL, bold=False)
        self._paragraph(0, line.text, Align.L)

    @set_line.register
    def _pair(self, line: Pair) -> None:
        self._choose(line.size, bold=line.bold)
        top = self._room(self.font_size * LEADING)
        self.set_x(-MARGIN - AMOUNT)
        figure = self._printable(line.figure)
        self.cell(AMOUNT, self.font_size * LEADING, figure, align=Align.R)
        self.set_xy(MARGIN, top)
        self._paragraph(self.w - 2 * MARGIN - AMOUNT, line.text, Align.L)

    @set_line.register
    def _rule(self, _line: RollRule) -> None:
        self.ln(1.5)
        self.set_dash_pattern(dash=0.8, gap=0.8)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())
        self.set_dash_pattern()
        self.ln(1.5)

    @set_line.register
    def _gap(self, line: Gap) -> None:
        self.ln(line.height)

    @set_line.register
    def _banner(self, line: Banner) -> None:
        sizes = (Size.TITLE, Size.ITEM, Size.BODY, Size.SMALL)
        for size in sizes:
            self._choose(size, bold=True)
            if self.get_string_width(line.text) <= self.w - 2 * MARGIN - 2:
                break
        self.set_text_color(255)
        self.cell(0, 8, self._printable(line.text), align=Align.C, fill=True)
        self.set_text_color(0)
        self.ln(10)

    @set_line.register
    def _code(self, line: Code) -> None:
        top = self._room(CODE_SIDE)
        left = (self.w - CODE_SIDE) / 2
        self.image(qr_picture(line.content, 8), left, top, CODE_SIDE, CODE_SIDE)
        self.set_y(top + CODE_SIDE + 1)

    @set_line.register
    def _mark(self, _line: Logo) -> None:
        if self._logo is None:
            return
        top, wide = self._room(LOGO_HEIGHT), self.w - 2 * MARGIN
        self.image(io.BytesIO(self._logo), MARGIN, top, wide, LOGO_HEIGHT, keep_aspect_ratio=True)
        self.set_y(top + LOGO_HEIGHT + 1)

    def _room(self, height: float) -> float:
        """Begin a page where this does not fit any more, and tell where it goes."""
        if self.get_y() + height > self.page_break_trigger:
            self.add_page()
        return self.get_y()

    def _paragraph(self, room: float, text: str, align: Align) -> None:
        height = self.font_size * LEADING
        self.multi_cell(room, height, self._printable(text), align=align, new_x=XPos.LMARGIN)

    def _choose(self, size: float, *, bold: bool) -> None:
        self.set_font("Inter", "B" if bold else "", size)

    def _printable(self, text: str) -> str:
        """One line of signs that the font has; nothing of it is read as markup."""
        assert isinstance(self.current_font, TTFFont)
        has = self.current_font.cmap
        return "".join(s if ord(s) in has else UNPRINTABLE for s in " ".join(BLANKS.split(text)))
