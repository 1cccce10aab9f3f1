"""The questions Wompi's API takes from us, as plain values: path, key and body of each.

Who needs which key is from Wompi's documentation, "Ambientes y llaves"; the private key also reads
a transaction, because the public one is announced to stop doing so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pos_app.gateway.faults import Fault

__all__ = [
    "PAGE_SIZE",
    "Call",
    "banks",
    "by_reference",
    "close_link",
    "create",
    "day_page",
    "link",
    "make_link",
    "merchant",
    "merchant_by_path",
    "transaction",
    "void",
]

PAGE_SIZE = 200
"""The largest page that was seen to be taken."""


@dataclass(frozen=True, slots=True)
class Call:
    """One question.

    Attributes:
        path: With ``{}`` where ``part`` belongs; this is what a log may show.
        part: An id that the path carries.
        unknown: What it means when Wompi knows no such thing.
    """

    method: str
    path: str
    part: str = field(default="", repr=False)
    query: Mapping[str, str | int] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: Mapping[str, object] | None = field(default=None, repr=False)
    unknown: Fault = Fault.REFUSED


def merchant(public_key: str) -> Call:
    """The merchant, in the form that holds from November 2026 (docs, "Tokens de aceptación")."""
    headers = {"x-merchant-public-key": public_key}
    return Call("GET", "/merchants/info", headers=headers, unknown=Fault.UNKNOWN_MERCHANT)


def merchant_by_path(public_key: str) -> Call:
    """The merchant, in the older form with the key in the path."""
    return Call("GET", "/merchants/{}", public_key, unknown=Fault.UNKNOWN_MERCHANT)


def transaction(transaction_id: str, private_key: str | None) -> Call:
    """One transaction; without a key Wompi may deny that it exists."""
    headers = {} if private_key is None else _bearer(private_key)
    return Call(
        "GET",
        "/transactions/{}",
        transaction_id,
        headers=headers,
        unknown=Fault.UNKNOWN_TRANSACTION,
    )


def by_reference(reference: str, private_key: str) -> Call:
    """Every transaction under a reference: a retried checkout makes several."""
    query = {"reference": reference}
    return Call("GET", "/transactions", query=query, headers=_bearer(private_key))


def day_page(
    first: date, last: date, page: int, private_key: str, page_size: int = PAGE_SIZE
) -> Call:
    """One page, from 1, of the merchant's transactions of some days, newest first."""
    query: dict[str, str | int] = {
        "from_date": first.isoformat(),
        "until_date": last.isoformat(),
        "page": page,
        "page_size": page_size,
        "order_by": "created_at",
        "order": "DESC",
    }
    return Call("GET", "/transactions", query=query, headers=_bearer(private_key))


def make_link(order: Mapping[str, object], private_key: str) -> Call:
    """Make a payment link."""
    return Call("POST", "/payment_links", headers=_bearer(private_key), body=order)


def link(link_id: str) -> Call:
    """Read a payment link; needs no key."""
    return Call("GET", "/payment_links/{}", link_id, unknown=Fault.UNKNOWN_LINK)


def create(order: Mapping[str, object], key: str) -> Call:
    """Make a transaction."""
    return Call("POST", "/transactions", headers=_bearer(key), body=order)


def banks(public_key: str) -> Call:
    """The banks of PSE."""
    return Call("GET", "/pse/financial_institutions", headers=_bearer(public_key))


def close_link(link_id: str, private_key: str) -> Call:
    """Make a payment link inactive, the only change that Wompi takes."""
    return Call(
        "PATCH",
        "/payment_links/{}",
        link_id,
        headers=_bearer(private_key),
        body={"active": False},
        unknown=Fault.UNKNOWN_LINK,
    )


def void(transaction_id: str, private_key: str) -> Call:
    """Void a card payment; without a body it is the whole amount, all that Wompi takes."""
    return Call(
        "POST",
        "/transactions/{}/void",
        transaction_id,
        headers=_bearer(private_key),
        unknown=Fault.UNKNOWN_TRANSACTION,
    )


def _bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}
