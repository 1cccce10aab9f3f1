"""Paper and coins: what can be paid with them, what is rounded away, and what is given back.

The smallest coin in use is $ 50. Only cash is rounded, always down and in the customer's favour,
and what was rounded away stays visible as an amount of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.money import Money

__all__ = [
    "COINS",
    "NOTES",
    "SMALLEST",
    "CashCount",
    "Pieces",
    "in_coins",
    "pieces_of",
    "quick_notes",
    "rounded_down",
    "rounded_up",
]

NOTES = tuple(map(Money.pesos, (100_000, 50_000, 20_000, 10_000, 5_000, 2_000)))
COINS = tuple(map(Money.pesos, (1_000, 500, 200, 100, 50)))
"""What is in a drawer, the greatest first; the note of $ 1.000 counts as its coin."""

SMALLEST = COINS[-1]

HANDY = tuple(map(Money.pesos, (1_000, 5_000, 10_000, 20_000, 50_000, 100_000)))
"""What people round up to when they pay in cash."""

QUICK = 3
"""How many amounts above the exact one are offered."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """So many notes or coins of one value."""

    value: Money
    count: int


@dataclass(frozen=True, slots=True)
class CashCount:
    """What follows from the cash on the counter.

    Attributes:
        due: What is to be paid of the order now.
        received: What the customer handed over.
        last: Whether ``due`` is all that is missing. Only then is anything rounded away: a part
            in the middle leaves its few pesos to the rest.
    """

    due: Money
    received: Money
    last: bool = True

    @property
    def payable(self) -> Money:
        """What of it can be paid with coins."""
        return rounded_down(self.due)

    @property
    def enough(self) -> bool:
        """Whether nothing is missing."""
        return self.received >= self.payable

    @property
    def missing(self) -> Money:
        """What the customer still has to hand over."""
        return max(self.payable - self.received, Money.zero())

    @property
    def change(self) -> Money:
        """What goes back to the customer."""
        return max(self.received - self.payable, Money.zero())

    @property
    def rounding(self) -> Money:
        """What the shop lets go, because no coin is small enough."""
        return self.due - self.payable if self.enough and self.last else Money.zero()

    @property
    def counted(self) -> Money:
        """What the order is paid by it, what was rounded away included."""
        return self.received - self.change + self.rounding


def rounded_down(amount: Money) -> Money:
    """What of an amount can be paid with coins."""
    return Money(amount.centavos - amount.centavos % SMALLEST.centavos, amount.currency)


def rounded_up(amount: Money) -> Money:
    """The least that coins can make of at least this amount."""
    return -rounded_down(-amount)


def in_coins(amount: Money) -> bool:
    """Whether notes and coins make exactly this."""
    return amount >= Money.zero() and rounded_down(amount) == amount


def quick_notes(payable: Money) -> tuple[Money, ...]:
    """Tell what customers most likely hand over: the exact amount, and round ones above it."""
    above = {Money(-(-payable.centavos // one.centavos) * one.centavos) for one in HANDY}
    return (payable, *sorted(one for one in above if one > payable)[:QUICK])


def pieces_of(amount: Money) -> tuple[Pieces, ...]:
    """Tell with which notes and coins to give an amount: as few as there can be."""
    assert in_coins(amount), amount
    rest, pieces = amount.centavos, []
    for value in (*NOTES, *COINS):
        count, rest = divmod(rest, value.centavos)
        if count:
            pieces.append(Pieces(value, count))
    return tuple(pieces)
