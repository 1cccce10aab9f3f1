"""What people may write freely: one line, short, printable, and never a card's number."""

from __future__ import annotations

from pos_app.core.card_numbers import holds_card_number
from pos_app.core.errors import WasRefusedError

__all__ = ["LONGEST_NOTE", "checked_note", "clean_reason", "one_line"]

LONGEST_NOTE = 120

LONGEST_REASON = 200
SHORTEST_REASON = 4


def one_line(text: str) -> str:
    """Tidy a text into one line without steering signs."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def checked_note(text: str) -> str:
    """Tidy what was written beside a sale or a line; nothing written is a note as well.

    Raises:
        WasRefusedError: It is too long (``note.too_long``) or holds a card's number
            (``note.card``).
    """
    tidy = one_line(text)
    if len(tidy) > LONGEST_NOTE:
        raise WasRefusedError("note.too_long", longest=LONGEST_NOTE)
    if holds_card_number(tidy):
        raise WasRefusedError("note.card")
    return tidy


def clean_reason(text: str) -> str:
    """Take the reason of an act as it may be kept; what is too long is cut.

    Raises:
        WasRefusedError: There is none (``reason.missing``), or it holds what looks like a card's
            number (``reason.card``).
    """
    clean = one_line(text)[:LONGEST_REASON]
    if len(clean) < SHORTEST_REASON:
        raise WasRefusedError("reason.missing")
    if holds_card_number(clean):
        raise WasRefusedError("reason.card")
    return clean
