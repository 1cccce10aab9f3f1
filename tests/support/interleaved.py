"""Paired, interleaved measurements: two things are timed in turn and only their ratio is judged.

A shared machine is fast one second and slow the next, so an absolute figure says little and one
measured a minute later says nothing about the first. Here each measurement of ours has its floor
measured right beside it (ABBA order, so that a drift in time favours neither), the answer is the
median of the paired ratios, and a limit is missed only when the whole bootstrap interval lies past
it.

A comparison knows its limit and measures as long as it must: it ends early once the interval is
clearly on the good side, and a doubtful or a bad one goes on, up to three times the usual number of
pairs, because one bad burst of a shared machine must not fail a sound release. All pairs count.

Usage::

    shown = compare(
        "durable events / raw fsync",
        ours=events_per_second,
        floor=fsyncs_per_second,
        at_least=0.5,
    )
    shown.require()

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
from collections.abc import Awaitable, Callable, Iterator, Sequence
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
FEWEST = 5
MOST = 3  # times the usual number
SECONDS = 90.0  # after which only the usual number is completed
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
        at_least: The ratio that is wanted at least, or None.
        at_most: The ratio that is wanted at most, or None.
    """

    name: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    ratio: float
    low: float
    high: float
    at_least: float | None = None
    at_most: float | None = None

    def is_clearly_good(self) -> bool:
        """Tell whether the whole interval is on the good side of a limit."""
        if self.at_least is None and self.at_most is None:
            return False
        good = self.at_least is None or self.low >= self.at_least
        return good and (self.at_most is None or self.high <= self.at_most)

    def line(self) -> str:
        """Say the ratio, its interval and both absolute medians in one line."""
        return (
            f"{self.name}: {self.ratio:.3f} [{self.low:.3f} … {self.high:.3f}]"
            f" = {statistics.median(self.ours):.6g} / {statistics.median(self.floor):.6g}"
            f" ({len(self.ours)} pairs)"
        )

    def require(self) -> None:
        """Fail when the whole interval lies past one of its limits."""
        if self.at_least is not None:
            self.require_at_least(self.at_least)
        if self.at_most is not None:
            self.require_at_most(self.at_most)

    def require_at_least(self, limit: float) -> None:
        """Fail when the whole interval lies below a limit."""
        LINES.append(f"{self.line()}, wanted ≥ {limit}")
        assert self.high >= limit, f"wanted ≥ {limit}: {self.line()}"

    def require_at_most(self, limit: float) -> None:
        """Fail when the whole interval lies above a limit."""
        LINES.append(f"{self.line()}, wanted ≤ {limit}")
        assert self.low <= limit, f"wanted ≤ {limit}: {self.line()}"


class _Measured:
    """The pairs of one comparison so far."""

    def __init__(
        self, name: str, pairs: int, warm_up: int, at_least: float | None, at_most: float | None
    ) -> None:
        self._name = name
        self._pairs = pairs
        self._warm_up = warm_up
        self._limits = (at_least, at_most)
        self._taken: list[tuple[float, float]] = []
        self._began = time.monotonic()

    def turns(self) -> Iterator[int]:
        """Number the pairs to measure, as long as another one is needed."""
        turn = 0
        while self._is_needed():
            yield turn
            turn += 1

    def add(self, pair: tuple[float, float]) -> None:
        """Count a pair."""
        self._taken.append(pair)

    def summary(self) -> Comparison:
        """Judge all pairs that count."""
        counted = self._taken[self._warm_up :]
        ratios = [mine / beside for mine, beside in counted]
        low, high = interval_of_median(ratios)
        return Comparison(
            name=self._name,
            ours=tuple(mine for mine, _ in counted),
            floor=tuple(beside for _, beside in counted),
            ratio=statistics.median(ratios),
            low=low,
            high=high,
            at_least=self._limits[0],
            at_most=self._limits[1],
        )

    def _is_needed(self) -> bool:
        count = len(self._taken) - self._warm_up
        if count < min(FEWEST, self._pairs):
            return True
        if self._limits == (None, None):
            return count < self._pairs
        if count >= self._pairs and time.monotonic() - self._began > SECONDS:
            return False
        return count < self._pairs * MOST and not self.summary().is_clearly_good()


def compare(
    name: str,
    *,
    ours: Callable[[], float],
    floor: Callable[[], float],
    pairs: int = PAIRS,
    warm_up: int = 1,
    at_least: float | None = None,
    at_most: float | None = None,
) -> Comparison:
    """Measure two things in turn and compare them pair by pair.

    Args:
        name: What is divided by what, for the printed line.
        ours: Measures our side once and returns a positive number: seconds, or a rate.
        floor: Measures the other side, in the same unit.
        pairs: How many pairs count; with a limit fewer when it is clearly kept, more in doubt.
        warm_up: How many pairs are thrown away first.
        at_least: The ratio that will be required at least.
        at_most: The ratio that will be required at most.
    """
    measured = _Measured(name, pairs, warm_up, at_least, at_most)
    for turn in measured.turns():
        measured.add(_pair(ours, floor, turn))
    return measured.summary()


async def compare_async(
    name: str,
    *,
    ours: Callable[[], Awaitable[float]],
    floor: Callable[[], Awaitable[float]],
    pairs: int = PAIRS,
    warm_up: int = 1,
    at_least: float | None = None,
    at_most: float | None = None,
) -> Comparison:
    """Do what ``compare`` does for measurements that run on the current event loop."""
    measured = _Measured(name, pairs, warm_up, at_least, at_most)
    for turn in measured.turns():
        measured.add(await _pair_async(ours, floor, turn))
    return measured.summary()


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
