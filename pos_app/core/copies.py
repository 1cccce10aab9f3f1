"""What is known of a copy of the shop's data: values only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

__all__ = ["KeptCopy", "Proof", "surplus"]

NEWEST = 14
MONTHS = 12


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy in the shop's folder."""

    path: str
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What a rehearsal found in a copy, or in the data themselves.

    Attributes:
        made_at: When the copy was made; None for the data themselves.
        orders: How many orders there are.
        receipts: The number of the last receipt.
        head: The journal's last digest, which an outsider may have kept.
        entries: How many entries the journal has.
    """

    made_at: datetime | None
    orders: int
    receipts: int
    entries: int
    head: str


def surplus(copies: Sequence[KeptCopy]) -> tuple[KeptCopy, ...]:
    """Tell which copies go: the newest ones stay, and the last one of each month of a year."""
    ordered = sorted(copies, key=lambda one: one.made_at, reverse=True)
    kept = set(ordered[:NEWEST])
    months: dict[tuple[int, int], KeptCopy] = {}
    for one in ordered:
        months.setdefault((one.made_at.year, one.made_at.month), one)
    kept.update(list(months.values())[:MONTHS])
    return tuple(one for one in ordered if one not in kept)
