"""Days of chance: charges of every way that end in every way, with repeats, faults and cash."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from payments import NOON, seen
from receipts import SHOP
from sales import BREAD, COFFEE

from pos_app.core.case import Hint, HintSource
from pos_app.core.facts import Attempt, Environment, Event, EventKind, Sighting, Status, Way
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Order
from pos_app.core.receipt import receipt_for
from pos_app.core.tender import GivenBack, Leg, Tender, TenderKind
from pos_app.store.book import Book

__all__ = ["live"]

PEOPLE = ("P1", "P2", "P3")
TILLS = ("C1", "C1", "C2")
"""What this till was called, from sale to sale."""

ISSUERS = ("", "", "COMPLETED", "COMPLETED", "Non-Authenticated", "ERROR", "ABANDONED", "PENDING")
"""What the card's issuer said when it was asked (3-D Secure)."""

METHODS = ("CARD", "NEQUI", "PSE", "BANCOLOMBIA_QR")
FAULTS = (
    EventKind.GIVEN_UP,
    EventKind.NOT_SENT,
    EventKind.REFUSED,
    EventKind.PAGE_FAILED,
    EventKind.PAGE_LOADED,
    EventKind.VIEW_CLOSED,
)
STORIES = (
    (Status.APPROVED,),
    (Status.PENDING, Status.APPROVED),
    (Status.DECLINED,),
    (Status.PENDING, Status.DECLINED),
    (Status.ERROR,),
    (Status.PENDING,),
    (Status.UNKNOWN,),
    (Status.APPROVED, Status.VOIDED),
    (Status.VOIDED,),
    (Status.APPROVED, Status.ERROR),
)
"""What Wompi says of one payment, in the order in which it says it."""


class _Day:
    """Writes one day into a book."""

    def __init__(self, book: Book, chance: Random, day: datetime) -> None:
        self.book = book
        self.chance = chance
        self.day = day
        self.named: list[str] = []
        self.till = TILLS[0]

    def sale(self, number: int) -> None:
        at = self.day + timedelta(seconds=self.chance.randrange(-3_000, 90_000))
        order = Order(f"order-{number}-{at:%d%H}", number, at.day, at)
        self.book.orders.start(order)
        item = self.chance.choice((COFFEE, BREAD))
        change = order.add(item, Quantity.units(self.chance.randrange(1, 5)), at)
        self.book.orders.append(order.order_id, change)
        order = order.after(change)
        paid: list[tuple[Attempt, Sighting]] = []
        self.till = self.chance.choice(TILLS)
        for attempt in range(self.chance.choice((0, 1, 1, 1, 2))):
            paid += self.charge(order, attempt, at + timedelta(minutes=attempt))
        tenders = self.cash(order, at) if not paid or self.chance.random() < 0.1 else ()
        if (paid or tenders) and self.chance.random() < 0.95:
            shop = replace(SHOP, till=self.till)
            content = receipt_for(order, paid, shop, rehearsal=False, tenders=tenders)
            self.book.receipts.issue(order.order_id, content, at + timedelta(minutes=3))

    def charge(self, order: Order, number: int, at: datetime) -> list[tuple[Attempt, Sighting]]:
        chance = self.chance
        bits = chance.getrandbits(65)
        attempt = Attempt(
            order_id=order.order_id,
            reference=Reference.make(
                till=self.till, shift=order.shift, sale=order.number, random_bits=bits + number
            ),
            way=chance.choice(tuple(Way)),
            amount=order.totals.total,
            environment=chance.choice((Environment.TEST,) * 5 + (Environment.PRODUCTION,)),
            created_at=at,
            expires_at=at + timedelta(minutes=10),
        )
        self.book.payments.open(attempt)
        if chance.random() < 0.95:
            self.event(attempt, EventKind.SHOWN, at, chance.choice(PEOPLE))
        for kind in FAULTS:
            if chance.random() < 0.12:
                self.event(attempt, kind, at + timedelta(seconds=chance.randrange(60)))
        found = []
        for name in range(chance.choice((0, 1, 1, 1, 2))):
            found += self.payment(attempt, f"{bits}-{name}", at)
        return found

    def payment(self, attempt: Attempt, name: str, at: datetime) -> list[tuple[Attempt, Sighting]]:
        chance = self.chance
        if self.named and chance.random() < 0.05:
            name = chance.choice(self.named)  # counted for another charge already
        method, paid = chance.choice(METHODS), []
        for status in chance.choice(STORIES):
            at += timedelta(seconds=chance.randrange(-2, 90), microseconds=chance.randrange(999))
            amount = attempt.amount
            if chance.random() < 0.1:
                amount = Money(amount.centavos + 100, chance.choice(("COP", "USD")))
            one = seen(
                transaction_id=name,
                reference=attempt.reference.text,
                amount=amount,
                status=status,
                environment=attempt.environment,
                method=method,
                seen_at=at,
                traces=self.traces(),
            )
            if not self.link(attempt):
                for _ in range(chance.choice((1, 1, 2))):
                    self.book.payments.add_sightings(attempt.reference, [one])
                paid += [(attempt, one)] if status is Status.APPROVED else []
        self.named.append(name)
        if chance.random() < 0.7:
            hint = Hint(HintSource.RELAY, name, at)
            self.book.payments.add_hint(attempt.reference, hint)
        return paid[-1:]

    def traces(self) -> tuple[str, ...]:
        """Numbers of a slip, one of them what the issuer said."""
        said = self.chance.choice(ISSUERS)
        return ("approval:412233", *([f"three_ds:{said}"] if said else []), "cus:99")

    def link(self, attempt: Attempt) -> bool:
        """Whether Wompi makes the reference of its payments, so that ours would not belong."""
        return self.book.payments._link_id(attempt.reference) is not None

    def event(self, attempt: Attempt, kind: EventKind, at: datetime, detail: str = "") -> None:
        self.book.payments.add_event(attempt.reference, Event(kind, at, detail))

    def cash(self, order: Order, at: datetime) -> tuple[Tender, ...]:
        kind = self.chance.choice((TenderKind.CASH, TenderKind.CASH, TenderKind.OTHER))
        amount = order.totals.total
        loose = Money(amount.centavos % 5_000) if kind is TenderKind.CASH else Money.zero()
        tender = Tender(
            f"t-{order.order_id}", order.order_id, order.shift, kind,
            "" if kind is TenderKind.CASH else "Bre-B", amount, amount - loose, Money.zero(), loose,
            self.chance.choice(PEOPLE), None, at,
        )  # fmt: skip
        self.book.tenders.take(tender)
        if self.chance.random() < 0.1:
            leg = Leg.CASH if kind is TenderKind.CASH else Leg.OTHER
            back = GivenBack(
                f"b-{order.order_id}", order.order_id, order.shift, leg, amount, amount - loose,
                "devuelto", self.chance.choice(PEOPLE), None, at + timedelta(hours=1),
                tender_id=tender.tender_id,
            )  # fmt: skip
            self.book.tenders.give(back)
        return (tender,)


def live(book: Book, seed: int, sales: int = 40) -> None:
    """Live a day around noon of the twentieth, with some of the days beside it."""
    day = _Day(book, Random(seed), NOON - timedelta(hours=12))
    with book.writing():
        for number in range(1, sales + 1):
            day.sale(number)
