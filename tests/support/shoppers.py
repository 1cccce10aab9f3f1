"""What customers type, by element of the hosted page; Wompi's documented sandbox data."""

from __future__ import annotations

__all__ = ["CHALLENGED_CARD", "GOOD_CARD", "REFUSED_CARD", "nequi"]

GOOD_CARD = {
    "card-number": "4242424242424242",
    "card-holder": "Ana Torres",
    "card-month": "12",
    "card-year": "34",
    "card-cvc": "123",
}
REFUSED_CARD = {**GOOD_CARD, "card-number": "4111111111111111"}
CHALLENGED_CARD = {**GOOD_CARD, "card-number": "2303779951000446"}


def nequi(number: str) -> dict[str, str]:
    """A phone with Nequi."""
    return {"nequi-phone": number}
