"""Telling a card's number, which nobody may write down here, from the other long numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, takewhile

__all__ = ["holds_card_number"]

RUN = re.compile(r"[0-9]+(?:[ .-]{1,3}[0-9]+)*")
"""Digits, however people group them."""

TRANSACTION = re.compile(r"(?<![0-9])[0-9]{2,9}-[0-9]{10}-[0-9]{4,6}(?![0-9])")
"""The id of a payment at Wompi: merchant, seconds since 1970, a number. No card is grouped so."""

LENGTHS = range(13, 20)
FIRST = frozenset("23456")
"""What the numbers of payment cards begin with (ISO/IEC 7812: travel, banking, merchandising)."""


def holds_card_number(text: str) -> bool:
    """Whether a text holds a card's number: 13 to 19 digits that pass Luhn's check.

    Expiry and security code may stand right behind it. The id of a payment is none, though one in
    ten passes the check.
    """
    runs = RUN.findall(TRANSACTION.sub("|", text))
    return any(_is_card(number) for run in runs for number in _numbers(re.split(r"\D+", run)))


def _numbers(groups: list[str]) -> Iterator[str]:
    """Join neighbouring groups in every way: where a number ends is for its writer to know."""
    for start in range(len(groups)):
        joined = accumulate(groups[start : start + LENGTHS.stop])
        yield from takewhile(lambda digits: len(digits) < LENGTHS.stop, joined)


def _is_card(digits: str) -> bool:
    return len(digits) in LENGTHS and digits[0] in FIRST and _passes(digits)


def _passes(digits: str) -> bool:
    """Check by Luhn's rule: every second digit from the right counts twice."""
    doubled = (int(sign) * (1 + place % 2) for place, sign in enumerate(digits[::-1]))
    return sum(sum(divmod(value, 10)) for value in doubled) % 10 == 0
