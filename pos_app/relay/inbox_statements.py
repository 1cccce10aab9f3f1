"""The inbox's SQL that both engines share, and the one place that numbers a batch."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from pos_app.relay.clock import from_millis, to_millis
from pos_app.relay.errors import RefusedError
from pos_app.relay.inbox import Arrival, Entry, Kept, Page, Statements

__all__ = ["Known", "Plan", "Row", "acknowledge", "oldest_unacked", "plan", "purge", "read_page"]

Row = tuple[str, int, str, str, str | None, str | None, str, int]
"""tenant, seq, key, kind, till, link_id, body, received_at in milliseconds."""

ROW_COLUMNS = "tenant, seq, key, kind, till, link_id, body, received_at"
_NEWLY_ACKED = 1_000
PURGE_ROWS = 500
_OLD = (
    "WITH old AS MATERIALIZED (SELECT tenant, till, seq FROM inbox"
    " WHERE received_at >= ? AND received_at < ? AND (received_at < ? OR NOT EXISTS"
    " (SELECT 1 FROM tills t WHERE t.tenant = inbox.tenant AND t.name = inbox.till"
    " AND t.acked < inbox.seq)))"
)

Purged = tuple[int, int | None]
"""How many are gone, and the time in milliseconds to go on from, if there is more."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the store says before a batch is numbered.

    Attributes:
        heads: Last number of each shop in the batch.
        present: (tenant, key) of arrivals that are there already, with number and till.
        links: (tenant, link id) to the till that watches it.
    """

    heads: Mapping[str, int]
    present: Mapping[tuple[str, str], tuple[int, str | None]]
    links: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Plan:
    """Rows to insert, answers to give, and the shops' new last numbers."""

    rows: list[Row]
    answers: list[Kept]
    heads: dict[str, int]


def plan(batch: Sequence[Arrival], known: Known) -> Plan:
    """Number a batch: duplicates, of the store or of the batch, take no number."""
    heads, present = dict(known.heads), dict(known.present)
    rows: list[Row] = []
    answers: list[Kept] = []
    for arrival in batch:
        before = present.get((arrival.tenant, arrival.key))
        if before is not None:
            answers.append(Kept(seq=before[0], till=before[1], duplicate=True))
            continue
        seq = heads[arrival.tenant] = heads.get(arrival.tenant, 0) + 1
        till = _till(arrival, known.links)
        present[arrival.tenant, arrival.key] = (seq, till)
        rows.append(_row(arrival, seq, till))
        answers.append(Kept(seq=seq, till=till, duplicate=False))
    return Plan(rows=rows, answers=answers, heads=heads)


def present(rows: list[tuple[object, ...]]) -> dict[tuple[str, str], tuple[int, str | None]]:
    """Index rows of tenant, key, seq and till."""
    return {
        (str(tenant), str(key)): (_whole(seq), None if till is None else str(till))
        for tenant, key, seq, till in rows
    }


def larger(one: object, other: object) -> int:
    """Give the larger of two numbers that may be missing."""
    return max(_whole(one or 0), _whole(other or 0))


def _till(arrival: Arrival, links: Mapping[tuple[str, str], str]) -> str | None:
    if arrival.till is not None or arrival.link_id is None:
        return arrival.till
    return links.get((arrival.tenant, arrival.link_id))


def _row(arrival: Arrival, seq: int, till: str | None) -> Row:
    return (
        arrival.tenant,
        seq,
        arrival.key,
        arrival.kind,
        till,
        arrival.link_id,
        arrival.body,
        to_millis(arrival.received_at),
    )


def read_page(sql: Statements, tenant: str, till: str, cursor: int, limit: int) -> Page:
    """Read a till's next entries and say whether some of them are gone.

    The shop's last number is read first: whatever commits afterwards has a higher one and is read
    next time, so a cursor that moves past other tills' entries skips none of ours. A cursor beyond
    the last number comes from before this store was restored from a copy: what the till may have
    missed since nobody knows.
    """
    last = head(sql, tenant)
    if cursor > last:
        return Page(entries=(), cursor=last, lost_through=last)
    found = sql.all(
        "SELECT seq, kind, body, received_at FROM inbox"
        " WHERE tenant = ? AND till = ? AND seq > ? AND seq <= ?"
        " AND kind IN ('hint', 'landing') ORDER BY seq LIMIT ?",
        tenant,
        till,
        cursor,
        last,
        limit,
    )
    entries = tuple(_entry(row) for row in found)
    floor = _number(sql.all("SELECT seq FROM floors WHERE tenant = ? AND till = ?", tenant, till))
    return Page(
        entries=entries,
        cursor=entries[-1].seq if len(entries) == limit else last,
        lost_through=floor if cursor < floor else None,
    )


def acknowledge(sql: Statements, tenant: str, till: str, seq: int) -> list[datetime]:
    """Move a till's acknowledged number forward; see ``Inbox.ack``."""
    if seq > head(sql, tenant):
        raise RefusedError(409, "ahead")
    before = _number(sql.all("SELECT acked FROM tills WHERE tenant = ? AND name = ?", tenant, till))
    sql.run(
        "UPDATE tills SET acked = ? WHERE tenant = ? AND name = ? AND acked < ?",
        seq,
        tenant,
        till,
        seq,
    )
    newly = sql.all(
        "SELECT received_at FROM inbox WHERE tenant = ? AND till = ? AND seq > ? AND seq <= ?"
        " ORDER BY seq DESC LIMIT ?",
        tenant,
        till,
        before,
        seq,
        _NEWLY_ACKED,
    )
    return [from_millis(_whole(row[0])) for row in newly]


