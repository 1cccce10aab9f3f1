"""What the till needs of the world, in the till's own words.

The store's calls are short and synchronous: they run in the till's one thread, which owns the
writing connection. The gateway's calls are awaited and fail only with the three families of
``core.errors``.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from pos_app.core.case import Case, Hint
from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.gateway_terms import CheckoutWanted, LinkSeen, LinkWanted, Merchant
from pos_app.core.ids import Reference
from pos_app.core.journal import Act, Entry
from pos_app.core.keys import Keys
from pos_app.core.order import Order, OrderChange
from pos_app.core.payment import Attempt, Environment, Event, Sighting
from pos_app.core.receipt import IssuedReceipt, Receipt
from pos_app.core.relay_terms import News, PairingCode, RelayPass


class Clock(Protocol):
    """Time and waiting, so that tests can move both."""

    def now(self) -> datetime:
        """This computer's time, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that no clock change touches."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class Randomness(Protocol):
    """Where references get their random part from."""

    def bits(self, count: int) -> int:
        """Draw that many unpredictable bits."""
        ...


# --- the gateway -------------------------------------------------------------------------------


class Gateway(Protocol):
    """Wompi, asked with the keys of one merchant in one environment.

    Every awaited call may raise ``CouldNotAskError``, ``WasRefusedError`` or
    ``DidNotUnderstandError``. Reads are tried again inside; writes never are.
    """

    @property
    def environment(self) -> Environment:
        """Where the money is."""
        ...

    @property
    def can_list(self) -> bool:
        """Whether the private key is here."""
        ...

    @property
    def redirect_address(self) -> str:
        """Where the hosted page leads after a payment; nobody ever loads it."""
        ...

    def server_time(self) -> datetime:
        """This computer's time corrected by what Wompi's answers say theirs is."""
        ...

    def checkout_address(self, wanted: CheckoutWanted) -> str:
        """Sign and compose the address of the hosted page; asks nobody."""
        ...

    def link_address(self, link_id: str) -> str:
        """Compose the address a payment link is opened at."""
        ...

    async def merchant(self) -> Merchant:
        """Read the merchant by its public key."""
        ...

    async def read(self, transaction_id: str) -> Sighting:
        """Read one transaction; an unknown id is refused, or could not be asked without a key."""
        ...

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference; empty when the customer has not paid yet."""
        ...

    def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """The merchant's transactions of these days, newest first, a page at a time."""
        ...

    async def make_link(self, wanted: LinkWanted) -> LinkSeen:
        """Create a payment link; tried once."""
        ...

    async def read_link(self, link_id: str) -> LinkSeen:
        """Read a payment link back."""
        ...

    async def close_link(self, link_id: str) -> LinkSeen:
        """Make a link inactive; the answer says whether it now is."""
        ...

    async def aclose(self) -> None:
        """Let go of the connections."""
        ...


# --- the shop's relay --------------------------------------------------------------------------


class Relay(Protocol):
    """The shop's own relay, which passes Wompi's events on. Nothing it says is proof.

    Every call may raise the three families of ``core.errors``.
    """

    @property
    def redirect_address(self) -> str | None:
        """Where a customer's phone may land after paying by link, if it is a public address."""
        ...

    def follow(self, cursor: int) -> AsyncGenerator[News, None]:
        """Give news for ever, from a cursor on; it ends only by being refused for good."""
        ...

    async def ack(self, cursor: int) -> None:
        """Tell that everything up to here is durable."""
        ...

    async def watch(self, link_id: str, reference: Reference) -> None:
        """Tell that a payment link is ours."""
        ...

    async def rehearse(self, transaction_id: str) -> None:
        """Leave a hint of nothing at the relay's public page, as a customer's phone would."""
        ...

    async def aclose(self) -> None:
        """Let go of the connections."""
        ...


class RelayDoor(Protocol):
    """Where a pass to a relay is got and used. Raises as ``Relay`` does."""

    def checked(self, address: str) -> str:
        """Take a typed address as it will be asked, or refuse it."""
        ...

    async def begin(self, address: str, shop: str, till: str, label: str) -> PairingCode:
        """Ask a relay for letters; ``shop`` is empty where it serves only one."""
        ...

    async def ask(self, address: str, code: PairingCode) -> RelayPass | None:
        """Ask whether the letters were approved; None while nobody has decided."""
        ...

    def open(self, relay_pass: RelayPass) -> Relay:
        """Make the way to a relay; nothing is asked yet."""
        ...


# --- the store ---------------------------------------------------------------------------------


class Orders(Protocol):
    """Orders as the changes that made them; durable when the call returns."""

    def start(self, order: Order) -> None:
        """Keep a new, empty order. Its number is unique in its shift."""
        ...

    def next_number(self, shift: int) -> int:
        """The first sale number of a shift that no order has had."""
        ...

    def append(self, order_id: str, change: OrderChange) -> None:
        """Keep one more change of an order."""
        ...

    def get(self, order_id: str) -> Order:
        """Rebuild an order; an unknown id is a fault of ours."""
        ...

    def latest(self) -> Order | None:
        """The order that was started last, whatever became of it."""
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

    def named(self, reference: Reference | None, link_id: str | None) -> Reference | None:
        """Which attempt has this reference, or else this payment link; None when none has."""
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


class Journal(Protocol):
    """The hash chain of money-relevant acts."""

    def append(self, act: Act) -> Entry:
        """Chain one more act."""
        ...

    def entries(self) -> Sequence[Entry]:
        """The whole chain."""
        ...


class Catalogue(Protocol):
    """What the shop sells."""

    def products(self) -> tuple[Product, ...]:
        """Everything on sale, in the shop's order."""
        ...

    def apply(self, plan: ImportPlan, at: datetime) -> None:
        """Take over an import whole, or not at all."""
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


# --- keys and documents ------------------------------------------------------------------------


class Vault(Protocol):
    """The system's safe place for keys."""

    def read(self) -> Keys | None:
        """The kept keys, or None when none were ever typed.

        Raises:
            CouldNotAskError: The safe is missing or locked (``vault.missing``, ``vault.locked``).
        """
        ...

    def keep(self, keys: Keys) -> None:
        """Replace the kept keys. Raises as ``read`` does."""
        ...

    def forget(self) -> None:
        """Remove every key. Raises as ``read`` does."""
        ...


class PassVault(Protocol):
    """The system's safe place for what opens the relay. Raises as ``Vault`` does."""

    def read(self) -> RelayPass | None:
        """The kept pass, or None while the till is not paired."""
        ...

    def keep(self, relay_pass: RelayPass) -> None:
        """Replace the kept pass."""
        ...

    def forget(self) -> None:
        """Remove the pass."""
        ...


class Documents(Protocol):
    """Paper-like things, made without a screen."""

    def save_receipt(self, receipt: IssuedReceipt, language: str) -> Path:
        """Set a receipt on an 80 mm roll and keep it as PDF where the shop looks for it.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        ...
