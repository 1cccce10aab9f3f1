"""Names that must never be used twice: references of charges, and the short forms people read."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["RANDOM_BITS", "SKU_LIMIT", "Reference", "crockford"]

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Douglas Crockford's base 32: no I, L, O or U, which people misread or misspeak."""

RANDOM_LENGTH = 13
RANDOM_BITS = RANDOM_LENGTH * 5
SKU_LIMIT = 36
"""Longest ``sku`` a Wompi payment link keeps (documentation, "Links de pago")."""

SHAPE = re.compile(
    r"(?P<till>[A-Z0-9]{1,6})-T(?P<shift>[0-9]{1,6})-(?P<sale>[0-9]{4,7})-(?P<random>[0-9A-HJKMNP-TV-Z]{13})"
)


def crockford(number: int, length: int) -> str:
    """Write the lowest ``5 × length`` bits of a number in Crockford's base 32."""
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


@dataclass(frozen=True, slots=True)
class Reference:
    """The merchant's name of one charge: ``<till>-T<shift>-<sale>-<13 random characters>``.

    Wompi burns a reference for ever at the first transaction, so a counter alone would collide
    after a reinstallation; 65 random bits do not.
    """

    text: str

    def __post_init__(self) -> None:
        """Hold the shape, which keeps every reference inside a link's ``sku``."""
        assert SHAPE.fullmatch(self.text), self.text
        assert len(self.text) <= SKU_LIMIT, self.text

    @classmethod
    def make(cls, *, till: str, shift: int, sale: int, random_bits: int) -> Reference:
        """Compose a reference out of the till's code, the numbers and 65 random bits."""
        return cls(f"{till}-T{shift}-{sale:04d}-{crockford(random_bits, RANDOM_LENGTH)}")

    @classmethod
    def read(cls, text: str) -> Reference | None:
        """Recognise one of ours in a text from outside, or answer None."""
        known = SHAPE.fullmatch(text) and len(text) <= SKU_LIMIT
        return cls(text) if known else None

    @property
    def short(self) -> str:
        """What cashiers see: up to the first four random characters."""
        return self.text[: -(RANDOM_LENGTH - 4)]

    @property
    def till(self) -> str:
        """The code of the till that made it."""
        return self.text.split("-", 1)[0]

    def __str__(self) -> str:
        """The reference as it is sent."""
        return self.text
