"""What became of one charge, out of what Wompi told and what happened on our side.

The till's own answer (``core.payment``) says what may be done at the counter now; this says what a
charge counts as in the figures of its day, long after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from pos_app.core.day_figures import ChargeFact, Ending
from pos_app.core.facts import EventKind, Status, Way
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.ways import METHODS

__all__ = ["Begun", "Seen", "charge_fact", "secured_by"]

PASSED = "three_ds:COMPLETED"
ASKED = ("three_ds:Non-Authenticated", "three_ds:ERROR", "three_ds:ABANDONED")


@dataclass(frozen=True, slots=True)
class Begun:
    """A charge as it was begun.

    Attributes:
        shown_at: When it was first shown to somebody, and by whom in ``cashier``.
        happened: What else happened to it on our side.
        heard: The payments of it that a relay told of.
        listening: Whether a relay had ever told this till of anything when it was begun.
    """

    reference: str
    way: Way
    currency: str
    begun_at: datetime
    expires_at: datetime
    shown_at: datetime
    cashier: str
    happened: Collection[EventKind] = frozenset()
    heard: Collection[str] = frozenset()
    listening: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What Wompi answered once about one payment of a charge."""

    transaction_id: str
    status: Status
    amount: Money
    method: str
    seen_at: datetime
    secured: bool | None = None


def charge_fact(begun: Begun, seen: Iterable[Seen], now: datetime) -> ChargeFact:
    """Compute what a charge counts as."""
    answers = tuple(seen)
    best = _best(answers)
    paid = [one for one in best if one.status >= Status.APPROVED]
    ended = [one for one in best if one.status >= Status.ERROR] if begun.listening else []
    first = min((one.seen_at for one in answers if one.status >= Status.APPROVED), default=None)
    seconds = None if first is None else int((first - begun.shown_at).total_seconds())
    secured = [one.secured for one in best if one.secured is not None]
    return ChargeFact(
        way=begun.way,
        method=_method(begun.way, paid or best),
        till=Reference(begun.reference).till,
        cashier=begun.cashier,
        begun_at=begun.begun_at,
        ending=_ending(begun, best, now),
        paid=_sum(paid, begun.currency),
        voided=_sum((one for one in paid if one.status is Status.VOIDED), begun.currency),
        seconds=None if seconds is None else max(0, seconds),
        secured=any(secured) if secured else None,
        ended=len(ended),
        heard=sum(one.transaction_id in begun.heard for one in ended),
    )


def secured_by(traces: str) -> bool | None:
    """Read from a payment's numbers whether its issuer let it pass; None when nobody asked."""
    told = traces.split()
    if PASSED in told:
        return True
    return False if any(one in told for one in ASKED) else None


def _best(answers: Iterable[Seen]) -> list[Seen]:
    """Each payment once, at the highest rank it was seen with, as the till believes it."""
    best: dict[str, Seen] = {}
    for one in answers:
        known = best.get(one.transaction_id, one)
        best[one.transaction_id] = max(known, one, key=_rank)
    return sorted(best.values(), key=lambda one: one.seen_at)


def _rank(one: Seen) -> tuple[Status, int, datetime]:
    return one.status, one.amount.centavos, one.seen_at


def _ending(begun: Begun, best: Collection[Seen], now: datetime) -> Ending:
    statuses = {one.status for one in best}
    if statuses & {Status.APPROVED, Status.VOIDED}:
        return Ending.APPROVED
    if statuses & {Status.PENDING, Status.UNKNOWN}:
        return Ending.WAITING
    if Status.DECLINED in statuses:
        return Ending.DECLINED
    if statuses or _broke(begun.happened):
        return Ending.FAILED
    over = EventKind.GIVEN_UP in begun.happened or now >= begun.expires_at
    return Ending.ABANDONED if over else Ending.WAITING


def _broke(happened: Collection[EventKind]) -> bool:
    """Whether nobody could have paid: the request or the page never came."""
    if EventKind.NOT_SENT in happened or EventKind.REFUSED in happened:
        return True
    return EventKind.PAGE_FAILED in happened and EventKind.PAGE_LOADED not in happened


def _method(way: Way, told: Collection[Seen]) -> str:
    named = [one.method for one in told if one.method]
    return named[-1] if named else METHODS.get(way, "")


def _sum(payments: Iterable[Seen], currency: str) -> Money:
    amounts = (one.amount for one in payments if one.amount.currency == currency)
    return sum(amounts, Money(0, currency))
