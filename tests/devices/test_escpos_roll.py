"""What a receipt printer is sent, read back as paper."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from fake_printer import decoded
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from receipts import NOON, a_receipt, an_item, an_order

from pos_app.core.errors import WasRefusedError
from pos_app.core.printing import COLUMNS, SamplePage, Sheet
from pos_app.core.receipt import Shop
from pos_app.core.taxes import Treatment
from pos_app.devices.documents.escpos_roll import drawer_kick, escpos_roll, plain_rows
from pos_app.devices.documents.letters import wrapped
from pos_app.devices.documents.lines import Banner, Code, Fixed, Line, Pair, Say
from pos_app.devices.documents.pages import lines_of
from pos_app.devices.documents.pictures import fit_logo

TINTO = an_item("Tinto", 2_800)
MUG = an_item("Taza esmaltada con una descripción larguísima", 28_000, Treatment.IVA_GENERAL)
CODEPAGES = ("cp850", "cp858", "cp1252", "cp437")


def lines(content: object, *, copy: bool = False, language: str = "es") -> tuple[Line, ...]:
    """Set a content out."""
    return tuple(lines_of(Sheet(content, language, copy=copy)))


@pytest.mark.parametrize("columns", COLUMNS)
def test_the_paper_says_the_same_on_every_width(columns: int) -> None:
    """A narrow roll would lose the amount, or the sentence that it is no invoice."""
    paper = decoded(escpos_roll(lines(a_receipt(an_order(TINTO, MUG))), columns, "cp850"))

    flat = " ".join(paper.text.split())
    assert "Comprobante de pago, no es factura electrónica" in flat
    assert "C1-T214-0091-0000000000007" in paper.text.replace("\n", "")
    (total,) = [row for row in paper.double if row.startswith("TOTAL")]
    assert total.endswith("$ 30.800")
    assert all(len(row) <= columns for row in paper.rows)
    assert all(len(row) <= columns // 2 for row in paper.double)
    (sold,) = [row for row in paper.rows if row.startswith("1 × Tinto")]
    assert sold.endswith("$ 2.800")
    assert len(sold) == columns


def test_the_code_on_paper_is_the_payments_reference() -> None:
    """A customer who comes back is found by one scan, or not at all."""
    paper = decoded(escpos_roll(lines(a_receipt(an_order(TINTO))), 32, "cp850"))

    (picture,) = paper.pictures
    assert picture.width == 384
    (read,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert read.text == "C1-T214-0091-0000000000007"


def test_a_copy_and_invented_money_stand_out() -> None:
    """A copy would be handed in as a second original, a rehearsal as money."""
    receipt = a_receipt(an_order(TINTO), rehearsal=True)

    paper = decoded(escpos_roll(lines(receipt, copy=True), 48, "cp850"))

    assert [row.strip() for row in paper.white] == ["COPIA", "ENSAYO · ninguna plata es real"]


@pytest.mark.parametrize("codepage", CODEPAGES)
def test_spanish_is_spanish_in_every_code(codepage: str) -> None:
    """«Aromática» would come out as «Arom tica»."""
    page = SamplePage("Café Guayacán ñandú", NOON)

    paper = decoded(escpos_roll(lines(page), 48, codepage))

    assert "áéíóú ñÑü ¿?¡! «» $ 88.700" in paper.text
    assert ".........|.........|.........|.A.......|.B...C.D" in paper.rows
    assert "¿Cuál es la última letra de la regla?" in paper.text
    assert paper.cuts == 1


@pytest.mark.parametrize(("columns", "letter"), [(32, "A"), (42, "B"), (46, "C"), (48, "D")])
def test_the_last_letter_of_the_ruler_tells_the_width(columns: int, letter: str) -> None:
    """The till would wrap every line of a paper that is wider than it was told."""
    rows = plain_rows(lines(SamplePage("Tienda", NOON)), columns, "cp850")

    (ruler,) = [row for row in rows if row.startswith(".........|")]
    assert ruler[-1] == letter
    assert len(ruler) == columns


@given(st.text(), st.sampled_from(CODEPAGES), st.sampled_from(COLUMNS))
def test_no_text_can_command_the_printer(text: str, codepage: str, columns: int) -> None:
    """A product's name from a list would open the drawer."""
    said: tuple[Line, ...] = (Say(text), Pair(text, text), Banner(text), Fixed(text))

    paper = decoded(escpos_roll(said, columns, codepage))

    assert paper.kicks == 0
    assert paper.cuts == (columns > 32)
    assert not paper.pictures
    assert all(len(row) <= columns for row in paper.rows)


