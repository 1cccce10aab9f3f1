"""Attempts and the facts about them: inserted, never changed, never removed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from sqlite3 import Row

from pos_app.core.case import Case, Hint, HintSource
from pos_app.core.habits import Tried
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import (
    Attempt,
    Environment,
    Event,
    EventKind,
    Sighting,
    Source,
    Status,
    Way,
    belongs,
)
from pos_app.core.watch import Watched
from pos_app.store.connection import Connection, Value
from pos_app.store.forms import maybe_time, read_maybe_time, read_time, time

__all__ = ["Payments"]

SEEN = """
SELECT sightings.*, first_at FROM sightings
JOIN sighting_counts ON sighting_id = sightings.id
JOIN gateway_tx ON gateway_tx.transaction_id = sightings.transaction_id
WHERE sightings.reference = ? AND (gateway_tx.reference = sightings.reference) = ?
ORDER BY sightings.id
"""

WATCH_LIST = """
SELECT attempts.reference, attempts.created_at, max(last_at) AS seen_at,
    coalesce(max(status = 'APPROVED'), 0) AS approved
FROM attempts
LEFT JOIN sightings ON sightings.reference = attempts.reference
LEFT JOIN sighting_counts ON sighting_id = sightings.id
WHERE attempts.created_at > ? AND attempts.created_at <= ?
GROUP BY attempts.reference
ORDER BY attempts.created_at DESC
"""

BEGUN = """
SELECT reference FROM attempts WHERE created_at >= ? AND created_at < ?
UNION SELECT reference FROM sightings WHERE created_at >= ? AND created_at < ?
ORDER BY reference
"""

FOUND = """
SELECT reference FROM gateway_tx WHERE transaction_id = ?
UNION SELECT reference FROM attempt_events WHERE kind = 'link_made' AND detail = ?
UNION SELECT reference FROM attempts WHERE reference = ?
UNION SELECT reference FROM sightings WHERE traces || ' ' LIKE ?
UNION SELECT reference FROM attempts WHERE reference LIKE ?
ORDER BY reference LIMIT 20
"""

SHORTEST = 10
"""Letters of a reference from which it is told from others: till, shift and sale."""

COUNT = """
UPDATE sighting_counts SET
    times = times + 1, first_at = min(first_at, :at), last_at = max(last_at, :at)
WHERE sighting_id = :sighting_id
"""

TRIED = """
SELECT way, method, status, sightings.transaction_id, shown.at AS shown_at,
    coalesce(finalized_at, sightings.seen_at) AS ended_at
FROM (SELECT reference, way FROM attempts WHERE environment = ?
    ORDER BY created_at DESC LIMIT ?) AS newest
JOIN attempt_events AS shown ON shown.reference = newest.reference AND shown.kind = 'shown'
JOIN sightings ON sightings.reference = newest.reference
JOIN gateway_tx ON gateway_tx.transaction_id = sightings.transaction_id
    AND gateway_tx.reference = newest.reference
