"""The names of people who left: erased on request, while everything they did keeps their ids.

What the law obliges a shop to keep (sales, closings, who was answerable for a drawer) stays, under
«Persona 7». Facts of before hold names that are sealed: they are shown nowhere any more.
"""

from __future__ import annotations

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.privacy import PrivacyAct, PrivacyKind
from pos_app.core.staff import Change, Person, PersonFact, Right
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.current_shift import current_number, is_open
from pos_app.till.ports.privacy import Privacy
from pos_app.till.privacy.snapshots import LeaverRow, LeaversSnapshot
from pos_app.till.shift.shifting import answerable
from pos_app.till.snapshots import Sentence
from pos_app.till.staff.staff import Staff
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["Leavers"]


class Leavers:
    """Who worked here and does no more."""

    def __init__(self, world: World, staff: Staff, texts: Privacy) -> None:
        """Look after the names of these people."""
        self._world = world
        self._staff = staff
        self._texts = texts
        self._done = 0

    async def show(self) -> None:
        """Tell who left, and whose name is still known."""
        self._tell()

    async def erase_name(self, person_id: str, reason: str) -> None:
        """Erase the name of somebody who left; what he did stays under his id."""
        try:
            why = clean_reason(reason)
            name = self._staff.roster.called(person_id)
            about = Sentence("staff.about", (("name", name),))
            grant = await self._world.authority.obtain(Right.PEOPLE, about)
            person = self._leaver(person_id)
            self._refuse_while_answerable(person)
            self._erase(person, why, grant)
        except MostradorError as fault:
            self._tell(fault)
            return
        self._staff.changed(self._world.store.staff.roster())
        self._done += 1
        self._tell()

    # --- inside ----------------------------------------------------------------------------------

    def _leaver(self, person_id: str) -> Person:
        person = self._staff.roster.left(person_id)
        if person.erased:
            raise WasRefusedError("staff.name_gone")
        return person

    def _refuse_while_answerable(self, person: Person) -> None:
        """A drawer that is open has to be closed or handed over under its person's own name.

        Raises:
            WasRefusedError: It is his (``staff.holds_drawer``).
        """
        if not is_open(self._world):
            return
        facts = self._world.store.shifts.facts(current_number(self._world))
        holder = answerable(facts)
        if holder == person.person_id or name_of(self._world, holder) == person.name:
            raise WasRefusedError("staff.holds_drawer")

    def _erase(self, person: Person, why: str, grant: Grant) -> None:
        store, now, who = self._world.store, self._world.now(), person.person_id
        with store.writing():
            note = store.tasks.write_note(why, now)
            names = store.staff.erase_names(who)
            store.staff.tell(PersonFact(who, Change.ERASED, "", now, grant.actor))
            act = PrivacyAct(
                PrivacyKind.NAME_ERASED, now, grant.actor, grant.authorised_by, note=note
            )
            self._texts.record(act)
            facts = grant.facts(person=who, names=names, note=note)
            store.journal.append(Act(now, grant.actor, "privacy.name_erased", facts))
        self._texts.forget_for_good()

    def _tell(self, fault: MostradorError | None = None) -> None:
        """Show who left to whom may see it; to others, only why they were refused."""
        problem = None if fault is None else Sentence.of(fault)
        may = self._world.authority.may(Right.PEOPLE)
        left = [one for one in self._staff.roster.people if one.withdrawn and may]
        rows = tuple(LeaverRow(one.person_id, one.name, one.erased) for one in left)
        sealed = self._world.store.staff.names_in_facts()
        self._world.publish(LeaversSnapshot(rows, sealed, problem, self._done))
