"""Papers that did not come out, and drawers that did not hold what they had to."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.attention import PaperFact, ShiftGap
from pos_app.core.money import Money
from pos_app.core.printing import RECEIPT
from pos_app.core.shift_report import ShiftReport
from pos_app.store.forms import read_time, time
from pos_app.store.plain import load
from pos_app.store.reader import Reader

__all__ = ["Worries"]

PAPERS = """
SELECT outbox.id, outbox.kind, outbox.key, min(failed.at) AS since, count(*) AS tries
FROM outbox JOIN print_events AS failed ON outbox_id = outbox.id
    AND failed.kind IN ('untouched', 'broken')
WHERE outbox.at >= ? AND outbox.id NOT IN (SELECT outbox_id FROM outbox_done)
GROUP BY outbox.id ORDER BY outbox.id
"""

CLOSED = "SELECT shift, at, report FROM shift_closings WHERE at >= ? ORDER BY at"


class Worries:
    """What somebody has to look after beside the payments."""

    def __init__(self, reader: Reader) -> None:
        """Read with this."""
        self._reader = reader

    def papers(self, since: datetime) -> tuple[PaperFact, ...]:
        """Papers that were tried after a moment and are not printed yet, oldest first."""
        return tuple(
            PaperFact(
                job_id=row["id"],
                kind=row["kind"].partition(":")[2] or RECEIPT,
                name=row["key"].partition("#")[0],
                since=read_time(row["since"]),
                tries=row["tries"],
            )
            for row in self._reader.rows(PAPERS, (time(since),))
        )

    def gaps(self, since: datetime) -> tuple[ShiftGap, ...]:
        """What the drawers of shifts closed after a moment held more or less, oldest first."""
        return tuple(
            ShiftGap(
                shift=row["shift"],
                at=read_time(row["at"]),
                difference=load(ShiftReport, row["report"]).cash.difference or Money.zero(),
            )
            for row in self._reader.rows(CLOSED, (time(since),))
        )
