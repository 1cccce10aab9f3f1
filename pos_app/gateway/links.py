"""Addresses a customer opens: the signed checkout page and a payment link.

Parameters are those of Wompi's documentation, "Widget y Checkout Web". They are written by the
standard form encoder, which is what a browser submitting the documented form does: the colon in
a name becomes ``%3A``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from pos_app.core.gateway_terms import CheckoutWanted
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.signing import integrity_signature

__all__ = [
    "LARGEST",
    "LEGAL_ID_TYPES",
    "REFERENCE_LIMIT",
    "Extras",
    "LegalId",
    "Payer",
    "Phone",
    "Shipping",
    "checkout_address",
    "link_address",
    "written_time",
]

LARGEST = Money(10**12)
"""The largest amount of Wompi's schema."""

REFERENCE_LIMIT = 255
PSE_PLACES = ("one", "two", "three")
LEGAL_ID_TYPES = ("CC", "CE", "NIT", "PP", "TI", "DNI", "RG", "OTHER")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number and its prefix: Wompi takes neither alone."""

    number: str
    prefix: str = "+57"


@dataclass(frozen=True, slots=True)
class LegalId:
    """A document and its type: Wompi takes neither alone."""

    kind: str
    number: str

    def __post_init__(self) -> None:
        """Hold the documented types."""
        assert self.kind in LEGAL_ID_TYPES, self.kind


@dataclass(frozen=True, slots=True)
class Payer:
    """What the page need not ask because the customer already told it."""

    email: str | None = None
    full_name: str | None = None
    phone: Phone | None = None
    legal_id: LegalId | None = None


@dataclass(frozen=True, slots=True)
class Shipping:
    """Where goods are sent; the first five are needed together."""

    address_line_1: str
    country: str  # ISO 3166-1 alpha-2
    city: str
    region: str
    phone_number: str
    address_line_2: str | None = None
    name: str | None = None
    postal_code: str | None = None


@dataclass(frozen=True, slots=True)
class Extras:
    """The parameters a sale at the counter does without.

    Attributes:
        collect_legal_id: Makes the page ask for a document.
        collect_shipping: Makes the page ask for an address.
        pse_references: Up to three, for financial merchants paid by PSE: IP address, date as
            ``yyyymmdd``, document of the beneficiary.
    """

    payer: Payer = Payer()
    shipping: Shipping | None = None
    collect_legal_id: bool = False
    collect_shipping: bool = False
    pse_references: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold the documented number."""
        assert len(self.pse_references) <= len(PSE_PLACES)


def checkout_address(
    hosts: Hosts, keys: Keys, wanted: CheckoutWanted, extras: Extras | None = None
) -> str:
    """Compose the address of the hosted page for one charge. It carries a signature: never log it.

    Amounts that Wompi would not take (nothing, below a peso, beyond ``LARGEST``) are refused by
    the till with a sentence; here they are a fault of ours.
    """
    _must_be_payable(wanted)
    extras = extras or Extras()
    found = [
        *_charge(hosts, keys, wanted),
        *_taxes(wanted),
        *_payer(extras.payer),
        *_shipping(extras.shipping),
        *_wishes(extras),
    ]
    return f"{hosts.checkout}/p/?{urlencode([(name, text) for name, text in found if text])}"


def link_address(hosts: Hosts, link_id: str) -> str:
    """Compose the address a payment link opens at; Wompi's answers do not carry it."""
    return f"{hosts.checkout}/l/{quote(link_id, safe='')}"


def written_time(at: datetime) -> str:
    """Write a moment as the checkout takes it: UTC with milliseconds and a Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _must_be_payable(wanted: CheckoutWanted) -> None:
    assert wanted.amount.currency == "COP", wanted.amount
    assert wanted.amount.whole_pesos, wanted.amount
    assert Money.zero() < wanted.amount <= LARGEST, wanted.amount
    assert len(wanted.reference.text) <= REFERENCE_LIMIT


def _charge(hosts: Hosts, keys: Keys, wanted: CheckoutWanted) -> Iterator[tuple[str, str]]:
    expires = written_time(wanted.expires_at)
    yield "public-key", keys.public
    yield "currency", wanted.amount.currency
    yield "amount-in-cents", str(wanted.amount.centavos)
    yield "reference", wanted.reference.text
    yield (
        "signature:integrity",
        integrity_signature(
            reference=wanted.reference.text,
            amount_in_cents=wanted.amount.centavos,
            currency=wanted.amount.currency,
            secret=keys.integrity,
            expiration_time=expires,
        ),
    )
    yield "redirect-url", wanted.redirect or hosts.redirect
    yield "expiration-time", expires


def _taxes(wanted: CheckoutWanted) -> Iterator[tuple[str, str | None]]:
    """Taxes are told, already inside the amount, and not signed (docs, "Impuestos")."""
    yield "tax-in-cents:vat", str(wanted.vat.centavos or "")
    yield "tax-in-cents:consumption", str(wanted.consumption.centavos or "")


def _payer(payer: Payer) -> Iterator[tuple[str, str | None]]:
    yield "customer-data:email", payer.email
    yield "customer-data:full-name", payer.full_name
    if payer.phone is not None:
        yield "customer-data:phone-number", payer.phone.number
        yield "customer-data:phone-number-prefix", payer.phone.prefix
    if payer.legal_id is not None:
        yield "customer-data:legal-id", payer.legal_id.number
        yield "customer-data:legal-id-type", payer.legal_id.kind


def _shipping(shipping: Shipping | None) -> Iterator[tuple[str, str | None]]:
    if shipping is None:
        return
    yield "shipping-address:address-line-1", shipping.address_line_1
    yield "shipping-address:address-line-2", shipping.address_line_2
    yield "shipping-address:country", shipping.country
    yield "shipping-address:city", shipping.city
    yield "shipping-address:region", shipping.region
    yield "shipping-address:phone-number", shipping.phone_number
    yield "shipping-address:name", shipping.name
    yield "shipping-address:postal-code", shipping.postal_code


def _wishes(extras: Extras) -> Iterator[tuple[str, str | None]]:
    yield "collect-customer-legal-id", "true" if extras.collect_legal_id else None
    yield "collect-shipping", "true" if extras.collect_shipping else None
    for name, text in zip(PSE_PLACES, extras.pse_references, strict=False):
        yield f"payment-method:reference-{name}", text
