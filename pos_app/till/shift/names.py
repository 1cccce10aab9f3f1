"""The names of the people in a shift's facts and papers, which know them by their ids.

A paper is kept with ids and named when it is shown, so a name that was erased stands on no copy.
"""

from __future__ import annotations

from dataclasses import replace

from pos_app.core.shift import HandOver, ShiftFacts
from pos_app.core.shift_report import ShiftReport
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["named", "named_report"]


def named(world: World, facts: ShiftFacts) -> ShiftFacts:
    """The same facts with names instead of ids, to look at."""
    return replace(
        facts,
        opening=replace(facts.opening, actor=name_of(world, facts.opening.actor)),
        movements=tuple(replace(m, actor=name_of(world, m.actor)) for m in facts.movements),
        hand_overs=tuple(_named(world, one) for one in facts.hand_overs),
    )


def named_report(world: World, report: ShiftReport) -> ShiftReport:
    """The same paper with names instead of ids."""
    return replace(
        report,
        opened_by=name_of(world, report.opened_by),
        closed_by=name_of(world, report.closed_by),
        hand_overs=tuple(_named(world, one) for one in report.hand_overs),
        pending=tuple(replace(p, owner=name_of(world, p.owner)) for p in report.pending),
    )


def _named(world: World, one: HandOver) -> HandOver:
    return replace(one, giver=name_of(world, one.giver), taker=name_of(world, one.taker))
