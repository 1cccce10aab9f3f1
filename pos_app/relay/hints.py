"""The thin hint: all of an event that outlives its verification, and the till it is for.

Wompi's event carries the payer's e-mail, telephone and document. None of it helps a till that is
about to ask Wompi itself, so only these fields are kept: id, status, amount, currency, reference,
link id, method, times and environment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring

__all__ = ["TILL_NAME", "Hint", "landing_body", "thin", "till_of_reference"]

TILL_NAME = re.compile(r"[A-Z][A-Z0-9]{0,7}\Z")
# Our references are <till>-T<shift>-<sale>-<13 Crockford base32 characters>.
_REFERENCE = re.compile(r"([A-Z][A-Z0-9]{0,7})-T[0-9]{1,9}-[0-9]{1,9}-[0-9A-HJKMNP-TV-Z]{13}\Z")
_FOREIGN = re.compile(r"[0-9A-Za-z_/:.-]{1,255}\Z")  # an address with an @ is nobody's reference
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_METHOD = re.compile(r"[A-Z0-9_]{1,40}\Z")
_TIME = re.compile(r"[0-9]{4}-[0-9T:.+Z -]{6,35}\Z")
_LINK = re.compile(r"[0-9A-Za-z_-]{1,64}\Z")


@dataclass(frozen=True, slots=True)
class Hint:
    """What a till is told: look at this transaction.

    Attributes:
        id: Wompi's transaction id (signed).
        status: Wompi's word, such as ``APPROVED`` (signed).
        amount_in_cents: Pesos times one hundred (signed).
        currency: Three letters, or None when absent or odd (not signed, like all that follows).
        reference: The merchant's reference, or None.
        payment_link_id: The payment link it came through, or None.
        payment_method_type: Such as ``NEQUI``, or None.
        created_at: Wompi's text of the time the transaction was made, or None.
        finalized_at: Wompi's text of the time it was decided, or None.
        sent_at: Wompi's text of the time of the first notification, or None.
        environment: ``test`` or ``prod``.
    """

    id: str
    status: str
    amount_in_cents: int
    currency: str | None
    reference: str | None
    payment_link_id: str | None
    payment_method_type: str | None
    created_at: str | None
    finalized_at: str | None
    sent_at: str | None
    environment: str

    def to_json(self) -> str:
        """Write the hint as the JSON text that is stored and sent.

        By hand, because the general writer takes four times as long for the same text.
        """
        return (
            f'{{"id":{_text(self.id)},"status":{_text(self.status)}'
            f',"amount_in_cents":{self.amount_in_cents},"currency":{_text(self.currency)}'
            f',"reference":{_text(self.reference)},"payment_link_id":{_text(self.payment_link_id)}'
            f',"payment_method_type":{_text(self.payment_method_type)}'
            f',"created_at":{_text(self.created_at)},"finalized_at":{_text(self.finalized_at)}'
            f',"sent_at":{_text(self.sent_at)},"environment":{_text(self.environment)}}}'
        )

    def till(self) -> str | None:
        """Name the till whose reference this is, or None when the reference is not one of ours."""
        return till_of_reference(self.reference)


def thin(transaction: Mapping[str, object], *, environment: str, sent_at: object) -> Hint:
    """Keep what a till needs of a transaction whose signed fields were checked before."""
    amount = transaction["amount_in_cents"]
    assert isinstance(amount, int)
    return Hint(
        id=str(transaction["id"]),
        status=str(transaction["status"]),
        amount_in_cents=amount,
        currency=_matching(_CURRENCY, transaction.get("currency")),
        reference=_matching(_FOREIGN, transaction.get("reference")),
        payment_link_id=_matching(_LINK, transaction.get("payment_link_id")),
        payment_method_type=_matching(_METHOD, transaction.get("payment_method_type")),
        created_at=_matching(_TIME, transaction.get("created_at")),
        finalized_at=_matching(_TIME, transaction.get("finalized_at")),
        sent_at=_matching(_TIME, sent_at),
        environment=environment,
    )


def till_of_reference(reference: str | None) -> str | None:
    """Read the till's name out of one of our references; None for anybody else's."""
    found = _REFERENCE.match(reference or "")
    return found.group(1) if found else None


def landing_body(transaction_id: str) -> str:
    """Write the hint a customer's phone leaves: an id and nothing that could be believed."""
    return json.dumps({"id": transaction_id}, separators=(",", ":"))


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def _matching(pattern: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and pattern.match(value) else None
