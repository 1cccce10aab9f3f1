"""What every part of the ledger shares: its book, its dice, its delays and its bad days."""

from __future__ import annotations

import string
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta, timezone
from random import Random

from pos_app.simulator.book import Book
from pos_app.simulator.faults import FaultBook
from pos_app.simulator.model import Environment, Transaction
from pos_app.simulator.switches import Switches

COLOMBIA = timezone(timedelta(hours=-5), "COT")
"""Colombian time has no summer time."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Delays:
    """How long the gateway takes, in milliseconds from–to; the defaults are the sandbox's."""

    card: Span = (600, 2800)
    pse: Span = (200, 2800)
    other: Span = (1000, 2000)
    reveal: Span = (200, 800)
    answered: Span = (200, 800)
    void: Span = (1000, 2000)
    refund: Span = (1000, 2000)
    event: Span = (250, 350)

    @classmethod
    def fixed(cls, milliseconds: int) -> Delays:
        """The same delay for everything, for tests that move the clock."""
        return cls(**{each.name: (milliseconds, milliseconds) for each in fields(cls)})


@dataclass(slots=True)
class World:
    """The ledger's surroundings; switches and faults may change while it runs."""

    book: Book
    random: Random
    faults: FaultBook = field(default_factory=FaultBook)
    switches: Switches = field(default_factory=Switches)
    delays: Delays = field(default_factory=Delays)
    origin: str = "http://127.0.0.1:8480"
    """Where payers reach the hosted pages; addresses in answers begin with it."""

    def after(self, now: datetime, span: Span) -> datetime:
        """An instant that lies a delay behind now."""
        return now + timedelta(milliseconds=self.random.randint(*span))

    def new_transaction_id(self, merchant_id: int, now: datetime) -> str:
        """``<merchant number>-<unix seconds>-<5 digits>``, as the sandbox makes them.

        The digits walk through all 100,000 before they come again; an id that exists all the
        same (a clock that stands still) is passed over.
        """
        for _ in range(100_000):
            digits = self.book.next_number("transactions") * 7919 % 100_000
            found = f"{merchant_id}-{int(now.timestamp())}-{digits:05d}"
            if self.book.load(Transaction, found) is None:
                return found
        raise RuntimeError("more than 100,000 transactions in one second")

    def letters(self, count: int) -> str:
        """So many letters and digits."""
        return "".join(self.random.choices(string.ascii_letters + string.digits, k=count))

    def hexadecimal(self, count: int) -> str:
        """So many hexadecimal digits."""
        return f"{self.random.getrandbits(count * 4):0{count}x}"

    def digits(self, count: int) -> str:
        """So many decimal digits."""
        return "".join(self.random.choices(string.digits, k=count))

    def api(self, environment: Environment) -> str:
        """The API's root for an environment: ``/v1`` is the sandbox."""
        return f"{self.origin}/v1" if environment == "test" else f"{self.origin}/production/v1"
