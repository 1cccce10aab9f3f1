"""A till whose power fails at a named moment, the cashier at its other end, and who judges it."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from threading import Lock

from headless_till import CAPPUCCINO, Deed, Run, live
from simulator_process import Simulated

from pos_app.core.case import Case
from pos_app.core.facts import VOID_EVENTS
from pos_app.core.journal import broken_at
from pos_app.core.money import Money
from pos_app.core.payment import PUSHES, Way
from pos_app.core.shift import CASH
from pos_app.store.book import Book, open_book
from pos_app.till.world import CRASH_POINTS, HAND_POINTS

__all__ = ["POINTS", "Plan", "one_sale", "plans_of"]

PATIENCE = 120
"""Seconds until a till that says nothing is called lost."""

POWER_CUT = -9

ONE_AT_A_TIME = Lock()
"""Starting a process also asks how the others ended; two who ask at once lose the answer."""

POINTS = (*CRASH_POINTS, *HAND_POINTS)

LINK_ONLY = frozenset({"before_link", "after_link_answer", "after_link_made"})
PUSH_ONLY = frozenset({"before_push", "after_push_answer"})
TENDER_ONLY = frozenset({"inside_tender", "after_tender"})
VOID_ONLY = frozenset({"before_void", "after_void_answer"})
FIRST_STEPS = frozenset({"before_attempt", "after_attempt", "after_shown"})
ONCE = FIRST_STEPS | LINK_ONLY | PUSH_ONLY | TENDER_ONLY | VOID_ONLY
"""Moments that a sale passes once."""

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["headless_till", "pos_app.gateway.client"])


@dataclass(frozen=True, slots=True)
class Plan:
    """How one cappuccino is paid."""

    deed: Deed
    way: Way


def plans_of(point: str) -> tuple[Plan, ...]:
    """Every way of paying that passes a moment."""
    pages = tuple(Plan(deed, Way.PAGE) for deed in (Deed.CHARGE, Deed.PARTS))
    links = tuple(Plan(deed, Way.LINK) for deed in (Deed.CHARGE, Deed.PARTS))
    pushes = tuple(Plan(Deed.CHARGE, way) for way in (Way.NEQUI, Way.BANCOLOMBIA_QR))
    if point in VOID_ONLY:
        return (Plan(Deed.VOID, Way.PAGE),)
    if point in TENDER_ONLY:
        return (Plan(Deed.CASH, Way.PAGE), pages[1], links[1])
    if point in PUSH_ONLY:
        return (*pushes, Plan(Deed.PARTS, Way.NEQUI))
    if point in LINK_ONLY:
        return links
    return pages if point == "after_hint" else (*pages, *links, *pushes)


class Cashier:
    """The other end of a till's line: lets the customer pay once, and notes what the till said."""

    def __init__(self, wompi: Simulated, plan: Plan) -> None:
        """Nobody has paid yet."""
        self._wompi = wompi
        self._plan = plan
        self._runs = 0
        self._pushed = ""
        self._void_sent = False
        self.paid: list[str] = []
        self.said: list[tuple[str, str]] = []
        self.nothing_came = False

    def sit_out(self, run: Run) -> bool:
        """Watch one run until the till has its answer or its power fails; tell which."""
        self._runs += 1
        line, theirs = FORKS.Pipe()
        till = FORKS.Process(target=live, args=(run, theirs))
        with ONE_AT_A_TIME:
            till.start()
        theirs.close()
        try:
            self._watch(line)
        finally:
            line.close()
            with ONE_AT_A_TIME:
                till.join(PATIENCE)
        assert till.exitcode in {0, POWER_CUT}, till.exitcode
        return till.exitcode == POWER_CUT

    def _watch(self, line: Connection) -> None:
        while True:
            assert line.poll(PATIENCE), f"the till fell silent after {self.said}"
            try:
                said, what = line.recv()
            except (EOFError, ConnectionResetError):
                return
            self.said.append((said, what))
            with suppress(BrokenPipeError):
                self._hear(line, said, what)

    def _hear(self, line: Connection, said: str, what: str) -> None:
        if said == "answer":
            self._end(line, what)
        elif said == "shown":
            self._pay(line, what)
        elif said == "pushed":
            self._pushed = what
        elif said == "state":
            self._state(line, what)

    def _end(self, line: Connection, reference: str) -> None:
        """Leave, or annul first what was just paid."""
        annuls = self._plan.deed is Deed.VOID
        gone = annuls and self._is_gone(reference)
        if not annuls or (self._void_sent and not gone):
            line.send(("stop", ""))
        elif not self._void_sent:
            self._void_sent = True
            line.send(("void", self.paid[0]))

    def _pay(self, line: Connection, address: str) -> None:
        if not self.paid:
            story = self._wompi.pays(address)
            self.paid = [name for name, status in story.transactions if status == "APPROVED"]
        line.send(("redirected", self.paid[0]) if "/p/" in address else ("verify", ""))

    def _state(self, line: Connection, state: str) -> None:
        if state == "reversed":
            line.send(("stop", ""))
        if self._plan.way not in PUSHES or state == "unasked":
            return
        made = transactions(self._wompi.truth(reference=self._pushed))
        if made and not self.paid:
            self.paid = list(made)
            if self._plan.way is Way.BANCOLOMBIA_QR:  # the other telephone answers by itself
                self._wompi.chooses(self.paid[0], "APPROVED")
            line.send(("verify", ""))
        elif not made and self._runs > 1:
            self.nothing_came = True  # the request never left, and never will
            line.send(("stop", ""))

    def _is_gone(self, reference: str) -> bool:
        return "VOIDED" in transactions(self._wompi.truth(reference=reference)).values()


