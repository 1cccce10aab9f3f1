"""The home follows the day while somebody looks, and what needs a person is closed by name."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from people import CAMILO, LUISA, Staffed
from shop import Shop

from pos_app.core.attention import NeedKind
from pos_app.core.day_figures import Share
from pos_app.core.days import local_day
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.payment import Status
from pos_app.core.printing import PrintEvent
from pos_app.core.tasks import TaskKind
from pos_app.till.reconciliation.days import Reconciliations
from pos_app.till.review.home import Home
from pos_app.till.review.needs import Needs
from pos_app.till.review.office import Office
from pos_app.till.review.snapshots import HomeSnapshot, NeedsSnapshot, ProgressSnapshot
from pos_app.till.troubles import Troubles


class Place:
    """A shop's till with its manager's place."""

    def __init__(self, shop: Shop) -> None:
        """Build it as the program does."""
        self.shop = shop
        self.office = Office(shop.world)
        days = self.compared = Reconciliations(shop.world, shop.till.minute.comparing)
        tray, worries, differing = shop.till.tray, shop.store.worries, days.kept.differing.values
        self.needs = Needs(shop.world, self.office, tray, worries, differing=differing)
        self.paired = False
        store, needs = shop.store.days, self.needs
        self.home = Home(
            shop.world, self.office, store, needs, paired=lambda: self.paired, told=days.told
        )

    @property
    def shown(self) -> HomeSnapshot:
        """The figures on the screen."""
        return self.shop.latest(HomeSnapshot)

    @property
    def listed(self) -> NeedsSnapshot:
        """What needs a person."""
        return self.shop.latest(NeedsSnapshot)

    def kinds(self) -> list[str]:
        """The kinds of what needs a person."""
        return [row.need.kind.value for row in self.listed.rows]


def run(folder: Path, story: Callable[[Shop, Place], Awaitable[None]]) -> None:
    """Tell a story in a shop."""

    async def told() -> None:
        async with Shop(folder) as shop:
            await story(shop, Place(shop))

    asyncio.run(told())


def test_a_sale_is_in_the_figures_as_soon_as_somebody_looks(tmp_path: Path) -> None:
    """The manager would read yesterday's state of today."""

    async def story(shop: Shop, place: Place) -> None:
        await place.home.look(on=True)
        assert place.shown.figures.whole.success == Share(0, 0)
        reference = await shop.charge()
        await shop.pay(reference)
        await place.home.show_today()
        assert place.shown.figures.whole.success == Share(1, 1)
        assert place.shown.before is not None
        assert place.shown.today == local_day(shop.clock.now())

    run(tmp_path, story)


def test_the_day_is_told_again_while_it_is_looked_at_and_not_after(tmp_path: Path) -> None:
    """The figures would stand still, or be added up all night."""

    async def story(shop: Shop, place: Place) -> None:
        living = asyncio.ensure_future(place.home.run())
        await place.home.look(on=True)
        before = place.shown
        for _ in range(20):
            await shop.clock.advance(6)
            await asyncio.sleep(0.01)
            if place.shown is not before:
                break
        assert place.shown is not before
        await place.home.look(on=False)
        await shop.clock.advance(6)
        await asyncio.sleep(0.02)
        last = place.shown
        for _ in range(3):
            await shop.clock.advance(6)
            await asyncio.sleep(0.01)
        assert place.shown is last
        living.cancel()

    run(tmp_path, story)


def test_a_range_tells_how_far_it_is_and_can_be_given_up(tmp_path: Path) -> None:
    """A slip of the finger would keep the figures away for minutes."""

    async def story(shop: Shop, place: Place) -> None:
        today = local_day(shop.clock.now())
        await place.home.show(today - timedelta(days=3), today)
        assert (place.shown.figures.first, place.shown.before) == (today - timedelta(days=3), None)
        assert ProgressSnapshot(4, 4) in shop.told
        shop.told.clear()
        long = asyncio.ensure_future(place.home.show(today - timedelta(days=3_000), today))
        for _ in range(1_000):
            await asyncio.sleep(0.001)
            if ProgressSnapshot(2, 3_001) in shop.told:
                break
        await place.home.stop()
        await long
        assert shop.told[-1] == ProgressSnapshot(0, 0)
        assert not [one for one in shop.told if isinstance(one, HomeSnapshot)]

    run(tmp_path, story)


def test_a_range_upside_down_gets_a_sentence(tmp_path: Path) -> None:
    """The screen would stay on the days before, as if it had not heard."""

    async def story(shop: Shop, place: Place) -> None:
        await place.home.show(date(2026, 11, 20), date(2026, 11, 1))
        assert shop.notices[-1] == "review.upside_down"

    run(tmp_path, story)


def test_who_may_not_look_gets_neither_figures_nor_a_need_closed(tmp_path: Path) -> None:
    """A cashier would close the need that is about his own drawer."""

    async def story(shop: Shop, place: Place) -> None:
        staffed = Staffed(shop)
        await staffed.hire()
        await staffed.enter(CAMILO)
        shop.told.clear()
        await place.home.look(on=True)
        await place.home.take("difference:1")
        await place.home.close("difference:1", "review", "me equivoqué contando")
        assert not [one for one in shop.told if isinstance(one, HomeSnapshot | NeedsSnapshot)]
        assert set(shop.notices) == {"staff.not_allowed"}
        assert shop.store.tasks.acts() == ()

    run(tmp_path, story)


