"""The book without a disk keeps the same promises as the one on disk."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

from effort import effort
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_book import MemoryBook
from payments import NOON, seen
from tender_facts import cash, claim, given_back, goods_back, tip

from pos_app.core.case import Hint, HintSource
from pos_app.core.customer import Customer, CustomerFact, CustomerKind, DocumentKind, digest_of
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Order
from pos_app.core.payment import Attempt, Environment, Event, EventKind, Source, Status, Way
from pos_app.core.receipt import Shop, receipt_for
from pos_app.core.staff import Change, PersonFact, Right, RightFact, Role
from pos_app.core.taxes import Tax, Treatment
from pos_app.store.book import open_book
from pos_app.till.ports.store import Store

PEOPLE = ("P1", "P2")

CAPPUCCINO = Item("cappuccino", "Cappuccino", Money.pesos(7_900), Tax(Treatment.INC, 800))


class UndoneError(Exception):
    """A transaction that is not kept."""


class Clerk:
    """Writes at random into one book; two clerks of one seed write the same."""

    def __init__(self, book: Store, seed: int) -> None:
        """Begin with one empty order."""
        self._book = book
        self._dice = Random(seed)
        self._orders: list[str] = []
        self._references: list[Reference] = []
        self._drawn = 0
        self._start()

    def step(self) -> bool:
        """Do one to three things: kept one by one, kept together, or taken back together."""
        acts = [self._dice.choice(self._acts()) for _ in range(self._dice.randint(1, 3))]
        fate = self._dice.choice(("alone", "together", "undone"))
        if fate == "alone":
            for act in acts:
                act()
            return True
        orders, references = list(self._orders), list(self._references)
        with suppress(UndoneError), self._book.writing():
            for act in acts:
                act()
            if fate == "undone":
                raise UndoneError
            return True
        self._orders, self._references = orders, references
        return False

    def everything(self) -> list[object]:
        """Read all there is."""
        book, day = self._book, timedelta(days=1)
        told: list[object] = [book.orders.latest(), book.orders.next_number(1)]
        told += [book.orders.started_between(NOON - day, NOON + day), book.feed.cursor()]
        short = book.orders.shortened_between(NOON - day, NOON + day)
        told.append(sorted(order.order_id for order in short))
        told += [tuple(book.journal.entries()), book.payments.watched(NOON)]
        told += [book.payments.set_aside(NOON)]
        for order in self._orders:
            told += [book.orders.get(order), book.orders.dropped(order)]
            told += [book.customers.of_order(order), book.customers.facts_of(order)]
            told += [book.receipts.of_order(order), book.payments.cases_of(order)]
            told += [book.tenders.of_order(order), book.tenders.returns_of(order)]
            told.append(book.tenders.claims_of(order))
        for reference in self._references:
            told += [book.payments.case(reference), book.payments.named(reference, None)]
        told += [book.payments.named(None, f"test_{number}") for number in range(4)]
        told += [sorted(book.payments.tried(Environment.TEST, 50), key=repr)]
        told += [book.payments.owner_of(f"1-1-{number}") for number in range(6)]
        for shift in (1, 2):
            told += [book.tenders.taken_in(shift), book.tenders.next_return()]
        told += [book.staff.roster()] + [book.staff.failures(one) for one in PEOPLE]
        return told

    def _acts(self) -> list[Callable[[], None]]:
        acts: list[Callable[[], None]] = [
            self._start,
            self._add_line,
            self._add_line,
            self._drop,
            self._open,
            self._open,
        ]
        acts += [self._note, self._keep_cursor, self._issue, self._tell, self._decide, self._try]
        acts += [*2 * [self._by_hand], self._name]
        if self._references:
            acts += 3 * [self._event, self._hint, self._see, self._see]
        return acts

    def _number(self) -> int:
        self._drawn += 1
        return self._drawn

    def _now(self) -> timedelta:
        return timedelta(seconds=self._dice.randint(0, 50))

    def _start(self) -> None:
        number = self._book.orders.next_number(1)
        order = Order(f"order-{self._number()}", number, 1, NOON + self._now())
        self._book.orders.start(order)
        self._orders.append(order.order_id)

    def _add_line(self) -> None:
        order = self._book.orders.get(self._dice.choice(self._orders))
        undone = order.undo(NOON) if self._dice.random() < 0.3 else None
        change = undone or order.add(CAPPUCCINO, Quantity.units(1), NOON)
        self._book.orders.append(order.order_id, change)

    def _drop(self) -> None:
        self._book.orders.drop(self._dice.choice(self._orders), NOON)

    def _name(self) -> None:
        order, kind = self._dice.choice(self._orders), self._dice.choice([*CustomerKind])
        taken_off = kind is CustomerKind.TAKEN_OFF
        who = None if taken_off else Customer(DocumentKind.CC, f"{100 + self._number()}", "Ana")
        digest = "" if who is None else digest_of(who, "salt")
        fact = CustomerFact(order, kind, NOON + self._now(), "daniela", digest)
        self._book.customers.write(fact, who, "" if who is None else "salt")

    def _open(self) -> None:
        reference = Reference.make(till="C1", shift=1, sale=1, random_bits=self._number())
        attempt = Attempt(
            order_id=self._dice.choice(self._orders),
            reference=reference,
            way=self._dice.choice(list(Way)),
            amount=Money.pesos(7_900),
            environment=Environment.TEST,
            created_at=NOON + timedelta(seconds=self._number()),
            expires_at=NOON + timedelta(minutes=10),
        )
        self._book.payments.open(attempt)
        self._references.append(reference)

    def _event(self) -> None:
        kind = self._dice.choice([one for one in EventKind if one is not EventKind.LINK_MADE])
        event = Event(kind, NOON + self._now())
        self._book.payments.add_event(self._dice.choice(self._references), event)

    def _hint(self) -> None:
        source = self._dice.choice(list(HintSource))
        hint = Hint(source, f"1-1-{self._dice.randint(0, 5)}", NOON + self._now())
        self._book.payments.add_hint(self._dice.choice(self._references), hint)

    def _by_hand(self) -> None:
        """Take money, give some back, answer about a tip, or bring goods back."""
        tenders = self._book.tenders
        order = self._book.orders.get(self._dice.choice(self._orders))
        taken = tenders.of_order(order.order_id).standing
        match self._dice.randint(0, 4):
            case 0:
                shift = self._dice.randint(1, 2)
                tenders.take(cash(order, name=f"tender-{self._number()}", shift=shift))
            case 1:
                whole = taken[0] if taken and self._dice.random() < 0.5 else None
                tenders.give(given_back(order, whole, name=f"back-{self._number()}"))
            case 2:
                tenders.claim(order.order_id, claim(order))
            case 3:
                tenders.answer_tip(tip(order, self._dice.randint(0, 900)))
            case _:
                if order.lines:
                    tenders.give_goods_back(goods_back(order, tenders.next_return()))

    def _see(self) -> None:
        reference = self._dice.choice(self._references)
        told = seen(
            self._dice.choice(list(Status)),
            f"1-1-{self._dice.randint(0, 5)}",
            reference=reference.text,
            seen_at=NOON + self._now(),
            source=self._dice.choice(list(Source)),
        )
        self._book.payments.add_sightings(reference, [told] * self._dice.randint(0, 2))

    def _note(self) -> None:
        self._book.journal.append(Act(NOON + self._now(), "till", "noted", {"number": 1}))

    def _keep_cursor(self) -> None:
        self._book.feed.keep(self._dice.randint(1, 99))

    def _tell(self) -> None:
        change = self._dice.choice(list(Change))
        value = self._dice.choice(list(Role)).name
        self._book.staff.tell(PersonFact(self._dice.choice(PEOPLE), change, value, NOON, "P1"))

    def _decide(self) -> None:
        subject, allowed = self._dice.choice(PEOPLE), self._dice.choice((True, False, None))
        right = self._dice.choice((Right.VOID, Right.SELL))
        self._book.staff.tell(RightFact(subject, right, allowed, NOON, "P1"))

    def _try(self) -> None:
        fitted = self._dice.random() < 0.3
        self._book.staff.tried(self._dice.choice(PEOPLE), NOON + self._now(), fitted=fitted)

    def _issue(self) -> None:
        order = self._book.orders.get(self._dice.choice(self._orders))
        if order.lines and self._book.receipts.of_order(order.order_id) is None:
            shop = Shop(name="Café", till="C1", legal_name="", tax_id="", address="", phone="")
            self._book.receipts.issue(
                order.order_id, receipt_for(order, (), shop, rehearsal=True), NOON
            )


@settings(max_examples=effort(15, 500), deadline=None)
@given(seed=st.integers(0, 2**32))
def test_both_books_remember_the_same(seed: int) -> None:
    """The simulation would try the till on a memory that no shop has."""
    with tempfile.TemporaryDirectory() as folder:
        on_disk = open_book(Path(folder), NOON)
        try:
            clerks = [Clerk(on_disk, seed), Clerk(MemoryBook(), seed)]
            for _ in range(12):
                kept = [clerk.step() for clerk in clerks]
                assert kept[0] is kept[1]
                assert clerks[0].everything() == clerks[1].everything()
        finally:
            on_disk.close()
