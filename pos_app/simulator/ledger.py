"""The gateway's ledger: everything it knows and does, without any I/O.

Time comes with every call, dice are injected, records lie in a book. The server of the simulator
stands on it with a book on disk; a seeded run of thousands of shops stands on it in memory and
asks it afterwards what truly happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from pos_app.simulator.acceptance import Acceptance
from pos_app.simulator.access import Access
from pos_app.simulator.book import Book, MemoryBook
from pos_app.simulator.charging import Charging
from pos_app.simulator.events import Events
from pos_app.simulator.hosted import Hosted
from pos_app.simulator.hosted_payment import HostedPayment
from pos_app.simulator.links import Links
from pos_app.simulator.lookups import Lookups
from pos_app.simulator.model import Account, Environment, Status, Transaction
from pos_app.simulator.otp import Codes
from pos_app.simulator.refunds import Refunds
from pos_app.simulator.settling import Settling
from pos_app.simulator.sources import Sources
from pos_app.simulator.tokens import Tokens
from pos_app.simulator.voiding import Voiding
from pos_app.simulator.world import Delays, World


@dataclass(frozen=True, slots=True)
class Truth:
    """What really happened with a reference or a link: the judge's view, in centavos."""

    transactions: tuple[Transaction, ...]
    approved_in_cents: int
    voided_in_cents: int
    refunded_in_cents: int
    pending: int

    @property
    def net_in_cents(self) -> int:
        """What the merchant keeps."""
        return self.approved_in_cents - self.voided_in_cents - self.refunded_in_cents


def truth_of(transactions: Iterable[Transaction]) -> Truth:
    """Add up transactions."""
    all_of_them = tuple(transactions)
    return Truth(
        transactions=all_of_them,
        approved_in_cents=sum(each.settled_in_cents for each in all_of_them),
        voided_in_cents=sum(each.voided_in_cents for each in all_of_them),
        refunded_in_cents=sum(each.refunded_in_cents for each in all_of_them),
        pending=sum(each.status is Status.PENDING for each in all_of_them),
    )


class Ledger:
    """All parts of the gateway over one book."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.access = Access(world.book)
        self.events = Events(world, self.access)
        self.settling = Settling(world, self.access, self.events)
        self.acceptance = Acceptance(world)
        self.charging = Charging(world, self.access, self.acceptance, self.settling)
        self.lookups = Lookups(world, self.access, self.settling)
        self.voiding = Voiding(world, self.access, self.settling)
        self.links = Links(world, self.access)
        self.tokens = Tokens(world, self.access, self.events)
        self.sources = Sources(world, self.access, self.acceptance)
        self.refunds = Refunds(world, self.access, self.settling)
        self.codes = Codes(world, self.settling, self.tokens)
        self.hosted = Hosted(world, self.access, self.links, self.charging)
        self.payment = HostedPayment(world, self.hosted, self.tokens, self.settling)
        steps = self.sources.steps
        self.settling.handlers.update(
            wallet=self.tokens.end,
            refund=self.refunds.end,
            source_step=steps.step,
            source_abandoned=steps.abandon,
        )

    def advance(self, now: datetime) -> None:
        """Do everything that has become due by now."""
        self.settling.run(now)

    def next_due(self) -> datetime | None:
        """When the ledger will next do something by itself."""
        return self.world.book.next_due("ledger")

    def truth(self, account: Account, reference: str) -> Truth:
        """All money of a reference."""
        return truth_of(
            self.world.book.by_reference(account.merchant_id, account.environment, reference)
        )

    def truth_of_link(self, link_id: str) -> Truth:
        """All money of a payment link."""
        return truth_of(self.world.book.by_link(link_id))


def fixed_account(environment: Environment = "test") -> Account:
    """The merchant that is always there, so that rehearsals need no set-up."""
    prefix = "SIMULATOR0001"
    return Account(
        merchant_id=1000001,
        environment=environment,
        name="Tienda de Ensayo",
        legal_name="Tienda de Ensayo S.A.S.",
        email="tienda@ensayo.example",
        contact_name="Persona de Ensayo",
        phone_number="+573000000000",
        legal_id="900000000-1",
        legal_id_type="NIT",
        public_key=f"pub_{environment}_{prefix}",
        private_key=f"prv_{environment}_{prefix}",
        integrity_secret=f"{environment}_integrity_{prefix}",
        events_secret=f"{environment}_events_{prefix}",
    )


def numbered_account(number: int, environment: Environment = "test") -> Account:
    """The n-th merchant of a chain, made like the fixed one (which is number 1)."""
    first = fixed_account(environment)
    if number == 1:
        return first
    suffix = f"SIMULATOR{number:04d}"
    return Account(
        merchant_id=first.merchant_id + number - 1,
        environment=environment,
        name=f"{first.name} {number}",
        legal_name=f"{first.name} {number} S.A.S.",
        email=f"tienda{number}@ensayo.example",
        contact_name=first.contact_name,
        phone_number=first.phone_number,
        legal_id=f"90000000{number}-1",
        legal_id_type="NIT",
        public_key=f"pub_{environment}_{suffix}",
        private_key=f"prv_{environment}_{suffix}",
        integrity_secret=f"{environment}_integrity_{suffix}",
        events_secret=f"{environment}_events_{suffix}",
    )


def memory_ledger(*, delays: Delays | None = None, merchants: int = 1) -> Ledger:
    """A ledger in memory with its merchants in both environments, the same at every start."""
    dice = Random(0)  # noqa: S311 -- repeatable on purpose
    world = World(book=MemoryBook(), random=dice, delays=delays or Delays())
    return with_merchants(Ledger(world), merchants)


def with_merchants(ledger: Ledger, merchants: int) -> Ledger:
    """Enrol the numbered merchants that the ledger does not know yet."""
    for number in range(1, merchants + 1):
        for environment in _ENVIRONMENTS:
            account = numbered_account(number, environment)
            if ledger.access.find(account.public_key) is None:
                ledger.access.enrol(account)
    return ledger


_ENVIRONMENTS: tuple[Environment, ...] = ("test", "prod")


def open_book(book: Book, seed: int | None, origin: str, merchants: int) -> Ledger:
    """A ledger over a book that may already hold yesterday's records."""
    dice = Random(seed)  # noqa: S311 -- repeatable by seed on purpose
    return with_merchants(Ledger(World(book=book, random=dice, origin=origin)), merchants)
