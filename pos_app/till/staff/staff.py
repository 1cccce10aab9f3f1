"""Whose hands the till is in: signed in by PIN, locked, and helped by somebody with the right.

While the shop knows no people, whoever stands at the till may do everything.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.staff import Person, Right, Roster
from pos_app.till.authority import Everybody, Grant
from pos_app.till.ports.devices import Pins
from pos_app.till.snapshots import Sentence
from pos_app.till.staff.gate import Gate
from pos_app.till.staff.snapshots import (
    AuthorisationSnapshot,
    ProofSnapshot,
    Question,
    StaffSnapshot,
    face_of,
)
from pos_app.till.world import World

__all__ = ["NOBODY", "Staff"]

NOBODY = "nobody"
"""The actor of what is tried at a locked till."""

PATIENCE = timedelta(minutes=2)
"""How long a question waits for somebody with the right."""


@dataclass(slots=True)
class _Open:
    """A question that is being asked, and who answered it."""

    question: Question
    answer: asyncio.Future[Person | None]


class Staff:
    """Knows who is at the till; the world's authority."""

    def __init__(self, world: World, pins: Pins) -> None:
        """Begin locked if the shop knows people, and become the world's authority."""
        self._world = world
        self.gate = Gate(world, pins)
        self.roster = world.store.staff.roster()
        self._present: str | None = None
        self._failed = StaffSnapshot((), None, frozenset())
        self._open: _Open | None = None
        self._one_question = asyncio.Lock()
        world.authority = self

    # --- the authority -------------------------------------------------------------------------

    @property
    def actor(self) -> str:
        """Who is at the till, as the journal names people."""
        if not self.roster.active:
            return Everybody.actor
        return self._present or NOBODY

    @property
    def present(self) -> Person | None:
        """Who is at the till."""
        found = (one for one in self.roster.active if one.person_id == self._present)
        return next(found, None)

    def may(self, right: Right) -> bool:
        """Whether the person at the till may do it alone."""
        if not self.roster.active:
            return True
        present = self.present
        return present is not None and self.roster.may(present, right)

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Get the leave for one act, from the person at the till or from somebody who may.

        Raises:
            WasRefusedError: Nobody allowed it (``staff.not_allowed``).
        """
        if self.may(right):
            return Grant(self.actor)
        actor, asks = self.actor, self.present
        helper = None if asks is None else await self._ask(asks, right, about)
        facts = {"right": right.value, "about": "" if about is None else about.key}
        if helper is None:
            self._note("staff.refused", actor, **facts)
            raise WasRefusedError("staff.not_allowed")
        self._note("staff.authorised", actor, by=helper.person_id, **facts)
        return Grant(actor, helper.person_id)

    # --- who is at the till --------------------------------------------------------------------

    async def show(self) -> None:
        """Tell who is at the till."""
        self.tell()

    async def sign_in(self, person_id: str, pin: str) -> None:
        """Let a person take the till over, whoever was at it."""
        try:
            person = self.roster.person(person_id)
            await self.gate.pass_with(person, pin)
        except MostradorError as fault:
            self._tell_failed(person_id, fault)
            return
        self._present = person_id
        self._note("staff.signed_in", person_id)
        self._failed = replace(self._failed, said=None, wait=0, tried=None)
        self.tell()

    async def prove(self, pin: str) -> None:
        """Tell whether it is the person at the till who stands at it now."""
        present = self.present
        if present is None:
            return
        try:
            await self.gate.pass_with(present, pin)
        except MostradorError as fault:
            said = Sentence.of(fault)
            self._world.publish(ProofSnapshot(passed=False, said=said))
            return
        self._world.publish(ProofSnapshot(passed=True))

    async def lock(self, why: str = "asked") -> None:
        """Lock the till; whatever was asked for is not allowed."""
        self._answer(None)
        if self._present is not None:
            self._note("staff.locked", self.actor, why=why)
            self._present = None
        self._failed = replace(self._failed, said=None, wait=0, tried=None)
        self.tell()

    def changed(self, roster: Roster) -> None:
        """Take over who works here; the first person of a shop stays at the till."""
        first = roster.active[0].person_id if roster.active and not self.roster.active else None
        self.roster = roster
        self._present = first or self._present
        self.tell()

    def tell(self) -> None:
        """Show who is at the till."""
        present = self.present
        self._world.publish(
            replace(
                self._failed,
                people=tuple(map(face_of, self.roster.active)),
                present=None if present is None else face_of(present),
                rights=frozenset(filter(self.may, Right)),
                idle_minutes=self._world.store.settings.number("lock.idle_minutes"),
            )
        )

    # --- the question ----------------------------------------------------------------------------

    async def authorise(self, person_id: str, pin: str) -> None:
        """Answer the open question: this person allows it."""
        opened = self._open
        if opened is None:
            return
        try:
            person = self._helper(opened, person_id)
            await self.gate.pass_with(person, pin)
        except MostradorError as fault:
            said = Sentence.of(fault)
            tries = opened.question.tries + 1
            opened.question = replace(opened.question, said=said, wait=_wait_of(fault), tries=tries)
            self._tell_question()
            return
        if opened is self._open:
            self._answer(person)

    async def cancel(self) -> None:
        """Give the open question up."""
        self._answer(None)

    async def _ask(self, asks: Person, right: Right, about: Sentence | None) -> Person | None:
        helpers = self.roster.helpers(right)
        if not helpers:
            return None
        faces = tuple(map(face_of, helpers))
        async with self._one_question:
            if self._present != asks.person_id:
                return None
            answer: asyncio.Future[Person | None] = asyncio.Future()
            self._open = _Open(Question(right, about, face_of(asks), faces), answer)
            self._tell_question()
            patience = asyncio.ensure_future(self._lose_patience(answer))
            try:
                return await answer
            finally:
                patience.cancel()
                self._open = None
                self._tell_question()

    async def _lose_patience(self, answer: asyncio.Future[Person | None]) -> None:
        await self._world.clock.sleep(PATIENCE.total_seconds())
        if not answer.done():
            answer.set_result(None)

    def _answer(self, person: Person | None) -> None:
        if self._open is not None and not self._open.answer.done():
            self._open.answer.set_result(person)

    def _helper(self, opened: _Open, person_id: str) -> Person:
        """Find who allows it; the rights may have changed since the question was asked."""
        person = self.roster.person(person_id)
        if not self.roster.may(person, opened.question.right):
            raise WasRefusedError("staff.not_allowed")
        return person

    def _tell_question(self) -> None:
        question = None if self._open is None else self._open.question
        self._world.publish(AuthorisationSnapshot(question))

    # --- inside ----------------------------------------------------------------------------------

    def _tell_failed(self, person_id: str, fault: MostradorError) -> None:
        self._failed = replace(
            self._failed,
            said=Sentence.of(fault),
            wait=_wait_of(fault),
            tried=person_id,
            tries=self._failed.tries + 1,
        )
        self.tell()

    def _note(self, kind: str, actor: str, **facts: str) -> None:
        self._world.store.journal.append(Act(self._world.now(), actor, kind, facts))


def _wait_of(fault: MostradorError) -> int:
    return int(fault.details.get("seconds", 0))
