"""Frozen pictures of the till for a screen: keys, numbers and moments, never sentences.

A screen shows a snapshot and decides nothing; showing the same one twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum, StrEnum
from pathlib import Path
from typing import Protocol

from pos_app.core.catalogue import ImportPlan, Shelves
from pos_app.core.customer import Customer
from pos_app.core.gateway_terms import Merchant
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Totals
from pos_app.core.payment import Environment, Look, Reason, State, Way
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.taxes import Tax
from pos_app.core.tender import TenderKind

__all__ = [
    "Action",
    "CaseEntry",
    "ChargeSnapshot",
    "DayRow",
    "DaySnapshot",
    "HealthSnapshot",
    "ImportSnapshot",
    "KeyField",
    "KeysSnapshot",
    "Lamp",
    "LampState",
    "LampTold",
    "LineView",
    "Mark",
    "Mode",
    "Node",
    "Notice",
    "PaperSnapshot",
    "RelayCheck",
    "RelaySnapshot",
    "RelayStep",
    "SaleSnapshot",
    "Sentence",
    "ShelfSnapshot",
    "ShopSnapshot",
]


class _Said(Protocol):
    """What names its sentence: a fault of the world, or a refusal."""

    @property
    def key(self) -> str: ...

    @property
    def details(self) -> Mapping[str, str | int]: ...


@dataclass(frozen=True, slots=True)
class Sentence:
    """The key of a sentence and what fills it; the screen has the words."""

    key: str
    details: tuple[tuple[str, str | int | Money | datetime], ...] = ()

    @classmethod
    def of(cls, said: _Said) -> Sentence:
        """What was refused or could not be done, as its sentence."""
        return cls(said.key, tuple(said.details.items()))


NOTHING = Money.zero()


class Mode(Enum):
    """Which money this till handles; test and rehearsal wear the violet frame."""

    REHEARSAL = "rehearsal"
    TEST = "test"
    REAL = "real"
    NO_KEYS = "no_keys"


class Lamp(StrEnum):
    """The lamps of the health strip that exist so far."""

    COMPUTER = "computer"
    INTERNET = "internet"
    WOMPI = "wompi"
    NOTICES = "notices"
    PRINTER = "printer"


class LampState(Enum):
    """How a lamp burns."""

    CALM = "calm"
    WARNING = "warning"
    DOWN = "down"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class LampTold:
    """How one lamp burns, and why: the key of what works, what fails and what to do."""

    lamp: Lamp
    state: LampState
    why: Sentence


@dataclass(frozen=True, slots=True)
class HealthSnapshot:
    """Everything the till stands on, in the strip's order."""

    lamps: tuple[LampTold, ...]


@dataclass(frozen=True, slots=True)
class ShopSnapshot:
    """The frame around every screen."""

    shop: str
    till: str
    mode: Mode
    lamps: tuple[tuple[Lamp, LampState], ...]
    waiting: int  # charges set aside that still want an answer
    page_way: bool  # the hosted page inside the till is switched on
    customer_screen: bool = False  # the customer looks at a screen of his own
    shift: int = 1  # the open shift, or the one that is opened next
    shift_open: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the person once: what was refused or could not be done, and why."""

    sentence: Sentence

    @classmethod
    def of(cls, said: _Said) -> Notice:
        """Tell what was refused or could not be done."""
        return cls(Sentence.of(said))


@dataclass(frozen=True, slots=True)
class ShelfSnapshot:
    """What is on sale, counted; the products themselves are asked for by the screenful."""

    shelves: Shelves


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the ticket.

    Attributes:
        discount: In basis points of the line.
        listed: What the shop asks for one, where this line has another price.
        note: What somebody wrote on it.
    """

    line_id: int
    product_id: str
    name: str
    quantity: Quantity
    unit_price: Money
    amount: Money
    tax: Tax
    discount: int = 0
    listed: Money | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SaleSnapshot:
    """The order under the cashier's hands."""

    order_id: str
    number: int
    lines: tuple[LineView, ...]
    totals: Totals
    refusal: Sentence | None  # why it cannot be charged, if it cannot
    can_undo: bool
    notice: Sentence | None = None  # what is worth knowing of the last change: it was sold out
    discount: int = 0  # of the whole ticket, in basis points
    note: str = ""  # what somebody wrote on the ticket
    customer: Customer | None = None  # in whose name the ticket is, if anybody wanted that


@dataclass(frozen=True, slots=True)
class PaperSnapshot:
    """A receipt was saved as a file."""

    receipt: IssuedReceipt
    path: Path


class Mark(Enum):
    """How much an entry of the timeline proves."""

    NONE = "none"
    HINT = "hint"
    PROOF = "proof"


class Node(Enum):
    """The shape beside an entry of the timeline."""

    HAPPENED = "happened"
    HAPPENING = "happening"
    MISSING = "missing"
    PROOF = "proof"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """One line of the timeline; ``at`` is None for what is missing or goes on."""

    node: Node
    title: Sentence
    at: datetime | None = None
    detail: Sentence | None = None
    mark: Mark = Mark.NONE


