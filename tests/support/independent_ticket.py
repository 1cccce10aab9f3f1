"""What a ticket must come to, worked out from a shop's list and from nothing of ours.

Nothing of the till is imported here: a mistake in its arithmetic cannot be made twice. Amounts are
whole centavos, quantities thousandths, discounts basis points, and all sharing is done with
fractions.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

__all__ = ["Bought", "Ticket", "Ware", "coins_of", "halves_of", "ticket_of", "tip_of", "wares_in"]

PESO = 100
COIN = 50 * PESO
"""The smallest coin: cash is rounded down to it."""

TAXES = {
    "INC 8": ("inc", 800),
    "IVA 19": ("iva_general", 1900),
    "IVA 5": ("iva_reduced", 500),
    "exento": ("exempt", 0),
    "excluido": ("excluded", 0),
    "no gravado": ("not_taxed", 0),
}


@dataclass(frozen=True, slots=True)
class Ware:
    """Something for sale: its price in centavos, its tax and the tax's basis points."""

    price: int
    tax: str
    points: int


@dataclass(frozen=True, slots=True)
class Bought:
    """So many thousandths of a ware, with so many basis points off."""

    ware: Ware
    thousandths: int = 1_000
    off: int = 0


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a sale comes to.

    Attributes:
        lines: Tax, basis points and price of each line, as the customer pays it.
        saved: What all discounts took off.
    """

    lines: tuple[tuple[str, int, int], ...]
    saved: int

    @property
    def total(self) -> int:
        """What the customer pays."""
        return sum(price for _, _, price in self.lines)


def wares_in(path: Path) -> Mapping[str, Ware]:
    """Read a shop's list by itself: each ware under each of its codes."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    wares = {}
    for row in rows:
        tax, points = TAXES[row["impuesto"]]
        ware = Ware(int(row["precio"]) * PESO, tax, points)
        wares.update(dict.fromkeys(row["codigos"].split(), ware))
    return wares


def ticket_of(bought: Iterable[Bought], off: int = 0) -> Ticket:
    """Add up what was bought, with so many basis points off the whole."""
    some = tuple(bought)
    gross = [_pesos(Fraction(one.ware.price * one.thousandths, 1_000)) for one in some]
    cuts = [
        _pesos(Fraction(price * one.off, 10_000)) for price, one in zip(gross, some, strict=True)
    ]
    amounts = [price - cut for price, cut in zip(gross, cuts, strict=True)]
    whole = _pesos(Fraction(sum(amounts) * off, 10_000))
    paid = [amount - cut for amount, cut in zip(amounts, _shared(whole, amounts), strict=True)]
    lines = ((one.ware.tax, one.ware.points, price) for one, price in zip(some, paid, strict=True))
    return Ticket(tuple(lines), sum(cuts) + whole)


def tip_of(ticket: Ticket, percent: int) -> int:
    """So many percent of a ticket without its consumption tax, and a tenth at most."""
    consumption = Fraction(0)
    gross = sum(price for tax, _, price in ticket.lines if tax == "inc")
    if gross:
        consumption = Fraction(gross - _nearest(Fraction(gross * 10_000, 10_800)))
    base = ticket.total - consumption
    tenth = (base / 10 / PESO).__floor__() * PESO
    return min(_pesos(base * percent / 100), tenth)


def coins_of(amount: int) -> int:
    """What of an amount can be paid with coins."""
    return amount - amount % COIN


def halves_of(amount: int) -> tuple[int, int]:
    """Two shares in whole pesos; the last one takes the remainder."""
    first = _pesos(Fraction(amount, 2))
    return first, amount - first


def _shared(whole: int, weights: list[int]) -> list[int]:
    """Share whole pesos out by weight: rounded down, then one each to who lost most."""
    if not whole:
        return [0] * len(weights)
    exact = [Fraction(whole * weight, PESO * sum(weights)) for weight in weights]
    shares = [share.__floor__() for share in exact]
    lost = sorted(range(len(weights)), key=lambda place: shares[place] - exact[place])
    for place in lost[: whole // PESO - sum(shares)]:
        shares[place] += 1
    return [share * PESO for share in shares]


def _pesos(centavos: Fraction | int) -> int:
    """The nearest whole peso, half a peso up."""
    return _nearest(Fraction(centavos) / PESO) * PESO


def _nearest(exact: Fraction) -> int:
    return (exact + Fraction(1, 2)).__floor__()
