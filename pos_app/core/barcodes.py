"""What the digits of a code say by themselves: check digits, and weights and prices inside.

A shop's scale prints codes of its own: EAN-13 that begin with 2, an item number, and the weight or
the price of what lies in the bag. Which prefix means which is the shop's rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["Embedded", "Measure", "ScaleRule", "alike", "check_digit", "embedded", "valid_ean"]

EAN = 13
PREFIX = 2


class Measure(Enum):
    """What stands inside a scale's code."""

    WEIGHT = "weight"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class ScaleRule:
    """How the shop's scale writes its codes.

    Attributes:
        weights: The two-digit prefixes of codes with a weight in grams.
        prices: Those of codes with a price in whole pesos.
        item_digits: How many digits the item's number has.
        inner_check: Whether a check digit of its own stands before the weight or the price.
    """

    weights: frozenset[str] = frozenset()
    prices: frozenset[str] = frozenset()
    item_digits: int = 5
    inner_check: bool = False

    def measure(self, code: str) -> Measure | None:
        """What a code carries by its prefix."""
        if code[:PREFIX] in self.weights:
            return Measure.WEIGHT
        return Measure.PRICE if code[:PREFIX] in self.prices else None


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a scale's code says.

    Attributes:
        items: How the item's number may be written on the product, the fullest first.
        value: Grams or whole pesos.
    """

    items: tuple[str, ...]
    measure: Measure
    value: int


def check_digit(digits: str) -> str:
    """Compute the last digit of an EAN from the others (GS1: weights 3 and 1 from the right)."""
    total = sum(int(digit) * (3 - 2 * (place % 2)) for place, digit in enumerate(digits[::-1]))
    return str(-total % 10)


def valid_ean(code: str) -> bool:
    """Whether a code is an EAN-8, a UPC-A or an EAN-13 with the right check digit."""
    plain = code.isascii() and code.isdigit()
    return plain and len(code) in {8, 12, EAN} and check_digit(code[:-1]) == code[-1]


def alike(code: str) -> tuple[str, ...]:
    """Every way in which scanners send this code: a UPC-A with and without its leading zero."""
    if valid_ean(code) and len(code) == EAN - 1:
        return code, f"0{code}"
    if valid_ean(code) and len(code) == EAN and code.startswith("0"):
        return code, code[1:]
    return (code,)


def embedded(code: str, rule: ScaleRule) -> Embedded | None:
    """Read a scale's code; None when it is none by this rule, or when it was misread."""
    measure = rule.measure(code)
    if measure is None or len(code) != EAN or not valid_ean(code):
        return None
    inside = code[PREFIX:-1]
    item, rest = inside[: rule.item_digits], inside[rule.item_digits :]
    if rule.inner_check:
        inner, rest = rest[0], rest[1:]
        if check_digit(rest) != inner:
            return None
    value = int(rest)
    if not value:
        return None
    names = dict.fromkeys((code[:PREFIX] + item, item, item.lstrip("0")))
    return Embedded(tuple(name for name in names if name), measure, value)
