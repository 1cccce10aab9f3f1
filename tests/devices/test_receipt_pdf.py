from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from receipts import NOON, SHOP, a_receipt, an_item, an_order

from pos_app.core.customer import Customer, DocumentKind
from pos_app.core.money import Quantity
from pos_app.core.order import Terms
from pos_app.core.payment import Environment
from pos_app.core.printing import Sheet
from pos_app.core.receipt import IssuedReceipt, Shop
from pos_app.core.taxes import Treatment
from pos_app.devices.documents.escpos_roll import plain_rows
from pos_app.devices.documents.pages import lines_of
from pos_app.devices.documents.receipt_pdf import receipt_pdf
from pos_app.devices.documents.roll_pdf import roll_pdf
from pos_app.devices.documents.words import Words

SPANISH = Words("es")
MILLIMETRE = 72 / 25.4

TINTO = an_item("Tinto", 2_800)
MUG = an_item("Taza esmaltada", 28_000, Treatment.IVA_GENERAL)


def pages(receipt: IssuedReceipt, words: Words = SPANISH) -> PdfReader:
    """Set a receipt and open it again."""
    return PdfReader(io.BytesIO(receipt_pdf(receipt, words)))


def text(receipt: IssuedReceipt, words: Words = SPANISH) -> str:
    """Read what stands on the paper, with ordinary blanks."""
    return "\n".join(page.extract_text() for page in pages(receipt, words).pages).replace(
        "\u00a0", " "
    )


def test_the_paper_says_what_was_sold_what_it_is_and_what_it_is_not() -> None:
    """The customer comes back with this paper, and the accountant reads it too."""
    order = an_order(TINTO, TINTO, MUG)
    order = order.after(order.set_discount(2, 1_250, NOON))

    paper = text(a_receipt(order))

    for expected in (
        "Café Guayacán",
        "Guayacán S.A.S.",
        "NIT 900.123.456-7",
        "COMPROBANTE DE PAGO",
        "Comprobante de pago, no es factura electrónica",
        "Recibo 18",
        "Venta 91 · Turno 214 · Caja C1",
        "23/11/2026 12:00:00",
        "2 × Tinto",
        "$ 2.800 c/u · INC 8 %",
        "$ 28.000 c/u · Dto. 12,5 % · IVA 19 %",
        "IVA 19 % · base $ 20.588,24",
        "$ 30.100",
        "$ 3.500",
        "Tarjeta VISA-4242",
        "Wompi confirmó el pago · 23/11/2026 12:00:09",
        "Referencia C1-T214-0091-0000000000007",
        "Transacción Wompi 0-1780000000",
    ):
        assert expected in paper


def test_the_paper_speaks_english_where_it_is_asked_to() -> None:
    """A visitor reads what his bank statement will name."""
    paper = text(a_receipt(an_order(MUG)), Words("en"))

    assert "PAYMENT RECEIPT" in paper
    assert "Payment receipt, not an electronic invoice" in paper
    assert "Card VISA-4242" in paper


@pytest.mark.parametrize(
    ("environment", "rehearsal", "banner"),
    [
        (Environment.TEST, False, "PRUEBA · ninguna plata es real"),
        (Environment.TEST, True, "ENSAYO · ninguna plata es real"),
    ],
)
def test_invented_money_is_printed_as_invented(
    environment: Environment, rehearsal: bool, banner: str
) -> None:
    """A practice receipt in the wrong hands would be taken for a real one."""
    receipt = a_receipt(an_order(MUG), environment=environment, rehearsal=rehearsal)

    assert banner in text(receipt)
    assert "ninguna plata" not in text(a_receipt(an_order(MUG)))


def test_what_the_shop_has_not_filled_in_stays_off_the_paper() -> None:
    """«NIT » with nothing behind it looks like a forged receipt."""
    paper = text(a_receipt(an_order(MUG), shop=Shop("Tienda", "C1")))

    assert "NIT" not in paper
    assert "Tel." not in paper
    assert SHOP.address not in paper


