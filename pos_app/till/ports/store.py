"""The machine's memory, room by room.

Its calls are short and synchronous: they run in the till's one thread, which owns the writing
connection.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from pos_app.core.beliefs import Belief, Beliefs
from pos_app.core.case import Case, Hint
from pos_app.core.catalogue import ImportPlan, Product, Shelves
from pos_app.core.habits import Tried
from pos_app.core.ids import Reference
from pos_app.core.journal import Act, Entry
from pos_app.core.order import Change, Order
from pos_app.core.parking import Move
from pos_app.core.payment import Attempt, Environment, Event, EventKind, Sighting
from pos_app.core.pricing import PriceChange
from pos_app.core.receipt import IssuedReceipt, Receipt
from pos_app.core.reconciliation import Signature
from pos_app.core.staff import PersonFact, RightFact, Roster
from pos_app.core.tasks import TaskAct
from pos_app.core.watch import Watched
from pos_app.till.ports.customers import Customers
from pos_app.till.ports.shifts import Shifts
from pos_app.till.ports.tenders import Tenders
from pos_app.till.ports.troubles import Troubles

__all__ = [
    "BeliefBook",
    "Catalogue",
    "Feed",
    "Journal",
    "Orders",
    "Payments",
    "Receipts",
    "Settings",
    "Signatures",
    "Staff",
    "Store",
    "Tasks",
]


class Orders(Protocol):
    """Orders as the changes that made them; durable when the call returns."""

    def start(self, order: Order) -> None:
        """Keep a new, empty order, taken in hand. Its number is unique in its shift."""
        ...

    def next_number(self, shift: int) -> int:
        """The first sale number of a shift that no order has had."""
        ...

    def append(self, order_id: str, change: Change) -> None:
        """Keep one more change of an order."""
        ...

    def get(self, order_id: str) -> Order:
        """Rebuild an order; an unknown id is a fault of ours."""
        ...

    def latest(self) -> Order | None:
        """The order that was in somebody's hands last, whatever became of it."""
        ...

    def move(self, order_id: str, move: Move) -> None:
        """Record that a sale was taken in hand or parked."""
        ...

    def parked(self) -> tuple[tuple[str, Move], ...]:
        """The sales that are parked, the newest first, with the moment each was."""
        ...

    def write_note(self, order_id: str, line: int, text: str, at: datetime) -> None:
        """Keep what somebody wrote on a line, or on the ticket (0); empty takes it away."""
        ...

    def notes(self, order_id: str) -> Mapping[int, str]:
        """What is written on an order's lines, by their numbers; 0 is the ticket."""
        ...

    def dropped(self, order_id: str) -> bool:
        """Whether the order was dropped by a person."""
        ...

    def drop(self, order_id: str, at: datetime) -> None:
        """Record that the sale was dropped; its facts and its watching stay."""
        ...

    def started_between(self, first: datetime, last: datetime) -> tuple[Order, ...]:
        """Orders of a span of time, newest first, without empty ones."""
        ...

    def shortened_between(self, first: datetime, last: datetime) -> tuple[Order, ...]:
        """Orders started in a span from which something was ever taken off, be they empty now."""
        ...


