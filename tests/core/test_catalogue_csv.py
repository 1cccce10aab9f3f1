from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.catalogue import FileProblem, ImportPlan, Product, RefusedRow, RowProblem, fold
from pos_app.core.catalogue_csv import preview
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment

TINTO = Product(
    "TINTO", "Tinto", Money.pesos(2_800), Treatment.INC, "Café", (), favourite=1, drawing="tinto"
)
COFFEE = Product(
    "CAFE", "Café Huila", Money.pesos(32_900), Treatment.IVA_REDUCED, "Tienda", ("7701234567897",)
)


def a_list(*rows: str, head: str = "nombre;precio;impuesto;codigos;referencia") -> bytes:
    """Write a list as a shop exports it."""
    return "\r\n".join([head, *rows]).encode()


def problems(plan: ImportPlan) -> list[tuple[int, RowProblem]]:
    """Which lines were refused, and why."""
    return [(row.line, row.problem) for row in plan.refused]


def test_a_first_list_is_all_new() -> None:
    """The shop's first morning: what stands in the file is on the shelf."""
    content = a_list(
        "Tinto;2800;INC 8;1;Café;tinto;;TINTO;no",
        "Café Huila;$ 32.900;IVA 5 %;;Tienda;;7701234567897 HU500;;SI",
        head="Nombre;Precio;Impuesto;Favorito;Categoría;Dibujo;Códigos;Referencia;Agotado",
    )

    plan = preview(content, [])

    huila = replace(COFFEE, product_id="7701234567897", codes=("7701234567897", "HU500"))
    assert ImportPlan(new=(TINTO, replace(huila, sold_out=True))) == plan
    assert plan.new == plan.products


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_whatever_program_wrote_it(delimiter: str, encoding: str, line_end: str) -> None:
    """«Caf� Huila» on every ticket is what a wrong guess at the encoding looks like."""
    rows = (["Descripción", "Valor", "Tarifa"], ["Piña, dulce; de Ñame", "4.900,00", "excluido"])
    content = line_end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)

    plan = preview(content.encode(encoding), [])

    assert [("Piña, dulce; de Ñame", Money.pesos(4_900))] == [(p.name, p.price) for p in plan.new]


def test_what_would_change_is_told_apart_from_what_would_not() -> None:
    """A manager looks at ten changed prices, not at two thousand rows."""
    content = a_list(
        "Tinto;3000;INC 8;;TINTO", "Café Huila;32900;5;7701234567897;CAFE", "Pan;500;excluido;;"
    )

    plan = preview(content, [TINTO, COFFEE])

    (change,) = plan.changed
    assert (TINTO, replace(TINTO, price=Money.pesos(3_000))) == (change.before, change.after)
    assert plan.unchanged == (COFFEE,)
    assert [product.name for product in plan.new] == ["Pan"]
    assert (change.after, *plan.new) == plan.products


def test_a_product_is_known_by_its_reference_its_code_or_its_name() -> None:
    """A renamed product must not stand twice in the catalogue, once at the old price."""
    by_code = preview(a_list("Café del Huila;33000;5;7701234567897;"), [TINTO, COFFEE])
    by_name = preview(a_list("TINTO;3000;8;;"), [TINTO, COFFEE])
    by_other_reference = preview(a_list("Café;33000;5;7701234567897;NUEVA"), [TINTO, COFFEE])
    by_own_words = preview(a_list("Buñuelo grande;3000;8;;"), [TINTO, COFFEE])

    assert [change.after.product_id for change in by_code.changed] == ["CAFE"]
    assert [change.after.product_id for change in by_name.changed] == ["TINTO"]
    assert [change.after.product_id for change in by_other_reference.changed] == ["CAFE"]
    assert [product.product_id for product in by_own_words.new] == ["bunuelo-grande"]


def test_columns_that_are_missing_leave_a_product_as_it_was() -> None:
    """A list of new prices must not empty the favourites."""
    plan = preview(a_list("Tinto;3000;8", head="nombre;precio;impuesto"), [TINTO])

    assert [replace(TINTO, price=Money.pesos(3_000))] == [change.after for change in plan.changed]


