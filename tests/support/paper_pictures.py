"""Papers as a printer puts them out, drawn from the bytes that it is sent.

After a paper changed run ``PYTHONPATH=.:tests/support .venv/bin/python
tests/support/paper_pictures.py`` and look at ``tests/samples/papers``: each letter stands in its
cell of 12 by 24 dots, so what is too wide, not aligned or in another code is seen.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from fake_printer import Paper, Printed, decoded
from PIL import Image, ImageDraw, ImageFont
from receipts import NOON, a_receipt, an_item, an_order

from pos_app.core.claim import ClaimSlip
from pos_app.core.money import Money
from pos_app.core.printing import SamplePage, Sheet
from pos_app.core.receipt import ReceiptMark, Shop
from pos_app.core.taxes import Treatment
from pos_app.devices.documents.escpos_roll import escpos_roll
from pos_app.devices.documents.pages import lines_of
from pos_app.devices.documents.pictures import fit_logo
from tests.devices.test_hand_lines import a_return
from tests.devices.test_shift_paper import a_z

__all__ = ["PAPERS", "SAMPLES", "paper_of", "picture_of"]

SAMPLES = Path(__file__).parents[1] / "samples" / "papers"
FONTS = Path(__file__).parents[2] / "resources" / "fonts"

CELL = (12, 24)
"""The dots of one letter of the usual printers."""

EDGE = 24

SHOP = Shop(
    "Café Guayacán",
    "C1",
    "Guayacán S.A.S.",
    "900.123.456-7",
    "Cra 76 # 33-10, Medellín",
    "604 555 0101",
)
SOLD = a_receipt(
    an_order(
        an_item("Tinto", 2_800),
        an_item("Piñón tostado con una descripción larguísima", 28_000, Treatment.IVA_GENERAL),
    ),
    shop=SHOP,
)


def _logo() -> bytes:
    file = io.BytesIO()
    mark = Image.new("L", (300, 100), 255)
    ImageDraw.Draw(mark).ellipse((100, 4, 192, 96), fill=0)
    mark.save(file, "PNG")
    return fit_logo(file.getvalue())


CLAIM = ClaimSlip(
    SHOP, 91, 214, ReceiptMark.REAL, Money.pesos(88_700), ("C1-T214-0091-0000000000007",), NOON
)

PAPERS: dict[str, tuple[Sheet, int]] = {
    "receipt-58": (Sheet(SOLD, "es"), 32),
    "receipt-80": (Sheet(SOLD, "es", logo=_logo()), 48),
    "receipt-english": (Sheet(SOLD, "en"), 42),
    "receipt-copy": (Sheet(SOLD, "es", copy=True), 32),
    "receipt-voided": (Sheet(replace(SOLD, voided=True), "es"), 48),
    "receipt-rehearsal": (
        Sheet(a_receipt(an_order(an_item("Tinto", 2_800)), rehearsal=True), "es"),
        32,
    ),
    "return-58": (Sheet(a_return(), "es"), 32),
    "claim-58": (Sheet(CLAIM, "es"), 32),
    "z-58": (Sheet(a_z(), "es"), 32),
    "z-80": (Sheet(a_z(), "es"), 48),
    "z-english": (Sheet(a_z(), "en"), 42),
    "sample-58": (Sheet(SamplePage("Café Guayacán", NOON), "es"), 32),
    "sample-80": (Sheet(SamplePage("Café Guayacán", NOON), "es"), 48),
}
"""Each paper and how many letters its roll has in a line, by name."""


def paper_of(name: str) -> Paper:
    """Print a paper."""
    sheet, columns = PAPERS[name]
    return decoded(escpos_roll(tuple(lines_of(sheet)), columns, "cp850", sheet.logo))


def picture_of(name: str) -> Image.Image:
    """Draw what came out, dot by dot."""
    paper, columns = paper_of(name), PAPERS[name][1]
    width = columns * CELL[0] + 2 * EDGE
    height = sum(_height(one) for one in paper.order) + 2 * EDGE
    picture = Image.new("1", (width, height), 1)
    top = EDGE
    for one in paper.order:
        if isinstance(one, Printed):
            _draw(picture, one, top, columns)
        else:
            picture.paste(one, (EDGE, top))
        top += _height(one)
    return picture


def _height(one: Printed | Image.Image) -> int:
    if isinstance(one, Printed):
        return CELL[1] * (2 if one.double or one.tall else 1)
    return one.height


def _draw(picture: Image.Image, row: Printed, top: int, columns: int) -> None:
    wide, high = CELL[0] * (2 if row.double else 1), _height(row)
    pen = ImageDraw.Draw(picture)
    pen.fontmode = "1"
    ink = 0
    if row.white:
        pen.rectangle((EDGE, top, EDGE + columns * CELL[0] - 1, top + high - 1), fill=0)
        ink = 1
    weight = "Inter-Bold.ttf" if row.bold else "Inter-Medium.ttf"
    letters = ImageFont.truetype(str(FONTS / weight), 30 if row.double else 15)
    for place, letter in enumerate(row.text):
        middle = EDGE + place * wide + wide / 2
        pen.text((middle, top + high * 0.75), letter, fill=ink, font=letters, anchor="ms")


def main() -> None:
    """Draw every paper anew."""
    SAMPLES.mkdir(exist_ok=True)
    for name in PAPERS:
        picture_of(name).save(SAMPLES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
