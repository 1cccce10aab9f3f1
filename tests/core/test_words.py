"""What a person may write beside an act."""

from __future__ import annotations

import pytest

from pos_app.core.errors import WasRefusedError
from pos_app.core.words import clean_reason


@pytest.mark.parametrize("text", ["", "  ", "no", "a\tb"])
def test_an_act_without_a_reason_is_refused(text: str) -> None:
    """A year later nobody knows why the goods left."""
    with pytest.raises(WasRefusedError, match=r"reason\.missing"):
        clean_reason(text)


@pytest.mark.parametrize(
    "text", ["pagó con 4242 4242 4242 4242", "4242424242424242", "5555-5555-5555-4444 dice"]
)
def test_a_cards_number_is_never_kept(text: str) -> None:
    """A note makes the shop's computer hold card data."""
    with pytest.raises(WasRefusedError, match=r"reason\.card"):
        clean_reason(text)


def test_other_long_numbers_may_be_written() -> None:
    """The transaction's id cannot be noted."""
    assert clean_reason("  id 1000001-1791226107 \n ok ") == "id 1000001-1791226107 ok"


def test_a_reason_is_one_line_of_signs_that_can_be_kept() -> None:
    """A sign that came along when a text was pasted stops the till while it is written down."""
    assert clean_reason("Se devolvió\n\x1b[31mel\ud800 dinero\u202e") == "Se devolvió [31mel dinero"
