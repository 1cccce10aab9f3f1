"""The journal for people to read, and what each of them did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from pos_app.core.deeds import Deeds
from pos_app.core.errors import MostradorError
from pos_app.core.journal import Entry
from pos_app.core.staff import Right
from pos_app.till.ports.records import RecordKeeper
from pos_app.till.records.snapshots import (
    DeedsSnapshot,
    JournalRow,
    JournalSnapshot,
    PersonDeeds,
    Who,
)
from pos_app.till.snapshots import Sentence
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["PAGE", "JournalBook"]

PAGE = 50
"""Entries that are shown at once."""

ALLOWED = "authorised_by"


class JournalBook:
    """Pages of the journal; whoever reads it needs the right to review."""

    def __init__(self, world: World, keeper: RecordKeeper) -> None:
        """Read through this keeper."""
        self._world = world
        self._keeper = keeper
        self._shown = JournalSnapshot((), more=False, people=())

    async def show(self, actor: str = "", kind: str = "") -> None:
        """Show the newest entries: of one person, of kinds that begin so."""
        try:
            await self._world.authority.obtain(Right.REVIEW, Sentence("journal.about"))
            self._tell(await self._page(None, actor, kind))
        except MostradorError as fault:
            self._tell(JournalSnapshot((), False, (), actor, kind, Sentence.of(fault)))

    async def more(self) -> None:
        """Show older entries behind the ones that are shown."""
        shown = self._shown
        if not shown.more:
            return
        try:
            await self._world.authority.obtain(Right.REVIEW, Sentence("journal.about"))
            older = await self._page(shown.rows[-1].number, shown.actor, shown.kind)
        except MostradorError as fault:
            self._tell(JournalSnapshot((), False, (), shown.actor, shown.kind, Sentence.of(fault)))
            return
        if self._shown is shown:  # else it was narrowed meanwhile
            rows = (*shown.rows, *older.rows)
            self._tell(JournalSnapshot(rows, older.more, shown.people, shown.actor, shown.kind))

    async def show_deeds(self, days: int) -> None:
        """Show what everybody did and allowed in the last so many days."""
        try:
            await self._world.authority.obtain(Right.REVIEW, Sentence("journal.about"))
            now = self._world.now()
            deeds = await self._keeper.deeds(now - timedelta(days=days), now + timedelta(days=1))
            self._world.publish(DeedsSnapshot(days, self._by_person(deeds)))
        except MostradorError as fault:
            self._world.publish(DeedsSnapshot(days, (), Sentence.of(fault)))

    # --- inside ----------------------------------------------------------------------------------

    async def _page(self, before: int | None, actor: str, kind: str) -> JournalSnapshot:
        entries = await self._keeper.newest(before, PAGE + 1, actor, kind)
        rows = tuple(map(self._row, entries[:PAGE]))
        return JournalSnapshot(rows, len(entries) > PAGE, self._people(), actor, kind)

    def _tell(self, snapshot: JournalSnapshot) -> None:
        self._shown = snapshot
        self._world.publish(snapshot)

    def _people(self) -> tuple[Who, ...]:
        roster = self._world.store.staff.roster()
        return tuple(Who(one.person_id, one.name) for one in roster.people)

    def _who(self, actor: str) -> Who:
        return Who(actor, name_of(self._world, actor))

    def _row(self, entry: Entry) -> JournalRow:
        act = entry.act
        facts = dict(act.facts)
        allowed = str(facts.pop(ALLOWED, ""))
        return JournalRow(
            number=entry.number,
            at=None if act.at.year == 1 else act.at,
            who=self._who(act.actor),
            kind=act.kind,
            facts=tuple(facts.items()),
            digest=entry.digest,
            allowed_by=name_of(self._world, allowed) if allowed else "",
        )

    def _by_person(self, deeds: Iterable[Deeds]) -> tuple[PersonDeeds, ...]:
        told: dict[str, tuple[list[tuple[str, int]], list[tuple[str, int]]]]
        told = defaultdict(lambda: ([], []))
        for one in deeds:
            told[one.actor][one.allowed].append((one.kind, one.times))
        return tuple(
            PersonDeeds(self._who(actor), tuple(did), tuple(allowed))
            for actor, (did, allowed) in told.items()
        )
