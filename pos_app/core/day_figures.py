"""What a day of the shop adds up to, for who has to judge it: every figure defined once, here.

A day is a day on the shop's wall. A charge belongs to the day on which it was begun, if it was ever
shown to somebody, and what became of it later changes that day's figures; money that hands took
belongs to the day on which they took it, and a sale to the day on which its receipt was issued.

A ``Tally`` counts one day and adds up with others to a range, so that a year costs no more memory
than a day. Percentages are kept as counts: whoever shows one divides at the end.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import accumulate
from typing import Any, TypeVar

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.facts import CODES, PUSHES, Way
from pos_app.core.money import Money

__all__ = [
    "ERRORS_AT_MOST",
    "EVENTS_AT_LEAST",
    "SUCCESS_AT_LEAST",
    "Channel",
    "ChargeFact",
    "Ending",
    "Figures",
    "HandFact",
    "SaleFact",
    "Share",
    "Tally",
    "channel_of",
    "figures_of",
    "same_weekday",
]

K = TypeVar("K")

SUCCESS_AT_LEAST = 98.0
"""Percent of the answered charges that should be approved."""

ERRORS_AT_MOST = 0.5
"""Percent of the answered charges that may fail for no reason of the customer's."""

EVENTS_AT_LEAST = 99.0
"""Percent of the ended payments that Wompi should have told the shop's relay about."""


class Channel(StrEnum):
    """Through what the money came; the way beside it says with what."""

    PAGE = "page"  # Wompi's page inside the till
    QR = "qr"  # the page on the customer's own telephone
    PUSH = "push"  # one request of ours, answered on the telephone
    CASH = "cash"
    OTHER = "other"  # by hand, under another name


class Ending(StrEnum):
    """What became of one charge, as far as Wompi told."""

    APPROVED = "approved"  # Wompi approved a payment of it, whatever became of it later
    DECLINED = "declined"  # refused by a bank or by the customer
    FAILED = "failed"  # an error of Wompi's or the bank's, or a page or request that never came
    WAITING = "waiting"  # no answer yet
    ABANDONED = "abandoned"  # it ended and nobody ever tried to pay


@dataclass(frozen=True, slots=True)
class ChargeFact:
    """One charge that was shown to somebody.

    Attributes:
        method: Wompi's word for how it was paid, ``CARD``; empty while nobody tried.
        paid: What Wompi approved of it, whatever became of it later.
        voided: The part of ``paid`` that Wompi gave back.
        seconds: From showing it to the first approval that the till saw; None without one.
        begun_at: When the charge was made, the moment before it was shown.
        secured: Whether the card's issuer let the payment pass when it was asked (3-D Secure);
            None when it was not asked, or has not answered.
        ended: Payments of it that have a final answer.
        heard: The part of ``ended`` that a relay told of.
    """

    way: Way
    method: str
    till: str
    cashier: str
    begun_at: datetime
    ending: Ending
    paid: Money
    voided: Money
    seconds: int | None
    secured: bool | None
    ended: int
    heard: int


@dataclass(frozen=True, slots=True)
class HandFact:
    """Money that a person took (positive) or gave back (negative), what was rounded left out."""

    kind: Channel
    name: str
    till: str
    cashier: str
    at: datetime
    amount: Money


@dataclass(frozen=True, slots=True)
class SaleFact:
    """One sale: its receipt was issued."""

    till: str
    at: datetime
    total: Money


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    of: int = 0

    @property
    def percent(self) -> float | None:
        """The share of a hundred; None of nothing."""
        return 100 * self.part / self.of if self.of else None

    def __add__(self, other: Share) -> Share:
        """Add two shares of two wholes."""
        return Share(self.part + other.part, self.of + other.of)


