from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.spelling import distance, nearest

SHELF = ("almojábana", "cappuccino", "café", "leche", "tinto", "torta")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("almojavana", "almojábana"),
        ("capuchino", "cappuccino"),
        ("lehce", "leche"),
        ("tito", "tinto"),
        ("zzzzz", None),
        ("tinto", "tinto"),
        ("", None),
    ],
)
def test_the_nearest_spelling_is_found(typed: str, meant: str | None) -> None:
    """A cashier in a hurry believes that there is no almojábana."""
    assert nearest(typed, SHELF) == meant


def test_a_shelf_without_words_has_nothing_near() -> None:
    """A new shop's first search would stop the till."""
    assert nearest("tinto", ()) is None


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_slips_count_alike_from_both_sides(one: str, other: str) -> None:
    """A word would be near to another one that is far from it."""
    assert distance(one, other, 9) == distance(other, one, 9)
    assert (distance(one, other, 9) == 0) is (one == other)
    assert distance(one, other, 9) <= max(len(one), len(other))
