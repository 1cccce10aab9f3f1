"""What people may write freely: short, printable, and never a card's number."""

from __future__ import annotations

from pos_app.core.card_numbers import holds_card_number
from pos_app.core.errors import WasRefusedError

__all__ = ["LONGEST_NOTE", "checked_note"]

LONGEST_NOTE = 120


def checked_note(text: str) -> str:
    """Tidy what was written; a text with a card's number is not kept anywhere.

    Raises:
        WasRefusedError: It is too long (``note.too_long``) or holds a card's number
            (``note.card``).
    """
    tidy = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if len(tidy) > LONGEST_NOTE:
        raise WasRefusedError("note.too_long", longest=LONGEST_NOTE)
    if holds_card_number(tidy):
        raise WasRefusedError("note.card")
    return tidy
