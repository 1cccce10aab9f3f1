"""Frozen pictures of who is at the till, who may be asked, and who works here."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.staff import Person, Right, Role
from pos_app.till.snapshots import Sentence

__all__ = [
    "AuthorisationSnapshot",
    "Face",
    "PeopleSnapshot",
    "PersonRow",
    "ProofSnapshot",
    "Question",
    "StaffSnapshot",
    "face_of",
]


@dataclass(frozen=True, slots=True)
class Face:
    """A person as a tile shows one."""

    person_id: str
    name: str
    initials: str
    role: Role


def face_of(person: Person) -> Face:
    """Take what may be shown of a person."""
    return Face(person.person_id, person.name, person.initials, person.role)


@dataclass(frozen=True, slots=True)
class StaffSnapshot:
    """Who is at the till.

    Attributes:
        people: Who may sign in; nobody while the shop knows no people.
        present: Who is at the till; None while it is locked, or nobody is known.
        rights: What the person at the till may do alone.
        said: How the last try to sign in ended, when it did not.
        wait: Seconds until a PIN of the person who tried is looked at again.
        tried: Whose PIN that was.
        tries: Counts the tries, so that two alike are two.
        idle_minutes: After how long without a touch the till locks itself; 0 is never.
    """

    people: tuple[Face, ...]
    present: Face | None
    rights: frozenset[Right]
    said: Sentence | None = None
    wait: int = 0
    tried: str | None = None
    tries: int = 0
    idle_minutes: int = 0

    @property
    def locked(self) -> bool:
        """Whether somebody has to sign in first."""
        return bool(self.people) and self.present is None


@dataclass(frozen=True, slots=True)
class Question:
    """Somebody wants to do what he may not do alone.

    Attributes:
        about: What it is about, in money and numbers.
        asks: Who wants to.
        helpers: Who may allow it.
        said: How the last PIN failed.
        wait: Seconds until a PIN of that helper is looked at again.
    """

    right: Right
    about: Sentence | None
    asks: Face
    helpers: tuple[Face, ...]
    said: Sentence | None = None
    wait: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class AuthorisationSnapshot:
    """The question that waits for somebody with the right; None once it is answered."""

    question: Question | None


@dataclass(frozen=True, slots=True)
class ProofSnapshot:
    """Whether whoever typed a PIN is the person at the till.

    Attributes:
        said: Why not.
    """

    passed: bool
    said: Sentence | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person on the page of people: what was decided about rights, and what follows."""

    face: Face
    rights: frozenset[Right]
    decided: tuple[tuple[Right, bool], ...]


@dataclass(frozen=True, slots=True)
class PeopleSnapshot:
    """Everybody who works here, what was decided for each role, and how the last change ended.

    Attributes:
        problem: Why the last change was refused.
        done: Counts the changes that were made, so that a form knows that its own was.
        idle_minutes: After how long without a touch the till locks itself; 0 is never.
    """

    rows: tuple[PersonRow, ...]
    roles: tuple[tuple[Role, Right, bool], ...]
    problem: Sentence | None = None
    done: int = 0
    idle_minutes: int = 0
