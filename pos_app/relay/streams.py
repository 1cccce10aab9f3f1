"""Streams to the tills: who waits, what wakes them, and how a till reads its hints.

A stream holds a cursor and nothing else. When something arrives for its till it reads the store
from that cursor on, so there is no queue that could overflow, be lost, or differ from what is
durable; a till that reads slowly is cut and finds everything again from its own cursor. Waiting is
the event loop's; only dates come from the clock.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from enum import StrEnum

from pos_app.relay.errors import RefusedError, StoreError
from pos_app.relay.inbox import Inbox, Page
from pos_app.relay.tills import ACTIVE, Change, Session, Tills

__all__ = ["Ended", "Hub", "Subscription"]

PAGE = 100
POLL_SECONDS = 1.0


class Ended(StrEnum):
    """Why a stream ended."""

    GONE = "gone"  # the till hung up
    REPLACED = "replaced"  # the same till opened another
    FENCED = "fenced"  # another copy of the till took over
    REVOKED = "revoked"
    SLOW = "slow"  # unread for too long
    PLANNED = "planned"  # the relay stops, or the stream is old


class Subscription:
    """One till that waits, by stream or by long poll."""

    __slots__ = ("_woken", "ended", "session")

    def __init__(self, session: Session) -> None:
        self.session = session
        self.ended: Ended | None = None
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Have the till look at the store."""
        self._woken.set()

    def end(self, why: Ended) -> None:
        """End it; the first reason stays."""
        self.ended = self.ended or why
        self._woken.set()

    async def news(self, seconds: float) -> bool:
        """Wait until woken or ended; False when nothing happened for that long."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True


@dataclass(slots=True)
class _Seen:
    heads: dict[str, int]
    version: int


class Hub:
    """Knows every waiting till of this process, and keeps watch on what other processes did."""

    def __init__(self, inbox: Inbox, tills: Tills, *, most: int) -> None:
        self._inbox = inbox
        self._tills = tills
        self._most = most
        self._waiting: dict[str, dict[str, Subscription]] = {}
        self._seen = _Seen(heads={}, version=0)
        self._moves: dict[str, int] = {}
        self._count = 0
        self._draining = False
        inbox.subscribe(self.wake)

    @property
    def count(self) -> int:
        """How many tills wait here."""
        return self._count

    def connected(self, tenant: str) -> set[str]:
        """Name the tills of a shop that wait here."""
        return set(self._waiting.get(tenant, {}))

    def open(self, session: Session) -> Subscription:
        """Begin to wait; the same till's earlier wait ends.

        Raises:
            RefusedError: 503 ``full``, or ``stopping``.
        """
        tills = self._waiting.setdefault(session.tenant, {})
        before = tills.get(session.till)
        if self._draining or (before is None and self._count >= self._most):
            raise RefusedError(503, "stopping" if self._draining else "full")
        if before is not None:
            same = before.session.epoch == session.epoch
            before.end(Ended.REPLACED if same else Ended.FENCED)
        self._count += before is None
        subscription = tills[session.till] = Subscription(session)
        return subscription

    def close(self, subscription: Subscription) -> None:
        """Stop waiting."""
        session = subscription.session
        tills = self._waiting.get(session.tenant, {})
        if tills.get(session.till) is subscription:
            del tills[session.till]
            self._count -= 1

    def wake(self, tenant: str, till: str | None) -> None:
        """Wake one till of a shop, or all of them; ``*`` stands for every shop."""
        self._moves[tenant] = self._moves.get(tenant, 0) + 1
        one = self._waiting.get(tenant, {}).get(till) if till is not None else None
        for waiting in self._of(tenant) if till is None else [one] if one else []:
            waiting.wake()

    def drain(self) -> None:
        """Ask every till to come back elsewhere or later; nobody new is let in."""
        self._draining = True
        for waiting in self._of("*"):
            waiting.end(Ended.PLANNED)

    def apply(self, changes: Iterable[Change]) -> None:
        """End the streams of tills that were revoked, paired anew or taken over."""
        for change in changes:
            self._seen.version = max(self._seen.version, change.version)
            waiting = self._waiting.get(change.tenant, {}).get(change.till)
            if waiting is None:
                continue
            if change.state != ACTIVE:
                waiting.end(Ended.REVOKED)
            elif change.epoch > waiting.session.epoch:
                waiting.end(Ended.FENCED)

    async def catch_up(self) -> None:
        """Look once at what other processes changed: tills, and the shops' last numbers.

        Raises:
            StoreError: The store cannot answer now; the next look finds the same.
        """
        self.apply(await self._tills.changes_after(self._seen.version))
        heads = await self._inbox.heads()
        for tenant, head in heads.items():
            if self._seen.heads.get(tenant) != head:
                self.wake(tenant, None)
        self._seen.heads = dict(heads)

    async def pages(
        self, subscription: Subscription, cursor: int, rest: float
    ) -> AsyncIterator[Page]:
        """Give a till its pages as they come, and an empty one after each rest without any.

        Ends when the subscription does. A store that cannot be read is asked again after a while.
        """
        session, resting = subscription.session, False
        while subscription.ended is None:
            moves = self._moves.get(session.tenant, 0)
            try:
                page = await self._inbox.read_after(session.tenant, session.till, cursor, PAGE)
            except StoreError:
                await subscription.news(POLL_SECONDS)
                continue
            cursor = page.cursor
            if page.entries or page.lost_through is not None or resting:
                yield page
            if len(page.entries) == PAGE:
                continue
            resting = False
            while not resting and not await subscription.news(rest):
                resting = self._moves.get(session.tenant, 0) != moves  # others got hints: read on
                if not resting:
                    yield Page(entries=(), cursor=cursor, lost_through=None)

    def _of(self, tenant: str) -> list[Subscription]:
        if tenant != "*":
            return list(self._waiting.get(tenant, {}).values())
        return [one for tills in self._waiting.values() for one in tills.values()]


def planned_delay_ms() -> int:
    """Spread the tills' return over a minute, so that a restarted relay is not stormed."""
    return int(random.uniform(0, 60) * 1000)  # noqa: S311 -- spreading, not guarding
