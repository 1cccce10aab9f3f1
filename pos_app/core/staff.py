"""Who may do what at the till.

A right belongs to the act, not to the key that starts it: the till asks for it where the act is
done, so a screen that shows too much can still do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum, IntEnum, StrEnum
from itertools import pairwise

from pos_app.core.errors import WasRefusedError

__all__ = [
    "TRIES",
    "Change",
    "Person",
    "PersonFact",
    "Right",
    "RightFact",
    "Role",
    "Roster",
    "check_name",
    "check_pin",
    "least_role",
    "pseudonym_of",
    "shut_until",
    "subject_of",
]

PIN_LENGTHS = (4, 6)

LONGEST_NAME = 40

TRIES = 5
"""Wrong PINs in a row that a person may type before waiting."""

FIRST_WAIT = timedelta(seconds=30)

LONGEST_WAIT = timedelta(minutes=15)


class Role(IntEnum):
    """What a person is in the shop; each may do all that the ones before may."""

    CASHIER = 1
    SUPERVISOR = 2
    MANAGER = 3


class Right(StrEnum):
    """An act that not everybody may do: the key of its name."""

    # selling
    SELL = "sell"  # ring up and charge: nobody does while the till is locked
    DISCOUNT = "discount"  # on a line or a ticket, up to the shop's cap
    DISCOUNT_BEYOND = "discount_beyond"
    PRICE_OVERRIDE = "price_override"
    OTHER_TENDER = "other_tender"  # money that only the cashier saw, up to the shop's cap
    OTHER_TENDER_BEYOND = "other_tender_beyond"
    # the drawer and the shift
    NO_SALE = "no_sale"
    CASH_MOVEMENT = "cash_movement"
    CLOSE_SHIFT = "close_shift"
    SEE_EXPECTED = "see_expected"  # what should be in the drawer
    # money that goes back, or goods that go out unpaid
    RETURN = "return"
    VOID = "void"
    CHARGE_AGAIN_IN_DOUBT = "charge_again_in_doubt"
    RELEASE_UNPAID = "release_unpaid"
    # the shop
    CATALOGUE = "catalogue"
    SETTINGS = "settings"
    KEYS = "keys"
    PEOPLE = "people"
    BACKUP = "backup"
    REVIEW = "review"  # days, reports, exports, reconciliation
    RAW_DATA = "raw_data"


CASHIERS = frozenset({Right.SELL, Right.DISCOUNT, Right.OTHER_TENDER, Right.CLOSE_SHIFT})

SUPERVISORS = frozenset(
    {
        Right.DISCOUNT_BEYOND,
        Right.OTHER_TENDER_BEYOND,
        Right.NO_SALE,
        Right.CASH_MOVEMENT,
        Right.SEE_EXPECTED,
        Right.RETURN,
        Right.VOID,
        Right.CHARGE_AGAIN_IN_DOUBT,
        Right.CATALOGUE,
        Right.BACKUP,
    }
)


def least_role(right: Right) -> Role:
    """Tell the least role that has a right, unless the shop decided otherwise."""
    if right in CASHIERS:
        return Role.CASHIER
    return Role.SUPERVISOR if right in SUPERVISORS else Role.MANAGER


class Change(Enum):
    """What can be told of a person."""

    NAME = "name"
    ROLE = "role"
    PIN = "pin"  # its sealed form, never the digits
    WITHDRAWN = "withdrawn"
    ERASED = "erased"  # his name; what he did keeps his id


@dataclass(frozen=True, slots=True)
class PersonFact:
    """One thing that was told of a person, and by whom."""

    person_id: str
    change: Change
    value: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class RightFact:
    """The shop decided about a right of a role or of one person.

    Attributes:
        subject: A person's id, or ``subject_of`` a role.
        allowed: None gives the decision up: what usually goes, goes again.
    """

    subject: str
    right: Right
    allowed: bool | None
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works at the till."""

    person_id: str
    name: str = ""
    role: Role = Role.CASHIER
    sealed_pin: str = ""
    withdrawn: bool = False
    erased: bool = False

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name."""
        words = self.name.split()
        letters = [word[0] for word in (words[:1] + words[1:][-1:])]
        return "".join(letters).upper()


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who ever worked here, in the order they came, and what the shop decided.

    Attributes:
        former: What is shown instead of a name that was erased and is still written somewhere
            where it cannot be changed.
    """

    people: tuple[Person, ...] = ()
    decided: Mapping[tuple[str, Right], bool] = field(default_factory=dict)
    former: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[PersonFact], rights: Iterable[RightFact]) -> Roster:
        """Compute the roster out of everything that was ever told, oldest first."""
        known: dict[str, Person] = {}
        names: list[tuple[str, str]] = []
        for fact in people:
            person = known.get(fact.person_id, Person(fact.person_id))
            known[fact.person_id] = _after(person, fact)
            if fact.change is Change.NAME and fact.value:
                names.append((fact.value, fact.person_id))
        last = {(fact.subject, fact.right): fact.allowed for fact in rights}
        decided = {about: allowed for about, allowed in last.items() if allowed is not None}
        former = {name: known[who].name for name, who in names if known[who].erased}
        return cls(tuple(known.values()), decided, former)

    @property
    def active(self) -> tuple[Person, ...]:
        """Who works here now."""
        return tuple(person for person in self.people if not person.withdrawn)

    @property
    def next_id(self) -> str:
        """The id of the next person; an id is never given twice."""
        return f"P{len(self.people) + 1}"

    def person(self, person_id: str) -> Person:
        """Somebody who works here now.

        Raises:
            WasRefusedError: Nobody of that id does (``staff.unknown``).
        """
        found = [one for one in self.active if one.person_id == person_id]
        if not found:
            raise WasRefusedError("staff.unknown")
        return found[0]

    def left(self, person_id: str) -> Person:
        """Somebody who worked here and does no more.

        Raises:
            WasRefusedError: There is none of that id (``staff.unknown``), or he still works here
                (``staff.still_here``).
        """
        found = [one for one in self.people if one.person_id == person_id]
        if not found:
            raise WasRefusedError("staff.unknown")
        if not found[0].withdrawn:
            raise WasRefusedError("staff.still_here")
        return found[0]

    def called(self, who: str) -> str:
        """What people call somebody, known by his id or written by his name."""
        names = {one.person_id: one.name for one in self.people}
        return names.get(who) or self.former.get(who, who)

    def may(self, person: Person, right: Right) -> bool:
        """Whether a person may do something alone: what was decided nearest to him wins."""
        for subject in (person.person_id, subject_of(person.role)):
            if (subject, right) in self.decided:
                return self.decided[subject, right]
        return person.role >= least_role(right)

    def helpers(self, right: Right) -> tuple[Person, ...]:
        """Who works here now and may allow it to others."""
        return tuple(person for person in self.active if self.may(person, right))

    def check_still_led(self) -> None:
        """Refuse a shop in which nobody could change the people any more.

        Raises:
            WasRefusedError: There are people, and none who may (``staff.last_manager``).
        """
        if self.people and not self.helpers(Right.PEOPLE):
            raise WasRefusedError("staff.last_manager")


