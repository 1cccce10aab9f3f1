"""Which shift it is: every fact is stamped with its number when it becomes durable."""

from __future__ import annotations

from pos_app.core.errors import WasRefusedError
from pos_app.core.shift import Opening
from pos_app.till.world import World

__all__ = ["TILL", "current_number", "is_open", "open_first", "require_open"]

FIRST_SHIFT = 1

TILL = "till"
"""The journal's name for what nobody pressed."""


def open_first(world: World) -> None:
    """Let a till that never had a shift begin with one, so that a new shop can sell at once.

    It has no float until a person says what lies in the drawer. Every later shift is opened by
    a person.
    """
    if world.store.shifts.last() is None:
        world.store.shifts.open(Opening(FIRST_SHIFT, world.now(), TILL, implicit=True))


def current_number(world: World) -> int:
    """The shift that facts belong to now: the open one, else the one that is opened next."""
    last = world.store.shifts.last()
    assert last is not None, "the first shift opens by itself"
    return last.shift + world.store.shifts.is_closed(last.shift)


def is_open(world: World) -> bool:
    """Whether anybody is answerable for the drawer."""
    last = world.store.shifts.last()
    return last is not None and not world.store.shifts.is_closed(last.shift)


def require_open(world: World) -> int:
    """The open shift's number.

    Raises:
        WasRefusedError: It is closed, and nobody has opened the next (``shift.not_open``).
    """
    if not is_open(world):
        raise WasRefusedError("shift.not_open")
    return current_number(world)