class Payments(Protocol):
    """Attempts and the facts about them: inserted, never changed, never removed."""

    def open(self, attempt: Attempt) -> None:
        """Keep a new attempt; a reference is taken only once, ever."""
        ...

    def add_event(self, reference: Reference, event: Event) -> None:
        """Keep what happened on our side."""
        ...

    def add_hint(self, reference: Reference, hint: Hint) -> None:
        """Keep a hint; the same one twice is one."""
        ...

    def add_sightings(self, reference: Reference, seen: Sequence[Sighting]) -> bool:
        """Keep answers of Wompi whose meaning is new, and count the repeated ones.

        A transaction that already counts for another attempt is kept apart, as an anomaly, and
        never counts twice. Tells whether anything new was learned.
        """
        ...

    def case(self, reference: Reference) -> Case:
        """Every fact of one attempt."""
        ...

    def cases_of(self, order_id: str) -> tuple[Case, ...]:
        """Every attempt of one order, oldest first."""
        ...

    def watched(self, since: datetime) -> tuple[Reference, ...]:
        """Attempts created after a moment, newest first."""
        ...

    def watch_list(self, since: datetime, until: datetime) -> tuple[Watched, ...]:
        """Attempts created after a moment up to another, newest first, with how they were seen."""
        ...

    def begun_between(self, first: datetime, last: datetime) -> tuple[Reference, ...]:
        """Attempts made in a span, or with a transaction that began in it; its end left out."""
        ...

    def set_aside(self, since: datetime) -> tuple[Reference, ...]:
        """Attempts that were put aside after a moment, to be decided later."""
        ...

    def happened(self, kind: EventKind, since: datetime) -> tuple[tuple[Reference, Event], ...]:
        """Every event of a kind after a moment, oldest first."""
        ...

    def found(self, text: str) -> tuple[Reference, ...]:
        """Attempts that a number names: reference, whole or short, transaction, link, slip."""
        ...

    def kept_apart(self, reference: Reference) -> tuple[Sighting, ...]:
        """What was seen for this attempt and counts for another one."""
        ...

    def named(self, reference: Reference | None, link_id: str | None) -> Reference | None:
        """Which attempt has this reference, or else this payment link; None when none has."""
        ...

    def tried(self, environment: Environment, newest: int) -> tuple[Tried, ...]:
        """What was tried in the newest so many charges, each transaction once."""
        ...

    def owner_of(self, transaction_id: str) -> Reference | None:
        """Which attempt a transaction counts for."""
        ...


class Receipts(Protocol):
    """Issued receipts, numbered without gaps."""

    def issue(self, order_id: str, content: Receipt, at: datetime) -> IssuedReceipt:
        """Give an order its one receipt and put its printing into the outbox."""
        ...

    def of_order(self, order_id: str) -> IssuedReceipt | None:
        """The receipt of an order, if it was ever paid."""
        ...

    def numbered(self, number: int) -> IssuedReceipt | None:
        """The receipt with a number, if it was issued."""
        ...


class Journal(Protocol):
    """The hash chain of money-relevant acts."""

    def append(self, act: Act) -> Entry:
        """Chain one more act."""
        ...

    def entries(self) -> Sequence[Entry]:
        """The whole chain."""
        ...

    def about(self, name: str) -> tuple[Entry, ...]:
        """The entries whose facts name something, such as a reference."""
        ...


class Catalogue(Protocol):
    """What the shop sells."""

    def products(self) -> tuple[Product, ...]:
        """Everything on sale, in the shop's order."""
        ...

    def product(self, product_id: str) -> Product | None:
        """The product that is called so, or None."""
        ...

    def coded(self, code: str) -> Product | None:
        """The product that carries this code, however scanners send it; or None."""
        ...

    def find(self, typed: str, limit: int = 60) -> tuple[Product, ...]:
        """The products that answer what was typed, the best first."""
        ...

    def alike(self, word: str) -> tuple[str, ...]:
        """Words of the products' names that a word may have been meant for."""
        ...

    def shelves(self) -> Shelves:
        """What kinds there are, in the shop's order, and how many of each."""
        ...

    def page(self, category: str | None, start: int, count: int) -> tuple[Product, ...]:
        """Some products of a category in the shop's order, or of the favourites (None)."""
        ...

    def apply(self, plan: ImportPlan, at: datetime, actor: str = "till") -> None:
        """Take over an import whole, or not at all."""
        ...

    def save(self, product: Product, at: datetime, actor: str) -> None:
        """Keep one product, new or changed, with what its price was before."""
        ...

    def price_changes(self, product_id: str) -> tuple[PriceChange, ...]:
        """Every price a product has had, the newest change first."""
        ...


class Settings(Protocol):
    """Settings by their declared names (``core.settings``); unknown names are faults of ours."""

    def text(self, name: str) -> str:
        """A setting's value, or its declared default."""
        ...

    def number(self, name: str) -> int:
        """A whole number's value, or its declared default."""
        ...

    def flag(self, name: str) -> bool:
        """A switch's value, or its declared default."""
        ...

    def change(self, name: str, value: str | int | bool) -> None:
        """Keep a value of the declared type."""
        ...


