"""Amounts, hours and outcomes read as Colombians write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simulated_shop import PageVisits, Shop, shop_at

from pos_app.simulator.browser import Browser
from pos_app.simulator.pages.words import clock_time, money, refused, remaining
from pos_app.simulator.payer import Customer, card

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("centavos", "written"),
    [(0, "$ 0"), (99_900, "$ 999"), (2_590_000, "$ 25.900"), (413_530, "$ 4.135,30"),
     (100_000_000_000_000, "$ 1.000.000.000.000")],
)  # fmt: skip
def test_an_amount_is_grouped_by_dots(centavos: int, written: str) -> None:
    """A payer would read a thousand times too much or too little."""
    assert money(centavos).replace("\N{NO-BREAK SPACE}", " ") == written


@given(pesos=st.integers(min_value=1500, max_value=9_999_999))
def test_an_amount_typed_as_it_is_written_is_that_amount(pesos: int) -> None:
    """Whoever copies $ 25.900 into an open link would pay $ 25 or $ 2.590.000."""
    shop = shop_at(delay_ms=1)
    address = shop.link(amount_in_cents=None)
    written = money(pesos * 100).replace("\N{NO-BREAK SPACE}", " ")
    assert _paid(shop, address, written) == pesos * 100


def _paid(shop: Shop, address: str, typed: str) -> int:
    customer = Customer(PageVisits(shop.app), pause=shop.move)
    page = customer.open(address)
    page.fill("amount", typed)
    customer.pay(page, card())
    return shop.truth_of_link(address).net_in_cents


@pytest.mark.parametrize(
    ("seconds", "written"),
    [(-5, "0:00"), (0, "0:00"), (59.9, "0:59"), (521, "8:41"), (4_121, "1:08:41")],
)  # fmt: skip
def test_the_time_left_is_written_short_and_never_negative(seconds: float, written: str) -> None:
    """A payer would see minus five seconds, or minutes where hours are left."""
    assert remaining(NOON + timedelta(seconds=seconds), NOON) == written


def test_hours_are_colombian() -> None:
    """«Hasta las 17:00» would be five hours wrong."""
    assert clock_time(NOON) == "12:00"


def test_a_refusal_of_tomorrow_still_tells_what_to_do(shop: Shop, visits: PageVisits) -> None:
    """A new reason would leave the payer without a next step."""
    assert refused("a_code_of_tomorrow").next_step
    page = Browser(visits).open(shop.base + "/l/nobody")
    assert page.text("refusal-sentence")
