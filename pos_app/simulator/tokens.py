"""The token service: cards and wallets are exchanged for tokens ("Tokens de pago").

It has an envelope and words of its own: ``status`` stands beside ``data``, and complaints are
those of its schema checker.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from pos_app.simulator import cards, refusals
from pos_app.simulator.access import Access
from pos_app.simulator.events import Events
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import Account, Appointment, CardToken, Environment, Otp, WalletToken
from pos_app.simulator.world import World

if TYPE_CHECKING:
    from pos_app.simulator.sealed_cards import SealedCards

LUHN_TEXT = "El número de tarjeta es inválido. Luhn check falló."
NEQUI_PHONE_TEXT = "El número de celular no es válido"
_CARD_PATTERNS: Mapping[str, str] = {
    "number": r"^\d{12,19}$",
    "cvc": r"^\d{3,4}$",
    "exp_month": r"^(0[1-9]|1[0-2])$",
    "exp_year": r"^\d{2}$",
}
_SHORTEST_HOLDER = 5
_NEQUI_ENDS = {"3991111111": "APPROVED", "3992222222": "DECLINED"}


def read_card(body: object, now: datetime) -> dict[str, str]:
    """The five card fields.

    Raises:
        RefusedError: 422 in the token service's words.
    """
    fields = Fields(body)
    values = {name: _pattern(fields, name, pattern) for name, pattern in _CARD_PATTERNS.items()}
    values["card_holder"] = _holder(fields)
    if not fields.messages and not cards.luhn(values["number"]):
        fields.complain("number", LUHN_TEXT)
    if not fields.messages and _expired(values, now):
        fields.complain("exp_year", "La tarjeta está vencida")
    fields.finish()
    return values


def _pattern(fields: Fields, name: str, pattern: str) -> str:
    value = fields.body.get(name)
    if value is None:
        fields.complain(name, f"debe tener la propiedad requerida {name}.")
    elif not isinstance(value, str):
        fields.complain(name, "debe ser de tipo string")
    elif re.fullmatch(pattern, value, re.ASCII) is None:
        fields.complain(name, f'debe coincidir con el patron "{pattern}"')
    else:
        return value
    return ""


def _holder(fields: Fields) -> str:
    value = fields.body.get("card_holder")
    if value is None:
        fields.complain("card_holder", "debe tener la propiedad requerida card_holder.")
    elif not isinstance(value, str):
        fields.complain("card_holder", "debe ser de tipo string")
    elif not _SHORTEST_HOLDER <= len(value) <= 255:
        fields.complain("card_holder", f"no debe tener menos de {_SHORTEST_HOLDER} caracteres")
    else:
        return value
    return ""


def _expired(values: Mapping[str, str], now: datetime) -> bool:
    year, month = 2000 + int(values["exp_year"]), int(values["exp_month"])
    return (year, month) < (now.year, now.month)


class Tokens:
    """Makes tokens, and lets wallet tokens reach their end."""

    def __init__(self, world: World, access: Access, events: Events) -> None:
        self._world = world
        self._access = access
        self._events = events

    @cached_property
    def _sealed(self) -> SealedCards:
        """Loaded when first used: the cipher library is the largest part of a start."""
        from pos_app.simulator.sealed_cards import SealedCards

        return SealedCards()

    def card(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> CardToken:
        """Tokenise a card for the API.

        Raises:
            RefusedError: 401 and 404 for the key in the token service's words, 422 for the card.
        """
        account = self._access.token_service(key, environment)
        return self.keep_card(account, read_card(self._sealed.opened(body), now), now)

    def public_pem(self, key: str | None, environment: Environment) -> str:
        """The key that seals cards.

        Raises:
            RefusedError: For the caller's own key.
        """
        self._access.token_service(key, environment)
        return self._sealed.public_pem

    def keep_card(self, account: Account, values: Mapping[str, str], now: datetime) -> CardToken:
        """Keep a card that passed; its number is forgotten, only its outcome stays."""
        number = values["number"]
        token = CardToken(
            id=f"tok_{account.environment}_{self._world.hexadecimal(20)}",
            merchant_id=account.merchant_id,
            environment=account.environment,
            created_at=now,
            expires_at=now + timedelta(days=180),
            brand=cards.brand_of(number),
            bin=number[:6],
            last_four=number[-4:],
            exp_month=values["exp_month"],
            exp_year=values["exp_year"],
            card_holder=values["card_holder"],
            card_type="CREDIT",
            outcome=cards.outcome_of(number),
        )
        self._world.book.save(token)
        return token

    def nequi(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> WalletToken:
        """Ask a Nequi user for a subscription.

        Raises:
            RefusedError: For the key, or UNPROCESSABLE for a phone that is none.
        """
        account = self._access.token_service(key, environment)
        phone = Fields(body).body.get("phone_number")
        if not isinstance(phone, str) or re.fullmatch(r"[0-9]{10}", phone) is None:
            raise refusals.unprocessable(NEQUI_PHONE_TEXT)
        public = {"phone_number": phone, "name": "CLIENTE DE ENSAYO"}
        ends_as = _NEQUI_ENDS.get(phone, "DECLINED")
        token_id = f"nequi_{environment}_{self._world.letters(20)}"
        return self._keep(account, "nequi", token_id, public, now, ends_as=ends_as)

    def daviplata(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> WalletToken:
        """Ask a Daviplata user for a subscription; the OTP service finishes it.

        Raises:
            RefusedError: For the key or the fields.
        """
        account = self._access.token_service(key, environment)
        fields = Fields(body)
        fields.choice("type_document", ("CC", "CE", "TI", "NIT"), required=True)
        fields.text("number_document", required=True, longest=20)
        phone = fields.text("product_number", required=True, pattern=r"[0-9]{10}")
        fields.finish()
        token_id = f"daviplata_{self._world.letters(20)}"
        root = f"{self._world.api(environment)}/tokens/daviplata/{token_id}/otp"
        otp = Otp(self._world.letters(32))
        public: dict[str, object] = {
            "product_number": phone,
            "url_services": {
                "token": otp.token,
                "code_otp_send": f"{root}/send",
                "code_otp_validate": f"{root}/validate",
            },
        }
        return self._keep(account, "daviplata", token_id, public, now, otp=otp)

    def bancolombia(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> WalletToken:
        """Ask a Bancolombia user for a subscription; he answers on a page.

        Raises:
            RefusedError: For the key or the fields.
        """
        account = self._access.token_service(key, environment)
        fields = Fields(body)
        fields.given("redirect_url", required=True)
        redirect = fields.address("redirect_url")
        kind = fields.choice("type_auth", ("TOKEN", "TRANSACTION"), required=True)
        fields.finish()
        token_id = f"bancolombia_transfer_{environment}_{self._world.letters(20)}"
        root = f"{self._world.api(environment)}/bancolombia_transfer/authorize"
        public = {
            "type_auth": kind,
            "redirect_url": redirect,
            "authorization_url": f"{root}?code={token_id}",
        }
        return self._keep(account, "bancolombia_transfer", token_id, public, now)

    def by_code(self, code: str) -> WalletToken | None:
        """The Bancolombia token whose customer is asked under this code."""
        token = self._world.book.load(WalletToken, code)
        return token if token is not None and token.kind == "bancolombia_transfer" else None

    def _keep(
        self,
        account: Account,
        kind: str,
        token_id: str,
        public: Mapping[str, object],
        now: datetime,
        *,
        ends_as: str | None = None,
        otp: Otp | None = None,
    ) -> WalletToken:
        token = WalletToken(
            id=token_id,
            kind=kind,
            merchant_id=account.merchant_id,
            environment=account.environment,
            created_at=now,
            status="PENDING",
            public_data=public,
            ends_as=ends_as,
            otp=otp,
        )
        self._world.book.save(token)
        if ends_as is not None:
            at = self._world.after(now, self._world.delays.other)
            self._world.book.plan(Appointment(at, "wallet", token.id))
        return token

    def end(self, token_id: str, at: datetime) -> None:
        """A wallet token's planned end; the handler of the agenda."""
        token = self._world.book.load(WalletToken, token_id)
        if token is None or token.ends_as is None:
            raise LookupError(token_id)
        ended = replace(token, status=token.ends_as)
        self._world.book.save(ended)
        if ended.kind != "daviplata":
            self._events.wallet_token_updated(ended, at)

    def answer(self, token_id: str, status: str, now: datetime) -> None:
        """The user answered on the page or with a code; the token reaches its end at once."""
        token = self._world.book.load(WalletToken, token_id)
        if token is None:
            raise LookupError(token_id)
        self._world.book.cancel("wallet", token_id)
        self._world.book.save(replace(token, ends_as=status))
        self.end(token_id, now)

    def wallet(
        self, kind: str, token_id: str, key: str | None, environment: Environment
    ) -> WalletToken:
        """A wallet token as its merchant reads it.

        Raises:
            RefusedError: For the key, or 404.
        """
        account = self._access.token_service(key, environment)
        token = self._world.book.load(WalletToken, token_id)
        place = (account.merchant_id, environment, kind)
        if token is None or (token.merchant_id, token.environment, token.kind) != place:
            raise refusals.not_found()
        return token