class Feed(Protocol):
    """How far the shop's relay was read."""

    def cursor(self) -> int | None:
        """Up to where everything is durable; None while the till is not paired."""
        ...

    def keep(self, cursor: int) -> None:
        """Move the cursor."""
        ...

    def forget(self) -> None:
        """Be paired no more."""
        ...


class BeliefBook(Protocol):
    """What was found out about Wompi, for each account it was asked with."""

    def keep(self, account: str, rows: Sequence[Belief]) -> None:
        """Keep what was tried."""
        ...

    def of(self, account: str) -> Beliefs:
        """What is known with these keys."""
        ...


class Staff(Protocol):
    """Who works at the till, as facts that are only added."""

    def roster(self) -> Roster:
        """Everybody, as all facts together tell."""
        ...

    def tell(self, fact: PersonFact | RightFact) -> None:
        """Keep one more fact."""
        ...

    def tried(self, person_id: str, at: datetime, *, fitted: bool) -> None:
        """Keep how one try of a person's PIN went."""
        ...

    def failures(self, person_id: str) -> tuple[datetime, ...]:
        """When wrong PINs were typed for a person since the last right one, oldest first."""
        ...

    def erase_names(self, person_id: str) -> int:
        """Erase every name of a person that lies apart from the facts; tells how many did."""
        ...

    def names_in_facts(self) -> bool:
        """Whether facts of before hold names that nobody can erase."""
        ...


class Tasks(Protocol):
    """What people did about money that needed them, and the words they wrote with it."""

    def add(self, act: TaskAct) -> None:
        """Keep one more act."""
        ...

    def acts(self) -> tuple[TaskAct, ...]:
        """Every act, oldest first."""
        ...

    def write_note(self, text: str, at: datetime) -> str:
        """Keep what a person wrote, apart from the facts; answers its digest."""
        ...

    def note(self, digest: str) -> str | None:
        """What was written, unless it was erased since."""
        ...


class Seals(Protocol):
    """Marks of every row, by which an edited one is pointed at."""

    def seal(self, shift: int) -> str:
        """Mark what came since the last close, and give the digest over it for the journal."""
        ...


class Signatures(Protocol):
    """Days that people signed; signing a day again adds a signature."""

    def add(self, signature: Signature) -> None:
        """Keep one more signature."""
        ...

    def of(self, day: str, till: str) -> tuple[Signature, ...]:
        """Every signature of a day of a till, oldest first."""
        ...


class Store(Protocol):
    """The machine's memory: one writing connection, one transaction at a time."""

    @property
    def orders(self) -> Orders:
        """What was sold."""
        ...

    @property
    def payments(self) -> Payments:
        """What was asked for and what came."""
        ...

    @property
    def receipts(self) -> Receipts:
        """What was handed out."""
        ...

    @property
    def customers(self) -> Customers:
        """In whose name it was sold."""
        ...

    @property
    def tenders(self) -> Tenders:
        """What people took and gave by hand."""
        ...

    @property
    def journal(self) -> Journal:
        """What was done."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """What is on sale."""
        ...

    @property
    def settings(self) -> Settings:
        """How the shop wants it."""
        ...

    @property
    def feed(self) -> Feed:
        """What the relay told."""
        ...

    @property
    def staff(self) -> Staff:
        """Who works here."""
        ...

    @property
    def tasks(self) -> Tasks:
        """What needed a person."""
        ...

    @property
    def troubles(self) -> Troubles:
        """When Wompi did not answer."""
        ...

    @property
    def shifts(self) -> Shifts:
        """Whose turn it was at the drawer."""
        ...

    @property
    def signatures(self) -> Signatures:
        """Which days people signed."""
        ...

    @property
    def beliefs(self) -> BeliefBook:
        """What was found out about Wompi."""
        ...

    @property
    def seals(self) -> Seals:
        """What every row looked like when its shift was closed."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """Hold several calls together: all of them become durable, or none."""
        ...

    def check(self) -> None:
        """Look for damage; may be called in another thread, and takes a while.

        Raises:
            DidNotUnderstandError: The database is damaged (``store.damaged``).
        """
        ...

    def close(self) -> None:
        """Leave everything in order on the disk."""
        ...
