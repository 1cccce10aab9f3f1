"""Payment sources: ways of paying kept for later charges ("Fuentes de pago")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from pos_app.simulator import answers, cards, refusals
from pos_app.simulator.acceptance import Acceptance
from pos_app.simulator.access import Access
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import (
    Account,
    CardToken,
    Environment,
    JsonObject,
    PaymentSource,
    WalletToken,
)
from pos_app.simulator.source_steps import SourceAuthentications
from pos_app.simulator.world import World

TYPES = ("CARD", "NEQUI", "DAVIPLATA", "BANCOLOMBIA_TRANSFER")
_CARD_STATUS = {"declined": "DECLINED", "unknown": "ERROR"}
_DAVIPLATA_ENDS = {"3991111111": "APPROVED"}


class Sources:
    """The payment sources of all merchants."""

    def __init__(self, world: World, access: Access, acceptance: Acceptance) -> None:
        self._world = world
        self._access = access
        self._acceptance = acceptance
        self.steps = SourceAuthentications(world)

    def create(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> PaymentSource:
        """Keep a token as a source.

        Raises:
            RefusedError: 422 body, 401 key, 422 token, 422 acceptance token, in this order.
        """
        fields = Fields(body)
        kind = fields.choice("type", TYPES, required=True) or ""
        token_id = fields.text("token", required=True) or ""
        email = fields.email("customer_email") or ""
        accepted = fields.given("acceptance_token", required=True)
        secured = fields.boolean("is_three_ds")
        scenario = fields.choice("three_ds_auth_type", cards.THREE_DS_SCENARIOS)
        if secured and kind not in {"", "CARD"}:
            fields.complain("is_three_ds", "3D Secure sólo admite tarjetas")
        fields.finish()
        account = self._access.private(key, environment)
        status, public, ends_as = self._from_token(account, kind, token_id)
        personal = fields.body.get("accept_personal_auth")
        self._acceptance.spend_all(account, accepted, personal, now)
        source = PaymentSource(
            id=3890 + self._world.book.next_number("sources"),
            merchant_id=account.merchant_id,
            environment=environment,
            created_at=now,
            type=kind,
            token=token_id,
            customer_email=email,
            status=status,
            public_data=public,
            ends_as=ends_as,
        )
        if secured and status == "AVAILABLE":
            source = self._secured(source, scenario, now)
        self._world.book.save(source)
        return source

    def _secured(self, source: PaymentSource, scenario: str | None, now: datetime) -> PaymentSource:
        """The holder is authenticated first; what was wished for goes before the card's own."""
        card = self._world.book.load(CardToken, source.token)
        own = card.outcome if card is not None else ""
        found = scenario or (own if own in cards.THREE_DS_SCENARIOS else "no_challenge_success")
        return self.steps.begin(replace(source, ends_as="APPROVED"), found, now)

    def _from_token(
        self, account: Account, kind: str, token_id: str
    ) -> tuple[str, JsonObject, str | None]:
        if kind == "CARD":
            return self._from_card(account, token_id)
        return self._from_wallet(account, kind, token_id)

    def _from_card(self, account: Account, token_id: str) -> tuple[str, JsonObject, str | None]:
        card = self._world.book.load(CardToken, token_id)
        _own(account, card)
        if card is None or card.uses:
            raise refusals.invalid_field("token", "El token ya fue usado")
        self._world.book.save(replace(card, uses=card.uses + 1))
        public = {
            "bin": card.bin,
            "last_four": card.last_four,
            "exp_month": card.exp_month,
            "exp_year": card.exp_year,
            "card_holder": card.card_holder,
            "validity_ends_at": answers.instant(card.expires_at),
        }
        return _CARD_STATUS.get(card.outcome, "AVAILABLE"), public, None

    def _from_wallet(
        self, account: Account, kind: str, token_id: str
    ) -> tuple[str, JsonObject, str | None]:
        token = self._world.book.load(WalletToken, token_id)
        _own(account, token)
        if token is None or token.kind != kind.lower():
            raise refusals.invalid_field("token", "El token no existe")
        statuses = {"APPROVED": "AVAILABLE", "PENDING": "PENDING"}
        shown = {name: each for name, each in token.public_data.items() if isinstance(each, str)}
        return statuses.get(token.status, "DECLINED"), shown, _wallet_end(kind, shown)

    def read(self, source_id: str, key: str | None, environment: Environment) -> PaymentSource:
        """A source; a pending one follows its token.

        Raises:
            RefusedError: 401, 404.
        """
        account = self._access.private(key, environment)
        source = self._world.book.load(PaymentSource, source_id)
        if source is None or (source.merchant_id, source.environment) != (
            account.merchant_id,
            environment,
        ):
            raise refusals.not_found()
        return self._followed(source)

    def _followed(self, source: PaymentSource) -> PaymentSource:
        if source.status != "PENDING" or source.steps is not None:
            return source
        token = self._world.book.load(WalletToken, source.token)
        if token is None or token.status == "PENDING":
            return source
        status = "AVAILABLE" if token.status == "APPROVED" else "DECLINED"
        followed = replace(source, status=status)
        self._world.book.save(followed)
        return followed

    def void(self, source_id: str, key: str | None, environment: Environment) -> PaymentSource:
        """End a source for ever.

        Raises:
            RefusedError: 401, 404, 422 when it is not available.
        """
        source = self.read(source_id, key, environment)
        if source.status != "AVAILABLE":
            raise refusals.unprocessable("La fuente de pago no está disponible")
        voided = replace(source, status="VOIDED")
        self._world.book.save(voided)
        return voided


def _own(account: Account, token: CardToken | WalletToken | None) -> None:
    place = (account.merchant_id, account.environment)
    if token is None or (token.merchant_id, token.environment) != place:
        raise refusals.invalid_field("token", "El token no existe")


def _wallet_end(kind: str, public: Mapping[str, str]) -> str | None:
    """How charges of this source end; Nequi's number decides by itself."""
    if kind == "NEQUI":
        return None
    if kind == "BANCOLOMBIA_TRANSFER":
        return "APPROVED"
    return _DAVIPLATA_ENDS.get(public.get("product_number", ""), "DECLINED")
