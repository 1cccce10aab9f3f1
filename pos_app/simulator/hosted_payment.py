"""A payer presses «Pagar» on a hosted page: reads the form and creates the transaction."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from pos_app.simulator import refusals
from pos_app.simulator.fields import Fields
from pos_app.simulator.hosted import Hosted, Offer
from pos_app.simulator.methods import CHECKOUT_LEGAL_ID_TYPES, READERS, check_limits
from pos_app.simulator.model import CardToken, JsonObject, Transaction
from pos_app.simulator.planning import Draft
from pos_app.simulator.settling import Settling
from pos_app.simulator.tokens import Tokens, read_card
from pos_app.simulator.world import World

_MUST_ACCEPT = "Debe aceptarlo para continuar"
_CARD = ("number", "cvc", "exp_month", "exp_year", "card_holder")


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that passed: what is paid, how and by whom."""

    offer: Offer
    method: str
    body: JsonObject
    card: CardToken | None
    customer: JsonObject
    amount_in_cents: int
    reference: str
    form: Mapping[str, str]


class HostedPayment:
    """Creates transactions for the hosted pages."""

    def __init__(self, world: World, hosted: Hosted, tokens: Tokens, settling: Settling) -> None:
        self._world = world
        self._hosted = hosted
        self._tokens = tokens
        self._settling = settling

    def pay(self, offer: Offer, method: str, form: Mapping[str, str], now: datetime) -> Transaction:
        """Create the transaction of a filled-in form.

        Raises:
            RefusedError: 422 with the fields the payer must mend, by their posted names.
            PageRefusedError: A link's own amount is too small.
        """
        if method not in offer.account.methods or method not in READERS:
            raise refusals.method_not_enabled(method)
        customer = _read_customer(offer, form)
        amount = self._hosted.link_amount(offer, form.get("amount_in_cents", ""))
        check_limits(method, amount)
        reference = self._reference(offer, now)
        body = _BODIES[method](form, f"Pago a {offer.account.name}, ref: {reference}")
        card = self._card(offer, method, form, now)
        self._check_body(method, body, card)
        filled = Filled(offer, method, body, card, customer, amount, reference, form)
        return self._open(filled, now)

    def _reference(self, offer: Offer, now: datetime) -> str:
        if offer.link is not None:
            return self._hosted.link_reference(offer.link, now)
        return offer.reference or ""

    def _card(
        self, offer: Offer, method: str, form: Mapping[str, str], now: datetime
    ) -> CardToken | None:
        if method != "CARD":
            return None
        typed = {name: form.get(name) for name in _CARD}
        typed["number"] = re.sub(r"[\s-]", "", form.get("number", ""))
        return self._tokens.keep_card(offer.account, read_card(typed, now), now)

    @staticmethod
    def _check_body(method: str, body: JsonObject, card: CardToken | None) -> None:
        fields = Fields(body if card is None else {**body, "token": card.id})
        READERS[method](fields)
        if method == "NEQUI" and "phone_number" in fields.messages:
            fields.messages["phone_number_nequi"] = fields.messages.pop("phone_number")
        fields.finish()

    def _open(self, filled: Filled, now: datetime) -> Transaction:
        offer = filled.offer
        account, link = offer.account, offer.link
        shown_link = link.id if link is not None and self._world.switches.link_id_shown else None
        transaction = Transaction(
            id=self._world.new_transaction_id(account.merchant_id, now),
            merchant_id=account.merchant_id,
            environment=account.environment,
            created_at=now,
            amount_in_cents=filled.amount_in_cents,
            reference=filled.reference,
            customer_email=filled.form["email"].strip(),
            currency=offer.currency,
            payment_method_type=filled.method,
            payment_method={},
            shipping_address=_shipping(filled.form),
            redirect_url=offer.redirect_url,
            payment_link_id=shown_link,
            customer_data=filled.customer,
            taxes=offer.taxes,
            link_id=None if link is None else link.id,
            opened_from=offer.opened_from,
        )
        return self._settling.open(transaction, _draft(transaction, filled))


def _draft(transaction: Transaction, filled: Filled) -> Draft:
    body, card = filled.body, filled.card
    if card is not None:
        body = {**body, "token": card.id, "is_click_to_pay": False}
    return Draft(
        id=transaction.id,
        now=transaction.created_at,
        account=filled.offer.account,
        method=filled.method,
        body=body,
        amount_in_cents=filled.amount_in_cents,
        hosted=True,
        card=card,
    )


