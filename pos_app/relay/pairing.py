"""Pairing a till by a short code, in the shape of RFC 8628 (device authorization).

The till asks for a pairing in the name of one shop and shows eight letters; a manager of that shop
types the same letters, sees the till's name, label and place, and approves. The till meanwhile asks
every five seconds and gets its tokens once. A code lives ten minutes and serves once; five wrong
codes of a shop's manager end all codes that shop has open.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from pos_app.relay.clock import Clock, to_millis
from pos_app.relay.errors import NotFoundError, RefusedError
from pos_app.relay.hints import TILL_NAME
from pos_app.relay.inbox import Database, Statements
from pos_app.relay.sealing import DEVICE, hash_token, new_token
from pos_app.relay.tills import Grant, grant

__all__ = ["INTERVAL_SECONDS", "LIFE_SECONDS", "Begun", "Pairing", "Pending", "normal_code"]

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels: no words, and nothing that looks like a digit
LIFE_SECONDS = 600
INTERVAL_SECONDS = 5
MAX_WRONG = 5
MAX_OPEN = 20  # pairings one shop may have open
MAX_OPEN_HERE = 6  # of them from one address: a stranger alone must not take all
_KNOWN = "SELECT 1 FROM pairings WHERE device_hash = ?"
_PENDING, _APPROVED, _DENIED, _DONE = "pending", "approved", "denied", "done"


@dataclass(frozen=True, slots=True)
class Begun:
    """What the till gets when it begins.

    Attributes:
        device_code: The till's own secret of this pairing.
        user_code: What it shows, such as ``BCDF-GHJK``.
    """

    device_code: str
    user_code: str


@dataclass(frozen=True, slots=True)
class Pending:
    """What the manager sees before approving.

    Attributes:
        code: The same letters that the till shows.
        till: The till's name.
        label: What people call it.
        place: The address it asked from.
        replaces: Whether another computer is paired under this name and would be cut.
    """

    code: str
    till: str
    label: str
    place: str
    replaces: bool


class Pairing:
    """Begins, shows, decides and ends pairings in the store."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def begin(self, tenant: str, till: str, label: str, place: str) -> Begun:
        """Open a pairing for one shop.

        Raises:
            RefusedError: 400 ``bad_till`` for an odd name or label; 429 ``too_many`` when the shop
                has many open.
        """
        if not TILL_NAME.match(till) or not 0 < len(label) <= 60 or not label.isprintable():
            raise RefusedError(400, "bad_till")
        begun = Begun(device_code=new_token(DEVICE), user_code=_new_code())
        now = to_millis(self._clock.now())
        await self._database.write(
            lambda sql: _begin(sql, begun, (tenant, till, label, place), now)
        )
        return begun

    async def poll(self, device_code: str) -> Grant:
        """Answer the till's question; its tokens are given once.

        Raises:
            RefusedError: 400 with RFC 8628's words: ``authorization_pending``, ``slow_down``,
                ``expired_token``, ``access_denied``.
        """
        now, device = to_millis(self._clock.now()), hash_token(device_code)
        # Whoever guesses is turned away by a look, which costs the events nothing.
        if not await self._database.read(lambda sql: sql.all(_KNOWN, device)):
            raise RefusedError(400, "expired_token")
        answer = await self._database.write(lambda sql: _poll(sql, device, now))
        if isinstance(answer, Grant):
            return answer
        raise RefusedError(400, answer)

    async def show(self, tenant: str, code: str) -> Pending:
        """Show a manager whom a code belongs to; a wrong code counts as a guess.

        Raises:
            NotFoundError: No open pairing of this shop has that code.
            RefusedError: 429 ``too_many_guesses``.
        """
        now = to_millis(self._clock.now())
        found = await self._database.write(lambda sql: _look(sql, tenant, normal_code(code), now))
        if found is None:
            raise NotFoundError
        return found

    async def decide(self, tenant: str, code: str, *, approve: bool) -> Pending:
        """Approve or deny.

        Raises:
            NotFoundError, RefusedError: As ``show`` does.
        """
        found = await self.show(tenant, code)
        changed = await self._database.write(
            lambda sql: sql.run(
                "UPDATE pairings SET state = ? WHERE tenant = ? AND code = ? AND state = ?",
                _APPROVED if approve else _DENIED,
                tenant,
                found.code,
                _PENDING,
            )
        )
        if not changed:
            raise NotFoundError
        return found

    async def forget_old(self) -> None:
        """Delete pairings an hour after they ended."""
        before = to_millis(self._clock.now() - timedelta(hours=1))
        await self._database.write(
            lambda sql: sql.run("DELETE FROM pairings WHERE expires_at < ?", before)
        )


