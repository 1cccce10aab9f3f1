"""The hosted pages' door to the ledger: open, pay, look, answer.

Every method that changes something returns only when the change is durable.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode, urlsplit

from pos_app.simulator.acceptance import END_USER_POLICY, PERSONAL_DATA_AUTH
from pos_app.simulator.engine import Engine
from pos_app.simulator.hosted import (
    FAILED,
    Offer,
    PageRefusedError,
    page_refusal,
    taxes_in,
)
from pos_app.simulator.hosted_payment import questions_of
from pos_app.simulator.ledger import Ledger, Truth
from pos_app.simulator.methods import CHECKOUT_LEGAL_ID_TYPES, SANDBOX_BANKS
from pos_app.simulator.model import Delivery, Status, Transaction
from pos_app.simulator.planning import id_of_ticket, ticket
from pos_app.simulator.refusals import RefusedError
from pos_app.simulator.views import (
    CheckoutView,
    Customer,
    FieldErrors,
    NextStep,
    PageRefusal,
    TransactionView,
)

_OUTCOMES = (Status.APPROVED.value, Status.DECLINED.value, Status.ERROR.value)
_SHOWN = frozenset({"BANCOLOMBIA_QR", "BANCOLOMBIA_COLLECT"})
_SHIPPING = (
    "address-line-1",
    "address-line-2",
    "country",
    "city",
    "region",
    "phone-number",
    "name",
    "postal-code",
)


class Gateway:
    """What the hosted pages may ask and do."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def _ledger(self) -> Ledger:
        return self._engine.ledger

    def open_checkout(self, params: Mapping[str, str]) -> CheckoutView | PageRefusal:
        """The checkout behind these parameters, or why it may not be paid."""
        now = self._engine.look()
        try:
            offer = self._ledger.hosted.checkout(params, now)
        except PageRefusedError as refused:
            return refused.refusal
        return self._checkout_view(offer, params, now)

    def open_link(self, link_id: str) -> CheckoutView | PageRefusal:
        """The payment link, or why it may not be paid."""
        now = self._engine.look()
        try:
            offer = self._ledger.hosted.link(link_id, now)
        except PageRefusedError as refused:
            return refused.refusal
        return self._link_view(offer, now)

    async def pay_checkout(
        self, params: Mapping[str, str], method: str, fields: Mapping[str, str]
    ) -> str | FieldErrors | PageRefusal:
        """Pay a checkout; the answer is the transaction's id."""
        now = self._engine.look()
        try:
            offer = self._ledger.hosted.checkout(params, now, paying=True)
        except PageRefusedError as refused:
            return refused.refusal
        return await self._pay(offer, method, fields, now)

    async def pay_link(
        self, link_id: str, method: str, fields: Mapping[str, str]
    ) -> str | FieldErrors | PageRefusal:
        """Pay a link; the answer is the transaction's id."""
        now = self._engine.look()
        try:
            offer = self._ledger.hosted.link(link_id, now, paying=True)
        except PageRefusedError as refused:
            return refused.refusal
        return await self._pay(offer, method, fields, now)

    async def _pay(
        self, offer: Offer, method: str, fields: Mapping[str, str], now: datetime
    ) -> str | FieldErrors | PageRefusal:
        try:
            transaction = self._ledger.payment.pay(offer, method, fields, now)
        except PageRefusedError as refused:
            return refused.refusal
        except RefusedError as refused:
            return _field_errors(refused)
        await self._engine.keep()
        return transaction.id

    async def transaction(self, transaction_id: str) -> TransactionView | PageRefusal:
        """A transaction as its payer sees it."""
        now = self._engine.look()
        found = self._ledger.settling.find(transaction_id)
        await self._engine.keep()
        if found is None:
            return page_refusal("unknown_transaction")
        return self._transaction_view(found, now)

    async def by_ticket(self, ticket: str) -> TransactionView | PageRefusal:
        """The transaction behind the ticket of a bank's address."""
        return await self.transaction(id_of_ticket(ticket))

    async def choose_outcome(
        self, transaction_id: str, outcome: str
    ) -> TransactionView | PageRefusal:
        """The payer answers at the bank, in the challenge or on the phone.

        An answer that comes too late, or one that does not exist, changes nothing.
        """
        now = self._engine.look()
        found = self._ledger.settling.find(transaction_id)
        if found is not None and found.awaits_payer and outcome in _OUTCOMES:
            self._ledger.settling.choose(found, Status(outcome), now)
        return await self.transaction(transaction_id)

    async def check_code(
        self, transaction_id: str, code: str
    ) -> TransactionView | FieldErrors | PageRefusal:
        """The payer types a one-time code."""
        now = self._engine.look()
        try:
            self._ledger.codes.check(transaction_id, code, now)
        except RefusedError as refused:
            if refused.status == 404:
                return page_refusal("unknown_transaction")
            return _field_errors(refused)
        return await self.transaction(transaction_id)

    def truth(self, public_key: str, reference: str) -> Truth | None:
        """All money of a reference, for the ledger's own page; None for an unknown merchant."""
        account = self._ledger.access.find(public_key)
        return None if account is None else self._ledger.truth(account, reference)

    def newest(self, limit: int) -> list[Transaction]:
        """The newest transactions of all merchants."""
        self._engine.look()
        return list(self._ledger.world.book.newest(limit))

    def deliveries(self, reference: str | None, limit: int) -> list[Delivery]:
        """The newest events and what became of them."""
        return list(self._ledger.world.book.deliveries(reference, limit))

    # --- pictures --------------------------------------------------------------------------------

    def _checkout_view(
        self, offer: Offer, params: Mapping[str, str], now: datetime
    ) -> CheckoutView:
        failed = offer.failed
        return CheckoutView(
            origin="checkout",
            title=f"Pago a {offer.account.name}",
            description="",
            merchant_name=offer.account.name,
            logo_url=offer.account.logo_url,
            public_key=offer.account.public_key,
            environment=offer.account.environment,
            reference=offer.reference,
            amount_in_cents=offer.amount_in_cents,
            currency=offer.currency,
            taxes=taxes_in(offer),
            expires_at=offer.expires_at,
            now=now,
            methods=offer.account.methods,
            banks=SANDBOX_BANKS,
            legal_id_types=CHECKOUT_LEGAL_ID_TYPES,
            customer=_customer(params),
            collect_legal_id=offer.asks_legal_id,
            collect_shipping=offer.asks_shipping,
            shipping=_shipping(params),
            questions=(),
            redirect_url=offer.redirect_url,
            terms_url=self._ledger.acceptance.permalink(END_USER_POLICY),
            personal_data_url=self._ledger.acceptance.permalink(PERSONAL_DATA_AUTH),
            retry_until=None if failed is None else self._ledger.hosted.retry_until(failed, now),
            last_message=None if failed is None else failed.status_message,
        )

    def _link_view(self, offer: Offer, now: datetime) -> CheckoutView:
        link = offer.link
        if link is None:
            raise AssertionError("an offer of a link without its link")
        return CheckoutView(
            origin="link",
            title=link.name,
            description=link.description,
            merchant_name=offer.account.name,
            logo_url=link.image_url or offer.account.logo_url,
            public_key=offer.account.public_key,
            environment=offer.account.environment,
            reference=None,
            amount_in_cents=offer.amount_in_cents,
            currency=offer.currency,
            taxes=taxes_in(offer),
            expires_at=offer.expires_at,
            now=now,
            methods=offer.account.methods,
            banks=SANDBOX_BANKS,
            legal_id_types=CHECKOUT_LEGAL_ID_TYPES,
            customer=Customer(),
            collect_legal_id=offer.asks_legal_id,
            collect_shipping=offer.asks_shipping,
            shipping={},
            questions=questions_of(offer),
            redirect_url=offer.redirect_url,
            terms_url=self._ledger.acceptance.permalink(END_USER_POLICY),
            personal_data_url=self._ledger.acceptance.permalink(PERSONAL_DATA_AUTH),
        )

    def _transaction_view(self, each: Transaction, now: datetime) -> TransactionView:
        account = self._ledger.access.of(each.merchant_id, each.environment)
        retry_until = self._ledger.hosted.retry_until(each, now) if each.status in FAILED else None
        return TransactionView(
            id=each.id,
            status=each.status,
            status_message=each.status_message,
            method=each.payment_method_type,
            amount_in_cents=each.amount_in_cents,
            currency=each.currency,
            reference=each.reference,
            merchant_name=account.name,
            environment=each.environment,
            created_at=each.created_at,
            finalized_at=each.finalized_at,
            now=now,
            next_step=_next_step(each),
            next_address=_next_address(each),
            return_address=self._return_address(each),
            retry_until=retry_until,
            retry_address=each.opened_from if retry_until is not None else None,
            outcomes=_OUTCOMES if each.awaits_payer else (),
            suggested=each.suggested,
            bank_name=_bank_name(each),
            direct_return=self._ledger.world.switches.direct_return,
            extra=each.extra,
        )

    def _return_address(self, each: Transaction) -> str | None:
        """The redirect with the transaction's id and, in the sandbox, ``env=test``."""
        if each.redirect_url is None:
            return None
        query = {"id": each.id}
        if each.environment == "test" and self._ledger.world.switches.redirect_env:
            query["env"] = "test"
        joint = "&" if urlsplit(each.redirect_url).query else "?"
        address, _, fragment = each.redirect_url.partition("#")
        return f"{address}{joint}{urlencode(query)}{'#' if fragment else ''}{fragment}"


