"""What a person may write beside an act: a reason, short, and never a card's number."""

from __future__ import annotations

from pos_app.core.card_numbers import holds_card_number
from pos_app.core.errors import WasRefusedError

__all__ = ["clean_reason"]

LONGEST = 200
SHORTEST = 4


def clean_reason(text: str) -> str:
    """Take a reason as it may be kept.

    Raises:
        WasRefusedError: There is none (``reason.missing``), or it holds what looks like a card's
            number (``reason.card``).
    """
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    clean = " ".join(plain.split())[:LONGEST]
    if len(clean) < SHORTEST:
        raise WasRefusedError("reason.missing")
    if holds_card_number(clean):
        raise WasRefusedError("reason.card")
    return clean
