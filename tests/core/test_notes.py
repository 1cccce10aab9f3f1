from __future__ import annotations

import pytest

from pos_app.core.errors import WasRefusedError
from pos_app.core.notes import LONGEST_NOTE, checked_note


def test_a_note_is_kept_tidy_in_any_script() -> None:
    """Control signs in a note would move the printer, or break the line it stands on."""
    assert checked_note("  sin\tazúcar \n ☕  ") == "sin azúcar ☕"
    assert checked_note("بدون سكر") == "بدون سكر"
    assert checked_note("") == ""


@pytest.mark.parametrize(
    "text", ["4242424242424242", "tarjeta 4242 4242 4242 4242", "5555-5555-5555-4444 vence 12/30"]
)
def test_a_cards_number_is_never_kept(text: str) -> None:
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
