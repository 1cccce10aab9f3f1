"""What stands on an X and on a Z: values only; the paper that shows them has the words.

An X is a look in between and changes nothing. A Z closes its shift and is kept as it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from pos_app.core.money import Money
from pos_app.core.receipt import ReceiptMark, Shop
from pos_app.core.shift import (
    HandOver,
    Keeper,
    MoneyKind,
    MovementKind,
    SealedCount,
    ShiftFacts,
    Step,
    WayKey,
    WayResult,
    cash_steps,
    way_results,
)
from pos_app.core.taxes import DOCUMENT_ORDER, Breakdown, Tax, TaxShare

__all__ = [
    "Z_PAPER",
    "ChainHead",
    "Count",
    "PendingMoney",
    "ShiftReport",
    "SoldBefore",
    "figures",
    "shift_report",
]

Z_PAPER = "z"
"""The kind of paper that a Z is in the outbox; its key is the shift's number."""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where the journal stood: the last entry's number and digest."""

    number: int
    digest: str

    @property
    def grouped(self) -> str:
        """The digest in groups of four, as people compare it."""
        return " ".join(self.digest[at : at + 4] for at in range(0, len(self.digest), 4))


@dataclass(frozen=True, slots=True)
class PendingMoney:
    """Money that may still come; it travels to the next shift by name and has an owner."""

    order_id: str
    sale: int
    sale_shift: int
    reference: str
    amount: Money
    owner: str


@dataclass(frozen=True, slots=True)
class SoldBefore:
    """Money that was confirmed in this shift for a sale of another one."""

    sale: int
    sale_shift: int
    way: WayKey
    amount: Money


@dataclass(frozen=True, slots=True)
class Count:
    """How often something happened, and what it adds up to."""

    times: int
    amount: Money


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """The content of an X or a Z.

    Attributes:
        closed_at: When it was closed, and by whom in ``closed_by``; None on an X.
        sales: Sales whose receipt was issued in the shift.
        first_receipt: The first receipt's number, None while there is none.
        taxes: Base and tax of each rate, added up from the receipts.
        returns: Goods that came back, and what they had cost.
        returned_taxes: Base and tax of each rate inside them.
        voids: Payments that Wompi gave back.
        ways: Cash first, then what Wompi keeps, then what a person wrote down.
        steps: How the expected cash came about.
        pending: What may still come, by name.
        sold_before: What came for sales of earlier shifts.
        head: Where the journal stood; None until it is closed.
    """

    shop: Shop
    mark: ReceiptMark
    shift: int
    opened_at: datetime
    opened_by: str
    made_at: datetime
    sales: Count
    first_receipt: int | None
    last_receipt: int | None
    taxes: tuple[TaxShare, ...]
    discounts: Count
    tips: Count
    returns: Count
    returned_taxes: tuple[TaxShare, ...]
    voids: Count
    rounding: Money
    drops: Count
    dropped: int
    no_sales: int
    ways: tuple[WayResult, ...]
    steps: tuple[Step, ...]
    hand_overs: tuple[HandOver, ...]
    pending: tuple[PendingMoney, ...]
    sold_before: tuple[SoldBefore, ...]
    closed_at: datetime | None = None
    closed_by: str = ""
    gap_reason: str = ""  # why the drawer differs, in a person's words
    head: ChainHead | None = None

    @property
    def cash(self) -> WayResult:
        """How the drawer stands."""
        return next(one for one in self.ways if one.way.keeper is Keeper.CASH)

    def closed(self, at: datetime, by: str) -> ShiftReport:
        """The same figures as a Z."""
        return replace(self, closed_at=at, closed_by=by)

    def under(self, head: ChainHead) -> ShiftReport:
        """The same, with the journal's head that vouches for it."""
        return replace(self, head=head)