async def purge(
    write: Callable[[Callable[[Statements], Purged]], Awaitable[Purged]],
    *,
    acked_before: datetime,
    all_before: datetime,
) -> int:
    """Delete old entries a few at a time, so that no event waits long for its turn to be written.

    Args:
        write: Runs one step in a transaction of its own.
        acked_before: What its till has is deleted when it is older than this.
        all_before: Everything is deleted when it is older than this.
    """
    old = (to_millis(acked_before), to_millis(all_before))
    gone, since = await write(partial(_purge_some, since=0, old=old))
    while since is not None:
        rows, since = await write(partial(_purge_some, since=since, old=old))
        gone += rows
    return gone


def _purge_some(sql: Statements, *, since: int, old: tuple[int, int]) -> Purged:
    """Delete some of the entries from a time on, and say where the next step begins.

    Remembers, for each till, up to where some are gone. Entries no paired till waits for count as
    acknowledged.
    """
    later = sql.all(
        "SELECT received_at FROM inbox WHERE received_at >= ? AND received_at < ?"
        " ORDER BY received_at LIMIT 1 OFFSET ?",
        since,
        old[0],
        PURGE_ROWS,
    )
    until = _whole(later[0][0]) + 1 if later else old[0]
    values = (since, until, old[1])
    sql.run(
        f"{_OLD} INSERT INTO floors (tenant, till, seq)"  # noqa: S608 -- constants only
        " SELECT tenant, till, max(seq) FROM old WHERE till IS NOT NULL GROUP BY tenant, till"
        " ON CONFLICT (tenant, till) DO UPDATE SET seq = CASE WHEN floors.seq < excluded.seq"
        " THEN excluded.seq ELSE floors.seq END",
        *values,
    )
    # The last number must outlive its entry, or it would be given twice.
    sql.run(
        f"{_OLD} INSERT INTO counters (tenant, seq)"  # noqa: S608 -- constants only
        " SELECT tenant, max(seq) FROM old WHERE true GROUP BY tenant ON CONFLICT (tenant)"
        " DO UPDATE SET seq = CASE WHEN counters.seq < excluded.seq THEN excluded.seq"
        " ELSE counters.seq END",
        *values,
    )
    deleted = sql.run(
        f"DELETE FROM inbox WHERE (tenant, seq) IN ({_OLD} SELECT tenant, seq FROM old)",  # noqa: S608 -- constants
        *values,
    )
    return deleted, until if later else None


def oldest_unacked(sql: Statements) -> tuple[int, datetime | None]:
    """Count the hints that paired tills have not acknowledged, and date the oldest."""
    [(count, oldest)] = sql.all(
        "SELECT count(*), min(i.received_at) FROM inbox i"
        " JOIN tills t ON t.tenant = i.tenant AND t.name = i.till"
        " WHERE i.seq > t.acked AND t.state = 'active' AND i.kind IN ('hint', 'landing')"
    )
    return _whole(count), None if oldest is None else from_millis(_whole(oldest))


def rows_by_tenant(sql: Statements) -> dict[str, int]:
    """Count the entries of every shop."""
    found = sql.all("SELECT tenant, count(*) FROM inbox GROUP BY tenant")
    return {str(tenant): _whole(count) for tenant, count in found}


def claim_link(
    sql: Statements, tenant: str, till: str, *, link_id: str, sku: str, at: datetime
) -> None:
    """Give a link to a till, or find that it has it already.

    Raises:
        RefusedError: ``taken``, when another till has it.
    """
    sql.run(
        "INSERT INTO watches (tenant, link_id, till, sku, created_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (tenant, link_id) DO NOTHING",
        tenant,
        link_id,
        till,
        sku,
        to_millis(at),
    )
    [(owner,)] = sql.all(
        "SELECT till FROM watches WHERE tenant = ? AND link_id = ?", tenant, link_id
    )
    if owner != till:
        raise RefusedError(409, "taken")


def orphans(sql: Statements, tenant: str, link_id: str) -> list[Arrival]:
    """Read the hints of a link that came before anybody watched it, as if they came again."""
    found = sql.all(
        "SELECT seq, kind, body, received_at FROM inbox"
        " WHERE tenant = ? AND link_id = ? AND till IS NULL AND kind = 'hint' ORDER BY seq",
        tenant,
        link_id,
    )
    return [
        Arrival(
            tenant=tenant,
            key=f"again:{seq}",
            kind=str(kind),
            till=None,
            link_id=link_id,
            body=str(body),
            received_at=from_millis(_whole(received)),
        )
        for seq, kind, body, received in found
    ]


def head(sql: Statements, tenant: str) -> int:
    """Give a shop's last number; it outlives its entry."""
    last = _number(sql.all("SELECT max(seq) FROM inbox WHERE tenant = ?", tenant))
    return max(last, _number(sql.all("SELECT seq FROM counters WHERE tenant = ?", tenant)))


def _entry(row: tuple[object, ...]) -> Entry:
    seq, kind, body, received = row
    return Entry(_whole(seq), str(kind), str(body), from_millis(_whole(received)))


def _number(rows: list[tuple[object, ...]]) -> int:
    """Read the one number of the one row; nothing there is zero."""
    return _whole(rows[0][0] or 0) if rows else 0


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value
