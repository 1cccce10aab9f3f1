"""Frozen pictures of a shift. What must be in the drawer is only in the ones made for that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pos_app.core.money import Money
from pos_app.core.paper import PaperRow
from pos_app.core.shift import Movement, SealedCount, Slip, Step, WayKey, WayResult
from pos_app.core.shift_report import PendingMoney

__all__ = [
    "HandWay",
    "ShiftPaperSnapshot",
    "ShiftResultSnapshot",
    "ShiftSealedSnapshot",
    "ShiftSnapshot",
    "ShiftStep",
]


@dataclass(frozen=True, slots=True)
class HandWay:
    """A way by hand with slips to count: how many, never how much."""

    way: WayKey
    payments: int


@dataclass(frozen=True, slots=True)
class ShiftSnapshot:
    """The shift as everybody may see it: nothing in it tells what must be in the drawer.

    Attributes:
        number: The open shift, or the one that is opened next.
        open: Whether it is open.
        since: When it was opened; None while it is not.
        person: Who is answerable for the drawer.
        needs_float: It opened by itself, and nobody has said yet what lies in the drawer.
        pending: What may still come, and travels by name.
        people: Who may take the drawer over; nobody while the shop knows no people.
        last_closed: The last shift that has a Z, None before the first.
    """

    number: int
    open: bool
    since: datetime | None
    person: str
    needs_float: bool
    movements: tuple[Movement, ...]
    by_hand: tuple[HandWay, ...]
    pending: tuple[PendingMoney, ...]
    people: tuple[str, ...]
    last_closed: int | None


@dataclass(frozen=True, slots=True)
class ShiftSealedSnapshot:
    """A count is sealed; whoever made it does not see what was expected."""

    shift: int
    count: SealedCount


@dataclass(frozen=True, slots=True)
class ShiftResultSnapshot:
    """What the count comes to, for who may see it.

    Attributes:
        ways: Expected, counted and difference of each way.
        steps: How the expected cash came about.
        slips: What may explain the difference.
        rows: The Z as the paper will show it.
    """

    shift: int
    opened_at: datetime
    count: SealedCount
    expected: Money
    ways: tuple[WayResult, ...]
    steps: tuple[Step, ...]
    slips: tuple[Slip, ...]
    rows: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True)
class ShiftPaperSnapshot:
    """An X or a Z to look at.

    Attributes:
        closed: The shift was closed with it just now.
        path: Where it was saved as a file, if it was.
    """

    shift: int
    is_z: bool
    rows: tuple[PaperRow, ...]
    closed: bool = False
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class ShiftStep:
    """A step of the shift was done: which page may go away (``opened``, ``moved``, …)."""

    name: str
