"""Money that may still come, by name: it travels from shift to shift until it is certain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from pos_app.core.shift_report import PendingMoney
from pos_app.core.tender import blocks_another
from pos_app.till.cases import Cases
from pos_app.till.world import World

__all__ = ["pending_money"]

WATCHED = timedelta(days=30)
"""How long a charge is watched after it was made."""


def pending_money(world: World, cases: Cases, owner: str) -> tuple[PendingMoney, ...]:
    """Name every charge whose money is not certain, oldest first, and who answers for it."""
    return tuple(_pending(world, cases, owner))


def _pending(world: World, cases: Cases, owner: str) -> Iterator[PendingMoney]:
    now = world.now()
    for watched in reversed(world.store.payments.watch_list(now - WATCHED, now)):
        if watched.approved:
            continue  # its money is here, and counted
        judged = cases.judged(watched.reference)
        if blocks_another(judged.verdict):
            attempt = judged.case.attempt
            order = world.store.orders.get(attempt.order_id)
            yield PendingMoney(
                order_id=order.order_id,
                sale=order.number,
                sale_shift=order.shift,
                reference=attempt.reference.short,
                amount=attempt.amount,
                owner=owner,
            )
