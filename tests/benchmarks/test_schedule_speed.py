"""How many orders of facts the rules of payments take a second: what bounds every simulation."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count

import interleaved
import pytest
from interleaved import compare
from schedules import Schedule

pytestmark = pytest.mark.serial

AT_ONCE = 300
AIM = 1_000
LIMIT = 0.1
"""The least share of the speed at which schedules are only drawn, and nothing is judged: drawing
one takes a sixth of the time that judging it takes, and may come to take a tenth."""


def test_the_rules_take_a_thousand_schedules_a_second() -> None:
    """Ten thousand seeds would no longer fit into the run of every day."""
    seeds = count()

    def per_second(tell: Callable[[Schedule], object]) -> float:
        began = time.perf_counter()
        for _ in range(AT_ONCE):
            tell(Schedule(next(seeds)))
        return AT_ONCE / (time.perf_counter() - began)

    shown = compare(
        "schedules judged a second / only drawn",
        ours=lambda: per_second(Schedule.run),
        floor=lambda: per_second(lambda drawn: drawn.facts),
        at_least=LIMIT,
    )
    best = max(shown.ours)
    interleaved.LINES.append(f"  schedules a second on one core: {best:.0f} (aim ≥ {AIM})")

    shown.require()