def normal_code(text: str) -> str:
    """Write a typed code as it is stored: capitals with a hyphen in the middle."""
    letters = "".join(letter for letter in text.upper() if letter.isalpha())
    return f"{letters[:4]}-{letters[4:]}"


def _new_code() -> str:
    return normal_code("".join(secrets.choice(LETTERS) for _ in range(8)))


def _begin(sql: Statements, begun: Begun, request: Sequence[str], now: int) -> None:
    tenant, _, _, place = request
    opened = sql.all(
        "SELECT place FROM pairings WHERE tenant = ? AND state = ? AND expires_at > ?",
        tenant,
        _PENDING,
        now,
    )
    if len(opened) >= MAX_OPEN or opened.count((place,)) >= MAX_OPEN_HERE:
        raise RefusedError(429, "too_many")
    sql.run(
        "INSERT INTO pairings (device_hash, code, tenant, till, label, place, state, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        hash_token(begun.device_code),
        begun.user_code,
        *request,
        _PENDING,
        now + LIFE_SECONDS * 1000,
    )


def _poll(sql: Statements, device_hash: str, now: int) -> Grant | str:
    rows = sql.all(
        "SELECT tenant, till, label, state, expires_at, polled_at FROM pairings"
        " WHERE device_hash = ?",
        device_hash,
    )
    if not rows:
        return "expired_token"
    tenant, till, label, state, expires, polled = rows[0]
    if state == _DENIED:
        return "access_denied"
    if state == _DONE or int(str(expires)) <= now:
        return "expired_token"
    sql.run("UPDATE pairings SET polled_at = ? WHERE device_hash = ?", now, device_hash)
    # Half a second of grace: a till that waits five seconds exactly must not be called hasty.
    if polled is not None and now - int(str(polled)) < INTERVAL_SECONDS * 1000 - 500:
        return "slow_down"
    if state == _PENDING:
        return "authorization_pending"
    sql.run("UPDATE pairings SET state = ? WHERE device_hash = ?", _DONE, device_hash)
    return grant(sql, tenant=str(tenant), till=str(till), label=str(label), now=now)


def _look(sql: Statements, tenant: str, code: str, now: int) -> Pending | None:
    wrong = _wrong_guesses(sql, tenant, now)
    if wrong >= MAX_WRONG:
        raise RefusedError(429, "too_many_guesses")
    rows = sql.all(
        "SELECT p.code, p.till, p.label, p.place, t.state FROM pairings p"
        " LEFT JOIN tills t ON t.tenant = p.tenant AND t.name = p.till"
        " WHERE p.tenant = ? AND p.code = ? AND p.state = ? AND p.expires_at > ?",
        tenant,
        code,
        _PENDING,
        now,
    )
    if not rows:
        _count_wrong(sql, tenant, wrong + 1, now)
        return None
    found, till, label, place, state = rows[0]
    return Pending(str(found), str(till), str(label), str(place), replaces=state == "active")


def _wrong_guesses(sql: Statements, tenant: str, now: int) -> int:
    rows = sql.all("SELECT wrong FROM guesses WHERE tenant = ? AND until > ?", tenant, now)
    return int(str(rows[0][0])) if rows else 0


def _count_wrong(sql: Statements, tenant: str, wrong: int, now: int) -> None:
    sql.run(
        "INSERT INTO guesses (tenant, wrong, until) VALUES (?, ?, ?)"
        " ON CONFLICT (tenant) DO UPDATE SET wrong = excluded.wrong, until = excluded.until",
        tenant,
        wrong,
        now + LIFE_SECONDS * 1000,
    )
    if wrong >= MAX_WRONG:
        sql.run(
            "UPDATE pairings SET state = ? WHERE tenant = ? AND state = ?",
            _DENIED,
            tenant,
            _PENDING,
        )