def test_money_that_needs_a_person_has_an_owner_and_an_end_with_a_name(tmp_path: Path) -> None:
    """Two people would give the same money back, and nobody know who closed it."""

    async def story(shop: Shop, place: Place) -> None:
        staffed = Staffed(shop)
        await staffed.hire()
        reference = await shop.charge()
        await shop.pay(reference, transaction_id="1")
        await shop.pay(reference, transaction_id="2")
        await shop.clock.advance(600)
        await place.home.look(on=True)
        (row,) = place.listed.rows
        assert (row.need.kind, row.sale, row.owner) == (TaskKind.OVER, 1, "")
        await place.home.take(row.need.key)
        (row,) = place.listed.rows
        assert (row.owner, row.mine) == ("Marta Ruiz", True)
        await place.home.close(row.need.key, "refund", "Se pidió la devolución por chat")
        assert place.listed.rows == ()
        (shut,) = place.listed.closed
        assert (shut.kind, shut.who, shut.why) == (
            "over", "Marta Ruiz", "Se pidió la devolución por chat",
        )  # fmt: skip
        kinds = [entry.act.kind for entry in shop.store.journal.entries()]
        assert kinds[-2:] == ["task.taken", "task.closed"]

    run(tmp_path, story)


def test_what_is_about_no_sale_is_closed_with_a_reason_too(tmp_path: Path) -> None:
    """A paper that nobody wants any more would stand in the list for ever."""

    async def story(shop: Shop, place: Place) -> None:
        now = shop.clock.now()
        shop.store.outbox.add("z", "7", now)
        (job,) = shop.store.outbox.waiting()
        shop.store.outbox.note(job, PrintEvent.BROKEN, now)
        await place.home.look(on=True)
        (row,) = place.listed.rows
        assert dict(row.need.details) == {"paper": "z", "name": "7", "tries": 1}
        await place.home.close(row.need.key, "review", " ")
        assert place.kinds() == [NeedKind.PRINT_FAILED]
        await place.home.close(row.need.key, "review", "Se imprimió en PDF")
        assert place.kinds() == []
        assert place.listed.closed[0].why == "Se imprimió en PDF"

    run(tmp_path, story)


def test_wompis_silence_is_written_down_and_told(tmp_path: Path) -> None:
    """Nobody could say later that it was Wompi that did not answer."""

    async def story(shop: Shop, place: Place) -> None:
        troubles = Troubles(shop.world)
        slow: MostradorError = CouldNotAskError("gateway.timeout")
        resting: MostradorError = CouldNotAskError("gateway.resting", seconds=4)
        for fault in (slow, slow, resting, resting, None, resting):
            troubles.heard(fault)
        troubles.heard(WasRefusedError("gateway.refused"))
        day = shop.clock.now() - timedelta(days=1), shop.clock.now() + timedelta(days=1)
        noted = [one.kind for one in shop.store.troubles.between(*day)]
        assert noted == ["gateway.timeout", "gateway.resting", "gateway.resting"]
        await place.home.look(on=True)
        assert place.kinds() == [NeedKind.NO_ANSWERS]

    run(tmp_path, story)


@pytest.mark.expected_logs("trouble_not_kept", always=True)
def test_a_disk_that_is_full_does_not_stop_the_till_over_a_note(tmp_path: Path) -> None:
    """A note about Wompi's silence would end the program in front of a customer."""

    async def story(shop: Shop, place: Place) -> None:
        assert place.office is not None

        class Full:
            def add(self, kind: str, at: object) -> None:
                raise CouldNotAskError("store.disk_full", kind=kind, at=str(at))

        troubles = Troubles(shop.world)
        shop.store.troubles = Full()  # type: ignore[assignment]  # it only fails
        troubles.heard(CouldNotAskError("gateway.timeout"))

    run(tmp_path, story)


def test_a_paired_shop_that_hears_nothing_is_told(tmp_path: Path) -> None:
    """Events would be misdirected for weeks, and every payment seen a little later."""

    async def story(shop: Shop, place: Place) -> None:
        place.paired = True
        for _ in range(5):
            reference = await shop.charge()
            await shop.pay(reference, Status.DECLINED)
            await shop.till.drop_sale()
            await shop.till.next_sale()
        await place.home.look(on=True)
        assert NeedKind.SILENT_RELAY in place.kinds()

    run(tmp_path, story)


def test_a_supervisor_without_the_right_is_let_in_once(tmp_path: Path) -> None:
    """The place would stay open after the one who was let in had gone."""

    async def story(shop: Shop, place: Place) -> None:
        staffed = Staffed(shop)
        await staffed.hire()
        await staffed.enter(LUISA)
        entering = asyncio.ensure_future(place.office.enter())
        await asyncio.sleep(0)
        await staffed.allow("P1")
        await entering
        await place.home.look(on=True)
        assert place.shown.figures.whole.charges == 0
        await place.office.leave()
        shop.told.clear()
        await place.home.show_today()
        assert shop.notices == ["staff.not_allowed"]

    run(tmp_path, story)
