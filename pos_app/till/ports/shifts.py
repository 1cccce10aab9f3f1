"""The memory of shifts, in the till's own words."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from pos_app.core.shift import (
    HandOver,
    Movement,
    Opening,
    SealedCount,
    ShiftFacts,
    ShiftMoney,
    Stamp,
)
from pos_app.core.shift_report import ShiftReport

__all__ = ["Shifts"]


class Shifts(Protocol):
    """Shifts, and what belongs to each by its number; never by the clock."""

    def open(self, opening: Opening) -> None:
        """Begin a shift; its number is taken for ever."""
        ...

    def last(self) -> Opening | None:
        """The shift that was opened last, whether it is closed or not."""
        ...

    def is_closed(self, shift: int) -> bool:
        """Whether a shift is closed."""
        ...

    def closing(self, shift: int) -> ShiftReport | None:
        """The Z of a shift, as it was made; None while it is not closed."""
        ...

    def close(self, report: ShiftReport) -> None:
        """Keep the Z of a shift, and put its printing into the outbox."""
        ...

    def wait_with_head(self, shift: int, at: datetime) -> None:
        """Let the journal's head of a closed shift wait for the relay."""
        ...

    def heads_waiting(self) -> tuple[ShiftReport, ...]:
        """Closed shifts of which the relay does not know yet, oldest first."""
        ...

    def head_told(self, shift: int, at: datetime) -> None:
        """Let a head wait no more; a second time changes nothing."""
        ...

    def add_movement(self, shift: int, movement: Movement) -> None:
        """Keep money put into the drawer or taken out."""
        ...

    def add_hand_over(self, shift: int, hand_over: HandOver) -> None:
        """Keep a counted change of hands."""
        ...

    def seal(self, shift: int, count: SealedCount) -> None:
        """Keep a count; it stays beside every later one."""
        ...

    def add_money(self, shift: int, money: ShiftMoney) -> None:
        """Count money in a shift; under the same key it counts once, in whatever shift."""
        ...

    def is_counted(self, key: str) -> bool:
        """Whether money counts in some shift already."""
        ...

    def stamp(self, shift: int, stamp: Stamp, key: str) -> None:
        """Let something belong to a shift; only the first shift has it."""
        ...

    def facts(self, shift: int) -> ShiftFacts:
        """Everything that belongs to a shift that was opened."""
        ...
