"""Money by hand on paper."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from receipts import NOON, SHOP, an_item, an_order

from pos_app.core.claim import ClaimSlip
from pos_app.core.money import Money, Quantity
from pos_app.core.printing import Sheet
from pos_app.core.receipt import IssuedReceipt, ReceiptMark, receipt_for
from pos_app.core.return_slip import IssuedReturn, return_slip
from pos_app.core.returns import BackLeg, Return, returned_lines
from pos_app.core.taxes import Treatment
from pos_app.core.tender import Leg, Tender, TenderKind
from pos_app.devices.documents.folder import DocumentFolder
from pos_app.devices.documents.pages import lines_of
from pos_app.devices.documents.roll_pdf import roll_pdf

ORDER = an_order(an_item("Tinto", 2_830), an_item("Taza", 28_000, Treatment.IVA_GENERAL))


def pesos(*amounts: int) -> tuple[Money, ...]:
    """So many amounts."""
    return tuple(map(Money.pesos, amounts))


def a_tender(kind: TenderKind, name: str, *sums: int) -> Tender:
    """Take money: amount, received, change, rounding."""
    amount, received, change, rounding = pesos(*sums)
    told = (kind, name, amount, received, change, rounding)
    return Tender("t", "o-91", 214, *told, "Daniela", None, NOON)


def a_receipt() -> IssuedReceipt:
    """Sell for cash and a transfer, with a tip."""
    tenders = [
        a_tender(TenderKind.CASH, "", 21_830, 50_000, 28_200, 30),
        a_tender(TenderKind.OTHER, "Transferencia", 11_000, 11_000, 0, 0),
    ]
    tip = Money.pesos(2_000)
    content = receipt_for(ORDER, [], SHOP, rehearsal=True, tenders=tenders, tip=tip)
    return IssuedReceipt(18, "o-91", NOON, content)


def a_return() -> IssuedReturn:
    """Bring the mug back: cash, and the rest of Wompi."""
    lines = returned_lines(ORDER, [], {2: Quantity.units(1)})
    who = ("Estaba rota", "Daniela", None, NOON)
    made = Return("r", 3, "o-91", 215, lines, *who)
    cash, rest = pesos(10_000, 18_000)
    legs = (
        BackLeg(Leg.CASH, cash, cash),
        BackLeg(Leg.REFUND, rest, rest, "C1-T214-0091-0000000000007"),
    )
    return IssuedReturn(made, return_slip(ORDER, a_receipt(), [], made, legs))


def text(content: object, language: str = "es") -> str:
    """Read what stands on the paper, with ordinary blanks."""
    pdf = roll_pdf(tuple(lines_of(Sheet(content, language))), NOON)
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "\n".join(page.extract_text() for page in pages).replace("\u00a0", " ")


@pytest.mark.parametrize(
    "expected",
    ["Propina voluntaria", "A PAGAR", "$ 32.830", "Efectivo", "$ 21.800", "Redondeo a $ 50",
     "$ 30", "Recibido", "$ 50.000", "Vueltas", "$ 28.200", "Transferencia",
     "Confirmado por el cajero"],
)  # fmt: skip
def test_a_receipt_tells_what_was_handed_over_and_what_went_back(expected: str) -> None:
    """The customer counts his change at home, and has nothing to compare it with."""
    paper = text(a_receipt())

    assert expected in paper
    assert "Pagado de más" not in paper


@pytest.mark.parametrize(
    "expected",
    ["ENSAYO", "COMPROBANTE DE DEVOLUCIÓN", "Devolución 3", "Del recibo 18 · Venta 91 · Turno 215",
     "1 × Taza", "$ 28.000", "IVA 19 % · base $ 23.529,41", "$ 4.470,59", "DEVUELTO",
     "Se devolvió en efectivo", "$ 10.000", "Se pide a Wompi devolver", "$ 18.000",
     "Referencia C1-T214-0091-0000000000007", "Motivo: Estaba rota"],
)  # fmt: skip
def test_a_return_tells_what_came_back_and_how_the_money_goes(expected: str) -> None:
    """Nobody could say what the money that left was for, or whether more is to come."""
    assert expected in text(a_return())


def test_the_slip_tells_the_customer_to_come_back() -> None:
    """Whoever paid in cash and was charged too would have nothing in his hands."""
    reference = "C1-T214-0091-0000000000007"
    told = (91, 214, ReceiptMark.REAL, Money.pesos(88_700), (reference,))
    slip = ClaimSlip(SHOP, *told, NOON)

    paper = text(slip)
    assert "Si también le cobran, vuelva con este papel" in paper.replace("\n", " ")
    assert f"Referencia {reference}" in paper
    assert "$ 88.700" in paper
    assert "ENSAYO" not in paper
    assert "come back with this slip" in text(slip, "en").replace("\n", " ")


def test_both_papers_are_kept_as_files(tmp_path: Path) -> None:
    """A shop without a printer could hand nothing over."""
    folder = DocumentFolder(tmp_path)
    told = (91, 214, ReceiptMark.TEST, Money.pesos(88_700), ("C1-T214-0091-0000000000007",))

    kept = [
        folder.save_return(a_return(), "es"),
        folder.save_claim(ClaimSlip(SHOP, *told, NOON), "es"),
    ]

    assert [path.name for path in kept] == ["devolucion-000003.pdf", "reclamo-C1-T214-0091.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in kept)
