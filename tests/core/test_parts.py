from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.money import Money
from pos_app.core.order import WOMPI_LIMITS, Totals
from pos_app.core.parts import equal_parts, part_of_goods, part_refusal, part_taxes
from pos_app.core.taxes import Treatment, breakdown, tax_on

DAY = date(2026, 11, 23)


def totals(pesos: int, treatment: Treatment = Treatment.IVA_GENERAL) -> Totals:
    """A sale of one tax."""
    return Totals(breakdown([(tax_on(treatment, DAY), Money.pesos(pesos))]), 1, Money.zero())


@given(pesos=st.integers(0, 10**9), count=st.integers(1, 30))
def test_equal_parts_add_up_and_are_equal_but_for_the_last(pesos: int, count: int) -> None:
    """A peso would be missing, or one guest would pay for another."""
    parts = equal_parts(Money.pesos(pesos), count)

    assert len(parts) == count
    assert sum(one.centavos for one in parts) == pesos * 100
    assert len(set(parts[:-1])) <= 1
    assert all(one.whole_pesos for one in parts)
    assert abs(parts[-1].centavos - parts[0].centavos) <= 100 * count


def test_the_last_part_takes_the_remainder() -> None:
    """As the picture has it: twice $ 29.567, and $ 29.566."""
    parts = equal_parts(Money.pesos(88_700), 3)

    assert tuple(map(Money.pesos, (29_567, 29_567, 29_566))) == parts


@given(pesos=st.integers(2, 10**7), cut=st.integers(1, 10**7), tip=st.integers(0, 10**6))
def test_parts_never_claim_more_tax_than_the_sale_has(pesos: int, cut: int, tip: int) -> None:
    """Wompi would be told of taxes that nobody owes, or of some on the tip."""
    sold = totals(pesos)
    due = Money.pesos(pesos + tip)
    part = min(Money.pesos(cut), due)
    told = [part_taxes(one, due, sold) for one in (part, due - part)]

    vat = sum(one.vat.centavos for one in told)
    assert sold.vat.centavos - 1 <= vat <= sold.vat.centavos
    for one, taxes in zip((part, due - part), told, strict=True):
        assert taxes.vat.centavos == sold.vat.centavos * one.centavos // due.centavos
        assert not taxes.consumption


@pytest.mark.parametrize(
    ("part", "refused"),
    [
        (0, "order.zero"),
        (1_785, None),
        (1_784, "order.below_minimum"),  # $ 1.499 without its 19 %
        (20_000_000_000, "order.above_maximum"),
    ],
)
def test_wompis_minimum_holds_for_every_part_without_its_taxes(
    part: int, refused: str | None
) -> None:
    """The customer would reach Wompi's page and be refused there."""
    due = Money.pesos(max(part, 11_900))
    refusal = part_refusal(Money.pesos(part), due, totals(max(part, 11_900)), WOMPI_LIMITS)

    assert refused == (refusal.key if refusal else None)


def test_the_last_part_after_everything_came_back_has_no_more_tax_than_itself() -> None:
    """A sale of which nothing is due any more would divide by zero."""
    taxes = part_taxes(Money.pesos(11_900), Money.zero(), totals(11_900))

    assert taxes.vat == totals(11_900).vat


def test_some_of_the_goods_bear_their_share_of_tip_and_discount() -> None:
    """The first guest who pays leaves the whole tip to the last."""
    due, whole = Money.pesos(11_000), Money.pesos(10_000)

    assert part_of_goods(due, whole, Money.pesos(3_000)) == Money.pesos(3_300)
    assert part_of_goods(due, whole, Money.zero()) == Money.zero()
    assert part_of_goods(Money.zero(), Money.zero(), Money.zero()) == Money.zero()
