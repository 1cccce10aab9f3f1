"""The paired tills: who holds a token, which copy of a till is the living one, who was cut.

A till proves itself with its token and with an *instance*, a random text it makes anew at each
start and never writes down. The relay counts an epoch each time another instance takes a till over.
A restarted till brings an instance nobody saw before; an instance that comes back after it was
replaced proves that two computers live on one token (a cloned disk). The one that came back is
refused until it is paired again, and the till is flagged for the manager.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.relay.clock import Clock, from_millis, to_millis
from pos_app.relay.errors import NotFoundError, RefusedError
from pos_app.relay.inbox import Database, Statements
from pos_app.relay.sealing import LANDING, TILL, hash_token, new_token

__all__ = ["ACTIVE", "REVOKED", "Change", "Grant", "Session", "Till", "Tills"]

ACTIVE, REVOKED = "active", "revoked"
_SEEN_MILLISECONDS = 60_000  # how exact «last seen» is
_COLUMNS = "name, label, state, epoch, acked, paired_at, seen_at, flagged_at"


@dataclass(frozen=True, slots=True)
class Till:
    """A till as the manager sees it.

    Attributes:
        name: The prefix of its references, such as ``C1``.
        label: What people call it.
        state: ``active`` or ``revoked``.
        epoch: How often another copy of it took over.
        acked: Everything up to this number it has.
        paired_at: When it was last paired.
        seen_at: When it last opened a stream, or None.
        flagged_at: When two computers were seen on its token, or None.
    """

    name: str
    label: str
    state: str
    epoch: int
    acked: int
    paired_at: datetime
    seen_at: datetime | None
    flagged_at: datetime | None


@dataclass(frozen=True, slots=True)
class Grant:
    """What a till gets once when its pairing is approved.

    Attributes:
        tenant: The shop's id.
        till: The till's name.
        epoch: Its epoch.
        token: Opens its stream.
        landing: The token of the page its customers' phones land on.
        acked: The cursor to begin from.
    """

    tenant: str
    till: str
    epoch: int
    token: str
    landing: str
    acked: int


@dataclass(frozen=True, slots=True)
class Session:
    """A till that proved itself for one request."""

    tenant: str
    till: str
    epoch: int
    acked: int


@dataclass(frozen=True, slots=True)
class Change:
    """News of a till for the processes that hold its streams."""

    tenant: str
    till: str
    state: str
    epoch: int
    version: int


class Tills:
    """Reads and changes the tills in the store."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_tenant(self, tenant: str) -> list[Till]:
        """List a shop's tills by name."""
        rows = await self._database.read(
            lambda sql: sql.all(
                f"SELECT {_COLUMNS} FROM tills WHERE tenant = ? ORDER BY name",  # noqa: S608 -- constant
                tenant,
            )
        )
        return [_till(row) for row in rows]

    async def open(self, token: str, instance: str) -> Session:
        """Let a till in, or keep a replaced copy of it out.

        Raises:
            RefusedError: 401 ``bad_token``; 409 ``fenced`` when this copy was replaced.
        """
        now = to_millis(self._clock.now())
        session, current, seen = await self._database.read(lambda sql: _current(sql, token))
        if current == instance and now - seen < _SEEN_MILLISECONDS:
            return session
        opened = await self._database.write(lambda sql: _take_over(sql, token, instance, now))
        if opened is None:
            raise RefusedError(409, "fenced")
        return opened

    async def rename(self, tenant: str, till: str, label: str) -> None:
        """Give a till another label; its name is printed in references and stays.

        Raises:
            NotFoundError: The shop has no such till.
        """
        await self._change(tenant, till, "label = ?", label)

    async def revoke(self, tenant: str, till: str) -> None:
        """Take a till's token and landing page away; its streams are cut within seconds.

        Raises:
            NotFoundError: The shop has no such till.
        """
        await self._change(
            tenant, till, "state = ?, token_hash = NULL, landing_hash = NULL", REVOKED
        )

    async def changes_after(self, version: int) -> list[Change]:
        """List what changed since a version, oldest first."""
        rows = await self._database.read(
            lambda sql: sql.all(
                "SELECT tenant, name, state, epoch, version FROM tills WHERE version > ?"
                " ORDER BY version",
                version,
            )
        )
        return [
            Change(str(tenant), str(name), str(state), int(str(epoch)), int(str(changed)))
            for tenant, name, state, epoch, changed in rows
        ]

    async def of_landing(self, token: str) -> tuple[str, str] | None:
        """Find whose customers land here: shop and till."""
        rows = await self._database.read(
            lambda sql: sql.all(
                "SELECT tenant, name FROM tills WHERE landing_hash = ?", hash_token(token)
            )
        )
        return (str(rows[0][0]), str(rows[0][1])) if rows else None

    async def forget_instances(self, older_than: timedelta) -> None:
        """Forget replaced copies after a while; a clone that old must be paired anyway."""
        before = to_millis(self._clock.now() - older_than)
        await self._database.write(
            lambda sql: sql.run("DELETE FROM instances WHERE started_at < ?", before)
        )

    async def _change(self, tenant: str, till: str, what: str, value: object) -> None:
        def work(sql: Statements) -> int:
            return sql.run(
                f"UPDATE tills SET {what}, version = ? WHERE tenant = ? AND name = ?",  # noqa: S608 -- constants
                value,
                next_version(sql),
                tenant,
                till,
            )

        if not await self._database.write(work):
            raise NotFoundError


