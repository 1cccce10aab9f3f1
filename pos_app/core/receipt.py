"""What stands on a receipt: values only; the document that shows it has the words.

A receipt proves a payment. It is no electronic invoice, and every document made of one says so.
Its content is kept as it was issued: neither a new price, nor a new name of the shop, nor a later
refund changes paper that somebody holds in the hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.customer import Customer
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Line, Order, Totals
from pos_app.core.payment import Attempt, Environment, Sighting, Way
from pos_app.core.taxes import Tax
from pos_app.core.tender import Tender, TenderKind

__all__ = [
    "IssuedReceipt",
    "Receipt",
    "ReceiptLine",
    "ReceiptMark",
    "ReceiptPayment",
    "ReceiptTender",
    "Shop",
    "receipt_for",
]


@dataclass(frozen=True, slots=True)
class Shop:
    """Who sold, as its papers name it. What the shop has not filled in stays off the paper."""

    name: str
    till: str
    legal_name: str = ""
    tax_id: str = ""
    address: str = ""
    phone: str = ""


class ReceiptMark(StrEnum):
    """Whether the money on a receipt is real."""

    REAL = "real"
    TEST = "test"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One line of the ticket as it was sold; ``discount`` is in basis points."""

    name: str
    quantity: Quantity
    unit_price: Money
    tax: Tax
    discount: int
    amount: Money


@dataclass(frozen=True, slots=True)
class ReceiptPayment:
    """One payment that Wompi confirmed.

    Attributes:
        method: Wompi's word for it, e.g. ``CARD``.
        instrument: What the customer recognises it by, e.g. ``VISA-4242``.
        reference: Ours, which finds the payment at Wompi and in the till.
        transaction_id: Wompi's, which its support asks for.
    """

    way: Way
    method: str
    instrument: str | None
    amount: Money
    reference: str
    transaction_id: str
    confirmed_at: datetime


@dataclass(frozen=True, slots=True)
class ReceiptTender:
    """Money that a person took: cash, or another way by its name.

    Attributes:
        rounding: What the shop let go, because no coin is small enough.
    """

    kind: TenderKind
    name: str
    amount: Money
    received: Money
    change: Money
    rounding: Money
    at: datetime


NO_TIP = Money.zero()


@dataclass(frozen=True, slots=True)
class Receipt:
    """The content of a receipt."""

    shop: Shop
    sale: int
    shift: int
    mark: ReceiptMark
    lines: tuple[ReceiptLine, ...]
    totals: Totals
    payments: tuple[ReceiptPayment, ...]
    tenders: tuple[ReceiptTender, ...] = ()
    tip: Money = NO_TIP
    seller: str = ""  # who served, by his id

    @property
    def due(self) -> Money:
        """What was to be paid: the goods and the tip."""
        return self.totals.total + self.tip

    @property
    def paid(self) -> Money:
        """What was paid, which is more than was due when somebody paid twice."""
        confirmed = sum((payment.amount for payment in self.payments), Money.zero())
        return confirmed + sum((tender.amount for tender in self.tenders), Money.zero())


@dataclass(frozen=True, slots=True)
class IssuedReceipt:
    """A receipt under its number; printed from here as often as needed.

    Attributes:
        voided: All its money went back since: whoever gets it now is told so.
        customer: In whose name it is; no part of its content, because it can be erased.
    """

    number: int
    order_id: str
    issued_at: datetime
    content: Receipt
    voided: bool = False
    customer: Customer | None = None


def receipt_for(
    order: Order,
    payments: Iterable[tuple[Attempt, Sighting]],
    shop: Shop,
    *,
    rehearsal: bool,
    tenders: Iterable[Tender] = (),
    tip: Money = NO_TIP,
    seller: str = "",
    test: bool = False,
) -> Receipt:
    """Compose the receipt of an order out of the money that counts for it.

    Args:
        order: The order as it was charged.
        payments: Each approved transaction with the attempt it belongs to, oldest first.
        shop: Who sold.
        rehearsal: Whether customers and gateway are invented.
        tenders: What people took by hand and did not give back, oldest first.
        tip: What the customer gave on top.
        seller: Who served.
        test: Whether the keys of this run are Wompi's for tests.
    """
    counted = tuple(payments)
    return Receipt(
        shop=shop,
        sale=order.number,
        shift=order.shift,
        mark=_mark((attempt for attempt, _ in counted), rehearsal=rehearsal, test=test),
        lines=tuple(map(_line, order.live)),
        totals=order.totals,
        payments=tuple(_payment(attempt, seen) for attempt, seen in counted),
        tenders=tuple(map(_tender, tenders)),
        tip=tip,
        seller=seller,
    )


def _mark(attempts: Iterable[Attempt], *, rehearsal: bool, test: bool) -> ReceiptMark:
    if rehearsal:
        return ReceiptMark.REHEARSAL
    tried = any(attempt.environment is Environment.TEST for attempt in attempts)
    return ReceiptMark.TEST if test or tried else ReceiptMark.REAL


def _line(line: Line) -> ReceiptLine:
    item = line.item
    return ReceiptLine(
        item.name, line.quantity, item.unit_price, item.tax, line.discount, line.amount
    )


def _payment(attempt: Attempt, seen: Sighting) -> ReceiptPayment:
    return ReceiptPayment(
        way=attempt.way,
        method=seen.method,
        instrument=seen.instrument,
        amount=seen.amount,
        reference=attempt.reference.text,
        transaction_id=seen.transaction_id,
        confirmed_at=seen.finalized_at or seen.seen_at,
    )


def _tender(tender: Tender) -> ReceiptTender:
    return ReceiptTender(
        kind=tender.kind,
        name=tender.name,
        amount=tender.amount,
        received=tender.received,
        change=tender.change,
        rounding=tender.rounding,
        at=tender.at,
    )