class Action(StrEnum):
    """What a person can do about a charge right now."""

    VERIFY = "verify"
    OTHER_WAY = "other_way"
    DECIDE_LATER = "decide_later"
    RETRY_SAME = "retry_same"  # same page or link, another payment
    RELOAD = "reload"
    NEW_CHARGE = "new_charge"
    DROP_SALE = "drop_sale"
    NEXT_SALE = "next_sale"


@dataclass(frozen=True, slots=True)
class ChargeSnapshot:
    """One charge as the payment screens show it.

    Attributes:
        number: Which attempt of the order this is, from 1.
        address: The page to open inside the till, or the link a QR carries; None once shut.
        redirect: Where the page leads after a payment: caught, never loaded.
        code: The QR that the bank made, as an SVG of plain shapes.
        phone_ends: The last digits of the telephone that was asked.
        opened_at: When the customer was first shown something.
        paid: What Wompi confirmed.
        over: Money beyond the order's total that has to go back.
        rest: What the order still wants.
        method: The gateway's word for how it was paid (``CARD``), with ``instrument`` beside it.
        message: Wompi's own words on a refusal.
        next_look_at: When the till asks again by itself.
        closes_at: When an empty list will prove that nothing came, while the charge is closing.
        wompi_ahead: How far Wompi's clock, which all moments here are of, is ahead of this
            computer's, in whole seconds.
    """

    order_id: str
    sale_number: int
    reference: Reference
    number: int
    way: Way
    amount: Money
    environment: Environment
    state: State
    look: Look
    reason: Reason
    in_doubt: bool
    address: str | None
    redirect: str
    created_at: datetime
    opened_at: datetime | None
    expires_at: datetime
    next_look_at: datetime | None
    closes_at: datetime | None
    answered_at: datetime | None
    confirmed_at: datetime | None
    timeline: tuple[CaseEntry, ...]
    actions: frozenset[Action]
    paid: Money
    over: Money
    method: str | None = None
    instrument: str | None = None
    message: str | None = None
    failure: str | None = None
    receipt: IssuedReceipt | None = None
    set_aside: bool = False
    code: str | None = field(default=None, repr=False)
    phone_ends: str = ""
    wompi_ahead: timedelta = timedelta()
    rest: Money = NOTHING


@dataclass(frozen=True, slots=True)
class DayRow:
    """One sale of the day and its answer; no look means that nothing was ever charged."""

    order_id: str
    sale_number: int
    started_at: datetime
    total: Money
    articles: int
    look: Look | None
    reason: Reason | None
    reference: Reference | None
    way: Way | None
    receipt_number: int | None
    over: Money
    waiting: bool
    dropped: bool
    hand: TenderKind | None = None  # taken by hand, and nothing of it by Wompi
    returned: Money = NOTHING  # what the goods that came back had cost


@dataclass(frozen=True, slots=True)
class DaySnapshot:
    """A day's sales, newest first, and what the paid ones add up to."""

    day: date
    rows: tuple[DayRow, ...]
    sold: Money
    waiting: int


@dataclass(frozen=True, slots=True)
class ImportSnapshot:
    """What a product list would change, or has changed."""

    plan: ImportPlan
    applied: bool = False
    problem: Sentence | None = None


@dataclass(frozen=True, slots=True)
class KeyField:
    """How one key's check stands: ``public``, ``integrity`` or ``private``."""

    name: str
    said: Sentence
    passed: bool


@dataclass(frozen=True, slots=True)
class KeysSnapshot:
    """The page of the shop's own keys: what is known of each, never the keys."""

    fields: tuple[KeyField, ...]
    environment: Environment | None
    merchant: Merchant | None
    kept: bool
    problem: Sentence | None = None
    busy: bool = False


class RelayStep(Enum):
    """Where the till stands with its relay."""

    UNPAIRED = "unpaired"
    ASKING = "asking"
    APPROVING = "approving"  # the letters are shown; a manager has the word
    PAIRED = "paired"


@dataclass(frozen=True, slots=True)
class RelayCheck:
    """One thing that must work: ``outgoing``, ``paired`` or ``notice``."""

    name: str
    state: LampState
    said: Sentence


@dataclass(frozen=True, slots=True)
class RelaySnapshot:
    """The page of the shop's relay: never the pass.

    Attributes:
        letters: What a manager approves, such as ``BCDF-GHJK``.
        page: Where, with the letters filled in; for a QR.
        ends_at: When the letters are worth nothing any more.
        trying: A notice of rehearsal is under way.
    """

    step: RelayStep
    address: str
    checks: tuple[RelayCheck, ...]
    letters: str | None = None
    page: str | None = None
    ends_at: datetime | None = None
    problem: Sentence | None = None
    trying: bool = False
