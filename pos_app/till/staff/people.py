"""Who works here: taken on, renamed, given another role, PIN or right, and let go.

The first person of a shop is a manager, and needs no leave: nobody could give it.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.staff import (
    Change,
    Person,
    PersonFact,
    Right,
    RightFact,
    Role,
    check_name,
    check_pin,
    subject_of,
)
from pos_app.till.authority import Grant
from pos_app.till.snapshots import Sentence
from pos_app.till.staff.snapshots import PeopleSnapshot, PersonRow, face_of
from pos_app.till.staff.staff import Staff
from pos_app.till.world import World

__all__ = ["People"]


SAID = {"vault.missing": "staff.no_safe"}
"""What a fault means for people, where it has words of its own."""


class People:
    """The page of people; every change needs the right to make it."""

    def __init__(self, world: World, staff: Staff) -> None:
        """Work on the people that ``staff`` knows."""
        self._world = world
        self._staff = staff
        self._done = 0

    async def show(self) -> None:
        """Tell who works here."""
        self._tell()

    async def add(self, name: str, role: Role, pin: str) -> None:
        """Take a person on."""
        await self._doing(lambda: self._add(name.strip(), role, pin))

    async def change(
        self,
        person_id: str,
        *,
        name: str | None = None,
        role: Role | None = None,
        pin: str | None = None,
    ) -> None:
        """Give a person another name, role or PIN, all that is told with one leave."""
        clean = None if name is None else name.strip()
        await self._doing(lambda: self._change(person_id, clean, role, pin))

    async def withdraw(self, person_id: str) -> None:
        """Let a person go; what he did keeps his id."""
        await self._doing(lambda: self._withdraw(person_id))

    async def decide_right(self, subject: str, right: Right, *, allowed: bool | None) -> None:
        """Grant or take a right of a person or of a role; None leaves it as usual again."""
        await self._doing(lambda: self._decide_right(subject, right, allowed))

    # --- inside ----------------------------------------------------------------------------------

    async def _doing(self, deed: Callable[[], Coroutine[None, None, None]]) -> None:
        try:
            await deed()
        except MostradorError as fault:
            self._tell(Sentence(SAID.get(fault.key, fault.key), tuple(fault.details.items())))
            return
        self._done += 1
        self._tell()

    async def _add(self, name: str, role: Role, pin: str) -> None:
        check_name(name)
        check_pin(pin)
        if not self._staff.roster.active and role is not Role.MANAGER:
            raise WasRefusedError("staff.first_is_manager")
        grant = await self._grant("staff.about_new", name)
        sealed = await self._staff.gate.seal(pin)
        person = self._staff.roster.next_id
        told = ((Change.NAME, name), (Change.ROLE, role.name), (Change.PIN, sealed))
        facts = [PersonFact(person, *one, self._world.now(), grant.actor) for one in told]
        self._keep(grant, "added", facts, person=person, role=role.name)

    async def _change(
        self, person_id: str, name: str | None, role: Role | None, pin: str | None
    ) -> None:
        if name is not None:
            check_name(name)
        if pin is not None:
            check_pin(pin)
        sealed = None if pin is None else await self._staff.gate.seal(pin)
        told = (
            ("renamed", Change.NAME, name),
            ("role_changed", Change.ROLE, None if role is None else role.name),
            ("pin_changed", Change.PIN, sealed),
        )
        await self._keep_changes(person_id, [(k, c, v) for k, c, v in told if v is not None])

    async def _withdraw(self, person_id: str) -> None:
        await self._keep_changes(person_id, [("withdrawn", Change.WITHDRAWN, "")])

    async def _keep_changes(
        self, person_id: str, changes: Sequence[tuple[str, Change, str]]
    ) -> None:
        """Keep everything that is told of a person together, each with its own entry."""
        grant = await self._grant("staff.about", self._person(person_id).name)
        self._person(person_id)
        now = self._world.now()
        with self._world.store.writing():
            for kind, change, value in changes:
                fact = PersonFact(person_id, change, value, now, grant.actor)
                self._tell_store(grant, kind, [fact], person=person_id)
            self._world.store.staff.roster().check_still_led()
        self._staff.changed(self._world.store.staff.roster())

    async def _decide_right(self, subject: str, right: Right, allowed: bool | None) -> None:
        roles = {subject_of(role) for role in Role}
        name = subject if subject in roles else self._person(subject).name
        grant = await self._grant("staff.about", name)
        fact = RightFact(subject, right, allowed, self._world.now(), grant.actor)
        decided = "usual" if allowed is None else "granted" if allowed else "taken"
        self._keep(grant, f"right_{decided}", [fact], subject=subject, right=right.value)

    def _person(self, person_id: str) -> Person:
        return self._staff.roster.person(person_id)

    async def _grant(self, about: str, name: str) -> Grant:
        return await self._world.authority.obtain(Right.PEOPLE, Sentence(about, (("name", name),)))

    def _keep(
        self,
        grant: Grant,
        kind: str,
        facts: Sequence[PersonFact | RightFact],
        **about: str,
    ) -> None:
        """Keep the facts and their entry in the journal, unless nobody would lead the shop."""
        with self._world.store.writing():
            self._tell_store(grant, kind, facts, **about)
            self._world.store.staff.roster().check_still_led()
        self._staff.changed(self._world.store.staff.roster())

    def _tell_store(
        self, grant: Grant, kind: str, facts: Sequence[PersonFact | RightFact], **about: str
    ) -> None:
        store = self._world.store
        for fact in facts:
            store.staff.tell(fact)
        act = Act(self._world.now(), grant.actor, f"staff.{kind}", grant.facts(**about))
        store.journal.append(act)

    def _tell(self, problem: Sentence | None = None) -> None:
        roster = self._staff.roster
        roles = {subject_of(role): role for role in Role}
        decided = sorted(roster.decided.items())
        self._world.publish(
            PeopleSnapshot(
                tuple(map(self._row, roster.active)),
                tuple((roles[who], right, on) for (who, right), on in decided if who in roles),
                problem,
                self._done,
                self._world.store.settings.number("lock.idle_minutes"),
            )
        )

    def _row(self, person: Person) -> PersonRow:
        roster = self._staff.roster
        return PersonRow(
            face_of(person),
            frozenset(right for right in Right if roster.may(person, right)),
            tuple(
                (right, on)
                for (who, right), on in sorted(roster.decided.items())
                if who == person.person_id
            ),
        )
