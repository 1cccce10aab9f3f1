"""What is typed, understood: quantities before the product, steps, spellings."""

from __future__ import annotations

import pytest

from pos_app.core.money import Quantity
from pos_app.ui.sale.entry import MOST, ONE, Entry, read_quantity, stepped


@pytest.mark.parametrize(
    ("typed", "text", "thousandths"),
    [
        ("tinto", "tinto", 1_000),
        ("3 * tinto", "tinto", 3_000),
        ("3*101", "101", 3_000),
        ("12 ×101", "101", 12_000),
        ("0,250 * banano", "banano", 250),
        ("0.5*801", "801", 500),
        ("3 *", "", 3_000),
        ("0 * tinto", "0 * tinto", 1_000),  # none of something is no quantity
        ("10000*101", "10000*101", 1_000),  # a code, not a quantity
        ("* tinto", "* tinto", 1_000),
        ("filtros v60 x 40", "filtros v60 x 40", 1_000),  # part of a name
        ("", "", 1_000),
    ],
)
def test_a_quantity_stands_before_the_product(typed: str, text: str, thousandths: int) -> None:
    """Three coffees are typed and one is charged."""
    entry = Entry.read(typed)
    assert (entry.text, entry.quantity) == (text, Quantity(thousandths))


@pytest.mark.parametrize(
    ("typed", "thousandths"),
    [("3", 3_000), ("0,250", 250), ("0.25", 250), (" 2 ", 2_000), ("9999", 9_999_000)],
)
def test_quantities_are_read_with_comma_and_dot(typed: str, thousandths: int) -> None:
    """A quarter of a kilo becomes 250 kilos."""
    assert read_quantity(typed) == Quantity(thousandths)


@pytest.mark.parametrize("typed", ["", "0", "0,0", "tres", "-1", "1,2345", "77012345", "10000"])
def test_what_is_no_quantity_is_refused(typed: str) -> None:
    """A code scanned into the quantity sells seventy million coffees."""
    assert read_quantity(typed) is None


def test_steps_stop_at_nothing_and_at_the_most() -> None:
    """A line of nothing, or of less than nothing, is charged."""
    assert stepped(Quantity.units(2), -1) == ONE
    assert stepped(ONE, -1) is None
    assert stepped(Quantity(350), -1) is None
    assert stepped(Quantity(1_350), -1) == Quantity(350)
    assert stepped(MOST, 1) == MOST
