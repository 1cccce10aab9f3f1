"""Telling a scanner from a person by the time between keys; the moments are passed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = [
    "LIMITS",
    "SCANNER",
    "ScanRule",
    "looks_like_code",
    "scanned_keys",
    "suited_limit",
]


@dataclass(frozen=True, slots=True)
class ScanRule:
    """When keys came from a scanner.

    Attributes:
        mean_gap: Greatest mean time between two keys, in seconds.
        pause: A longer time than this between two keys parts what was typed from what was scanned.
        shortest: How many characters a code has at least.
    """

    mean_gap: float = 0.030
    pause: float = 0.120
    shortest: int = 4


SCANNER = ScanRule()
"""Scanners send a key every 1 to 15 ms; the fastest people need 60."""


def scanned_keys(presses: Sequence[float], ended: float, rule: ScanRule = SCANNER) -> int:
    """How many of the last keys before Enter a scanner sent; 0 when a person typed.

    Args:
        presses: When each character came, in seconds of one clock, in order.
        ended: When Enter came.
        rule: What counts as a scanner.
    """
    moments = (*presses, ended)
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    pauses = (place for place, gap in enumerate(gaps, start=1) if gap > rule.pause)
    burst = gaps[max(pauses, default=0) :]
    fast = len(burst) >= rule.shortest and sum(burst) <= rule.mean_gap * len(burst)
    return len(burst) if fast else 0


def looks_like_code(text: str) -> bool:
    """Whether a scanner may have read this: codes have a digit and no blank."""
    return any(map(str.isdigit, text)) and not any(map(str.isspace, text))


LIMITS = (30, 60)
"""Milliseconds: a limit is never set lower, where no scanner is slower; nor higher, where people
begin to type as fast."""


def suited_limit(gaps: Sequence[float]) -> int:
    """Choose the limit that suits a scanner, in milliseconds, from the gaps of several codes.

    Half as much again as the mean of its gaps, in steps of five.
    """
    mean = sum(gaps) / len(gaps)
    wanted = round(mean * 1.5 * 1000 / 5) * 5
    return min(max(wanted, LIMITS[0]), LIMITS[1])
