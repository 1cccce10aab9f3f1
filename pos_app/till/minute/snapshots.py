"""Pictures of what waits for an answer and of money that needs a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Look, Reason, State, Way
from pos_app.core.tasks import Task
from pos_app.till.snapshots import CaseEntry

__all__ = ["RowKind", "TasksSnapshot", "TrayAction", "TrayCall", "TrayRow", "TraySnapshot"]


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


@dataclass(frozen=True, slots=True)
class TasksSnapshot:
    """Every open task, the oldest first."""

    tasks: tuple[Task, ...]
