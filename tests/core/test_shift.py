"""A shift's sums against a calculation that knows nothing of ours, and guesses that explain."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from independent_shift import Act, sums_of
from payments import NOON
from shift_story import CARD, TRANSFER, money, movement, pieces, report_of, sealed
from told_shift import named, told_by

from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Order
from pos_app.core.shift import (
    CASH,
    CountKind,
    DrawerCount,
    HandCount,
    HandOver,
    Keeper,
    MoneyKind,
    Movement,
    MovementKind,
    Opening,
    SealedCount,
    ShiftFacts,
    ShiftMoney,
    ShiftReturn,
    ShiftSale,
    SlipKind,
    WayKey,
    cash_steps,
    expected_cash,
    likely_slips,
    way_results,
)
from pos_app.core.shift_report import ChainHead, figures
from pos_app.core.taxes import Treatment, tax_on

TODAY = date(2026, 11, 23)
INDEPENDENT = Path(__file__).parents[1] / "support" / "independent_shift.py"

MOVES = {
    MovementKind.FLOAT: "float",
    MovementKind.CASH_IN: "in",
    MovementKind.CASH_OUT: "out",
    MovementKind.DROP: "drop",
}
KINDS = {
    MoneyKind.SALE: "paid",
    MoneyKind.ROUNDING: "rounded",
    MoneyKind.RETURN: "back",
    MoneyKind.VOID: "voided",
}


def test_the_other_calculation_knows_nothing_of_ours() -> None:
    """A wrong sum would agree with itself."""
    tree = ast.parse(INDEPENDENT.read_text(encoding="utf-8"))
    names = [
        name
        for node in ast.walk(tree)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    ]
    allowed = {"__future__", "collections", "collections.abc", "dataclasses", "fractions"}
    assert names
    assert set(names) <= allowed


# --- random shifts -----------------------------------------------------------------------------

PESOS = st.integers(1, 900_000)


@st.composite
def moneys(draw: st.DrawFn) -> tuple[tuple[ShiftMoney, ...], tuple[Act, ...]]:
    """Money of every kind and way, told twice."""
    facts, acts = [], []
    for number in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(MoneyKind))
        way = CASH if kind is MoneyKind.ROUNDING else draw(st.sampled_from((CASH, CARD, TRANSFER)))
        pesos = draw(PESOS)
        sign = 1 if kind is MoneyKind.SALE else -1
        facts.append(
            ShiftMoney(f"m{number}", way, kind, Money.pesos(sign * pesos), "o", number, 1, NOON)
        )
        acts.append(Act(KINDS[kind], pesos * 100, named(way)))
    return tuple(facts), tuple(acts)


@st.composite
def movements(draw: st.DrawFn) -> tuple[tuple[Movement, ...], tuple[Act, ...]]:
    """Movements of every kind, told twice."""
    listed = draw(st.lists(st.tuples(st.sampled_from(MovementKind), PESOS), max_size=6))
    facts = tuple(movement(kind, pesos) for kind, pesos in listed)
    return facts, tuple(Act(MOVES[kind], pesos * 100) for kind, pesos in listed)


@st.composite
def orders(draw: st.DrawFn) -> tuple[Order, Act]:
    """A sale of some lines with taxes and discounts, told twice."""
    order, lines, saved = Order("o", 1, 1, NOON), [], 0
    for number in range(1, draw(st.integers(1, 5)) + 1):
        treatment = draw(st.sampled_from(Treatment))
        tax = tax_on(treatment, TODAY)
        price, units, off = draw(PESOS), draw(st.integers(1, 4)), draw(st.integers(0, 40)) * 100
        item = Item(f"p{number}", "x", Money.pesos(price), tax)
        order = order.after(order.add(item, Quantity.units(units), NOON))
        order = order.after(order.set_discount(number, off, NOON))
        gross = price * units * 100
        less = (gross * off + 500_000) // 1_000_000 * 100
        lines.append((treatment.value, tax.basis_points, gross - less))
        saved += less if off else 0
    return order, Act("receipt", lines=tuple(lines), saved=saved)


@st.composite
def shifts(draw: st.DrawFn) -> tuple[ShiftFacts, tuple[Act, ...]]:
    """A whole shift, told twice."""
    base = draw(PESOS)
    taken, acts = draw(moneys())
    moved, more = draw(movements())
    sales, returns, papers = [], [], []
    for number in range(1, draw(st.integers(0, 4)) + 1):
        order, paper = draw(orders())
        tip = draw(st.integers(0, 5_000))
        totals = order.totals
        sales.append(ShiftSale(number, "o", number, 1, totals, Money.pesos(tip)))
        papers.append(replace(paper, number=number, tip=tip * 100))
        if draw(st.booleans()):
            returns.append(ShiftReturn(number, totals.taxes))
            papers.append(replace(paper, what="returned"))
    dropped, no_sales = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    facts = ShiftFacts(
        Opening(1, NOON, "daniela", DrawerCount(amount=Money.pesos(base))),
        taken,
        moved,
        sales=tuple(sales),
        returns=tuple(returns),
        dropped=dropped,
        no_sales=no_sales,
    )
    told = [Act("float", base * 100), *acts, *more, *papers]
    told += [Act("dropped")] * dropped + [Act("no_sale")] * no_sales
    return facts, (*told, Act("pending", name="C1-T1-0009-K7QX"))


@given(shifts())
def test_every_figure_equals_an_independent_sum(
    told: tuple[ShiftFacts, tuple[Act, ...]],
) -> None:
    """A Z that is wrong by a centavo is believed by nobody, nor the right ones after it."""
    facts, acts = told
    assert told_by(report_of(facts)) == sums_of(acts)


@given(shifts())
def test_the_steps_lead_to_the_expected_cash(told: tuple[ShiftFacts, tuple[Act, ...]]) -> None:
    """A manager would add the lines up and come to something else."""
    facts, _ = told
    steps = sum((step.amount for step in cash_steps(facts)), Money.zero())
    assert steps == expected_cash(facts)


@given(shifts(), st.integers(-50_000, 50_000))
def test_a_difference_is_what_was_counted_less_what_must_be(
    told: tuple[ShiftFacts, tuple[Act, ...]], off: int
) -> None:
    """Counted and equal, yet booked as short: the till would be wrong and the cashier blamed."""
    facts, _ = told
    must = expected_cash(facts)
    counted = DrawerCount(amount=must + Money.pesos(off))
    report = report_of(replace(facts, counts=(sealed(counted, must),)))
    assert report.cash.difference == Money.pesos(off)
    assert figures(report)["counted:cash"] == (must + Money.pesos(off)).centavos


# --- ways, people, papers ----------------------------------------------------------------------

EMPTY = ShiftFacts(Opening(1, NOON, "daniela", pieces(n50000=4)))


def facts_of(*taken: ShiftMoney, moves: tuple[Movement, ...] = ()) -> ShiftFacts:
    """A shift of 200,000 with some money."""
    return replace(EMPTY, money=taken, movements=moves)


def test_each_way_is_compared_with_who_keeps_it() -> None:
    """A card payment would be missing from the drawer, or a transfer from Wompi."""
    facts = facts_of(money("a", 100), money("b", 200, CARD), money("c", 300, TRANSFER))
    count = SealedCount(
        NOON,
        "daniela",
        CountKind.BLIND,
        DrawerCount(amount=Money.pesos(200_100)),
        Money.pesos(200_100),
        (HandCount("Transferencia", Money.pesos(250)),),
    )
    pse = WayKey(Keeper.GATEWAY, "PSE")
    found = way_results(facts, count, {CARD: Money.pesos(200), pse: Money.pesos(7)})
    assert [(one.way, one.difference) for one in found] == [
        (CASH, Money.zero()),
        (CARD, Money.zero()),
        (TRANSFER, Money.pesos(-50)),
        (pse, Money.pesos(7)),
    ]
    looked = way_results(facts, None, {})
    assert [one.difference for one in looked] == [None, Money.pesos(-200), None]
    assert count.of(WayKey(Keeper.HAND, "other")) is None


def test_a_float_that_was_said_later_is_a_float() -> None:
    """The first shift of a shop would end with money over."""
    facts = facts_of(moves=(movement(MovementKind.FLOAT, 50_000),))
    assert facts.opening_float == expected_cash(facts) == Money.pesos(250_000)
    assert [step.kind for step in cash_steps(facts)] == ["float", "sales"]


def test_a_change_of_hands_moves_no_money() -> None:
    """What one person was short of would be short twice."""
    handed = HandOver(NOON, "a", "b", pieces(n50000=3), Money.pesos(200_000))
    facts = replace(EMPTY, hand_overs=(handed,))
    assert handed.difference == Money.pesos(-50_000)
    assert expected_cash(facts) == Money.pesos(200_000)


def test_money_for_earlier_shifts_is_named() -> None:
    """The sales of a shift and its money would not fit, and nobody could say why."""
    late = replace(money("a", 7_900, CARD), sale=91, sale_shift=0)
    rounding = replace(money("b", -50, kind=MoneyKind.ROUNDING), sale_shift=0)
    report = report_of(facts_of(late, rounding))
    assert [(one.sale, one.sale_shift) for one in report.sold_before] == [(91, 0)]
    assert report.drops.times == 0
    assert report_of(facts_of(moves=(movement(MovementKind.DROP, 5),))).drops.times == 1


def test_a_z_says_who_closed_it_and_where_the_journal_stood() -> None:
    """The paper would prove nothing."""
    z = report_of(EMPTY).closed(NOON, "marta").under(ChainHead(7, "abcdef0123456789"))
    assert (z.closed_by, z.head and z.head.grouped) == ("marta", "abcd ef01 2345 6789")


# --- guesses -----------------------------------------------------------------------------------


def guesses(counted: DrawerCount, facts: ShiftFacts = EMPTY) -> list[SlipKind]:
    """What may explain a count."""
    return [slip.kind for slip in likely_slips(facts, sealed(counted, expected_cash(facts)))]


def test_no_guess_without_a_difference() -> None:
    """A manager would look for a mistake that nobody made."""
    assert guesses(pieces(n50000=4)) == []


def test_one_note_counted_as_another() -> None:
    """Thirty thousand short would be asked of the cashier, and lie in the drawer."""
    count = sealed(pieces(n50000=3, n20000=1), Money.pesos(200_000))
    first, *_ = likely_slips(EMPTY, count)
    assert (first.kind, first.real, first.taken_for) == (SlipKind.PIECE_AS_ANOTHER, 50_000, 20_000)
    assert SlipKind.PIECE_AS_ANOTHER not in guesses(pieces(n50000=3, n10000=2))


def test_a_coin_is_not_taken_for_a_note() -> None:
    """A guess that no eye could make costs a recount."""
    assert SlipKind.PIECE_AS_ANOTHER not in guesses(pieces(n50000=4, n2000=1, c500=0))
    counted = DrawerCount(pieces(n50000=3, n2000=1).pieces, Money.pesos(48_000 + 1_500))
    assert SlipKind.PIECE_AS_ANOTHER not in guesses(counted)


@pytest.mark.parametrize(
    ("way", "off", "kind"),
    [
        (TRANSFER, 7_900, SlipKind.SALE_IN_CASH),
        (CASH, -7_900, SlipKind.SALE_NOT_IN_CASH),
    ],
)
def test_a_sale_under_the_wrong_way(way: WayKey, off: int, kind: SlipKind) -> None:
    """The drawer is over, the transfers are short, and nobody sees that it is one sale."""
    facts = facts_of(money("a", 7_900, way, sale=5), money("b", 4_000, CARD, sale=6))
    counted = DrawerCount(amount=expected_cash(facts) + Money.pesos(off))
    found = likely_slips(facts, sealed(counted, expected_cash(facts)))
    assert (found[0].kind, found[0].sale) == (kind, 5)


def test_a_drop_that_was_not_taken_and_a_payment_that_was_not_written() -> None:
    """The money for the ice is missing, and the cashier pays for it."""
    change = movement(MovementKind.CASH_IN, 3_000)
    facts = facts_of(moves=(change, movement(MovementKind.DROP, 50_000)))
    over = DrawerCount(amount=Money.pesos(203_000))
    assert guesses(over, facts) == [SlipKind.DROP_NOT_TAKEN]
    assert guesses(DrawerCount(amount=Money.pesos(172_000))) == [SlipKind.PAID_OUT]
    assert guesses(DrawerCount(amount=Money.pesos(199_750))) == []
    assert guesses(DrawerCount(amount=Money.pesos(200_001))) == []
