"""Somebody who is not there hears of it once, by the ways that are on, and never of a person."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import FakeClock, settle
from people import CAMILO
from shift_desk import ShiftDesk
from shop import Shop

from pos_app.core.alerts import Alert, AlertKind, Channel
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.money import Money
from pos_app.core.staff import Right
from pos_app.core.tasks import Advice, Task, TaskKind
from pos_app.till.alerts.alerting import Alerting
from pos_app.till.alerts.snapshots import AlertsSnapshot
from pos_app.till.authority import Grant
from pos_app.till.ports.alerts import WayTerms
from pos_app.till.snapshots import HealthSnapshot, Lamp, LampState, LampTold, Notice, Sentence


class Way:
    """A way that remembers what it sent, and fails as it is told."""

    def __init__(self) -> None:
        """Work."""
        self.sent: list[Alert] = []
        self.tries = 0
        self.fault: MostradorError | None = None
        self.secret = ""

    async def send(self, alert: Alert, terms: WayTerms) -> None:
        """Send, or fail."""
        assert terms.text("till.code")
        self.tries += 1
        if self.fault is not None:
            raise self.fault
        self.sent.append(alert)

    async def has_secret(self) -> bool:
        """Whether there is one."""
        if isinstance(self.fault, WasRefusedError):
            raise CouldNotAskError("vault.missing")
        return bool(self.secret)

    async def keep_secret(self, secret: str) -> None:
        """Keep it."""
        self.secret = secret


class Place:
    """A shop whose alerts live by a clock of their own."""

    def __init__(self, shop: Shop) -> None:
        """Have nothing to tell."""
        self.shop = shop
        self.clock = FakeClock()
        self.tasks: tuple[Task, ...] = ()
        self.lamps: dict[Lamp, LampState] = {}
        self.ways = {Channel.MAIL: Way(), Channel.WEBHOOK: Way()}
        self.reports = Way()
        self.world = replace(shop.world, clock=self.clock, gateway=None)
        self.alerting = self.again()

    def again(self) -> Alerting:
        """Begin as a till that was started anew."""
        return Alerting(
            self.world,
            self.shop.store.alerts,
            lambda: self.tasks,
            lambda: HealthSnapshot(
                tuple(LampTold(one, how, Sentence("x")) for one, how in self.lamps.items())
            ),
            self.ways,
            reports=self.reports,
        )

    def task(self, kind: TaskKind, key: str = "t1") -> None:
        """Let there be one more task."""
        made = Task(key, kind, Advice.REVIEW, "order-1", Money.pesos(1), self.clock.now())
        self.tasks = (*self.tasks, made)

    async def live(self, seconds: float) -> None:
        """Let the alerts work for a while."""
        work = asyncio.ensure_future(self.alerting.run())
        await settle()
        await self.clock.advance(seconds)
        work.cancel()

    def on(self, *names: str) -> None:
        """Switch something on."""
        for name in names:
            self.shop.store.settings.change(f"alerts.{name}", True)

    @property
    def mailed(self) -> list[AlertKind]:
        """What left by mail."""
        return [one.kind for one in self.ways[Channel.MAIL].sent]

    @property
    def seen(self) -> AlertsSnapshot:
        """The page."""
        return self.shop.latest(AlertsSnapshot)


def at_a_shop(folder: Path, story: Callable[[Place], Awaitable[None]]) -> None:
    """Live a story."""

    async def live() -> None:
        shop = Shop(folder)
        async with shop:
            await story(Place(shop))

    asyncio.run(live())


def test_nobody_is_called_before_it_is_switched_on(tmp_path: Path) -> None:
    """A till would write mail of its own accord."""

    async def story(place: Place) -> None:
        place.task(TaskKind.LATE)
        place.lamps[Lamp.WOMPI] = LampState.DOWN
        await place.live(3_600)
        assert place.shop.store.alerts.newest(9) == ()
        assert place.ways[Channel.MAIL].tries == 0
        assert not [one for one in place.shop.told if isinstance(one, Notice)]

    at_a_shop(tmp_path, story)


def test_each_task_is_told_once_by_every_way_that_is_on(tmp_path: Path) -> None:
    """A phone would ring twice a minute, or never."""

    async def story(place: Place) -> None:
        place.on("mail", "app")
        place.task(TaskKind.OVER)
        place.task(TaskKind.VOID_PENDING, "t2")
        await place.live(300)
        place.alerting = place.again()
        await place.live(300)
        assert place.mailed == [AlertKind.DOUBLE_MONEY]
        assert place.ways[Channel.WEBHOOK].tries == 0
        notices = [one.sentence.key for one in place.shop.told if isinstance(one, Notice)]
        assert notices == ["alert.double_money"]

    at_a_shop(tmp_path, story)


@pytest.mark.expected_logs("alert_not_sent")
def test_what_cannot_be_sent_is_tried_again_with_longer_and_longer_pauses(tmp_path: Path) -> None:
    """A mail server that rests would be asked all night, or never again."""

    async def story(place: Place) -> None:
        place.on("mail")
        way = place.ways[Channel.MAIL]
        way.fault = CouldNotAskError("mail.unreachable")
        place.task(TaskKind.LATE)
        await place.live(3_600)
        assert 3 <= way.tries <= 5
        way.fault = None
        await place.live(4_000)
        assert place.mailed == [AlertKind.LATE_MONEY]

    at_a_shop(tmp_path, story)


@pytest.mark.expected_logs("alert_not_sent")
def test_after_a_day_nobody_is_called_for_it_any_more(tmp_path: Path) -> None:
    """The first working hour of a mail server would bring last month."""

    async def story(place: Place) -> None:
        place.on("mail")
        place.ways[Channel.MAIL].fault = CouldNotAskError("mail.unreachable")
        place.task(TaskKind.LATE)
        await place.live(60)
        await place.clock.advance(timedelta(days=2).total_seconds())
        place.ways[Channel.MAIL].fault = None
        await place.live(120)
        assert place.mailed == []

    at_a_shop(tmp_path, story)


def test_a_silence_is_told_when_it_lasts_and_again_when_it_is_another(tmp_path: Path) -> None:
    """Every blink of the line would call somebody."""

    async def story(place: Place) -> None:
        place.on("mail")
        place.lamps[Lamp.WOMPI] = LampState.DOWN
        await place.live(14 * 60)
        assert place.mailed == []
        await place.live(5 * 60)
        assert place.mailed == [AlertKind.WOMPI]
        place.lamps[Lamp.WOMPI] = LampState.CALM
        await place.live(60)
        place.lamps[Lamp.WOMPI] = LampState.DOWN
        await place.live(20 * 60)
        assert place.mailed == [AlertKind.WOMPI] * 2
        assert place.ways[Channel.MAIL].sent[0].count == 15

    at_a_shop(tmp_path, story)


def test_a_difference_at_the_close_is_told_from_the_shops_limit_on(tmp_path: Path) -> None:
    """A thief would be found at the end of the month."""

    async def story(place: Place) -> None:
        desk = ShiftDesk(place.shop)
        desk.closing.after_close.append(place.alerting.after_close)
        await desk.close(50_000)
        assert place.shop.store.alerts.newest(9) == ()  # nothing is switched on
        place.on("webhook")
        await desk.open(0)
        await desk.close(19_000)
        await desk.open(0)
        await desk.close(25_000)
        await place.live(60)
        sent = place.ways[Channel.WEBHOOK].sent
        assert [(one.kind, one.count) for one in sent] == [(AlertKind.DIFFERENCE, 25_000)]

    at_a_shop(tmp_path, story)


def test_the_page_is_set_tried_and_refused(tmp_path: Path) -> None:
    """A typing error would be noticed on the night it mattered."""

    async def story(place: Place) -> None:
        await place.alerting.change("alerts.mail_to", "marta@tienda.example")
        await place.alerting.change("alerts.mail", True)
        await place.alerting.keep_secret(Channel.MAIL, "clave")
        await place.alerting.test(Channel.MAIL)
        assert place.seen.values["alerts.mail"] is True
        assert place.seen.secrets == {Channel.MAIL}
        assert place.seen.tested is Channel.MAIL
        assert place.mailed == [AlertKind.TEST]
        await place.alerting.change("alerts.mail_port", 99_999)
        assert place.seen.problem is not None
        assert place.seen.problem.key == "settings.refused"
        place.ways[Channel.MAIL].fault = CouldNotAskError("mail.unreachable")
        await place.alerting.test(Channel.MAIL)
        assert place.seen.problem is not None
        assert place.seen.problem.key == "mail.unreachable"
        kinds = [one.act for one in place.shop.store.journal.entries()]
        assert "clave" not in str([act.facts for act in kinds])
        assert [act.kind for act in kinds][-3:] == [
            "settings.changed",
            "settings.changed",
            "setting.changed",
        ]

    at_a_shop(tmp_path, story)


class Refusing:
    """An authority that refuses."""

    actor = CAMILO

    def may(self, right: Right) -> bool:
        """Allow selling."""
        return right is Right.SELL

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        assert right is Right.SETTINGS
        assert about is not None
        raise WasRefusedError("staff.not_allowed")


def test_a_cashier_neither_sets_nor_tries_it(tmp_path: Path) -> None:
    """Whoever steals would switch the alarm off first."""

    async def story(place: Place) -> None:
        place.on("mail")
        place.world.authority = Refusing()
        await place.alerting.change("alerts.mail", False)
        await place.alerting.keep_secret(Channel.WEBHOOK, "https://mine.example")
        await place.alerting.test(Channel.MAIL)
        assert place.shop.store.settings.flag("alerts.mail")
        assert place.ways[Channel.WEBHOOK].secret == ""
        assert place.mailed == []
        place.ways[Channel.MAIL].fault = WasRefusedError("x")
        await place.alerting.show()
        assert place.seen.problem is not None
        assert place.seen.problem.key == "vault.missing"

    at_a_shop(tmp_path, story)


class BrokenBook:
    """A book whose disk is full."""

    def __getattr__(self, name: str) -> object:
        """Fail."""
        raise CouldNotAskError("store.disk_full")


@pytest.mark.expected_logs("alerts_resting")
def test_a_disk_that_takes_nothing_stops_nothing(tmp_path: Path) -> None:
    """The till would stop because of an alert."""

    async def story(place: Place) -> None:
        place.on("mail")
        place.task(TaskKind.LATE)
        place.alerting._book = BrokenBook()  # type: ignore[assignment]  # it only fails
        await place.live(120)
        assert place.mailed == []

    at_a_shop(tmp_path, story)


def test_the_address_for_faults_is_kept_in_the_safe_and_nowhere_else(tmp_path: Path) -> None:
    """Whoever reads the journal could write into the shop's reports."""

    async def story(place: Place) -> None:
        await place.alerting.keep_report_address("https://secret@sentry.example/7")
        assert place.reports.secret == "https://secret@sentry.example/7"
        assert place.seen.reports
        assert place.seen.secrets == frozenset()
        last = place.shop.store.journal.entries()[-1].act
        assert last.facts["name"] == "metrics.faults_address"
        assert "secret" not in str(last.facts)
        place.world.authority = Refusing()
        await place.alerting.keep_report_address("https://other@sentry.example/7")
        assert "other" not in place.reports.secret

    at_a_shop(tmp_path, story)
