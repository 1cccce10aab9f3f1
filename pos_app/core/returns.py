"""Goods that come back: what they had cost, the taxes inside, and which money goes back for them.

Everything is counted from the start of the sale: what comes back now is what had come back by
then less what had come back before. So any number of returns adds up to the sale to the centavo.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pos_app.core.cash import rounded_up
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Line, Order
from pos_app.core.taxes import Breakdown, Tax, TaxShare, breakdown
from pos_app.core.tender import Leg, OrderTenders, TenderKind

__all__ = [
    "AtGateway",
    "BackLeg",
    "Return",
    "Returnable",
    "ReturnedLine",
    "legs_back",
    "return_taxes",
    "returnable",
    "returned_lines",
]


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """So much of a line came back, and what it had cost."""

    line: int
    quantity: Quantity
    amount: Money


@dataclass(frozen=True, slots=True)
class Return:
    """A fact: these goods of a sale came back.

    Attributes:
        number: What people call it; returns are numbered without gaps.
        shift: The shift it happened in, whatever the sale's is.
    """

    return_id: str
    number: int
    order_id: str
    shift: int
    lines: tuple[ReturnedLine, ...]
    reason: str
    actor: str
    authorised_by: str | None
    at: datetime

    @property
    def amount(self) -> Money:
        """What the goods had cost, taxes included."""
        return sum((line.amount for line in self.lines), Money.zero())


@dataclass(frozen=True, slots=True)
class Returnable:
    """A line of a sale, and how much of it can still come back."""

    line: Line
    left: Quantity
    amount: Money


@dataclass(frozen=True, slots=True)
class AtGateway:
    """Money of the sale that Wompi holds.

    Attributes:
        voidable: Whether it is a card payment of today, which Wompi can take back whole.
    """

    reference: str
    amount: Money
    voidable: bool


@dataclass(frozen=True, slots=True)
class BackLeg:
    """One way that money goes back, as ``core.tender.GivenBack`` will record it."""

    leg: Leg
    amount: Money
    handed: Money
    reference: str | None = None
    name: str = ""


def returnable(order: Order, earlier: Iterable[Return]) -> tuple[Returnable, ...]:
    """Tell what of a sale can still come back."""
    back = _back(earlier)
    found = []
    for line, worth in order.nets:
        quantity, amount = back.get(line.number, NOTHING)
        left = Quantity(line.quantity.thousandths - quantity.thousandths)
        found.append(Returnable(line, left, worth - amount))
    return tuple(found)


def returned_lines(
    order: Order, earlier: Iterable[Return], wanted: Mapping[int, Quantity]
) -> tuple[ReturnedLine, ...]:
    """Price what comes back now; never more than was bought.

    Args:
        order: The sale.
        earlier: What came back before.
        wanted: How much of each line comes back now, by the line's number.
    """
    back = _back(earlier)
    lines = []
    for line, worth in order.nets:
        quantity = wanted.get(line.number)
        if not quantity or not quantity.thousandths:
            continue
        before, paid_back = back.get(line.number, NOTHING)
        total = before + quantity
        assert total <= line.quantity, "more than was bought"
        upto = worth.fraction(total.thousandths, line.quantity.thousandths)
        lines.append(ReturnedLine(line.number, quantity, upto - paid_back))
    return tuple(lines)


def return_taxes(order: Order, earlier: Sequence[Return], now: Iterable[ReturnedLine]) -> Breakdown:
    """Part what comes back into base and tax: the sale's own shares, less what stays sold."""
    before = {line: amount for line, (_, amount) in _back(earlier).items()}
    after = dict(before)
    for line in now:
        after[line.line] = after.get(line.line, Money.zero()) + line.amount
    kept, left = _shares(order, before), _shares(order, after)
    shares = (_less(share, left[tax]) for tax, share in kept.items())
    return Breakdown(tuple(share for share in shares if share.gross))


def legs_back(
    amount: Money, tenders: OrderTenders, at_gateway: Sequence[AtGateway]
) -> tuple[BackLeg, ...]:
    """Tell which money goes back: cash first, then what else hands took, then Wompi's.

    Never cash for a card payment: cash goes back only as far as cash came in. Of Wompi's money a
    card payment of today is taken back whole where that fits exactly; the rest is a request.
    """
    legs: list[BackLeg] = []
    rest = amount
    for kind in (TenderKind.CASH, TenderKind.OTHER):
        part = min(rest, tenders.counted(kind))
        if part > Money.zero():
            legs.append(_by_hand(kind, part, tenders))
            rest -= part
    for held in sorted(at_gateway, key=lambda one: not (one.voidable and one.amount == rest)):
        part = min(rest, held.amount)
        if part > Money.zero():
            whole = held.voidable and part == held.amount
            legs.append(BackLeg(Leg.VOID if whole else Leg.REFUND, part, part, held.reference))
            rest -= part
    return tuple(legs)


NOTHING = (Quantity(0), Money.zero())


def _by_hand(kind: TenderKind, part: Money, tenders: OrderTenders) -> BackLeg:
    if kind is TenderKind.OTHER:
        names = [one.name for one in tenders.standing if one.kind is kind]
        return BackLeg(Leg.OTHER, part, part, name=names[-1] if names else "")
    held = tenders.held(kind)
    handed = held if part == tenders.counted(kind) else min(rounded_up(part), held)
    return BackLeg(Leg.CASH, part, handed)


def _back(earlier: Iterable[Return]) -> dict[int, tuple[Quantity, Money]]:
    back: dict[int, tuple[Quantity, Money]] = {}
    for one in earlier:
        for line in one.lines:
            quantity, amount = back.get(line.line, NOTHING)
            back[line.line] = quantity + line.quantity, amount + line.amount
    return back


def _shares(order: Order, back: Mapping[int, Money]) -> dict[Tax, TaxShare]:
    """The taxes of what stays sold, by tax; a rate of which all came back is there with zero."""
    sold = breakdown(
        (line.item.tax, worth - back.get(line.number, Money.zero())) for line, worth in order.nets
    )
    return {share.tax: share for share in sold.shares}


def _less(share: TaxShare, left: TaxShare) -> TaxShare:
    return TaxShare(share.tax, share.base - left.base, share.amount - left.amount)
