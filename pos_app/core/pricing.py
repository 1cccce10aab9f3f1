"""Prices and how they change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.errors import WasRefusedError
from pos_app.core.money import Money

__all__ = ["HIGHEST_PRICE", "PriceChange", "check_price"]

HIGHEST_PRICE = Money(10**12)
"""What Wompi takes in one payment at most; no single thing in a shop costs more."""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A fact: at this moment somebody gave a product a price; ``before`` is None for a new one."""

    at: datetime
    actor: str
    before: Money | None
    after: Money


def check_price(price: Money) -> None:
    """Refuse what nothing can cost.

    Raises:
        WasRefusedError: It is nothing, too much, or no whole pesos (``price.range``).
    """
    if not Money.zero() < price <= HIGHEST_PRICE or not price.whole_pesos:
        raise WasRefusedError("price.range", highest=str(HIGHEST_PRICE))
