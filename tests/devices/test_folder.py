from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from receipts import NOON, SHOP, a_receipt, an_item, an_order

from pos_app.core.claim import ClaimSlip
from pos_app.core.errors import CouldNotAskError
from pos_app.core.money import Money
from pos_app.core.receipt import ReceiptMark
from pos_app.devices.documents.folder import DocumentFolder

RECEIPT = a_receipt(an_order(an_item("Tinto", 2_800)))


def test_a_receipt_is_found_under_its_number(tmp_path: Path) -> None:
    """The shop looks for receipt 18, not for a date."""
    folder = tmp_path / "Documentos" / "Mostrador"

    path = DocumentFolder(folder).save_receipt(RECEIPT, "es-CO")

    assert folder / "recibo-000018.pdf" == path
    assert path.read_bytes().startswith(b"%PDF")
    assert [path] == list(folder.iterdir())


def test_saving_again_gives_the_same_file(tmp_path: Path) -> None:
    """Pressing the key twice must not litter the folder."""
    folder = DocumentFolder(tmp_path)
    first = folder.save_receipt(RECEIPT, "es").read_bytes()

    assert first == folder.save_receipt(RECEIPT, "es").read_bytes()
    assert len(list(tmp_path.iterdir())) == 1


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    """A pulled USB stick must not look like a lost sale."""
    (tmp_path / "lleno").write_text("not a folder")

    with pytest.raises(CouldNotAskError) as fault:
        DocumentFolder(tmp_path / "lleno").save_receipt(RECEIPT, "es")

    assert fault.value.key == "documents.cannot_save"


@pytest.mark.parametrize(("columns", "millimetres"), [(32, 58), (42, 80), (48, 80)])
def test_a_file_is_as_wide_as_the_shops_roll(
    tmp_path: Path, columns: int, millimetres: int
) -> None:
    """A receipt printed from its file would lose the amounts at the edge of a narrow roll."""
    folder = DocumentFolder(tmp_path, lambda: columns)
    slip = ClaimSlip(SHOP, 91, 214, ReceiptMark.REAL, Money.pesos(500), (), NOON)
    for path in (folder.save_receipt(RECEIPT, "es"), folder.save_claim(slip, "es")):
        (page,) = PdfReader(path).pages
        assert round(float(page.mediabox.width) * 25.4 / 72) == millimetres


def _pictures(path: Path) -> int:
    return sum(len(page.images) for page in PdfReader(path).pages)


def test_a_file_carries_the_shops_mark_as_the_paper_does(tmp_path: Path) -> None:
    """The receipt in the customer's mail would not look like the one the shop prints."""
    png = io.BytesIO()
    Image.new("1", (120, 60)).save(png, "PNG")
    plain = DocumentFolder(tmp_path / "sin")
    marked = DocumentFolder(tmp_path / "con", logo=png.getvalue)
    slip = ClaimSlip(SHOP, 91, 214, ReceiptMark.REAL, Money.pesos(500), (), NOON)

    for without, with_it in (
        (plain.save_receipt(RECEIPT, "es"), marked.save_receipt(RECEIPT, "es")),
        (plain.save_claim(slip, "es"), marked.save_claim(slip, "es")),
    ):
        assert _pictures(with_it) == _pictures(without) + 1
