"""A card's number among the other long numbers of a counter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.card_numbers import holds_card_number

ISSUED = ("4242424242424242", "5555555555554444", "378282246310005", "6304000000000000")


def digits_of(number: int, length: int) -> str:
    """Write a number with so many digits."""
    return str(number).zfill(length)


def luhn_ending(digits: str) -> str:
    """Find the digit that makes the rest a card's, by the textbook: double from the right."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        doubled = int(sign) * (2 if place % 2 == 0 else 1)
        total += doubled if doubled < 10 else doubled - 9
    return str(-total % 10)


@st.composite
def cards(draw: st.DrawFn) -> str:
    """Make a card's number of any length."""
    length = draw(st.integers(11, 17))
    first = draw(st.sampled_from("23456"))
    body = first + digits_of(draw(st.integers(0, 10**length - 1)), length)
    return body + luhn_ending(body)


@st.composite
def transactions(draw: st.DrawFn) -> str:
    """Make a payment's id as Wompi writes them."""
    merchant = draw(st.integers(10, 999_999_999))
    second = draw(st.integers(1_500_000_000, 2_100_000_000))
    return f"{merchant}-{second}-{digits_of(draw(st.integers(0, 99_999)), 5)}"


@given(cards(), st.sampled_from(["", " ", "-", ".", " - "]), st.sampled_from(["", " 12/30 123"]))
def test_a_cards_number_is_told_however_it_is_written(card: str, between: str, after: str) -> None:
    """Card data lies on the shop's disk because somebody wrote the expiry behind it."""
    groups = [card[place : place + 4] for place in range(0, len(card), 4)]
    assert holds_card_number(f"pagó con {between.join(groups)}{after}")


@given(transactions())
def test_the_id_of_a_payment_is_never_taken_for_a_card(name: str) -> None:
    """One payment in ten could not be looked up, nor its goods released by a manager."""
    assert not holds_card_number(name)
    assert not holds_card_number(f"id {name} aprobada")


def test_an_id_that_passes_the_check_of_cards_is_an_id() -> None:
    """The customer shows a true payment, and the till says that it is a card."""
    assert not holds_card_number("1000001-1795920684-07919")


@pytest.mark.parametrize("card", ISSUED)
def test_a_card_beside_an_id_is_still_a_card(card: str) -> None:
    """An id in front of it would carry a card's number into the notes."""
    assert holds_card_number(f"1000001-1795920684-07919 {card}")


@pytest.mark.parametrize(
    "text", ["", "mesa 12", "300 123 4567", "7701234567890", "45000 14:30", "4242 4242 4242 4241"]
)
def test_other_numbers_are_no_cards(text: str) -> None:
    """A phone, a product's code or an amount and an hour could not be written down."""
    assert not holds_card_number(text)


def test_a_page_full_of_digits_is_read_in_no_time() -> None:
    """Something pasted by mistake would hold the till."""
    assert not holds_card_number("1 " * 50_000)
