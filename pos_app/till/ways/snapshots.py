"""Frozen pictures of the ways of paying."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.habits import Failing, Habit
from pos_app.core.payment import Way
from pos_app.core.ways import WhyOff
from pos_app.till.snapshots import Sentence

__all__ = ["ContractsSnapshot", "OffByHand", "WayState", "WaysSnapshot"]


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
class OffByHand:
    """That a person switched a way off.

    Attributes:
        who: What people call him; nothing while the shop knows no people.
        note: What he wrote with it; nothing when he did not, or it was erased since.
    """

    why: WhyOff
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WayState:
    """One way of paying.

    Attributes:
        off: Why it cannot be chosen (``core.ways.Off``); None when it can.
        by_hand: Who switched it off and why, where that is the reason and was told.
        habit: How it usually goes in this shop, once that can be told.
        failing: Which method of it fails right now.
    """

    way: Way
    off: str | None = None
    habit: Habit | None = None
    failing: Failing | None = None
    by_hand: OffByHand | None = None


@dataclass(frozen=True, slots=True)
class WaysSnapshot:
    """Every way of paying, in the order of the keys."""

    ways: tuple[WayState, ...]