def _read_customer(offer: Offer, form: Mapping[str, str]) -> JsonObject:
    """Who pays, and the answers to the link's own questions."""
    fields = Fields({name: value.strip() for name, value in form.items()})
    fields.email("email")
    fields.text("full_name", required=True)
    fields.text("phone_number", pattern=r"[0-9]{0,15}")
    for name in ("accept_terms", "accept_personal_data"):
        if fields.body.get(name) != "on":
            fields.complain(name, _MUST_ACCEPT)
    _read_wishes(fields, offer)
    legal_id_type = form.get("legal_id_type") or None
    if form.get("legal_id") and not offer.asks_legal_id:
        fields.choice("legal_id_type", CHECKOUT_LEGAL_ID_TYPES)
    fields.finish()
    return {
        "full_name": form["full_name"].strip(),
        "phone_number": form.get("phone_number_prefix", "") + form.get("phone_number", ""),
        "legal_id": form.get("legal_id") or None,
        "legal_id_type": legal_id_type,
        **_answers(offer, form),
    }


def _read_wishes(fields: Fields, offer: Offer) -> None:
    """What a merchant may ask beyond the usual: document, address, two questions of a link."""
    if offer.asks_legal_id:
        fields.text("legal_id", required=True, longest=20)
        fields.choice("legal_id_type", CHECKOUT_LEGAL_ID_TYPES, required=True)
    if offer.asks_shipping:
        for name in ("address_line_1", "city", "region"):
            fields.text(name, required=True)
    for place, (_, needed) in enumerate(questions_of(offer), 1):
        fields.text(f"reference_{place}", required=needed)


def questions_of(offer: Offer) -> tuple[tuple[str, bool], ...]:
    """A link's own questions: label, and whether an answer is needed."""
    data = offer.link.customer_data if offer.link is not None else None
    asked = (data or {}).get("customer_references")
    if not isinstance(asked, list):
        return ()
    return tuple((str(each["label"]), bool(each["is_required"])) for each in asked)


def _answers(offer: Offer, form: Mapping[str, str]) -> JsonObject:
    asked = questions_of(offer)
    if not asked:
        return {}
    given = [
        {"label": label, "value": form.get(f"reference_{place}", "")}
        for place, (label, _) in enumerate(asked, 1)
    ]
    return {"customer_references": given}


def _shipping(form: Mapping[str, str]) -> JsonObject | None:
    if not form.get("address_line_1"):
        return None
    return {
        "address_line_1": form["address_line_1"],
        "address_line_2": form.get("address_line_2") or None,
        "country": form.get("country") or "CO",
        "region": form.get("region", ""),
        "city": form.get("city", ""),
        "name": form.get("full_name") or None,
        "phone_number": form.get("phone_number", ""),
        "postal_code": form.get("postal_code") or None,
    }


def _card_body(form: Mapping[str, str], _: str) -> JsonObject:
    typed = form.get("installments") or "1"
    return {"installments": int(typed) if re.fullmatch(r"[0-9]{1,3}", typed) else typed}


def _document(form: Mapping[str, str]) -> dict[str, object]:
    return {
        "user_legal_id_type": form.get("user_legal_id_type") or None,
        "user_legal_id": form.get("user_legal_id") or None,
    }


def _pse_body(form: Mapping[str, str], description: str) -> JsonObject:
    user_type = form.get("user_type", "")
    return {
        "user_type": int(user_type) if user_type in {"0", "1"} else user_type or None,
        **_document(form),
        "financial_institution_code": form.get("financial_institution_code") or None,
        "payment_description": description[:64],
    }


def _nequi_body(form: Mapping[str, str], _: str) -> JsonObject:
    return {"phone_number": form.get("phone_number_nequi") or None}


def _transfer_body(_: Mapping[str, str], description: str) -> JsonObject:
    return {"user_type": "PERSON", "payment_description": description.replace("'", "")[:64]}


def _qr_body(_: Mapping[str, str], description: str) -> JsonObject:
    return {"payment_description": description[:64]}


def _daviplata_body(form: Mapping[str, str], description: str) -> JsonObject:
    return {**_document(form), "payment_description": description[:30]}


def _bnpl_body(form: Mapping[str, str], description: str) -> JsonObject:
    return {
        "name": form.get("name") or None,
        "last_name": form.get("last_name") or None,
        **_document(form),
        "phone_number": form.get("phone_number") or None,
        "phone_code": "+57",
        "redirect_url": "https://transaction-redirect.wompi.co/check",
        "payment_description": description[:30],
    }


_BODIES: Mapping[str, Callable[[Mapping[str, str], str], JsonObject]] = {
    "CARD": _card_body,
    "NEQUI": _nequi_body,
    "PSE": _pse_body,
    "BANCOLOMBIA_TRANSFER": _transfer_body,
    "BANCOLOMBIA_QR": _qr_body,
    "BANCOLOMBIA_COLLECT": lambda *_: {},
    "PCOL": lambda *_: {},
    "BANCOLOMBIA_BNPL": _bnpl_body,
    "DAVIPLATA": _daviplata_body,
    "SU_PLUS": lambda form, _: _document(form),
}
