"""The day's sales with their answers."""

from __future__ import annotations

from datetime import date

from pos_app.core.days import day_bounds, local_day
from pos_app.core.money import Money
from pos_app.core.order import Order
from pos_app.core.payment import Look
from pos_app.core.tender import TenderKind, blocks_another
from pos_app.till.cases import Cases, Judged
from pos_app.till.snapshots import DayRow, DaySnapshot
from pos_app.till.world import World

__all__ = ["Reviewing"]

NOTHING = Money.zero()


class Reviewing:
    """Reads the day back out of the facts."""

    def __init__(self, world: World, cases: Cases) -> None:
        """Review this world's store."""
        self._world = world
        self._cases = cases

    def today(self) -> DaySnapshot:
        """Picture the day that it is in the shop."""
        return self.day(local_day(self._world.now()))

    def day(self, day: date) -> DaySnapshot:
        """Picture a day: its sales, newest first."""
        first, last = day_bounds(day)
        orders = self._world.store.orders.started_between(first, last)
        rows = tuple(map(self._row, orders))
        return DaySnapshot(
            day=day,
            rows=rows,
            sold=sum((row.total - row.returned for row in rows if row.look is Look.YES), NOTHING),
            waiting=sum(row.waiting for row in rows),
        )

    def _row(self, order: Order) -> DayRow:
        cases = self._cases.of_order(order.order_id)
        told = telling(cases)
        totals = order.totals
        money = self._cases.money(order.order_id)
        receipt = self._world.store.receipts.of_order(order.order_id)
        by_hand = bool(money.by_hand) and receipt is not None
        tenders = self._world.store.tenders.of_order(order.order_id)
        going_back = sum((one.amount for one in tenders.given if not one.by_hand), NOTHING)
        return DayRow(
            order_id=order.order_id,
            sale_number=order.number,
            started_at=order.started_at,
            total=totals.total,
            articles=totals.articles,
            look=Look.YES if by_hand else None if told is None else told.verdict.look,
            reason=None if told is None else told.verdict.reason,
            reference=None if told is None else told.case.attempt.reference,
            way=None if told is None else told.case.attempt.way,
            receipt_number=None if receipt is None else receipt.number,
            over=max(money.over - going_back, NOTHING),
            waiting=not by_hand and any(blocks_another(one.verdict) for one in cases),
            dropped=self._world.store.orders.dropped(order.order_id),
            hand=self._hand(order) if by_hand and money.paid == money.by_hand else None,
            returned=tenders.goods_back,
        )

    def _hand(self, order: Order) -> TenderKind:
        """How a sale was paid of which Wompi confirmed nothing: cash, if any of it was."""
        kinds = {one.kind for one in self._world.store.tenders.of_order(order.order_id).standing}
        return TenderKind.CASH if TenderKind.CASH in kinds else TenderKind.OTHER


def telling(cases: tuple[Judged, ...]) -> Judged | None:
    """Pick the attempt that tells an order's answer: a paid one, else the newest."""
    paid = tuple(one for one in cases if one.verdict.look is Look.YES)
    return next(reversed(paid or cases), None)
