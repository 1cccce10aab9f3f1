"""Paying one sale in several parts: how much each is, and what of it are taxes."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.money import Money
from pos_app.core.order import ChargeLimits, Refusal, Totals, amount_refusal

__all__ = ["PartTaxes", "equal_parts", "part_of_goods", "part_refusal", "part_taxes"]


@dataclass(frozen=True, slots=True)
class PartTaxes:
    """The taxes inside one part of a sale."""

    vat: Money
    consumption: Money


def equal_parts(amount: Money, count: int) -> tuple[Money, ...]:
    """Part an amount among so many people, in whole pesos; the last one takes the remainder."""
    each = amount.fraction(1, count)
    return (*(each for _ in range(count - 1)), amount - each * (count - 1))


def part_of_goods(due: Money, whole: Money, goods: Money) -> Money:
    """What some of the goods come to, with their share of tip and discount, in whole pesos.

    Args:
        due: What the sale costs.
        whole: What all its lines come to.
        goods: What the chosen ones come to.
    """
    return due.fraction(goods.centavos, whole.centavos) if whole else Money.zero()


def part_taxes(part: Money, due: Money, totals: Totals) -> PartTaxes:
    """Tell the taxes inside a part of what is due; a tip in it has none.

    Rounded down to the centavo, so that parts never claim more tax than the sale has.
    """
    whole = max(part, due).centavos

    def share(tax: Money) -> Money:
        return Money(tax.centavos * part.centavos // whole, tax.currency)

    return PartTaxes(share(totals.vat), share(totals.consumption))


def part_refusal(part: Money, due: Money, totals: Totals, limits: ChargeLimits) -> Refusal | None:
    """Why a part of a sale cannot be charged through the gateway, or None."""
    if part <= Money.zero():
        return Refusal("order.zero")
    taxes = part_taxes(part, due, totals)
    return amount_refusal(part, part - taxes.vat - taxes.consumption, limits)
