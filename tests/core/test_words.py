"""What a person may write beside an act, a sale or a line."""

from __future__ import annotations

import pytest

from pos_app.core.errors import WasRefusedError
from pos_app.core.words import LONGEST_NOTE, checked_note, clean_reason


@pytest.mark.parametrize("text", ["", "  ", "no", "a\tb"])
def test_an_act_without_a_reason_is_refused(text: str) -> None:
    """A year later nobody knows why the goods left."""
    with pytest.raises(WasRefusedError, match=r"reason\.missing"):
        clean_reason(text)


@pytest.mark.parametrize(
    "text", ["pagó con 4242 4242 4242 4242", "4242424242424242", "5555-5555-5555-4444 dice"]
)
def test_a_cards_number_is_in_no_reason(text: str) -> None:
    """A note makes the shop's computer hold card data."""
    with pytest.raises(WasRefusedError, match=r"reason\.card"):
        clean_reason(text)


def test_other_long_numbers_may_be_written() -> None:
    """The transaction's id cannot be noted."""
    assert clean_reason("  id 1000001-1791226107 \n ok ") == "id 1000001-1791226107 ok"


def test_a_reason_is_one_line_of_signs_that_can_be_kept() -> None:
    """A sign that came along when a text was pasted stops the till while it is written down."""
    assert clean_reason("Se devolvió\n\x1b[31mel\ud800 dinero\u202e") == "Se devolvió [31mel dinero"


def test_a_note_is_kept_tidy_in_any_script() -> None:
    """Control signs in a note would move the printer, or break the line it stands on."""
    assert checked_note("  sin\tazúcar \n ☕  ") == "sin azúcar ☕"
    assert checked_note("بدون سكر") == "بدون سكر"
    assert checked_note("") == ""


@pytest.mark.parametrize(
    "text", ["4242424242424242", "tarjeta 4242 4242 4242 4242", "5555-5555-5555-4444 vence 12/30"]
)
def test_a_cards_number_is_in_no_note(text: str) -> None:
    """A customer's card would lie in the shop's disk for everybody to read."""
    with pytest.raises(WasRefusedError, match=r"note\.card"):
        checked_note(text)


@pytest.mark.parametrize("text", ["mesa 12", "llamar al 300 123 4567", "7701234567890"])
def test_other_numbers_are_notes(text: str) -> None:
    """A phone number or a table could not be written down."""
    assert checked_note(text) == text


def test_a_novel_is_no_note() -> None:
    """A pasted page would push the ticket off the screen."""
    with pytest.raises(WasRefusedError, match=r"note\.too_long"):
        checked_note("x" * (LONGEST_NOTE + 1))
