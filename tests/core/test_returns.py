"""Goods that come back, against an independent reckoning."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Order
from pos_app.core.returns import (
    AtGateway,
    BackLeg,
    Return,
    legs_back,
    return_taxes,
    returnable,
    returned_lines,
)
from pos_app.core.taxes import Treatment, tax_on
from pos_app.core.tender import GivenBack, Leg, OrderTenders, Tender, TenderKind

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)

LINES = st.lists(
    st.tuples(
        st.integers(1, 300_000),
        st.integers(1, 5_000),
        st.sampled_from(list(Treatment)),
        st.integers(0, 10_000),
    ),
    min_size=1,
    max_size=5,
)
"""Price in pesos, quantity in thousandths, how it is taxed, discount in basis points."""


def sold(lines: list[tuple[int, int, Treatment, int]]) -> Order:
    """Sell these lines."""
    order = Order("o", 91, 214, NOON)
    for number, (pesos, thousandths, treatment, discount) in enumerate(lines, start=1):
        item = Item(str(number), str(number), Money.pesos(pesos), tax_on(treatment, DAY))
        order = order.after(order.add(item, Quantity(thousandths), NOON))
        order = order.after(order.set_discount(number, discount, NOON))
    return order


def back(order: Order, earlier: list[Return], wanted: dict[int, int]) -> Return:
    """Bring so many thousandths of each line back."""
    quantities = {line: Quantity(thousandths) for line, thousandths in wanted.items()}
    lines = returned_lines(order, earlier, quantities)
    number = len(earlier) + 1
    return Return(f"r{number}", number, "o", 214, lines, "Vencido", "Daniela", None, NOON)


@given(lines=LINES, data=st.data())
def test_any_number_of_returns_adds_up_to_the_sale_to_the_centavo(
    lines: list[tuple[int, int, Treatment, int]], data: st.DataObject
) -> None:
    """A centavo a return would be given away, or kept from somebody."""
    order = sold(lines)
    earlier: list[Return] = []
    money, taxes = Fraction(), {"base": 0, "iva": 0, "inc": 0}
    for _ in range(3):
        left = {one.line.number: one.left.thousandths for one in returnable(order, earlier)}
        last = len(earlier) == 2
        wanted = {
            line: most if last else data.draw(st.integers(0, most)) for line, most in left.items()
        }
        made = back(order, earlier, wanted)
        share = return_taxes(order, earlier, made.lines)
        assert share.total == made.amount
        assert all(one.base >= Money.zero() for one in share.shares)
        for name in taxes:
            taxes[name] += getattr(share, name).centavos
        money += made.amount.centavos
        earlier.append(made)

    totals = order.totals
    assert money == sum(_price(*line) for line in lines)
    assert taxes == {
        "base": totals.base.centavos,
        "iva": totals.vat.centavos,
        "inc": totals.consumption.centavos,
    }
    assert all(not one.left.thousandths and not one.amount for one in returnable(order, earlier))


def _price(pesos: int, thousandths: int, _treatment: Treatment, discount: int) -> int:
    """What a line costs in centavos, by fractions: each step to the whole peso, a half up."""
    gross = int(Fraction(pesos * thousandths, 1_000) + Fraction(1, 2))
    return 100 * (gross - int(Fraction(gross * discount, 10_000) + Fraction(1, 2)))


def test_half_of_a_line_costs_half_and_the_rest_the_rest() -> None:
    """Two of three at $ 10.000 with 10 % off are $ 18.000, not $ 20.000."""
    order = sold([(10_000, 3_000, Treatment.INC, 1_000)])

    first = back(order, [], {1: 2_000})
    second = back(order, [first], {1: 1_000})

    assert (first.amount, second.amount) == (Money.pesos(18_000), Money.pesos(9_000))


def test_more_than_was_bought_cannot_come_back() -> None:
    """Money would go out for goods that were never sold."""
    order = sold([(10_000, 1_000, Treatment.INC, 0)])
    first = back(order, [], {1: 1_000})

    with pytest.raises(AssertionError):
        back(order, [first], {1: 1})
    assert back(order, [first], {1: 0}).lines == ()


def test_what_was_put_back_on_the_shelf_cannot_come_back() -> None:
    """A removed line was never sold."""
    order = sold([(10_000, 1_000, Treatment.INC, 0), (5_000, 1_000, Treatment.INC, 0)])
    order = order.after(order.remove(1, NOON))

    assert [one.line.number for one in returnable(order, [])] == [2]


# --- which money goes back -----------------------------------------------------------------------


def cash(pesos: int, rounding: int = 0) -> Tender:
    """Take cash."""
    return _tender(TenderKind.CASH, "", pesos, rounding)


def by_transfer(pesos: int) -> Tender:
    """Take a transfer."""
    return _tender(TenderKind.OTHER, "Transferencia", pesos, 0)


def _tender(kind: TenderKind, name: str, pesos: int, rounding: int) -> Tender:
    amount, off = Money.pesos(pesos), Money.pesos(rounding)
    sums = (amount, amount - off, Money.zero(), off)
    return Tender(f"{kind}-{pesos}", "o", 214, kind, name, *sums, "Daniela", None, NOON)


CARD = AtGateway("C1-A", Money.pesos(50_000), voidable=True)
PSE = AtGateway("C1-B", Money.pesos(50_000), voidable=False)


@pytest.mark.parametrize(
    ("amount", "tenders", "gateway", "legs"),
    [
        (20_000, (cash(30_000),), (CARD,), [(Leg.CASH, 20_000, 20_000)]),
        (30_000, (cash(20_000),), (PSE,), [(Leg.CASH, 20_000, 20_000), (Leg.REFUND, 10_000, None)]),
        (50_000, (), (PSE, CARD), [(Leg.VOID, 50_000, None)]),
        (50_000, (), (PSE,), [(Leg.REFUND, 50_000, None)]),
        (20_000, (), (CARD,), [(Leg.REFUND, 20_000, None)]),
        (100_000, (), (PSE, CARD), [(Leg.REFUND, 50_000, None), (Leg.VOID, 50_000, None)]),
        (20_000, (by_transfer(30_000),), (CARD,), [(Leg.OTHER, 20_000, 20_000)]),
        (88_730, (cash(88_730, 30),), (), [(Leg.CASH, 88_730, 88_700)]),
        (5_030, (cash(88_730, 30),), (), [(Leg.CASH, 5_030, 5_050)]),
        (88_720, (cash(88_730, 30),), (), [(Leg.CASH, 88_720, 88_700)]),
    ],
)
def test_the_right_money_goes_back(
    amount: int,
    tenders: tuple[Tender, ...],
    gateway: tuple[AtGateway, ...],
    legs: list[tuple[Leg, int, int | None]],
) -> None:
    """Cash would leave the drawer against a card payment that the bank then gives back too."""
    found = legs_back(Money.pesos(amount), OrderTenders(tenders), gateway)

    for one, (leg, whole, handed) in zip(found, legs, strict=True):
        assert (one.leg, one.amount) == (leg, Money.pesos(whole))
        if handed is not None:
            assert one.handed == Money.pesos(handed)


def test_a_leg_names_where_it_goes() -> None:
    """Nobody could tell which payment to void, or which transfer to give back."""
    amount = Money.pesos(80_000)

    by_hand, at_wompi = legs_back(amount, OrderTenders((by_transfer(30_000),)), (CARD,))

    assert (by_hand.name, at_wompi.reference) == ("Transferencia", "C1-A")


@given(
    handed=st.integers(1, 4_000).map(lambda coins: coins * 50),
    off=st.integers(0, 49),
    data=st.data(),
)
def test_never_more_cash_goes_back_than_came_in(handed: int, off: int, data: st.DataObject) -> None:
    """Rounding in the customer's favour, return by return, would empty the drawer."""
    tender = cash(handed + off, off)
    rest, gone = handed + off, 0
    given_back: tuple[GivenBack, ...] = ()
    while rest:
        amount = data.draw(st.integers(max(1, rest // 3), rest))
        legs = legs_back(Money.pesos(amount), OrderTenders((tender,), given_back), ())
        (leg,) = legs
        assert leg.handed.centavos % 5_000 == 0
        given_back = (*given_back, _given(leg))
        gone += leg.handed.centavos // 100
        rest -= amount
    assert gone == handed


def _given(leg: BackLeg) -> GivenBack:
    told = ("b", "o", 214, leg.leg, leg.amount, leg.handed, "Vencido", "Daniela", None, NOON)
    return GivenBack(*told)
