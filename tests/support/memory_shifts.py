"""Shifts without a disk, for the book of the same kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol, TypeVar

from pos_app.core.receipt import IssuedReceipt
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.shift import (
    HandOver,
    Movement,
    Opening,
    SealedCount,
    ShiftFacts,
    ShiftMoney,
    ShiftReturn,
    ShiftSale,
    Stamp,
)
from pos_app.core.shift_report import ShiftReport

__all__ = ["MemoryShifts"]

Fact = TypeVar("Fact")


class Changes(Protocol):
    """Notes what is changed, and how to take it back."""

    touch: Callable[[], None]

    def changed(self, undo: Callable[[], object]) -> None:
        """Note one change."""
        ...


class MemoryShifts:
    """Shifts, and what belongs to each."""

    def __init__(
        self,
        tape: Changes,
        receipts: Callable[[int], IssuedReceipt],
        returns: Callable[[int], Iterable[IssuedReturn]],
    ) -> None:
        """Know no shift; a receipt is found by its number, returns by their shift."""
        self._tape = tape
        self._returns = returns
        self._receipts = receipts
        self._openings: dict[int, Opening] = {}
        self._closings: dict[int, ShiftReport] = {}
        self._money: list[tuple[int, ShiftMoney]] = []
        self._movements: list[tuple[int, Movement]] = []
        self._hand_overs: list[tuple[int, HandOver]] = []
        self._counts: list[tuple[int, SealedCount]] = []
        self._heads: list[int] = []
        self._told: list[int] = []
        self._stamps: dict[tuple[Stamp, str], int] = {}

    def open(self, opening: Opening) -> None:
        """Begin a shift."""
        assert opening.shift not in self._openings
        self._tape.touch()
        self._openings[opening.shift] = opening
        self._tape.changed(lambda: self._openings.pop(opening.shift))

    def last(self) -> Opening | None:
        """The shift that was opened last."""
        return self._openings[max(self._openings)] if self._openings else None

    def is_closed(self, shift: int) -> bool:
        """Whether a shift is closed."""
        return shift in self._closings

    def closing(self, shift: int) -> ShiftReport | None:
        """The Z of a shift."""
        return self._closings.get(shift)

    def close(self, report: ShiftReport) -> None:
        """Keep the Z of a shift."""
        assert report.closed_at is not None
        assert report.shift not in self._closings
        assert report.shift in self._openings
        self._tape.touch()
        self._closings[report.shift] = report
        self._tape.changed(lambda: self._closings.pop(report.shift))

    def wait_with_head(self, shift: int, at: datetime) -> None:  # noqa: ARG002 -- the room's shape
        """Let a head wait."""
        self._tape.touch()
        if shift not in self._heads:
            self._heads.append(shift)
            self._tape.changed(self._heads.pop)

    def heads_waiting(self) -> tuple[ShiftReport, ...]:
        """Closed shifts whose head waits."""
        return tuple(self._closings[one] for one in self._heads if one not in self._told)

    def head_told(self, shift: int, at: datetime) -> None:  # noqa: ARG002 -- the room's shape
        """Let a head wait no more."""
        self._tape.touch()
        if shift not in self._told:
            self._told.append(shift)
            self._tape.changed(self._told.pop)

    def add_movement(self, shift: int, movement: Movement) -> None:
        """Keep money put into the drawer or taken out."""
        self._add(self._movements, shift, movement)

    def add_hand_over(self, shift: int, hand_over: HandOver) -> None:
        """Keep a counted change of hands."""
        self._add(self._hand_overs, shift, hand_over)

    def seal(self, shift: int, count: SealedCount) -> None:
        """Keep a count."""
        self._add(self._counts, shift, count)

    def add_money(self, shift: int, money: ShiftMoney) -> None:
        """Count money in a shift, once by its key."""
        self._tape.touch()
        if not self.is_counted(money.key):
            self._money.append((shift, money))
            self._tape.changed(self._money.pop)

    def is_counted(self, key: str) -> bool:
        """Whether money counts in some shift already."""
        return any(money.key == key for _, money in self._money)

    def stamp(self, shift: int, stamp: Stamp, key: str) -> None:
        """Let something belong to a shift."""
        self._tape.touch()
        if (stamp, key) not in self._stamps:
            self._stamps[stamp, key] = shift
            self._tape.changed(lambda: self._stamps.pop((stamp, key)))

    def facts(self, shift: int) -> ShiftFacts:
        """Everything that belongs to a shift."""
        numbers = sorted(int(key) for key in self._stamped(shift, Stamp.RECEIPT))
        return replace(
            ShiftFacts(self._openings[shift]),
            money=_of(self._money, shift),
            movements=_of(self._movements, shift),
            hand_overs=_of(self._hand_overs, shift),
            counts=_of(self._counts, shift),
            sales=tuple(self._sale(number) for number in numbers),
            returns=tuple(
                ShiftReturn(one.made.number, one.content.taxes) for one in self._returns(shift)
            ),
            dropped=len(self._stamped(shift, Stamp.DROPPED)),
            no_sales=len(self._stamped(shift, Stamp.NO_SALE)),
        )

    def _sale(self, number: int) -> ShiftSale:
        issued = self._receipts(number)
        content = issued.content
        return ShiftSale(
            receipt=number,
            order_id=issued.order_id,
            sale=content.sale,
            shift=content.shift,
            totals=content.totals,
            tip=content.tip,
        )

    def _stamped(self, shift: int, stamp: Stamp) -> list[str]:
        return [key for (kind, key), of in self._stamps.items() if (kind, of) == (stamp, shift)]

    def _add(self, facts: list[tuple[int, Fact]], shift: int, fact: Fact) -> None:
        assert shift in self._openings
        self._tape.touch()
        facts.append((shift, fact))
        self._tape.changed(facts.pop)


def _of(facts: list[tuple[int, Fact]], shift: int) -> tuple[Fact, ...]:
    return tuple(fact for of, fact in facts if of == shift)
