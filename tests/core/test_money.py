from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.money import Money, Quantity, divide_half_up

AMOUNTS = st.builds(Money, st.integers(-(10**13), 10**13))
WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=40).filter(any)


@pytest.mark.parametrize("wrong", [1.0, 0.1, True, "100", None])
def test_money_is_made_of_whole_numbers_only(wrong: Any) -> None:
    """A price of 0.1 + 0.2 would one day be a centavo that nobody can find."""
    with pytest.raises(TypeError):
        Money(wrong)
    with pytest.raises(TypeError):
        Money.pesos(wrong)
    with pytest.raises(TypeError):
        Money(100) * wrong
    with pytest.raises(TypeError):
        Quantity(wrong)


def test_a_price_tag_in_pesos_is_centavos_inside() -> None:
    """Wompi counts in centavos: a factor of a hundred would charge 259 pesos for a sandwich."""
    assert Money(2_590_000) == Money.pesos(25_900)
    assert Money(0) == Money.zero()


def test_amounts_add_subtract_and_multiply() -> None:
    """The ticket's total is the sum of its lines."""
    coffee = Money.pesos(7_900)

    assert Money.pesos(15_800) == coffee * 2 == 2 * coffee == coffee + coffee
    assert Money.zero() == coffee - coffee
    assert Money.pesos(-7_900) == -coffee
    assert coffee
    assert not Money.zero()


def test_currencies_never_mix() -> None:
    """Ten dollars taken as ten pesos would be a gift."""
    pesos, dollars = Money.pesos(10), Money(1_000, "USD")

    assert pesos != dollars
    for mix in (pesos.__add__, pesos.__sub__, pesos.__lt__):
        with pytest.raises(ValueError, match="do not mix"):
            mix(dollars)


def test_amounts_are_ordered() -> None:
    """«Falta» and «vueltas» hang on which amount is larger."""
    assert Money(1) < Money(2) <= Money(2) < Money(3)
    assert Money(3) > Money(-3)


@pytest.mark.parametrize(
    ("centavos", "pesos"),
    [(0, 0), (49, 0), (50, 1), (149, 1), (150, 2), (-49, 0), (-50, -1), (-150, -2)],
)
def test_half_a_peso_rounds_up_and_a_return_mirrors_it(centavos: int, pesos: int) -> None:
    """A returned line that rounds another way than its sale leaves a peso in the drawer."""
    assert Money.pesos(pesos) == Money(centavos).rounded()


def test_whole_pesos() -> None:
    """Wompi refuses an amount with centavos in it."""
    assert Money(150_000).whole_pesos
    assert not Money(150_001).whole_pesos


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Money.zero(), "$ 0"),
        (Money.pesos(900), "$ 900"),
        (Money.pesos(25_900), "$ 25.900"),
        (Money.pesos(-10_000), "− $ 10.000"),
        (Money(1_234_567_850), "$ 12.345.678,50"),
        (Money(-5), "− $ 0,05"),
    ],
)
def test_amounts_read_as_in_colombia(amount: Money, text: str) -> None:
    """«$ 25,900» is read as twenty-five pesos and ninety centavos by half the customers."""
    assert text.replace(" ", "\u00a0") == str(amount)


def test_a_split_gives_left_over_centavos_to_whom_it_cost_most() -> None:
    """Three people who share 100 centavos must not pay 99 between them."""
    assert [Money(34), Money(33), Money(33)] == list(Money(100).split([1, 1, 1]))
    assert [Money(-1), Money(-2)] == list(Money(-3).split([4, 6]))
    assert [Money(5), Money(0)] == list(Money(5).split([1, 0]))


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_a_split_by_nothing_is_our_own_fault(weights: list[int]) -> None:
    """Money shared among nobody would vanish."""
    with pytest.raises(ValueError, match="cannot share"):
        Money(100).split(weights)


@given(AMOUNTS, WEIGHTS)
def test_the_parts_of_a_split_add_up_and_are_fair(amount: Money, weights: list[int]) -> None:
    """A split bill that does not add up leaves the sale open for ever."""
    parts = amount.split(weights)

    assert amount == sum(parts, Money.zero())
    for part, weight in zip(parts, weights, strict=True):
        exact = Fraction(amount.centavos * weight, sum(weights))
        assert abs(part.centavos - exact) < 1


@given(AMOUNTS, WEIGHTS)
def test_a_return_splits_like_its_sale(amount: Money, weights: list[int]) -> None:
    """Giving a sale back must take off exactly the taxes that it put on."""
    assert tuple(-part for part in amount.split(weights)) == (-amount).split(weights)


@given(st.integers(-(10**20), 10**20), st.integers(1, 10**9))
def test_division_is_to_the_nearest_and_never_leaves_the_integers(top: int, bottom: int) -> None:
    """A float loses pesos from 9 quadrillion centavos on; an integer never does."""
    error = abs(divide_half_up(top, bottom) - Fraction(top, bottom))

    assert error <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [("3", 3000), ("0,250", 250), ("0.25", 250), (" 1,5 ", 1500), ("0", 0), ("12,001", 12001)],
)
def test_quantities_are_read_as_typed(text: str, thousandths: int) -> None:
    """Half the keypads in the country have a dot where the other half has a comma."""
    assert Quantity(thousandths) == Quantity.parse(text)


@pytest.mark.parametrize(
    "text", ["", "-1", "1,2345", "1.000,5", "tres", ",5", "1e3", "٣", "9" * 10, "1,", "½"]
)
def test_what_is_no_quantity_is_not_guessed(text: str) -> None:
    """A mistyped weight must ask again, not sell a ton."""
    assert Quantity.parse(text) is None


def test_quantities_show_decimals_only_when_weighed() -> None:
    """«3,000 × Tinto» reads as three thousand coffees."""
    assert str(Quantity.units(3)) == "3"
    assert str(Quantity(250)) == "0,250"
    assert Quantity.units(3).whole
    assert not Quantity(250).whole


def test_quantities_add_and_are_never_negative() -> None:
    """A line of minus two coffees is a refund that nobody authorised."""
    assert Quantity(1_250) == Quantity.units(1) + Quantity(250)
    assert Quantity(250) < Quantity.units(1)
    with pytest.raises(ValueError, match="negative"):
        Quantity(-1)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_weighed_price_is_rounded_once_to_the_peso(price: int, thousandths: int) -> None:
    """Rounding to centavos first and to pesos after would overcharge at 49.5 centavos."""
    cost = Quantity(thousandths).at(Money(price))
    exact = Fraction(price * thousandths, 1000)

    assert cost.whole_pesos
    assert Fraction(-50) < cost.centavos - exact <= Fraction(50)


def test_a_quarter_kilo() -> None:
    """0,250 kg at $ 12.990 the kilo is $ 3.247,50: half a peso goes up, like at the scale."""
    assert Money.pesos(3_248) == Quantity(250).at(Money.pesos(12_990))
