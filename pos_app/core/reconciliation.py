"""Comparing what the till says with what Wompi says, transaction by transaction.

Wompi's list is the whole merchant's: what belongs to no charge of this till is first told apart
(another till's, a link made elsewhere, a card terminal's, a page's), and only what carries this
till's own name without being known here is alarming. Nothing is ever matched by its amount.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.facts import Environment, Sighting, Status
from pos_app.core.ids import Reference
from pos_app.core.money import Money

__all__ = [
    "ALARMING",
    "DIFFERENCES",
    "STRANGERS",
    "Beside",
    "Change",
    "Changed",
    "Charge",
    "Kind",
    "Row",
    "Side",
    "Signature",
    "SignedRow",
    "Span",
    "changes",
    "classify",
    "digest_of",
    "joined",
    "moment_of",
    "signed_rows",
    "unread",
]


class Kind(StrEnum):
    """What one transaction is, seen from both sides; each transaction is exactly one."""

    EQUAL = "equal"
    WAITING = "waiting"  # both say that it is not decided
    UNPAID = "unpaid"  # the till had not seen it, and it moved no money
    UNREAD = "unread"  # Wompi was not asked yet
    # differences
    ONLY_HERE = "only_here"  # the till has seen it, and Wompi does not show it
    ONLY_THERE = "only_there"  # Wompi has money of one of our charges that the till had not seen
    AMOUNT = "amount"
    CURRENCY = "currency"
    STATUS = "status"
    TWO_SALES = "two_sales"  # one transaction was seen for two charges
    # not to be compared
    OTHER_ENVIRONMENT = "other_environment"  # it was sold with keys of another kind
    # somebody else's
    OTHER_TILL = "other_till"
    LINK = "link"  # a link that was made elsewhere
    CARD_POS = "card_pos"
    WEB = "web"  # a shop's page or Wompi's panel
    UNKNOWN = "unknown"  # it carries this till's name, and the till does not know it


DIFFERENCES = frozenset(
    {
        Kind.ONLY_HERE,
        Kind.ONLY_THERE,
        Kind.AMOUNT,
        Kind.CURRENCY,
        Kind.STATUS,
        Kind.TWO_SALES,
    }
)
"""The two disagree."""

STRANGERS = frozenset({Kind.OTHER_TILL, Kind.LINK, Kind.CARD_POS, Kind.WEB, Kind.UNKNOWN})
"""No charge of this till owns it."""

ALARMING = DIFFERENCES | {Kind.UNKNOWN}
"""What a person should look at."""

MONEY = frozenset({Status.APPROVED, Status.VOIDED})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, its end left out."""

    first: datetime
    last: datetime

    def __contains__(self, at: datetime) -> bool:
        """Whether a moment lies in it."""
        return self.first <= at < self.last


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge of this till that a transaction belongs to."""

    reference: Reference
    asked: Money
    environment: Environment


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says of a transaction."""

    status: Status
    amount: Money


@dataclass(frozen=True, slots=True)
class Row:
    """One transaction of the day; of somebody else's, nothing of the payer and nothing to keep.

    Attributes:
        reference: Ours, whole; empty for what is not ours.
        till: Whose it is, as far as a reference tells.
        asked: What the charge asked for; None for what is not ours.
        other: The charge that a transaction seen for two counts for.
    """

    kind: Kind
    transaction_id: str
    reference: str
    till: str
    at: datetime
    method: str
    asked: Money | None
    here: Side | None
    there: Side | None
    other: str = ""

    @property
    def best(self) -> Side:
        """What is believed in the end: whoever knows more is right."""
        sides = [side for side in (self.here, self.there) if side is not None]
        return max(sides, key=lambda side: (side.status, side.amount.centavos))

    @property
    def alarming(self) -> bool:
        """Whether a person should look; what moved no money can wait for ever."""
        if self.kind is Kind.UNKNOWN:
            return self.best.status in MONEY | {Status.PENDING}
        return self.kind in DIFFERENCES


def joined(listed: Iterable[Sighting]) -> dict[str, Sighting]:
    """Each transaction once, as who knows most about it says.

    A list that moves between two pages shows the same one twice, and not always alike.
    """
    best: dict[str, Sighting] = {}
    for seen in listed:
        known = best.get(seen.transaction_id, seen)
        best[seen.transaction_id] = max(known, seen, key=_rank)
    return best


