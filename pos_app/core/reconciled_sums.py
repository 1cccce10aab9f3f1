"""What rows of a compared day add up to, each side for itself.

Nothing of another till's is ever added to this one's: whoever asks for a sum says whose rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pos_app.core.facts import Status
from pos_app.core.money import Money
from pos_app.core.reconciliation import STRANGERS, Kind, Row, Side

__all__ = ["DaySums", "is_own", "sums_of"]

UNCOUNTED = frozenset({Kind.TWO_SALES, Kind.OTHER_ENVIRONMENT})
"""Counted for another charge already; money that is none."""


@dataclass(frozen=True, slots=True)
class DaySums:
    """Approved money of some rows.

    Attributes:
        count: How many rows there are, paid or not.
        here: What the till says.
        there: What Wompi says.
        foreign: Approved payments in another currency, which no sum holds.
    """

    count: int
    here: Money
    there: Money
    foreign: int = 0


def is_own(row: Row) -> bool:
    """Whether a row is this till's, or says that it is."""
    return row.kind not in STRANGERS or row.kind is Kind.UNKNOWN


def sums_of(rows: Iterable[Row]) -> DaySums:
    """Add the approved money of rows up."""
    listed = tuple(rows)
    counted = [row for row in listed if row.kind not in UNCOUNTED]
    foreign = sum(_is_foreign(row.here) or _is_foreign(row.there) for row in counted)
    here = sum((_money(row.here) for row in counted), Money.zero())
    there = sum((_money(row.there) for row in counted), Money.zero())
    return DaySums(len(listed), here, there, foreign)


def _money(side: Side | None) -> Money:
    if side is None or side.status is not Status.APPROVED or _is_foreign(side):
        return Money.zero()
    return side.amount


def _is_foreign(side: Side | None) -> bool:
    if side is None or side.status is not Status.APPROVED:
        return False
    return side.amount.currency != Money.zero().currency