def test_money_paid_twice_stands_on_the_paper() -> None:
    """Whoever paid twice must be able to show it."""
    paper = text(a_receipt(an_order(MUG), payments=2))

    assert "Pagado de más" in paper
    assert "Transacción Wompi 1-1780000000" in paper


def test_a_way_of_paying_that_nobody_knew_is_named_as_wompi_names_it() -> None:
    """Wompi adds ways of paying; a receipt must not fail over a new one."""
    assert "SU_PLUS VISA-4242" in text(a_receipt(an_order(MUG), method="SU_PLUS"))


def test_strange_names_are_set_as_far_as_the_font_goes() -> None:
    """An emoji from an imported list must neither stop the receipt nor break its lines."""
    paper = text(a_receipt(an_order(an_item("Croissant 🥐 de\nالجوز **doble**", 6_200))))

    assert "Croissant ? de ????? **doble**" in paper.replace("\n", " ")


def test_the_roll_is_as_long_as_its_text() -> None:
    """A receipt of three lines on a metre of paper is a metre of paper wasted."""
    short = pages(a_receipt(an_order(TINTO))).pages
    long = pages(a_receipt(an_order(*(an_item(f"Pan {n}", 500) for n in range(40))))).pages

    assert len(short) == len(long) == 1
    assert round(short[0].mediabox.width / MILLIMETRE) == 80
    assert short[0].mediabox.height < 150 * MILLIMETRE
    assert short[0].mediabox.height + 40 * 6 * MILLIMETRE < long[0].mediabox.height


def test_the_longest_ticket_fits() -> None:
    """A PDF page ends at five metres; the rest goes on the next page and nothing is lost."""
    order = an_order(*(an_item(f"Artículo {n:04d}", 500) for n in range(1_000)))

    papers = [page.extract_text() for page in pages(a_receipt(order)).pages]

    assert len(papers) > 1
    assert "Artículo 0000" in papers[0]
    assert "Artículo 0999" in papers[-1]
    assert "TOTAL" in papers[-1]


def test_the_same_receipt_is_the_same_file() -> None:
    """A receipt saved again must not look like another one."""
    receipt = a_receipt(an_order(TINTO, MUG))

    assert receipt_pdf(receipt, SPANISH) == receipt_pdf(receipt, SPANISH)


def test_weighed_goods_show_their_weight() -> None:
    """A quarter kilo sold as «0» would be a gift on paper."""
    order = an_order()
    order = order.after(order.add(an_item("Queso", 24_900), Quantity(250), NOON))

    paper = text(a_receipt(order))

    assert "0,250 × Queso" in paper
    assert "a $ 24.900 · INC 8 %" in paper, "what is weighed has no pieces"


def served(receipt: IssuedReceipt, **changes: object) -> IssuedReceipt:
    """The same receipt with other content."""
    return replace(receipt, content=replace(receipt.content, **changes))  # type: ignore[arg-type]  # the callers name fields


def rolls(receipt: IssuedReceipt, language: str) -> list[str]:
    """The paper on both rolls of a printer, and as PDF of both widths."""
    lines = tuple(lines_of(Sheet(receipt, language)))
    printed = ["\n".join(plain_rows(lines, columns, "cp850")) for columns in (32, 48)]
    files = [PdfReader(io.BytesIO(roll_pdf(lines, NOON, width=width))) for width in (58, 80)]
    read = ["\n".join(page.extract_text() for page in file.pages) for file in files]
    return [" ".join(one.replace("\u00a0", " ").split()) for one in (*printed, *read)]


