"""The voluntary tip of table service: asked once, never more than a tenth, refused in one touch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.money import CENTAVOS, Money
from pos_app.core.order import Totals

__all__ = ["OFFERED", "TipAnswer", "tip_base", "tip_cap", "tip_of"]

OFFERED = (5, 10)
"""The percentages that are offered with one touch."""

MOST = 10
"""Percent: what the law calls a suggestion may not be more (Ley 1935 de 2018)."""


@dataclass(frozen=True, slots=True)
class TipAnswer:
    """A fact: the customer was asked, and said so much; nothing means «no quiso»."""

    order_id: str
    amount: Money
    actor: str
    at: datetime


def tip_base(totals: Totals, *, with_inc: bool) -> Money:
    """Tell what a tip is a percentage of."""
    return totals.total if with_inc else totals.total - totals.consumption


def tip_of(base: Money, percent: int) -> Money:
    """So many percent of a base, in whole pesos."""
    return base.fraction(percent, 100)


def tip_cap(base: Money) -> Money:
    """The most that may be taken: a tenth, rounded down to the whole peso."""
    pesos = base.centavos * MOST // (100 * CENTAVOS)
    return Money(pesos * CENTAVOS, base.currency)
