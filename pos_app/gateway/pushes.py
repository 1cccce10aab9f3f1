"""Payments that one request of ours begins: what is sent, the contracts, and the bank's QR.

Shapes are from Wompi's documentation, "Métodos de pago", "Transacciones" and "Tokens de
aceptación". A QR comes as a picture in base64; only plain shapes may pass, because a picture can
name files and addresses.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping

from pos_app.core.facts import Way
from pos_app.core.gateway_terms import Acceptance, Contract, PushWanted
from pos_app.core.keys import Keys
from pos_app.core.ways import METHODS
from pos_app.gateway.faults import Fault, did_not_understand
from pos_app.gateway.links import written_time
from pos_app.gateway.signing import integrity_signature

__all__ = ["acceptance_of", "code_picture", "push_order"]

DESCRIPTION_LIMIT = 64
TOKEN_LIMIT = 4_096
PICTURE_LIMIT = 256 * 1024
SANDBOX_OUTCOME = "APPROVED"
"""No bank's app can pay a QR of the sandbox: it is told with the request how that ends."""

ADDRESS = re.compile(r"https?://[^\s<>\"']{1,500}")
PLAIN_TAG = re.compile(r"</?(?:svg|g|path|rect|title|desc|defs)(?:\s[^<>]*)?/?>")
REACHES_OUT = re.compile(r"href|url\(|<!|<\?(?!xml )|\son\w+\s*=|style\s*=", re.IGNORECASE)


def push_order(wanted: PushWanted, keys: Keys, *, sandbox: bool = False) -> dict[str, object]:
    """Write the request that makes a transaction.

    Args:
        wanted: What is asked for.
        keys: Of the shop.
        sandbox: It goes to Wompi's own sandbox.
    """
    expires = written_time(wanted.expires_at)
    order: dict[str, object] = {
        "acceptance_token": wanted.acceptance.terms.token,
        "amount_in_cents": wanted.amount.centavos,
        "currency": wanted.amount.currency,
        "customer_email": wanted.email,
        "reference": wanted.reference.text,
        "expiration_time": expires,
        "payment_method": _method(wanted, sandbox=sandbox),
        "taxes": _taxes(wanted),
        "signature": integrity_signature(
            reference=wanted.reference.text,
            amount_in_cents=wanted.amount.centavos,
            currency=wanted.amount.currency,
            secret=keys.integrity,
            expiration_time=expires,
        ),
    }
    if wanted.acceptance.personal_data is not None:
        order["accept_personal_auth"] = wanted.acceptance.personal_data.token
    return order


def acceptance_of(data: object) -> Acceptance:
    """Read the contracts out of the merchant's answer; the second one is not always there.

    Raises:
        DidNotUnderstandError: There is no contract to accept.
    """
    fields = data if isinstance(data, dict) else {}
    terms = _contract(fields.get("presigned_acceptance"))
    if terms is None:
        raise did_not_understand(Fault.STRANGE_ANSWER, where="presigned_acceptance")
    return Acceptance(terms, _contract(fields.get("presigned_personal_data_auth")))


def code_picture(data: object) -> str | None:
    """Take the QR out of a transaction; None while it carries none.

    Raises:
        DidNotUnderstandError: It carries a picture that is not made of plain shapes.
    """
    image = _within(_within(data, "payment_method"), "extra").get("qr_image")
    if image is None:
        return None
    if not isinstance(image, str) or len(image) > PICTURE_LIMIT:
        raise did_not_understand(Fault.STRANGE_ANSWER, where="qr_image")
    try:
        svg = base64.b64decode(image.partition("base64,")[2] or image, validate=True).decode()
    except ValueError as error:
        raise did_not_understand(Fault.STRANGE_ANSWER, where="qr_image") from error
    if REACHES_OUT.search(svg) or not _only_plain_tags(svg):
        raise did_not_understand(Fault.STRANGE_ANSWER, where="qr_image")
    return svg


def _only_plain_tags(svg: str) -> bool:
    body = re.sub(r"^\s*<\?xml [^<>]*\?>", "", svg)
    return "<svg" in body and not re.search(r"[<>]", PLAIN_TAG.sub("", body))


def _within(data: object, name: str) -> Mapping[str, object]:
    found = data.get(name) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def _contract(value: object) -> Contract | None:
    if not isinstance(value, dict):
        return None
    address, token = value.get("permalink"), value.get("acceptance_token")
    if not isinstance(address, str) or ADDRESS.fullmatch(address) is None:
        return None
    if not isinstance(token, str) or not 0 < len(token) <= TOKEN_LIMIT:
        return None
    return Contract(address, token)


def _method(wanted: PushWanted, *, sandbox: bool) -> dict[str, object]:
    kind: dict[str, object] = {"type": METHODS[wanted.way]}
    if wanted.way is Way.NEQUI:
        return {**kind, "phone_number": wanted.phone}
    described = {**kind, "payment_description": wanted.description[:DESCRIPTION_LIMIT]}
    return {**described, "sandbox_status": SANDBOX_OUTCOME} if sandbox else described


def _taxes(wanted: PushWanted) -> list[dict[str, str | int]]:
    amounts = {"VAT": wanted.vat.centavos, "CONSUMPTION": wanted.consumption.centavos}
    return [{"type": kind, "amount_in_cents": cents} for kind, cents in amounts.items() if cents]
