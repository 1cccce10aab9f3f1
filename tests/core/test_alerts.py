"""Which matters call somebody who is not there."""

from __future__ import annotations

import pytest
from payments import NOON

from pos_app.core.alerts import Alert, AlertKind, task_alerts
from pos_app.core.money import Money
from pos_app.core.tasks import Advice, Task, TaskKind


@pytest.mark.parametrize(
    ("kind", "alert"),
    [
        (TaskKind.LATE, AlertKind.LATE_MONEY),
        (TaskKind.OVER, AlertKind.DOUBLE_MONEY),
        (TaskKind.TWINS, AlertKind.DOUBLE_MONEY),
        (TaskKind.MISMATCH, AlertKind.MISMATCH),
        (TaskKind.UNKNOWN, AlertKind.UNKNOWN),
        (TaskKind.RELEASED, AlertKind.RELEASED),
        # what the shop itself began, and knows of
        (TaskKind.VOID_PENDING, None),
        (TaskKind.REFUND, None),
        (TaskKind.GIVE_BACK, None),
    ],
)
def test_each_kind_of_task_calls_as_the_shop_needs(kind: TaskKind, alert: AlertKind | None) -> None:
    """Money comes twice, and nobody who is at home ever hears of it."""
    task = Task("key", kind, Advice.REVIEW, "order-1", Money.pesos(5), NOON)
    told = task_alerts([task])

    assert told == (() if alert is None else (Alert("task:key", alert, NOON),))
