"""Every way into the till is known, and each that wants a right is shut without it."""

from __future__ import annotations

import asyncio
import dataclasses
import inspect
import typing
from collections.abc import Callable, Coroutine
from functools import reduce
from pathlib import Path
from typing import Any

from clocks import settle
from every_act import ASKS, BELONGINGS, LETS_LOOK, OPEN, ROOMS, SELLS
from people import CAMILO, MARTA
from whole_desk import Place, whole_desk

from pos_app.core.privacy import PrivacyKind
from pos_app.till.desk import Desk
from pos_app.till.privacy.snapshots import PrivacySnapshot
from pos_app.till.review.snapshots import OfficeSnapshot
from pos_app.till.snapshots import Notice
from pos_app.till.staff.staff import NOBODY

Doing = Coroutine[Any, Any, object]
Wishes = dict[str, Callable[[Place], Doing]]


def run(folder: Path, story: Callable[[Place], Coroutine[Any, Any, None]]) -> None:
    """Tell a story at a whole desk."""

    async def told() -> None:
        async with whole_desk(folder) as place:
            await story(place)

    asyncio.run(told())


def doors(room: object) -> set[str]:
    """What of a room can be wished for."""
    kind = room if isinstance(room, type) else type(room)
    members = inspect.getmembers(kind, inspect.iscoroutinefunction)
    return {name for name, _ in members if not name.startswith("_")}


async def manage(place: Place) -> None:
    """A manager looks at everything that he alone may see."""
    desk = place.desk
    await place.sign_in(MARTA)
    await desk.office.enter()
    await desk.reconciliations.open()
    await desk.reconciliations.read()
    await desk.auditing.verify()
    await desk.personal_data.record(PrivacyKind.CONSENTED, "Ana Torres, por escrito")
    await desk.personal_data.find("Ana")
    assert desk.personal_data._found, "there must be something to be hidden"
    await desk.home.look(on=True)
    await desk.payment_list.show()
    await desk.journal.show()
    await settle()


def shown(place: Place, before: int) -> list[str]:
    """Pictures with something of the manager's in them, since a moment."""
    told = [one for one in place.told[before:] if type(one).__name__ in BELONGINGS]
    return [type(one).__name__ for one in told if not _empty(one)]


def _empty(picture: object) -> bool:
    """Whether nothing is in a picture but what was asked for and why it was refused."""
    if isinstance(picture, PrivacySnapshot):
        return not picture.found and not any(row.note for row in picture.rows)
    held = ("rows", "people", "audit", "path", "totals", "figures", "page", "text", "report")
    values = (getattr(picture, name, None) for name in held)
    return not isinstance(picture, OfficeSnapshot) and not any(values)


async def tried(place: Place, wish: Callable[[Place], Doing], want: list[Any]) -> str:
    """Do what is not allowed; tells what was wrong about how it was refused."""
    facts, acts, pictures = place.facts(), place.acts(), len(place.told)
    await place.refuse(wish(place))
    after = place.facts()
    changed = [name for name in after if after[name] != facts[name]]
    told = place.acts()[len(acts) :]
    seen = shown(place, pictures)
    if not changed and told == want and not seen:
        return ""
    return f"changed {changed}, journal {told}, shown {seen}"


async def all_tried(place: Place, actor: str) -> dict[str, str]:
    """Try every act that asks and every look; tells each that did not end as it should."""
    found: dict[str, str] = {}
    for name, (right, wish) in ASKS.items():
        found[name] = await tried(place, wish, [(actor, "staff.refused", right.value)])
    for name, look in LETS_LOOK.items():
        found[name] = await tried(place, look, [])
    return {name: wrong for name, wrong in found.items() if wrong}


def test_every_way_into_the_till_is_known(tmp_path: Path) -> None:
    """A new key is built, and nobody thinks of who may press it."""

    async def story(place: Place) -> None:
        known = {*ASKS, *LETS_LOOK, *SELLS, *(name for names in OPEN.values() for name in names)}
        count = len(ASKS) + len(LETS_LOOK) + len(SELLS) + sum(map(len, OPEN.values()))
        assert len(known) == count, "one stands in two lists"
        kinds = typing.get_type_hints(Desk)
        there = {
            f"{one.name}.{name}"
            for one in dataclasses.fields(Desk)
            for name in doors(kinds[one.name])
        }
        for room in ROOMS:
            behind = reduce(getattr, room.split("."), place.desk)
            there |= {f"{room}.{name}" for name in doors(behind)}
        assert there - known == set(), "say which right it wants, or why none"
        assert known - there == set(), "it is not there any more"

    run(tmp_path, story)


def test_whoever_may_not_is_refused_whatever_a_screen_shows(tmp_path: Path) -> None:
    """A cashier finds the one key that nobody guarded, and voids his own sale with it."""

    async def story(place: Place) -> None:
        await manage(place)
        await place.sign_in(CAMILO)
        assert await all_tried(place, CAMILO) == {}

    run(tmp_path, story)


def test_at_a_locked_till_nothing_is_done_at_all(tmp_path: Path) -> None:
    """Whoever walks by while the cashier fetches change does what he likes."""

    async def story(place: Place) -> None:
        await manage(place)
        await place.desk.staff.lock()
        assert await all_tried(place, NOBODY) == {}
        for name, wish in SELLS.items():
            place.told.clear()
            assert await tried(place, wish, []) == "", name
            assert place.latest(Notice).sentence.key == "staff.locked", name

    run(tmp_path, story)
