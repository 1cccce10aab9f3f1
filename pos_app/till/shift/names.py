"""The names of the people in a shift's facts, which know them by their ids."""

from __future__ import annotations

from dataclasses import replace

from pos_app.core.shift import ShiftFacts
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["named"]


def named(world: World, facts: ShiftFacts) -> ShiftFacts:
    """The same facts with names instead of ids, for paper."""
    return replace(
        facts,
        opening=replace(facts.opening, actor=name_of(world, facts.opening.actor)),
        movements=tuple(replace(m, actor=name_of(world, m.actor)) for m in facts.movements),
        hand_overs=tuple(replace(h, giver=name_of(world, h.giver)) for h in facts.hand_overs),
    )