def one_sale(wompi: Simulated, folder: Path, point: str, chance: Random) -> bool:
    """Sell one cappuccino with the power failing at a point; tell whether it did fail."""
    plan = chance.choice(plans_of(point))
    keys = wompi.reached.keys
    assert keys.private is not None
    run = Run(
        folder,
        wompi.reached.origin,
        (keys.public, keys.integrity, keys.private),
        plan.way,
        point,
        1 if point in ONCE else chance.choice([1, 1, 2]),
        plan.deed,
    )
    cashier = Cashier(wompi, plan)
    cut = cashier.sit_out(run)
    if cut:
        assert not cashier.sit_out(replace(run, point=None)), "only the first run has a power cut"
    answered = "answer" in dict(cashier.said)
    assert answered or cashier.nothing_came, f"no «Sí» after {point}, {plan}: {cashier.said}"
    assert not answered or not cashier.nothing_came, f"«Sí» out of nothing: {cashier.said}"
    judge(wompi, folder, plan, cashier)
    return cut


def judge(wompi: Simulated, folder: Path, plan: Plan, cashier: Cashier) -> None:
    """Compare the shop's book with Wompi's ledger: nothing lost, doubled or invented."""
    book = open_book(folder / "data", datetime.now(UTC))
    try:
        order = book.orders.latest()
        assert order is not None
        cases = book.payments.cases_of(order.order_id)
        truth = _truth(wompi, cases)
        assert _believed(cases) == truth
        assert set(truth) == set(cashier.paid)
        assert len(truth) == (0 if plan.deed is Deed.CASH or cashier.nothing_came else 1)
        _judge_money(book, order.order_id, plan, set(truth.values()))
        assert broken_at(book.journal.entries()) is None
        assert book.payments.compare_projections() == ()
    finally:
        book.close()


def _judge_money(book: Book, order_id: str, plan: Plan, ended: set[str]) -> None:
    """Add up the drawer and Wompi's money, and look for the one receipt."""
    by_hand = book.tenders.of_order(order_id)
    drawer = [money.amount for money in book.shifts.facts(1).money if money.way == CASH]
    assert sum(drawer, Money.zero()) == sum((one.kept for one in by_hand.taken), Money.zero())
    assert len(by_hand.taken) == (plan.deed in {Deed.CASH, Deed.PARTS})
    receipt = book.receipts.of_order(order_id)
    complete = plan.deed is Deed.CASH or bool(ended)
    assert (receipt is not None) == complete
    if receipt is not None:
        assert receipt.content.paid == CAPPUCCINO.price
    _judge_goods(book, order_id, plan)
    wished = {event.kind for case in book.payments.cases_of(order_id) for event in case.events}
    assert plan.deed is not Deed.VOID or wished & VOID_EVENTS, "a void that nobody remembers"


def _judge_goods(book: Book, order_id: str, plan: Plan) -> None:
    """Every part of a split remembers what it pays for, and that it goes on paying the first."""
    parts = {one.tender_id for one in book.tenders.of_order(order_id).taken}
    parts |= {case.attempt.reference.text for case in book.payments.cases_of(order_id)}
    facts = book.tenders.goods_of(order_id)
    assert {one.part_id for one in facts} == (parts if plan.deed is Deed.PARTS else set())
    assert len({(one.share, one.lines, one.price) for one in facts}) <= 1


def _believed(cases: tuple[Case, ...]) -> dict[str, str]:
    """Each transaction at the most that the till knows of it."""
    best = sorted((seen for case in cases for seen in case.sightings), key=lambda one: one.status)
    return {seen.transaction_id: seen.status.name for seen in best}


def _truth(wompi: Simulated, cases: tuple[Case, ...]) -> dict[str, str]:
    held = [wompi.truth(reference=case.attempt.reference.text) for case in cases]
    links = [event.detail for case in cases for event in case.events if event.kind == "link_made"]
    held += [wompi.truth(link=link) for link in links]
    return {name: status for one in held for name, status in transactions(one).items()}


def transactions(truth: dict[str, object]) -> dict[str, str]:
    """The transactions of one truth, each with its status."""
    told = truth["transactions"]
    assert isinstance(told, list)
    return {one["id"]: one["status"] for one in told}
