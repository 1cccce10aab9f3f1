"""What a person may write beside an act: a reason, short, and never a card's number."""

from __future__ import annotations

import re

from pos_app.core.errors import WasRefusedError

__all__ = ["clean_reason", "looks_like_card"]

LONGEST = 200
SHORTEST = 4

DIGITS = re.compile(r"(?:[0-9][ -]?){13,19}")


def clean_reason(text: str) -> str:
    """Take a reason as it may be kept.

    Raises:
        WasRefusedError: There is none (``reason.missing``), or it holds what looks like a card's
            number (``reason.card``).
    """
    clean = " ".join(text.split())[:LONGEST]
    if len(clean) < SHORTEST:
        raise WasRefusedError("reason.missing")
    if looks_like_card(clean):
        raise WasRefusedError("reason.card")
    return clean


def looks_like_card(text: str) -> bool:
    """Whether a text holds 13 to 19 digits that end in their check digit, as a card's do."""
    return any(_checks(re.sub(r"[ -]", "", found)) for found in DIGITS.findall(text))


def _checks(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0
