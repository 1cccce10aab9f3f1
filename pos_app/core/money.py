"""Money and quantities as whole numbers: centavos and thousandths, never a fraction.

Only what cannot be misread is offered. Two amounts add, an amount times a count is an amount, an
amount splits into parts that add up to it again; a float, a bool or a second currency is a fault
of ours and stops loudly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import total_ordering

__all__ = ["CENTAVOS", "THOUSANDTHS", "Money", "Quantity", "divide_half_up"]

CENTAVOS = 100
"""Centavos in a peso."""

THOUSANDTHS = 1000
"""The parts of one unit that a quantity counts: grams of a kilogram, millilitres of a litre."""

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

WRITTEN_QUANTITY = re.compile(r"(?P<units>[0-9]{1,9})(?:[.,](?P<part>[0-9]{1,3}))?")


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount in centavos, the unit in which Wompi's API counts.

    Attributes:
        centavos: Hundredths of a peso; negative for what is taken off or given back.
        currency: ISO 4217 code. Amounts of two currencies never mix.
    """

    centavos: int
    currency: str = "COP"

    def __post_init__(self) -> None:
        """Refuse everything that only looks like a whole number."""
        if type(self.centavos) is not int:
            _whole(self.centavos)

    @classmethod
    def pesos(cls, pesos: int) -> Money:
        """Whole Colombian pesos, as a price tag says them."""
        return cls(_whole(pesos) * CENTAVOS)

    @classmethod
    def zero(cls) -> Money:
        """No money."""
        return NOTHING

    @property
    def whole_pesos(self) -> bool:
        """Whether nothing is left below the peso: Wompi takes multiples of 100 centavos only."""
        return self.centavos % CENTAVOS == 0

    def rounded(self) -> Money:
        """The nearest whole peso; half a peso goes up, and for a return, as far down."""
        return Money(divide_half_up(self.centavos, CENTAVOS) * CENTAVOS, self.currency)

    def fraction(self, numerator: int, denominator: int) -> Money:
        """The given fraction of the amount, rounded once to the whole peso, half a peso up."""
        pesos = divide_half_up(self.centavos * _whole(numerator), denominator * CENTAVOS)
        return Money(pesos * CENTAVOS, self.currency)

    def split(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """Share the amount out by weight so that the parts add up to it to the centavo.

        Each part gets its share rounded down; the centavos left over go one each to the parts
        that lost most by it (largest remainder), of equals to the earlier one. A negative amount
        splits like the positive one, so that a return undoes a sale exactly.

        Raises:
            ValueError: The weights are negative, or all of them are zero.
        """
        if min(weights, default=0) < 0 or sum(weights) == 0:
            raise ValueError(f"cannot share by {weights!r}")
        sign = -1 if self.centavos < 0 else 1
        shares = _largest_remainder(abs(self.centavos), weights)
        return tuple(Money(sign * share, self.currency) for share in shares)

    def __add__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.centavos + other.centavos, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same_currency(other)
        return Money(self.centavos - other.centavos, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.centavos, self.currency)

    def __mul__(self, times: int) -> Money:
        return Money(self.centavos * _whole(times), self.currency)

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return self.centavos != 0

    def __lt__(self, other: Money) -> bool:
        self._same_currency(other)
        return self.centavos < other.centavos

    def __str__(self) -> str:
        """As people read it in Colombia: ``$ 25.900``, ``− $ 10.000``, ``$ 1.567,50``."""
        pesos, centavos = divmod(abs(self.centavos), CENTAVOS)
        sign = f"{MINUS}{NBSP}" if self.centavos < 0 else ""
        dots = f"{pesos:,}".replace(",", ".")
        return f"{sign}${NBSP}{dots}" + (f",{centavos:02d}" if centavos else "")

    def _same_currency(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """How much of a product, in thousandths of its unit: 3 coffees are 3000, 250 g are 250."""

    thousandths: int

    def __post_init__(self) -> None:
        """Refuse fractions, and less than nothing."""
        if _whole(self.thousandths) < 0:
            raise ValueError(f"a quantity is not negative: {self.thousandths}")

    @classmethod
    def units(cls, units: int) -> Quantity:
        """Whole pieces."""
        return cls(_whole(units) * THOUSANDTHS)

    @classmethod
    def parse(cls, text: str) -> Quantity | None:
        """Read what a person typed: ``3``, ``0,25`` or ``0.250``; None when it is no quantity.

        Comma and dot both mark the decimals, because numeric keypads differ in which they have.
        """
        if not (written := WRITTEN_QUANTITY.fullmatch(text.strip())):
            return None
        part = (written["part"] or "").ljust(3, "0")
        return cls(int(written["units"]) * THOUSANDTHS + int(part))

    @property
    def whole(self) -> bool:
        """Whether it counts pieces rather than weighs."""
        return self.thousandths % THOUSANDTHS == 0

    def at(self, unit_price: Money) -> Money:
        """What this much costs: exact product, rounded once to the whole peso, half a peso up."""
        return unit_price.fraction(self.thousandths, THOUSANDTHS)

    def __add__(self, other: Quantity) -> Quantity:
        return Quantity(self.thousandths + other.thousandths)

    def __str__(self) -> str:
        """As people read it: ``3``, ``0,250``."""
        units, part = divmod(self.thousandths, THOUSANDTHS)
        return f"{units},{part:03d}" if part else f"{units}"


def divide_half_up(numerator: int, denominator: int) -> int:
    """Divide to the nearest whole number, a half away from zero, without leaving the integers."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def _largest_remainder(whole: int, weights: Sequence[int]) -> list[int]:
    """Shares of a non-negative whole number that add up to it."""
    total = sum(weights)
    shares, lost = zip(*(divmod(whole * weight, total) for weight in weights), strict=True)
    left_over = whole - sum(shares)
    lucky = sorted(range(len(weights)), key=lambda place: -lost[place])[:left_over]
    return [share + (place in lucky) for place, share in enumerate(shares)]


def _whole(number: int) -> int:
    """Let only true integers near money: a bool or a float here is a fault of ours."""
    if type(number) is not int:
        raise TypeError(f"money is counted in whole numbers, not {number!r}")
    return number


NOTHING = Money(0)
"""Said so often that it is made once."""
