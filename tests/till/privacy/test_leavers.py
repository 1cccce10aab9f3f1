"""Whoever left can be forgotten by name, while everything he did stays whole and his own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from people import CAMILO, LUISA, MARTA, Staffed
from shift_desk import ShiftDesk
from shop import Shop

from pos_app.core.audit import Trouble
from pos_app.core.money import Money
from pos_app.core.privacy import PrivacyKind
from pos_app.core.shift import DrawerCount
from pos_app.core.shift_report import ShiftReport
from pos_app.store.audit import audit
from pos_app.till.privacy.leavers import Leavers
from pos_app.till.privacy.snapshots import LeaverRow, LeaversSnapshot
from pos_app.till.receipts import as_it_stands

NAME = "Camilo Peña"
WHY = "Lo pidió por correo"


class Place:
    """A shop with people, of whom one has left."""

    def __init__(self, shop: Shop, folder: Path) -> None:
        """Stand at the till."""
        self.shop = shop
        self.folder = folder
        self.people = Staffed(shop)
        self.desk = ShiftDesk(shop)
        self.leavers = Leavers(shop.world, self.people.staff, shop.store.privacy)

    @property
    def seen(self) -> LeaversSnapshot:
        """What the manager sees."""
        return self.shop.latest(LeaversSnapshot)

    @property
    def problem(self) -> str:
        """Why the last wish was refused."""
        return "" if self.seen.problem is None else self.seen.problem.key

    def wrong(self) -> list[Trouble]:
        """What a look through the records finds."""
        found = audit(self.folder / "mostrador.db", (), lambda _done, _total: None)
        return [one.trouble for one in found.suspicions]

    def held(self) -> bool:
        """Whether the name lies anywhere on the disk."""
        files = self.folder.glob("mostrador.db*")
        return any(NAME.encode() in file.read_bytes() for file in files)

    async def camilos_shift(self) -> ShiftReport:
        """Camilo sells, takes the drawer over, and the shift is closed."""
        await self.people.enter(CAMILO)
        await self.desk.shift.hand_over(NAME, DrawerCount(amount=Money.pesos(0)))
        await self.shop.pay(await self.shop.charge())
        await self.shop.till.next_sale()
        await self.people.enter(MARTA)
        return await self.desk.close(0)


def at_a_shop(folder: Path, story: Callable[[Place], Awaitable[None]]) -> None:
    """Live a story; the manager is at the till."""

    async def live() -> None:
        shop = Shop(folder)
        async with shop:
            place = Place(shop, folder)
            await place.people.hire()
            await place.people.enter(MARTA)
            await story(place)

    asyncio.run(live())


def test_no_fact_holds_a_name_and_every_paper_shows_it(tmp_path: Path) -> None:
    """What is sealed could never be erased; a Z without names would answer to nobody."""

    async def story(place: Place) -> None:
        kept = await place.camilos_shift()
        assert (kept.closed_by, kept.hand_overs[0].taker) == (MARTA, CAMILO)
        shown = place.desk.papers.made[-1]
        assert (shown.closed_by, shown.hand_overs[0].taker) == ("Marta Ruiz", NAME)
        facts = " ".join(place.shop.store._connection._raw.iterdump())
        without = facts.replace(f"'{NAME}'", "", 1)  # where names lie apart, once
        assert NAME in facts
        assert NAME not in without
        assert place.wrong() == []

    at_a_shop(tmp_path, story)


def test_a_name_is_nowhere_once_it_was_erased_and_the_records_stay_whole(tmp_path: Path) -> None:
    """A shop would have to choose between a person's right and its books."""

    async def story(place: Place) -> None:
        await place.camilos_shift()
        order = place.shop.store.receipts.numbered(1)
        assert order is not None
        await place.people.people.withdraw(CAMILO)
        assert place.held()
        await place.leavers.erase_name(CAMILO, WHY)

        assert place.seen.rows == (LeaverRow(CAMILO, "Persona 3", erased=True),)
        assert (place.problem, place.seen.sealed, place.seen.done) == ("", False, 1)
        assert not place.held()
        assert place.wrong() == []
        await place.desk.closing.show_z(1)
        assert place.desk.papers.made[-1].hand_overs[0].taker == "Persona 3"
        stands = as_it_stands(place.shop.world, place.shop.till.counter.cases, order)
        assert stands.content.seller == "Persona 3"
        act = place.shop.store.privacy.acts()[0]
        assert (act.kind, act.actor) == (PrivacyKind.NAME_ERASED, MARTA)
        assert place.shop.store.tasks.note(act.note) == WHY
        entry = place.shop.store.journal.entries()[-1].act
        assert entry.kind == "privacy.name_erased"
        assert (entry.facts["person"], entry.facts["note"]) == (CAMILO, act.note)
        await place.leavers.erase_name(CAMILO, WHY)
        assert place.problem == "staff.name_gone"

    at_a_shop(tmp_path, story)


@pytest.mark.parametrize(
    ("who", "why", "problem"),
    [
        (CAMILO, WHY, "staff.still_here"),
        ("P9", WHY, "staff.unknown"),
        (CAMILO, "", "reason.missing"),
    ],
)
def test_only_who_left_is_forgotten_and_for_a_reason(
    tmp_path: Path, who: str, why: str, problem: str
) -> None:
    """A slip of the finger would take the name of who stands at the till."""

    async def story(place: Place) -> None:
        before = len(place.shop.store.journal.entries())
        await place.leavers.erase_name(who, why)
        assert place.problem == problem
        assert len(place.shop.store.journal.entries()) == before

    at_a_shop(tmp_path, story)


