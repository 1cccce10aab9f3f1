"""Is the relay alive, is it able, and what does it count: for the operator's side only.

These answers live on a port of their own that is never published. Readiness names each part and
nothing more: no versions, no paths, no addresses.
"""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pos_app.relay.clock import Steadiness
from pos_app.relay.errors import StoreError
from pos_app.relay.inbox import Inbox, Statements
from pos_app.relay.metrics import Metrics
from pos_app.relay.requests import answer
from pos_app.relay.upkeep import Upkeep

__all__ = ["Health", "create_private_app"]

MIN_FREE_BYTES = 200 * 1024 * 1024
PROBE_BYTES = 16 * 1024
STEPPED_SECONDS = 600.0  # a clock set right in the morning must not stop the relay for ever


class Health:
    """Answers ``/livez``, ``/readyz`` and ``/metrics``."""

    def __init__(
        self, *, inbox: Inbox, steadiness: Steadiness, metrics: Metrics, upkeep: Upkeep
    ) -> None:
        self._inbox = inbox
        self._steadiness = steadiness
        self._metrics = metrics
        self._upkeep = upkeep

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
        """A clock that was set shifts the window of the events that are taken."""
        return "ok" if self._steadiness.seconds() >= STEPPED_SECONDS else "stepped"


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
