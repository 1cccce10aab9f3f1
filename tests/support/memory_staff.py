"""Who works at the till, without a disk."""

from __future__ import annotations

from datetime import datetime

from memory_tasks import Tape

from pos_app.core.staff import Change, PersonFact, RightFact, Roster

__all__ = ["MemoryStaff"]


class MemoryStaff:
    """Who works at the till."""

    def __init__(self, tape: Tape) -> None:
        """Know nobody."""
        self._tape = tape
        self._facts: list[PersonFact | RightFact] = []
        self._tries: list[tuple[str, datetime, bool]] = []

    def roster(self) -> Roster:
        """Everybody, as all facts together tell."""
        return Roster.of(
            (fact for fact in self._facts if isinstance(fact, PersonFact)),
            (fact for fact in self._facts if isinstance(fact, RightFact)),
        )

    def tell(self, fact: PersonFact | RightFact) -> None:
        """Keep one more fact."""
        self._tape.touch()
        self._facts.append(fact)
        self._tape.changed(self._facts.pop)

    def tried(self, person_id: str, at: datetime, *, fitted: bool) -> None:
        """Keep how one try of a person's PIN went."""
        self._tape.touch()
        self._tries.append((person_id, at, fitted))
        self._tape.changed(self._tries.pop)

    def failures(self, person_id: str) -> tuple[datetime, ...]:
        """When wrong PINs were typed since the last right one."""
        failed: list[datetime] = []
        for tried, at, fitted in self._tries:
            if tried == person_id:
                failed = [] if fitted else [*failed, at]
        return tuple(failed)

    def erase_names(self, person_id: str) -> int:
        """Forget every name of a person."""
        self._tape.touch()
        before = list(self._facts)
        self._facts[:] = [one for one in before if not _names(one, person_id)]
        self._tape.changed(lambda: self._facts.__setitem__(slice(None), before))
        return len(before) - len(self._facts)

    def names_in_facts(self) -> bool:
        """Nothing is older than this program."""
        return False


def _names(fact: PersonFact | RightFact, person_id: str) -> bool:
    if not isinstance(fact, PersonFact):
        return False
    return (fact.person_id, fact.change) == (person_id, Change.NAME)
