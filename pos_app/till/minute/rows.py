"""The rows of the tray, out of an order and what its charges say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from pos_app.core.order import Order
from pos_app.core.payment import EventKind, Look, Status
from pos_app.core.tasks import Advice, Task
from pos_app.till.cases import Judged
from pos_app.till.minute.snapshots import RowKind, TrayAction, TrayRow
from pos_app.till.pictures import timeline

__all__ = ["row_of", "task_row"]

NAMED = 2
"""Lines of a sale that are named in its row; the rest is counted."""

MAIN = {
    RowKind.READY: TrayAction.HAND_OVER,
    RowKind.TASK: TrayAction.RESOLVE,
    RowKind.WAITING: TrayAction.OPEN,
    RowKind.CLOSED: TrayAction.OPEN,
}

ALSO = {
    RowKind.READY: frozenset({TrayAction.PRINT, TrayAction.NAME}),
    RowKind.TASK: frozenset({TrayAction.OPEN}),
    RowKind.WAITING: frozenset({TrayAction.NAME}),
    RowKind.CLOSED: frozenset({TrayAction.DISMISS}),
}


def row_of(kind: RowKind, order: Order, charges: tuple[Judged, ...], told: Judged) -> TrayRow:
    """Make the row of a sale that waits, is ready, or ended without payment."""
    attempt = told.case.attempt
    came = max((one.finalized_at or one.seen_at for one in told.verdict.transactions), default=None)
    return TrayRow(
        key=f"{kind.name}:{attempt.reference}",
        kind=kind,
        order_id=order.order_id,
        sale_number=order.number,
        amount=told.verdict.paid if told.verdict.look is Look.YES else attempt.amount,
        since=_waited_since(told),
        reference=attempt.reference,
        attempt=_number_of(told, charges),
        way=attempt.way,
        method=_method(told),
        asked=attempt.amount,
        state=told.verdict.state,
        look=told.verdict.look,
        reason=told.verdict.reason,
        seen=any(one.status is not Status.UNKNOWN for one in told.verdict.transactions),
        until=came if told.verdict.look is Look.YES else None,
        goods=tuple((line.quantity, line.item.name) for line in order.live[:NAMED]),
        more=max(0, len(order.live) - NAMED),
        story=tuple(timeline(told, None)),
        main=MAIN[kind],
        also=ALSO[kind],
    )


def task_row(task: Task, order: Order, charges: tuple[Judged, ...], told: Judged) -> TrayRow:
    """Make the row of money that needs a person."""
    about = next((one for one in charges if one.case.attempt.reference == task.reference), told)
    plain = row_of(RowKind.TASK, order, charges, about)
    deliver = task.advice is Advice.DELIVER
    void = {TrayAction.VOID} if task.advice is Advice.VOID else set()
    return replace(
        plain,
        key=task.key,
        amount=task.amount,
        since=task.since,
        main=TrayAction.HAND_OVER if deliver else TrayAction.RESOLVE,
        also=plain.also | void,
        task=task,
    )


def _number_of(told: Judged, charges: tuple[Judged, ...]) -> int:
    return 1 + [one.case.attempt.reference for one in charges].index(told.case.attempt.reference)


def _waited_since(told: Judged) -> datetime:
    shown = [event.at for event in told.case.events if event.kind is EventKind.SHOWN]
    return min(shown, default=told.case.attempt.created_at)


def _method(told: Judged) -> str:
    return next((one.method for one in reversed(told.verdict.transactions)), "")
