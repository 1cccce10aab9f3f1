"""What people may write freely: short, printable, and never a card's number."""

from __future__ import annotations

import re

from pos_app.core.errors import WasRefusedError

__all__ = ["LONGEST_NOTE", "checked_note", "holds_card_number"]

LONGEST_NOTE = 120

DIGITS = re.compile(r"(?:[0-9][ .-]?){13,19}")
"""As many digits as a card has, however people group them."""


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


def holds_card_number(text: str) -> bool:
    """Whether some digits in a text pass the check that every card's number passes."""
    runs = (re.sub(r"\D", "", found[0]) for found in DIGITS.finditer(text))
    return any(_passes(run) for run in runs)


def _passes(digits: str) -> bool:
    """Check by Luhn's rule: every second digit from the right counts twice."""
    doubled = (int(sign) * (1 + place % 2) for place, sign in enumerate(digits[::-1]))
    return len(digits) >= 13 and sum(sum(divmod(value, 10)) for value in doubled) % 10 == 0
