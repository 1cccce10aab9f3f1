"""The hosted checkout and the payment-link page, without their HTML ("Widget y Checkout Web").

A checkout may be opened while its signature holds, its time runs and its reference is free; for
three minutes after a failed try the same reference may be paid again, which makes a second
transaction ("Reintento de pago"). What may not be paid makes no transaction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode, urlsplit

from pos_app.gateway.signing import integrity_signature
from pos_app.simulator import refusals
from pos_app.simulator.access import Access
from pos_app.simulator.charging import Charging
from pos_app.simulator.faults import Subject
from pos_app.simulator.fields import MOST_CENTS, tax_cents
from pos_app.simulator.links import Links, parse_utc, why_closed
from pos_app.simulator.model import Account, JsonObject, PaymentLink, Status, Transaction
from pos_app.simulator.refusals import RefusedError
from pos_app.simulator.views import PageRefusal
from pos_app.simulator.world import World

RETRY = timedelta(minutes=3)
"""How long a payer may try again after a failure."""
FAILED = frozenset({Status.DECLINED, Status.ERROR})

SENTENCES: Mapping[str, str] = {
    "unknown_key": "La llave pública no corresponde a ningún comercio.",
    "bad_signature": f"{refusals.SIGNATURE_WRONG}.",
    "missing_signature": f"{refusals.SIGNATURE_MISSING}.",
    "used_reference": f"{refusals.REFERENCE_USED}.",
    "expired": "El tiempo para pagar se terminó. Pida al comercio un cobro nuevo.",
    "inactive_link": "Este link de pago no está activo.",
    "used_link": "Este link de pago ya fue pagado.",
    "unknown_link": "Este link de pago no existe.",
    "unknown_transaction": f"{refusals.UNKNOWN_ENTITY}.",
    "unknown_request": f"{refusals.UNKNOWN_ENTITY}.",
    "localhost_redirect": "Solicitud bloqueada: la dirección de retorno no es pública.",
    "inactive_merchant": "Este comercio no está activo.",
}
_STATUSES = {
    "unknown_key": 404,
    "unknown_link": 404,
    "unknown_transaction": 404,
    "unknown_request": 404,
    "expired": 410,
    "localhost_redirect": 403,
}
_LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1"}


def page_refusal(code: str, sentence: str | None = None, back: str | None = None) -> PageRefusal:
    """A refusal by its code; the sentence is the code's own unless given."""
    return PageRefusal(_STATUSES.get(code, 422), code, sentence or SENTENCES[code], back)


