"""What needs a person: gathered from the facts, taken care of by somebody, closed with a reason."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterator
from datetime import timedelta

from pos_app.core.attention import (
    BegunToDiffer,
    Closed,
    Need,
    closed_needs,
    day_needs,
    owners,
    paper_needs,
    shift_needs,
    signed_day_needs,
    task_needs,
    trouble_needs,
)
from pos_app.core.day_figures import Figures
from pos_app.core.days import day_bounds, local_day
from pos_app.core.errors import WasRefusedError
from pos_app.core.habits import failing
from pos_app.core.journal import Act
from pos_app.core.tasks import ActKind, TaskAct, TaskKind, closed_keys
from pos_app.core.words import clean_reason
from pos_app.till.minute.tray import SOLVED_BY_FACTS, Tray
from pos_app.till.ports.review import Worries
from pos_app.till.review.office import Office
from pos_app.till.review.snapshots import ClosedRow, NeedRow, NeedsSnapshot
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["Needs"]

LOOK_BACK = timedelta(days=7)
"""Papers and drawers older than this are nobody's surprise any more."""

MONEY_BACK = timedelta(days=90)
"""Money that came for nothing is somebody's for so long, unless a person says what was done."""

A_FEW = 5
"""Charges looked at in one go after a start, so that nobody's key has to wait."""

NEWEST = 200
"""So many charges tell how the ways go here."""

SHOWN_CLOSED = 50

ABOUT = Sentence("journal.about")


class Needs:
    """Gathers, assigns and closes.

    Args:
        world: The run's world.
        office: The door of the manager's place.
        tray: Knows the money of sales that needs a person.
        worries: Knows of money, papers and drawers of earlier days.
        differing: Tells which signed days are no more what was signed.
    """

    def __init__(
        self,
        world: World,
        office: Office,
        tray: Tray,
        worries: Worries,
        *,
        differing: Callable[[], Collection[BegunToDiffer]],
    ) -> None:
        """Gather nothing yet."""
        self._world = world
        self._office = office
        self._tray = tray
        self._worries = worries
        self._differing = differing

    async def remember(self) -> None:
        """Put back into the tray what earlier days left for a person to do.

        A start must not forget the customer whose money came for a sale that was given up.
        """
        since = self._world.now() - MONEY_BACK
        left = await asyncio.to_thread(self._worries.money, since)
        for number, reference in enumerate(left, start=1):
            self._tray.looked(reference)
            if number % A_FEW == 0:
                await asyncio.sleep(0)

    async def gather(self, today: Figures, *, paired: bool) -> NeedsSnapshot:
        """Find everything that needs a person now.

        Args:
            today: The figures of the day that it is.
            paired: Whether a relay should be telling of payments.
        """
        now = self._world.now()
        papers, gaps = await asyncio.gather(
            asyncio.to_thread(self._worries.papers, now - LOOK_BACK),
            asyncio.to_thread(self._worries.gaps, now - LOOK_BACK),
        )
        acts = self._world.store.tasks.acts()
        owner, shut = owners(acts), closed_keys(acts)
        found = [
            *paper_needs(papers),
            *shift_needs(gaps),
            *signed_day_needs(self._differing()),
            *self._of_today(today, paired=paired),
        ]
        kept = [need for need in found if need.key not in shut]
        rows = [*map(self._row, task_needs(self._tray.tasks(), owner))]
        rows += [self._row(need, owner.get(need.key)) for need in kept]
        return NeedsSnapshot(
            rows=tuple(rows),
            closed=tuple(map(self._closed, closed_needs(acts, SHOWN_CLOSED))),
            at=now,
        )

    async def take(self, key: str) -> None:
        """Say that the person at the till takes care of something."""
        if self._refused():
            return
        self._keep(TaskAct(key, ActKind.TAKEN, self._world.now(), self._actor, "", ""), "taken")

    async def close(self, key: str, way_out: str, reason: str) -> None:
        """Close a matter with a reason; money of a sale is closed where its rights are asked."""
        if self._refused():
            return
        if key.partition(":")[0] in set(TaskKind):
            await self._tray.resolve(key, way_out, reason)
            return
        try:
            text = clean_reason(reason)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return
        now = self._world.now()
        with self._world.store.writing():
            note = self._world.store.tasks.write_note(text, now)
            self._keep(TaskAct(key, ActKind.CLOSED, now, self._actor, way_out, note), "closed")

    # --- inside ---------------------------------------------------------------------------------

    @property
    def _actor(self) -> str:
        return self._world.authority.actor

    def _refused(self) -> bool:
        try:
            self._office.require_act(ABOUT)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return True
        return False

    def _keep(self, act: TaskAct, kind: str) -> None:
        with self._world.store.writing():
            self._world.store.tasks.add(act)
            told = {"task": act.task, "way_out": act.way_out, "note": act.note}
            self._world.store.journal.append(Act(act.at, act.actor, f"task.{kind}", told))

    def _of_today(self, today: Figures, *, paired: bool) -> Iterator[Need]:
        now = self._world.now()
        day = local_day(now)
        yield from trouble_needs(day, self._world.store.troubles.between(*day_bounds(day)))
        gateway = self._world.gateway
        if gateway is not None and today.last == day:
            tried = self._world.store.payments.tried(gateway.environment, NEWEST)
            worse = failing(tried)
            yield from day_needs(day, today.whole, worse, paired=paired, at=now)

    def _row(self, need: Need, owner: str | None = None) -> NeedRow:
        taker = need.owner or owner
        order_id = None if need.task is None else need.task.order_id
        return NeedRow(
            need=need,
            sale=None if order_id is None else self._world.store.orders.get(order_id).number,
            owner="" if taker is None else name_of(self._world, taker),
            mine=taker == self._actor,
            by_facts=need.kind in SOLVED_BY_FACTS,
        )

    def _closed(self, shut: Closed) -> ClosedRow:
        act = shut.act
        return ClosedRow(
            key=shut.key,
            kind=shut.key.partition(":")[0],
            at=act.at,
            who=name_of(self._world, act.actor),
            way_out=act.way_out,
            why=self._world.store.tasks.note(act.note) or "",
        )
