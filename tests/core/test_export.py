from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pos_app.core.export import COLUMNS, DANGEROUS, Cut, Form, Wanted, decimal, file_name, harmless
from pos_app.core.money import Money, Quantity

DAY = date(2026, 11, 20)


@given(st.text())
@example("=cmd|' /C calc'!A0")
@example('@SUM(1+1)*cmd|" /C calc"!A0')
@example("\t=1+1")
@example("\u200b=1+1")
@example(" \u00a0＝1+1")
@example("-2+3")
@example("Pan;=1+1")
@example('Pan, "=1+1')
def test_no_text_ever_begins_a_formula(text: str) -> None:
    """A product is called =cmd|…, and the accountant's computer runs it."""
    cell = harmless(text)
    assert cell.lstrip()[:1] not in set(DANGEROUS) - {""}
    assert cell.isprintable() or not cell
    assert len(text) <= len(cell) <= len(text) + 1 + sum(map(text.count, ";,|"))
    for comma in ";,|":
        assert not [part for part in cell.split(comma) if part.lstrip("\"' ")[:1] == "=" and
                    "'" not in part[: part.index("=")]]  # fmt: skip


@pytest.mark.parametrize("text", ["Café", "7 días", "'ya citado", "a=b", "Pan, leche; y café", ""])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    """Every name in the list carries a sign that nobody wrote."""
    assert harmless(text) == text


@given(st.integers(-(10**15), 10**15))
def test_an_amount_is_written_to_the_centavo(centavos: int) -> None:
    """A column of amounts adds up to something else in the spreadsheet."""
    written = decimal(Money(centavos), ",")
    pesos, _, rest = written.partition(",")
    assert round(float(pesos.replace("-", "")) * 100 + int(rest or 0)) == abs(centavos)
    assert written.startswith("-") == (centavos < 0)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Money(2_590_000), "25900"),
        (Money(2_590_050), "25900,50"),
        (Money(-5), "-0,05"),
        (Quantity(1500), "1,500"),
        (Quantity(2000), "2"),
    ],
)
def test_numbers_stand_as_spreadsheets_take_them(number: Money | Quantity, written: str) -> None:
    """Twenty-five thousand becomes twenty-five, because of a dot."""
    assert decimal(number, ",") == written


def test_files_stand_in_order_and_every_cut_has_columns() -> None:
    """A folder of exports cannot be told apart."""
    one = Wanted(Cut.SALES, Form.CSV, DAY, DAY)
    assert file_name(one, "ventas") == "2026-11-20-ventas.csv"
    longer = Wanted(Cut.SALES, Form.TEXT, DAY, date(2026, 11, 30))
    assert file_name(longer, "ventas") == "2026-11-20_2026-11-30-ventas.txt"
    assert set(COLUMNS) == set(Cut)
