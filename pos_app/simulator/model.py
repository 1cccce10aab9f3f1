"""What the simulated gateway remembers: merchants, transactions, links, tokens and deliveries.

Amounts are integer centavos, times are aware UTC datetimes. Every record is frozen and carries
an ``id``, so that any book (in memory or on disk) can keep it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

Environment = Literal["test", "prod"]
JsonObject = Mapping[str, object]

METHODS = (
    "BANCOLOMBIA_TRANSFER",
    "NEQUI",
    "PSE",
    "CARD",
    "BANCOLOMBIA_COLLECT",
    "BANCOLOMBIA_QR",
    "DAVIPLATA",
    "BANCOLOMBIA_BNPL",
    "SU_PLUS",
    "PCOL",
)
"""Every way of paying that Wompi documents ("Métodos de pago")."""


class Status(StrEnum):
    """A transaction's state; everything but PENDING is final, APPROVED may still become VOIDED."""

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    DECLINED = "DECLINED"
    ERROR = "ERROR"
    VOIDED = "VOIDED"


@dataclass(frozen=True, slots=True)
class Account:
    """One merchant in one environment; the two share nothing ("Ambientes y llaves")."""

    merchant_id: int
    environment: Environment
    name: str
    legal_name: str
    email: str
    contact_name: str
    phone_number: str
    legal_id: str
    legal_id_type: str
    public_key: str
    private_key: str
    integrity_secret: str
    events_secret: str
    methods: tuple[str, ...] = METHODS
    logo_url: str | None = None
    active: bool = True
    events_url: str | None = None

    @property
    def id(self) -> str:
        """The public key names the account."""
        return self.public_key


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a pending transaction will end, and what ``extra`` it gains when it does."""

    status: Status
    message: str | None
    extra: JsonObject


@dataclass(frozen=True, slots=True)
class Otp:
    """A one-time code under way (Daviplata): who may ask, how often it was sent and tried."""

    token: str
    sent: int = 0
    sent_at: datetime | None = None
    tried: int = 0


@dataclass(frozen=True, slots=True)
class Transaction:
    """One attempt to move money. The upper half is public, the lower half the gateway's own."""

    id: str
    merchant_id: int
    environment: Environment
    created_at: datetime
    amount_in_cents: int
    reference: str
    customer_email: str | None
    currency: str
    payment_method_type: str
    payment_method: JsonObject
    status: Status = Status.PENDING
    status_message: str | None = None
    finalized_at: datetime | None = None
    shipping_address: JsonObject | None = None
    redirect_url: str | None = None
    payment_source_id: int | None = None
    payment_link_id: str | None = None
    customer_data: JsonObject | None = None
    taxes: tuple[JsonObject, ...] = ()

    link_id: str | None = None
    """The link behind it, also where a switch hides ``payment_link_id`` from the answers."""
    verdict: Verdict | None = None
    reveal: JsonObject | None = None
    """The part of ``extra`` that appears later: the bank's address, the QR."""
    revealed: bool = False
    awaits_payer: bool = False
    """True while only the payer's own answer (bank page, challenge, code) can end it."""
    suggested: str = ""
    opened_from: str | None = None
    void_asked_in_cents: int = 0
    voided_in_cents: int = 0
    refund_held_in_cents: int = 0
    """Asked back and not refused: what is under way and what was paid back."""
    refunded_in_cents: int = 0
    otp: Otp | None = None
    hold: timedelta = timedelta()
    """How much longer than usual it stays PENDING."""
    settled_in_cents: int = 0
    """Money that really moved: the amount when approved, less where only points were taken."""

    @property
    def extra(self) -> JsonObject:
        """The method's ``extra`` as it is shown now."""
        found = self.payment_method.get("extra")
        return found if isinstance(found, Mapping) else {}


@dataclass(frozen=True, slots=True)
class PaymentLink:
    """A payment link ("Links de pago")."""

    id: str
    merchant_id: int
    environment: Environment
    merchant_public_key: str
    created_at: datetime
    updated_at: datetime
    name: str
    description: str
    single_use: bool
    collect_shipping: bool
    collect_customer_legal_id: bool = False
    currency: str | None = None
    amount_in_cents: int | None = None
    sku: str | None = None
    expires_at: datetime | None = None
    expires_text: str | None = None
    redirect_url: str | None = None
    image_url: str | None = None
    active: bool = True
    customer_data: JsonObject | None = None
    taxes: tuple[JsonObject, ...] = ()


@dataclass(frozen=True, slots=True)
class CardToken:
    """A tokenised card; the number itself is never kept, only what the sandbox does with it."""

    id: str
    merchant_id: int
    environment: Environment
    created_at: datetime
    expires_at: datetime
    brand: str
    bin: str
    last_four: str
    exp_month: str
    exp_year: str
    card_holder: str
    card_type: str
    outcome: str
    uses: int = 0


@dataclass(frozen=True, slots=True)
class WalletToken:
    """A subscription token of Nequi, Daviplata or Bancolombia."""

    id: str
    kind: str
    merchant_id: int
    environment: Environment
    created_at: datetime
    status: str
    public_data: JsonObject
    ends_as: str | None = None
    otp: Otp | None = None


@dataclass(frozen=True, slots=True)
class SourceSteps:
    """3-D Secure of a payment source: where it stands, and whether a frame is waited for."""

    scenario: str
    ticket: str
    step: str = "SUPPORTED_VERSION"
    step_status: str = "PENDING"
    waits: bool = False
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class PaymentSource:
    """A way of paying that was kept for later charges ("Fuentes de pago")."""

    id: int
    merchant_id: int
    environment: Environment
    created_at: datetime
    type: str
    token: str
    customer_email: str
    status: str
    public_data: JsonObject
    ends_as: str | None = None
    steps: SourceSteps | None = None
    """Set when the card's holder had to be authenticated before it could be kept."""


@dataclass(frozen=True, slots=True)
class Refund:
    """Money asked back ("Reembolsos", second version)."""

    id: int
    merchant_id: int
    environment: Environment
    created_at: datetime
    transaction_id: str
    amount_in_cents: int
    reason: str | None
    references: tuple[str | None, ...]
    status: str
    ends_as: str
    message: str | None = None
    cancelled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to deliver an event: when, and what came back (an HTTP code, or words)."""

    at: datetime
    answer: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event on its way to the merchant's address, with all its attempts."""

    id: int
    merchant_id: int
    environment: Environment
    subject: str
    reference: str
    url: str
    body: str
    checksum: str
    created_at: datetime
    next_at: datetime | None
    state: str
    note: str = ""
    first_at: datetime | None = None
    attempts: tuple[Attempt, ...] = ()


Lane = Literal["ledger", "post"]


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something the gateway will do by itself at a planned instant.

    The ledger keeps its own lane; deliveries of events stand in the other, "post".
    """

    at: datetime
    kind: str
    subject: str
    lane: Lane = "ledger"


Record = (
    Account
    | Transaction
    | PaymentLink
    | CardToken
    | WalletToken
    | PaymentSource
    | Refund
    | Delivery
)
