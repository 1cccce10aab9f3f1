"""The judge of the benchmarks is judged first."""

from __future__ import annotations

import asyncio
import itertools
import random

import interleaved
import pytest
from interleaved import compare, compare_async, interval_of_median


def test_a_noisy_machine_does_not_change_the_ratio() -> None:
    """If a slow second counted against us, a busy shop computer would fail a sound release."""
    dice = random.Random(7)
    noise = [dice.uniform(1, 20) for _ in range(8) for _ in range(2)]
    mine, beside = iter(noise), iter(noise)

    shown = compare("x", ours=lambda: 2 * next(mine), floor=lambda: next(beside), pairs=15)

    assert shown.ratio == pytest.approx(2)


def test_a_limit_is_missed_only_when_the_whole_interval_is_past_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A single bad pair must not fail a run, and a steady slowdown must not pass."""
    monkeypatch.setattr(interleaved, "LINES", [])
    wobble = itertools.cycle([0.4, 0.7, 0.45, 0.6, 0.55])
    shown = compare("x", ours=lambda: next(wobble), floor=lambda: 1.0)

    shown.require_at_least(0.5)
    shown.require_at_most(0.5)
    with pytest.raises(AssertionError, match="wanted ≥"):
        shown.require_at_least(0.9)
    with pytest.raises(AssertionError, match="wanted ≤"):
        shown.require_at_most(0.1)


def counted(*ratios: float, at_least: float) -> interleaved.Comparison:
    """Compare by these ratios, over and over."""
    told = itertools.cycle(ratios)
    return compare("x", ours=lambda: next(told), floor=lambda: 1.0, at_least=at_least, warm_up=0)


def test_what_is_clearly_good_is_not_measured_for_long() -> None:
    """Every release would wait for figures that nobody doubts."""
    assert len(counted(2.0, at_least=0.5).ours) == interleaved.FEWEST


def test_a_bad_burst_of_the_machine_is_outweighed_by_what_follows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A neighbour's busy minute would fail a sound release, as it once did."""
    monkeypatch.setattr(interleaved, "LINES", [])
    burst = [0.3] * interleaved.PAIRS
    quiet = [0.9] * (interleaved.PAIRS * interleaved.MOST)

    shown = counted(*burst, *quiet, at_least=0.6)

    assert len(shown.ours) > interleaved.PAIRS * 2
    assert shown.is_clearly_good()
    shown.require()


def test_what_is_steadily_bad_fails_after_all_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slowdown would pass by being measured until luck came."""
    monkeypatch.setattr(interleaved, "LINES", [])
    shown = counted(0.5, 0.55, 0.45, at_least=0.6)

    assert len(shown.ours) == interleaved.PAIRS * interleaved.MOST
    with pytest.raises(AssertionError, match="wanted ≥"):
        shown.require()


def test_doubt_ends_when_its_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow measurement that stays in doubt would hold up the run for an hour."""
    monkeypatch.setattr(interleaved, "SECONDS", 0.0)

    assert len(counted(0.5, 0.7, at_least=0.6).ours) == interleaved.PAIRS


def test_both_sides_take_turns_going_first() -> None:
    """If one side always went second it would always find a warm cache."""
    order: list[str] = []

    async def ours() -> float:
        order.append("ours")
        return 1.0

    async def floor() -> float:
        order.append("floor")
        return 1.0

    asyncio.run(compare_async("x", ours=ours, floor=floor, pairs=2, warm_up=0))

    assert order == ["ours", "floor", "floor", "ours"]


def test_the_interval_holds_the_median_and_shrinks_with_agreement() -> None:
    """An interval that missed its own median would judge nothing."""
    low, high = interval_of_median([1.0, 1.1, 0.9, 1.0, 1.05])

    assert low <= 1.0 <= high
    assert interval_of_median([1.0] * 9) == (1.0, 1.0)
