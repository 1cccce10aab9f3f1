"""``POST /w/{ingest}``: an event is judged, made durable, and only then answered with 200.

Wompi takes exactly 200 for success and comes again after 30 minutes, 3 hours and 24 hours otherwise
(Wompi's documentation, "Eventos"), so every answer here is chosen by what should happen next: 200
when the event is kept, 503 when it should come again, a 4xx when it should not.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from datetime import datetime

import structlog
from starlette.types import Receive, Scope, Send

from pos_app.relay.clock import Clock
from pos_app.relay.config import Limits
from pos_app.relay.deadlines import Deadlines
from pos_app.relay.errors import RefusedError, StoreBusyError, StoreError
from pos_app.relay.hints import till_of_reference
from pos_app.relay.inbox import Arrival, Inbox, Kept
from pos_app.relay.limits import Buckets, Tarpit, Ticks
from pos_app.relay.metrics import Metrics
from pos_app.relay.requests import address_of, collect
from pos_app.relay.tenants import Tenant, Tenants
from pos_app.relay.verify import MAX_BODY, Accepted, Kind, Refusal, Verdict, verify

__all__ = ["Ingest", "Usage"]

_LOG = structlog.get_logger("relay.ingest")
Outcome = tuple[int, str]
"""The status to answer with, and the word it is counted under."""
_EMPTY = [(b"content-length", b"0")]
# A stranger who guesses addresses pays a new connection for each guess, a flood that finds the
# tarpit full for each request.
_HANGING_UP = [*_EMPTY, (b"connection", b"close")]


class Usage:
    """How many entries each shop keeps, near enough to stop one from filling the disk."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rows: dict[str, int] = {}

    def learn(self, rows: Mapping[str, int]) -> None:
        """Take the store's own count."""
        self._rows = dict(rows)

    def note(self, tenant: str) -> None:
        """Count one more."""
        self._rows[tenant] = self._rows.get(tenant, 0) + 1

    def is_full(self, tenant: str) -> bool:
        """Tell whether a shop has used up its share."""
        return self._rows.get(tenant, 0) >= self._most


class Ingest:
    """The endpoint Wompi posts to, a plain ASGI application: it is the busiest by far."""

    def __init__(
        self,
        *,
        tenants: Tenants,
        inbox: Inbox,
        clock: Clock,
        metrics: Metrics,
        limits: Limits,
        usage: Usage,
    ) -> None:
        self._tenants = tenants
        self._inbox = inbox
        self._clock = clock
        self._metrics = metrics
        self._limits = limits
        self._usage = usage
        self._deadlines = Deadlines(limits.event_seconds)
        self._genuine = Buckets(limits.tenant)
        self._brisk = Buckets(limits.brisk)
        self._forged = Buckets(limits.forged)
        self._tarpit = Tarpit(limits.refused, seconds=limits.tarpit_seconds)
        self._ticks = Ticks()
        self._background: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one event."""
        started = time.perf_counter()
        tenant = self._tenants.by_ingest(scope["path_params"]["token"])
        status, result = await self._outcome(tenant, scope, receive)
        self._metrics.count_event(result, time.perf_counter() - started)
        held = not 400 <= status < 500 or await self._tarpit.hold(_who(tenant, scope))
        headers = _EMPTY if held and status != 404 else _HANGING_UP
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body"})

    async def _outcome(self, tenant: Tenant | None, scope: Scope, receive: Receive) -> Outcome:
        if tenant is None:
            return 404, "unknown_token"
        if tenant.allowed and not tenant.allows(address_of(scope)):
            return self._refuse(tenant, Refusal(401, "not_allowed"))
        try:
            return await self._take(tenant, dict(scope["headers"]), receive)
        except RefusedError as error:
            return error.status, error.code
        except StoreBusyError:
            return 503, "store_busy"
        except StoreError:
            return 503, "store_error"

    async def _take(
        self, tenant: Tenant, headers: Mapping[bytes, bytes], receive: Receive
    ) -> Outcome:
        late: Outcome = (408, "too_slow")
        try:
            with self._deadlines.begin():
                body = await collect(headers, receive, MAX_BODY)
                now = self._clock.now()
                event = self._judge(tenant, headers, body, now)
                if isinstance(event, Refusal):
                    return self._refuse(tenant, event)
                self._check_share(tenant)
                late = (503, "store_error")
                if not self._brisk.take(tenant.id):
                    await self._ticks.next()
                kept = await self._inbox.append(_arrival(tenant, event, now))
        except TimeoutError:
            return late
        self._count(tenant, event, kept, now)
        return 200, "duplicate" if kept.duplicate else "accepted"

    def _judge(
        self, tenant: Tenant, headers: Mapping[bytes, bytes], body: bytes, now: datetime
    ) -> Verdict:
        given = headers.get(b"x-event-checksum")
        return verify(
            body,
            secrets=tenant.secrets(now),
            environment=tenant.environment,
            now=now,
            header_checksum=None if given is None else given.decode("latin-1"),
        )

    def _check_share(self, tenant: Tenant) -> None:
        """Keep a shop within its share; only genuine events come this far and spend it.

        Raises:
            RefusedError: 429 past its rate, 503 when it keeps too much already.
        """
        if not self._genuine.take(tenant.id):
            raise RefusedError(429, "rate_limited")
        if self._usage.is_full(tenant.id):
            raise RefusedError(503, "tenant_full")

    def _count(self, tenant: Tenant, event: Accepted, kept: Kept, now: datetime) -> None:
        if event.secret_index:
            self._metrics.previous_secret.inc()
        if kept.duplicate:
            return
        self._usage.note(tenant.id)
        self._metrics.appended.inc()
        self._metrics.gateway_lag.observe(max(0.0, now.timestamp() - event.sent_at))
        if event.kind is Kind.HINT and kept.till is None:
            self._metrics.unmatched.inc()
        if tenant.is_quiet(now):
            task = asyncio.create_task(self._note(tenant, now))
            self._background.add(task)
            task.add_done_callback(self._background.discard)

    async def _note(self, tenant: Tenant, now: datetime) -> None:
        try:
            await self._tenants.note_event(tenant, now)
        except StoreError as error:
            _LOG.warning("event_time_not_noted", tenant=tenant.id, why=str(error))

    def _refuse(self, tenant: Tenant, refusal: Refusal) -> Outcome:
        """Count a refused body; a few of each shop's are written down, none is kept."""
        if self._forged.take(tenant.id):
            _LOG.warning("event_refused", tenant=tenant.id, reason=refusal.reason)
        return refusal.status, refusal.reason


def _who(tenant: Tenant | None, scope: Scope) -> str:
    """Name who is refused: Wompi sends all shops' events from the same few addresses."""
    return f"address {address_of(scope)}" if tenant is None else tenant.id


def _arrival(tenant: Tenant, event: Accepted, now: datetime) -> Arrival:
    told = event.hint if event.kind is Kind.HINT else None
    return Arrival(
        tenant=tenant.id,
        # The signed time in front puts new keys side by side in the store's index: keys strewn over
        # all of it would have a page written for each event.
        key=f"{event.sent_at}-{event.checksum}",
        kind=event.kind.value,
        till=till_of_reference(told.reference) if told else None,
        link_id=told.payment_link_id if told else None,
        body=event.hint.to_json() if event.hint else "{}",
        received_at=now,
    )