def classify(
    here: Collection[tuple[Charge, Sighting]],
    there: Mapping[str, Sighting],
    owners: Mapping[str, Charge],
    asked: tuple[Span, str, Environment],
    twice: Iterable[tuple[Charge, Sighting, str]] = (),
) -> tuple[Row, ...]:
    """Put every transaction of a span into its class.

    Args:
        here: What the till had seen before, each with the charge it counts for.
        there: Wompi's list of the span by transaction.
        owners: Which charge a listed transaction belongs to, where one does.
        asked: The span, this till's code, and where Wompi was asked.
        twice: What was seen for one charge and counts for another, whose name comes last.
    """
    span, till, environment = asked
    known = {seen.transaction_id: (charge, seen) for charge, seen in here}
    rows = [
        *(
            _own(charge, seen, there.get(name), environment)
            for name, (charge, seen) in known.items()
        ),
        *(_new(owners[n], seen) for n, seen in there.items() if n in owners and n not in known),
        *(_stranger(s, till) for n, s in there.items() if n not in owners and n not in known),
        *(_twice(charge, seen, other) for charge, seen, other in twice),
    ]
    return _in_order(rows, span)


def unread(here: Iterable[tuple[Charge, Sighting]], span: Span) -> tuple[Row, ...]:
    """What the till says of a span for itself, before Wompi was asked."""
    rows = (_row(Kind.UNREAD, charge, seen, None) for charge, seen in here)
    return _in_order(rows, span)


def _in_order(rows: Iterable[Row], span: Span) -> tuple[Row, ...]:
    inside = (row for row in rows if row.at in span)
    return tuple(sorted(inside, key=lambda row: (row.at, row.transaction_id, row.reference)))


def moment_of(seen: Sighting) -> datetime:
    """Tell when a transaction began, as far as Wompi told; a list of days goes by it."""
    return seen.created_at or seen.finalized_at or seen.seen_at


def _own(charge: Charge, before: Sighting, now: Sighting | None, environment: Environment) -> Row:
    if charge.environment is not environment:
        return _row(Kind.OTHER_ENVIRONMENT, charge, before, None)
    if now is None:
        return _row(Kind.ONLY_HERE, charge, before, None)
    return _row(_kind(charge.asked, before, now), charge, before, now)


def _new(charge: Charge, now: Sighting) -> Row:
    if now.status not in MONEY:
        waits = now.status in {Status.PENDING, Status.UNKNOWN}
        return _row(Kind.WAITING if waits else Kind.UNPAID, charge, None, now)
    wrong = _wrong_money(charge.asked, now)
    return _row(wrong or Kind.ONLY_THERE, charge, None, now)


def _twice(charge: Charge, seen: Sighting, other: str) -> Row:
    side = Side(seen.status, seen.amount)
    return Row(
        Kind.TWO_SALES, seen.transaction_id, charge.reference.text, charge.reference.till,
        moment_of(seen), seen.method, charge.asked, side, None, other,
    )  # fmt: skip


def _kind(asked: Money, before: Sighting, now: Sighting) -> Kind:
    wrong = _wrong_money(asked, now) or _wrong_money(before.amount, now)
    if wrong is not None:
        return wrong
    if now.status not in {before.status, Status.UNKNOWN}:
        return Kind.STATUS
    undecided = now.status in {Status.PENDING, Status.UNKNOWN}
    return Kind.WAITING if undecided else Kind.EQUAL


def _wrong_money(asked: Money, now: Sighting) -> Kind | None:
    """Only money that is there can be another amount than what was asked for."""
    if now.status not in MONEY or now.amount == asked:
        return None
    return Kind.CURRENCY if now.amount.currency != asked.currency else Kind.AMOUNT


def _row(kind: Kind, charge: Charge, before: Sighting | None, now: Sighting | None) -> Row:
    told = now or before
    assert told is not None, "nobody says anything"
    return Row(
        kind=kind,
        transaction_id=told.transaction_id,
        reference=charge.reference.text,
        till=charge.reference.till,
        at=moment_of(told),
        method=told.method,
        asked=charge.asked,
        here=_side(before),
        there=_side(now),
    )


