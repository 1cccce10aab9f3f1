"""Notes and coins, against an independent reckoning."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.cash import (
    CashCount,
    Pieces,
    in_coins,
    pieces_of,
    quick_notes,
    rounded_down,
    rounded_up,
)
from pos_app.core.money import Money

FACES = (2_000, 1_000, 20, 40, 100, 200, 400, 4, 10, 1, 2)
"""What there is, in coins of $ 50."""

PESOS = st.integers(0, 2_000_000).map(Money.pesos)
CASH = st.integers(0, 40_000).map(lambda coins: Money.pesos(coins * 50))


@cache
def fewest(coins: int) -> int:
    """The fewest pieces that make so many coins of $ 50, by trying everything."""
    if not coins:
        return 0
    return 1 + min(fewest(coins - face) for face in FACES if face <= coins)


@given(due=PESOS, received=CASH, last=st.booleans())
def test_every_peso_is_somewhere(due: Money, received: Money, *, last: bool) -> None:
    """The drawer and the ticket would disagree at the end of the day."""
    count = CashCount(due, received, last=last)

    stays = received.centavos - count.change.centavos
    assert count.counted.centavos == stays + count.rounding.centavos
    assert 0 <= count.rounding.centavos < 5_000
    assert count.enough is (not count.missing)
    if count.enough and last:
        assert count.counted == due
    else:
        assert not count.rounding
        assert count.counted <= due
    assert in_coins(count.change)


@given(due=PESOS)
def test_what_coins_can_pay_is_the_next_fifty_below(due: Money) -> None:
    """Cash would be rounded up, against the customer."""
    pesos = due.centavos // 100
    assert rounded_down(due).centavos // 100 == pesos // 50 * 50
    assert rounded_up(due).centavos // 100 == (pesos + 49) // 50 * 50


@given(coins=st.integers(0, 2_200))
def test_change_is_given_in_as_few_pieces_as_there_can_be(coins: int) -> None:
    """The cashier would count out a handful where two notes do."""
    pieces = pieces_of(Money.pesos(coins * 50))

    assert sum(one.value.centavos * one.count for one in pieces) == coins * 5_000
    assert sum(one.count for one in pieces) == fewest(coins)
    assert [one.value for one in pieces] == sorted({one.value for one in pieces}, reverse=True)


def test_the_change_of_the_picture() -> None:
    """$ 100.000 for $ 88.700: a note of ten and three coins."""
    count = CashCount(Money.pesos(88_700), Money.pesos(100_000))

    values = (10_000, 1_000, 200, 100)
    assert tuple(Pieces(Money.pesos(one), 1) for one in values) == pieces_of(count.change)


@pytest.mark.parametrize(
    ("payable", "offered"),
    [
        (88_700, (88_700, 89_000, 90_000, 100_000)),
        (7_900, (7_900, 8_000, 10_000, 20_000)),
        (15_000, (15_000, 20_000, 50_000, 100_000)),
        (100_000, (100_000,)),
        (0, (0,)),
    ],
)
def test_the_notes_that_people_hand_over_are_one_touch_away(
    payable: int, offered: tuple[int, ...]
) -> None:
    """The cashier would type what everybody pays with."""
    assert tuple(map(Money.pesos, offered)) == quick_notes(Money.pesos(payable))


@given(payable=CASH)
def test_quick_notes_are_enough_and_in_order(payable: Money) -> None:
    """A key would offer less than is due."""
    offered = quick_notes(payable)

    assert offered[0] == payable
    assert list(offered) == sorted(set(offered))


def test_less_than_a_coin_is_let_go() -> None:
    """$ 30 that no coin pays would keep the sale open for ever."""
    count = CashCount(Money.pesos(30), Money.zero())

    assert (count.enough, count.counted, count.rounding) == (True, Money.pesos(30), Money.pesos(30))