ORDER BY sightings.id
"""

DIFFERENT = """
SELECT transaction_id FROM (SELECT * FROM counted EXCEPT SELECT * FROM gateway_tx)
UNION
SELECT transaction_id FROM (SELECT * FROM gateway_tx EXCEPT SELECT * FROM counted)
ORDER BY transaction_id
"""


class Payments:
    """The charges of this till, and everything ever learned about them.

    Which attempt a transaction counts for follows from the sightings (the view ``counted``): the
    first attempt that it was seen to pay. The table ``gateway_tx`` repeats it as a unique key, so
    that a transaction counts once.
    """

    def __init__(self, connection: Connection) -> None:
        """Keep payments behind this connection."""
        self._connection = connection

    def open(self, attempt: Attempt) -> None:
        """Keep a new attempt; a reference is taken only once, ever.

        Raises:
            CouldNotAskError: There would be no room to record its payment (``store.disk_full``).
        """
        self._connection.reserve.require()
        self._connection.insert(
            "attempts",
            {
                "reference": attempt.reference.text,
                "order_id": attempt.order_id,
                "way": attempt.way.value,
                "amount": attempt.amount.centavos,
                "currency": attempt.amount.currency,
                "environment": attempt.environment.value,
                "created_at": time(attempt.created_at),
                "expires_at": time(attempt.expires_at),
            },
        )

    def add_event(self, reference: Reference, event: Event) -> None:
        """Keep what happened on our side; the same event twice is one."""
        happened = {
            "reference": reference.text,
            "kind": event.kind.value,
            "at": time(event.at),
            "detail": event.detail,
        }
        self._connection.insert("attempt_events", happened, once=happened)

    def add_hint(self, reference: Reference, hint: Hint) -> None:
        """Keep a hint; the same transaction named again by the same source is one."""
        named = {
            "reference": reference.text,
            "source": hint.source.value,
            "transaction_id": hint.transaction_id,
        }
        self._connection.insert("hints", {**named, "at": time(hint.at)}, once=named)

    def add_sightings(self, reference: Reference, seen: Sequence[Sighting]) -> bool:
        """Keep answers of Wompi whose meaning is new, and count the repeated ones.

        Every one must belong to the attempt (``core.payment.belongs``). A transaction that counts
        for another attempt already is kept apart, and never counts twice.

        Returns:
            Whether anything new was learned.
        """
        if not seen:
            return False
        with self._connection.writing():
            attempt, link_id = self._attempt(reference), self._link_id(reference)
            assert all(belongs(attempt, link_id, one) for one in seen), f"not of {reference}"
            return sum(self._add_sighting(reference, one) for one in seen) > 0

    def case(self, reference: Reference) -> Case:
        """Every fact of one attempt; an unknown reference is a fault of ours."""
        return Case(
            attempt=self._attempt(reference),
            events=self._events(reference),
            sightings=self._sightings(reference, counting=True),
            hints=self._hints(reference),
        )

    def cases_of(self, order_id: str) -> tuple[Case, ...]:
        """Every attempt of one order, oldest first."""
        query = "SELECT reference FROM attempts WHERE order_id = ? ORDER BY rowid"
        return tuple(map(self.case, self._references(query, order_id)))

    def watched(self, since: datetime) -> tuple[Reference, ...]:
        """Attempts created after a moment, newest first."""
        query = "SELECT reference FROM attempts WHERE created_at > ? ORDER BY created_at DESC"
        return self._references(query, time(since))

    def watch_list(self, since: datetime, until: datetime) -> tuple[Watched, ...]:
        """Attempts created after a moment up to another, newest first, with how they were seen."""
        span = (time(since), time(until))
        return tuple(map(_watched, self._connection.rows(WATCH_LIST, span)))

    def begun_between(self, first: datetime, last: datetime) -> tuple[Reference, ...]:
        """Attempts made in a span, or with a transaction that began in it; its end left out."""
        rows = self._connection.rows(BEGUN, (time(first), time(last), time(first), time(last)))
        return tuple(Reference(row["reference"]) for row in rows)

    def set_aside(self, since: datetime) -> tuple[Reference, ...]:
        """Attempts that were put aside after a moment, to be decided later."""
        query = (
            "SELECT DISTINCT reference FROM attempt_events INDEXED BY set_aside"
            " WHERE kind = 'set_aside' AND at > ?"
        )
        return self._references(query, time(since))

    def happened(self, kind: EventKind, since: datetime) -> tuple[tuple[Reference, Event], ...]:
        """Every event of a kind after a moment, oldest first."""
        query = "SELECT * FROM attempt_events WHERE kind = ? AND at > ? ORDER BY at, id"
        rows = self._connection.rows(query, (kind.value, time(since)))
        return tuple((Reference(row["reference"]), _event(row)) for row in rows)

    def found(self, text: str) -> tuple[Reference, ...]:
        """Attempts that a number names: reference, whole or short, transaction, link, slip."""
        whole = (text, text, text, f"%:{text} %", f"{text}%" if len(text) >= SHORTEST else text)
        rows = self._connection.rows(FOUND, whole)
        return tuple(Reference(row["reference"]) for row in rows)

    def named(self, reference: Reference | None, link_id: str | None) -> Reference | None:
        """Which attempt has this reference, or else this payment link; None when none has."""
        mine = "" if reference is None else reference.text
        query = (
            "SELECT reference FROM attempts WHERE reference = ?"
            " UNION ALL SELECT reference FROM attempt_events"
            " WHERE kind = 'link_made' AND detail = ?"  # as its index says it
        )
        row = self._connection.row(query, (mine, link_id or ""))
        return None if row is None else Reference(row["reference"])

    def tried(self, environment: Environment, newest: int) -> tuple[Tried, ...]:
        """What was tried in the newest so many charges, each transaction once."""
        best: dict[str, Tried] = {}
        for row in self._connection.rows(TRIED, (environment.value, newest)):
            one = _tried(row)
            known = best.get(row["transaction_id"])
            if known is None or one.status > known.status:
                best[row["transaction_id"]] = one
        return tuple(best.values())

    def owner_of(self, transaction_id: str) -> Reference | None:
        """Which attempt a transaction counts for."""
        query = "SELECT reference FROM gateway_tx WHERE transaction_id = ?"
        return next(iter(self._references(query, transaction_id)), None)

    def kept_apart(self, reference: Reference) -> tuple[Sighting, ...]:
        """What was seen for this attempt and counts for another one: an anomaly for a person."""
        return self._sightings(reference, counting=False)

    def compare_projections(self) -> tuple[str, ...]:
        """Transactions for which the table disagrees with the facts; empty when all is well."""
        return tuple(row["transaction_id"] for row in self._connection.rows(DIFFERENT))

    def _add_sighting(self, reference: Reference, seen: Sighting) -> bool:
        told = {"reference": reference.text, "meaning": _meaning(seen)}
        query = "SELECT id FROM sightings WHERE reference = ? AND meaning = ?"
        known = self._connection.row(query, tuple(told.values()))
        if known is None:
            self._insert({**told, **_told(seen), "seen_at": time(seen.seen_at)})
        else:
            count = {"sighting_id": known["id"], "at": time(seen.seen_at)}
            self._connection.execute(COUNT, count)
        return known is None

    def _insert(self, told: Mapping[str, Value]) -> None:
        counts = {"transaction_id": told["transaction_id"], "reference": told["reference"]}
        self._connection.insert("gateway_tx", counts, once=["transaction_id"])
        self._connection.insert("sightings", told)
        ((sighting_id,),) = self._connection.rows("SELECT last_insert_rowid()")
        at = told["seen_at"]
        count = {"sighting_id": sighting_id, "times": 1, "first_at": at, "last_at": at}
        self._connection.insert("sighting_counts", count)

    def _attempt(self, reference: Reference) -> Attempt:
        query = "SELECT * FROM attempts WHERE reference = ?"
        row = self._connection.row(query, (reference.text,))
        assert row is not None, f"no attempt {reference}"
        return _attempt(row)

    def _link_id(self, reference: Reference) -> str | None:
        query = "SELECT detail FROM attempt_events WHERE reference = ? AND kind = ?"
        row = self._connection.row(query, (reference.text, EventKind.LINK_MADE.value))
        return None if row is None else row["detail"]

    def _events(self, reference: Reference) -> tuple[Event, ...]:
        query = "SELECT * FROM attempt_events WHERE reference = ? ORDER BY id"
        return tuple(map(_event, self._connection.rows(query, (reference.text,))))

    def _hints(self, reference: Reference) -> tuple[Hint, ...]:
        query = "SELECT * FROM hints WHERE reference = ? ORDER BY id"
        return tuple(map(_hint, self._connection.rows(query, (reference.text,))))

    def _sightings(self, reference: Reference, *, counting: bool) -> tuple[Sighting, ...]:
        return tuple(map(_sighting, self._connection.rows(SEEN, (reference.text, counting))))

    def _references(self, query: str, value: str) -> tuple[Reference, ...]:
        return tuple(Reference(row["reference"]) for row in self._connection.rows(query, (value,)))


def _attempt(row: Row) -> Attempt:
    return Attempt(
        order_id=row["order_id"],
        reference=Reference(row["reference"]),
        way=Way(row["way"]),
        amount=Money(row["amount"], row["currency"]),
        environment=Environment(row["environment"]),
        created_at=read_time(row["created_at"]),
        expires_at=read_time(row["expires_at"]),
    )


def _watched(row: Row) -> Watched:
    return Watched(
        reference=Reference(row["reference"]),
        created_at=read_time(row["created_at"]),
        seen_at=read_maybe_time(row["seen_at"]),
        approved=bool(row["approved"]),
    )


def _tried(row: Row) -> Tried:
    shown, ended = read_time(row["shown_at"]), read_time(row["ended_at"])
    return Tried(
        way=Way(row["way"]),
        method=row["method"],
        status=Status[row["status"]],
        at=ended,
        seconds=max(0.0, (ended - shown).total_seconds()),
    )


def _event(row: Row) -> Event:
    return Event(EventKind(row["kind"]), read_time(row["at"]), row["detail"])


def _hint(row: Row) -> Hint:
    return Hint(HintSource(row["source"]), row["transaction_id"], read_time(row["at"]))


def _told(seen: Sighting) -> dict[str, Value]:
    """Everything Wompi told, by column; not when. What older programs did not read is left out."""
    newer = {"payer": seen.payer, "traces": " ".join(seen.traces)}
    return {
        "transaction_id": seen.transaction_id,
        "seen_reference": seen.reference,
        "amount": seen.amount.centavos,
        "currency": seen.amount.currency,
        "status": seen.status.name,
        "environment": seen.environment.value,
        "source": seen.source.value,
        "word": seen.word,
        "method": seen.method,
        "link_id": seen.link_id,
        "message": seen.message,
        "instrument": seen.instrument,
        "created_at": maybe_time(seen.created_at),
        "finalized_at": maybe_time(seen.finalized_at),
        **{name: told for name, told in newer.items() if told},
    }


def _meaning(seen: Sighting) -> str:
    """Tell two answers apart by what they say and who was asked."""
    return hashlib.sha256(json.dumps(_told(seen)).encode()).hexdigest()


def _sighting(row: Row) -> Sighting:
    return Sighting(
        transaction_id=row["transaction_id"],
        reference=row["seen_reference"],
        amount=Money(row["amount"], row["currency"]),
        status=Status[row["status"]],
        environment=Environment(row["environment"]),
        source=Source(row["source"]),
        seen_at=read_time(row["first_at"]),
        word=row["word"],
        method=row["method"],
        link_id=row["link_id"],
        message=row["message"],
        instrument=row["instrument"],
        created_at=read_maybe_time(row["created_at"]),
        finalized_at=read_maybe_time(row["finalized_at"]),
        payer=row["payer"],
        traces=tuple((row["traces"] or "").split()),
    )
