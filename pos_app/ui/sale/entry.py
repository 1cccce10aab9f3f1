"""What is typed into the search: how many, and of what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pos_app.core.money import Quantity

__all__ = ["MOST", "ONE", "Entry", "read_quantity", "stepped"]

ONE = Quantity.units(1)

MOST = Quantity.units(9_999)
"""The greatest quantity that is typed by hand: a code scanned into the wrong field is longer."""

MULTIPLIED = re.compile(r"\s*(?P<quantity>[0-9][0-9.,]*)\s*[*×]\s*(?P<text>.*?)\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """The search as it is understood.

    Attributes:
        text: What to look for.
        quantity: How many of it: ``3 *`` before it says three.
        multiplied: Whether a quantity was typed.
    """

    text: str
    quantity: Quantity = ONE
    multiplied: bool = False

    @classmethod
    def read(cls, typed: str) -> Entry:
        """Understand what was typed; a quantity that is none is part of the text."""
        written = MULTIPLIED.fullmatch(typed)
        quantity = read_quantity(written["quantity"]) if written else None
        if written is None or quantity is None:
            return cls(typed.strip())
        return cls(written["text"], quantity, multiplied=True)


def read_quantity(typed: str) -> Quantity | None:
    """Read a quantity that can be sold, or None."""
    quantity = Quantity.parse(typed)
    return quantity if quantity and Quantity(0) < quantity <= MOST else None


def stepped(quantity: Quantity, by: int) -> Quantity | None:
    """The quantity so many pieces on, as far as there are; None when nothing would be left."""
    wanted = quantity.thousandths + ONE.thousandths * by
    return min(Quantity(wanted), MOST) if wanted > 0 else None
