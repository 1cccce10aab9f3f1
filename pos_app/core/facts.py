"""The facts of a payment: what was asked for, what happened here, what Wompi answered.

Facts are only ever added. What follows from them is computed by ``core.payment`` and kept nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from pos_app.core.ids import Reference
from pos_app.core.money import Money

__all__ = [
    "CODES",
    "ON_PHONE",
    "PUSHES",
    "VOID_EVENTS",
    "Asking",
    "Attempt",
    "Environment",
    "Event",
    "EventKind",
    "Sighting",
    "Source",
    "Status",
    "Way",
]


class Environment(StrEnum):
    """Where the money is: invented, or real."""

    TEST = "test"
    PRODUCTION = "prod"


class Way(StrEnum):
    """How the customer is asked to pay."""

    PAGE = "page"  # Wompi's hosted checkout inside the till
    LINK = "link"  # the QR of a payment link, on the customer's own phone
    SIGNED_QR = "signed_qr"  # the hosted page's signed address as a QR: nobody can close it
    NEQUI = "nequi"  # a question on the customer's phone, asked for by one request of ours
    BANCOLOMBIA_QR = "bancolombia_qr"  # a QR for the bank's app, made by one request of ours


CODES = frozenset({Way.LINK, Way.SIGNED_QR})
"""The two QRs behind one key: which of them is shown depends on what Wompi lets this shop do."""

PUSHES = frozenset({Way.NEQUI, Way.BANCOLOMBIA_QR})
"""Ways that one request of ours begins. It makes one transaction, or none, and never a second."""

ON_PHONE = CODES | PUSHES
"""Ways that the customer pays on his own telephone."""


class Status(IntEnum):
    """A transaction's status at Wompi. The order *is* the rank: knowing more wins, for ever."""

    UNKNOWN = 0  # a word we have never seen: something is happening
    PENDING = 1
    ERROR = 2
    DECLINED = 3
    APPROVED = 4
    VOIDED = 5


class Source(StrEnum):
    """Which of our questions Wompi answered."""

    BY_ID = "by_id"
    BY_REFERENCE = "by_reference"
    DAY_LIST = "day_list"
    CREATED = "created"  # the answer to the request that made it


@dataclass(frozen=True, slots=True)
class Attempt:
    """One charge of one order: one way, one reference, one amount. Durable before it is shown."""

    order_id: str
    reference: Reference
    way: Way
    amount: Money
    environment: Environment
    created_at: datetime
    expires_at: datetime


class EventKind(StrEnum):
    """What happened to an attempt on our side of the counter."""

    ACCOUNT = "account"  # written with the attempt; whose keys made it, by their short sign
    LINK_MADE = "link_made"  # Wompi answered with the link's id, kept as detail
    SHOWN = "shown"  # written before the page or the QR appears, or the telephone is asked
    PAGE_LOADED = "page_loaded"
    PAGE_FAILED = "page_failed"
    GIVEN_UP = "given_up"  # a person ended the charge
    ABANDONED = "abandoned"  # it was never shown to anybody, and never will be
    VIEW_CLOSED = "view_closed"  # our own page is destroyed
    LINK_CLOSED = "link_closed"  # Wompi itself says that the link is inactive
    SET_ASIDE = "set_aside"  # the cashier decides later
    HANDED_OVER = "handed_over"  # the goods left, with Wompi's word for it
    RELEASED = "released"  # a manager let the goods go without it; what he went by as detail
    RELEASE_UNDONE = "release_undone"
    VOID_ASKED = "void_asked"  # written before Wompi is asked; the transaction's id as detail
    VOID_REFUSED = "void_refused"
    VOID_UNSENT = "void_unsent"  # the wish never reached Wompi
    CHARGED_AGAIN = "charged_again"  # a supervisor let another charge begin beside this one
    PHONE = "phone"  # the end of the telephone that is asked, as detail; nothing else of it is kept
    NOT_SENT = "not_sent"  # the request that makes a transaction never left this computer
    REFUSED = "refused"  # Wompi said no to that request
    UNANSWERED = "unanswered"  # nobody knows what became of it


VOID_EVENTS = frozenset({EventKind.VOID_ASKED, EventKind.VOID_REFUSED, EventKind.VOID_UNSENT})
"""What may have become of a wish to void; the last one of a transaction tells."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an attempt, once; ``detail`` is a link's id or a reason's key."""

    kind: EventKind
    at: datetime
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A transaction as Wompi described it in answer to our question.

    ``instrument`` is what a person recognises the payment by (``VISA-4242``), ``message`` is
    Wompi's own Spanish word on a refusal, ``word`` the status exactly as it was written.
    ``payer`` tells one payer from another without saying who it is; ``traces`` are the numbers
    that a bank's slip shows, each as ``name:value``.
    """

    transaction_id: str
    reference: str
    amount: Money
    status: Status
    environment: Environment
    source: Source
    seen_at: datetime
    word: str = ""
    method: str = ""
    link_id: str | None = None
    message: str | None = None
    instrument: str | None = None
    created_at: datetime | None = None
    finalized_at: datetime | None = None
    payer: str | None = None
    traces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asking:
    """How our questions about an attempt fared. Every time only ever moves forward.

    Attributes:
        since: When this run of the till began to ask.
        answered_at: The last answer of any kind.
        listed_at: The last answer that would have shown *every* transaction of the attempt.
        failure: The key of the last failure, when it is newer than the last answer.
        can_list: Whether this till holds the key that such a list needs.
        woke_at: When this run began, or the computer last woke from a sleep.
    """

    since: datetime
    answered_at: datetime | None = None
    listed_at: datetime | None = None
    failure: str | None = None
    can_list: bool = True
    woke_at: datetime | None = None
