from __future__ import annotations

import pytest

from pos_app.core.catalogue import Product, categories, fold
from pos_app.core.finder import Finder
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment


def a_product(
    name: str, pesos: int = 2_800, codes: str = "", favourite: int | None = None
) -> Product:
    """Put something on the shelf."""
    return Product(
        product_id=fold(name),
        name=name,
        price=Money.pesos(pesos),
        treatment=Treatment.INC,
        category="Café",
        codes=tuple(codes.split()),
        favourite=favourite,
    )


SHOP = Finder(
    [
        a_product("Café con leche", 4_900),
        a_product("Café Huila 500 g", 32_900, "7701234567897 HU500"),
        a_product("Café Nariño 250 g", 19_900, "7701234567001"),
        a_product("Cappuccino", 7_900, favourite=2),
        a_product("Capuchón de bolígrafo", 600),
        a_product("Leche entera", 4_900, "7701234", favourite=1),
        a_product("Leche", 5_200, "4900"),
        a_product("Descafeinado", 3_000),
        a_product("Jugo de ñame y piña", 8_000),
    ]
)


def found(typed: str) -> list[str]:
    """What the screen shows for what was typed."""
    return [product.name for product in SHOP.find(typed)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("capp", ["Cappuccino"]),
        ("NARINO", ["Café Nariño 250 g"]),
        ("  piña  JUGO ", ["Jugo de ñame y piña"]),
        ("huila cafe", ["Café Huila 500 g"]),
        ("500", ["Café Huila 500 g"]),
        ("HU500", ["Café Huila 500 g"]),
        ("32.900", ["Café Huila 500 g"]),
        ("$ 32900", ["Café Huila 500 g"]),
        ("77012345670", ["Café Nariño 250 g"]),
        ("77", []),
        ("nada de esto", []),
        ("", []),
        ("   ", []),
    ],
)
def test_people_find_what_they_type(typed: str, names: list[str]) -> None:
    """A cashier types four letters without an accent and expects the product, not a lesson."""
    assert names == found(typed)


def test_the_best_answer_comes_first() -> None:
    """Enter adds the first hit: the wrong one is a wrong sale."""
    assert found("leche") == ["Leche", "Leche entera", "Café con leche"]
    assert found("cafe") == [
        "Café con leche",
        "Café Huila 500 g",
        "Café Nariño 250 g",
        "Descafeinado",
    ]


def test_a_code_beats_a_price() -> None:
    """The code 4900 is one product; the price 4.900 may be many."""
    assert found("4900") == ["Leche", "Leche entera", "Café con leche"]


def test_a_search_shows_no_more_than_fits() -> None:
    """Ten thousand tiles for one letter would freeze the screen."""
    many = Finder(a_product(f"Arepa {n}") for n in range(100))

    assert len(many.find("arepa")) == 60
    assert len(many.find("arepa", limit=3)) == 3


def test_categories_stand_in_the_shop_s_order() -> None:
    """The shop decides which chip comes first, not the alphabet."""
    names = ["Panadería", "Café", "Panadería", "Aseo"]
    products = [Product(n, n, Money.pesos(1), Treatment.INC, n) for n in names]

    assert categories(products) == ("Panadería", "Café", "Aseo")


def test_folding_forgets_accents_case_and_spare_blanks() -> None:
    """«Almojabana» must find «Almojábana»."""
    assert fold("  ALMOJÁBANA\tñandú ") == "almojabana nandu"