NAMED = Customer(DocumentKind.NIT, "890903938-8", "Papelería El Lápiz S. A. S.", "a@b.co")


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "A nombre de Papelería El Lápiz"), ("en", "In the name of Papelería El Lápiz")],
)
@pytest.mark.parametrize("columns", [32, 48])
def test_whoever_wants_it_finds_his_name_on_the_paper(
    language: str, said: str, columns: int
) -> None:
    """A firm cannot put the bill into its books."""
    receipt = replace(a_receipt(an_order(TINTO)), customer=NAMED)
    words = Words(language)
    assert said in text(receipt, words)
    assert "NIT 890.903.938-8" in text(receipt, words)
    sheet = Sheet(receipt, language, copy=True)
    paper = "\n".join(plain_rows(tuple(lines_of(sheet)), columns, "cp858"))
    assert "Papelería El" in paper
    assert "NIT 890.903.938-8" in paper
    assert "a@b.co" not in text(receipt, words) + paper


def test_nobodys_receipt_names_nobody() -> None:
    """«A nombre de» stands on the paper with nothing behind it."""
    assert "nombre" not in text(a_receipt(an_order(TINTO)))


@pytest.mark.parametrize("name", ["محمد العربي", "W" * 100, "Ana \x1b@ Ruiz", "Ana 👩‍🍳"])
def test_any_name_is_printed_as_far_as_the_paper_goes(name: str) -> None:
    """The paper of a paid sale never comes out."""
    customer = Customer(DocumentKind.PASSPORT, "AN123456", name)
    receipt = replace(a_receipt(an_order(TINTO)), customer=customer)
    assert "AN123456" in text(receipt)
    rows = plain_rows(tuple(lines_of(Sheet(receipt, "es"))), 32, "cp858")
    assert all(len(row) <= 32 for row in rows)


@pytest.mark.parametrize(
    ("language", "seller", "discount"),
    [("es", "Atendió Daniela", "Dto. a la venta"),
     ("en", "Served by Daniela", "Sale discount")],
)  # fmt: skip
def test_who_served_and_what_the_whole_sale_was_cheaper_stand_on_every_paper(
    language: str, seller: str, discount: str
) -> None:
    """The lines do not add up to the total, and nobody knows whom to ask."""
    order = an_order(TINTO, MUG)
    order = order.after(order.set_terms(Terms(1_000), NOON))
    receipt = served(a_receipt(order), seller="Daniela")

    for paper in rolls(receipt, language):
        assert seller in paper
        assert discount in paper
        assert ("3.080" if language == "es" else "3,080") in paper
    for paper in rolls(a_receipt(an_order(MUG)), language):
        assert seller.split(maxsplit=1)[0] not in paper
        assert discount not in paper


@pytest.mark.fault("C10")
@pytest.mark.parametrize(("language", "word"), [("es", "VENTA ANULADA"), ("en", "SALE VOIDED")])
def test_a_receipt_whose_money_went_back_says_so(language: str, word: str) -> None:
    """The customer has his money back, and a paper that proves that he paid."""
    receipt = a_receipt(an_order(MUG))

    assert all(word in paper for paper in rolls(replace(receipt, voided=True), language))
    assert not any(word in paper for paper in rolls(receipt, language))


def test_the_small_roll_is_a_small_page() -> None:
    """The amounts of a receipt would stand beside the paper."""
    lines = tuple(lines_of(Sheet(a_receipt(an_order(MUG)), "es")))
    (page,) = PdfReader(io.BytesIO(roll_pdf(lines, NOON, width=58))).pages

    assert float(page.mediabox.width) == pytest.approx(58 * MILLIMETRE, abs=1)


def test_a_banner_fits_on_the_small_roll_and_no_amount_is_torn() -> None:
    """«PRUEBA» without its beginning, and a «$» at the end of a line."""
    receipt = a_receipt(an_order(MUG), environment=Environment.TEST)
    lines = tuple(lines_of(Sheet(receipt, "es")))
    (page,) = PdfReader(io.BytesIO(roll_pdf(lines, NOON, width=58))).pages
    rows = page.extract_text().replace("\u00a0", " ").splitlines()

    assert "PRUEBA · ninguna plata es real" in rows
    assert not [row for row in rows if row.rstrip().endswith("$")]
