"""A report's figures in the shape of the calculation that knows nothing of ours."""

from __future__ import annotations

from independent_shift import Sums

from pos_app.core.shift import CASH, WayKey
from pos_app.core.shift_report import ShiftReport

__all__ = ["named", "told_by"]


def named(way: WayKey) -> str:
    """A way by the name that the other calculation has for it."""
    return "cash" if way == CASH else f"{way.keeper.value}:{way.name}"


def told_by(report: ShiftReport) -> Sums:
    """The figures of a report, as the other calculation has them."""
    return Sums(
        sales=report.sales.times,
        sold=report.sales.amount.centavos,
        first=report.first_receipt or 0,
        last=report.last_receipt or 0,
        saved=report.discounts.amount.centavos,
        tips=report.tips.amount.centavos,
        returned=report.returns.amount.centavos,
        voided=report.voids.amount.centavos,
        rounding=report.rounding.centavos,
        drops=report.drops.amount.centavos,
        dropped=report.dropped,
        no_sales=report.no_sales,
        cash=report.cash.expected.centavos,
        ways={named(w.way): w.expected.centavos for w in report.ways if w.way != CASH},
        taxes={
            f"{s.tax.treatment.value}:{s.tax.basis_points}": (s.base.centavos, s.amount.centavos)
            for s in report.taxes
        },
        taxes_back={
            f"{s.tax.treatment.value}:{s.tax.basis_points}": (s.base.centavos, s.amount.centavos)
            for s in report.returned_taxes
        },
        pending=tuple(one.reference for one in report.pending),
    )
