"""The facts of one day, read for the figures of the manager: only that day's rows are touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from sqlite3 import Row

from pos_app.core.charge_facts import Begun, Seen, charge_fact, secured_by
from pos_app.core.day_figures import (
    Channel,
    ChargeFact,
    Figures,
    HandFact,
    SaleFact,
    figures_of,
)
from pos_app.core.days import day_bounds, local_day
from pos_app.core.facts import Environment, EventKind, Status, Way
from pos_app.core.money import Money
from pos_app.core.tender import Leg, TenderKind
from pos_app.store.forms import read_time, time
from pos_app.store.reader import Reader

__all__ = ["Days"]

# The day's charges come first and everything else is looked up for each of them: left to itself,
# SQLite may walk a table of a million rows because its order suits another part of the question.
BEGUN = """
SELECT attempts.*, shown.at AS shown_at, shown.detail AS cashier
FROM attempts INDEXED BY idx_attempts_created_at
CROSS JOIN attempt_events AS shown ON shown.id = (
    SELECT id FROM attempt_events WHERE attempt_events.reference = attempts.reference
        AND kind = 'shown' ORDER BY at LIMIT 1)
WHERE created_at >= ? AND created_at < ? AND environment = ?
"""

SEEN = """
SELECT sightings.reference, sightings.transaction_id, status, sightings.amount,
    sightings.currency, method, seen_at, traces
FROM attempts INDEXED BY idx_attempts_created_at
CROSS JOIN sightings ON sightings.reference = attempts.reference
CROSS JOIN gateway_tx ON gateway_tx.transaction_id = sightings.transaction_id
    AND gateway_tx.reference = sightings.reference
WHERE attempts.created_at >= ? AND attempts.created_at < ? AND attempts.environment = ?
ORDER BY sightings.id
"""

HAPPENED = """
SELECT attempt_events.reference, kind
FROM attempts INDEXED BY idx_attempts_created_at
CROSS JOIN attempt_events ON attempt_events.reference = attempts.reference
WHERE created_at >= ? AND created_at < ? AND environment = ?
    AND kind IN ('given_up', 'not_sent', 'refused', 'page_failed', 'page_loaded')
"""

HEARD = """
SELECT hints.reference, transaction_id
FROM attempts INDEXED BY idx_attempts_created_at
CROSS JOIN hints ON hints.reference = attempts.reference
WHERE created_at >= ? AND created_at < ? AND environment = ? AND source = 'relay'
"""

LISTENING = "SELECT min(at) AS at FROM hints WHERE source = 'relay'"

TAKEN = """
SELECT tenders.kind, name, tenders.amount - rounding AS amount, currency, actor, at,
    json_extract(content, '$.shop.till') AS till
FROM tenders LEFT JOIN receipts ON receipts.order_id = tenders.order_id
WHERE at >= ? AND at < ? ORDER BY at
"""

GIVEN = """
SELECT leg AS kind, name, -handed AS amount, currency, actor, at,
    json_extract(content, '$.shop.till') AS till
FROM money_back LEFT JOIN receipts ON receipts.order_id = money_back.order_id
WHERE at >= ? AND at < ? AND leg IN ('cash', 'other') ORDER BY at
"""

SALES = """
SELECT issued_at, json_extract(content, '$.shop.till') AS till,
    (SELECT sum(json_extract(value, '$.base.centavos') + json_extract(value, '$.amount.centavos'))
        FROM json_each(content, '$.totals.taxes.shares')) AS total
