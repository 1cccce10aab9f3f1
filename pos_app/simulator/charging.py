"""POST /transactions: checks a request in the sandbox's order and creates ("Transacciones").

Body first (422), then the key (401), the method (404), the card's token, the acceptance token,
the signature, and last the amount and the reference; one group at a time. A 401 leaves the
acceptance token unspent, a wrong signature does not; nothing refused burns the reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from pos_app.gateway.signing import integrity_signature
from pos_app.simulator import cards, refusals
from pos_app.simulator.acceptance import Acceptance
from pos_app.simulator.access import Access
from pos_app.simulator.faults import Subject
from pos_app.simulator.fields import Fields, tax_cents
from pos_app.simulator.methods import READERS, check_limits
from pos_app.simulator.model import (
    Account,
    CardToken,
    Environment,
    JsonObject,
    PaymentSource,
    Status,
    Transaction,
)
from pos_app.simulator.planning import Draft
from pos_app.simulator.settling import Settling
from pos_app.simulator.world import World

BROWSER_INFO = (
    "browser_color_depth",
    "browser_screen_height",
    "browser_screen_width",
    "browser_language",
    "browser_user_agent",
    "browser_tz",
)
TOKEN = re.compile(r"tok_(test|prod)_[A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Charge:
    """A creation request that passed the first group of checks."""

    acceptance_token: object
    personal_token: object
    amount_in_cents: int
    currency: str
    signature: object
    customer_email: str
    reference: str
    method: str | None
    method_body: JsonObject
    source_id: int | None
    redirect_url: str | None
    expiration_time: str | None
    customer_data: JsonObject | None
    shipping_address: JsonObject | None
    taxes: tuple[JsonObject, ...]
    parent_id: str | None
    three_ds: str | None


def read_charge(body: object) -> Charge:
    """Read a creation request.

    Raises:
        RefusedError: 422 with every field that does not pass.
    """
    fields = Fields(body)
    source_id = fields.integer("payment_source_id")
    method_body = fields.mapping("payment_method")
    method = _read_method(fields, method_body, needed=source_id is None)
    if source_id is None:
        fields.given("acceptance_token", required=True)
    three_ds = _read_three_ds(fields, method_body or {})
    charge = Charge(
        acceptance_token=fields.body.get("acceptance_token"),
        personal_token=fields.body.get("accept_personal_auth"),
        amount_in_cents=fields.integer("amount_in_cents", required=True) or 0,
        currency=fields.currency() or "",
        signature=fields.body.get("signature"),
        customer_email=fields.email("customer_email") or "",
        reference=fields.text("reference", required=True) or "",
        method=method,
        method_body=method_body or {},
        source_id=source_id,
        redirect_url=fields.address("redirect_url"),
        expiration_time=fields.text("expiration_time"),
        customer_data=fields.mapping("customer_data"),
        shipping_address=_read_shipping(fields),
        taxes=fields.taxes(),
        parent_id=fields.text("parent_transaction_id"),
        three_ds=three_ds,
    )
    fields.finish()
    return charge


def _read_method(fields: Fields, body: JsonObject | None, *, needed: bool) -> str | None:
    """The way of paying and its own fields; with a payment source only installments count."""
    if body is None:
        return None
    nested = fields.within(body)
    if not needed:
        nested.integer("installments", most=36)
        return None
    method = nested.text("type", required=True)
    if method is not None and method in READERS:
        READERS[method](nested)
    return method


def _read_three_ds(fields: Fields, method_body: JsonObject) -> str | None:
    """3-D Secure needs six texts about the payer's browser, or a provider's own result.

    Source: Wompi's pages "Transacciones con 3D Secure" and "Integración de transacciones con 3D
    Secure externo".
    """
    external = fields.within(method_body).mapping(cards.EXTERNAL_FIELD)
    if not fields.boolean("is_three_ds"):
        if external is not None:
            fields.complain("is_three_ds", refusals.NOT_PRESENT)
        return None
    if external is not None:
        return _read_external(fields.within(external))
    scenario = fields.choice("three_ds_auth_type", cards.THREE_DS_SCENARIOS)
    customer = fields.mapping("customer_data", required=True)
    if customer is not None:
        _read_browser(fields.within(customer))
    return scenario or "no_challenge_success"


def _read_external(fields: Fields) -> str:
    """What another provider found out; it stands for the whole authentication."""
    texts = {name: fields.text(name, required=True) for name in cards.EXTERNAL_TEXTS}
    authenticated = texts["trans_status"] in cards.AUTHENTICATED
    return cards.EXTERNAL_PASSED if authenticated else cards.EXTERNAL_FAILED


def _read_browser(fields: Fields) -> None:
    browser = fields.mapping("browser_info", required=True)
    if browser is not None:
        nested = fields.within(browser)
        for name in BROWSER_INFO:
            nested.text(name, required=True, longest=1024)


def _read_shipping(fields: Fields) -> JsonObject | None:
    address = fields.mapping("shipping_address")
    if address is not None:
        nested = fields.within(address)
        for name in ("address_line_1", "country", "region", "city", "phone_number"):
            nested.text(name, required=True)
    return address


@dataclass(frozen=True, slots=True)
class Passed:
    """A request that passed everything, with what it names."""

    charge: Charge
    account: Account
    method: str
    card: CardToken | None
    source: PaymentSource | None


class Charging:
    """Creates transactions for the API."""

    def __init__(
        self, world: World, access: Access, acceptance: Acceptance, settling: Settling
    ) -> None:
        self._world = world
        self._access = access
        self._acceptance = acceptance
        self._settling = settling

    def create(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> Transaction:
        """Create a transaction, PENDING.

        Raises:
            RefusedError: In the order this module's head tells.
        """
        charge = read_charge(body)
        account = self._caller(charge, key, environment)
        source = self._source(charge, account)
        method = source.type if source is not None else self._method(charge, account)
        card = self._card(charge, account, source) if method == "CARD" else None
        self._check_external(charge, card)
        self._accept(charge, account, now)
        check_signature(account, charge.signature, charge)
        self.check_amount(charge.amount_in_cents, charge.taxes)
        check_limits(method, charge.amount_in_cents)
        self.check_reference(account, charge.reference)
        self._check_parent(charge, account)
        self._spend_card(card, source)
        return self._open(Passed(charge, account, method, card, source), now)

    def _caller(self, charge: Charge, key: str | None, environment: Environment) -> Account:
        private = charge.source_id is not None or self._world.switches.private_only_create
        if private:
            return self._access.private(key, environment)
        return self._access.any_key(key, environment)

    def _source(self, charge: Charge, account: Account) -> PaymentSource | None:
        if charge.source_id is None:
            return None
        source = self._world.book.load(PaymentSource, str(charge.source_id))
        if source is None or _place(source) != _place(account):
            raise refusals.not_found()
        if source.status != "AVAILABLE":
            raise refusals.unprocessable(refusals.SOURCE_DECLINED)
        if source.type == "CARD" and charge.method_body.get("installments") is None:
            raise refusals.unprocessable(refusals.NO_INSTALLMENTS)
        return source

    def _method(self, charge: Charge, account: Account) -> str:
        if charge.method is None:
            raise refusals.unprocessable(refusals.NO_METHOD)
        if charge.method not in account.methods or charge.method not in READERS:
            raise refusals.method_not_enabled(charge.method)
        return charge.method

    def _card(self, charge: Charge, account: Account, source: PaymentSource | None) -> CardToken:
        token = str(charge.method_body.get("token")) if source is None else source.token
        if TOKEN.fullmatch(token) is None:
            raise refusals.invalid_field("token", refusals.BAD_FORMAT)
        card = self._world.book.load(CardToken, token)
        if card is None or _place(card) != _place(account):
            raise refusals.invalid_field("token", "El token no existe")
        most = 2 if self._world.switches.card_token_twice else 1
        if source is None and card.uses >= most:
            raise refusals.invalid_field("token", "El token ya fue usado")
        return card

    def _check_external(self, charge: Charge, card: CardToken | None) -> None:
        """Another provider's 3-D Secure is for Visa and Mastercard, once Wompi activated it."""
        if charge.three_ds not in cards.EXTERNAL:
            return
        if not self._world.switches.external_three_ds:
            raise refusals.unprocessable("3D Secure externo no está habilitado para este comercio")
        if card is None or card.brand == "AMEX":
            raise refusals.unprocessable("3D Secure sólo admite tarjetas Visa y Mastercard")

    def _accept(self, charge: Charge, account: Account, now: datetime) -> None:
        if charge.source_id is None or charge.acceptance_token is not None:
            self._acceptance.spend_all(account, charge.acceptance_token, charge.personal_token, now)

    def check_amount(self, amount_in_cents: int, taxes: tuple[JsonObject, ...]) -> None:
        """Refuse an amount that is too small without its taxes, or not in whole pesos."""
        minimum = self._world.switches.minimum_in_cents
        if amount_in_cents - tax_cents(taxes, amount_in_cents) < minimum:
            text = refusals.minimum_text(minimum)
            raise refusals.invalid_field("valid_amount_in_cents", text)
        if self._world.switches.whole_pesos_only and amount_in_cents % 100:
            raise refusals.invalid_field("amount_in_cents", refusals.NOT_WHOLE_PESOS)

    def check_reference(self, account: Account, reference: str) -> None:
        """A reference is good for one transaction for ever, whatever became of it."""
        used = self._world.book.by_reference(*_place(account), reference)
        if used and self._world.faults.take("two_payers", Subject(reference)) is None:
            raise refusals.invalid_field("reference", refusals.REFERENCE_USED)

    def _check_parent(self, charge: Charge, account: Account) -> None:
        if charge.parent_id is None:
            return
        parent = self._settling.find(charge.parent_id)
        if parent is None or _place(parent) != _place(account):
            raise refusals.not_found()

    def _spend_card(self, card: CardToken | None, source: PaymentSource | None) -> None:
        if card is not None and source is None:
            self._world.book.save(replace(card, uses=card.uses + 1))

    def _open(self, passed: Passed, now: datetime) -> Transaction:
        charge, account = passed.charge, passed.account
        transaction = Transaction(
            id=self._world.new_transaction_id(account.merchant_id, now),
            merchant_id=account.merchant_id,
            environment=account.environment,
            created_at=now,
            amount_in_cents=charge.amount_in_cents,
            reference=charge.reference,
            customer_email=charge.customer_email,
            currency=charge.currency,
            payment_method_type=passed.method,
            payment_method={},
            shipping_address=charge.shipping_address,
            redirect_url=charge.redirect_url,
            payment_source_id=charge.source_id,
            customer_data=charge.customer_data,
            taxes=charge.taxes,
        )
        opened = self._settling.open(transaction, _draft(transaction, passed))
        return self._join_parent(opened, charge.parent_id)

    def _join_parent(self, child: Transaction, parent_id: str | None) -> Transaction:
        """The second leg of a payment with points: both legs point at each other."""
        if parent_id is None:
            return child
        parent = self._settling.find(parent_id)
        if parent is not None:
            self._world.book.save(_pointing(parent, "child_transaction_id", child.id))
        joined = _pointing(child, "parent_transaction_id", parent_id)
        self._world.book.save(joined)
        return joined


