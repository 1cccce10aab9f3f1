"""The money of a sale in every state that the screens of money by hand show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pos_app.core.goods import GoodsShare, lines_of
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Way
from pos_app.core.tender import TenderKind
from pos_app.till.tenders.snapshots import MoneySnapshot, PartView, TakenSnapshot

__all__ = ["AT", "PART", "by_goods", "money", "taken"]

AT = datetime(2026, 11, 23, 19, 2, tzinfo=UTC)

PART = PartView("a", TenderKind.CASH, Money.pesos(30_000), AT, change=Money.zero())


def money(
    rest: int = 88_700, *parts: PartView, due: int = 88_700, others: tuple[str, ...] = ()
) -> MoneySnapshot:
    """A sale of which so much is missing."""
    sums = (Money.pesos(due), Money.pesos(rest))
    return MoneySnapshot("order-1", 91, *sums, parts, None, False, others)


def by_goods() -> MoneySnapshot:
    """A sale of five lines split by its goods: some paid, some being paid, the rest free."""
    one = Quantity.units(1)
    cake = PartView(
        "a", TenderKind.CASH, Money.pesos(16_000), AT, change=Money.zero(),
        goods=(("Cappuccino", one), ("Torta de zanahoria", one)),
    )  # fmt: skip
    bread = PartView("b", None, Money.pesos(3_900), AT, way=Way.NEQUI, goods=(("Almojábana", one),))
    shares = (
        GoodsShare("a", ((1, one), (3, one)), cake.amount, cake.amount, open=False),
        GoodsShare("b", ((2, one),), bread.amount, bread.amount, open=False),
        GoodsShare("c", ((5, one),), Money.pesos(28_000), Money.zero(), open=True),
    )
    sold = {1: Quantity.units(2), 2: one, 3: one, 4: one, 5: one}
    split = money(68_800, cake, bread)
    return replace(split, shares=shares, goods=lines_of(sold, shares, split.rest))


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
