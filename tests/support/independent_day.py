"""Days added up once more, from the tables alone and by nobody's rules but the page's.

This module knows nothing of the program: it reads the database file with plain SQL. What the
screens show has to be the same to the centavo.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

__all__ = ["Independent", "Payment", "Sums", "days_of"]

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
),
telling AS (
    SELECT word.reference, last, method, ' ' || coalesce(traces, '') || ' ' AS traces, seen_at,
        row_number() OVER (PARTITION BY word.reference, word.transaction_id
            ORDER BY mine.status = 'PENDING' DESC, amount DESC, seen_at DESC) AS place
    FROM word JOIN mine ON mine.reference = word.reference
        AND mine.transaction_id = word.transaction_id
        AND (mine.status = word.last OR last = 'OPEN')
),
asked AS (
    SELECT reference, traces LIKE '% three_ds:COMPLETED %' AS passed FROM telling WHERE place = 1
        AND (traces LIKE '% three_ds:COMPLETED %' OR traces LIKE '% three_ds:Non-Authenticated %'
            OR traces LIKE '% three_ds:ERROR %' OR traces LIKE '% three_ds:ABANDONED %')
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
            AND h.transaction_id = word.transaction_id AND source = 'relay')) AS heard,
    (SELECT sum(amount) FROM amounts WHERE amounts.reference = a.reference AND last = 'APPROVED')
        AS kept,
    (SELECT method FROM telling WHERE telling.reference = a.reference AND place = 1
        AND method <> '' ORDER BY last IN ('APPROVED', 'VOIDED') DESC, seen_at DESC LIMIT 1)
        AS method,
    (SELECT max(passed) FROM asked WHERE asked.reference = a.reference) AS passed,
    a.amount AS asked_for
FROM attempts a WHERE a.created_at >= :first AND a.created_at < :last AND a.environment = :place
    AND EXISTS (SELECT 1 FROM attempt_events e WHERE e.reference = a.reference AND kind = 'shown')
"""


@dataclass
class Sums:
    """What some days, or a part of them, add up to; money in centavos."""

    sales: int = 0
    sold: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    paid: int = 0
    voided: int = 0
    hands: int = 0
    payments: int = 0
    seconds: list[int] = field(default_factory=list)
    asked: int = 0
    passed: int = 0
    final: int = 0
    heard: int = 0

    def within(self, percent: int) -> int | None:
        """Seconds that so many of a hundred waited at most, by counting them off."""
        ordered = sorted(self.seconds)
        enough = percent * len(ordered)
        for place, seconds in enumerate(ordered, start=1):
            if place * 100 >= enough:
                return seconds
        return None

    @property
    def answered(self) -> int:
        """Charges that somebody tried to pay and that were answered."""
        return self.endings["approved"] + self.endings["declined"] + self.endings["failed"]

    @property
    def money(self) -> int:
        """What came in and stayed."""
        return self.paid - self.voided + self.hands


@dataclass
class Payment:
    """One row of the list of payments; money in centavos."""

    state: str
    channel: str
    till: str
    cashier: str
    asked: int
    paid: int


@dataclass
class Independent:
    """Some days: all of them, and split as the screens split them."""

    whole: Sums = field(default_factory=Sums)
    ways: dict[tuple[str, str], Sums] = field(default_factory=lambda: defaultdict(Sums))
    hours: dict[int, Sums] = field(default_factory=lambda: defaultdict(Sums))
    tills: dict[str, Sums] = field(default_factory=lambda: defaultdict(Sums))
    cashiers: dict[str, Sums] = field(default_factory=lambda: defaultdict(Sums))
    payments: list[Payment] = field(default_factory=list)

    def parts(self, way: tuple[str, str], at: str, till: str, who: str) -> Iterator[Sums]:
        """Where one thing counts."""
        yield from (self.whole, self.ways[way], self.hours[_hour(at)])
        yield from (self.tills[till], self.cashiers[who])


