from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.ids import ALPHABET, RANDOM_BITS, SKU_LIMIT, Reference, crockford

TILLS = st.text("ABCXYZ019", min_size=1, max_size=6)


def test_a_reference_reads_like_the_documented_one() -> None:
    """The till would not know its own sales at Wompi again."""
    made = Reference.make(till="C1", shift=214, sale=91, random_bits=0)

    assert "C1-T214-0091-0000000000000" == made.text == str(made)
    assert made.short == "C1-T214-0091-0000"
    assert made.till == "C1"


@given(TILLS, st.integers(1, 999_999), st.integers(1, 9_999), st.integers(0, 2**RANDOM_BITS - 1))
def test_a_reference_is_read_back_as_itself(till: str, shift: int, sale: int, bits: int) -> None:
    """A payment would arrive under a name that no sale has."""
    made = Reference.make(till=till, shift=shift, sale=sale, random_bits=bits)

    assert made == Reference.read(made.text)
    assert till == made.till
    assert len(made.text) <= SKU_LIMIT


@given(st.integers(0, 2**RANDOM_BITS - 1), st.integers(0, 2**RANDOM_BITS - 1))
def test_different_chance_makes_different_references(one: int, other: int) -> None:
    """Two charges would share a name, and one payment would pay both."""
    made = {Reference.make(till="C1", shift=1, sale=1, random_bits=bits) for bits in (one, other)}

    assert len({one, other}) == len(made)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "C1-T1-0001-000000000000",
        "C1-T1-0001-00000000000000",
        "C1-T1-0001-000000000000I",
        "C1-T1-0001-000000000000u",
        "c1-T1-0001-0000000000000",
        "C1-T1-001-0000000000000",
        "C1T1-0001-0000000000000",
        "C1-T1-0001-0000000000000\n",
        "C1-T1-0001-0000000000000 ",
        "C1-T٣-0001-0000000000000",
        "ABCDEFG-T12345-1234567-0000000000000",
        "test_abc_1700000000_AbCdEfGhI",
    ],
)
def test_what_is_not_ours_is_not_taken_for_ours(text: str) -> None:
    """Somebody else's payment would be looked for among our sales."""
    assert Reference.read(text) is None
    with pytest.raises(AssertionError):
        Reference(text)


def test_the_alphabet_cannot_be_misread() -> None:
    """A cashier would read an O as a zero on the telephone."""
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)


@pytest.mark.parametrize(
    ("number", "length", "text"),
    [(0, 3, "000"), (31, 2, "0Z"), (32, 2, "10"), (2**15 - 1, 3, "ZZZ")],
)
def test_numbers_are_written_in_base_32(number: int, length: int, text: str) -> None:
    """References would collide long before their bits are used up."""
    assert text == crockford(number, length)
