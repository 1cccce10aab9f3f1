"""Wompi's JSON becomes our own words here, in the first function that sees it.

The reader is tolerant of what it does not need – fields, statuses and methods it has never seen
survive – and stubborn about what money hangs on: an amount is a whole number or the answer is not
understood, never converted. Names, documents, telephones and e-mail addresses of customers end
here: nothing that leaves this module has room for them.

Shapes are from Wompi's documentation, "Transacciones", "Links de pago" and "Tokens de
aceptación"; the sandbox writes times as ISO 8601 with milliseconds, older samples as
``YYYY-MM-DD HH:MM:SS UTC``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NoReturn

from pos_app.core.gateway_terms import LinkSeen, LinkWanted, Merchant, VoidSeen
from pos_app.core.money import Money
from pos_app.core.payment import Environment, Sighting, Source, Status
from pos_app.gateway.faults import Fault, did_not_understand
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.links import LARGEST
from pos_app.gateway.payers import Mark, payer_of, traces_of

__all__ = [
    "is_id",
    "link_of",
    "link_order",
    "merchant_of",
    "moment",
    "parsed",
    "sighting_of",
    "sightings_of",
    "void_of",
]

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
CURRENCY = re.compile(r"[A-Z]{3}")
CARD_NAME = re.compile(r"[A-Z][A-Z ]{0,19}-[0-9]{4}")
"""What Wompi calls a card, ``VISA-4242``: a brand and four digits, and nothing else may pass."""

TEXT_LIMIT = 255


def parsed(body: bytes) -> object:
    """Read JSON, strictly: no NaN, no field twice, no nesting that would break the reader.

    Raises:
        DidNotUnderstandError: It is no such JSON.
    """
    try:
        return json.loads(body.decode(), parse_constant=_no_constant, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        _strange("json")


def sighting_of(
    data: object,
    *,
    environment: Environment,
    source: Source,
    seen_at: datetime,
    mark: Mark | None = None,
) -> Sighting:
    """Read one transaction.

    Args:
        data: What Wompi put under ``data``, or one member of its list.
        environment: Whose keys the question was asked with.
        source: Which question this answers.
        seen_at: Wompi's time of the answer.
        mark: Makes a payer's mark; without it nobody is told from anybody.

    Raises:
        DidNotUnderstandError: Something that money hangs on is missing or of another type.
    """
    fields = _object(data, "transaction")
    word = _text(fields, "status")
    method = fields.get("payment_method")
    how = method if isinstance(method, dict) else {}
    kind = _told(fields, "payment_method_type") or _told(how, "type") or ""
    return Sighting(
        transaction_id=_id(fields, "id"),
        reference=_text(fields, "reference"),
        amount=_amount(fields),
        status=Status.__members__.get(word, Status.UNKNOWN),
        environment=environment,
        source=source,
        seen_at=seen_at,
        word=word,
        method=kind,
        link_id=_optional(fields, "payment_link_id"),
        message=_told(fields, "status_message"),
        instrument=_instrument(kind, how.get("extra")),
        created_at=moment(fields.get("created_at")),
        finalized_at=moment(fields.get("finalized_at")),
        payer=None if mark is None else payer_of(fields, mark),
        traces=traces_of(fields, how),
    )


def sightings_of(
    data: object,
    *,
    environment: Environment,
    source: Source,
    seen_at: datetime,
    mark: Mark | None = None,
) -> tuple[Sighting, ...]:
    """Read a list of transactions; one that cannot be read spoils the list.

    To leave it out would make the list say that nothing was paid.

    Raises:
        DidNotUnderstandError: It is no list, or a member is not understood.
    """
    if not isinstance(data, list):
        _strange("data")
    return tuple(
        sighting_of(one, environment=environment, source=source, seen_at=seen_at, mark=mark)
        for one in data
    )


def link_of(data: object) -> LinkSeen:
    """Read a payment link.

    Raises:
        DidNotUnderstandError: Its id, state or amount is missing or of another type.
    """
    fields = _object(data, "link")
    active = fields.get("active")
    if not isinstance(active, bool):
        _strange("active")
    is_open = fields.get("amount_in_cents") is None
    return LinkSeen(
        link_id=_id(fields, "id"),
        active=active,
        sku=_optional(fields, "sku"),
        amount=None if is_open else _amount(fields),
    )


def link_order(wanted: LinkWanted, hosts: Hosts) -> dict[str, object]:
    """Write what makes a payment link; its expiry has no zone and is read as UTC."""
    expires = wanted.expires_at.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    return {
        "name": wanted.title,
        "description": wanted.description,
        "single_use": True,
        "collect_shipping": False,
        "currency": wanted.amount.currency,
        "amount_in_cents": wanted.amount.centavos,
        "expires_at": expires.isoformat(),
        "redirect_url": wanted.redirect or hosts.redirect,
        "sku": wanted.reference.text,
        "taxes": _taxes(wanted),
    }


def void_of(data: object) -> tuple[str | None, VoidSeen]:
    """Read what Wompi said to the wish to void, and which transaction it spoke of.

    The outcome of the wish lies around the transaction, which may still say APPROVED; a refusal
    has the same shape. A bare transaction is read by its own status.

    Raises:
        DidNotUnderstandError: There is no status in it.
    """
    fields = _object(data, "void")
    inner = fields.get("transaction")
    told = inner if isinstance(inner, dict) else fields
    name = told.get("id")
    word = _text(fields, "status")
    taken = word in {"APPROVED", "PENDING", "VOIDED"}
    return name if isinstance(name, str) else None, VoidSeen(taken, _told(fields, "status_message"))


def merchant_of(data: object) -> Merchant:
    """Read the merchant; of its fields only the name must be there.

    Raises:
        DidNotUnderstandError: It has no name.
    """
    fields = _object(data, "merchant")
    ways = fields.get("accepted_payment_methods")
    known = ways if isinstance(ways, list) else []
    return Merchant(
        name=_text(fields, "name"),
        legal_name=_told(fields, "legal_name") or "",
        legal_id=_told(fields, "legal_id") or "",
        accepted_ways=tuple(_clean(way) for way in known if isinstance(way, str)),
    )


def moment(value: object) -> datetime | None:
    """Read a time in either of Wompi's spellings, or answer None: no money hangs on it."""
    if not isinstance(value, str):
        return None
    try:
        told = datetime.fromisoformat(value.removesuffix(" UTC"))
        return told.replace(tzinfo=told.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def is_id(text: str) -> bool:
    """Whether a text could be an id of Wompi's; anything else must not get into a path."""
    return ID.fullmatch(text) is not None


def _strange(where: str) -> NoReturn:
    raise did_not_understand(Fault.STRANGE_ANSWER, where=where)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a field that is there twice: two readers would read two different answers."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _object(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        _strange(where)
    return value


def _text(fields: Mapping[str, object], name: str) -> str:
    found = _optional(fields, name)
    if not found:
        _strange(name)
    return found


def _optional(fields: Mapping[str, object], name: str) -> str | None:
    """Read a text that something is compared with: it is whole, or missing."""
    found = fields.get(name)
    if found is None:
        return None
    if not isinstance(found, str) or len(found) > TEXT_LIMIT:
        _strange(name)
    return _clean(found)


def _told(fields: Mapping[str, object], name: str) -> str | None:
    """Read a text that is only shown: of another type it is missing, too long it is cut."""
    found = fields.get(name)
    return _clean(found[:TEXT_LIMIT]) if isinstance(found, str) else None


def _clean(text: str) -> str:
    """Leave nothing in a text that a disk, a log or a screen cannot write."""
    written = text.encode(errors="replace").decode()
    return "".join(each if each.isprintable() else "?" for each in written)


def _id(fields: Mapping[str, object], name: str) -> str:
    found = _text(fields, name)
    if not is_id(found):
        _strange(name)
    return found


def _amount(fields: Mapping[str, object]) -> Money:
    """Read an amount; ``true``, ``4490000.0`` and ``"4490000"`` are none."""
    centavos = fields.get("amount_in_cents")
    if isinstance(centavos, bool) or not isinstance(centavos, int):
        _strange("amount_in_cents")
    if not 0 <= centavos <= LARGEST.centavos:
        _strange("amount_in_cents")
    currency = _text(fields, "currency")
    if CURRENCY.fullmatch(currency) is None:
        _strange("currency")
    return Money(centavos, currency)


def _instrument(kind: str, extra: object) -> str | None:
    """Tell a card by brand and last four digits; every other way by its name alone."""
    if kind != "CARD" or not isinstance(extra, dict):
        return None
    name, brand, last_four = (extra.get(each) for each in ("name", "brand", "last_four"))
    for told in (name, f"{brand}-{last_four}".upper() if brand else None):
        if isinstance(told, str) and CARD_NAME.fullmatch(told):
            return told
    return None


def _taxes(wanted: LinkWanted) -> list[dict[str, str | int]]:
    amounts = {"VAT": wanted.vat.centavos, "CONSUMPTION": wanted.consumption.centavos}
    return [
        {"type": kind, "amount_in_cents": centavos}
        for kind, centavos in amounts.items()
        if centavos
    ]
