from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.money import Money
from pos_app.core.taxes import (
    COLOMBIA,
    Breakdown,
    RateRow,
    Tax,
    TaxKind,
    TaxShare,
    Treatment,
    breakdown,
    tax_on,
)

TODAY = date(2026, 11, 23)
GENERAL = tax_on(Treatment.IVA_GENERAL, TODAY)
REDUCED = tax_on(Treatment.IVA_REDUCED, TODAY)
EXEMPT = tax_on(Treatment.EXEMPT, TODAY)
EXCLUDED = tax_on(Treatment.EXCLUDED, TODAY)
NOT_TAXED = tax_on(Treatment.NOT_TAXED, TODAY)
INC = tax_on(Treatment.INC, TODAY)

TAXES = st.builds(Tax, st.sampled_from(Treatment), st.integers(0, 10_000))
SOLD = st.lists(st.tuples(TAXES, st.builds(Money, st.integers(-(10**12), 10**12))), max_size=30)


@pytest.mark.parametrize(
    ("treatment", "percent", "kind"),
    [
        (Treatment.IVA_GENERAL, "19", TaxKind.IVA),
        (Treatment.IVA_REDUCED, "5", TaxKind.IVA),
        (Treatment.EXEMPT, "0", TaxKind.IVA),
        (Treatment.EXCLUDED, "0", TaxKind.NONE),
        (Treatment.NOT_TAXED, "0", TaxKind.NONE),
        (Treatment.INC, "8", TaxKind.INC),
    ],
)
def test_the_rates_of_today(treatment: Treatment, percent: str, kind: TaxKind) -> None:
    """A coffee sold with IVA instead of INC is a wrong declaration every two months."""
    tax = tax_on(treatment, TODAY)

    assert percent == tax.percent
    assert kind is tax.kind


def test_three_zeros_stay_three() -> None:
    """The accountant recovers IVA on exempt milk, never on excluded bread: one zero loses that."""
    sold = [(EXEMPT, Money.pesos(4_900)), (EXCLUDED, Money.pesos(3_000)), (NOT_TAXED, Money(500))]

    shares = breakdown(sold).shares

    assert [tax for tax, _ in sold] == [share.tax for share in shares]
    assert [amount for _, amount in sold] == [share.base for share in shares]


def test_a_price_of_19000_at_19_percent() -> None:
    """Wompi's own example: a total of 11900000 centavos carries a VAT of 1900000."""
    expected = TaxShare(GENERAL, base=Money(10_000_000), amount=Money(1_900_000))

    assert expected == GENERAL.inside(Money(11_900_000))
    assert Money(11_900_000) == expected.gross


def test_iva_and_inc_are_told_apart() -> None:
    """Wompi takes the two in separate fields; INC sent as VAT would be declared as IVA."""
    taxes = breakdown(
        [
            (INC, Money.pesos(15_800)),
            (INC, Money.pesos(3_900)),
            (INC, Money.pesos(8_100)),
            (REDUCED, Money.pesos(32_900)),
            (GENERAL, Money.pesos(28_000)),
        ]
    )

    assert [share.tax for share in taxes.shares] == [GENERAL, REDUCED, INC]
    assert Money(447_059 + 156_667) == taxes.iva
    assert Money(205_926) == taxes.inc
    assert Money(8_060_348) == taxes.base
    assert Money.pesos(88_700) == taxes.total


def test_nothing_sold_carries_no_tax() -> None:
    """An empty ticket shows zeros, not a crash."""
    assert Breakdown() == breakdown([])
    assert Money.zero() == Breakdown().total


@pytest.mark.fault("C16")
@given(SOLD)
def test_base_and_taxes_add_up_for_any_mix(sold: list[tuple[Tax, Money]]) -> None:
    """A ticket whose base and taxes miss its total by a centavo is refused by the accountant."""
    taxes = breakdown(sold)
    total = sum((amount for _, amount in sold), Money.zero())

    assert total == taxes.total
    assert total == taxes.base + taxes.iva + taxes.inc + taxes.of(TaxKind.NONE)


@given(SOLD)
def test_each_tax_is_right_to_the_centavo(sold: list[tuple[Tax, Money]]) -> None:
    """Rounding line by line would drift by a centavo a line on a long ticket."""
    for share in breakdown(sold).shares:
        exact = Fraction(share.gross.centavos * share.tax.basis_points) / (
            10_000 + share.tax.basis_points
        )
        assert abs(share.amount.centavos - exact) <= Fraction(1, 2)


def test_a_rate_changes_on_its_day() -> None:
    """On 1 January 2017 every till in the country had to know that 16 became 19."""
    assert tax_on(Treatment.IVA_GENERAL, date(2016, 12, 31)).percent == "16"
    assert tax_on(Treatment.IVA_GENERAL, date(2017, 1, 1)).percent == "19"


@pytest.mark.parametrize("rows", [(), (*COLOMBIA, RateRow(Treatment.INC, 1_000, date(2026, 1, 1)))])
def test_a_gap_or_an_overlap_in_the_rates_is_not_guessed(rows: tuple[RateRow, ...]) -> None:
    """Two rates for one day would tax the same coffee differently at two tills."""
    with pytest.raises(LookupError, match="rates for inc"):
        tax_on(Treatment.INC, TODAY, rows)


def test_a_rate_with_decimals_reads_with_a_comma() -> None:
    """«2.5 %» reads as twenty-five by mistake."""
    assert Tax(Treatment.INC, 250).percent == "2,5"
    assert Tax(Treatment.INC, 1_025).percent == "10,25"
