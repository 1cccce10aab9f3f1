"""How long the ten thousand seeded days of every run take: a whole till, beside its rules alone."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from itertools import count

import interleaved
import pytest
from interleaved import compare
from schedules import run_schedule
from simulation_shops import shop_of

from simulation import simulate

pytestmark = pytest.mark.serial

DAYS = 10_000
"""So many are told in every run of the tests (``tests/simulation/test_truth``)."""

WORKERS = 2
AIM = 60
"""Seconds for all of them on two cores. For people to judge: a busy machine is no defect."""

DAYS_AT_ONCE = 25
SCHEDULES_AT_ONCE = 300
LIMIT = 0.013
"""The least share of the speed of the rules alone at which whole days are told. The rules are what
a day cannot do without, and they slow down with the machine as the day does. At this share the
ten thousand days take a minute where they take half of one today; a neighbour changes nothing."""


def test_ten_thousand_seeded_days_fit_into_a_minute() -> None:
    """The seeds would be told less often, then at night, and then never."""
    days, schedules = count(), count()

    def per_second(tell: Callable[[], object], at_once: int) -> float:
        began = time.perf_counter()
        for _ in range(at_once):
            tell()
        return at_once / (time.perf_counter() - began)

    def tell_day() -> None:
        seed = next(days)
        simulate(seed, shop_of(seed))

    shown = compare(
        "seeded days a second / schedules of the rules alone",
        ours=lambda: per_second(tell_day, DAYS_AT_ONCE),
        floor=lambda: per_second(lambda: run_schedule(next(schedules)), SCHEDULES_AT_ONCE),
        at_least=LIMIT,
    )
    best = max(shown.ours)
    cores = min(WORKERS, os.cpu_count() or 1)
    interleaved.LINES.append(
        f"  {best:.0f} seeded days a second on one core: {DAYS:,} on {cores} in"
        f" {DAYS / best / cores:.0f} s (aim < {AIM} s)"
    )

    shown.require()
