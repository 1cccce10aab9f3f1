from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.barcodes import (
    Embedded,
    Measure,
    ScaleRule,
    alike,
    check_digit,
    embedded,
    valid_ean,
)

RULE = ScaleRule(weights=frozenset({"20", "21"}), prices=frozenset({"22"}))


@pytest.mark.parametrize("code", ["7701234567897", "4006381333931", "96385074", "036000291452"])
def test_known_codes_pass_their_check(code: str) -> None:
    """Every scan would count as misread."""
    assert valid_ean(code)


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_never_passes(digits: str, place: int, more: int) -> None:
    """A scratched sticker would sell another product."""
    code = digits + check_digit(digits)
    assert valid_ean(code)
    wrong = f"{code[:place]}{(int(code[place]) + more) % 10}{code[place + 1 :]}"
    assert not valid_ean(wrong)


@given(
    st.sampled_from(["20", "21", "22"]),
    st.integers(4, 6),
    st.booleans(),
    st.integers(0, 10**6),
    st.integers(1, 999),
)
def test_what_a_scale_wrote_is_read(
    prefix: str, item_digits: int, inner: bool, item: int, value: int
) -> None:
    """Cheese for three thousand pesos would be sold for thirty."""
    rule = ScaleRule(RULE.weights, RULE.prices, item_digits, inner)
    number = f"{item % 10**item_digits:0{item_digits}d}"
    room = 10 - item_digits - inner
    written = f"{value:0{room}d}"
    inside = prefix + number + (check_digit(written) if inner else "") + written
    found = embedded(inside + check_digit(inside), rule)

    assert found is not None
    assert found.value == value
    assert found.measure is (Measure.PRICE if prefix == "22" else Measure.WEIGHT)
    assert found.items[:2] == (prefix + number, number)
    assert "" not in found.items


@given(st.text("0123456789", min_size=12, max_size=12))
def test_only_the_shops_own_prefixes_are_read(digits: str) -> None:
    """A factory's code that begins with 2 would turn into a weight."""
    found = embedded(digits + check_digit(digits), RULE)
    assert (found is not None) <= (digits[:2] in {"20", "21", "22"})
    assert embedded(digits + check_digit(digits), ScaleRule()) is None


def test_a_misread_or_empty_weight_is_none() -> None:
    """A bag would be sold for nothing."""
    assert embedded("2000123000000", RULE) is None
    whole = "200012300250"
    assert embedded(whole + check_digit(whole), RULE) == Embedded(
        ("2000123", "00123", "123"), Measure.WEIGHT, 250
    )
    assert embedded(whole + str((int(check_digit(whole)) + 1) % 10), RULE) is None
    inner = ScaleRule(RULE.weights, item_digits=5, inner_check=True)
    wrong = f"20{'00123'}{(int(check_digit('0250')) + 1) % 10}0250"
    assert embedded(wrong + check_digit(wrong), inner) is None


def test_a_code_is_the_same_with_and_without_its_leading_zero() -> None:
    """Half of all scanners send twelve digits of what others send as thirteen."""
    assert alike("036000291452") == ("036000291452", "0036000291452")
    assert alike("0036000291452") == ("0036000291452", "036000291452")
    assert alike("HU500") == ("HU500",)