def test_columns_that_mean_nothing_are_named() -> None:
    """«Existencias» was not taken over, and nobody should believe that it was."""
    content = a_list("Pan;500;excluido;12", head="nombre;precio;impuesto;Existencias")

    assert preview(content, []).ignored == ("Existencias",)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Pan;500;excluido;;;sobra", RowProblem.TOO_MANY_CELLS),
        (";500;excluido;;", RowProblem.NO_NAME),
        ("\u0301;500;excluido;;", RowProblem.NO_NAME),
        (f"{'P' * 121};500;excluido;;", RowProblem.TOO_LONG),
        ("=HYPERLINK(1);500;excluido;;", RowProblem.FORMULA),
        ("@SUM;500;excluido;;", RowProblem.FORMULA),
        ("Pan;25,900;excluido;;", RowProblem.PRICE_UNCLEAR),
        ("Pan;1.2.3;excluido;;", RowProblem.PRICE_UNCLEAR),
        ("Pan;-500;excluido;;", RowProblem.PRICE_UNCLEAR),
        ("Pan;;excluido;;", RowProblem.PRICE_UNCLEAR),
        ("Pan", RowProblem.PRICE_UNCLEAR),
        ("Pan;500,50;excluido;;", RowProblem.PRICE_CENTAVOS),
        ("Pan;500.5;excluido;;", RowProblem.PRICE_CENTAVOS),
        ("Pan;0;excluido;;", RowProblem.PRICE_RANGE),
        ("Pan;10000000001;excluido;;", RowProblem.PRICE_RANGE),
        ("Pan;500;0 %;;", RowProblem.TAX_ZERO),
        ("Pan;500;16;;", RowProblem.TAX_UNCLEAR),
        ("Pan;500;;;", RowProblem.TAX_UNCLEAR),
        ("Pan;500;excluido;77o!;", RowProblem.CODE_UNCLEAR),
        ("Pan;500;excluido;;mi pan", RowProblem.CODE_UNCLEAR),
        ("Pan;500;excluido;7,70123E+12;", RowProblem.CODE_MANGLED),
        ("Pan;500;excluido;7701234567897;", RowProblem.CODE_TAKEN),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_with_its_reason(
    row: str, problem: RowProblem
) -> None:
    """A guessed price or tax is found months later, by the tax office."""
    content = a_list("Café Huila;32900;5;7701234567897;CAFE", row, "Sal;900;excluido;;")

    plan = preview(content, [])

    assert [(3, problem)] == problems(plan)
    assert [product.name for product in plan.new] == ["Café Huila", "Sal"]


@pytest.mark.parametrize(
    ("cell", "column", "problem"),
    [
        ("primero", "favorito", RowProblem.FAVOURITE_UNCLEAR),
        ("tal vez", "agotado", RowProblem.SOLD_OUT_UNCLEAR),
    ],
)
def test_marks_are_not_guessed_either(cell: str, column: str, problem: RowProblem) -> None:
    """«Tal vez» is neither sold out nor on sale."""
    content = a_list(f"Pan;500;excluido;{cell}", head=f"nombre;precio;impuesto;{column}")

    assert (RefusedRow(2, problem, cell),) == preview(content, []).refused


@pytest.mark.parametrize(
    ("written", "treatment"),
    [
        ("19", Treatment.IVA_GENERAL),
        ("IVA 19 %", Treatment.IVA_GENERAL),
        ("iva 5%", Treatment.IVA_REDUCED),
        ("IVA 0 %", Treatment.EXEMPT),
        ("Exento", Treatment.EXEMPT),
        ("EXCLUIDO", Treatment.EXCLUDED),
        ("No gravado", Treatment.NOT_TAXED),
        ("INC 8 %", Treatment.INC),
        ("impoconsumo", Treatment.INC),
    ],
)
def test_taxes_as_shops_write_them(written: str, treatment: Treatment) -> None:
    """Bread that lands under IVA 19 costs the shop a fifth of it."""
    (product,) = preview(a_list(f"Pan;500;{written};;"), []).new

    assert treatment is product.treatment


def test_a_product_twice_in_a_list_is_refused_the_second_time() -> None:
    """Two prices for one product: the till must not pick one."""
    plan = preview(a_list("Pan;500;excluido;;PAN", "Pan;600;excluido;;PAN"), [])

    assert problems(plan) == [(3, RowProblem.PRODUCT_TWICE)]
    assert [product.price for product in plan.new] == [Money.pesos(500)]


def test_a_code_of_another_product_is_refused() -> None:
    """A scan that may mean two products sells the wrong one half of the time."""
    plan = preview(a_list("Tinto;2800;8;7701234567897;TINTO"), [TINTO, COFFEE])

    assert problems(plan) == [(2, RowProblem.CODE_TAKEN)]


def test_refused_rows_are_found_by_their_line_in_the_file() -> None:
    """The shop opens the file in a spreadsheet and goes to the line it was told."""
    content = a_list("", '"Pan\nde yuca";500;excluido;;', ";;;;", "Sal;x;excluido;;")

    plan = preview(content, [])

    assert [product.name for product in plan.new] == ["Pan de yuca"]
    assert (RefusedRow(6, RowProblem.PRICE_UNCLEAR, "x"),) == plan.refused


