"""What people call somebody whom the facts know by his id."""

from __future__ import annotations

from pos_app.till.authority import Everybody
from pos_app.till.current_shift import TILL
from pos_app.till.world import World

__all__ = ["name_of"]

NAMELESS = frozenset({TILL, Everybody.actor, ""})


def name_of(world: World, actor: str) -> str:
    """What people call somebody; nothing while the shop knows no people."""
    if actor in NAMELESS:
        return ""
    people = {one.person_id: one.name for one in world.store.staff.roster().people}
    return people.get(actor, actor)