def shift_report(
    facts: ShiftFacts,
    shop: Shop,
    mark: ReceiptMark,
    *,
    made_at: datetime,
    count: SealedCount | None,
    confirmed: Mapping[WayKey, Money],
    pending: Iterable[PendingMoney],
) -> ShiftReport:
    """Add a shift up.

    Args:
        facts: Everything that belongs to it.
        shop: Whose it is.
        mark: Whether its money is real.
        made_at: This moment.
        count: What was counted at the end, or None for an X.
        confirmed: What Wompi's answers add up to, way by way.
        pending: What may still come, in this and all earlier shifts.
    """
    numbers = [sale.receipt for sale in facts.sales]
    saved = [sale.totals.saved for sale in facts.sales if sale.totals.saved]
    drops = [m.amount for m in facts.movements if m.kind is MovementKind.DROP]
    return ShiftReport(
        shop=shop,
        mark=mark,
        shift=facts.opening.shift,
        opened_at=facts.opening.at,
        opened_by=facts.opening.actor,
        made_at=made_at,
        sales=_count(sale.totals.total for sale in facts.sales),
        first_receipt=min(numbers, default=None),
        last_receipt=max(numbers, default=None),
        taxes=_taxes(sale.totals.taxes for sale in facts.sales),
        discounts=_count(saved),
        tips=_count(sale.tip for sale in facts.sales if sale.tip),
        returns=_count(back.taxes.total for back in facts.returns),
        returned_taxes=_taxes(back.taxes for back in facts.returns),
        voids=_of_kind(facts, MoneyKind.VOID),
        rounding=_of_kind(facts, MoneyKind.ROUNDING).amount,
        drops=_count(drops),
        dropped=facts.dropped,
        no_sales=facts.no_sales,
        ways=way_results(facts, count, confirmed),
        steps=tuple(replace(step, reason="") for step in cash_steps(facts)),
        hand_overs=facts.hand_overs,
        pending=tuple(pending),
        sold_before=_sold_before(facts),
        gap_reason="" if count is None else count.reason,
    )


def figures(report: ShiftReport) -> dict[str, str | int]:
    """Everything a Z says in numbers, for the journal: so the chain vouches for the paper."""
    told: dict[str, str | int] = {
        "shift": report.shift,
        "sales": report.sales.times,
        "sold": report.sales.amount.centavos,
        "first_receipt": report.first_receipt or 0,
        "last_receipt": report.last_receipt or 0,
        "discounts": report.discounts.amount.centavos,
        "tips": report.tips.amount.centavos,
        "returns": report.returns.amount.centavos,
        "voids": report.voids.amount.centavos,
        "rounding": report.rounding.centavos,
        "drops": report.drops.amount.centavos,
        "pending": " ".join(one.reference for one in report.pending),
    }
    for share in report.taxes:
        name = f"{share.tax.treatment}:{share.tax.basis_points}"
        told |= {f"base:{name}": share.base.centavos, f"tax:{name}": share.amount.centavos}
    for share in report.returned_taxes:
        name = f"{share.tax.treatment}:{share.tax.basis_points}"
        told |= {
            f"base_back:{name}": share.base.centavos,
            f"tax_back:{name}": share.amount.centavos,
        }
    for one in report.ways:
        name = f"{one.way.keeper}:{one.way.name}".strip(":")
        told[f"expected:{name}"] = one.expected.centavos
        if one.counted is not None:
            told[f"counted:{name}"] = one.counted.centavos
    return told


def _count(amounts: Iterable[Money]) -> Count:
    listed = tuple(amounts)
    return Count(len(listed), sum(listed, Money.zero()))


def _of_kind(facts: ShiftFacts, kind: MoneyKind) -> Count:
    return _count(one.amount for one in facts.money if one.kind is kind)


def _taxes(papers: Iterable[Breakdown]) -> tuple[TaxShare, ...]:
    """Add the papers' own shares up, so that the Z says what they said to the centavo."""
    sums: dict[Tax, TaxShare] = {}
    for paper in papers:
        for share in paper.shares:
            known = sums.get(share.tax, TaxShare(share.tax, Money.zero(), Money.zero()))
            base, amount = known.base + share.base, known.amount + share.amount
            sums[share.tax] = TaxShare(share.tax, base, amount)
    order = sorted(sums, key=lambda tax: (DOCUMENT_ORDER[tax.treatment], tax.basis_points))
    return tuple(sums[tax] for tax in order)


def _sold_before(facts: ShiftFacts) -> tuple[SoldBefore, ...]:
    return tuple(
        SoldBefore(one.sale, one.sale_shift, one.way, one.amount)
        for one in facts.money
        if one.sale_shift != facts.opening.shift and one.kind is not MoneyKind.ROUNDING
    )