def test_what_could_steer_a_printer_is_cleaned_away() -> None:
    """A name with an escape sequence in it could open the drawer at every sale."""
    (product,) = preview(
        a_list("Pan\x1bp\x00 \u202eblanco;500;excluido;;".replace("\0", "\x07")), []
    ).new

    assert product.name == "Pan p blanco"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileProblem.EMPTY),
        (b"\xef\xbb\xbf \r\n", FileProblem.EMPTY),
        (b";;;\n;;;\n", FileProblem.EMPTY),
        (b"PK\x03\x04\x00\x00", FileProblem.NOT_TEXT),
        ("nombre;precio".encode("utf-16"), FileProblem.NOT_TEXT),
        (b"caf\x81", FileProblem.NOT_TEXT),
        (b'nombre;precio;impuesto\n"Pan;500;excluido', FileProblem.BROKEN),
        (b"precio;impuesto\n500;excluido", FileProblem.NO_NAME),
        (b"nombre;impuesto\nPan;excluido", FileProblem.NO_PRICE),
        (b"nombre;precio\nPan;500", FileProblem.NO_TAX),
        (b"nombre;producto;precio;impuesto\n", FileProblem.COLUMN_TWICE),
    ],
)
def test_a_file_that_is_no_list_is_refused_whole(content: bytes, problem: FileProblem) -> None:
    """A photograph dropped onto the import page must not empty the catalogue."""
    assert ImportPlan(problem=problem) == preview(content, [TINTO])


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_file_whatever_brings_the_till_down(content: bytes) -> None:
    """The wrong file is chosen every day somewhere, mostly during a sale."""
    head = b"nombre;precio;impuesto;codigos\nPan;500;excluido;1\n"

    for plan in (preview(content, [TINTO]), preview(head + content, [TINTO])):
        assert all(product.price.whole_pesos for product in plan.products)


NAMES = st.text("abcdeñáÉ ,;'\"-0123456789\u0633🥐", min_size=1, max_size=20).map(
    lambda text: f"P{' '.join(text.split())}"
)
CODES = st.from_regex("[1-9][0-9]{3,12}", fullmatch=True)
PRODUCTS = st.lists(
    st.builds(
        Product,
        product_id=st.from_regex("[A-Z][A-Z0-9-]{0,8}", fullmatch=True),
        name=NAMES,
        price=st.integers(1, 10**10).map(Money.pesos),
        treatment=st.sampled_from(Treatment),
        category=NAMES,
        codes=st.lists(
            st.from_regex("[1-9][0-9]{3,12}", fullmatch=True), max_size=2, unique=True
        ).map(tuple),
        favourite=st.none() | st.integers(0, 9_999),
        drawing=st.sampled_from(["", "tinto"]),
        sold_out=st.booleans(),
    ),
    max_size=8,
    unique_by=(lambda product: product.product_id, lambda product: fold(product.name)),
).filter(lambda products: len(codes_of(products)) == len(set(codes_of(products))))

WRITTEN = {
    Treatment.IVA_GENERAL: "IVA 19",
    Treatment.IVA_REDUCED: "IVA 5",
    Treatment.EXEMPT: "exento",
    Treatment.EXCLUDED: "excluido",
    Treatment.NOT_TAXED: "no gravado",
    Treatment.INC: "INC 8",
}


def codes_of(products: list[Product]) -> list[str]:
    """Every code in a shop."""
    return [code for product in products for code in product.codes]


def exported(products: list[Product], delimiter: str) -> bytes:
    """Write products as a list."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter)
    head = "referencia nombre precio impuesto categoria codigos favorito dibujo agotado"
    writer.writerow(head.split())
    for p in products:
        rank = "" if p.favourite is None else p.favourite
        price = f"{p.price}".replace("\u00a0", " ")
        cells = [WRITTEN[p.treatment], p.category, "|".join(p.codes), rank, p.drawing]
        writer.writerow([p.product_id, p.name, price, *cells, "si" if p.sold_out else "no"])
    return file.getvalue().encode()


@given(PRODUCTS, st.sampled_from(";,\t"))
def test_a_catalogue_survives_being_exported_and_read_again(
    products: list[Product], delimiter: str
) -> None:
    """A shop that moves to another till takes its list along, and nothing of it may change."""
    content = exported(products, delimiter)

    assert ImportPlan(new=tuple(products)) == preview(content, [])
    assert ImportPlan(unchanged=tuple(products)) == preview(content, products)
