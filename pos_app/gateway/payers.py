"""Telling one payer from another, and finding a payment by the numbers on a bank's slip.

Who paid is never kept. A mark is: equal for equal payers, made with the shop's own secret, so that
nobody can try all telephone numbers against it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping

__all__ = ["Mark", "marker", "payer_of", "traces_of"]

Mark = Callable[[str], str]
"""Makes a mark of a number or an address."""

SLIP = (
    "traceability_code",
    "ticket_id",
    "authorization_code",
    "approval_code",
    "transaction_id",
    "external_identifier",
    "unique_code",
    "authorizer_transaction_id",
)
"""Numbers that a bank prints or shows; they name a payment and nobody."""

NUMBER = re.compile(r"[A-Za-z0-9._-]{4,64}")


def marker(secret: str) -> Mark:
    """Make marks with a secret that never leaves this computer."""
    key = hashlib.sha256(f"payer {secret}".encode()).digest()

    def mark(text: str) -> str:
        plain = re.sub(r"[^a-z0-9@.]", "", text.lower())
        return hmac.new(key, plain.encode(), hashlib.sha256).hexdigest()[:24]

    return mark


def payer_of(fields: Mapping[str, object], mark: Mark) -> str | None:
    """Mark who paid, by what tells most: a telephone, a document, an address; a card's own last."""
    method = _inside(fields, "payment_method")
    extra, customer = _inside(method, "extra"), _inside(fields, "customer_data")
    told = (
        method.get("phone_number"),
        method.get("user_legal_id"),
        customer.get("legal_id"),
        customer.get("phone_number"),
    )
    for one in told:
        if isinstance(one, str) and one:
            return mark(one)
    card, email = extra.get("name"), fields.get("customer_email")
    named = [one for one in (email, card) if isinstance(one, str) and one]
    return mark(" ".join(named)) if len(named) == 2 else None


def traces_of(fields: Mapping[str, object], method: Mapping[str, object]) -> tuple[str, ...]:
    """Read the numbers that a slip shows, as ``name:value``, and what else is told of a card.

    That is in how many parts it pays, and whether its issuer let it pass when asked (3-D Secure).
    """
    extra = _inside(method, "extra")
    places = {name: extra.get(name) for name in SLIP}
    places["receipt"] = fields.get("receipt_number")
    found = [
        f"{name}:{value}"
        for name, value in places.items()
        if isinstance(value, str) and NUMBER.fullmatch(value)
    ]
    secured = _inside(extra, "three_ds_auth").get("current_step_status")
    if isinstance(secured, str) and NUMBER.fullmatch(secured):
        found.append(f"three_ds:{secured}")
    parts = method.get("installments")
    if isinstance(parts, int) and not isinstance(parts, bool) and 0 < parts < 100:
        found.append(f"installments:{parts}")
    return tuple(found)


def _inside(fields: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = fields.get(name)
    return found if isinstance(found, dict) else {}