def grant(sql: Statements, *, tenant: str, till: str, label: str, now: int) -> Grant:
    """Pair a till inside the caller's transaction; a computer paired before under this name is cut.

    The acknowledged number stays, so that the new computer gets what the old one did not finish.
    """
    token, landing = new_token(TILL), new_token(LANDING)
    sql.run(
        "INSERT INTO tills (tenant, name, label, state, token_hash, landing_hash, epoch, acked,"
        " paired_at, version) VALUES (?, ?, ?, ?, ?, ?, 1, 0, ?, ?)"
        " ON CONFLICT (tenant, name) DO UPDATE SET label = excluded.label,"
        " state = excluded.state, token_hash = excluded.token_hash,"
        " landing_hash = excluded.landing_hash, epoch = tills.epoch + 1, instance = NULL,"
        " paired_at = excluded.paired_at, flagged_at = NULL, version = excluded.version",
        tenant,
        till,
        label,
        ACTIVE,
        hash_token(token),
        hash_token(landing),
        now,
        next_version(sql),
    )
    sql.run("DELETE FROM instances WHERE tenant = ? AND till = ?", tenant, till)
    [(epoch, acked)] = sql.all(
        "SELECT epoch, acked FROM tills WHERE tenant = ? AND name = ?", tenant, till
    )
    return Grant(
        tenant=tenant,
        till=till,
        epoch=int(str(epoch)),
        token=token,
        landing=landing,
        acked=int(str(acked)),
    )


def next_version(sql: Statements) -> int:
    """Number a change; the row's lock makes later numbers commit later."""
    sql.run("UPDATE versions SET last = last + 1 WHERE id = 1")
    [(last,)] = sql.all("SELECT last FROM versions WHERE id = 1")
    return int(str(last))


def _current(sql: Statements, token: str) -> tuple[Session, str | None, int]:
    """Find a token's till, its living instance and when it was seen.

    Raises:
        RefusedError: 401 ``bad_token``.
    """
    rows = sql.all(
        "SELECT tenant, name, epoch, acked, instance, seen_at FROM tills"
        " WHERE token_hash = ? AND state = ?",
        hash_token(token),
        ACTIVE,
    )
    if not rows:
        raise RefusedError(401, "bad_token")
    tenant, name, epoch, acked, instance, seen = rows[0]
    session = Session(str(tenant), str(name), int(str(epoch)), int(str(acked)))
    return session, None if instance is None else str(instance), int(str(seen or 0))


def _take_over(sql: Statements, token: str, instance: str, now: int) -> Session | None:
    """Let a new instance take over; None when it is one that was replaced before."""
    version = next_version(sql)
    session, current, _ = _current(sql, token)
    key = (session.tenant, session.till)
    if current == instance:
        sql.run("UPDATE tills SET seen_at = ? WHERE tenant = ? AND name = ?", now, *key)
        return session
    if _seen_before(sql, key, instance):
        sql.run(
            "UPDATE tills SET flagged_at = ?, version = ? WHERE tenant = ? AND name = ?",
            now,
            version,
            *key,
        )
        return None
    epoch = session.epoch if current is None else session.epoch + 1
    sql.run(
        "UPDATE tills SET instance = ?, epoch = ?, seen_at = ?, version = ?"
        " WHERE tenant = ? AND name = ?",
        instance,
        epoch,
        now,
        version,
        *key,
    )
    sql.run(
        "INSERT INTO instances (tenant, till, instance, epoch, started_at) VALUES (?, ?, ?, ?, ?)",
        *key,
        instance,
        epoch,
        now,
    )
    return Session(session.tenant, session.till, epoch, session.acked)


def _seen_before(sql: Statements, key: tuple[str, str], instance: str) -> bool:
    return bool(
        sql.all(
            "SELECT 1 FROM instances WHERE tenant = ? AND till = ? AND instance = ?", *key, instance
        )
    )


def _till(row: tuple[object, ...]) -> Till:
    name, label, state, epoch, acked, paired, seen, flagged = row
    return Till(
        name=str(name),
        label=str(label),
        state=str(state),
        epoch=int(str(epoch)),
        acked=int(str(acked)),
        paired_at=from_millis(int(str(paired))),
        seen_at=None if seen is None else from_millis(int(str(seen))),
        flagged_at=None if flagged is None else from_millis(int(str(flagged))),
    )
