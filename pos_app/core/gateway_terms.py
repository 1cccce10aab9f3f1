"""What is asked of the gateway beside transactions, and what it answers, in our own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from pos_app.core.facts import Way
from pos_app.core.ids import Reference
from pos_app.core.money import Money

__all__ = [
    "Acceptance",
    "CheckoutWanted",
    "Contract",
    "LinkSeen",
    "LinkWanted",
    "Merchant",
    "PushWanted",
    "Urgency",
    "VoidSeen",
]


class Urgency(IntEnum):
    """Who waits for an answer of Wompi's."""

    FRONT = 0  # somebody at the counter, now
    FRESH = 1  # a customer of the last minutes
    OLD = 2  # nobody


@dataclass(frozen=True, slots=True)
class Merchant:
    """The shop as Wompi knows it: the answer that proves a public key."""

    name: str
    legal_name: str
    legal_id: str
    accepted_ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkWanted:
    """A payment link to be made: single use, closed by us or by its expiry.

    Attributes:
        redirect: Where the customer's phone goes after paying; Wompi's neutral page when None.
    """

    title: str
    description: str
    amount: Money
    reference: Reference
    expires_at: datetime
    vat: Money
    consumption: Money
    redirect: str | None = None


@dataclass(frozen=True, slots=True)
class LinkSeen:
    """A payment link as Wompi describes it; ``sku`` is the reference we made it with."""

    link_id: str
    active: bool
    sku: str | None
    amount: Money | None


@dataclass(frozen=True, slots=True)
class VoidSeen:
    """What Wompi said to the wish to void; that the money went back is proven by a read alone.

    Attributes:
        accepted: Whether the wish was taken.
        message: Wompi's own words where it was not.
    """

    accepted: bool
    message: str | None = None


@dataclass(frozen=True, slots=True)
class CheckoutWanted:
    """What a signed checkout address is made of; taxes are already inside the amount.

    Attributes:
        redirect: Where a customer's phone goes after paying; Wompi's neutral page when None.
    """

    reference: Reference
    amount: Money
    expires_at: datetime
    vat: Money
    consumption: Money
    redirect: str | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    """What a payer accepts: where he can read it, and the proof that he was shown it."""

    address: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Wompi's two contracts, fetched for one payment: each token is good for one only."""

    terms: Contract
    personal_data: Contract | None

    @property
    def contracts(self) -> tuple[Contract, ...]:
        """What the payer is shown."""
        return (self.terms,) if self.personal_data is None else (self.terms, self.personal_data)


@dataclass(frozen=True, slots=True)
class PushWanted:
    """A transaction to be made by one request: Nequi asks the phone, Bancolombia makes a QR.

    Attributes:
        phone: Whose Nequi is asked: typed, sent and kept nowhere.
        email: The shop's own.
    """

    way: Way
    reference: Reference
    amount: Money
    expires_at: datetime
    vat: Money
    consumption: Money
    description: str
    email: str
    acceptance: Acceptance
    phone: str = field(default="", repr=False)
