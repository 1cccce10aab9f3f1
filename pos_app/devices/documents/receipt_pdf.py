"""A receipt set on an 80 mm roll, as PDF: for a printer, a screen or the customer's mail."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Self

from fpdf import FPDF
from fpdf.enums import Align, XPos
from fpdf.fonts import TTFFont

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import Money
from pos_app.core.receipt import IssuedReceipt, Receipt, ReceiptLine, ReceiptMark, ReceiptPayment
from pos_app.core.taxes import Tax, TaxShare
from pos_app.devices.documents.words import Words

__all__ = ["receipt_pdf"]

WIDTH = 80
MARGIN = 4
AMOUNT = 24
"""Millimetres of the roll, of its edge, and of the column of amounts."""

LEADING = 1.35
"""The height of a line in sizes of its type."""

LONGEST_PAGE = 4_000
"""Millimetres after which a page ends: PDF readers stop at 14,400 points, which is 5 metres."""

FONTS = Path(__file__).parents[3] / "resources" / "fonts"

UNPRINTABLE = "?"
"""Stands for a sign that the font does not have: better than a hole in a name."""


def receipt_pdf(receipt: IssuedReceipt, words: Words) -> bytes:
    """Set a receipt; the same receipt gives the same bytes."""
    length, pages = _measured(receipt, words)
    with _Roll(receipt.issued_at, length if pages == 1 else LONGEST_PAGE) as roll:
        _set(roll, receipt, words)
        return bytes(roll.output())


def _measured(receipt: IssuedReceipt, words: Words) -> tuple[float, int]:
    """Set it once on the longest paper: how far the last page is used, and which one that is."""
    with _Roll(receipt.issued_at, LONGEST_PAGE) as roll:
        _set(roll, receipt, words)
        return roll.get_y() + 2 * MARGIN, roll.pages_count


class _Roll(FPDF):
    """Paper of one width and any length, with the words set in Inter."""

    def __init__(self, issued_at: datetime, length: float) -> None:
        super().__init__(format=(WIDTH, max(length, WIDTH)))
        self.set_creation_date(issued_at)
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

    def say(self, text: str, size: float = 8, *, bold: bool = False, align: str = "L") -> None:
        """Set a paragraph over the whole width."""
        self._choose(size, bold=bold)
        self._paragraph(0, text, Align.coerce(align))

    def pair(self, text: str, amount: Money, size: float = 8, *, bold: bool = False) -> None:
        """Set a text, and an amount at the right of its first line."""
        self._choose(size, bold=bold)
        top = self.get_y()
        height = self.font_size * LEADING
        if top + height > self.page_break_trigger:
            self.add_page()
            top = self.get_y()
        self.set_x(-MARGIN - AMOUNT)
        self.cell(AMOUNT, height, str(amount), align=Align.R)
        self.set_xy(MARGIN, top)
        self._paragraph(WIDTH - 2 * MARGIN - AMOUNT, text, Align.L)

    def rule(self) -> None:
        """Draw a dashed line."""
        self.ln(1.5)
        self.set_dash_pattern(dash=0.8, gap=0.8)
        self.line(MARGIN, self.get_y(), WIDTH - MARGIN, self.get_y())
        self.set_dash_pattern()
        self.ln(1.5)

    def banner(self, text: str) -> None:
        """Set a text white on black, so that nobody overlooks it."""
        self._choose(10, bold=True)
        self.set_text_color(255)
        self.cell(0, 8, self._printable(text), align=Align.C, fill=True)
        self.set_text_color(0)
        self.ln(10)

    def _paragraph(self, room: float, text: str, align: Align) -> None:
        height = self.font_size * LEADING
        self.multi_cell(room, height, self._printable(text), align=align, new_x=XPos.LMARGIN)

    def _choose(self, size: float, *, bold: bool) -> None:
        self.set_font("Inter", "B" if bold else "", size)

    def _printable(self, text: str) -> str:
        """One line of signs that the font has; nothing of it is read as markup."""
        assert isinstance(self.current_font, TTFFont)
        has = self.current_font.cmap
        return "".join(s if ord(s) in has else UNPRINTABLE for s in " ".join(text.split()))


def _set(roll: _Roll, receipt: IssuedReceipt, words: Words) -> None:
    content = receipt.content
    _head(roll, receipt, words)
    roll.rule()
    for line in content.lines:
        _line(roll, line, words)
    roll.rule()
    _totals(roll, content, words)
    roll.rule()
    for payment in content.payments:
        _payment(roll, payment, words)
    if content.paid > content.totals.total:
        roll.pair(words("receipt.over"), content.paid - content.totals.total, bold=True)
    roll.ln(2)
    roll.say(words("receipt.thanks"), align="C")


def _head(roll: _Roll, receipt: IssuedReceipt, words: Words) -> None:
    content, shop = receipt.content, receipt.content.shop
    if content.mark is not ReceiptMark.REAL:
        roll.banner(words(f"mark.{content.mark}"))
    roll.say(shop.name, 14, bold=True, align="C")
    tax_id = shop.tax_id and words("receipt.tax_id", tax_id=shop.tax_id)
    phone = shop.phone and words("receipt.phone", phone=shop.phone)
    for text in filter(None, (shop.legal_name, tax_id, shop.address, phone)):
        roll.say(text, align="C")
    roll.ln(2)
    roll.say(words("receipt.title"), 10, bold=True, align="C")
    roll.say(words("receipt.notice"), align="C")
    roll.ln(2)
    roll.say(words("receipt.number", number=receipt.number), bold=True, align="C")
    place = words("receipt.place", sale=content.sale, shift=content.shift, till=shop.till)
    roll.say(place, align="C")
    roll.say(_moment(receipt.issued_at, words), align="C")


def _line(roll: _Roll, line: ReceiptLine, words: Words) -> None:
    roll.pair(f"{line.quantity} × {line.name}", line.amount, 9)
    parts = [words("receipt.each", price=str(line.unit_price))]
    if line.discount:
        percent = f"{line.discount / 100:g}".replace(".", ",")
        parts.append(words("receipt.discount", percent=percent))
    roll.say(" · ".join([*parts, _tax(line.tax, words)]), 7)
    roll.ln(0.8)


def _totals(roll: _Roll, content: Receipt, words: Words) -> None:
    totals = content.totals
    roll.pair(words("receipt.base"), totals.base)
    for share in totals.taxes.shares:
        roll.pair(_share(share, words), share.amount)
    roll.ln(1)
    roll.pair(words("receipt.total"), totals.total, 13, bold=True)
    if totals.saved:
        roll.pair(words("receipt.saved"), totals.saved)


def _share(share: TaxShare, words: Words) -> str:
    return f"{_tax(share.tax, words)} · {words('receipt.tax_base', base=str(share.base))}"


def _payment(roll: _Roll, payment: ReceiptPayment, words: Words) -> None:
    method = words.known(f"method.{payment.method}") or payment.method
    roll.pair(" ".join(filter(None, (method, payment.instrument))), payment.amount, 9, bold=True)
    roll.say(f"{words('receipt.paid_by')} · {_moment(payment.confirmed_at, words)}", 7)
    roll.say(f"{words('receipt.reference')} {payment.reference}", 7)
    roll.say(f"{words('receipt.transaction')} {payment.transaction_id}", 7)


def _tax(tax: Tax, words: Words) -> str:
    return words(f"tax.{tax.treatment}", percent=tax.percent)


def _moment(at: datetime, words: Words) -> str:
    return at.astimezone(COLOMBIA_TIME).strftime(words("moment"))