def _bank_name(each: Transaction) -> str | None:
    """The bank the payer chose for PSE."""
    code = each.payment_method.get("financial_institution_code")
    return dict(SANDBOX_BANKS).get(str(code))


def _next_step(each: Transaction) -> NextStep:
    if each.status is not Status.PENDING:
        return "done"
    if each.payment_method_type == "NEQUI":
        return "push"
    if not each.awaits_payer:
        return "wait"
    if each.payment_method_type in _SHOWN:
        return "show"
    return "wait" if _next_address(each) is None else "page"


def _next_address(each: Transaction) -> str | None:
    """The page on this host where a waiting payer must answer; None when there is none."""
    if not each.awaits_payer:
        return None
    address = each.extra.get("async_payment_url") or each.extra.get("url")
    if isinstance(address, str):
        parts = urlsplit(address)
        return f"{parts.path}?{parts.query}"
    if "three_ds_auth" in each.extra:
        return f"/v1/three_ds/challenge?ticket_id={ticket(each.id)}"
    return None


def _customer(params: Mapping[str, str]) -> Customer:
    def given(name: str) -> str:
        return params.get(f"customer-data:{name}", "")

    return Customer(
        email=given("email"),
        full_name=given("full-name"),
        phone_number=given("phone-number"),
        phone_number_prefix=given("phone-number-prefix"),
        legal_id=given("legal-id"),
        legal_id_type=given("legal-id-type"),
    )


def _shipping(params: Mapping[str, str]) -> Mapping[str, str]:
    """The address given, under the names the form posts."""
    names = {name: f"shipping-address:{name}" for name in _SHIPPING}
    return {name.replace("-", "_"): params[key] for name, key in names.items() if key in params}


def _field_errors(refused: RefusedError) -> FieldErrors:
    messages = refused.error.get("messages")
    if isinstance(messages, Mapping):
        return FieldErrors({name: tuple(texts) for name, texts in messages.items()})
    return FieldErrors({"": (str(refused.error.get("reason", "")),)})
