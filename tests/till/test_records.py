"""The journal is read by who may, page by page, and proved against what others hold."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from fake_relay import FakeRelay
from people import CAMILO, LUISA, MARTA, Staffed
from shift_desk import ShiftDesk
from shop import Shop

from pos_app.bootstrap.record_keeper import FolderRecordKeeper
from pos_app.core.audit import Audit, HeadWitness, Trouble, Witness
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.relay_terms import JournalHead
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.records.auditing import Auditing
from pos_app.till.records.journal_book import PAGE, JournalBook
from pos_app.till.records.snapshots import (
    AuditSnapshot,
    DeedsSnapshot,
    JournalSnapshot,
    RelayWitness,
)
from pos_app.till.snapshots import Sentence


class Place:
    """A shop whose manager looks at what was done."""

    def __init__(self, shop: Shop) -> None:
        """Stand at the till."""
        self.shop = shop
        self.people = Staffed(shop)
        self.keeper = FolderRecordKeeper(shop.folder / "mostrador.db")
        self.book = JournalBook(shop.world, self.keeper)
        self.relay: FakeRelay | None = None
        self.auditing = Auditing(shop.world, self.keeper, lambda: self.relay)

    def did(self, actor: str, kind: str, **facts: str | int) -> None:
        """Write something into the journal."""
        self.shop.store.journal.append(Act(self.shop.clock.now(), actor, kind, facts))

    @property
    def journal(self) -> JournalSnapshot:
        """What the manager sees."""
        return self.shop.latest(JournalSnapshot)

    @property
    def audit(self) -> AuditSnapshot:
        """What the proof told."""
        return self.shop.latest(AuditSnapshot)


def at_a_shop(folder: Path, story: Callable[[Place], Awaitable[None]]) -> None:
    """Live a story in a shop with people; the manager is at the till."""

    async def live() -> None:
        shop = Shop(folder)
        async with shop:
            place = Place(shop)
            await place.people.hire()
            await place.people.enter(MARTA)
            await story(place)

    asyncio.run(live())


def test_the_journal_is_shown_page_by_page(tmp_path: Path) -> None:
    """Years of entries would have to be read before the first was seen."""

    async def story(place: Place) -> None:
        for number in range(PAGE + 10):
            place.did(CAMILO, "sale.dropped", sale=f"S{number}")
        await place.book.show(kind="sale.")
        first = place.journal
        await place.book.more()
        both = place.journal
        await place.book.more()

        assert len(first.rows) == PAGE
        assert first.more
        assert len(both.rows) == PAGE + 10
        assert not both.more
        assert place.journal is both
        assert [row.number for row in both.rows] == sorted(
            (row.number for row in both.rows), reverse=True
        )
        assert both.rows[0].who.name == "Camilo Peña"
        assert both.rows[0].facts == (("sale", f"S{PAGE + 9}"),)

    at_a_shop(tmp_path, story)


def test_the_journal_is_narrowed_to_a_person_and_what_he_allowed(tmp_path: Path) -> None:
    """Who allowed a void would hide behind who made it."""

    async def story(place: Place) -> None:
        place.did(CAMILO, "payment.void_asked", authorised_by=LUISA)
        place.did(CAMILO, "sale.dropped")
        await place.book.show(LUISA)
        assert [(row.kind, row.who.name, row.allowed_by) for row in place.journal.rows] == [
            ("payment.void_asked", "Camilo Peña", "Luisa Mora")
        ]
        assert [one.name for one in place.journal.people] == [
            "Marta Ruiz",
            "Luisa Mora",
            "Camilo Peña",
        ]

    at_a_shop(tmp_path, story)


def test_what_everybody_did_is_counted(tmp_path: Path) -> None:
    """A till with one hand in it would look like any other."""

    async def story(place: Place) -> None:
        for _ in range(3):
            place.did(CAMILO, "payment.void_asked", authorised_by=LUISA)
        await place.shop.clock.advance(timedelta(days=8).total_seconds())
        place.did(CAMILO, "payment.void_asked", authorised_by=LUISA)
        await place.book.show_deeds(7)
        week = place.shop.latest(DeedsSnapshot)
        await place.book.show_deeds(30)
        month = place.shop.latest(DeedsSnapshot)

        def told(seen: DeedsSnapshot, actor: str) -> tuple[object, object]:
            (one,) = (one for one in seen.people if one.who.actor == actor)
            return one.did, one.allowed

        assert told(week, CAMILO)[0] == (("payment.void_asked", 1),)
        assert told(month, CAMILO)[0] == (("payment.void_asked", 4),)
        assert told(month, LUISA)[1] == (("payment.void_asked", 4),)

    at_a_shop(tmp_path, story)


def test_a_cashier_reads_nothing_of_it(tmp_path: Path) -> None:
    """Whoever steals would first look what is seen of it."""

    async def story(place: Place) -> None:
        await place.people.enter(CAMILO)
        place.shop.world.authority = Refusing()
        await place.book.show()
        await place.book.show_deeds(7)
        await place.auditing.verify()
        assert place.journal.rows == ()
        deeds = place.shop.latest(DeedsSnapshot)
        problems = (place.journal.problem, deeds.problem, place.audit.problem)
        assert [one and one.key for one in problems] == ["staff.not_allowed"] * 3
        assert place.audit.audit is None

    at_a_shop(tmp_path, story)


class Refusing:
    """An authority whose helpers all refuse."""

    actor = CAMILO

    def may(self, right: Right) -> bool:
        """Allow selling."""
        return right is Right.SELL

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        assert right is not Right.SELL
        assert about is not None
        raise WasRefusedError("staff.not_allowed")


async def closed_twice(place: Place) -> None:
    """Close two shifts."""
    desk = ShiftDesk(place.shop)
    for _ in range(2):
        await place.shop.pay(await place.shop.charge())
        await place.shop.till.next_sale()
        report = await desk.close(0)
        if place.relay is not None and report.head is not None:
            head = JournalHead(report.shift, report.head.number, report.head.digest)
            place.relay.kept[report.shift] = head
        await desk.open(0)


def test_whole_records_are_proved_against_the_relay_and_the_paper(tmp_path: Path) -> None:
    """The proof would prove only what the file says of itself."""

    async def story(place: Place) -> None:
        place.relay = FakeRelay()
        await closed_twice(place)
        await place.auditing.show()
        await place.auditing.verify()
        first = place.audit
        await place.auditing.verify(first.last_head)
        second = place.audit
        assert first.audit is not None
        assert second.audit is not None
        assert first.audit.whole
        assert second.audit.whole
        assert (first.relay, first.last_shift) == (RelayWitness.HEARD, 2)
        assert first.audit.witnesses == {Witness.CLOSING: 2, Witness.RELAY: 2}
        assert second.audit.witnesses[Witness.PAPER] == 1
        entry = place.shop.store.journal.entries()[-1]
        assert (entry.act.kind, entry.act.facts["wrong"]) == ("records.verified", 0)

    at_a_shop(tmp_path, story)


def test_a_head_that_the_relay_holds_differently_is_told(tmp_path: Path) -> None:
    """The past could be written anew, and the screen would be green."""

    async def story(place: Place) -> None:
        place.relay = FakeRelay()
        await closed_twice(place)
        kept = place.relay.kept[1]
        place.relay.kept[1] = JournalHead(1, kept.entry, "f" * 64)
        await place.auditing.verify()
        assert place.audit.audit is not None
        found = [(one.trouble, one.witness) for one in place.audit.audit.suspicions]
        assert found == [(Trouble.HEAD, Witness.RELAY)]

    at_a_shop(tmp_path, story)


def test_a_relay_that_is_away_is_said_and_stops_nothing(tmp_path: Path) -> None:
    """Without internet nothing could be proved."""

    async def story(place: Place) -> None:
        place.relay = FakeRelay()
        place.relay.fault = CouldNotAskError("relay.no_network")
        await place.auditing.verify()
        assert place.audit.relay is RelayWitness.SILENT
        assert place.audit.audit is not None

    at_a_shop(tmp_path, story)


def test_a_mistyped_head_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    """A slip of the finger would be an alarm."""

    async def story(place: Place) -> None:
        await place.auditing.verify("12ab")
        assert place.audit.problem is not None
        assert place.audit.problem.key == "records.paper_shape"

    at_a_shop(tmp_path, story)


class SlowKeeper(FolderRecordKeeper):
    """A keeper that has very much to read."""

    def __init__(self, database: Path) -> None:
        """Have begun nothing."""
        super().__init__(database)
        self.begun = asyncio.Event()

    async def audit(self, kept: Sequence[HeadWitness], tell: Callable[[int, int], None]) -> Audit:
        """Read for ever."""
        assert not kept
        tell(50_000, 1_000_000)
        self.begun.set()
        await asyncio.Event().wait()
        raise AssertionError


def test_a_long_proof_tells_how_far_it_is_and_can_be_ended(tmp_path: Path) -> None:
    """A manager would wait before a still picture, and could not go."""

    async def story(place: Place) -> None:
        keeper = SlowKeeper(place.shop.folder / "mostrador.db")
        auditing = Auditing(place.shop.world, keeper, lambda: None)
        work = asyncio.ensure_future(auditing.verify())
        await keeper.begun.wait()
        await auditing.verify()  # a second press changes nothing
        far = place.audit
        await auditing.stop()
        with suppress(asyncio.CancelledError):
            await work
        assert (far.busy, far.done, far.total) == (True, 50_000, 1_000_000)
        assert not place.audit.busy
        assert place.audit.audit is None
        await auditing.stop()  # nothing to end

    at_a_shop(tmp_path, story)


def test_an_entry_that_somebody_made_unreadable_is_still_listed(tmp_path: Path) -> None:
    """The very entry that matters would keep the page from opening."""

    async def story(place: Place) -> None:
        with closing(sqlite3.connect(tmp_path / "mostrador.db")) as raw:
            raw.execute("DROP TRIGGER journal_no_update")
            raw.execute("UPDATE journal SET facts = 'x' WHERE number = 1")
            raw.commit()
        await place.book.show()
        assert place.journal.rows[-1].at is None

    at_a_shop(tmp_path, story)


@pytest.mark.parametrize("right", [Right.REVIEW])
def test_reading_is_asked_for_under_its_right(tmp_path: Path, right: Right) -> None:
    """A supervisor would read what managers write about her."""

    async def story(place: Place) -> None:
        await place.people.enter(LUISA)
        work = asyncio.ensure_future(place.book.show())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        question = place.people.asked.question
        assert question is not None
        assert question.right is right
        await place.people.allow(MARTA)
        await work
        assert place.journal.rows

    at_a_shop(tmp_path, story)
