"""One of every fact of a shift, for tests that need some."""

from __future__ import annotations

from payments import NOON

from pos_app.core.money import Money
from pos_app.core.receipt import ReceiptMark, Shop
from pos_app.core.shift import (
    CASH,
    CountKind,
    DrawerCount,
    HandOver,
    Keeper,
    MoneyKind,
    Movement,
    MovementKind,
    Opening,
    Pieces,
    SealedCount,
    ShiftFacts,
    ShiftMoney,
    Stamp,
    WayKey,
)
from pos_app.core.shift_report import PendingMoney, ShiftReport, shift_report
from pos_app.till.ports.shifts import Shifts

CARD = WayKey(Keeper.GATEWAY, "CARD")
TRANSFER = WayKey(Keeper.HAND, "Transferencia")


def pieces(**count: int) -> DrawerCount:
    """Count a drawer: ``pieces(n50000=2)``."""
    return DrawerCount(tuple(Pieces(int(name[1:]), many) for name, many in count.items()))


def money(
    key: str, pesos: int, way: WayKey = CASH, kind: MoneyKind = MoneyKind.SALE, sale: int = 1
) -> ShiftMoney:
    """Money of a sale of shift 1."""
    return ShiftMoney(key, way, kind, Money.pesos(pesos), f"order-{sale}", sale, 1, NOON)


def movement(kind: MovementKind, pesos: int, reason: str = "hielo") -> Movement:
    """A movement of the drawer."""
    return Movement(kind, Money.pesos(pesos), reason, NOON, "daniela")


def sealed(count: DrawerCount, expected: Money) -> SealedCount:
    """A blind count."""
    return SealedCount(NOON, "daniela", CountKind.BLIND, count, expected)


def one_of_each(shifts: Shifts, shift: int = 1) -> ShiftReport:
    """Open a shift, let everything happen once, and close it."""
    shifts.open(Opening(shift, NOON, "daniela", pieces(n50000=4)))
    shifts.add_money(shift, money(f"tender:{shift}", 7_900))
    shifts.add_movement(shift, movement(MovementKind.DROP, 100_000))
    taken = HandOver(NOON, "daniela", "marta", pieces(n50000=2), Money.pesos(107_900), "marta")
    shifts.add_hand_over(shift, taken)
    shifts.seal(shift, sealed(pieces(n50000=2), Money.pesos(107_900)))
    shifts.stamp(shift, Stamp.NO_SALE, f"drawer:{shift}")
    report = report_of(shifts.facts(shift)).closed(NOON, "marta")
    shifts.close(report)
    return report


def report_of(facts: ShiftFacts) -> ShiftReport:
    """An X of these facts, with one payment still pending."""
    pending = PendingMoney("order-9", 9, 1, "C1-T1-0009-K7QX", Money.pesos(7_900), "daniela")
    return shift_report(
        facts,
        Shop("Café Guayacán", "C1"),
        ReceiptMark.REAL,
        made_at=NOON,
        count=facts.counts[-1] if facts.counts else None,
        confirmed={},
        pending=[pending],
    )
