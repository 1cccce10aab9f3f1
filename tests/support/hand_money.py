"""The money of a sale in every state that the screens of money by hand show."""

from __future__ import annotations

from datetime import UTC, datetime

from pos_app.core.money import Money
from pos_app.core.tender import TenderKind
from pos_app.till.tenders.snapshots import MoneySnapshot, PartView, TakenSnapshot

__all__ = ["PART", "money", "taken"]

AT = datetime(2026, 11, 23, 19, 2, tzinfo=UTC)

PART = PartView("a", TenderKind.CASH, Money.pesos(30_000), AT, change=Money.zero())


def money(
    rest: int = 88_700, *parts: PartView, due: int = 88_700, others: tuple[str, ...] = ()
) -> MoneySnapshot:
    """A sale of which so much is missing."""
    sums = (Money.pesos(due), Money.pesos(rest))
    return MoneySnapshot("order-1", 91, *sums, parts, None, False, others)


def taken(
    received: int = 100_000,
    change: int = 11_300,
    rest: int = 0,
    *,
    kind: TenderKind = TenderKind.CASH,
    claim: bool = False,
) -> TakenSnapshot:
    """Money was taken for that sale."""
    name = "" if kind is TenderKind.CASH else "Transferencia"
    amounts = (88_700, received, change, 0, rest)
    due, got, back, rounding, left = map(Money.pesos, amounts)
    return TakenSnapshot("order-1", 91, kind, name, due, got, back, rounding, left, claim, None)
