from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.gateway_terms import CheckoutWanted
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.payment import Environment
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.links import (
    LARGEST,
    Extras,
    LegalId,
    Payer,
    Phone,
    Shipping,
    checkout_address,
    link_address,
    written_time,
)
from pos_app.gateway.signing import integrity_signature

KEYS = Keys("pub_test_Abc123", "test_integrity_SIMULATOR0001", "prv_test_Abc123")
HOSTS = Hosts.of(Environment.TEST)
WANTED = CheckoutWanted(
    reference=Reference("C1-T214-0091-K7QX4T9BM2WNA"),
    amount=Money.pesos(25_900),
    expires_at=datetime(2026, 10, 5, 20, 0, tzinfo=UTC),
    vat=Money.pesos(2_500),
    consumption=Money.zero(),
)
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


def opened(address: str) -> dict[str, str]:
    """Read an address back as the checkout does; a name must not come twice."""
    pairs = parse_qsl(urlsplit(address).query, strict_parsing=True)
    assert len(pairs) == len(dict(pairs))
    return dict(pairs)


def test_charge_is_all_in_the_address() -> None:
    """The hosted page would show another amount, or refuse to open."""
    address = checkout_address(HOSTS, KEYS, WANTED)

    assert address.startswith("https://checkout.wompi.co/p/?")
    assert {
        "public-key": "pub_test_Abc123",
        "currency": "COP",
        "amount-in-cents": "2590000",
        "reference": "C1-T214-0091-K7QX4T9BM2WNA",
        "signature:integrity": integrity_signature(
            reference="C1-T214-0091-K7QX4T9BM2WNA",
            amount_in_cents=2590000,
            currency="COP",
            secret=KEYS.integrity,
            expiration_time="2026-10-05T20:00:00.000Z",
        ),
        "redirect-url": "https://transaction-redirect.wompi.co/check",
        "expiration-time": "2026-10-05T20:00:00.000Z",
        "tax-in-cents:vat": "250000",
    } == opened(address)


def test_colons_are_written_as_a_browser_writes_them() -> None:
    """The edge before Wompi is known to turn away addresses written by hand."""
    query = urlsplit(checkout_address(HOSTS, KEYS, WANTED)).query

    assert "signature%3Aintegrity=" in query
    assert ":" not in query


def test_secrets_stay_at_home() -> None:
    """Whoever sees the address could sign charges, or read the shop's sales."""
    address = checkout_address(HOSTS, KEYS, WANTED)

    assert KEYS.integrity not in address
    assert str(KEYS.private) not in address


@given(WORDS, WORDS, WORDS, WORDS)
def test_every_documented_parameter_arrives(name: str, street: str, extra: str, pse: str) -> None:
    """A customer's accents or an ampersand would spill into the next field."""
    extras = Extras(
        payer=Payer("ana@example.co", name, Phone("3001234567"), LegalId("CC", "1018")),
        shipping=Shipping(street, "CO", "Bogotá", "Cundinamarca", "3001234567", extra, name, "11"),
        collect_legal_id=True,
        collect_shipping=True,
        pse_references=("190.1.2.3", "20261005", pse),
    )
    wanted = replace(WANTED, consumption=Money.pesos(800))

    found = opened(checkout_address(HOSTS, KEYS, wanted, extras))

    assert {
        "tax-in-cents:vat": "250000",
        "tax-in-cents:consumption": "80000",
        "customer-data:email": "ana@example.co",
        "customer-data:full-name": name,
        "customer-data:phone-number": "3001234567",
        "customer-data:phone-number-prefix": "+57",
        "customer-data:legal-id": "1018",
        "customer-data:legal-id-type": "CC",
        "shipping-address:address-line-1": street,
        "shipping-address:address-line-2": extra,
        "shipping-address:country": "CO",
        "shipping-address:city": "Bogotá",
        "shipping-address:region": "Cundinamarca",
        "shipping-address:phone-number": "3001234567",
        "shipping-address:name": name,
        "shipping-address:postal-code": "11",
        "collect-customer-legal-id": "true",
        "collect-shipping": "true",
        "payment-method:reference-one": "190.1.2.3",
        "payment-method:reference-two": "20261005",
        "payment-method:reference-three": pse,
    }.items() <= found.items()


@given(st.integers(1, LARGEST.centavos // 100), st.datetimes(timezones=st.just(UTC)))
def test_signature_fits_what_is_sent(pesos: int, expires: datetime) -> None:
    """One differing character between what is signed and what is sent closes the page."""
    wanted = replace(WANTED, amount=Money.pesos(pesos), expires_at=expires)

    found = opened(checkout_address(HOSTS, KEYS, wanted))

    assert found["signature:integrity"] == integrity_signature(
        reference=found["reference"],
        amount_in_cents=int(found["amount-in-cents"]),
        currency=found["currency"],
        secret=KEYS.integrity,
        expiration_time=found["expiration-time"],
    )


@pytest.mark.parametrize(
    "amount",
    [Money(0), Money(-100), Money(150_050), Money(LARGEST.centavos + 100), Money(100, "USD")],
)
def test_unpayable_amount_is_our_own_fault(amount: Money) -> None:
    """The till refuses such sums with a sentence; no page may ever be made for one."""
    with pytest.raises(AssertionError):
        checkout_address(HOSTS, KEYS, replace(WANTED, amount=amount))


def test_unknown_document_type_is_our_own_fault() -> None:
    """Wompi would show the customer an error that no cashier can explain."""
    with pytest.raises(AssertionError):
        LegalId("CEDULA", "1018")


def test_fourth_pse_reference_is_our_own_fault() -> None:
    """It would be left out without a word."""
    with pytest.raises(AssertionError):
        Extras(pse_references=("1", "2", "3", "4"))


def test_link_opens_under_the_checkout() -> None:
    """The QR would lead to a page that does not exist."""
    assert link_address(HOSTS, "test_AbC123") == "https://checkout.wompi.co/l/test_AbC123"


def test_times_are_written_in_utc() -> None:
    """A page made in Bogotá would expire five hours early."""
    bogota = timezone(timedelta(hours=-5))

    assert written_time(datetime(2026, 10, 5, 15, tzinfo=bogota)) == "2026-10-05T20:00:00.000Z"
