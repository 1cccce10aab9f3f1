"""Money, papers and drawers of earlier days that somebody has to look after."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.attention import PaperFact, ShiftGap
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.printing import RECEIPT
from pos_app.core.shift_report import ShiftReport
from pos_app.core.tasks import TWINS_WITHIN
from pos_app.store.connection import Value
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

MONEY = """
WITH approved AS (
    SELECT attempts.reference, order_id, expires_at, transaction_id, payer, sightings.amount,
        CAST(strftime('%s', min(coalesce(finalized_at, seen_at))) AS INTEGER) AS came
    FROM attempts JOIN sightings ON sightings.reference = attempts.reference
    WHERE attempts.created_at >= :since AND status = 'APPROVED'
    GROUP BY transaction_id
),
alike AS (
    SELECT reference, came - lag(came) OVER payers AS after_one, lead(came) OVER payers - came
        AS before_one
    FROM approved WHERE payer IS NOT NULL
    WINDOW payers AS (PARTITION BY payer, amount ORDER BY came)
),
wanting AS (
    SELECT reference FROM approved
    WHERE came > CAST(strftime('%s', expires_at) AS INTEGER)
        OR order_id IN (SELECT order_id FROM order_drops)
        OR order_id IN (SELECT order_id FROM tenders)
        OR order_id NOT IN (SELECT order_id FROM receipts)
        OR reference IN (
            SELECT reference FROM attempt_events
            WHERE kind IN ('given_up', 'void_asked', 'void_refused')
        )
    UNION SELECT reference FROM approved GROUP BY order_id HAVING count(*) > 1
    UNION SELECT reference FROM alike WHERE after_one <= :twins OR before_one <= :twins
    UNION SELECT reference FROM attempt_events WHERE kind = 'released' AND at >= :since
    UNION SELECT attempts.reference
    FROM attempts JOIN sightings ON sightings.reference = attempts.reference
    WHERE attempts.created_at >= :since
    GROUP BY transaction_id HAVING max(status NOT IN ('PENDING', 'UNKNOWN')) = 0
)
SELECT reference FROM attempts WHERE reference IN (SELECT reference FROM wanting)
ORDER BY created_at
"""
"""Charges of which any may be a task; the rules of ``core.tasks`` say which of them is."""

CLOSED = "SELECT shift, at, report FROM shift_closings WHERE at >= ? ORDER BY at"


class Worries:
    """What somebody has to look after, however long ago it began."""

    def __init__(self, reader: Reader) -> None:
        """Read with this."""
        self._reader = reader

    def money(self, since: datetime) -> tuple[Reference, ...]:
        """Charges made after a moment whose money may want a person, oldest first."""
        known: dict[str, Value] = {"since": time(since), "twins": int(TWINS_WITHIN.total_seconds())}
        return tuple(Reference(row["reference"]) for row in self._reader.rows(MONEY, known))

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
