"""The money of one order over all its attempts, and whether another charge may be opened."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from pos_app.core.money import Money
from pos_app.core.payment import State, Status, Verdict

__all__ = ["MoneyState", "OrderMoney", "blocks_another", "money_of"]


class MoneyState(Enum):
    """How an order's money compares with its total."""

    NONE = "none"
    PARTIAL = "partial"
    PAID = "paid"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class OrderMoney:
    """What an order should bring, what Wompi holds for it, and whether some of it is uncertain."""

    due: Money
    paid: Money
    uncertain: bool

    @property
    def state(self) -> MoneyState:
        """Compare paid with due."""
        if self.paid == self.due:
            return MoneyState.PAID
        if self.paid > self.due:
            return MoneyState.OVER
        return MoneyState.PARTIAL if self.paid.centavos else MoneyState.NONE


def money_of(due: Money, verdicts: Collection[Verdict]) -> OrderMoney:
    """Add up an order's attempts. Two approvals are money over, and never hidden."""
    paid = sum((verdict.paid for verdict in verdicts), start=Money(0, due.currency))
    return OrderMoney(due, paid, uncertain=any(map(blocks_another, verdicts)))


def blocks_another(verdict: Verdict) -> bool:
    """Whether a second charge of the same order could become a second payment.

    An attempt that nobody has seen does not block. Nor does one after a final refusal with nothing
    pending: the customer is not made to wait while the old way is shut in the background. Money
    of another amount than was asked for does: a person has to look at it first.
    """
    if verdict.in_doubt:
        return True
    if verdict.state in {State.CLOSING, State.RETRYABLE}:
        return not _refused_for_good(verdict)
    return verdict.state in {State.OPEN, State.PROCESSING, State.CLOSED_UNPROVEN, State.REVIEW}


def _refused_for_good(verdict: Verdict) -> bool:
    statuses = {seen.status for seen in verdict.transactions}
    return bool(statuses) and statuses <= {Status.DECLINED, Status.ERROR}
