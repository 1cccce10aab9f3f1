"""Frozen pictures of the ways of paying."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.habits import Failing, Habit
from pos_app.core.payment import Way
from pos_app.till.snapshots import Sentence

__all__ = ["ContractsSnapshot", "WayState", "WaysSnapshot"]


@dataclass(frozen=True, slots=True)
class ContractsSnapshot:
    """What a payer accepts before a push: where he reads it; never the tokens that prove it.

    Attributes:
        addresses: Of the contracts, Wompi's terms first.
        problem: Why they cannot be had now.
        busy: They are being fetched.
    """

    way: Way
    addresses: tuple[str, ...] = ()
    problem: Sentence | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class WayState:
    """One way of paying.

    Attributes:
        off: Why it cannot be chosen (``core.ways.Off``); None when it can.
        habit: How it usually goes in this shop, once that can be told.
        failing: Which method of it fails right now.
    """

    way: Way
    off: str | None = None
    habit: Habit | None = None
    failing: Failing | None = None


@dataclass(frozen=True, slots=True)
class WaysSnapshot:
    """Every way of paying, in the order of the keys."""

    ways: tuple[WayState, ...]