class PageRefusedError(Exception):
    """A page that cannot be shown; carries what the payer reads."""

    def __init__(self, refusal: PageRefusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def _refuse(code: str, sentence: str | None = None, back: str | None = None) -> PageRefusedError:
    return PageRefusedError(page_refusal(code, sentence, back))


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may be paid now: a checkout's parameters or a link."""

    account: Account
    amount_in_cents: int | None
    currency: str
    taxes: tuple[JsonObject, ...]
    reference: str | None
    expires_at: datetime | None
    redirect_url: str | None
    opened_from: str
    asks_legal_id: bool = False
    asks_shipping: bool = False
    link: PaymentLink | None = None
    failed: Transaction | None = None
    """The failed try before this one, inside its three minutes."""


class Hosted:
    """Decides what may be opened and paid on the hosted pages."""

    def __init__(self, world: World, access: Access, links: Links, charging: Charging) -> None:
        self._world = world
        self._access = access
        self._links = links
        self._charging = charging

    def checkout(self, params: Mapping[str, str], now: datetime, *, paying: bool = False) -> Offer:
        """Read a checkout's parameters; only paying uses up a fault that opens a shut gate.

        Raises:
            PageRefusedError: It may not be paid; says why.
        """
        account = self._account(params.get("public-key", ""))
        offer = self._read(account, params)
        back = offer.redirect_url
        self._check_signature(offer, params)
        self._check_redirect(back)
        if offer.expires_at is not None and offer.expires_at <= now:
            self._gate(
                "after_expiry", Subject(offer.reference), _refuse("expired", back=back), paying
            )
        self._check_amount(offer.amount_in_cents, offer.taxes, back)
        return self._check_reference(offer, now, paying)

    def _account(self, public_key: str) -> Account:
        account = self._access.find(public_key)
        if account is None or account.public_key != public_key:
            raise _refuse("unknown_key")
        if not account.active:
            raise _refuse("inactive_merchant")
        return account

    def _read(self, account: Account, params: Mapping[str, str]) -> Offer:
        wrong = [name for name, holds in _SHAPES.items() if not holds(params.get(name, ""))]
        wrong += _incomplete(params)
        if wrong:
            names = ", ".join(wrong)
            raise _refuse("bad_parameters", f"Faltan parámetros o no son válidos: {names}.")
        expires = params.get("expiration-time")
        return Offer(
            account=account,
            amount_in_cents=int(params["amount-in-cents"]),
            currency="COP",
            taxes=_taxes(params),
            reference=params["reference"],
            expires_at=parse_utc(expires) if expires else None,
            redirect_url=params.get("redirect-url") or None,
            opened_from=f"/p/?{urlencode(dict(params))}",
            asks_legal_id=params.get("collect-customer-legal-id") == "true",
            asks_shipping=params.get("collect-shipping") == "true",
        )

    def _check_signature(self, offer: Offer, params: Mapping[str, str]) -> None:
        sent = params.get("signature:integrity", "")
        if not sent:
            raise _refuse("bad_signature", SENTENCES["missing_signature"], offer.redirect_url)
        expected = integrity_signature(
            reference=params["reference"],
            amount_in_cents=int(params["amount-in-cents"]),
            currency=params["currency"],
            secret=offer.account.integrity_secret,
            expiration_time=params.get("expiration-time") or None,
        )
        if sent != expected:
            raise _refuse("bad_signature", back=offer.redirect_url)

    def _check_redirect(self, redirect_url: str | None) -> None:
        """The content network in front of the real checkout refuses loopback addresses."""
        if redirect_url is None or self._world.switches.localhost_redirect:
            return
        if urlsplit(redirect_url).hostname in _LOCAL_HOSTS:
            raise _refuse("localhost_redirect")

    def _gate(self, fault: str, subject: Subject, refusal: PageRefusedError, paying: bool) -> None:
        """Refuse, unless a fault holds this gate open."""
        faults = self._world.faults
        open_gate = faults.take(fault, subject) if paying else faults.waits(fault, subject)
        if not open_gate:
            raise refusal

    def _check_amount(
        self, amount: int | None, taxes: tuple[JsonObject, ...], back: str | None
    ) -> None:
        if amount is None:
            return
        try:
            self._charging.check_amount(amount, taxes)
        except RefusedError as refused:
            raise _refuse("small_amount", _sentence(refused), back) from refused

    def _check_reference(self, offer: Offer, now: datetime, paying: bool) -> Offer:
        """A reference that was used is taken again only inside the three minutes of a retry."""
        account, reference = offer.account, offer.reference or ""
        used = self._world.book.by_reference(account.merchant_id, account.environment, reference)
        if not used:
            return offer
        if self._retry_until(used[0], now) is not None:
            return replace(offer, failed=used[0])
        refusal = _refuse("used_reference", back=offer.redirect_url)
        self._gate("two_payers", Subject(reference), refusal, paying)
        return offer

    def retry_until(self, transaction: Transaction, now: datetime) -> datetime | None:
        """Until when this failed try may be repeated; None when it may not."""
        if transaction.link_id is not None:
            link = self._links.find(transaction.link_id)
            open_link = link is not None and why_closed(link, now) is None
            return self._retry_until(transaction, now) if open_link else None
        return self._retry_until(transaction, now)

    def _retry_until(self, transaction: Transaction, now: datetime) -> datetime | None:
        failed = transaction.status in FAILED and transaction.opened_from is not None
        if not failed or transaction.finalized_at is None:
            return None
        until = transaction.finalized_at + RETRY
        return until if now < until and self._world.switches.retry_same_reference else None

    def link(self, link_id: str, now: datetime, *, paying: bool = False) -> Offer:
        """Read a payment link.

        Raises:
            PageRefusedError: It may not be paid; says why.
        """
        link = self._links.find(link_id)
        if link is None:
            raise _refuse("unknown_link")
        offer = Offer(
            account=self._access.of(link.merchant_id, link.environment),
            amount_in_cents=link.amount_in_cents,
            currency=link.currency or "COP",
            taxes=link.taxes,
            reference=None,
            expires_at=link.expires_at,
            redirect_url=link.redirect_url,
            opened_from=f"/l/{quote(link.id)}",
            asks_legal_id=link.collect_customer_legal_id,
            asks_shipping=link.collect_shipping,
            link=link,
        )
        closed = why_closed(link, now)
        if closed is not None:
            used = closed == "inactive_link" and self._paid_once(link)
            code = "used_link" if used else closed
            fault = "two_payers" if used else "after_expiry"
            refusal = _refuse(code, back=offer.redirect_url)
            self._gate(fault, Subject(link=link.id), refusal, paying)
        return offer

    def _paid_once(self, link: PaymentLink) -> bool:
        """True for a single-use link that did its work."""
        paid = any(each.settled_in_cents for each in self._world.book.by_link(link.id))
        return link.single_use and paid

    def link_amount(self, offer: Offer, typed: str) -> int:
        """The amount of a link: its own, or what the payer typed.

        Raises:
            PageRefusedError: The link's own amount is under the minimum.
            RefusedError: The typed amount does not pass.
        """
        if offer.amount_in_cents is not None:
            self._check_amount(offer.amount_in_cents, offer.taxes, offer.redirect_url)
            return offer.amount_in_cents
        if re.fullmatch(r"[0-9]{1,13}", typed) is None or not 0 < int(typed) <= MOST_CENTS:
            raise refusals.invalid_field("amount_in_cents", refusals.NOT_INTEGER)
        self._charging.check_amount(int(typed), offer.taxes)
        return int(typed)

    def link_reference(self, link: PaymentLink, now: datetime) -> str:
        """The reference that Wompi makes: link id, Unix seconds and nine characters."""
        return f"{link.id}_{int(now.timestamp())}_{self._world.letters(9)}"


def _sentence(refused: RefusedError) -> str:
    messages = refused.error["messages"]
    texts = next(iter(messages.values())) if isinstance(messages, Mapping) else [""]
    return f"{texts[0]}."


def _taxes(params: Mapping[str, str]) -> tuple[JsonObject, ...]:
    names = {"tax-in-cents:vat": "VAT", "tax-in-cents:consumption": "CONSUMPTION"}
    return tuple(
        {"type": kind, "amount_in_cents": int(params[name])}
        for name, kind in names.items()
        if params.get(name)
    )


def _whole_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,13}", text) is not None and int(text) <= MOST_CENTS


