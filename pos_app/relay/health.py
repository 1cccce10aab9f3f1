"""Is the relay alive, is it able, and what does it count: for the operator's side only.

These answers live on a port of their own that is never published. Readiness names each part and
nothing more: no versions, no paths, no addresses.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos_app.relay.clock import Clock
from pos_app.relay.errors import StoreError
from pos_app.relay.inbox import Inbox, Statements
from pos_app.relay.metrics import Metrics
from pos_app.relay.requests import answer
from pos_app.relay.upkeep import Upkeep

__all__ = ["Health", "create_private_app"]

MIN_FREE_BYTES = 200 * 1024 * 1024
PROBE_BYTES = 16 * 1024
MAX_DRIFT = timedelta(seconds=60)


class Health:
    """Answers ``/livez``, ``/readyz`` and ``/metrics``."""

    def __init__(self, *, inbox: Inbox, clock: Clock, metrics: Metrics, upkeep: Upkeep) -> None:
        self._inbox = inbox
        self._clock = clock
        self._metrics = metrics
        self._upkeep = upkeep
        self._started: tuple[datetime, float] = (clock.now(), time.monotonic())

    async def alive(self, _: Request) -> Response:
        """``GET /livez``: the process answers."""
        return answer({"process": "ok"})

    async def ready(self, _: Request) -> Response:
        """``GET /readyz``: 200 when every part is ok, else 503."""
        parts = {
            "store": await self._store(),
            "disk": self._disk(),
            "clock": self._clock_part(),
            "upkeep": "ok" if self._upkeep.failed is None else "stopped",
        }
        return answer(parts, 200 if set(parts.values()) == {"ok"} else 503)

    async def metrics(self, _: Request) -> Response:
        """``GET /metrics``: Prometheus's text form."""
        return Response(self._metrics.text(), media_type="text/plain; version=0.0.4")

    async def _store(self) -> str:
        """Write and read for real: a full disk still reads."""
        try:
            await self._inbox.write(_touch)
        except StoreError:
            return "failing"
        return "ok"

    def _disk(self) -> str:
        stats = self._upkeep.stats
        if stats is None or stats.free_bytes is None or stats.free_bytes >= MIN_FREE_BYTES:
            return "ok"
        return "nearly full"

    def _clock_part(self) -> str:
        """Compare the time of day with the time that passed: a stepped clock shifts the window."""
        wall, ticks = self._started
        passed = timedelta(seconds=time.monotonic() - ticks)
        return "ok" if abs((self._clock.now() - wall) - passed) < MAX_DRIFT else "stepped"


def create_private_app(health: Health) -> Starlette:
    """Make the application for the private port."""
    return Starlette(
        routes=[
            Route("/livez", health.alive),
            Route("/readyz", health.ready),
            Route("/metrics", health.metrics),
        ]
    )


def _touch(sql: Statements) -> None:
    """Write more than any page has left, so that a full disk shows, and leave nothing behind."""
    sql.run("INSERT INTO probes (id, filler) VALUES (1, ?)", bytes(PROBE_BYTES))
    sql.run("DELETE FROM probes WHERE id = 1")
    sql.all("SELECT count(*) FROM tenants")
