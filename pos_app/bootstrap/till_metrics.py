"""The till's own figures for a shop that watches its machines: Prometheus, this computer only.

Off until somebody names a port. Nothing of a person, a sale or a reference is told, and what asks
for the figures is served by a thread of its own: no payment waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog

from pos_app.bootstrap.system import program_version
from pos_app.core.tasks import TaskKind
from pos_app.till.minute.snapshots import RowKind
from pos_app.till.snapshots import Lamp, LampState
from pos_app.till.till import Till
from pos_app.till.world import World

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

__all__ = ["LOCAL", "MetricsDoor"]

PORT = "metrics.port"

LOCAL = "127.0.0.1"

PAUSE = 10.0
"""Seconds between two updates."""

STATES = {LampState.CALM: 0, LampState.WARNING: 1, LampState.DOWN: 2, LampState.NO_DATA: 3}

log = structlog.get_logger("till.metrics")


class MetricsDoor:
    """Opens and shuts the endpoint as the setting says, and keeps its figures true."""

    def __init__(self, world: World, till: Till) -> None:
        """Load and open nothing."""
        self._world = world
        self._till = till
        self._open: _Endpoint | None = None
        self._refused = 0

    async def run(self) -> None:
        """Follow the setting and the till, until cancelled."""
        try:
            while True:
                self.update()
                asked = self._world.clock.monotonic()
                await self._world.clock.sleep(PAUSE)
                if self._open is not None:
                    late = self._world.clock.monotonic() - asked - PAUSE
                    self._open.figures.lag.set(max(0.0, late))
        finally:
            self._shut()

    def update(self) -> None:
        """Open or shut the endpoint, and write the figures down."""
        port = self._world.store.settings.number(PORT)
        if self._open is not None and self._open.port != port:
            self._shut()
        if port and self._open is None:
            self._try(port)
        if self._open is not None:
            self._open.figures.take(self._till)

    def _try(self, port: int) -> None:
        try:
            self._open = _Endpoint(port)
        except (ImportError, OSError, OverflowError) as error:
            if self._refused != port:  # said once, tried again and again
                log.warning("metrics_not_served", port=port, why=type(error).__name__)
            self._refused = port
            return
        self._refused = 0
        log.info("metrics_served", port=port)

    def _shut(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


class _Endpoint:
    """The open endpoint; its library is loaded with it."""

    def __init__(self, port: int) -> None:
        from prometheus_client import CollectorRegistry, start_http_server

        registry = CollectorRegistry()
        self.port = port
        self.figures = _Figures(registry)
        self._server: Any
        self._server, self._thread = start_http_server(port, addr=LOCAL, registry=registry)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Figures:
    """Everything that is told."""

    def __init__(self, registry: CollectorRegistry) -> None:
        from prometheus_client import Gauge

        self._lamps = Gauge(
            "pos_lamp_state",
            "Health strip: 0 calm, 1 warning, 2 down, 3 no data",
            ["lamp"],
            registry=registry,
        )
        self._tray = Gauge("pos_tray_rows", "Rows in the tray", ["kind"], registry=registry)
        self._tasks = Gauge(
            "pos_tasks_open", "Money that needs a person", ["kind"], registry=registry
        )
        self.lag = Gauge(
            "pos_loop_lag_seconds", "How late the till's thread woke up last", registry=registry
        )
        info = Gauge("pos_build_info", "The program's version", ["version"], registry=registry)
        info.labels(program_version()).set(1)

    def take(self, till: Till) -> None:
        """Write down how the till is."""
        states = dict(till.health.lamps)
        for lamp in Lamp:
            state = states.get(lamp, LampState.NO_DATA)
            self._lamps.labels(lamp.value).set(STATES[state])
        rows, tasks = till.tray.rows(), till.tray.tasks()
        for row in RowKind:
            count = sum(one.kind is row for one in rows)
            self._tray.labels(row.name.lower()).set(count)
        for kind in TaskKind:
            self._tasks.labels(kind.value).set(sum(one.kind is kind for one in tasks))