@dataclass(slots=True)
class Tally:
    """Counts of a day or of several; they add up.

    Attributes:
        sales: Receipts issued.
        sold: Their totals, in centavos.
        endings: Charges by what became of them.
        paid: Centavos that Wompi approved.
        voided: Centavos of them that Wompi gave back.
        hands: Centavos that people took less what they gave back.
        payments: Approved charges and takings by hand.
        seconds: How often it took so many whole seconds to the first approval.
        secured: Payments whose issuer let them pass, of those it was asked about and answered.
        heard: Ended payments that a relay told of, of all.
    """

    sales: int = 0
    sold: int = 0
    endings: Counter[Ending] = field(default_factory=Counter)
    paid: int = 0
    voided: int = 0
    hands: int = 0
    payments: int = 0
    seconds: Counter[int] = field(default_factory=Counter)
    secured: Share = field(default_factory=Share)
    heard: Share = field(default_factory=Share)

    def add_charge(self, charge: ChargeFact) -> None:
        """Count one charge."""
        self.endings[charge.ending] += 1
        self.paid += charge.paid.centavos
        self.voided += charge.voided.centavos
        self.payments += charge.ending is Ending.APPROVED
        if charge.seconds is not None:
            self.seconds[charge.seconds] += 1
        if charge.secured is not None:
            self.secured += Share(int(charge.secured), 1)
        self.heard += Share(charge.heard, charge.ended)

    def add_hand(self, hand: HandFact) -> None:
        """Count money that a person took or gave."""
        self.hands += hand.amount.centavos
        self.payments += hand.amount.centavos > 0

    def add_sale(self, sale: SaleFact) -> None:
        """Count a sale."""
        self.sales += 1
        self.sold += sale.total.centavos

    def join(self, other: Tally) -> None:
        """Take in what another one counted."""
        for name in ("sales", "sold", "paid", "voided", "hands", "payments"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.endings.update(other.endings)
        self.seconds.update(other.seconds)
        self.secured += other.secured
        self.heard += other.heard

    @property
    def charges(self) -> int:
        """Charges that were shown to somebody."""
        return self.endings.total()

    @property
    def answered(self) -> int:
        """Charges that were tried and answered: approved, declined or failed."""
        ends = (Ending.APPROVED, Ending.DECLINED, Ending.FAILED)
        return sum(self.endings[one] for one in ends)

    @property
    def success(self) -> Share:
        """Approved charges of the answered ones; to be at least ``SUCCESS_AT_LEAST``."""
        return Share(self.endings[Ending.APPROVED], self.answered)

    @property
    def errors(self) -> Share:
        """Failed charges of the answered ones; to be at most ``ERRORS_AT_MOST``."""
        return Share(self.endings[Ending.FAILED], self.answered)

    @property
    def abandonment(self) -> Share:
        """Charges that ended without anybody trying, of all that were shown and have ended."""
        left = self.endings[Ending.ABANDONED]
        return Share(left, self.answered + left)

    @property
    def money(self) -> Money:
        """What came in: approved by Wompi and not given back, and what hands hold."""
        return Money(self.paid - self.voided + self.hands)

    def after(self, percent: int) -> int | None:
        """Seconds within which so many of a hundred approvals were seen (nearest rank)."""
        rank = -(-self.seconds.total() * percent // 100)
        reached = accumulate(self.seconds[seconds] for seconds in sorted(self.seconds))
        ranked = zip(sorted(self.seconds), reached, strict=True)
        return next((seconds for seconds, so_many in ranked if so_many >= rank), None)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything about a range of days.

    Attributes:
        first: The first day.
        last: The last day, the same one for a single day.
        whole: All of it.
        ways: By channel and way.
        hours: By hour of the shop's wall, 0 to 23.
        tills: By till.
        cashiers: By who asked for the money.
    """

    first: date
    last: date
    whole: Tally
    ways: Mapping[tuple[Channel, str], Tally]
    hours: Mapping[int, Tally]
    tills: Mapping[str, Tally]
    cashiers: Mapping[str, Tally]

    def join(self, other: Figures) -> Figures:
        """Add the figures of more days; both stay as they are."""
        return Figures(
            first=min(self.first, other.first),
            last=max(self.last, other.last),
            whole=_joined((self.whole, other.whole)),
            ways=_merged(self.ways, other.ways),
            hours=_merged(self.hours, other.hours),
            tills=_merged(self.tills, other.tills),
            cashiers=_merged(self.cashiers, other.cashiers),
        )


def figures_of(
    day: date,
    charges: Iterable[ChargeFact] = (),
    hands: Iterable[HandFact] = (),
    sales: Iterable[SaleFact] = (),
) -> Figures:
    """Count one day."""
    groups = _Groups()
    for charge in charges:
        way = (channel_of(charge.way), charge.method)
        for tally in groups.of(way, charge.begun_at, charge.till, charge.cashier):
            tally.add_charge(charge)
    for hand in hands:
        for tally in groups.of((hand.kind, hand.name), hand.at, hand.till, hand.cashier):
            tally.add_hand(hand)
    for sale in sales:
        for tally in groups.of_sale(sale):
            tally.add_sale(sale)
    ways, hours = dict(groups.ways), dict(groups.hours)
    tills, cashiers = dict(groups.tills), dict(groups.cashiers)
    return Figures(day, day, groups.whole, ways, hours, tills, cashiers)


def _tallies() -> defaultdict[Any, Tally]:
    return defaultdict(Tally)


@dataclass(slots=True)
class _Groups:
    """The tallies of one day, made as they are needed."""

    whole: Tally = field(default_factory=Tally)
    ways: defaultdict[tuple[Channel, str], Tally] = field(default_factory=_tallies)
    hours: defaultdict[int, Tally] = field(default_factory=_tallies)
    tills: defaultdict[str, Tally] = field(default_factory=_tallies)
    cashiers: defaultdict[str, Tally] = field(default_factory=_tallies)

    def of(
        self, way: tuple[Channel, str], at: datetime, till: str, cashier: str
    ) -> tuple[Tally, ...]:
        """Every tally in which money of this way counts."""
        return (
            self.whole,
            self.ways[way],
            self.hours[_hour(at)],
            self.tills[till],
            self.cashiers[cashier],
        )

    def of_sale(self, sale: SaleFact) -> tuple[Tally, ...]:
        """Every tally in which a sale counts; who sold and how it was paid may be several."""
        hour = self.hours[_hour(sale.at)]
        return (self.whole, hour, self.tills[sale.till])


def channel_of(way: Way) -> Channel:
    """Tell through what a way of asking brings the money."""
    if way in CODES:
        return Channel.QR
    return Channel.PUSH if way in PUSHES else Channel.PAGE


def same_weekday(day: date) -> date:
    """The day that a day is compared with: the same one of the week before."""
    return day - timedelta(days=7)


def _hour(moment: datetime) -> int:
    return moment.astimezone(COLOMBIA_TIME).hour


def _joined(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for one in tallies:
        whole.join(one)
    return whole


def _merged(some: Mapping[K, Tally], more: Mapping[K, Tally]) -> dict[K, Tally]:
    return {
        key: _joined(group[key] for group in (some, more) if key in group)
        for key in dict.fromkeys((*some, *more))
    }
