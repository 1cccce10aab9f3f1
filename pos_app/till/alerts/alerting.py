"""Alerts: found beside the payments, told on the screen, by mail or to a web address.

Everything is off until a manager switches it on. What cannot be sent is tried again for a day, and
nobody at the counter waits for any of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

import structlog

from pos_app.core.alerts import Alert, AlertKind, Channel, task_alerts
from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.money import CENTAVOS
from pos_app.core.settings import SETTINGS, Flag, Number, Value
from pos_app.core.shift_report import ShiftReport
from pos_app.core.staff import Right
from pos_app.core.tasks import Task
from pos_app.till.alerts.snapshots import AlertsSnapshot
from pos_app.till.ports.alerts import AlertBook, AlertWay, SecretPlace
from pos_app.till.setting_up import keep_settings
from pos_app.till.snapshots import HealthSnapshot, Lamp, LampState, Notice, Sentence
from pos_app.till.world import World

__all__ = ["NAMES", "Alerting"]

PAUSE = 30.0
"""Seconds between two looks."""

TRIED_FOR = timedelta(days=1)

PATIENCE = (60.0, 300.0, 900.0, 3600.0)
"""Seconds until a failed sending is tried again; the last one for ever after."""

NEWEST = 20

NAMES = tuple(name for name in SETTINGS if name.startswith(("alerts.", "metrics.")))

LAMPS = {
    Lamp.WOMPI: AlertKind.WOMPI,
    Lamp.NOTICES: AlertKind.NOTICES,
    Lamp.PRINTER: AlertKind.PRINTER,
}

log = structlog.get_logger("till.alerts")


class Alerting:
    """Looks, tells and remembers what was told."""

    def __init__(
        self,
        world: World,
        book: AlertBook,
        tasks: Callable[[], tuple[Task, ...]],
        health: Callable[[], HealthSnapshot],
        ways: Mapping[Channel, AlertWay],
        *,
        reports: SecretPlace,
    ) -> None:
        """Tell nothing before ``run``; ``reports`` keeps where faults are reported to."""
        self._world = world
        self._book = book
        self._tasks = tasks
        self._health = health
        self._ways = ways
        self._reports = reports
        self._down: dict[Lamp, datetime] = {}
        self._failures: dict[tuple[str, Channel], tuple[int, float]] = {}

    async def run(self) -> None:
        """Look and send, until cancelled."""
        while True:
            await self._world.clock.sleep(PAUSE)
            try:
                self.look()
                await self._send_all()
            except MostradorError as fault:
                log.warning("alerts_resting", why=fault.key)

    def look(self) -> None:
        """Raise what is new; nothing while everything is switched off."""
        found = [*self._silences(), *task_alerts(self._tasks())]
        if self._on("alerts.app") or any(self._on(f"alerts.{one.value}") for one in self._ways):
            for alert in found:
                self._raise(alert)

    async def after_close(self, report: ShiftReport) -> None:
        """Raise a difference that is larger than the shop lets pass."""
        limit = self._world.store.settings.number("alerts.difference_pesos")
        differences = (one.difference for one in report.ways)
        worst = max((abs(one.centavos) for one in differences if one is not None), default=0)
        pesos = worst // CENTAVOS
        if pesos > limit and self._any_on():
            key, now = f"shift:{report.shift}", self._world.now()
            self._raise(Alert(key, AlertKind.DIFFERENCE, now, pesos))

    # --- the page --------------------------------------------------------------------------------

    async def show(self) -> None:
        """Tell how everything is set and what was told."""
        await self._tell()

    async def change(self, name: str, value: Value) -> None:
        """Keep a setting, or say why not."""
        assert name in NAMES, name
        try:
            grant = await self._world.authority.obtain(Right.SETTINGS, Sentence("alerts.about"))
            keep_settings(self._world, grant, {name: value})
        except MostradorError as fault:
            await self._tell(fault)
            return
        await self._tell()

    async def keep_secret(self, channel: Channel, secret: str) -> None:
        """Keep the password of the mail, or the secret address, in the computer's safe."""
        await self._keep(self._ways[channel], f"alerts.{channel.value}_secret", secret)

    async def keep_report_address(self, address: str) -> None:
        """Keep in the computer's safe where faults of this program are reported to."""
        await self._keep(self._reports, "metrics.faults_address", address)

    async def _keep(self, place: SecretPlace, name: str, secret: str) -> None:
        try:
            grant = await self._world.authority.obtain(Right.SETTINGS, Sentence("alerts.about"))
            await place.keep_secret(secret)
            told = grant.facts(name=name)
            act = Act(self._world.now(), grant.actor, "setting.changed", told)
            self._world.store.journal.append(act)
        except MostradorError as fault:
            await self._tell(fault)
            return
        await self._tell()

    async def test(self, channel: Channel) -> None:
        """Send an alert that says that it is a test."""
        await self._tell(testing=channel)
        alert = Alert("test", AlertKind.TEST, self._world.now())
        try:
            await self._world.authority.obtain(Right.SETTINGS, Sentence("alerts.about"))
            await self._ways[channel].send(alert, self._world.store.settings)
        except MostradorError as fault:
            log.info("alert_test_failed", channel=channel.value, why=fault.key)
            await self._tell(fault)
            return
        await self._tell(tested=channel)

    # --- inside ----------------------------------------------------------------------------------

    def _on(self, name: str) -> bool:
        return self._world.store.settings.flag(name)

    def _any_on(self) -> bool:
        return any(self._on(name) for name in ("alerts.app", "alerts.mail", "alerts.webhook"))

    def _raise(self, alert: Alert) -> None:
        if self._book.raise_once(alert, self._world.now()):
            log.info("alert_raised", kind=alert.kind.value)
            if self._on("alerts.app"):
                about = Sentence(f"alert.{alert.kind.value}", (("count", alert.count),))
                self._world.publish(Notice(about))

    def _silences(self) -> Iterator[Alert]:
        """Tell which lamps have been down for longer than the shop lets pass."""
        now = self._world.now()
        states = {one.lamp: one.state for one in self._health().lamps}
        limit = timedelta(minutes=self._world.store.settings.number("alerts.silent_minutes"))
        for lamp, kind in LAMPS.items():
            if states.get(lamp) is not LampState.DOWN:
                self._down.pop(lamp, None)
                continue
            since = self._down.setdefault(lamp, now)
            if now - since >= limit:
                minutes = int(limit.total_seconds() // 60)
                yield Alert(f"lamp:{lamp.value}:{since.isoformat()}", kind, since, minutes)

    async def _send_all(self) -> None:
        for channel, way in self._ways.items():
            if self._on(f"alerts.{channel.value}"):
                for alert in self._book.unsent(channel, self._world.now() - TRIED_FOR):
                    await self._send(alert, channel, way)

    async def _send(self, alert: Alert, channel: Channel, way: AlertWay) -> None:
        tried, not_before = self._failures.get((alert.key, channel), (0, 0.0))
        if self._world.clock.monotonic() < not_before:
            return
        try:
            await way.send(alert, self._world.store.settings)
        except MostradorError as fault:
            pause = PATIENCE[min(tried, len(PATIENCE) - 1)]
            again = self._world.clock.monotonic() + pause
            self._failures[alert.key, channel] = (tried + 1, again)
            log.warning("alert_not_sent", channel=channel.value, why=fault.key, tried=tried + 1)
            return
        self._failures.pop((alert.key, channel), None)
        self._book.sent(alert, channel, self._world.now())

    async def _tell(
        self,
        fault: MostradorError | None = None,
        *,
        testing: Channel | None = None,
        tested: Channel | None = None,
    ) -> None:
        kept: list[Channel | None] = []
        for place, way in (*self._ways.items(), (None, self._reports)):
            try:
                kept += [place] if await way.has_secret() else []
            except MostradorError as closed:
                fault = fault or closed
        problem = None if fault is None else Sentence.of(fault)
        self._world.publish(
            AlertsSnapshot(
                {name: self._value(name) for name in NAMES},
                frozenset(channel for channel in kept if channel is not None),
                self._book.newest(NEWEST),
                testing,
                tested,
                problem,
                reports=None in kept,
            )
        )

    def _value(self, name: str) -> Value:
        settings, declared = self._world.store.settings, SETTINGS[name]
        if isinstance(declared, Flag):
            return settings.flag(name)
        return settings.number(name) if isinstance(declared, Number) else settings.text(name)
