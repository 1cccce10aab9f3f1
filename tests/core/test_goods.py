from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.goods import (
    NO_GOODS,
    Goods,
    GoodsShare,
    LineGoods,
    PartGoods,
    PartMoney,
    goods_refusal,
    lines_of,
    price_of,
    shares_of,
)
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Line
from pos_app.core.taxes import Treatment, tax_on

AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
TAX = tax_on(Treatment.INC, date(2026, 11, 23))
ONE = Quantity.units(1)


def line(number: int, pesos: int, thousandths: int = 1000) -> Line:
    """One line of a ticket."""
    item = Item(f"p{number}", f"P {number}", Money.pesos(pesos), TAX)
    return Line(number, item, Quantity(thousandths))


def sold(lines: tuple[Line, ...]) -> dict[int, Quantity]:
    """How much of each line is on the ticket."""
    return {one.number: one.quantity for one in lines}


def fact(part: str, lines: dict[int, Quantity], price: Money, share: str = "") -> PartGoods:
    """What a part was to pay for."""
    return PartGoods(part, "order", share or part, tuple(lines.items()), price, AT)


TICKET = (line(1, 7_900, 2_000), line(2, 3_900), line(3, 8_100))
DUE = sum((one.amount for one in TICKET), Money.zero())


def standing(*shares: GoodsShare, rest: Money = DUE) -> dict[int, tuple[int, int, int, int]]:
    """Tell of every line: paid, paid in part, being paid, free; in pieces."""

    def pieces(one: LineGoods) -> tuple[int, int, int, int]:
        amounts = (one.paid, one.short, one.asked, one.free)
        paid, short, asked, free = (amount.thousandths // 1000 for amount in amounts)
        return paid, short, asked, free

    return {one.line: pieces(one) for one in lines_of(sold(TICKET), shares, rest)}


# --- what a part's money says of its goods -------------------------------------------------------


@pytest.mark.parametrize(
    ("money", "first"),
    [
        (PartMoney(Money.pesos(11_800)), (1, 0, 0, 1)),
        (PartMoney(Money.pesos(11_800), open=True), (1, 0, 0, 1)),
        (PartMoney(Money.pesos(5_000)), (0, 1, 0, 1)),
        (PartMoney(Money.pesos(11_760)), (1, 0, 0, 1)),  # no coin pays the forty pesos
        (PartMoney(open=True), (0, 0, 1, 1)),
        (PartMoney(), (0, 0, 0, 2)),
        (None, (0, 0, 0, 2)),
    ],
)
def test_goods_are_what_their_parts_money_says(
    money: PartMoney | None, first: tuple[int, int, int, int]
) -> None:
    """A declined charge would keep its goods, or a paid one would be asked for twice."""
    asked = fact("a", {1: ONE, 2: ONE}, Money.pesos(11_800))
    shares = shares_of((asked,), {} if money is None else {"a": money})

    assert standing(*shares)[1] == first
    assert standing(*shares)[3] == (0, 0, 0, 1)


def test_a_second_part_for_the_same_goods_completes_them() -> None:
    """Whoever paid short and then the rest would be asked for the goods again."""
    asked = {1: ONE}
    facts = (
        fact("a", asked, Money.pesos(7_900)),
        fact("b", asked, Money.pesos(7_900), share="a"),
    )
    first = shares_of(facts, {"a": PartMoney(Money.pesos(5_000))})
    assert [one.missing for one in first] == [Money.pesos(2_900)]
    both = {"a": PartMoney(Money.pesos(5_000)), "b": PartMoney(Money.pesos(2_900))}
    (share,) = shares_of(facts, both)

    assert (share.missing, share.share) == (Money.zero(), "a")
    assert standing(share)[1] == (1, 0, 0, 1)
    assert facts[1].goods == Goods(((1, ONE),), "a")
    assert facts[0].goods == Goods(((1, ONE),))


def test_late_money_for_goods_that_another_paid_counts_them_once() -> None:
    """More would be paid of a line than was sold, and nothing could be shown any more."""
    facts = [fact(name, {2: ONE}, Money.pesos(3_900)) for name in "ab"]
    facts.append(fact("c", {2: ONE}, Money.pesos(3_900)))
    money = {name: PartMoney(Money.pesos(3_900)) for name in "ab"} | {"c": PartMoney(open=True)}

    assert standing(*shares_of(facts, money))[2] == (1, 0, 0, 0)


def test_once_nothing_is_missing_everything_is_paid() -> None:
    """A part by its amount paid the rest, and its goods would look free."""
    assert set(standing(rest=Money.zero()).values()) == {(2, 0, 0, 0), (1, 0, 0, 0)}


# --- what they come to ---------------------------------------------------------------------------


def priced(shares: tuple[GoodsShare, ...], rest: Money) -> list[tuple[LineGoods, Money]]:
    """Every line with what it comes to."""
    lines = lines_of(sold(TICKET), shares, rest)
    return list(zip(lines, (one.amount for one in TICKET), strict=True))


def test_what_is_owed_for_other_goods_is_not_asked_of_the_next_guest() -> None:
    """The second guest would pay what the first one was short of."""
    short = shares_of(
        (fact("a", {1: ONE}, Money.pesos(7_900)),), {"a": PartMoney(Money.pesos(5_000))}
    )
    rest = DUE - Money.pesos(5_000)
    everything = {1: ONE, 2: ONE, 3: ONE}

    assert price_of(everything, priced(short, rest), DUE, rest, short) == Money.pesos(19_900)
    assert price_of({3: ONE}, priced(short, rest), DUE, rest, short) == Money.pesos(8_100)


def test_goods_never_come_to_more_than_is_missing() -> None:
    """After a part by its amount, the last guest would pay too much."""
    rest = Money.pesos(5_000)

    assert price_of({3: ONE}, priced((), rest), DUE, rest) == rest


@pytest.mark.parametrize(
    ("goods", "pesos", "refused"),
    [
        (Goods(((1, ONE),)), 7_900, ""),
        (Goods(((1, ONE),)), 7_899, "charge.goods_changed"),
        (Goods(((3, ONE),)), 8_100, "charge.goods_taken"),
        (Goods(((2, ONE),)), 3_900, "charge.goods_taken"),  # owed in part
        (Goods(((1, Quantity.units(3)),)), 23_700, "charge.goods_taken"),
        (Goods(((1, Quantity(0)),)), 0, "charge.goods_taken"),
        (Goods(((9, ONE),)), 7_900, "charge.goods_taken"),
        (Goods(((2, ONE),), "s"), 1_900, ""),
        (Goods(((2, ONE),), "s"), 2_000, "charge.goods_changed"),
        (Goods(((1, ONE),), "s"), 1_900, "charge.goods_changed"),
        (Goods(((2, ONE),), "x"), 1_900, "charge.goods_changed"),
    ],
)
def test_a_part_pays_only_for_what_is_left_and_what_it_comes_to(
    goods: Goods, pesos: int, refused: str
) -> None:
    """Two screens in a hurry would sell the same cake twice, or one for another amount."""
    facts = (
        fact("p", {3: ONE}, Money.pesos(8_100)),
        fact("s", {2: ONE}, Money.pesos(3_900)),
    )
    money = {"p": PartMoney(Money.pesos(8_100)), "s": PartMoney(Money.pesos(2_000))}
    shares = shares_of(facts, money)
    rest = DUE - Money.pesos(10_100)

    said = goods_refusal(goods, Money.pesos(pesos), TICKET, shares, due=DUE, rest=rest)

    assert said == refused


def test_a_part_by_its_amount_pays_for_nothing_in_particular() -> None:
    """Every part of a sale would have to name its goods."""
    assert (bool(NO_GOODS), bool(Goods(((1, ONE),)))) == (False, True)


# --- whole splits --------------------------------------------------------------------------------


@st.composite
def tickets(draw: st.DrawFn) -> tuple[Line, ...]:
    """A ticket of pieces and of weighed goods."""
    count = draw(st.integers(1, 6))
    amounts = st.one_of(st.integers(1, 5).map(lambda n: n * 1000), st.integers(1, 4_000))
    return tuple(
        line(number, draw(st.integers(1, 60_000)), draw(amounts)) for number in range(1, count + 1)
    )


@given(ticket=tickets(), extra=st.integers(-500, 9_000), data=st.data())
def test_guests_who_split_by_goods_pay_everything_once_and_not_a_peso_more(
    ticket: tuple[Line, ...], extra: int, data: st.DataObject
) -> None:
    """A peso would be missing at the end, or a line would be paid twice or never.

    Some charges are declined, some parts go back, some guests pay short and then the rest.
    """
    whole = sum((one.amount for one in ticket), Money.zero())
    due = max(whole + Money.pesos(extra), Money.pesos(1))
    facts: list[PartGoods] = []
    money: dict[str, PartMoney] = {}
    shares: tuple[GoodsShare, ...] = ()
    last = False
    for turn in range(60):
        rest = due - sum((one.paid for one in money.values()), Money.zero())
        shares = shares_of(facts, money)
        lines = lines_of(sold(ticket), shares, rest)
        for one in lines:
            parts = (one.paid, one.short, one.asked, one.free)
            assert sum(some.thousandths for some in parts) == one.sold.thousandths
        if not rest:
            break
        last = turn > 40  # by then everybody hurries
        goods, price = _next(data, ticket, shares, lines, due, rest, everything=last)
        assert Money.zero() <= price <= rest
        if not price:  # the rest is owed for other goods, or was rounded away
            assert any(one.missing for one in shares) or not last
            continue
        assert goods_refusal(goods, price, ticket, shares, due=due, rest=rest) == ""
        name = f"part-{turn}"
        known = next((one.price for one in facts if one.share == goods.share), price)
        facts.append(fact(name, dict(goods.lines), known, goods.share))
        money[name] = PartMoney(_paid(data, price, hurry=last))
        if not last and len(money) > 1 and data.draw(st.booleans()):
            gone = data.draw(st.sampled_from(sorted(money)))
            money[gone] = PartMoney()  # it went back

    assert sum((one.paid for one in money.values()), Money.zero()) == due
    assert all(one.paid == one.sold for one in lines_of(sold(ticket), shares, Money.zero()))


def _next(
    data: st.DataObject,
    ticket: tuple[Line, ...],
    shares: tuple[GoodsShare, ...],
    lines: tuple[LineGoods, ...],
    due: Money,
    rest: Money,
    *,
    everything: bool,
) -> tuple[Goods, Money]:
    """Choose what the next part pays for: first what is owed, then something that is left."""
    short = next((one for one in shares if one.missing), None)
    if short is not None:
        return Goods(short.lines, short.share), short.missing
    left = {one.line: one.left for one in lines if one.left.thousandths}
    if everything:
        chosen = left
    else:
        some = data.draw(st.sets(st.sampled_from(sorted(left)), min_size=1)) if left else set()
        chosen = {
            number: Quantity(data.draw(st.integers(1, left[number].thousandths)))
            for number in sorted(some)
        }
    amounts = (one.amount for one in ticket)
    price = price_of(chosen, zip(lines, amounts, strict=True), due, rest, shares)
    return Goods(tuple(chosen.items())), price


def _paid(data: st.DataObject, price: Money, *, hurry: bool) -> Money:
    if hurry:
        return price
    pesos = price.centavos // 100
    few = data.draw(st.sampled_from(("all", "nothing", "short")))
    if few == "short":
        return Money.pesos(data.draw(st.integers(0, pesos)))
    return price if few == "all" else Money.zero()
