"""Tables as PDF for people: never longer than somebody reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos
from fpdf.fonts import TTFFont

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.errors import WasRefusedError
from pos_app.core.export import PDF_ROWS, Cell
from pos_app.core.money import Money, Quantity
from pos_app.devices.exports.table import Table, totals_of

__all__ = ["write_pdf"]

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
HEIGHT = 6
MARGIN = 12
UNPRINTABLE = "?"


def write_pdf(table: Table, path: Path, made_at: datetime, total: str = "") -> None:
    """Write a table on A4, with what it adds up to when ``total`` has a word for it.

    Raises:
        WasRefusedError: It is longer than somebody reads (``export.too_long_for_pdf``).
    """
    rows = list(islice(table.rows, PDF_ROWS + 1))
    if len(rows) > PDF_ROWS:
        raise WasRefusedError("export.too_long_for_pdf", rows=PDF_ROWS)
    sheet = _Page(table, made_at)
    try:
        for row in rows:
            sheet.row(row)
        sums = totals_of(rows, total) if total and rows else None
        if sums is not None:
            sheet.row(sums, bold=True)
        path.write_bytes(bytes(sheet.output()))
    finally:
        sheet.let_go()


class _Page(FPDF):
    """A4 with a title, and the head again on every page."""

    def __init__(self, table: Table, made_at: datetime) -> None:
        super().__init__(orientation="landscape" if table.wide else "portrait", format="A4")
        self._title, self._head = table.title, table.head
        self.set_creation_date(made_at)
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=MARGIN)
        self.add_font("Inter", "", FONTS / "Inter-Medium.ttf")
        self.add_font("Inter", "B", FONTS / "Inter-Bold.ttf")
        self._width = self.epw / len(self._head)
        self.add_page()

    def header(self) -> None:
        """Set the title and the words above the columns."""
        self.set_font("Inter", "B", 13)
        self.cell(0, 9, self._printable(self._title), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self._cells(self._head, bold=True)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())

    def footer(self) -> None:
        """Set the number of the page."""
        self.set_y(-MARGIN + 2)
        self.set_font("Inter", "", 8)
        self.cell(0, 5, str(self.page_no()), align=Align.R)

    def row(self, row: Iterable[Cell], *, bold: bool = False) -> None:
        """Set one row."""
        cells = tuple(row)
        right = tuple(isinstance(cell, int | Money | Quantity) for cell in cells)
        self._cells(tuple(map(_shown, cells)), right, bold=bold)

    def let_go(self) -> None:
        """Close the font files, which fpdf2 reads until the very end."""
        for font in self.fonts.values():
            assert isinstance(font, TTFFont)
            font.ttfont.close()

    def _cells(
        self, texts: tuple[str, ...], right: tuple[bool, ...] = (), *, bold: bool = False
    ) -> None:
        if self.get_y() + HEIGHT > self.page_break_trigger:
            self.add_page()
        self.set_font("Inter", "B" if bold else "", 8)
        for place, text in enumerate(texts):
            figure = bool(right) and right[place]
            align = Align.R if figure else Align.L
            self.cell(self._width, HEIGHT, self._short(self._printable(text)), align=align)
        self.ln(HEIGHT)

    def _short(self, text: str) -> str:
        """As much of a text as its column holds."""
        room = self._width - 2
        if self.get_string_width(text) <= room:
            return text
        while text and self.get_string_width(f"{text}…") > room:
            text = text[:-1]
        return f"{text}…"

    def _printable(self, text: str) -> str:
        assert isinstance(self.current_font, TTFFont)
        has = self.current_font.cmap
        return "".join(s if ord(s) in has else UNPRINTABLE for s in " ".join(text.split()))


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.astimezone(COLOMBIA_TIME).strftime("%d/%m/%Y %H:%M")
        case date():
            return cell.strftime("%d/%m/%Y")
        case _:
            return str(cell)
