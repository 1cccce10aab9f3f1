"""What must hold of money that hands take: in the drawer, on the papers, and beside Wompi's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from memory_book import MemoryBook

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import EventKind
from pos_app.core.shift import Keeper
from pos_app.core.tasks import TaskKind
from pos_app.core.tender import Leg, TenderKind
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.till.till import Till

__all__ = ["HandsJudge", "UntruthError", "hold"]


class UntruthError(AssertionError):
    """The till said or did something that the ledger contradicts."""


def hold(holds: bool, what: str, about: object) -> None:
    """Raise what does not hold."""
    if not holds:
        raise UntruthError(f"{what}: {about}")


@dataclass(slots=True)
class HandsJudge:
    """Counts the drawer by what was handed over and back, and compares every book with it.

    It is the drawer too, so that it sees when that opens.

    Attributes:
        opened: How often the drawer was opened.
    """

    book: MemoryBook
    opened: int = 0
    _asked: set[tuple[Reference, str]] = field(default_factory=set)

    async def open(self) -> None:
        """Open the drawer, for money that is written down."""
        hold(not self.book.in_transaction, "the drawer opened before it was durable", self.opened)
        self.opened += 1

    # --- at every step --------------------------------------------------------------------------

    def check(self, paid_by_wompi: int) -> None:
        """Judge every peso that hands took; ``paid_by_wompi`` is what the till believes of Wompi.

        The money of the shifts, of the tenders and of the charges is the same money.
        """
        counted = dict.fromkeys(Keeper, 0)
        for _, money in self.book.shifts._money:
            counted[money.way.keeper] += money.amount.centavos
        hold(counted[Keeper.CASH] == self.drawer(), "the drawer's sum", counted)
        hold(counted[Keeper.HAND] == self._other(), "the other ways' sum", counted)
        hold(counted[Keeper.GATEWAY] == paid_by_wompi, "Wompi's sum in the shifts", counted)
        for order_id in {one.order_id for one in self.book.tenders._taken}:
            more = self.by_hand(order_id) > self.due(order_id)
            hold(not more, "hands took more than was due", order_id)

    def check_taken(self, taken: TakenSnapshot) -> None:
        """Judge what the cashier is told about money she just took."""
        order_id = taken.order_id
        hold(not self.book.in_transaction, "told before it was durable", order_id)
        kept = taken.received - taken.change
        hold(taken.rounding >= Money.zero() and bool(kept), "nothing was kept", taken)
        claims = self.book.tenders.claims_of(order_id)
        hold(bool(claims) or not taken.claim, "a claim slip that nobody can print", order_id)
        complete = not taken.rest
        hold(taken.receipt is not None or not complete, "complete without a receipt", order_id)

    def check_presses(self, order_id: str, taken: list[int]) -> None:
        """Judge several presses of one key: the customer paid once."""
        hold(sum(taken) <= 1, "one payment was taken twice", order_id)

    def check_beside(self, order_id: str, reference: Reference, *, given_up: bool) -> None:
        """Judge money taken while a charge of the sale may still be paid."""
        hold(given_up, "cash beside a charge that nobody ended", reference)
        slips = self.book.tenders.claims_of(order_id)
        named = any(reference.text in slip.references for slip in slips)
        hold(named, "no paper for who may be charged too", reference)

    def check_void_asked(self, reference: Reference, transaction_id: str) -> None:
        """Judge the moment at which Wompi is asked to void."""
        hold(not self.book.in_transaction, "void asked before it was durable", transaction_id)
        events = self.book.payments.case(reference).events
        wished = [one for one in events if one.kind is EventKind.VOID_ASKED]
        hold(transaction_id in {one.detail for one in wished}, "a void nobody wrote", reference)

    # --- at the end -----------------------------------------------------------------------------

    def check_end(self, till: Till) -> None:
        """Judge when everything is known: tasks for what is too much, and the journal's sums."""
        self._check_journal()
        tasks = till.tray.tasks()
        for order_id in self.book.orders._orders:
            if self.book.payments.cases_of(order_id):
                of_order = [task for task in tasks if task.order_id == order_id]
                self._check_tasks(till, order_id, {task.kind for task in of_order})

    def drawer(self) -> int:
        """What lies in the drawer by what was handed over and back, in centavos."""
        tenders = self.book.tenders
        taken = (one.received - one.change for one in tenders._taken if one.kind is TenderKind.CASH)
        given = (one.handed for one in tenders._given if one.leg is Leg.CASH)
        return _centavos(taken) - _centavos(given)

    def by_hand(self, order_id: str) -> int:
        """What an order is paid by hand, in centavos."""
        tenders = self.book.tenders
        taken = (one.amount for one in tenders._taken if one.order_id == order_id)
        back = {Leg.CASH, Leg.OTHER}
        given = (
            one.amount for one in tenders._given if one.order_id == order_id and one.leg in back
        )
        return _centavos(taken) - _centavos(given)

    def due(self, order_id: str) -> int:
        """What an order has to bring, in centavos: the ticket and the tip."""
        tip = self.book.tenders.tip(order_id)
        total = self.book.orders.get(order_id).totals.total.centavos
        return total + (0 if tip is None else tip.amount.centavos)

    # --- inside ---------------------------------------------------------------------------------

    def _other(self) -> int:
        tenders = self.book.tenders
        taken = (one.received for one in tenders._taken if one.kind is TenderKind.OTHER)
        given = (one.handed for one in tenders._given if one.leg is Leg.OTHER)
        return _centavos(taken) - _centavos(given)

    def _check_journal(self) -> None:
        drawer = 0
        for entry in self.book.journal.entries():
            facts = entry.act.facts
            if entry.act.kind == "tender.taken" and facts["way"] == TenderKind.CASH.value:
                drawer += int(facts["received"]) - int(facts["change"])
            elif entry.act.kind == "money.given_back" and facts["leg"] == Leg.CASH.value:
                drawer -= int(facts["handed"])
        hold(drawer == self.drawer(), "the journal tells otherwise of the drawer", drawer)

    def _check_tasks(self, till: Till, order_id: str, kinds: set[TaskKind]) -> None:
        money = till._cases.money(order_id)
        by_wompi = money.paid.centavos - self.by_hand(order_id)
        over = money.paid.centavos > self.due(order_id) and by_wompi > 0
        dropped = self.book.orders.dropped(order_id)
        surplus = kinds & {TaskKind.OVER, TaskKind.LATE}
        hold(bool(surplus) or not over, "too much money and nobody is told", order_id)
        hold(TaskKind.OVER not in kinds or over, "told of too much money that is not", order_id)
        hold(not dropped or not by_wompi or bool(surplus), "money for nothing", order_id)
        for case in self.book.payments.cases_of(order_id):
            acts = [e for e in case.events if e.kind in RELEASES]
            last = max(acts, key=lambda event: event.at, default=None)
            gone = last is not None and last.kind is EventKind.RELEASED
            hold(not gone or TaskKind.RELEASED in kinds, "released and forgotten", order_id)


RELEASES = frozenset({EventKind.RELEASED, EventKind.RELEASE_UNDONE})


def _centavos(amounts: Iterable[Money]) -> int:
    return sum(one.centavos for one in amounts)
