"""What the hosted pages show: frozen pictures of a checkout, a transaction and a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from pos_app.simulator.model import Environment, JsonObject

NextStep = Literal["wait", "page", "push", "show", "done"]


@dataclass(frozen=True, slots=True)
class Customer:
    """What is already known of the payer; empty text where nothing is."""

    email: str = ""
    full_name: str = ""
    phone_number: str = ""
    phone_number_prefix: str = ""
    legal_id: str = ""
    legal_id_type: str = ""


@dataclass(frozen=True, slots=True)
class CheckoutView:
    """A checkout or a payment link that may be paid now."""

    origin: Literal["checkout", "link"]
    title: str
    description: str
    merchant_name: str
    logo_url: str | None
    public_key: str
    environment: Environment
    reference: str | None
    amount_in_cents: int | None
    currency: str
    taxes: tuple[tuple[str, int], ...]
    expires_at: datetime | None
    now: datetime
    methods: tuple[str, ...]
    banks: tuple[tuple[str, str], ...]
    legal_id_types: tuple[str, ...]
    customer: Customer
    collect_legal_id: bool
    collect_shipping: bool
    shipping: Mapping[str, str]
    questions: tuple[tuple[str, bool], ...]
    redirect_url: str | None
    terms_url: str
    personal_data_url: str
    retry_until: datetime | None = None
    last_message: str | None = None


@dataclass(frozen=True, slots=True)
class PageRefusal:
    """Why a page cannot be shown or paid: the payer reads the sentence, nothing was charged."""

    status: int
    code: str
    sentence: str
    return_address: str | None = None


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """Fields the payer must mend, under the names they were posted with."""

    errors: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TransactionView:
    """A transaction as its payer sees it, and where the payer goes next."""

    id: str
    status: str
    status_message: str | None
    method: str
    amount_in_cents: int
    currency: str
    reference: str
    merchant_name: str
    environment: Environment
    created_at: datetime
    finalized_at: datetime | None
    now: datetime
    next_step: NextStep
    next_address: str | None = None
    return_address: str | None = None
    retry_until: datetime | None = None
    retry_address: str | None = None
    outcomes: tuple[str, ...] = ()
    suggested: str = ""
    bank_name: str | None = None
    direct_return: bool = False
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AskingView:
    """A page that asks a person something without a payment: to keep a card, or an account."""

    merchant_name: str
    subject: str
    now: datetime
    outcomes: tuple[str, ...]
