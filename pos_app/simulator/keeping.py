"""The pages' door for ways of paying that are kept: nobody pays here, somebody agrees.

The frames of a payment source's 3-D Secure, and the page where a Bancolombia customer allows a
merchant to charge the account later.
"""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from pos_app.simulator.engine import Engine
from pos_app.simulator.hosted import page_refusal
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.model import PaymentSource, Status, WalletToken
from pos_app.simulator.views import AskingView, PageRefusal

_CHALLENGE = (Status.APPROVED.value, Status.DECLINED.value, Status.ERROR.value)
_CONSENT = (Status.APPROVED.value, Status.DECLINED.value)


class Keeping:
    """What those pages may ask and do; a change is durable before a method returns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def _ledger(self) -> Ledger:
        return self._engine.ledger

    async def pass_frame(self, ticket: str, frame: str) -> bool:
        """The payer's browser loaded a hidden frame; False when none was waited for."""
        now = self._engine.look()
        source = self._ledger.sources.steps.waiting_at(ticket, frame)
        if source is not None:
            self._ledger.sources.steps.answer(source, now)
        await self._engine.keep()
        return source is not None

    async def challenge(self, ticket: str) -> AskingView | PageRefusal:
        """What the issuer asks before a card may be kept."""
        now = self._engine.look()
        source = self._ledger.sources.steps.waiting_at(ticket, "challenge")
        await self._engine.keep()
        return page_refusal("unknown_request") if source is None else self._card_view(source, now)

    def _card_view(self, source: PaymentSource, now: datetime) -> AskingView:
        account = self._ledger.access.of(source.merchant_id, source.environment)
        ending = source.public_data["last_four"]
        return AskingView(account.name, f"Tarjeta terminada en {ending}", now, _CHALLENGE)

    async def answer_challenge(self, ticket: str, outcome: str) -> AskingView | PageRefusal:
        """The card's holder answers; an answer that does not exist changes nothing."""
        asked = await self.challenge(ticket)
        source = self._ledger.sources.steps.waiting_at(ticket, "challenge")
        if source is not None and outcome in _CHALLENGE:
            self._ledger.sources.steps.answer(source, self._engine.look(), outcome)
            await self._engine.keep()
        return asked

    async def consent(self, code: str) -> AskingView | PageRefusal:
        """What Bancolombia asks its customer."""
        now = self._engine.look()
        token = self._waiting(code)
        await self._engine.keep()
        if token is None:
            return page_refusal("unknown_request")
        account = self._ledger.access.of(token.merchant_id, token.environment)
        return AskingView(account.name, "Cuenta Bancolombia", now, _CONSENT)

    async def answer_consent(self, code: str, outcome: str) -> str | PageRefusal:
        """The customer answers and goes back to the merchant, whose address is returned."""
        now = self._engine.look()
        token = self._waiting(code)
        if token is None:
            return page_refusal("unknown_request")
        if outcome in _CONSENT:
            self._ledger.tokens.answer(token.id, outcome, now)
        await self._engine.keep()
        back = str(token.public_data["redirect_url"])
        return back if outcome in _CONSENT and urlsplit(back).hostname else ""

    def _waiting(self, code: str) -> WalletToken | None:
        """The subscription behind a code, while it is not answered."""
        token = self._ledger.tokens.by_code(code)
        return token if token is not None and token.status == "PENDING" else None
