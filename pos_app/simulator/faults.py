"""Everything that can go wrong on command: named, scoped, repeatable by seed.

A fault is one entry of the catalogue with a scope. It is pure: the server asks which faults
apply to a call, the ledger which apply to a charge or an event. Faults live as long as the
process; what they caused stays in the ledger.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

Group = Literal["call", "gate", "charge", "event"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of fault: what it touches, what it does, and its options with their defaults."""

    group: Group
    tells: str
    options: Mapping[str, int | str] = field(default_factory=dict)


CATALOGUE: Mapping[str, Kind] = {
    "latency": Kind("call", "answer late", {"milliseconds": 3000}),
    "too_many_requests": Kind("call", "429 with Retry-After", {"retry_after": 5}),
    "server_error": Kind("call", "5xx with Wompi's envelope", {"status": 500}),
    "html_502": Kind("call", "502 with an HTML page"),
    "html_403": Kind("call", "403 page of the content network, before the gateway sees the call"),
    "maintenance": Kind("call", "503 page: under maintenance"),
    "reset": Kind("call", "cut the connection before the gateway sees the call"),
    "reset_after_storing": Kind("call", "do it, then cut the connection without an answer"),
    "half_json": Kind("call", "do it, then send half of the answer"),
    "clock_skew": Kind("call", "Date header shifted", {"seconds": 3600}),
    "decline_no_funds": Kind("charge", "DECLINED, code 51"),
    "decline_expired": Kind("charge", "DECLINED, code 54"),
    "decline_invalid": Kind("charge", "DECLINED, code 14"),
    "decline_stolen": Kind("charge", "DECLINED, code 43"),
    "provider_error": Kind("charge", "ERROR at the method's provider"),
    "approve": Kind("charge", "APPROVED whatever the sandbox datum says"),
    "pending": Kind("charge", "stay PENDING for so long, then end as planned", {"seconds": 3600}),
    "pending_forever": Kind("charge", "stay PENDING until somebody chooses the outcome"),
    "wrong_amount": Kind("charge", "charge another amount", {"centavos": -100_000}),
    "wrong_currency": Kind("charge", "charge in another currency", {"currency": "USD"}),
    "two_payers": Kind("gate", "let a used reference or a used single-use link be paid again"),
    "after_expiry": Kind("gate", "let an expired or closed checkout or link be paid"),
    "event_duplicate": Kind("event", "send the event again and again", {"copies": 2}),
    "event_late": Kind("event", "send the event late", {"seconds": 600}),
    "event_lost": Kind("event", "never send the event"),
    "event_stale": Kind("event", "after the event send an older PENDING one", {"seconds": 2}),
    "event_forged": Kind("event", "also send an APPROVED event signed with a wrong secret"),
    "event_milliseconds": Kind("event", "timestamp in milliseconds, as the payouts product does"),
}
"""Every fault by name, as --help lists them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a call, charge or event is about; None where it does not say."""

    reference: str | None = None
    link: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a fault strikes: every named part must fit; nothing named fits everything."""

    reference: str | None = None
    link: str | None = None
    path: str | None = None
    calls: int | None = None
    probability: float = 1.0
    seed: int = 0

    def fits(self, subject: Subject) -> bool:
        """True when the subject is inside; the path fits by its beginning."""
        return (
            self.reference in {None, subject.reference}
            and self.link in {None, subject.link}
            and (self.path is None or (subject.path or "").startswith(self.path))
        )


_SCOPE_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "reference": str,
    "link": str,
    "path": str,
    "calls": int,
    "probability": (int, float),
    "seed": int,
}


def scope_of(values: Mapping[str, Any]) -> Scope:
    """Read a scope that came as JSON; null means "not named".

    Raises:
        ValueError: A part that does not exist or is of another type; says which.
    """
    given = {name: value for name, value in values.items() if value is not None}
    for name, value in given.items():
        fits = isinstance(value, _SCOPE_TYPES.get(name, ())) and not isinstance(value, bool)
        if not fits:
            raise ValueError(f"no such scope: {name}={value}")
    return Scope(**given)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault that waits for its subject."""

    id: int
    name: str
    scope: Scope
    options: Mapping[str, int | str]

    def number(self, option: str) -> int:
        """A numeric option."""
        return int(self.options[option])


class FaultBook:
    """The faults that are switched on, in the order they came."""

    def __init__(self) -> None:
        self._faults: dict[int, Fault] = {}
        self._left: dict[int, int | None] = {}
        self._dice: dict[int, Random] = {}
        self._last = 0

    def add(
        self, name: str, scope: Scope | None = None, options: Mapping[str, int | str] | None = None
    ) -> Fault:
        """Switch a fault on.

        Raises:
            ValueError: Unknown name or option; says which.
        """
        kind = CATALOGUE.get(name)
        if kind is None:
            raise ValueError(f"no fault {name}")
        for option, value in (options or {}).items():
            if type(value) is not type(kind.options.get(option)):
                raise ValueError(f"{name} has no such option: {option}={value}")
        self._last += 1
        scope = scope or Scope()
        fault = Fault(self._last, name, scope, {**kind.options, **(options or {})})
        self._faults[fault.id] = fault
        self._left[fault.id] = scope.calls
        self._dice[fault.id] = Random(scope.seed)  # noqa: S311 -- repeatable by seed on purpose
        return fault

    def remove(self, fault_id: int) -> bool:
        """Switch one off; False when there is none."""
        return self._faults.pop(fault_id, None) is not None

    def clear(self) -> None:
        """Switch all off."""
        self._faults.clear()

    def active(self) -> list[tuple[Fault, int | None]]:
        """The faults that are on, each with how many strikes it has left (None: no limit)."""
        return [(each, self._left[each.id]) for each in self._faults.values()]

    def waits(self, name: str, subject: Subject) -> bool:
        """True when a fault of this name would meet the subject; nothing is used up."""
        return any(each.name == name and each.scope.fits(subject) for each in self._faults.values())

    def take(self, name: str, subject: Subject) -> Fault | None:
        """The first fault of this name that strikes the subject; a counted one is used up."""
        for fault in list(self._faults.values()):
            if fault.name == name and fault.scope.fits(subject) and self._strikes(fault):
                return fault
        return None

    def take_group(self, group: Group, subject: Subject) -> list[Fault]:
        """Every fault of a group that strikes this subject, oldest first."""
        return [
            fault
            for fault in list(self._faults.values())
            if CATALOGUE[fault.name].group == group
            and fault.scope.fits(subject)
            and self._strikes(fault)
        ]

    def _strikes(self, fault: Fault) -> bool:
        chance = fault.scope.probability
        if chance < 1 and self._dice[fault.id].random() >= chance:
            return False
        left = self._left[fault.id]
        if left is not None:
            self._left[fault.id] = left - 1
            if left <= 1:
                del self._faults[fault.id]
        return True
