"""Exports as files: whole or not at all, numbers as numbers, nothing that runs."""

from __future__ import annotations

import csv
import errno
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.export import COLUMNS, Cell, Cut, Form, Wanted
from pos_app.core.money import Money, Quantity
from pos_app.devices.exports.exporter import export
from pos_app.devices.exports.whole_file import sweep, whole_file

DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
EVIL = '=HYPERLINK("http://malo.example","Café")'
PRODUCTS: tuple[tuple[Cell, ...], ...] = (
    (EVIL, Quantity(2500), Money(1_580_050), Quantity(0), Money(0), Money(1_580_050)),
    ("Té", Quantity(1000), Money(-100_000), Quantity(0), Money(0), Money(-100_000)),
)
MONEY: tuple[tuple[Cell, ...], ...] = (
    (NOON, 214, 91, "gateway", "CARD", "sale", Money(8_870_000), "gateway:1-1:in"),
)


def wanted(cut: Cut, form: Form, language: str = "es") -> Wanted:
    """An export of one day."""
    return Wanted(cut, form, DAY, DAY, language)


def made(folder: Path, cut: Cut, form: Form, rows: tuple[tuple[Cell, ...], ...]) -> Path:
    """Make a file."""
    path = export(wanted(cut, form), iter(rows), folder, NOON)
    assert path is not None
    return path


def cells_of(path: Path, sheet: int = 1) -> str:
    """The sheet of a workbook as it lies in the file."""
    with zipfile.ZipFile(path) as book:
        return book.read(f"xl/worksheets/sheet{sheet}.xml").decode()