def _instant_or_nothing(text: str) -> bool:
    try:
        return not text or bool(parse_utc(text))
    except ValueError:
        return False


def _address_or_nothing(text: str) -> bool:
    return not text or re.fullmatch(r"https?://[^\s/]+\S*", text, re.IGNORECASE) is not None


_SHAPES: Mapping[str, Callable[[str], bool]] = {
    "amount-in-cents": lambda text: _whole_number(text) and int(text) > 0,
    "currency": lambda text: text == "COP",
    "reference": lambda text: 0 < len(text) <= 255 and bool(text.strip()),
    "expiration-time": _instant_or_nothing,
    "redirect-url": _address_or_nothing,
    "tax-in-cents:vat": lambda text: not text or _whole_number(text),
    "tax-in-cents:consumption": lambda text: not text or _whole_number(text),
}
"""What each parameter must look like; the key and the signature are judged apart."""


_TOGETHER = (
    ("customer-data:legal-id", "customer-data:legal-id-type"),
    tuple(
        f"shipping-address:{name}"
        for name in ("address-line-1", "country", "city", "region", "phone-number")
    ),
)
"""Parameters that come all or not at all."""


def _incomplete(params: Mapping[str, str]) -> list[str]:
    """The missing companions of parameters that were given."""
    missing: list[str] = []
    for group in _TOGETHER:
        lacking = [name for name in group if not params.get(name)]
        missing += lacking if len(lacking) < len(group) else []
    return missing


def taxes_in(offer: Offer) -> tuple[tuple[str, int], ...]:
    """The taxes of an offer in centavos, by type."""
    amount = offer.amount_in_cents or 0
    return tuple((str(tax["type"]), tax_cents((tax,), amount)) for tax in offer.taxes)
