"""Taxes that already sit inside a price: which ones, at what rate, and how much of it they are.

Colombia knows three zeros that must stay apart on every document: *exempt* goods are taxed at
0 % (their seller recovers the IVA he paid), *excluded* goods are outside IVA (he does not), and
*not taxed* is what never was a taxable sale. The national consumption tax (INC) is a tax of its
own, charged on prepared food and drink instead of IVA; Wompi is told the two separately.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pos_app.core.money import Money

__all__ = [
    "COLOMBIA",
    "WHOLE",
    "Breakdown",
    "RateRow",
    "Tax",
    "TaxKind",
    "TaxShare",
    "Treatment",
    "breakdown",
    "percent_of",
    "tax_on",
]

WHOLE = 10_000
"""Basis points in a whole: a rate of 19 % is 1900, a discount of 10 % is 1000."""


class TaxKind(StrEnum):
    """Which tax it is; Wompi calls the first VAT and the second CONSUMPTION."""

    IVA = "iva"
    INC = "inc"
    NONE = "none"


class Treatment(StrEnum):
    """How the law treats a product. Rates change by law; the treatment is what a product has."""

    IVA_GENERAL = "iva_general"
    IVA_REDUCED = "iva_reduced"
    EXEMPT = "exempt"  # IVA at 0 %: milk, eggs, fresh meat, rice
    EXCLUDED = "excluded"  # outside IVA: bread, fresh fruit, water
    NOT_TAXED = "not_taxed"  # no taxable sale at all: a deposit for a bottle
    INC = "inc"  # prepared food and drink

    @property
    def kind(self) -> TaxKind:
        """The tax this treatment belongs to."""
        return KINDS[self]


KINDS = {
    Treatment.IVA_GENERAL: TaxKind.IVA,
    Treatment.IVA_REDUCED: TaxKind.IVA,
    Treatment.EXEMPT: TaxKind.IVA,
    Treatment.EXCLUDED: TaxKind.NONE,
    Treatment.NOT_TAXED: TaxKind.NONE,
    Treatment.INC: TaxKind.INC,
}

DOCUMENT_ORDER = {treatment: place for place, treatment in enumerate(Treatment)}


@dataclass(frozen=True, slots=True)
class Tax:
    """A treatment at the rate that was law when the product was rung up.

    Attributes:
        treatment: Why it is taxed like this.
        basis_points: The rate in hundredths of a percent, on the price without tax.
    """

    treatment: Treatment
    basis_points: int

    @property
    def kind(self) -> TaxKind:
        """Which tax it is."""
        return self.treatment.kind

    @property
    def percent(self) -> str:
        """The rate as people write it."""
        return percent_of(self.basis_points)

    def inside(self, gross: Money) -> TaxShare:
        """Part a price into base and tax; to the centavo they add up to it again."""
        base, amount = gross.split((WHOLE, self.basis_points))
        return TaxShare(self, base, amount)


@dataclass(frozen=True, slots=True)
class TaxShare:
    """What was sold under one tax: the base without it, and the tax itself."""

    tax: Tax
    base: Money
    amount: Money

    @property
    def gross(self) -> Money:
        """What the customer pays for it."""
        return self.base + self.amount


@dataclass(frozen=True, slots=True)
class RateRow:
    """One rate of one treatment, for as long as it is law.

    Attributes:
        valid_from: The first day of the rate.
        valid_to: Its last day, or None while no end is known.
    """

    treatment: Treatment
    basis_points: int
    valid_from: date
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the rate is law on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


COLOMBIA = (
    RateRow(Treatment.IVA_GENERAL, 1600, date(2001, 1, 1), date(2016, 12, 31)),
    RateRow(Treatment.IVA_GENERAL, 1900, date(2017, 1, 1)),
    RateRow(Treatment.IVA_REDUCED, 500, date(2013, 1, 1)),
    RateRow(Treatment.EXEMPT, 0, date(2001, 1, 1)),
    RateRow(Treatment.EXCLUDED, 0, date(2001, 1, 1)),
    RateRow(Treatment.NOT_TAXED, 0, date(2001, 1, 1)),
    RateRow(Treatment.INC, 800, date(2013, 1, 1)),
)
"""Estatuto Tributario, articles 468 (general), 468-1 (5 %), 477, 424 and 512-9 (INC, 8 %)."""


def percent_of(basis_points: int) -> str:
    """Write basis points as people do a percentage: ``19``, ``0``, ``2,5``."""
    units, part = divmod(basis_points, 100)
    return f"{units},{part:02d}".rstrip("0") if part else f"{units}"


def tax_on(treatment: Treatment, day: date, rows: Sequence[RateRow] = COLOMBIA) -> Tax:
    """The tax of a product rung up on a day of the shop's calendar.

    Raises:
        LookupError: No rate is law on that day, or more than one is: the table is wrong.
    """
    rates = [row.basis_points for row in rows if row.treatment is treatment and row.holds_on(day)]
    if len(rates) != 1:
        raise LookupError(f"{len(rates)} rates for {treatment} on {day}")
    return Tax(treatment, rates[0])


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The taxes inside a sale, one share for each rate that occurs, in the order of a document."""

    shares: tuple[TaxShare, ...] = ()

    @property
    def base(self) -> Money:
        """Everything without taxes: what Wompi measures its minimum by."""
        return sum((share.base for share in self.shares), Money.zero())

    @property
    def iva(self) -> Money:
        """The IVA inside, which Wompi takes as ``tax-in-cents:vat``."""
        return self.of(TaxKind.IVA)

    @property
    def inc(self) -> Money:
        """The consumption tax inside, which Wompi takes as ``tax-in-cents:consumption``."""
        return self.of(TaxKind.INC)

    @property
    def total(self) -> Money:
        """What the customer pays."""
        return self.base + sum((share.amount for share in self.shares), Money.zero())

    def of(self, kind: TaxKind) -> Money:
        """The sum of one tax over all its rates."""
        amounts = (share.amount for share in self.shares if share.tax.kind is kind)
        return sum(amounts, Money.zero())


def breakdown(sold: Iterable[tuple[Tax, Money]]) -> Breakdown:
    """Part what was sold into base and tax, rate by rate.

    The tax is taken out of the sum of a rate, not line by line: so it is right to the centavo for
    the whole document, as it is declared, and base and taxes always add up to the total.
    """
    gross: defaultdict[Tax, Money] = defaultdict(Money.zero)
    for tax, amount in sold:
        gross[tax] += amount
    taxes = sorted(gross, key=lambda tax: (DOCUMENT_ORDER[tax.treatment], tax.basis_points))
    return Breakdown(tuple(tax.inside(gross[tax]) for tax in taxes))
