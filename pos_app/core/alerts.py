"""What somebody who is not at the till should hear of: a kind, a number, never a person.

An alert leaves the shop by mail or over the network, so it holds no name, no reference and no key:
whoever reads it goes to the till to see the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.tasks import Task, TaskKind

__all__ = ["Alert", "AlertKind", "Channel", "task_alerts"]


class AlertKind(StrEnum):
    """What happened: the key of its sentence."""

    LATE_MONEY = "late_money"
    DOUBLE_MONEY = "double_money"
    MISMATCH = "mismatch"
    UNKNOWN = "unknown"
    RELEASED = "released"
    DIFFERENCE = "difference"  # at the close of a shift
    WOMPI = "wompi"  # it has not answered for long
    NOTICES = "notices"  # the relay has not been heard for long
    PRINTER = "printer"
    TEST = "test"


class Channel(StrEnum):
    """How an alert leaves the till."""

    MAIL = "mail"
    WEBHOOK = "webhook"


OF_TASKS = {
    TaskKind.LATE: AlertKind.LATE_MONEY,
    TaskKind.OVER: AlertKind.DOUBLE_MONEY,
    TaskKind.TWINS: AlertKind.DOUBLE_MONEY,
    TaskKind.MISMATCH: AlertKind.MISMATCH,
    TaskKind.UNKNOWN: AlertKind.UNKNOWN,
    TaskKind.RELEASED: AlertKind.RELEASED,
}


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to hear of.

    Attributes:
        key: Names it for ever, so that it is told once.
        count: Pesos of a difference, minutes of a silence, or 0.
    """

    key: str
    kind: AlertKind
    at: datetime
    count: int = 0


def task_alerts(tasks: Iterable[Task]) -> tuple[Alert, ...]:
    """Tell which tasks are worth calling somebody who is not there."""
    return tuple(
        Alert(f"task:{task.key}", OF_TASKS[task.kind], task.since)
        for task in tasks
        if task.kind in OF_TASKS
    )
