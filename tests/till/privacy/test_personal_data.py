"""Whoever asks is answered, whoever wants to be forgotten is, and every digest stays true."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import FakeClock
from people import CAMILO, MARTA, Staffed
from shift_desk import ShiftDesk
from shop import Shop

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.journal import broken_at
from pos_app.core.privacy import PrivacyKind, Trace
from pos_app.core.staff import Right
from pos_app.store.audit import audit
from pos_app.till.authority import Grant
from pos_app.till.ports.privacy import Privacy
from pos_app.till.privacy.personal_data import DAYS, PersonalData
from pos_app.till.privacy.snapshots import PrivacySnapshot
from pos_app.till.snapshots import Sentence


class Place:
    """A shop with people, and texts that name some others."""

    def __init__(self, shop: Shop) -> None:
        """Stand at the till."""
        self.shop = shop
        self.people = Staffed(shop)
        self.data = PersonalData(shop.world, shop.store.privacy)
        self.clock = FakeClock()

    def later(self, texts: Privacy | None = None) -> PersonalData:
        """The same page by a clock of its own: the till itself need not live through the years."""
        world = replace(self.shop.world, clock=self.clock, gateway=None)
        return PersonalData(world, texts or self.shop.store.privacy)

    async def write(self) -> None:
        """Write down two names, one beside a sale and one beside a task."""
        await self.shop.ring_up()
        now = self.shop.clock.now()
        order = self.shop.till.sales.order.order_id
        self.shop.store.orders.write_note(order, 0, "Doña Inés Muñoz, mesa 4", now)
        self.shop.store.orders.write_note(order, 1, "sin azúcar", now)
        self.shop.store.tasks.write_note("llamó Ines munoz 3001234567", now)

    @property
    def seen(self) -> PrivacySnapshot:
        """What the manager sees."""
        return self.shop.latest(PrivacySnapshot)

    def kinds(self) -> list[str]:
        """What the journal tells of it."""
        entries = self.shop.store.journal.entries()
        return [one.act.kind for one in entries if one.act.kind.startswith("privacy.")]


def at_a_shop(folder: Path, story: Callable[[Place], Awaitable[None]]) -> None:
    """Live a story; the manager is at the till."""

    async def live() -> None:
        shop = Shop(folder)
        async with shop:
            place = Place(shop)
            await place.people.hire()
            await place.people.enter(MARTA)
            await place.write()
            await story(place)

    asyncio.run(live())


def test_a_name_is_found_however_it_is_written(tmp_path: Path) -> None:
    """Half of what is held would not be told, or not be erased."""

    async def story(place: Place) -> None:
        await place.data.find("INÉS muñoz")
        assert {one.text for one in place.seen.found} == {
            "Doña Inés Muñoz, mesa 4",
            "llamó Ines munoz 3001234567",
        }
        await place.data.find("  ")
        assert place.seen.found == ()
        await place.data.show()
        assert (place.seen.held.texts, place.seen.typed) == (3, "")

    at_a_shop(tmp_path, story)


def on_the_disk(folder: Path) -> set[bytes]:
    """Which spellings of the name any file of the database still holds."""
    held = b"".join(file.read_bytes() for file in folder.glob("mostrador.db*"))
    return {one for one in (b"munoz", "Muñoz".encode()) if one in held}


def test_what_is_erased_is_nowhere_any_more_and_the_records_stay_whole(tmp_path: Path) -> None:
    """A shop would have to choose between the law and its books."""

    async def story(place: Place) -> None:
        await place.shop.pay(await place.shop.charge())
        await place.shop.till.next_sale()
        await ShiftDesk(place.shop).close(0)
        await place.data.record(PrivacyKind.ASKED_TO_ERASE, "por correo, CC 123")
        await place.data.find("inés muñoz")
        await place.data.erase_found()

        assert place.seen.found == ()
        assert place.seen.held.texts == 2
        assert [(row.kind, row.texts, row.note) for row in place.seen.rows] == [
            (PrivacyKind.ERASED, 2, ""),
            (PrivacyKind.ASKED_TO_ERASE, 0, "por correo, CC 123"),
        ]
        assert place.kinds() == ["privacy.asked", "privacy.erased"]
        assert broken_at(place.shop.store.journal.entries()) is None
        database = tmp_path / "mostrador.db"
        assert audit(database, (), lambda _done, _total: None).whole
        await place.data.erase_found()  # nothing is left to erase
        assert place.kinds() == ["privacy.asked", "privacy.erased"]
        assert not {b"munoz", "Muñoz".encode()} & on_the_disk(tmp_path)

    at_a_shop(tmp_path, story)


def test_no_journal_entry_holds_what_was_written(tmp_path: Path) -> None:
    """What must be erasable would be chained for ever."""

    async def story(place: Place) -> None:
        await place.data.record(PrivacyKind.CONSENTED, "Inés Muñoz firmó la hoja")
        facts = [one.act.facts for one in place.shop.store.journal.entries()]
        assert not [one for one in facts if "Muñoz" in str(one)]

    at_a_shop(tmp_path, story)


def test_texts_go_when_they_are_too_old(tmp_path: Path) -> None:
    """Names would lie there for ever because nobody thinks of them."""

    async def story(place: Place) -> None:
        data = place.later()
        work = asyncio.ensure_future(data.run())
        await data.keep_days(30)
        await place.clock.advance(timedelta(days=29).total_seconds())
        assert place.shop.store.privacy.held().texts == 3
        await place.clock.advance(timedelta(days=2).total_seconds())
        assert place.shop.store.privacy.held().texts == 0
        assert place.kinds() == ["privacy.aged"]
        work.cancel()

    at_a_shop(tmp_path, story)


def test_a_shorter_time_counts_at_once_and_none_keeps_for_ever(tmp_path: Path) -> None:
    """A manager would shorten it, and the old names would stay until tomorrow."""

    async def story(place: Place) -> None:
        data = place.later()
        await place.clock.advance(timedelta(days=60).total_seconds())
        await data.keep_days(0)
        assert place.seen.held.texts == 3
        await data.keep_days(30)
        assert (place.seen.days, place.seen.held.texts) == (30, 0)
        await data.keep_days(99_999)
        assert place.seen.problem is not None
        assert place.seen.problem.key == "settings.refused"
        assert place.shop.store.settings.number(DAYS) == 30

    at_a_shop(tmp_path, story)


class Refusing:
    """An authority that refuses."""

    actor = CAMILO

    def may(self, right: Right) -> bool:
        """Allow selling."""
        return right is Right.SELL

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        assert right is not Right.SELL
        assert about is not None
        raise WasRefusedError("staff.not_allowed")


def test_a_cashier_neither_reads_nor_erases(tmp_path: Path) -> None:
    """A note that tells on somebody would be gone."""

    async def story(place: Place) -> None:
        await place.data.find("inés")
        place.shop.world.authority = Refusing()
        for act in (
            place.data.find("azúcar"),
            place.data.erase_found(),
            place.data.record(PrivacyKind.CONSENTED, ""),
            place.data.keep_days(1),
        ):
            await act
            assert place.seen.problem is not None
            assert place.seen.problem.key == "staff.not_allowed"
        assert place.shop.store.privacy.held().texts == 3
        assert place.kinds() == []

    at_a_shop(tmp_path, story)


def test_a_cards_number_is_not_written_down_either(tmp_path: Path) -> None:
    """Whoever asks would leave more than he came for."""

    async def story(place: Place) -> None:
        await place.data.record(PrivacyKind.ASKED_TO_KNOW, "4242 4242 4242 4242")
        assert place.seen.problem is not None
        assert place.seen.problem.key == "note.card"

    at_a_shop(tmp_path, story)


class FullDisk:
    """Texts on a disk that takes nothing."""

    def __init__(self, shop: Shop) -> None:
        """Stand before the real ones."""
        self._real = shop.store.privacy

    def __getattr__(self, name: str) -> object:
        """Do what the real ones do."""
        return getattr(self._real, name)

    def erase(self, _traces: tuple[Trace, ...]) -> int:
        """Fail."""
        raise CouldNotAskError("store.disk_full")


@pytest.mark.expected_logs("texts_not_aged")
def test_a_disk_that_takes_nothing_stops_neither_the_till_nor_the_next_try(tmp_path: Path) -> None:
    """The till would stop because of an old note."""

    async def story(place: Place) -> None:
        data = place.later(FullDisk(place.shop))  # type: ignore[arg-type]  # it lends the rest
        work = asyncio.ensure_future(data.run())
        await place.clock.advance(timedelta(days=800).total_seconds())
        assert not work.done()
        assert place.shop.store.privacy.held().texts == 3
        work.cancel()

    at_a_shop(tmp_path, story)