def pseudonym_of(person_id: str) -> str:
    """What somebody is called whose name was erased."""
    return f"Persona {person_id.removeprefix('P')}"


def subject_of(role: Role) -> str:
    """Name a role as the subject of a right; no person's id looks like it."""
    return role.name.lower()


def check_pin(pin: str) -> None:
    """Refuse what is no PIN, or the first one that a stranger would try.

    Raises:
        WasRefusedError: It has another shape (``staff.pin_shape``), or is too easy
            (``staff.pin_easy``).
    """
    least, most = PIN_LENGTHS
    if not re.fullmatch(f"[0-9]{{{least},{most}}}", pin):
        raise WasRefusedError("staff.pin_shape", least=least, most=most)
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise WasRefusedError("staff.pin_easy")


def check_name(name: str) -> None:
    """Refuse a name that does not fit on a tile.

    Raises:
        WasRefusedError: It is empty, too long or no text (``staff.name_shape``).
    """
    if not (name.strip() and len(name) <= LONGEST_NAME and name.isprintable()):
        raise WasRefusedError("staff.name_shape", longest=LONGEST_NAME)


def shut_until(failures: Sequence[datetime]) -> datetime | None:
    """Tell until when no PIN of a person is tried; None while there are tries left.

    Each wrong PIN after the first wait doubles it.

    Args:
        failures: When the wrong ones since the last right one were typed, oldest first.
    """
    beyond = len(failures) - TRIES
    if beyond < 0:
        return None
    doublings = min(beyond, LONGEST_WAIT // FIRST_WAIT)
    wait: timedelta = FIRST_WAIT * 2**doublings
    return failures[-1] + min(wait, LONGEST_WAIT)


def _after(person: Person, fact: PersonFact) -> Person:
    match fact.change:
        case Change.NAME:
            return replace(person, name=fact.value)
        case Change.ROLE:
            return replace(person, role=Role[fact.value])
        case Change.PIN:
            return replace(person, sealed_pin=fact.value)
        case Change.ERASED:
            return replace(person, name=pseudonym_of(person.person_id), erased=True)
        case _:
            assert fact.change is Change.WITHDRAWN, fact.change
            return replace(person, withdrawn=True)
