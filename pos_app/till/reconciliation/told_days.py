"""How the days that were compared stand beside Wompi's: counts to be read at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from pos_app.core.days import local_day
from pos_app.core.reconciliation import Beside, Kind, Row
from pos_app.till.minute.snapshots import ReconcileSnapshot
from pos_app.till.reconciliation.signing import Signing, is_whole

__all__ = ["ToldDays"]


class ToldDays:
    """Remembers what came of the comparisons of this run, and reads older days from signatures."""

    def __init__(self, signing: Signing) -> None:
        """Have heard of nothing."""
        self._signing = signing
        self._days: dict[date, tuple[int, int, datetime]] = {}

    async def take(self, outcome: ReconcileSnapshot) -> None:
        """Take in what was compared by itself, each day that was compared whole."""
        first, last = local_day(outcome.first), local_day(outcome.last)
        for back in range((last - first).days + 1):
            day = first + timedelta(days=back)
            if is_whole(day, outcome.span, outcome.at):
                rows = [row for row in outcome.rows if local_day(row.at) == day]
                self.read(day, rows, outcome.at)

    def read(self, day: date, rows: Iterable[Row], at: datetime) -> None:
        """Take in a day that was compared whole."""
        own = [row for row in rows if row.reference and row.kind is not Kind.OTHER_ENVIRONMENT]
        alarms = sum(row.alarming for row in own)
        self._days[day] = len(own) - alarms, len(own), at

    def beside(self, first: date, last: date) -> Beside:
        """Add a range up."""
        asked = (last - first).days + 1
        every = [self._of(first + timedelta(days=one)) for one in range(asked)]
        return _summed([one for one in every if one is not None], asked)

    def _of(self, day: date) -> tuple[int, int, datetime] | None:
        known = self._days.get(day)
        if known is None:
            signature, _ = self._signing.last(day)
            if signature is not None:
                count = len(signature.rows)
                known = count - signature.alarms, count, signature.at
        return known


def _summed(days: Sequence[tuple[int, int, datetime]], asked: int) -> Beside:
    return Beside(
        equal=sum(equal for equal, _, _ in days),
        of=sum(count for _, count, _ in days),
        days=len(days),
        asked=asked,
        read_at=min((at for _, _, at in days), default=None),
    )
