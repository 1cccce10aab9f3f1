"""What people call somebody whom the facts know by his id.

No fact holds a name: whoever works here is written by his id, and a name that was typed, in a shop
that knows no people, lies with the notes, which can be erased.
"""

from __future__ import annotations

from pos_app.till.authority import Everybody
from pos_app.till.current_shift import TILL
from pos_app.till.world import World

__all__ = ["name_of", "noted_name"]

NAMELESS = frozenset({TILL, Everybody.actor, ""})

NOTED = "note:"
"""Begins what stands for a name that was typed."""


def name_of(world: World, actor: str) -> str:
    """What people call somebody; nothing while the shop knows no people."""
    if actor in NAMELESS:
        return ""
    if actor.startswith(NOTED):
        return world.store.tasks.note(actor.removeprefix(NOTED)) or ""
    return world.store.staff.roster().called(actor)


def noted_name(world: World, name: str) -> str:
    """Keep a name that was typed where it can be erased; gives what stands for it in a fact."""
    return f"{NOTED}{world.store.tasks.write_note(name, world.now())}"