@pytest.mark.parametrize("codepage", CODEPAGES)
def test_no_byte_in_any_text_is_a_command(codepage: str) -> None:
    """Every single control, alone and after ESC and GS, in every place a text can stand."""
    for number in range(0x200):
        text = f"A{chr(number)}B\x1b{chr(number)}\x1d{chr(number)}C"
        shop = Shop(text, text, text, text, text, text)
        receipt = a_receipt(an_order(an_item(text, 500)), shop=shop)
        paper = decoded(escpos_roll(lines(receipt), 32, codepage))
        assert paper.kicks == 0
        assert len(paper.pictures) == 1


def test_a_code_carries_letters_alone() -> None:
    """A reference with an emoji would stop the receipt."""
    paper = decoded(escpos_roll((Code("C1-ñ🥐\x1b"),), 48, "cp850"))

    (read,) = zxingcpp.read_barcodes(paper.pictures[0].convert("L"))
    assert read.text == "C1-n?"


def test_strange_names_are_printed_as_far_as_the_printer_goes() -> None:
    """An emoji would shift the amount, a right-to-left name would turn the line around."""
    receipt = a_receipt(an_order(an_item("Croissant 🥐 – «Š» الجوز\u200f", 6_200)))

    paper = decoded(escpos_roll(lines(receipt), 48, "cp850"))

    assert "1 × Croissant ? - «S» ?????" in paper.text


def test_the_shops_mark_is_black_and_white_in_the_middle() -> None:
    """A photograph in colour would come out as a black block."""
    file = io.BytesIO()
    Image.new("RGBA", (900, 300), (0, 0, 0, 0)).save(file, "PNG")
    logo = fit_logo(file.getvalue())

    paper = decoded(escpos_roll(lines(SamplePage("Tienda", NOON)), 48, "cp850", logo))

    (picture,) = paper.pictures
    assert picture.size == (576, 128)
    assert picture.getextrema() == (255, 255), "what was transparent stays white"


def test_a_file_that_is_no_picture_is_refused() -> None:
    """A wrong file chosen in the settings would stop every receipt after it."""
    with pytest.raises(WasRefusedError) as caught:
        fit_logo(b"GIF89a and then nothing")
    assert caught.value.key == "printer.logo_unreadable"


@pytest.mark.parametrize(("pin", "socket"), [(2, 0), (5, 1)])
def test_the_drawer_hears_its_own_pulse(pin: int, socket: int) -> None:
    """Two drawers on one printer: the other one would open."""
    assert drawer_kick(pin)[:3] == b"\x1bp" + bytes([socket])
    assert decoded(drawer_kick(pin)).kicks == 1


def test_a_line_breaks_at_its_points_and_never_ends_in_one() -> None:
    """«Abierto 12:00 ·» looks as if the printer had lost the rest."""
    told = "Abierto 20/11/2026 12:00:00 · Daniela Rojas"
    assert list(wrapped(told, "cp850", 32)) == ["Abierto 20/11/2026 12:00:00", "Daniela Rojas"]
    assert list(wrapped(told, "cp850", 48)) == [told]
    assert list(wrapped("Venta 91 · Turno 215", "cp850", 12)) == ["Venta 91", "Turno 215"]
