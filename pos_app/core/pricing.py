"""Prices and how they change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.money import Money

__all__ = ["HIGHEST_PRICE", "PriceChange"]

HIGHEST_PRICE = Money(10**12)
"""No single thing in a shop costs more than ten thousand million pesos."""


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A fact: at this moment somebody gave a product a price; ``before`` is None for a new one."""

    at: datetime
    actor: str
    before: Money | None
    after: Money
