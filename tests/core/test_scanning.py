"""Telling a scanner from a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.scanning import SCANNER, looks_like_code, scanned_keys


def paced(gaps: list[float]) -> tuple[list[float], float]:
    """Moments of keys with these times between them, the last one before Enter."""
    moments = [100.0]
    for gap in gaps:
        moments.append(moments[-1] + gap)
    return moments[:-1], moments[-1]


@pytest.mark.parametrize(
    ("gaps", "scanned"),
    [
        ([0.004] * 13, 13),  # an EAN as a scanner sends it
        ([0.029] * 8, 8),  # a slow one
        ([0.031] * 8, 0),  # faster than people, slower than scanners
        ([0.180] * 6, 0),  # a person
        ([0.004] * 3, 0),  # too short for a code
        ([0.004] * 4, 4),  # the shortest code
        ([0.2, 0.3, 1.5, *[0.005] * 13], 13),  # «alm», then a scan
        ([0.004] * 6 + [0.080] + [0.004] * 6, 13),  # a busy computer stumbled once
        ([0.004] * 8 + [0.9], 0),  # the code was there, Enter was pressed by hand
        ([], 0),
    ],
)
def test_the_pace_tells_who_typed(gaps: list[float], scanned: int) -> None:
    """A code would be searched like a word, or a quick cashier taken for a scanner."""
    assert scanned_keys(*paced(gaps)) == scanned


@given(st.lists(st.floats(0, 5), max_size=30), st.floats(0.13, 60), st.integers(4, 20))
def test_whatever_was_typed_before_a_pause_is_never_part_of_the_scan(
    typed: list[float], pause: float, length: int
) -> None:
    """Letters in the search would be glued to the code and it would not be found."""
    presses, ended = paced([*typed, pause, *[0.005] * length])
    assert scanned_keys(presses, ended) == length


def test_a_scan_is_never_longer_than_what_was_typed() -> None:
    """A text would be cut at the wrong end."""
    assert scanned_keys([1.0, 1.001, 1.002, 1.003], 1.004, SCANNER) == 4


@pytest.mark.parametrize(
    ("text", "code"),
    [("7701234567890", True), ("A-12", True), ("tinto", False), ("agua 600", False), ("", False)],
)
def test_words_are_no_codes(text: str, code: bool) -> None:
    """A quickly typed word would be refused as an unknown code."""
    assert looks_like_code(text) is code