def _stranger(seen: Sighting, till: str) -> Row:
    reference = Reference.read(seen.reference)
    kind = _stranger_kind(seen, reference, till)
    mine = reference is not None and kind is Kind.UNKNOWN
    return Row(
        kind=kind,
        transaction_id=seen.transaction_id,
        reference=reference.text if reference is not None and mine else "",
        till="" if reference is None else reference.till,
        at=moment_of(seen),
        method=seen.method,
        asked=None,
        here=None,
        there=_side(seen),
    )


def _stranger_kind(seen: Sighting, reference: Reference | None, till: str) -> Kind:
    if reference is not None:
        return Kind.UNKNOWN if reference.till == till else Kind.OTHER_TILL
    if seen.method == "CARD_POS":
        return Kind.CARD_POS
    return Kind.LINK if seen.link_id else Kind.WEB


def _side(seen: Sighting | None) -> Side | None:
    return None if seen is None else Side(seen.status, seen.amount)


def _rank(seen: Sighting) -> tuple[Status, int, str, str]:
    return seen.status, seen.amount.centavos, seen.amount.currency, repr(seen)


@dataclass(frozen=True, slots=True)
class Beside:
    """This till's payments of some days beside Wompi's.

    Attributes:
        equal: Payments of which both say the same.
        of: Payments that were compared.
        days: So many days were compared of ``asked``.
        read_at: When Wompi was asked, the oldest of them; None while no day was compared.
    """

    equal: int = 0
    of: int = 0
    days: int = 0
    asked: int = 1
    read_at: datetime | None = None

    @property
    def alarms(self) -> int:
        """Payments that a person should look at."""
        return self.of - self.equal


# --- what a person signs --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignedRow:
    """One transaction as it was signed; only this till's own are kept."""

    transaction_id: str
    reference: str
    kind: Kind
    status: Status
    amount: Money


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody signed a day of a till.

    Attributes:
        day: The date on the shop's wall, ``2026-11-20``.
        digest: Of what was signed, as ``digest_of`` computes it.
        alarms: How many of the rows a person should have looked at.
    """

    day: str
    till: str
    environment: Environment
    at: datetime
    actor: str
    authorised_by: str | None
    digest: str
    alarms: int
    rows: tuple[SignedRow, ...]


class Change(StrEnum):
    """How a transaction differs from what was signed."""

    ADDED = "added"
    GONE = "gone"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Changed:
    """One transaction that is not as it was signed."""

    change: Change
    signed: SignedRow | None
    now: SignedRow | None


def signed_rows(rows: Iterable[Row]) -> tuple[SignedRow, ...]:
    """What of a comparison is signed: what is this till's own, or says that it is."""
    return tuple(
        SignedRow(row.transaction_id, row.reference, row.kind, row.best.status, row.best.amount)
        for row in rows
        if row.reference
    )


def digest_of(day: str, till: str, environment: Environment, rows: Iterable[SignedRow]) -> str:
    """Compute what a signature stands for; the order of the rows does not matter."""
    told = sorted(
        [row.transaction_id, row.reference, row.kind.value, row.status.name,
         row.amount.centavos, row.amount.currency]
        for row in rows
    )  # fmt: skip
    text = json.dumps([day, till, environment.value, told], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def changes(signed: Sequence[SignedRow], now: Sequence[SignedRow]) -> tuple[Changed, ...]:
    """What money is not as it was signed.

    How a row was classified may change without anything having happened: what the till had not
    seen before is equal from then on. What is believed of the money is what was signed.
    """
    return tuple(sorted(_changes(signed, now), key=_changed_name))


def _changes(signed: Sequence[SignedRow], now: Sequence[SignedRow]) -> Iterator[Changed]:
    before, after = _by_name(signed), _by_name(now)
    for name, row in before.items():
        current = after.get(name)
        if current is None:
            yield Changed(Change.GONE, row, None)
        elif (row.status, row.amount) != (current.status, current.amount):
            yield Changed(Change.OTHER, row, current)
    for name, row in after.items():
        if name not in before:
            yield Changed(Change.ADDED, None, row)


def _by_name(rows: Iterable[SignedRow]) -> dict[tuple[str, str], SignedRow]:
    return {(row.transaction_id, row.reference): row for row in rows}


def _changed_name(one: Changed) -> tuple[str, str]:
    row = one.signed or one.now
    assert row is not None, "nothing changed"
    return row.transaction_id, row.reference