def test_a_csv_opens_in_a_spreadsheet_of_colombia(tmp_path: Path) -> None:
    """Accents are broken, columns run together, and 15.800 becomes 15,8."""
    path = made(tmp_path, Cut.PRODUCTS, Form.CSV, PRODUCTS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, evil, tea = csv.reader(file, delimiter=";")
    assert head[:3] == ["Producto", "Cantidad", "Vendido"]
    assert evil == [f"'{EVIL}", "2,500", "15800,50", "0", "0", "15800,50"]
    assert tea[:3] == ["Té", "1", "-1000"]


def test_moments_are_the_shops_and_ways_have_their_names(tmp_path: Path) -> None:
    """A sale at noon stands at five in the afternoon."""
    text = made(tmp_path, Cut.MONEY, Form.CSV, MONEY).read_text("utf-8-sig")
    assert "20/11/2026 12:00:00;214;91;Wompi;Tarjeta;Venta;88700" in text


def test_numbers_in_a_workbook_are_numbers_and_no_text_is_a_formula(tmp_path: Path) -> None:
    """A column of texts adds up to zero, or opening the file runs something."""
    path = made(tmp_path, Cut.PRODUCTS, Form.XLSX, PRODUCTS)
    sheet = cells_of(path)
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert re.search(r'<c r="C2"[^>]*><v>15800.5</v>', sheet)
    assert 't="inlineStr"' in sheet


WORDS = ("product", "category", "cashier", "way", "key")
"""Columns of what people wrote."""

OURS: dict[str, Cell] = {"keeper": "hand", "kind": "sale", "at": NOON}

BEGINS = "=+-@\t\r\n|%＝＋－＠"


@pytest.mark.parametrize("comma", [";", ",", "\t", "|"])
@pytest.mark.parametrize("sign", BEGINS)
def test_no_name_is_ever_a_formula_wherever_columns_are_parted(
    tmp_path: Path, sign: str, comma: str
) -> None:
    """A product is called «Pan,=cmd|…», and the accountant's computer runs the second half."""
    for name in (f"{sign}1+1", f" {sign}1+1", f"Pan{comma}{sign}1+1", f'Pan"{comma}"{sign}1+1'):
        for cut in (Cut.PRODUCTS, Cut.CATEGORIES, Cut.CASHIERS, Cut.WAYS, Cut.MONEY):
            row: tuple[Cell, ...] = tuple(
                name if column in WORDS else
                OURS.get(column, 1)
                for column in COLUMNS[cut]
            )  # fmt: skip
            path = made(tmp_path, cut, Form.CSV, (row,))
            with path.open(encoding="utf-8-sig", newline="") as file:
                cells = [cell for line in csv.reader(file, delimiter=comma) for cell in line]
            assert not [cell for cell in cells if cell.lstrip()[:1] in set(BEGINS) - {""}]
            if comma == ";":
                assert "<f>" not in cells_of(made(tmp_path, cut, Form.XLSX, (row,)))


def test_a_workbook_goes_on_in_another_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows after the last one that a sheet holds are lost without a word."""
    monkeypatch.setattr("pos_app.devices.exports.xlsx_file.MOST_ROWS", 1)
    path = made(tmp_path, Cut.PRODUCTS, Form.XLSX, PRODUCTS)
    assert "Té" in cells_of(path, 2)
    assert "Té" not in cells_of(path, 1)


def test_an_empty_day_is_a_file_with_a_head(tmp_path: Path) -> None:
    """A day without a sale cannot be told from an export that failed."""
    for form in (Form.CSV, Form.XLSX, Form.PDF):
        assert made(tmp_path, Cut.SALES, form, ()).stat().st_size > 50


def test_a_pdf_has_its_rows_and_what_they_add_up_to(tmp_path: Path) -> None:
    """The paper for the accountant has no total."""
    path = made(tmp_path, Cut.PRODUCTS, Form.PDF, PRODUCTS)
    text = PdfReader(path).pages[0].extract_text()
    assert "Ventas por producto · 20/11/2026" in text
    assert "Total" in text
    assert "14.800,50" in text


def test_a_pdf_that_nobody_reads_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    """The till sets a million lines of type, and the evening is over."""
    rows = PRODUCTS[1:] * 5_001
    with pytest.raises(WasRefusedError) as caught:
        made(tmp_path, Cut.PRODUCTS, Form.PDF, rows)
    assert (caught.value.key, caught.value.details["rows"]) == ("export.too_long_for_pdf", 5_000)
    assert list(tmp_path.iterdir()) == []


def full() -> Iterator[tuple[Cell, ...]]:
    """Rows until the disk is full."""
    yield from PRODUCTS
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX, Form.PDF])
def test_a_full_disk_leaves_the_file_of_before(tmp_path: Path, form: Form) -> None:
    """Half a file looks like a whole one, and half the sales are declared."""
    path = made(tmp_path, Cut.PRODUCTS, form, PRODUCTS)
    before = path.read_bytes()
    with pytest.raises(CouldNotAskError) as caught:
        export(wanted(Cut.PRODUCTS, form), full(), tmp_path, NOON)
    assert caught.value.key == "export.disk_full"
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """The file is nowhere, and nobody says so."""
    (tmp_path / "a file").write_bytes(b"")
    with pytest.raises(CouldNotAskError) as caught:
        made(tmp_path / "a file", Cut.SALES, Form.CSV, ())
    assert caught.value.key == "documents.cannot_save"


def test_a_file_that_excel_shows_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner would be told that the folder cannot be written, and look there for hours."""

    def refused(_source: Path, _target: Path) -> Path:
        raise PermissionError(13, "the file is being used by another process")

    path = tmp_path / "ventas.csv"
    path.write_text("before", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(CouldNotAskError) as caught, whole_file(path) as place:
        place.write_text("new", encoding="utf-8")

    assert (caught.value.key, caught.value.details) == (
        "export.file_in_use",
        {"file": "ventas.csv"},
    )
    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_writer_left_is_swept_up(tmp_path: Path) -> None:
    """A folder fills with halves of files after every power cut."""
    path = tmp_path / "x.csv"
    room = tmp_path / ".x.csv.unfinished"
    room.mkdir()
    (room / "x.csv").write_bytes(b"half")
    with whole_file(path) as place:
        assert not place.exists()
        place.write_bytes(b"whole")
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]
    sweep(path)


def test_a_terminal_reads_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report without a screen cannot be read, or a name steers the terminal."""
    rows = (("\x1b[31mRojo", Quantity(1000), *PRODUCTS[0][2:]),)
    assert export(wanted(Cut.PRODUCTS, Form.TEXT), iter(rows), tmp_path, NOON) is None
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "$\u00a015.800,50" in told