def test_whoever_answers_for_the_open_drawer_keeps_his_name(tmp_path: Path) -> None:
    """Money would be missing from a drawer that nobody can name any more."""

    async def story(place: Place) -> None:
        await place.desk.shift.hand_over(NAME, DrawerCount(amount=Money.pesos(0)))
        await place.people.people.withdraw(CAMILO)
        await place.leavers.erase_name(CAMILO, WHY)
        assert place.problem == "staff.holds_drawer"
        await place.desk.shift.hand_over("luisa mora", DrawerCount(amount=Money.pesos(0)))
        await place.leavers.erase_name(CAMILO, WHY)
        assert place.problem == ""

    at_a_shop(tmp_path, story)


def test_between_two_shifts_nobody_answers_for_a_drawer(tmp_path: Path) -> None:
    """A shop that is closed for good could forget nobody."""

    async def story(place: Place) -> None:
        await place.camilos_shift()
        await place.people.people.withdraw(CAMILO)
        await place.leavers.erase_name(CAMILO, WHY)
        assert place.problem == ""

    at_a_shop(tmp_path, story)


def test_whoever_may_not_neither_sees_nor_erases(tmp_path: Path) -> None:
    """A cashier would read who left, and take their names."""

    async def story(place: Place) -> None:
        await place.people.people.withdraw(LUISA)
        await place.people.enter(CAMILO)
        await place.leavers.show()
        assert place.seen.rows == ()
        asked = asyncio.ensure_future(place.leavers.erase_name(LUISA, WHY))
        for _ in range(20):
            await asyncio.sleep(0)
        await place.people.staff.cancel()
        await asked
        assert (place.problem, place.seen.rows) == ("staff.not_allowed", ())
        assert place.shop.store.staff.roster().people[1].name == "Luisa Mora"

    at_a_shop(tmp_path, story)


@pytest.mark.parametrize(
    ("edit", "trouble"),
    [
        ("UPDATE person_names SET text = 'Otro' WHERE text = 'Camilo Peña'", Trouble.EDITED),
        ("DELETE FROM person_names WHERE text = 'Camilo Peña'", Trouble.MISSING),
    ],
)
def test_a_name_that_was_changed_by_hand_is_found(
    tmp_path: Path, edit: str, trouble: Trouble
) -> None:
    """Somebody else would stand on every paper for what Camilo did."""

    async def story(place: Place) -> None:
        await place.camilos_shift()
        place.shop.store._connection.execute(edit)
        assert place.wrong() == [trouble]

    at_a_shop(tmp_path, story)


def test_a_name_that_comes_back_after_it_was_erased_is_found(tmp_path: Path) -> None:
    """What was promised to be gone would be there again, out of an old copy."""

    async def story(place: Place) -> None:
        await place.people.people.withdraw(CAMILO)
        store = place.shop.store._connection
        rows = store.rows("SELECT * FROM person_names WHERE text = ?", (NAME,))
        await place.leavers.erase_name(CAMILO, WHY)
        store.insert("person_names", dict(rows[0]))
        assert place.wrong() == [Trouble.ADDED]

    at_a_shop(tmp_path, story)


def test_a_name_typed_in_a_shop_without_people_can_be_erased(tmp_path: Path) -> None:
    """It would be sealed into the hand-over for ever."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            desk = ShiftDesk(shop)
            await desk.shift.hand_over("Julián", DrawerCount(amount=Money.pesos(0)))
            kept = await desk.close(0)
            assert kept.hand_overs[0].taker.startswith("note:")
            assert desk.papers.made[-1].hand_overs[0].taker == "Julián"
            texts = shop.store.privacy
            texts.erase([one for one in texts.texts() if one.text == "Julián"])
            await desk.closing.show_z(1)
            assert desk.papers.made[-1].hand_overs[0].taker == ""

    asyncio.run(story())


def test_names_that_are_sealed_since_before_are_shown_nowhere(tmp_path: Path) -> None:
    """An old Z would go on naming who asked to be forgotten; and nobody would say so."""

    async def story(place: Place) -> None:
        at = "2026-11-20T17:00:00.000000+00:00"
        for change, value in (("name", "Inés Vega"), ("role", "CASHIER"), ("withdrawn", "")):
            told = {"person_id": "P4", "change": change, "value": value, "at": at, "by": MARTA}
            place.shop.store._connection.insert("person_facts", told)
        place.people.staff.changed(place.shop.store.staff.roster())
        reference = await place.shop.charge()
        await place.shop.pay(reference)
        issued = place.shop.store.receipts.numbered(1)
        assert issued is not None
        old = replace(issued, content=replace(issued.content, seller="Inés Vega"))
        cases = place.shop.till.counter.cases
        await place.shop.till.next_sale()
        await place.desk.close(0)
        await place.leavers.show()
        assert place.seen.sealed
        assert as_it_stands(place.shop.world, cases, old).content.seller == "Inés Vega"
        await place.leavers.erase_name("P4", WHY)
        assert as_it_stands(place.shop.world, cases, old).content.seller == "Persona 4"
        assert place.seen.rows[0] == LeaverRow("P4", "Persona 4", erased=True)
        assert place.wrong() == []

    at_a_shop(tmp_path, story)
