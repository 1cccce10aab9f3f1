"""What a shop owes whoever's data it holds: an answer, an end, and a proof of both.

Only texts that people wrote freely may name somebody. The journal says that some were erased, when
and by whom, never what they held; every digest and seal stays true.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import structlog

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.privacy import PrivacyAct, PrivacyKind, Trace, naming
from pos_app.core.staff import Right
from pos_app.core.words import checked_note
from pos_app.till.authority import Grant
from pos_app.till.current_shift import TILL
from pos_app.till.ports.privacy import Privacy
from pos_app.till.privacy.snapshots import PrivacyRow, PrivacySnapshot
from pos_app.till.setting_up import keep_settings
from pos_app.till.snapshots import Sentence
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["DAYS", "PersonalData", "erase"]

DAYS = "privacy.text_days"

PAUSE = timedelta(hours=24).total_seconds()

FIRST_PAUSE = 600.0
"""Seconds after the start: the morning's first sales come first."""

log = structlog.get_logger("till.privacy")


class PersonalData:
    """The page of personal data, and the daily end of what is too old."""

    def __init__(self, world: World, texts: Privacy) -> None:
        """Look after these texts."""
        self._world = world
        self._texts = texts
        self._typed = ""
        self._found: tuple[Trace, ...] = ()
        self._let_in = ""
        self._done = 0

    async def show(self) -> None:
        """Tell what is kept and what was asked."""
        self._typed, self._found, self._let_in = "", (), ""
        self._tell()

    async def keep_days(self, days: int) -> None:
        """Keep texts for so many days from now on; 0 is for ever."""
        try:
            grant = await self._grant(Right.SETTINGS)
            keep_settings(self._world, grant, {DAYS: days})
            self._age()
        except MostradorError as fault:
            self._tell(fault)
            return
        self._did()

    async def record(self, kind: PrivacyKind, note: str) -> None:
        """Write down what somebody asked for, or agreed to."""
        try:
            written = checked_note(note)
            grant = await self._grant(Right.RAW_DATA)
            now = self._world.now()
            with self._world.store.writing():
                digest = self._world.store.tasks.write_note(written, now) if written else ""
                act = PrivacyAct(kind, now, grant.actor, grant.authorised_by, note=digest)
                self._texts.record(act)
                asked = grant.facts(kind=kind.value)
                self._world.store.journal.append(Act(now, grant.actor, "privacy.asked", asked))
        except MostradorError as fault:
            self._tell(fault)
            return
        self._did()

    async def find(self, typed: str) -> None:
        """Find the texts that hold these words."""
        try:
            await self._grant(Right.RAW_DATA)
            self._typed, self._found = typed.strip(), naming(self._texts.texts(), typed)
        except MostradorError as fault:
            self._tell(fault)
            return
        self._tell()

    async def erase_found(self) -> None:
        """Erase what was found."""
        found, typed = self._found, self._typed
        if not found:
            return
        try:
            grant = await self._grant(Right.RAW_DATA)
            erase(self._world, self._texts, found, grant)
        except MostradorError as fault:
            self._tell(fault)
            return
        self._found = naming(self._texts.texts(), typed)
        self._did()

    async def run(self) -> None:
        """Let texts go once a day, until cancelled."""
        pause = FIRST_PAUSE
        while True:
            await self._world.clock.sleep(pause)
            pause = PAUSE
            try:
                self._age()
            except MostradorError as fault:
                log.warning("texts_not_aged", why=fault.key)

    # --- inside ----------------------------------------------------------------------------------

    def _age(self) -> None:
        days = self._world.store.settings.number(DAYS)
        if days:
            old = self._texts.older(self._world.now() - timedelta(days=days))
            if old:
                erase(self._world, self._texts, old, Grant(TILL), PrivacyKind.AGED)

    async def _grant(self, right: Right) -> Grant:
        grant = await self._world.authority.obtain(right, Sentence("privacy.about"))
        if right is Right.RAW_DATA:
            self._let_in = grant.actor
        return grant

    @property
    def _sees(self) -> bool:
        """Whether who is at the till may read what people wrote, or was let in to."""
        authority = self._world.authority
        return authority.may(Right.RAW_DATA) or authority.actor == self._let_in

    def _did(self) -> None:
        self._done += 1
        self._tell()

    def _tell(self, fault: MostradorError | None = None) -> None:
        problem = None if fault is None else Sentence.of(fault)
        self._world.publish(
            PrivacySnapshot(
                days=self._world.store.settings.number(DAYS),
                held=self._texts.held(),
                rows=tuple(map(self._row, self._texts.acts())),
                typed=self._typed if self._sees else "",
                found=self._found if self._sees else (),
                problem=problem,
                done=self._done,
            )
        )

    def _row(self, act: PrivacyAct) -> PrivacyRow:
        note = self._world.store.tasks.note(act.note) if act.note and self._sees else None
        return PrivacyRow(
            kind=act.kind,
            at=act.at,
            who=name_of(self._world, act.actor),
            allowed_by=name_of(self._world, act.authorised_by or ""),
            texts=act.texts,
            note=note or "",
        )


def erase(
    world: World,
    texts: Privacy,
    found: Sequence[Trace],
    grant: Grant,
    kind: PrivacyKind = PrivacyKind.ERASED,
) -> int:
    """Erase texts and say so in the journal, all together; tells how many were still there."""
    now = world.now()
    with world.store.writing():
        count = texts.erase(found)
        texts.record(PrivacyAct(kind, now, grant.actor, grant.authorised_by, count))
        told = grant.facts(texts=count)
        world.store.journal.append(Act(now, grant.actor, f"privacy.{kind.value}", told))
    texts.forget_for_good()
    log.info("texts_erased", texts=count, kind=kind.value)
    return count