FROM receipts WHERE issued_at >= ? AND issued_at < ? AND json_extract(content, '$.mark') IN {marks}
ORDER BY issued_at
"""

MARKS = {Environment.PRODUCTION: "('real')", Environment.TEST: "('real', 'test', 'rehearsal')"}
"""Sales on paper that says that its money is invented are no sales of a real shop."""

KINDS = {
    TenderKind.CASH.value: Channel.CASH,
    TenderKind.OTHER.value: Channel.OTHER,
    Leg.CASH.value: Channel.CASH,
    Leg.OTHER.value: Channel.OTHER,
}

FIRST_AND_LAST = """
SELECT min(at) AS first, max(at) AS last FROM (
    SELECT min(created_at) AS at FROM attempts UNION ALL SELECT max(created_at) FROM attempts
    UNION ALL SELECT min(at) FROM tenders UNION ALL SELECT max(at) FROM tenders
)
"""


class Days:
    """Days of one till, in one environment of Wompi's."""

    def __init__(self, reader: Reader) -> None:
        """Read with this."""
        self._reader = reader

    def figures(self, day: date, environment: Environment, till: str, now: datetime) -> Figures:
        """Add a day up.

        Args:
            day: Which one, as the shop's wall has it.
            environment: Whose money counts.
            till: This till's code, for money that was never put on paper.
            now: This moment, which ends charges.
        """
        return figures_of(
            day,
            self.charges(day, environment, now),
            self.hands(day, till),
            self.sales(day, environment, till),
        )

    def span(self) -> tuple[date, date] | None:
        """The first and the last day on which anything was asked for; None in a new shop."""
        (row,) = self._reader.rows(FIRST_AND_LAST)
        if row["first"] is None:
            return None
        return local_day(read_time(row["first"])), local_day(read_time(row["last"]))

    def charges(self, day: date, environment: Environment, now: datetime) -> tuple[ChargeFact, ...]:
        """The charges that were begun on a day, and what became of them."""
        span = (*_span(day), environment.value)
        seen = self._grouped(SEEN, span)
        happened, heard = self._grouped(HAPPENED, span), self._grouped(HEARD, span)
        since = self._reader.rows(LISTENING)[0]["at"]
        return tuple(
            charge_fact(
                _begun(row, happened[row["reference"]], heard[row["reference"]], since),
                map(_seen, seen[row["reference"]]),
                now,
            )
            for row in self._reader.rows(BEGUN, span)
        )

    def hands(self, day: date, till: str) -> tuple[HandFact, ...]:
        """Money that people took and gave on a day."""
        return tuple(self._hands(day, till))

    def sales(self, day: date, environment: Environment, till: str) -> tuple[SaleFact, ...]:
        """The sales whose receipt was issued on a day."""
        query = SALES.format(marks=MARKS[environment])
        return tuple(
            SaleFact(row["till"] or till, read_time(row["issued_at"]), Money(row["total"] or 0))
            for row in self._reader.rows(query, _span(day))
        )

    def _hands(self, day: date, till: str) -> Iterator[HandFact]:
        for query in (TAKEN, GIVEN):
            for row in self._reader.rows(query, _span(day)):
                yield HandFact(
                    kind=KINDS[row["kind"]],
                    name=row["name"],
                    till=row["till"] or till,
                    cashier=row["actor"],
                    at=read_time(row["at"]),
                    amount=Money(row["amount"], row["currency"]),
                )

    def _grouped(self, query: str, span: tuple[str, ...]) -> defaultdict[str, list[Row]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self._reader.rows(query, span):
            found[row["reference"]].append(row)
        return found


def _span(day: date) -> tuple[str, str]:
    first, last = day_bounds(day)
    return time(first), time(last)


def _begun(row: Row, happened: list[Row], heard: list[Row], since: str | None) -> Begun:
    return Begun(
        reference=row["reference"],
        way=Way(row["way"]),
        currency=row["currency"],
        begun_at=read_time(row["created_at"]),
        expires_at=read_time(row["expires_at"]),
        shown_at=read_time(row["shown_at"]),
        cashier=row["cashier"],
        happened={EventKind(one["kind"]) for one in happened},
        heard={one["transaction_id"] for one in heard},
        listening=since is not None and since <= row["created_at"],
    )


def _seen(row: Row) -> Seen:
    return Seen(
        transaction_id=row["transaction_id"],
        status=Status[row["status"]],
        amount=Money(row["amount"], row["currency"]),
        method=row["method"],
        seen_at=read_time(row["seen_at"]),
        secured=secured_by(row["traces"] or ""),
    )
