"""What a till tells the relay: what it has, which links are its own, and its chain's head."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from pos_app.relay.clock import Clock, from_millis, to_millis
from pos_app.relay.errors import RefusedError
from pos_app.relay.hints import till_of_reference
from pos_app.relay.hints_api import session_of
from pos_app.relay.inbox import Inbox, Statements
from pos_app.relay.metrics import Metrics
from pos_app.relay.requests import answer, read_object, text_of
from pos_app.relay.tills import Tills

__all__ = ["TillApi"]

_LINK = re.compile(r"[0-9A-Za-z_-]{1,64}\Z")
_SHIFT = re.compile(r"[0-9A-Za-z._-]{1,32}\Z")
_HEAD = re.compile(r"[0-9a-f]{64}\Z")
MAX_SKU = 36  # Wompi's limit for a link's sku


class TillApi:
    """The small calls of a paired till."""

    def __init__(self, *, tills: Tills, inbox: Inbox, clock: Clock, metrics: Metrics) -> None:
        self._tills = tills
        self._inbox = inbox
        self._clock = clock
        self._metrics = metrics

    async def ack(self, request: Request) -> Response:
        """``POST /v1/ack``: everything up to ``cursor`` is durable at the till."""
        session = await session_of(request, self._tills)
        cursor = (await read_object(request)).get("cursor")
        if type(cursor) is not int or not 0 <= cursor < 10**18:
            raise RefusedError(400, "bad_cursor")
        newly = await self._inbox.ack(session.tenant, session.till, cursor)
        now = self._clock.now()
        for received in newly:
            self._metrics.delivery_delay.observe(max(0.0, (now - received).total_seconds()))
        return answer({"acknowledged": len(newly)})

    async def watch(self, request: Request) -> Response:
        """``POST /v1/watch``: the payment link ``link_id`` carries our reference in its ``sku``."""
        session = await session_of(request, self._tills)
        body = await read_object(request)
        link_id, sku = text_of(body, "link_id"), text_of(body, "sku")
        if not _LINK.match(link_id) or len(sku) > MAX_SKU:
            raise RefusedError(400, "bad_link")
        if till_of_reference(sku) != session.till:
            raise RefusedError(403, "not_yours")
        await self._inbox.watch(session.tenant, session.till, link_id, sku)
        return answer({"watching": link_id})

    async def put_head(self, request: Request) -> Response:
        """``POST /v1/chain``: keep the head of the till's journal, ``entry``, at a shift's close.

        The first head of a shift stays: a chain proves only what an outsider kept, so not even the
        till may change it afterwards.
        """
        session = await session_of(request, self._tills)
        body = await read_object(request)
        shift, head = text_of(body, "shift"), text_of(body, "head")
        entry = body.get("entry")
        if not _SHIFT.match(shift) or not _HEAD.match(head):
            raise RefusedError(400, "bad_head")
        if type(entry) is not int or not 0 <= entry < 10**18:
            raise RefusedError(400, "bad_head")
        now = to_millis(self._clock.now())
        key = (session.tenant, session.till, shift)
        kept = await self._inbox.write(lambda sql: _keep_head(sql, key, (entry, head), now))
        if kept != (entry, head):
            raise RefusedError(409, "other_head")
        return answer({"kept": shift})

    async def heads(self, request: Request) -> Response:
        """``GET /v1/chain``: give the kept heads, newest first, to compare the journal with."""
        session = await session_of(request, self._tills)
        rows = await self._inbox.read(
            lambda sql: sql.all(
                "SELECT shift, entry, head, received_at FROM chain_heads"
                " WHERE tenant = ? AND till = ? ORDER BY received_at DESC, entry DESC LIMIT 400",
                session.tenant,
                session.till,
            )
        )
        return answer({"heads": [_told(row) for row in rows]})


def _told(row: tuple[object, ...]) -> dict[str, object]:
    shift, entry, head, at = row
    kept_at = from_millis(int(str(at))).isoformat()
    return {"shift": shift, "entry": entry, "head": head, "at": kept_at}


def _keep_head(
    sql: Statements, key: tuple[str, str, str], head: tuple[int, str], now: int
) -> tuple[object, ...]:
    sql.run(
        "INSERT INTO chain_heads (tenant, till, shift, entry, head, received_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, till, shift) DO NOTHING",
        *key,
        *head,
        now,
    )
    [kept] = sql.all(
        "SELECT entry, head FROM chain_heads WHERE tenant = ? AND till = ? AND shift = ?", *key
    )
    return tuple(kept)
