from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from people import CAMILO, LUISA, MARTA, Staffed
from shop import Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.staff import Right, Role
from pos_app.till.authority import Everybody, Grant
from pos_app.till.snapshots import Sentence
from pos_app.till.staff.people import People


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def problem(here: Staffed) -> str | None:
    """Tell why the last change was refused."""
    said = here.page.problem
    return None if said is None else said.key


def test_people_are_taken_on_changed_and_let_go(tmp_path: Path) -> None:
    """The list on the screen would not be the people who can sign in."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            await here.people.change(CAMILO, name="  Camilo Peña Gil ")
            await here.people.change(CAMILO, role=Role.SUPERVISOR)
            await here.people.change(CAMILO, pin="7410")
            await here.people.withdraw(LUISA)
            await here.people.show()
            faces = [(row.face.name, row.face.role) for row in here.page.rows]
            assert faces == [
                ("Marta Ruiz", Role.MANAGER),
                ("Camilo Peña Gil", Role.SUPERVISOR),
            ]
            assert (await here.enter(LUISA)).said is not None
            assert not (await here.enter(CAMILO, "7410")).locked
            kinds = [kind for _, kind in here.journal() if kind.startswith("staff.")]
            assert kinds[3:7] == [
                "staff.renamed",
                "staff.role_changed",
                "staff.pin_changed",
                "staff.withdrawn",
            ]
            told = str([entry.act for entry in shop.store.journal.entries()])
            assert "Camilo" not in told  # names can be erased, the journal cannot

    run(story())


CHANGES: dict[str, Callable[[People], Coroutine[Any, Any, None]]] = {
    "staff.name_shape": lambda people: people.add(" ", Role.CASHIER, "2580"),
    "staff.pin_shape": lambda people: people.add("Ana", Role.CASHIER, "25"),
    "staff.pin_easy": lambda people: people.change(CAMILO, pin="1234"),
    "staff.last_manager": lambda people: people.withdraw(MARTA),
    "staff.unknown": lambda people: people.change("P9", name="Ana"),
}


@pytest.mark.parametrize("key", CHANGES)
def test_a_change_that_makes_no_sense_changes_nothing(tmp_path: Path, key: str) -> None:
    """A half-made person, or a shop without a manager, would be found on the busiest day."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            before, written = shop.store.staff.roster(), len(here.journal())
            await CHANGES[key](here.people)
            assert problem(here) == key
            assert shop.store.staff.roster() == before
            assert len(here.journal()) == written

    run(story())


def test_the_last_manager_stays_one(tmp_path: Path) -> None:
    """Nobody could ever make a manager again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            await here.people.change(MARTA, role=Role.CASHIER)
            assert problem(here) == "staff.last_manager"
            await here.people.decide_right("manager", Right.PEOPLE, allowed=False)
            assert problem(here) == "staff.last_manager"
            await here.people.change(LUISA, role=Role.MANAGER)
            await here.people.withdraw(MARTA)
            assert problem(here) is None
            assert here.shown.locked  # who let himself go is not at the till any more

    run(story())


def test_the_first_person_is_a_manager(tmp_path: Path) -> None:
    """A cashier alone could change nothing of the shop, for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.people.add("Camilo", Role.CASHIER, "2580")
            assert problem(here) == "staff.first_is_manager"

    run(story())


def test_without_a_safe_nobody_is_taken_on(tmp_path: Path) -> None:
    """PINs would lie in the database so that any copy tells them."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            here.pins.fault = CouldNotAskError("vault.missing")
            await here.people.add("Marta", Role.MANAGER, "2580")
            assert problem(here) == "staff.no_safe"
            assert shop.store.staff.roster().people == ()

    run(story())


def test_a_right_is_granted_taken_and_left_as_usual(tmp_path: Path) -> None:
    """A trusted cashier would call the manager at every return."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            await here.people.decide_right(CAMILO, Right.RETURN, allowed=True)
            await here.people.decide_right("supervisor", Right.VOID, allowed=False)
            rows = {row.face.person_id: row for row in here.page.rows}
            assert Right.RETURN in rows[CAMILO].rights
            assert rows[CAMILO].decided == ((Right.RETURN, True),)
            assert here.page.roles == ((Role.SUPERVISOR, Right.VOID, False),)
            assert Right.RETURN in (await here.enter(CAMILO)).rights
            assert Right.VOID not in (await here.enter(LUISA)).rights

            await here.enter(MARTA)
            await here.people.decide_right(CAMILO, Right.RETURN, allowed=None)
            assert Right.RETURN not in (await here.enter(CAMILO)).rights

    run(story())


def test_a_cashier_changes_nobody_alone(tmp_path: Path) -> None:
    """A cashier would make himself a manager by calling the till."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            await here.enter(CAMILO)
            change = asyncio.ensure_future(here.people.change(CAMILO, role=Role.MANAGER))
            await settle()
            await here.staff.cancel()
            await change
            assert problem(here) == "staff.not_allowed"
            assert here.staff.roster.person(CAMILO).role is Role.CASHIER

            change = asyncio.ensure_future(here.people.change(CAMILO, name="Camilo"))
            await settle()
            await here.allow(MARTA)
            await change
            assert here.staff.roster.person(CAMILO).name == "Camilo"
            act = shop.store.journal.entries()[-1].act
            assert (act.actor, act.facts["authorised_by"]) == (CAMILO, MARTA)

    run(story())


def test_name_role_and_pin_change_with_one_leave(tmp_path: Path) -> None:
    """A supervisor types his PIN three times for one «Guardar», and half of it may be refused."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            asked = shop.world.authority = Asked()
            await here.people.change(CAMILO, name="Camilo P.", role=Role.SUPERVISOR, pin="7410")
            assert asked.rights == [Right.PEOPLE]
            kinds = [kind for _, kind in here.journal()][-3:]
            assert kinds == ["staff.renamed", "staff.role_changed", "staff.pin_changed"]
            acts = [entry.act.facts for entry in shop.store.journal.entries()][-3:]
            assert {act["authorised_by"] for act in acts} == {MARTA}

            await here.people.change(CAMILO, name="Otro", pin="1234")
            assert problem(here) == "staff.pin_easy"
            person = shop.store.staff.roster().person(CAMILO)
            assert (person.name, person.role) == ("Camilo P.", Role.SUPERVISOR)

    run(story())


class Asked(Everybody):
    """Somebody whom the manager allows everything, one question at a time."""

    actor = "P9"

    def __init__(self) -> None:
        """Have asked for nothing."""
        self.rights: list[Right] = []

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Allow it, and count."""
        self.rights.append(right)
        return Grant(self.actor, MARTA)
