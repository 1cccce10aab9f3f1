"""Comparing what the till says with what Wompi says, transaction by transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import Sighting, Status

__all__ = ["Difference", "DifferenceKind", "Stray", "StrayKind", "differences", "stray_of"]


class DifferenceKind(StrEnum):
    """How the two disagree about one transaction."""

    ONLY_HERE = "only_here"  # the till has money that Wompi's list does not show
    ONLY_THERE = "only_there"  # Wompi has money of one of our charges that the till had not seen
    AMOUNT = "amount"
    CURRENCY = "currency"
    STATUS = "status"
    TWO_SALES = "two_sales"  # one transaction was seen for two charges


class StrayKind(StrEnum):
    """Whose a transaction is that belongs to no charge of this till."""

    OTHER_TILL = "other_till"
    LINK = "link"  # a link that was made elsewhere
    CARD_POS = "card_pos"
    WEB = "web"  # a shop's page or Wompi's panel
    UNKNOWN = "unknown"  # it carries this till's name, and the till does not know it


@dataclass(frozen=True, slots=True)
class Difference:
    """One transaction about which the two disagree."""

    kind: DifferenceKind
    transaction_id: str
    reference: Reference | None
    here: str
    there: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Stray:
    """Somebody else's payment, thinned at the door: nothing of the payer, nothing to keep."""

    kind: StrayKind
    transaction_id: str
    status: Status
    amount: Money


def stray_of(seen: Sighting, till: str) -> Stray:
    """Say whose a transaction is that no charge of ours owns."""
    return Stray(_kind(seen, till), seen.transaction_id, seen.status, seen.amount)


def differences(
    here: Collection[tuple[Reference, Money, Sighting]],
    there: Iterable[Sighting],
    listed: tuple[datetime, datetime],
) -> tuple[Difference, ...]:
    """Compare transactions of our charges, told by their ids.

    Args:
        here: What the till had seen before, with the charge and what it asked for.
        there: What Wompi's list says of our charges now.
        listed: The span that the list covers whole.
    """
    known = {seen.transaction_id: (reference, asked, seen) for reference, asked, seen in here}
    named = {seen.transaction_id: seen for seen in there}
    found = [*_of_list(known, named), *_only_here(known, named, listed)]
    return tuple(sorted(found, key=lambda one: (one.kind, one.transaction_id)))


Known = dict[str, tuple[Reference, Money, Sighting]]


def _of_list(known: Known, named: dict[str, Sighting]) -> Iterator[Difference]:
    for name, seen in named.items():
        if name not in known:
            if seen.status in {Status.APPROVED, Status.VOIDED}:
                yield Difference(
                    DifferenceKind.ONLY_THERE, name, None, "", seen.status.name, seen.amount
                )
            continue
        reference, asked, before = known[name]
        if before.status is not seen.status and seen.status is not Status.UNKNOWN:
            here, there = before.status.name, seen.status.name
            yield Difference(DifferenceKind.STATUS, name, reference, here, there, seen.amount)
        if seen.status is Status.APPROVED and seen.amount != asked:
            other = seen.amount.currency != asked.currency
            kind = DifferenceKind.CURRENCY if other else DifferenceKind.AMOUNT
            yield Difference(kind, name, reference, str(asked), str(seen.amount), seen.amount)


def _only_here(
    known: Known, named: dict[str, Sighting], listed: tuple[datetime, datetime]
) -> Iterator[Difference]:
    first, last = listed
    for name, (reference, _asked, seen) in known.items():
        at = seen.created_at or seen.finalized_at or seen.seen_at
        missing = name not in named and first <= at <= last
        if missing and seen.status is Status.APPROVED:
            yield Difference(
                DifferenceKind.ONLY_HERE, name, reference, seen.status.name, "", seen.amount
            )


def _kind(seen: Sighting, till: str) -> StrayKind:
    reference = Reference.read(seen.reference)
    if reference is not None:
        return StrayKind.UNKNOWN if reference.till == till else StrayKind.OTHER_TILL
    if seen.method == "CARD_POS":
        return StrayKind.CARD_POS
    return StrayKind.LINK if seen.link_id else StrayKind.WEB
