"""What waits for an answer, and money that needs a person: one row each, kept up to date."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import chain

from pos_app.core.errors import WasRefusedError
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.payment import Event, EventKind, Look, State
from pos_app.core.staff import Right
from pos_app.core.tasks import (
    ActKind,
    Advice,
    Charge,
    Sale,
    Task,
    TaskAct,
    TaskKind,
    closed_keys,
    tasks_of,
    twins_among,
)
from pos_app.core.tender import blocks_another
from pos_app.core.words import checked_note, clean_reason
from pos_app.till.authority import Grant
from pos_app.till.cases import Cases, Judged
from pos_app.till.minute.rows import row_of, task_row
from pos_app.till.minute.snapshots import RowKind, TrayCall, TrayRow, TraySnapshot
from pos_app.till.reviewing import telling
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.world import World

__all__ = ["SOLVED_BY_FACTS", "Tray"]

CLOSED_STAYS = timedelta(hours=24)
"""A charge that closed without payment is shown for so long; it is watched much longer."""

SOLVED_BY_FACTS = frozenset({TaskKind.VOID_PENDING})
"""Tasks that no word of a person can end."""

A_FEW = 5
"""Orders looked through in one go at the start, so that nobody's key has to wait."""


class Tray:
    """Keeps for each order what it has in the tray.

    Args:
        world: The run's world.
        cases: Judges.
        current: The order under the cashier's hands: it is in front, not in the tray.
    """

    def __init__(self, world: World, cases: Cases, current: Callable[[], str]) -> None:
        """Know no order yet."""
        self._world = world
        self._cases = cases
        self._current = current
        self._rows: dict[str, tuple[TrayRow, ...]] = {}
        self._sales: dict[str, Sale] = {}
        self._alike: dict[tuple[str, Money], set[str]] = {}  # orders by who paid how much
        self._closed: frozenset[str] | None = None
        self._called: set[tuple[str, Look]] = set()
        self._open = False
        self.changed: list[Callable[[], None]] = []

    @property
    def count(self) -> int:
        """How many rows there are."""
        return sum(1 for _ in self._in_sight())

    def rows(self) -> tuple[TrayRow, ...]:
        """Every row, what wants somebody first, first."""
        return tuple(sorted(self._in_sight(), key=lambda row: (row.kind, row.since, row.key)))

    def tasks(self) -> tuple[Task, ...]:
        """Every open task, the oldest first."""
        closed = self._closed_keys()
        found = chain(
            twins_among(self._sales.values()),
            *(tasks_of(sale, self._world.now()) for sale in self._sales.values()),
        )
        still_open = [task for task in found if task.key not in closed]
        return tuple(sorted(still_open, key=lambda task: (task.since, task.key)))

    def twins_of(self, order_id: str) -> tuple[int, ...]:
        """The numbers of other sales that this one's payer paid with as much, within minutes."""
        found: set[str] = set()
        for task in self._twins(order_id):
            found |= {task.order_id, str(task.other)}
        return tuple(sorted(map(self._number, found - {order_id})))

    # --- keeping up -----------------------------------------------------------------------------

    async def look_through(self, references: Iterable[Reference]) -> None:
        """Look through everything that is watched, a few at a time."""
        orders = {self._order_of(reference): None for reference in references}
        for number, order_id in enumerate(orders, start=1):
            self._refresh(order_id)
            if number % A_FEW == 0:
                await asyncio.sleep(0)
        for order_id in {one for alike in self._alike.values() if len(alike) > 1 for one in alike}:
            self._refresh(order_id)
        self._called = {(row.key, row.look) for row in self._in_sight() if not _calls(row)}
        self._tell()

    def looked(self, reference: Reference) -> None:
        """Take in what a look at a charge brought."""
        self.turned_to(self._order_of(reference))

    def turned_from(self, order_id: str) -> None:
        """The cashier left an order for another one: it waits here now, if it waits at all."""
        self._refresh(order_id)
        self._tell()

    def turned_to(self, order_id: str) -> None:
        """Look at one order again."""
        before = self._rows.get(order_id, ())
        self._refresh(order_id)
        if self._rows.get(order_id, ()) != before:
            self._tell()

    def judge_again(self) -> None:
        """Look at every row again: with other keys it may be none."""
        for order_id in tuple(self._rows):
            self._refresh(order_id)
        self._tell()

    def publish(self) -> None:
        """Tell the screens, while somebody looks at the tray."""
        if self._open:
            self._world.publish(self.snapshot())

    def snapshot(self) -> TraySnapshot:
        """Picture the tray."""
        rows = self.rows()
        travelling = sum(row.kind is RowKind.WAITING for row in rows)
        return TraySnapshot(rows, self._world.now(), travelling)

    # --- what people do -------------------------------------------------------------------------

    async def show(self, *, shown: bool) -> None:
        """Keep the tray up to date while somebody looks at it."""
        self._open = shown
        self.publish()

    async def hand_over(self, reference: Reference) -> None:
        """Give the goods of a paid sale to the customer who waited for them."""
        judged = self._cases.judged(reference)
        if self._attended() and judged.verdict.look is Look.YES:
            self.handed_over(judged)
            self.turned_to(judged.case.attempt.order_id)
        self.publish()

    async def dismiss(self, reference: Reference) -> None:
        """Nobody waits for this one any more; it stays watched."""
        if not self._attended():
            return
        order_id = self._order_of(reference)
        if not any(blocks_another(one.verdict) for one in self._cases.of_order(order_id)):
            leave = Grant(self._world.authority.actor)
            self._close(f"closed:{reference.text}", "dismissed", "", leave)
        self.turned_to(order_id)
        self.publish()

    async def name(self, order_id: str, text: str) -> None:
        """Write on a sale that waits whom to call; empty takes it away."""
        if not self._attended():
            return
        try:
            note = checked_note(text)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return
        self._world.store.orders.write_note(order_id, 0, note, self._world.now())
        self.turned_to(order_id)

    def _attended(self) -> bool:
        """Whether somebody is at the till; at a locked one nothing is said about a payment."""
        attended = self._world.authority.may(Right.SELL)
        if not attended:
            self._world.publish(Notice.of(WasRefusedError("staff.locked")))
        return attended

    async def resolve(self, key: str, way_out: str, reason: str) -> None:
        """Close a task: a person says what was done about it."""
        task = next((one for one in self.tasks() if one.key == key), None)
        if task is None or task.kind in SOLVED_BY_FACTS:
            return
        about = Sentence(f"task.{task.kind.value}", (("amount", task.amount),))
        try:
            text = clean_reason(reason)
            grant = await self._world.authority.obtain(Right.RETURN, about)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return
        self._close(key, way_out, text, grant)
        self.turned_to(task.order_id)
        self.publish()

    def handed_over(self, judged: Judged) -> None:
        """Write down that the goods left; once is enough."""
        if not judged.case.happened(EventKind.HANDED_OVER):
            happened = Event(EventKind.HANDED_OVER, self._world.now())
            self._world.store.payments.add_event(judged.case.attempt.reference, happened)

    def _close(self, key: str, way_out: str, text: str, grant: Grant) -> None:
        now, actor = self._world.now(), grant.actor
        with self._world.store.writing():
            note = self._world.store.tasks.write_note(text, now)
            act = TaskAct(key, ActKind.CLOSED, now, actor, way_out, note, grant.authorised_by)
            self._world.store.tasks.add(act)
            told = grant.facts(task=key, way_out=way_out, note=note)
            self._world.store.journal.append(Act(now, actor, "task.closed", told))
        self._closed = None

    # --- inside ---------------------------------------------------------------------------------

    def _order_of(self, reference: Reference) -> str:
        return self._world.store.payments.case(reference).attempt.order_id

    def _closed_keys(self) -> frozenset[str]:
        if self._closed is None:
            self._closed = closed_keys(self._world.store.tasks.acts())
        return self._closed

    def _in_sight(self) -> Iterator[TrayRow]:
        current = self._current()
        for order_id, rows in self._rows.items():
            for row in rows:
                if order_id != current or row.kind is RowKind.TASK:
                    yield row

    def _refresh(self, order_id: str) -> None:
        judged = self._cases.of_order(order_id)
        sale = self._sale(order_id, judged)
        if sale.charges or sale.promised:
            self._sales[order_id] = sale
        else:
            self._sales.pop(order_id, None)  # Wompi has no part in it: nothing can come of it here
        for _, seen in sale.approved():
            if seen.payer is not None:
                self._alike.setdefault((seen.payer, seen.amount), set()).add(order_id)
        rows = tuple(self._rows_of(sale, judged))
        if rows:
            self._rows[order_id] = rows
        else:
            self._rows.pop(order_id, None)

    def _sale(self, order_id: str, judged: tuple[Judged, ...]) -> Sale:
        order = self._world.store.orders.get(order_id)
        tenders = self._world.store.tenders.of_order(order_id)
        return Sale(
            order_id=order_id,
            due=order.totals.total + tenders.tip - tenders.goods_back,
            by_hand=tenders.paid,
            dropped=self._world.store.orders.dropped(order_id),
            charges=tuple(Charge(one.case, one.verdict) for one in judged),
            promised=tuple(one for one in tenders.given if not one.by_hand),
        )

    def _rows_of(self, sale: Sale, judged: tuple[Judged, ...]) -> Iterator[TrayRow]:
        told = telling(judged)
        if told is None:
            return
        order = self._world.store.orders.get(sale.order_id)
        name = self._world.store.orders.notes(sale.order_id).get(0, "")
        closed = self._closed_keys()
        kind = self._kind(sale, judged, told)
        twins = (task for task in self._twins(sale.order_id) if task.order_id == sale.order_id)
        for task in (*tasks_of(sale, self._world.now()), *twins):
            ready = kind is RowKind.READY and task.advice is Advice.DELIVER
            if task.key not in closed and not ready:
                twin = None if task.kind is not TaskKind.TWINS else self._number(str(task.other))
                yield replace(task_row(task, order, judged, told), name=name, twin=twin)
        if kind is not None:
            row = row_of(kind, order, judged, _about(kind, judged, told))
            yield replace(row, name=name)

    def _twins(self, order_id: str) -> tuple[Task, ...]:
        """Twins of an order: the payer, the amount, and another sale within minutes."""
        paid = self._sales[order_id].approved() if order_id in self._sales else ()
        alike: set[str] = set()
        for _, seen in paid:
            alike |= self._alike.get((str(seen.payer), seen.amount), set())
        found = twins_among([self._sales[one] for one in sorted(alike)])
        return tuple(task for task in found if order_id in {task.order_id, task.other})

    def _number(self, order_id: str) -> int:
        return self._world.store.orders.get(order_id).number

    def _kind(self, sale: Sale, judged: tuple[Judged, ...], told: Judged) -> RowKind | None:
        aside = any(one.case.happened(EventKind.SET_ASIDE) for one in judged)
        if told.verdict.look is Look.YES:
            waits = aside and not sale.handed_over and not sale.dropped
            return RowKind.READY if waits else None
        if any(blocks_another(one.verdict) for one in judged):
            shown = any(one.case.happened(EventKind.SHOWN) for one in judged)
            return RowKind.WAITING if shown else None
        done = f"closed:{told.case.attempt.reference}" in self._closed_keys()
        if not aside or sale.dropped or done:
            return None
        young = told.at - told.case.attempt.created_at < CLOSED_STAYS
        return RowKind.CLOSED if young else None

    def _tell(self) -> None:
        for row in self._in_sight():
            if _calls(row) and (row.key, row.look) not in self._called:
                self._world.publish(TrayCall(row))
            self._called.add((row.key, row.look))
        for told in self.changed:
            told()
        self.publish()


def _calls(row: TrayRow) -> bool:
    """Whether a row is worth calling somebody for."""
    if row.kind is RowKind.TASK:
        return row.task is not None and row.task.kind in {TaskKind.LATE, TaskKind.OVER}
    return row.kind in {RowKind.READY, RowKind.CLOSED} and row.state is not State.PRACTICE


def _about(kind: RowKind, judged: tuple[Judged, ...], told: Judged) -> Judged:
    if kind is RowKind.WAITING:
        return next(one for one in reversed(judged) if blocks_another(one.verdict))
    return told
