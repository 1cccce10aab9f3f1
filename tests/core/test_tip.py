from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.money import Money
from pos_app.core.order import Totals
from pos_app.core.taxes import Treatment, breakdown, tax_on
from pos_app.core.tip import OFFERED, tip_base, tip_cap, tip_of

INC = tax_on(Treatment.INC, date(2026, 11, 23))


def test_the_shop_decides_whether_the_base_has_the_tax_in_it() -> None:
    """Ten percent of a tax is no tip."""
    totals = Totals(breakdown([(INC, Money.pesos(27_800))]), 2, Money.zero())

    assert Money.pesos(27_800) == tip_base(totals, with_inc=True)
    assert tip_base(totals, with_inc=False) == totals.base


@given(centavos=st.integers(0, 10**10))
def test_a_tip_is_never_more_than_a_tenth(centavos: int) -> None:
    """The law calls anything above it no suggestion."""
    base = Money(centavos)

    cap = tip_cap(base)
    assert cap.whole_pesos
    assert 0 <= centavos - cap.centavos * 10 < 1_000
    for percent in OFFERED:
        exact = centavos * percent / 100
        assert abs(tip_of(base, percent).centavos - exact) <= 50
