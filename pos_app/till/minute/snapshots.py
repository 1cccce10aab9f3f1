"""Pictures of what waits for an answer and of money that needs a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from pos_app.core.customer import Customer
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Look, Reason, Sighting, State, Status, Way
from pos_app.core.reconciliation import DIFFERENCES, STRANGERS, Row, Span
from pos_app.core.tasks import Task
from pos_app.till.snapshots import CaseEntry

__all__ = [
    "CaseAction",
    "CaseSnapshot",
    "CheckAnswer",
    "CheckSnapshot",
    "CheckedPayment",
    "JournalMark",
    "RawSnapshot",
    "ReconcileSnapshot",
    "RowKind",
    "TrayAction",
    "TrayCall",
    "TrayRow",
    "TraySnapshot",
]


class RowKind(IntEnum):
    """What a row of the tray is about; the order is the tray's."""

    READY = 0  # paid, and the goods still here
    TASK = 1  # money that needs a person
    WAITING = 2
    CLOSED = 3  # without payment, and still watched


class TrayAction(StrEnum):
    """What a person can do about a row."""

    HAND_OVER = "hand_over"
    RESOLVE = "resolve"  # say what was done about a task
    OPEN = "open"  # back to the charge or the sale
    PRINT = "print"
    VOID = "void"
    DISMISS = "dismiss"  # nobody waits for this one any more
    NAME = "name"  # whom to call


@dataclass(frozen=True, slots=True)
class TrayRow:
    """One sale in the tray.

    Attributes:
        key: Stays the same while it is about the same.
        since: When the waiting began, or the money came.
        until: When the answer came, where there is one.
        goods: What was sold: a few names with their quantities.
        more: How many more lines there are.
        main: What Enter does.
        also: What else can be done.
        name: What somebody wrote on the sale, so that its customer can be called.
        twin: The sale that was paid alike.
    """

    key: str
    kind: RowKind
    order_id: str
    sale_number: int
    amount: Money
    since: datetime
    reference: Reference
    attempt: int
    way: Way
    method: str
    asked: Money  # what the charge asked for
    state: State
    look: Look
    reason: Reason
    seen: bool  # Wompi has seen a payment of it
    until: datetime | None
    goods: tuple[tuple[Quantity, str], ...]
    more: int
    story: tuple[CaseEntry, ...]
    main: TrayAction
    also: frozenset[TrayAction]
    task: Task | None = None
    name: str = ""
    twin: int | None = None


@dataclass(frozen=True, slots=True)
class TraySnapshot:
    """Everything that waits, in the order in which it wants somebody.

    Attributes:
        at: Wompi's time of the picture.
        travelling: How many go to the next shift unless they are settled before.
    """

    rows: tuple[TrayRow, ...]
    at: datetime
    travelling: int


@dataclass(frozen=True, slots=True)
class TrayCall:
    """Something in the tray was settled while nobody looked: say so, until somebody has seen it."""

    row: TrayRow


class CheckAnswer(StrEnum):
    """What is known of a payment that somebody shows. Never that it is false."""

    ASKING = "asking"
    FREE = "free"  # real, and of no sale here
    USED = "used"
    NOT_APPROVED = "not_approved"
    NOT_FOUND = "not_found"  # not at this shop's Wompi
    COULD_NOT_ASK = "could_not_ask"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class CheckedPayment:
    """A payment that was found, and the sale it counts for, if it does."""

    transaction_id: str
    status: Status
    amount: Money
    method: str
    at: datetime
    sale_number: int | None
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class CheckSnapshot:
    """The answer to «is this payment real?»."""

    asked: str
    answer: CheckAnswer
    found: tuple[CheckedPayment, ...]
    why: str | None = None
    at: datetime | None = None


class CaseAction(StrEnum):
    """What can be done about a case; some of it asks for somebody with the right."""

    VOID = "void"
    RELEASE = "release"
    TAKE_BACK = "take_back"
    CHARGE_AGAIN = "charge_again"
    GIVE_BACK = "give_back"  # goods of it come back
    SUPPORT = "support"
    RAW = "raw"  # see every fact as it is kept


@dataclass(frozen=True, slots=True)
class JournalMark:
    """The last entry of the journal that speaks of a charge, and whether all such are whole."""

    number: int
    digest: str
    previous: str
    whole: bool


@dataclass(frozen=True, slots=True)
class CaseSnapshot:
    """Everything about one charge.

    Attributes:
        attempts: Every charge of the sale, oldest first.
        seen: The transaction that explains the answer.
        differences: Where till and Wompi differ; None while Wompi has said nothing.
        read_at: When Wompi answered last in this run.
        voidable: The payment that Wompi may still void.
        twins: Other sales that the same payer paid with as much, within minutes.
        customer: In whose name the sale is, for whom may see every fact; None for all others.
        goods: What was sold: how much of what, and what that cost.
    """

    reference: Reference
    order_id: str
    sale_number: int
    shift: int
    attempt: int
    attempts: tuple[Reference, ...]
    created_at: datetime
    asked: Money
    paid: Money
    state: State
    look: Look
    reason: Reason
    story: tuple[CaseEntry, ...]
    seen: Sighting | None
    vat: Money
    consumption: Money
    differences: tuple[str, ...] | None
    read_at: datetime | None
    failure: str | None
    mark: JournalMark | None
    voidable: str | None
    actions: frozenset[CaseAction]
    at: datetime
    twins: tuple[int, ...] = ()
    customer: Customer | None = None
    goods: tuple[tuple[Quantity, str, Money], ...] = ()


@dataclass(frozen=True, slots=True)
class RawSnapshot:
    """A case as it is kept, for a manager's eyes: no secret and nothing about people."""

    reference: Reference
    text: str


@dataclass(frozen=True, slots=True)
class ReconcileSnapshot:
    """How the till's facts compare with Wompi's list.

    Attributes:
        pages: How many of the list were read.
        rows: Every transaction in its class.
        fault: Why nothing could be compared.
    """

    first: datetime
    last: datetime
    at: datetime
    pages: int
    rows: tuple[Row, ...]
    fault: str | None = None

    @property
    def span(self) -> Span:
        """What was compared, both ends included."""
        return Span(self.first, self.last + timedelta.resolution)

    @property
    def differences(self) -> tuple[Row, ...]:
        """About what the two disagree."""
        return tuple(row for row in self.rows if row.kind in DIFFERENCES)

    @property
    def strangers(self) -> tuple[Row, ...]:
        """Payments that belong to no charge of this till."""
        return tuple(row for row in self.rows if row.kind in STRANGERS)

    @property
    def compared(self) -> int:
        """Transactions of our charges in the list."""
        ours = (row for row in self.rows if row.kind not in STRANGERS)
        return len({row.transaction_id for row in ours if row.there is not None})
