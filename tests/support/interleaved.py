"""Paired, interleaved measurements: two things are timed in turn and only their ratio is judged.

A shared machine is fast one second and slow the next, so an absolute figure says little and one
measured a minute later says nothing about the first. Here each measurement of ours has its floor
measured right beside it (ABBA order, so that a drift in time favours neither), the answer is the
median of the paired ratios, and a limit is missed only when the whole bootstrap interval lies past
it.

Usage::

    shown = compare("durable events / raw fsync", ours=events_per_second, floor=fsyncs_per_second)
    shown.require_at_least(0.5)

Every required ratio prints its line, with the absolute values and the machine's own reference, at
the end of the test run (``tests/benchmarks/conftest.py``).
"""

from __future__ import annotations

import hashlib
import math
import os
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = [
    "Comparison",
    "compare",
    "compare_async",
    "interval_of",
    "interval_of_median",
    "machine_reference",
    "percentile",
]

PAIRS = 15
RESAMPLES = 2_000
LINES: list[str] = []  # what the end of the test run prints


@dataclass(frozen=True, slots=True)
class Comparison:
    """The paired ratios of one benchmark and the interval their median lies in.

    Attributes:
        name: What was divided by what.
        ours: Each measurement of ours, in the unit the measuring function returns.
        floor: The measurement taken beside each of them, in the same unit.
        ratio: Median of the paired ratios.
        low: Lower end of the bootstrap 95 % interval of that median.
        high: Upper end.
    """

    name: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    ratio: float
    low: float
    high: float

    def line(self) -> str:
        """Say the ratio, its interval and both absolute medians in one line."""
        return (
            f"{self.name}: {self.ratio:.3f} [{self.low:.3f} … {self.high:.3f}]"
            f" = {statistics.median(self.ours):.6g} / {statistics.median(self.floor):.6g}"
            f" ({len(self.ours)} pairs)"
        )

    def require_at_least(self, limit: float) -> None:
        """Fail when the whole interval lies below the limit."""
        LINES.append(f"{self.line()}, wanted ≥ {limit}")
        assert self.high >= limit, f"wanted ≥ {limit}: {self.line()}"

    def require_at_most(self, limit: float) -> None:
        """Fail when the whole interval lies above the limit."""
        LINES.append(f"{self.line()}, wanted ≤ {limit}")
        assert self.low <= limit, f"wanted ≤ {limit}: {self.line()}"


def compare(
    name: str,
    *,
    ours: Callable[[], float],
    floor: Callable[[], float],
    pairs: int = PAIRS,
    warm_up: int = 1,
) -> Comparison:
    """Measure two things in turn and compare them pair by pair.

    Args:
        name: What is divided by what, for the printed line.
        ours: Measures our side once and returns a positive number: seconds, or a rate.
        floor: Measures the other side, in the same unit.
        pairs: How many pairs count.
        warm_up: How many pairs are thrown away first.
    """
    taken = [_pair(ours, floor, turn) for turn in range(warm_up + pairs)]
    return _summary(name, taken[warm_up:])


async def compare_async(
    name: str,
    *,
    ours: Callable[[], Awaitable[float]],
    floor: Callable[[], Awaitable[float]],
    pairs: int = PAIRS,
    warm_up: int = 1,
) -> Comparison:
    """Do what ``compare`` does for measurements that run on the current event loop."""
    taken = [await _pair_async(ours, floor, turn) for turn in range(warm_up + pairs)]
    return _summary(name, taken[warm_up:])


def interval_of_median(values: Sequence[float], *, seed: int = 1) -> tuple[float, float]:
    """Give the bootstrap 95 % interval of the median."""
    return interval_of(statistics.median, values, seed=seed)


def interval_of(
    figure: Callable[[Sequence[float]], float], values: Sequence[float], *, seed: int = 1
) -> tuple[float, float]:
    """Give the bootstrap 95 % interval of any figure of the values, such as a percentile."""
    dice = random.Random(seed)
    figures = sorted(figure(dice.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return figures[int(RESAMPLES * 0.025)], figures[int(RESAMPLES * 0.975)]


def percentile(values: Sequence[float], percent: float) -> float:
    """Give the smallest value that at least so many percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def machine_reference() -> str:
    """Say how fast this machine hashes and flushes, to read the absolute values against."""
    return (
        f"machine: 200,000 x SHA-256 of 64 B in {_hash_seconds():.3f} s,"
        f" append 4 KiB + fsync in {_flush_seconds() * 1000:.3f} ms (median of 50)"
    )


def _pair(ours: Callable[[], float], floor: Callable[[], float], turn: int) -> tuple[float, float]:
    if turn % 2:
        beside = floor()
        return ours(), beside
    return ours(), floor()


async def _pair_async(
    ours: Callable[[], Awaitable[float]], floor: Callable[[], Awaitable[float]], turn: int
) -> tuple[float, float]:
    if turn % 2:
        beside = await floor()
        return await ours(), beside
    return await ours(), await floor()


def _summary(name: str, taken: Sequence[tuple[float, float]]) -> Comparison:
    ratios = [mine / beside for mine, beside in taken]
    low, high = interval_of_median(ratios)
    return Comparison(
        name=name,
        ours=tuple(mine for mine, _ in taken),
        floor=tuple(beside for _, beside in taken),
        ratio=statistics.median(ratios),
        low=low,
        high=high,
    )


def _hash_seconds() -> float:
    block = bytes(64)
    start = time.perf_counter()
    for _ in range(200_000):
        hashlib.sha256(block).digest()
    return time.perf_counter() - start


def _flush_seconds() -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = os.open(Path(folder) / "flush", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
        try:
            return statistics.median(_one_flush(file) for _ in range(50))
        finally:
            os.close(file)


def _one_flush(file: int) -> float:
    start = time.perf_counter()
    os.write(file, bytes(4096))
    os.fsync(file)
    return time.perf_counter() - start