def _pointing(transaction: Transaction, name: str, other: str) -> Transaction:
    extra = {**transaction.extra, name: other}
    return replace(transaction, payment_method={**transaction.payment_method, "extra": extra})


def _place(
    owned: Account | PaymentSource | CardToken | Transaction,
) -> tuple[int, Environment]:
    return owned.merchant_id, owned.environment


def _draft(transaction: Transaction, passed: Passed) -> Draft:
    charge, source = passed.charge, passed.source
    body: JsonObject = charge.method_body
    if passed.method == "CARD":
        body = {"installments": 1, **body, "is_click_to_pay": False}
    ends_as = Status(source.ends_as) if source is not None and source.ends_as else None
    if source is not None:
        body = {**body, **source.public_data}
    return Draft(
        id=transaction.id,
        now=transaction.created_at,
        account=passed.account,
        method=passed.method,
        body=body,
        amount_in_cents=transaction.amount_in_cents,
        hosted=False,
        card=passed.card,
        three_ds=charge.three_ds,
        parent=charge.parent_id,
        ends_as=ends_as,
    )


def check_signature(account: Account, sent: object, charge: Charge) -> None:
    """The integrity signature: lowercase hex of a plain SHA-256; uppercase is refused."""
    if sent is None or sent == "":
        raise refusals.invalid_field("signature", refusals.SIGNATURE_MISSING)
    expected = integrity_signature(
        reference=charge.reference,
        amount_in_cents=charge.amount_in_cents,
        currency=charge.currency,
        secret=account.integrity_secret,
        expiration_time=charge.expiration_time,
    )
    if sent != expected:
        raise refusals.invalid_field("signature", refusals.SIGNATURE_WRONG)
