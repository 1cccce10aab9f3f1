"""What the relay does by itself: catch up with other processes, count, throw old things away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from pos_app.relay.clock import Clock, Steadiness
from pos_app.relay.config import Limits
from pos_app.relay.errors import StoreError
from pos_app.relay.inbox import Inbox, Stats
from pos_app.relay.ingest import Usage
from pos_app.relay.metrics import Metrics
from pos_app.relay.pairing import Pairing
from pos_app.relay.streams import Hub
from pos_app.relay.tenants import Tenants
from pos_app.relay.tills import Tills

__all__ = ["Upkeep"]

_LOG = structlog.get_logger("relay.upkeep")
CATCH_UP_SECONDS = 1.0
COUNT_SECONDS = 15.0
PURGE_SECONDS = 600.0
INSTANCE_LIFE = timedelta(days=90)
SETTLED_SECONDS = 3_600.0  # after the clock was set: a wrong year must not make everything old


class Upkeep:
    """Runs the chores; a store that cannot answer is asked again at the next turn.

    Attributes:
        stats: The last count, or None before the first.
        failed: The name of a chore that ended with a fault of ours; readiness then says so.
    """

    def __init__(
        self,
        *,
        tenants: Tenants,
        tills: Tills,
        pairing: Pairing,
        hub: Hub,
        inbox: Inbox,
        usage: Usage,
        clock: Clock,
        steadiness: Steadiness,
        metrics: Metrics,
        limits: Limits,
    ) -> None:
        self._tenants = tenants
        self._tills = tills
        self._pairing = pairing
        self._hub = hub
        self._inbox = inbox
        self._usage = usage
        self._clock = clock
        self._steadiness = steadiness
        self._metrics = metrics
        self._limits = limits
        self._tasks: list[asyncio.Task[None]] = []
        self.stats: Stats | None = None
        self.failed: str | None = None

    async def start(self) -> None:
        """Do each chore once, so that a relay that cannot work does not start, then keep on.

        Raises:
            ConfigError, StoreError: See ``Tenants.refresh``.
        """
        await self.catch_up()
        await self.count()
        self._tasks = [
            asyncio.create_task(self._repeat(self.catch_up, CATCH_UP_SECONDS)),
            asyncio.create_task(self._repeat(self.count, COUNT_SECONDS)),
            asyncio.create_task(self._repeat(self.purge_safely, PURGE_SECONDS)),
        ]

    async def stop(self) -> None:
        """Stop every chore and wait for it."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def catch_up(self) -> None:
        """Learn what commands and other relays changed."""
        await self._tenants.catch_up()
        await self._hub.catch_up()

    async def count(self) -> None:
        """Count the inbox for metrics, quotas and readiness."""
        stats = self.stats = await self._inbox.stats()
        await self._tenants.learn_events()
        self._usage.learn(stats.rows_by_tenant)
        now = self._clock.now()
        self._metrics.unacked.set(stats.unacked)
        oldest = stats.oldest_unacked_at
        self._metrics.oldest_unacked.set(0 if oldest is None else _seconds(now, oldest))
        self._metrics.store_bytes.set(stats.size_bytes)
        if stats.free_bytes is not None:
            self._metrics.store_free.set(stats.free_bytes)
        self._count_shops(now)

    def _count_shops(self, now: datetime) -> None:
        shops = self._tenants.all()
        heard = [shop.last_event_at for shop in shops if shop.last_event_at is not None]
        if shops:
            self._metrics.secret_age.set(max(_seconds(now, shop.secret_since) for shop in shops))
        if heard:
            self._metrics.last_event.set(max(_seconds(now, moment) for moment in heard))

    async def purge_safely(self) -> None:
        """Purge, unless the clock was set a short while ago."""
        if self._steadiness.seconds() >= SETTLED_SECONDS:
            await self.purge()

    async def purge(self) -> None:
        """Throw away what nobody needs any more."""
        now = self._clock.now()
        gone = await self._inbox.purge(
            acked_before=now - timedelta(seconds=self._limits.keep_seconds),
            all_before=now - timedelta(seconds=self._limits.hard_keep_seconds),
        )
        await self._pairing.forget_old()
        await self._tills.forget_instances(INSTANCE_LIFE)
        if gone:
            _LOG.info("purged", entries=gone)

    async def _repeat(self, chore: Callable[[], Awaitable[None]], seconds: float) -> None:
        try:
            while True:
                await asyncio.sleep(seconds)
                await self._once(chore)
        except asyncio.CancelledError:
            raise
        except BaseException:
            self.failed = getattr(chore, "__name__", "chore")
            _LOG.exception("chore_failed", chore=self.failed)
            raise

    async def _once(self, chore: Callable[[], Awaitable[None]]) -> None:
        try:
            await chore()
        except StoreError as error:
            _LOG.warning("store_failing", why=str(error))


def _seconds(now: datetime, then: datetime) -> float:
    return max(0.0, (now - then).total_seconds())
