"""Switching a way of paying off and on by hand: never without a reason, always with a name."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.payment import Way
from pos_app.core.staff import Right
from pos_app.core.ways import OFFERED, SwitchedOff, WhyOff
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.ways.snapshots import OffByHand
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["Switching", "off_by_hand"]


class Switching:
    """Takes a way off the keys of the cashier, and puts it back."""

    def __init__(self, world: World, changed: Callable[[], None]) -> None:
        """Switch in this world; ``changed`` is told after every try, be it refused or not."""
        self._world = world
        self._changed = changed

    async def off(self, way: Way, why: WhyOff, words: str = "") -> None:
        """Switch a way off; what was charged in it is watched as before."""
        assert way in OFFERED, way
        try:
            text = clean_reason(words) if words.strip() or why is WhyOff.OTHER else ""
            grant = await self._grant()
            with self._world.store.writing():
                note = self._note(text)
                self._keep(way, SwitchedOff(why, grant.actor, note).written(), on=False)
                facts = grant.facts(way=way.value, reason=why.value, **_noted(note))
                self._write("setting.way_off", grant, facts)
        except MostradorError as fault:
            self._tell(fault)
        self._changed()

    async def on(self, way: Way) -> None:
        """Switch a way on again."""
        assert way in OFFERED, way
        try:
            grant = await self._grant()
            with self._world.store.writing():
                self._keep(way, "", on=True)
                self._write("setting.way_on", grant, grant.facts(way=way.value))
        except MostradorError as fault:
            self._tell(fault)
        self._changed()

    async def _grant(self) -> Grant:
        about = Sentence("right.about.settings")
        return await self._world.authority.obtain(Right.SETTINGS, about)

    def _note(self, text: str) -> str:
        return self._world.store.tasks.write_note(text, self._world.now()) if text else ""

    def _keep(self, way: Way, why: str, *, on: bool) -> None:
        settings = self._world.store.settings
        settings.change(f"ways.{way.value}", on)
        settings.change(f"ways.{way.value}.why", why)

    def _write(self, kind: str, grant: Grant, facts: dict[str, str | int]) -> None:
        self._world.store.journal.append(Act(self._world.now(), grant.actor, kind, facts))

    def _tell(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))


def off_by_hand(world: World, way: Way) -> OffByHand | None:
    """Tell who switched a way off and why; None where nobody said so."""
    told = SwitchedOff.read(world.store.settings.text(f"ways.{way.value}.why"))
    if told is None:
        return None
    note = world.store.tasks.note(told.note) if told.note else None
    return OffByHand(told.why, name_of(world, told.actor), note or "")


def _noted(note: str) -> dict[str, str]:
    return {"note": note} if note else {}
