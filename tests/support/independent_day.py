"""A day's figures computed once more, from the tables alone and by nobody's rules but the page's.

This module knows nothing of the program: it reads the database file with plain SQL. What the
screens show has to be the same to the centavo.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

__all__ = ["Independent", "day_of"]

BOGOTA = timedelta(hours=5)

# One row a charge: 1 for each thing that is true of it. A payment counts for the charge whose
# answers came first; of each payment the furthest word counts.
CHARGES = """
WITH mine AS (
    SELECT s.*, a.currency AS asked_in FROM sightings s JOIN attempts a USING (reference)
    WHERE s.id IN (SELECT id FROM sightings t WHERE t.reference = (
        SELECT reference FROM sightings u WHERE u.transaction_id = t.transaction_id
        ORDER BY id LIMIT 1))
),
ever AS (
    SELECT reference, transaction_id, asked_in,
        sum(status = 'VOIDED') > 0 AS voided, sum(status = 'APPROVED') > 0 AS approved,
        sum(status = 'DECLINED') > 0 AS declined, sum(status = 'ERROR') > 0 AS error
    FROM mine GROUP BY reference, transaction_id
),
word AS (
    SELECT *, CASE WHEN voided THEN 'VOIDED' WHEN approved THEN 'APPROVED'
        WHEN declined THEN 'DECLINED' WHEN error THEN 'ERROR' ELSE 'OPEN' END AS last FROM ever
),
amounts AS (
    SELECT word.*, coalesce((SELECT max(amount) FROM mine WHERE mine.reference = word.reference
        AND mine.transaction_id = word.transaction_id AND mine.status = word.last
        AND mine.currency = word.asked_in), 0) AS amount FROM word
)
SELECT a.reference, a.way, a.created_at, a.expires_at,
    (SELECT min(at) FROM attempt_events e WHERE e.reference = a.reference AND kind = 'shown')
        AS shown,
    (SELECT detail FROM attempt_events e WHERE e.reference = a.reference AND kind = 'shown'
        ORDER BY at LIMIT 1) AS cashier,
    (SELECT group_concat(kind) FROM attempt_events e WHERE e.reference = a.reference) AS kinds,
    (SELECT group_concat(last) FROM word WHERE word.reference = a.reference) AS words,
    (SELECT sum(amount) FROM amounts WHERE amounts.reference = a.reference
        AND last IN ('APPROVED', 'VOIDED')) AS paid,
    (SELECT sum(amount) FROM amounts WHERE amounts.reference = a.reference AND last = 'VOIDED')
        AS voided,
    (SELECT min(seen_at) FROM mine WHERE mine.reference = a.reference
        AND status IN ('APPROVED', 'VOIDED')) AS first_yes,
    (SELECT count(*) FROM word WHERE word.reference = a.reference AND last <> 'OPEN') AS final,
    (SELECT count(*) FROM word WHERE word.reference = a.reference AND last <> 'OPEN'
        AND EXISTS (SELECT 1 FROM hints h WHERE h.reference = a.reference
            AND h.transaction_id = word.transaction_id AND source = 'relay')) AS heard
FROM attempts a WHERE a.created_at >= :first AND a.created_at < :last AND a.environment = :place
    AND EXISTS (SELECT 1 FROM attempt_events e WHERE e.reference = a.reference AND kind = 'shown')
"""


@dataclass
class Independent:
    """What a day adds up to; money in centavos."""

    sales: int = 0
    sold: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    paid: int = 0
    voided: int = 0
    hands: int = 0
    seconds: list[int] = field(default_factory=list)
    final: int = 0
    heard: int = 0
    by_channel: Counter[str] = field(default_factory=Counter)
    by_hour: Counter[int] = field(default_factory=Counter)
    by_cashier: Counter[str] = field(default_factory=Counter)

    def within(self, percent: int) -> int | None:
        """Seconds that so many of a hundred waited at most, by counting them off."""
        ordered = sorted(self.seconds)
        enough = percent * len(ordered)
        for seconds in ordered:
            if sum(other <= seconds for other in ordered) * 100 >= enough:
                return seconds
        return None


def day_of(path: Path, day: date, place: str, now: datetime) -> Independent:
    """Read a day out of a database file."""
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) + BOGOTA
    span = {"first": _text(first), "last": _text(first + timedelta(days=1)), "place": place}
    found = Independent()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as raw:
        raw.row_factory = sqlite3.Row
        (listening,) = raw.execute("SELECT min(at) FROM hints WHERE source = 'relay'").fetchone()
        for row in raw.execute(CHARGES, span):
            _add_charge(found, row, listening, _text(now))
        _add_hands(found, raw, span)
        _add_sales(found, raw, span)
    return found


def _add_charge(found: Independent, row: sqlite3.Row, listening: str | None, now: str) -> None:
    found.endings[_ending(row, now)] += 1
    paid, voided = row["paid"] or 0, row["voided"] or 0
    found.paid += paid
    found.voided += voided
    found.by_channel[_channel(row["way"])] += paid - voided
    found.by_hour[_hour(row["created_at"])] += paid - voided
    found.by_cashier[row["cashier"]] += paid - voided
    if row["first_yes"] is not None:
        waited = datetime.fromisoformat(row["first_yes"]) - datetime.fromisoformat(row["shown"])
        found.seconds.append(max(0, int(waited.total_seconds())))
    if listening is not None and row["created_at"] >= listening:
        found.final += row["final"]
        found.heard += row["heard"]


def _ending(row: sqlite3.Row, now: str) -> str:
    words = (row["words"] or "").split(",")
    kinds = row["kinds"].split(",")
    if "APPROVED" in words or "VOIDED" in words:
        return "approved"
    for word, ending in (("OPEN", "waiting"), ("DECLINED", "declined"), ("ERROR", "failed")):
        if word in words:
            return ending
    if "not_sent" in kinds or "refused" in kinds:
        return "failed"
    if "page_failed" in kinds and "page_loaded" not in kinds:
        return "failed"
    return "abandoned" if "given_up" in kinds or row["expires_at"] <= now else "waiting"


def _add_hands(found: Independent, raw: sqlite3.Connection, span: dict[str, str]) -> None:
    taken = (
        "SELECT kind, received - change AS amount, at, actor FROM tenders"
        " WHERE at >= :first AND at < :last"
        " UNION ALL SELECT leg, -handed, at, actor FROM money_back"
        " WHERE at >= :first AND at < :last AND leg NOT IN ('void', 'refund')"
    )
    for kind, amount, at, actor in raw.execute(taken, span):
        found.hands += amount
        found.by_channel[kind] += amount
        found.by_hour[_hour(at)] += amount
        found.by_cashier[actor] += amount


def _add_sales(found: Independent, raw: sqlite3.Connection, span: dict[str, str]) -> None:
    papers = (
        "SELECT sum(json_extract(value, '$.amount.centavos')) FROM receipts,"
        " json_each(content, '$.lines') WHERE issued_at >= :first AND issued_at < :last"
        " AND (:place = 'test' OR json_extract(content, '$.mark') = 'real') GROUP BY number"
    )
    for (total,) in raw.execute(papers, span):
        found.sales += 1
        found.sold += total


def _channel(way: str) -> str:
    return {"page": "page", "link": "qr", "signed_qr": "qr"}.get(way, "push")


def _hour(at: str) -> int:
    return (datetime.fromisoformat(at) - BOGOTA).hour


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
