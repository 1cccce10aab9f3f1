"""What is typed into the search: how many, and of what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pos_app.core.money import Money, Quantity
from pos_app.core.order import LARGEST_QUANTITY
from pos_app.core.pricing import HIGHEST_PRICE

__all__ = [
    "MOST",
    "ONE",
    "Entry",
    "read_percent",
    "read_pesos",
    "read_quantity",
    "stepped",
    "written_percent",
]

ONE = Quantity.units(1)

MOST = LARGEST_QUANTITY
"""The greatest quantity that is typed by hand."""

PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\s*%?")
PESOS = re.compile(r"\$?\s*([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,12})")

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


def read_percent(typed: str) -> int | None:
    """Read a discount in percent as basis points, or None; nothing typed is no discount."""
    written = PERCENT.fullmatch(typed.strip() or "0")
    if written is None:
        return None
    basis_points = int(written[1]) * 100 + int((written[2] or "").ljust(2, "0"))
    return basis_points if basis_points <= 10_000 else None


def written_percent(basis_points: int) -> str:
    """Write a discount as it is typed; none is nothing."""
    units, part = divmod(basis_points, 100)
    if not basis_points:
        return ""
    return f"{units},{part:02d}".rstrip("0") if part else f"{units}"


def read_pesos(typed: str) -> Money | None:
    """Read an amount that something can cost, in whole pesos, or None."""
    written = PESOS.fullmatch(typed.strip())
    if written is None:
        return None
    amount = Money.pesos(int(re.sub(r"[.,]", "", written[1])))
    return amount if Money.zero() < amount <= HIGHEST_PRICE else None
