"""Payments one by one, as a manager goes through them: what is asked for, and how a page is named.

A page is found by the last row of the one before it and never by its number: page ten thousand is
found as fast as the first one, and a row that comes meanwhile moves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from pos_app.core.day_figures import Channel
from pos_app.core.ids import Reference
from pos_app.core.money import Money

__all__ = ["Mark", "Page", "Sieve", "Totals", "Transaction", "TxState"]


class TxState(StrEnum):
    """Where a payment stands, by everything that Wompi or a person told."""

    PAID = "paid"
    WAITING = "waiting"
    DECLINED = "declined"
    FAILED = "failed"
    ABANDONED = "abandoned"
    VOIDED = "voided"  # Wompi, or a person, gave it back whole


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a row among all rows: its moment, and what tells it from others of it."""

    at: datetime
    name: str


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which payments are asked for; what is None or empty lets everything through.

    Attributes:
        states: Any of these; an empty set is any.
        odd: Only what went another way than it should.
        text: A reference or its beginning, a payment's or a slip's number, the last four of a
            card, or the number of a sale.
        till: The code of a till; what was never put on paper counts as the code of ``here``.
        here: This till's code.
    """

    first: date
    last: date
    states: frozenset[TxState] = field(default_factory=frozenset)
    odd: bool = False
    channel: Channel | None = None
    method: str = ""
    till: str = ""
    here: str = ""
    cashier: str = ""
    least: Money | None = None
    most: Money | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Transaction:
    """One payment: a charge at Wompi, or money that a person took.

    Attributes:
        reference: The charge's; None for money taken by hand.
        method: Wompi's word, or the name of the other way.
        instrument: What the customer recognises it by (``VISA-4242``).
        amount: What was asked for or taken.
        paid: What of it is here.
        odd: It went another way than it should.
    """

    mark: Mark
    order_id: str
    sale: int
    reference: Reference | None
    channel: Channel
    method: str
    instrument: str
    amount: Money
    paid: Money
    state: TxState
    odd: bool
    cashier: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, the newest first, and whether there are others on both sides."""

    rows: tuple[Transaction, ...] = ()
    newer: bool = False
    older: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """What everything that the sieve lets through adds up to."""

    count: int
    asked: Money
    paid: Money
