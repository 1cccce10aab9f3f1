from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.core.catalogue import Product, categories
from pos_app.core.catalogue_csv import preview
from pos_app.core.finder import Finder
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment

RESOURCES = Path(__file__).parents[2] / "resources"
SHOP = preview((RESOURCES / "shop" / "minimercado.csv").read_bytes(), []).new


def product(name: str) -> Product:
    """Take something from the shelf."""
    return next(one for one in SHOP if one.name == name)


def test_the_sample_shop_is_taken_over_without_a_refusal() -> None:
    """The first thing a new shop sees must not be a list of our own mistakes."""
    plan = preview((RESOURCES / "shop" / "minimercado.csv").read_bytes(), [])

    assert plan.problem is None
    assert plan.refused == ()
    assert plan.ignored == ()
    assert len(plan.new) >= 400


def test_the_counter_comes_first() -> None:
    """The café's chips stand where the cashier's hand is, the minimarket's behind them."""
    counter = ("Café", "Panadería", "Frío", "Comida", "Postres", "Tienda")

    assert counter == categories(SHOP)[:6]


def test_long_codes_are_barcodes_that_a_scanner_would_accept() -> None:
    """A scanner drops a code with a wrong check digit; prefix 770 is Colombia's."""
    barcodes = [code for one in SHOP for code in one.codes if len(code) > 4]

    assert len(barcodes) >= 400
    for code in barcodes:
        assert len(code) == 13
        assert code.startswith("770")
        weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(code))
        assert weighted % 10 == 0


def test_everything_at_the_counter_can_be_typed() -> None:
    """«3 * 106» is quicker than three touches, and bread has no barcode."""
    finder = Finder(SHOP)

    (cappuccino,) = finder.find("106", limit=1)

    assert cappuccino.name == "Cappuccino"
    assert all(one.codes for one in SHOP)


def test_every_drawing_that_is_named_is_there() -> None:
    """A tile without its picture is a hole in the grid."""
    named = {one.drawing for one in SHOP if one.drawing}

    assert named <= {path.stem for path in (RESOURCES / "products").glob("*.svg")}


def test_favourites_stand_in_one_order() -> None:
    """Two tiles that claim one place would trade places at every start."""
    ranks = [one.favourite for one in SHOP if one.favourite is not None]

    assert sorted(ranks) == list(range(1, len(ranks) + 1))


@pytest.mark.parametrize(
    ("name", "pesos", "treatment"),
    [
        ("Cappuccino", 7_900, Treatment.INC),
        ("Café Huila 500 g", 32_900, Treatment.IVA_REDUCED),
        ("Taza esmaltada", 28_000, Treatment.IVA_GENERAL),
        ("Leche entera 1 L", 4_900, Treatment.EXEMPT),
        ("Pan tajado blanco 450 g", 6_900, Treatment.EXCLUDED),
        ("Depósito por termo prestado", 10_000, Treatment.NOT_TAXED),
    ],
)
def test_every_tax_of_the_country_is_on_the_shelf(
    name: str, pesos: int, treatment: Treatment
) -> None:
    """Whoever practises with the sample shop meets every line his own receipts will have."""
    assert Money.pesos(pesos) == product(name).price
    assert treatment is product(name).treatment
