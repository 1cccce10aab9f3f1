"""Counting without seeing, the result for who may see it, and the Z that closes a shift.

Everything about a closing becomes durable in one transaction, so a power cut leaves an open shift
or a closed one. What comes after it (paper, copies, the relay) is done afterwards and can fail
without the shift being less closed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act, Entry
from pos_app.core.money import Money
from pos_app.core.paper import PaperRow
from pos_app.core.shift import (
    CountKind,
    DrawerCount,
    HandCount,
    SealedCount,
    ShiftFacts,
    cash_steps,
    expected_cash,
    likely_slips,
)
from pos_app.core.shift_report import ChainHead, ShiftReport, figures, shift_report
from pos_app.core.staff import Right
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.current_shift import require_open
from pos_app.till.ports.shift_documents import ShiftDocuments
from pos_app.till.printing.setup import paper_setup
from pos_app.till.receipts import paper_mark, shop_on_paper
from pos_app.till.shift.confirmed import confirmed
from pos_app.till.shift.hands import Hands
from pos_app.till.shift.names import named_report
from pos_app.till.shift.pending import pending_money
from pos_app.till.shift.shifting import answerable, shift_picture
from pos_app.till.shift.snapshots import (
    ShiftPaperSnapshot,
    ShiftResultSnapshot,
    ShiftSealedSnapshot,
    ShiftStep,
)
from pos_app.till.snapshots import Notice
from pos_app.till.world import World

__all__ = ["AfterClose", "Closing"]

AfterClose = Callable[[ShiftReport], Awaitable[None]]
"""What is done once a shift is closed, such as a copy of everything; it may fail."""


class Closing:
    """The end of a shift.

    Attributes:
        after_close: Done one after the other once a shift is closed, paper first.
    """

    def __init__(
        self,
        world: World,
        hands: Hands,
        documents: ShiftDocuments,
        print_z: Callable[[str], None],
    ) -> None:
        """Close the shifts of this till, and put them on these papers.

        Args:
            world: Where.
            hands: What is needed of the running till.
            documents: Makes the X and the Z.
            print_z: Puts a Z on the printer again, by the shift's number.
        """
        self._world = world
        self._print_z = print_z
        self._hands = hands
        self._documents = documents
        self._seen: set[int] = set()
        self._told: tuple[int, Money] | None = None
        self._began = world.now()
        self.after_close: list[AfterClose] = []

    async def begin(self) -> None:
        """Tell whether a count may begin now, before anybody counts for nothing."""
        try:
            require_open(self._world)
            self._refuse_open_sale()
        except MostradorError as fault:
            self._notice(fault)
            return
        self._world.publish(shift_picture(self._world, self._hands))
        self._world.publish(ShiftStep("count"))

    async def seal(self, counted: DrawerCount, by_hand: Mapping[str, Money]) -> None:
        """Seal what was counted, and show the result to who may see it without asking."""
        try:
            grant = await self._world.authority.obtain(Right.CLOSE_SHIFT)
            shift, count = self._seal(counted, by_hand, grant)
        except MostradorError as fault:
            self._notice(fault)
            return
        self._world.publish(ShiftSealedSnapshot(shift, count))
        if self._world.authority.may(Right.SEE_EXPECTED):
            self._show_result()

    async def explain(self, reason: str) -> None:
        """Keep why the drawer differs, with the count that it is about."""
        try:
            reason = clean_reason(reason)
            grant = await self._world.authority.obtain(Right.SEE_EXPECTED)
            self._explain(reason, grant)
            self._show_result()
        except MostradorError as fault:
            self._notice(fault)

    async def see_result(self) -> None:
        """Show what the sealed count comes to; somebody with the right may allow it here."""
        try:
            await self._world.authority.obtain(Right.SEE_EXPECTED)
            self._show_result()
        except MostradorError as fault:
            self._notice(fault)

    async def look(self) -> None:
        """Show the X of the open shift; nothing changes by it."""
        try:
            await self._world.authority.obtain(Right.SEE_EXPECTED)
            report = self._x()
        except MostradorError as fault:
            self._notice(fault)
            return
        self._publish_paper(report)

    async def close(self) -> None:
        """Close the shift with the last sealed count."""
        try:
            grant = await self._world.authority.obtain(Right.CLOSE_SHIFT)
            report = self._close(grant)
        except MostradorError as fault:
            self._notice(fault)
            return
        self._hands.sales.leave_shift()
        self._hands.changed()
        self._world.publish(shift_picture(self._world, self._hands))
        self._publish_paper(report, closed=True)
        await self._follow_up(report)

    async def show_z(self, shift: int) -> None:
        """Show the Z of a closed shift again, marked as a copy."""
        await self._with_z(shift, lambda report: self._publish_paper(report, copy=True))

    async def save_z(self, shift: int) -> None:
        """Keep the Z of a closed shift as PDF, and tell where."""
        await self._with_z(shift, lambda report: self._save(report, copy=True))

    async def print_z(self, shift: int) -> None:
        """Print the Z of a closed shift again, marked as a copy."""
        await self._with_z(shift, self._print_again)

    async def save_x(self) -> None:
        """Keep an X as PDF, and tell where."""
        try:
            await self._world.authority.obtain(Right.SEE_EXPECTED)
            self._save(self._x())
        except MostradorError as fault:
            self._notice(fault)

    # --- inside --------------------------------------------------------------------------------

    async def _with_z(self, shift: int, use: Callable[[ShiftReport], None]) -> None:
        try:
            await self._world.authority.obtain(Right.SEE_EXPECTED)
            report = self._world.store.shifts.closing(shift)
            if report is None:
                raise WasRefusedError("shift.not_closed")
            use(report)
        except MostradorError as fault:
            self._notice(fault)

    def _print_again(self, report: ShiftReport) -> None:
        if not paper_setup(self._world.store.settings).chosen:
            raise WasRefusedError("printer.none")
        self._print_z(str(report.shift))

    def _seal(
        self, counted: DrawerCount, by_hand: Mapping[str, Money], grant: Grant
    ) -> tuple[int, SealedCount]:
        shift = require_open(self._world)
        self._refuse_open_sale()
        facts = self._world.store.shifts.facts(shift)
        count = SealedCount(
            at=self._world.now(),
            actor=grant.actor,
            kind=CountKind.AGAIN if self._known(shift, facts) else CountKind.BLIND,
            cash=counted,
            expected=expected_cash(facts),
            by_hand=tuple(HandCount(name, amount) for name, amount in by_hand.items()),
        )
        with self._world.store.writing():
            self._world.store.shifts.seal(shift, count)
            self._note("shift.counted", grant, _told(shift, count))
        return shift, count

    def _known(self, shift: int, facts: ShiftFacts) -> bool:
        """Whether somebody may know what the drawer must hold now.

        The result was seen, or an X since which no cash moved; or the till was started anew after
        a count, and nobody can tell any more whether its result was looked at.
        """
        earlier = any(count.at < self._began for count in facts.counts)
        return earlier or shift in self._seen or self._told == (shift, expected_cash(facts))

    def _explain(self, reason: str, grant: Grant) -> None:
        shift = require_open(self._world)
        count = _valid_count(self._world.store.shifts.facts(shift))
        gap = count.cash.total - count.expected
        if not gap:
            raise WasRefusedError("shift.no_gap")
        now = self._world.now()
        with self._world.store.writing():
            self._world.store.shifts.seal(shift, replace(count, reason=reason))
            note = self._world.store.tasks.write_note(reason, now)
            gone: dict[str, str | int] = {"difference": gap.centavos, "note": note}
            self._note("shift.explained", grant, {"shift": shift, **gone})

    def _show_result(self) -> None:
        shift = require_open(self._world)
        facts = self._world.store.shifts.facts(shift)
        count = _valid_count(facts)
        self._seen.add(shift)
        report = self._report(shift, count)
        self._world.publish(
            ShiftResultSnapshot(
                shift=shift,
                opened_at=facts.opening.at,
                count=count,
                expected=expected_cash(facts),
                ways=report.ways,
                steps=cash_steps(facts),
                slips=likely_slips(facts, count),
                rows=self._rows(report),
            )
        )

    def _close(self, grant: Grant) -> ShiftReport:
        shift = require_open(self._world)
        self._refuse_open_sale()
        count = _valid_count(self._world.store.shifts.facts(shift))
        with self._world.store.writing():
            report = self._report(shift, count).closed(self._world.now(), grant.actor)
            sealed = {**figures(report), "sealed": self._world.store.seals.seal(shift)}
            entry = self._note("shift.closed", grant, sealed)
            report = report.under(ChainHead(entry.number, entry.digest))
            self._world.store.shifts.close(report)
            if self._world.store.feed.cursor() is not None:
                self._world.store.shifts.wait_with_head(shift, self._world.now())
            self._world.reach("inside_closing")
        self._world.reach("after_closing")
        return report

    def _refuse_open_sale(self) -> None:
        """A sale stays in its shift: one that is being rung up has to end, or be put aside."""
        order = self._hands.sales.order
        if order.live and self._world.store.receipts.of_order(order.order_id) is None:
            raise WasRefusedError("shift.sale_open")

    def _x(self) -> ShiftReport:
        """Make the X; whoever reads it knows from now on what the drawer must hold."""
        shift = require_open(self._world)
        self._told = shift, expected_cash(self._world.store.shifts.facts(shift))
        return self._report(shift, None)

    def _report(self, shift: int, count: SealedCount | None) -> ShiftReport:
        facts = self._world.store.shifts.facts(shift)
        return shift_report(
            facts,
            shop_on_paper(self._world),
            paper_mark(self._world),
            made_at=self._world.now(),
            count=count,
            confirmed=confirmed(self._world, self._hands.cases, facts),
            pending=pending_money(self._world, self._hands.cases, answerable(facts)),
        )

    async def _follow_up(self, report: ShiftReport) -> None:
        for follow in self.after_close:
            try:
                await follow(report)
            except MostradorError as fault:
                self._notice(fault)

    def _publish_paper(
        self, report: ShiftReport, *, closed: bool = False, copy: bool = False
    ) -> None:
        rows = self._rows(report, copy=copy)
        is_z = report.closed_at is not None
        self._world.publish(ShiftPaperSnapshot(report.shift, is_z, rows, closed))

    def _rows(self, report: ShiftReport, *, copy: bool = False) -> tuple[PaperRow, ...]:
        language = self._world.store.settings.text("language")
        return self._documents.shift_rows(named_report(self._world, report), language, copy=copy)

    def _save(self, report: ShiftReport, *, copy: bool = False) -> None:
        language = self._world.store.settings.text("language")
        path = self._documents.save_shift(named_report(self._world, report), language, copy=copy)
        rows = self._rows(report, copy=copy)
        is_z = report.closed_at is not None
        self._world.publish(ShiftPaperSnapshot(report.shift, is_z, rows, path=path))

    def _note(self, kind: str, grant: Grant, facts: Mapping[str, str | int]) -> Entry:
        by = {} if grant.authorised_by is None else {"authorised_by": grant.authorised_by}
        act = Act(self._world.now(), grant.actor, kind, {**facts, **by})
        return self._world.store.journal.append(act)

    def _notice(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))


def _valid_count(facts: ShiftFacts) -> SealedCount:
    """The last sealed count, unless cash moved after it.

    Raises:
        WasRefusedError: Nobody counted (``shift.count_first``), or the drawer has changed since
            (``shift.count_again``).
    """
    if not facts.counts:
        raise WasRefusedError("shift.count_first")
    count = facts.counts[-1]
    if count.expected != expected_cash(facts):
        raise WasRefusedError("shift.count_again")
    return count


def _told(shift: int, count: SealedCount) -> Mapping[str, str | int]:
    slips = {f"hand:{one.name}": one.amount.centavos for one in count.by_hand}
    return {"shift": shift, "cash": count.cash.total.centavos, "how": count.kind.value, **slips}