def days_of(
    path: Path, first: date, last: date, place: str, till: str, now: datetime
) -> Independent:
    """Read some days out of a database file; ``till`` names what was never put on paper."""
    begin = datetime(first.year, first.month, first.day, tzinfo=UTC) + BOGOTA
    end = datetime(last.year, last.month, last.day, tzinfo=UTC) + BOGOTA + timedelta(days=1)
    span = {"first": _text(begin), "last": _text(end), "place": place, "till": till}
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
    usual = {"nequi": "NEQUI", "bancolombia_qr": "BANCOLOMBIA_QR"}.get(row["way"], "")
    way = _channel(row["way"]), row["method"] or usual
    till = row["reference"].split("-")[0]
    for sums in found.parts(way, row["created_at"], till, row["cashier"]):
        _count(sums, row, listening, now)
    found.payments.append(
        Payment(_state(row, now), way[0], till, row["cashier"], row["asked_for"], row["kept"] or 0)
    )


def _count(sums: Sums, row: sqlite3.Row, listening: str | None, now: str) -> None:
    ending = _ending(row, now)
    sums.endings[ending] += 1
    sums.payments += ending == "approved"
    sums.paid += row["paid"] or 0
    sums.voided += row["voided"] or 0
    if row["first_yes"] is not None:
        waited = datetime.fromisoformat(row["first_yes"]) - datetime.fromisoformat(row["shown"])
        sums.seconds.append(max(0, int(waited.total_seconds())))
    if row["passed"] is not None:
        sums.asked += 1
        sums.passed += row["passed"]
    if listening is not None and row["created_at"] >= listening:
        sums.final += row["final"]
        sums.heard += row["heard"]


def _state(row: sqlite3.Row, now: str) -> str:
    """The word of a row of the list: money that is here goes first, then what may still come."""
    words = (row["words"] or "").split(",")
    told = {"APPROVED": "paid", "OPEN": "waiting", "VOIDED": "voided"}
    return next((told[word] for word in told if word in words), _ending(row, now))


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
        "SELECT kind, name, received - change AS money, at, actor, amount, order_id,"
        " NOT EXISTS (SELECT 1 FROM money_back WHERE tender_id = tenders.id) AS kept FROM tenders"
        " WHERE at >= :first AND at < :last"
        " UNION ALL SELECT leg, name, -handed, at, actor, NULL, order_id, NULL FROM money_back"
        " WHERE at >= :first AND at < :last AND leg NOT IN ('void', 'refund')"
    )
    papers = "SELECT json_extract(content, '$.shop.till') FROM receipts WHERE order_id = ?"
    for row in raw.execute(taken, span):
        paper = raw.execute(papers, (row["order_id"],)).fetchone()
        till = span["till"] if paper is None else paper[0]
        for sums in found.parts((row["kind"], row["name"]), row["at"], till, row["actor"]):
            sums.hands += row["money"]
            sums.payments += row["money"] > 0
        if row["kept"] is not None:
            state, paid = ("paid", row["money"]) if row["kept"] else ("voided", 0)
            found.payments.append(
                Payment(state, row["kind"], till, row["actor"], row["amount"], paid)
            )


def _add_sales(found: Independent, raw: sqlite3.Connection, span: dict[str, str]) -> None:
    papers = (
        "SELECT sum(json_extract(value, '$.amount.centavos')), issued_at,"
        " json_extract(content, '$.shop.till') FROM receipts,"
        " json_each(content, '$.lines') WHERE issued_at >= :first AND issued_at < :last"
        " AND (:place = 'test' OR json_extract(content, '$.mark') = 'real') GROUP BY number"
    )
    for total, at, till in raw.execute(papers, span):
        for sums in (found.whole, found.hours[_hour(at)], found.tills[till]):
            sums.sales += 1
            sums.sold += total


def _channel(way: str) -> str:
    return {"page": "page", "link": "qr", "signed_qr": "qr"}.get(way, "push")


def _hour(at: str) -> int:
    return (datetime.fromisoformat(at) - BOGOTA).hour


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
