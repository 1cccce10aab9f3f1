"""The money of one order: what Wompi holds, what the counter took, what was given back.

A tender is money that a person confirms: cash, or another way by its name. It is never mixed with
what the gateway confirmed; both only add up here. Facts are only ever added: a tender or a return
that was a mistake is undone by one more fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum

from pos_app.core.money import Money
from pos_app.core.payment import State, Status, Verdict

__all__ = [
    "GivenBack",
    "Leg",
    "MoneyState",
    "OrderMoney",
    "OrderTenders",
    "Tender",
    "TenderKind",
    "blocks_another",
    "money_of",
]


class TenderKind(StrEnum):
    """Money that a person confirms."""

    CASH = "cash"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Tender:
    """A fact: this money was taken for this order, by hand.

    Attributes:
        tender_id: Names it for ever.
        shift: The shift in which it was taken; it counts there and nowhere else.
        name: What people call it when it is not cash, e.g. ``Transferencia``.
        amount: What the order is paid by it, what was rounded away included.
        received: What the customer handed over.
        change: What went back to the customer at once.
        rounding: What the shop let go, because no coin is small enough; cash only.
        authorised_by: Who allowed it, when the actor may not by himself.
    """

    tender_id: str
    order_id: str
    shift: int
    kind: TenderKind
    name: str
    amount: Money
    received: Money
    change: Money
    rounding: Money
    actor: str
    authorised_by: str | None
    at: datetime

    def __post_init__(self) -> None:
        """Hold what only we could break: every peso is somewhere."""
        assert self.kept == self.received - self.change, self
        assert min(self.amount, self.received, self.change, self.rounding) >= Money.zero(), self
        assert self.kind is TenderKind.CASH or not (self.change or self.rounding), self

    @property
    def kept(self) -> Money:
        """What stayed in the shop."""
        return self.amount - self.rounding


class Leg(StrEnum):
    """The way money goes back."""

    CASH = "cash"  # out of the drawer, at once
    OTHER = "other"  # by hand, the way it came, at once
    VOID = "void"  # asked of Wompi: the whole card payment of today
    REFUND = "refund"  # asked of Wompi, with its days


LEGS = {TenderKind.CASH: Leg.CASH, TenderKind.OTHER: Leg.OTHER}
"""The way back of what hands took."""


@dataclass(frozen=True, slots=True)
class GivenBack:
    """A fact: this money of an order goes back to the customer.

    Attributes:
        shift: The shift out of whose drawer it went.
        amount: By how much the order is paid less.
        handed: What was given by hand; less or more than ``amount`` by what was rounded.
        tender_id: The tender that was taken back whole, if it was one.
        return_id: The return of goods it belongs to, if it does.
        reference: The attempt at Wompi that pays it back, for ``VOID`` and ``REFUND``: a wish, and
            no fact about money until Wompi or a person says that it is done.
        name: The name of the other way, for ``OTHER``.
    """

    back_id: str
    order_id: str
    shift: int
    leg: Leg
    amount: Money
    handed: Money
    reason: str
    actor: str
    authorised_by: str | None
    at: datetime
    tender_id: str | None = None
    return_id: str | None = None
    reference: str | None = None
    name: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether it has left the shop."""
        return self.leg in {Leg.CASH, Leg.OTHER}


@dataclass(frozen=True, slots=True)
class OrderTenders:
    """Everything that hands took and gave for one order.

    Attributes:
        goods_back: What the goods that came back had cost.
        tip: What the customer gives on top, which is due like the goods.
    """

    taken: tuple[Tender, ...] = ()
    given: tuple[GivenBack, ...] = ()
    goods_back: Money = field(default_factory=Money.zero)
    tip: Money = field(default_factory=Money.zero)

    @property
    def standing(self) -> tuple[Tender, ...]:
        """The tenders that were not taken back whole."""
        gone = {one.tender_id for one in self.given}
        return tuple(one for one in self.taken if one.tender_id not in gone)

    @property
    def paid(self) -> Money:
        """What the order is paid by hand."""
        taken = _sum(one.amount for one in self.taken)
        return taken - _sum(one.amount for one in self.given if one.by_hand)

    def counted(self, kind: TenderKind) -> Money:
        """What the order is paid in one kind, what was rounded away included."""
        taken = _sum(one.amount for one in self.taken if one.kind is kind)
        return taken - _sum(one.amount for one in self.given if one.leg is LEGS[kind])

    def held(self, kind: TenderKind) -> Money:
        """What of one kind is in the shop for this order."""
        taken = _sum(one.kept for one in self.taken if one.kind is kind)
        return taken - _sum(one.handed for one in self.given if one.leg is LEGS[kind])


class MoneyState(Enum):
    """How an order's money compares with its total."""

    NONE = "none"
    PARTIAL = "partial"
    PAID = "paid"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class OrderMoney:
    """What an order should bring, what is here for it, and whether some of it is uncertain.

    Attributes:
        due: The ticket and the tip, less the goods that came back.
        paid: What Wompi holds and what hands took, less what hands gave back.
        by_hand: The part of ``paid`` that no gateway confirms.
    """

    due: Money
    paid: Money
    uncertain: bool
    by_hand: Money = field(default_factory=Money.zero)

    @property
    def state(self) -> MoneyState:
        """Compare paid with due."""
        if self.paid == self.due:
            return MoneyState.PAID
        if self.paid > self.due:
            return MoneyState.OVER
        return MoneyState.PARTIAL if self.paid.centavos else MoneyState.NONE

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return self.paid >= self.due

    @property
    def remaining(self) -> Money:
        """What is still to be collected."""
        return max(self.due - self.paid, Money(0, self.due.currency))

    @property
    def over(self) -> Money:
        """What has to go back."""
        return max(self.paid - self.due, Money(0, self.due.currency))


NO_TENDERS = OrderTenders()


def money_of(
    total: Money, verdicts: Collection[Verdict], tenders: OrderTenders = NO_TENDERS
) -> OrderMoney:
    """Add up an order's attempts and tenders. Two approvals are money over, and never hidden."""
    confirmed = sum((verdict.paid for verdict in verdicts), start=Money(0, total.currency))
    return OrderMoney(
        due=total + tenders.tip - tenders.goods_back,
        paid=confirmed + tenders.paid,
        uncertain=any(map(blocks_another, verdicts)),
        by_hand=tenders.paid,
    )


def blocks_another(verdict: Verdict) -> bool:
    """Whether a second charge of the same order could become a second payment.

    An attempt that nobody has seen does not block. Nor does one after a final refusal with nothing
    pending: the customer is not made to wait while the old way is shut in the background. Money
    of another amount than was asked for does: a person has to look at it first.
    """
    if verdict.in_doubt:
        return True
    if verdict.state is State.CLOSING or verdict.state is State.RETRYABLE:
        return not _refused_for_good(verdict)
    return verdict.state in BLOCKING


BLOCKING = frozenset({State.OPEN, State.PROCESSING, State.CLOSED_UNPROVEN, State.REVIEW})


def _refused_for_good(verdict: Verdict) -> bool:
    statuses = {seen.status for seen in verdict.transactions}
    return bool(statuses) and statuses <= {Status.DECLINED, Status.ERROR}


def _sum(amounts: Iterable[Money]) -> Money:
    return sum(amounts, Money.zero())
