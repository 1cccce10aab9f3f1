"""The X and the Z on paper: every figure, every name, the journal's head, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from payments import NOON
from receipts import an_item, an_order
from shift_story import CARD, TRANSFER, money, movement, pieces, report_of, sealed

from pos_app.core.money import Money
from pos_app.core.printing import Sheet
from pos_app.core.receipt import ReceiptMark
from pos_app.core.shift import (
    HandOver,
    MoneyKind,
    MovementKind,
    Opening,
    ShiftFacts,
    ShiftReturn,
    ShiftSale,
    expected_cash,
)
from pos_app.core.shift_report import ChainHead, ShiftReport
from pos_app.core.taxes import Treatment
from pos_app.devices.documents.escpos_roll import plain_rows
from pos_app.devices.documents.folder import DocumentFolder
from pos_app.devices.documents.pages import lines_of

DIGEST = "9f3c71d0a81e5b24" * 4
TOTALS = an_order(an_item("Café", 7_900), an_item("Taza", 28_000, Treatment.IVA_GENERAL)).totals


def a_z() -> ShiftReport:
    """A Z in which everything happened."""
    facts = ShiftFacts(
        Opening(1, NOON, "Daniela", pieces(n50000=4)),
        money=(
            money("a", 30_990),
            money("b", -40, kind=MoneyKind.ROUNDING),
            replace(money("c", 7_900, CARD), sale=91, sale_shift=0),
            money("d", 5_000, TRANSFER),
            money("e", -7_900, CARD, MoneyKind.VOID),
            money("f", -7_900, kind=MoneyKind.RETURN),
        ),
        movements=(
            replace(movement(MovementKind.CASH_IN, 10_000), actor="Daniela"),
            replace(movement(MovementKind.CASH_OUT, 4_000), actor="Daniela"),
            replace(movement(MovementKind.DROP, 100_000), actor="Marta"),
        ),
        hand_overs=(HandOver(NOON, "Daniela", "Marta", pieces(n50000=4), Money.pesos(190_000)),),
        sales=(
            ShiftSale(950, "o", 1, 1, replace(TOTALS, saved=Money.pesos(500)), Money.pesos(90)),
        ),
        returns=(ShiftReturn(3, an_order(an_item("Café", 7_900)).totals.taxes),),
        dropped=2,
        no_sales=1,
    )
    count = sealed(pieces(n50000=2), expected_cash(facts))
    z = report_of(replace(facts, counts=(count,))).closed(NOON + timedelta(hours=8), "Marta")
    z = replace(z, pending=tuple(replace(one, owner="Daniela") for one in z.pending))
    return z.under(ChainHead(4812, DIGEST))


def rows(
    report: ShiftReport, language: str = "es", columns: int = 42, *, copy: bool = False
) -> str:
    """What stands on the paper."""
    sheet = Sheet(report, language, copy=copy)
    return "\n".join(plain_rows(tuple(lines_of(sheet)), columns, "cp850"))


SPANISH = (
    "INFORME Z", "Turno 1 · Caja C1", "Abierto", "Daniela", "Cerrado", "Marta", "Ventas (1)",
    "950", "Descuentos (1)", "Devoluciones (1)", "Pagos anulados (1)", "Propinas (1)",
    "Redondeo del efectivo", "Ventas quitadas", "Cajón sin venta", "IVA 19 %", "INC 8 %",
    "Impuestos de lo devuelto", "Efectivo (1)", "Tarjeta (1)", "Transferencia (1)",
    "Base del turno", "Entrada", "Salida", "Retiro", "Efectivo esperado", "Efectivo contado",
    "Relevo", "sobran", "faltan", "Por confirmar (1)", "Venta 9 · turno 1", "C1-T1-0009-K7QX",
    "Confirmado de turnos anteriores", "Venta 91 · turno 0", "4812", "9f3c 71d0",
    "no es factura",
)  # fmt: skip

ENGLISH = (
    "Z REPORT", "Shift 1 · Till C1", "Sales (1)", "Returns (1)", "Voided payments (1)",
    "Expected cash", "Hand-over", "short", "To be confirmed (1)", "Journal no. 4812",
    "not an invoice",
)  # fmt: skip


@pytest.mark.parametrize(("language", "said"), [("es", SPANISH), ("en", ENGLISH)])
def test_everything_stands_on_the_z(language: str, said: tuple[str, ...]) -> None:
    """An accountant would ask for what the paper leaves out."""
    paper = " ".join(rows(a_z(), language).split())
    assert "?" not in paper
    assert [words for words in said if words not in paper] == []


@pytest.mark.parametrize("columns", [32, 42, 48])
def test_no_row_is_wider_than_the_paper(columns: int) -> None:
    """The last digits of a sum would be cut off."""
    for row in rows(a_z(), columns=columns).split("\n"):
        assert len(row) <= columns, row


def test_the_whole_digest_is_on_the_paper() -> None:
    """Half a digest proves half of nothing."""
    paper = rows(a_z())
    assert DIGEST in "".join(paper.split())


def test_a_reprint_says_that_it_is_a_copy_and_play_money_says_so() -> None:
    """Two originals would be two closings; a rehearsal's would be taken for the day's."""
    assert "COPIA" not in rows(a_z())
    assert "COPIA" in rows(a_z(), copy=True)
    assert "ENSAYO" in rows(replace(a_z(), mark=ReceiptMark.REHEARSAL))


def test_an_x_closes_nothing_and_has_no_head() -> None:
    """A look in between would pass for the end of the day."""
    paper = rows(report_of(ShiftFacts(Opening(1, NOON, ""))))
    assert "INFORME X" in paper
    assert "sigue abierto" in " ".join(paper.split())
    assert "Registro" not in paper
    assert "contado" not in paper


def test_a_drawer_that_agrees_says_so() -> None:
    """A paper without a word about the drawer looks as if nobody had counted."""
    facts = ShiftFacts(Opening(1, NOON, "", pieces(n50000=1)))
    count = sealed(pieces(n50000=1), Money.pesos(50_000))
    assert "Efectivo: cuadra" in rows(report_of(replace(facts, counts=(count,))))


def test_the_pdf_is_kept_under_the_shifts_name(tmp_path: Path) -> None:
    """The Z of yesterday could not be found, or would be overwritten by today's."""
    folder = DocumentFolder(tmp_path)
    z = folder.save_shift(a_z(), "es", copy=True)
    x = folder.save_shift(replace(a_z(), closed_at=None), "en", copy=False)
    assert (z.name, x.name) == ("z-C1-000001.pdf", "x-C1-000001.pdf")
    assert z.read_bytes().startswith(b"%PDF")
    shown = folder.shift_rows(a_z(), "es", copy=True)
    assert shown[0].text == "COPIA"
    assert any(row.rule for row in shown)
