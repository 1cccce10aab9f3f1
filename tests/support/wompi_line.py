"""A line to a Wompi of paper: answers written by hand, questions kept for reading."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import httpx

from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.wire import Limits

T = TypeVar("T")
Answer = httpx.Response | Exception | Callable[[httpx.Request], Awaitable[httpx.Response]]

NOON = datetime(2026, 10, 5, 17, 0, tzinfo=UTC)
REFERENCE = "C1-T214-0091-K7QX4T9BM2WNA"
TRANSACTION = "1000001-1791226107-72286"
LINK = "test_AbC123"
AMOUNT = Money.pesos(44_900)
KEYS = Keys("pub_test_Abc123", "test_integrity_Abc123", "prv_test_Abc123")
KEYLESS = Keys("pub_test_Abc123", "test_integrity_Abc123")


@dataclass(slots=True)
class PaperClock:
    """A clock that stands still until somebody moves it."""

    at: datetime = NOON
    seconds: float = 1000.0

    def now(self) -> datetime:
        """The wall's time."""
        return self.at

    def monotonic(self) -> float:
        """The seconds nobody can put back."""
        return self.seconds

    def pass_(self, seconds: float) -> None:
        """Let time go by on both."""
        self.at += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass(slots=True)
class Line:
    """Gives the answers one after the other, the last one for ever."""

    answers: list[Answer]
    clock: PaperClock = field(default_factory=PaperClock)
    questions: list[httpx.Request] = field(default_factory=list)

    def gateway(self, keys: Keys = KEYS, limits: Limits | None = None) -> WompiGateway:
        """A gateway at the other end."""
        transport = httpx.MockTransport(self._answer)
        return WompiGateway(keys, self.clock, transport=transport, limits=limits)

    def ask(
        self,
        question: Callable[[WompiGateway], Awaitable[T]],
        keys: Keys = KEYS,
        limits: Limits | None = None,
    ) -> T:
        """Ask one thing and hang up."""

        async def story() -> T:
            gateway = self.gateway(keys, limits)
            try:
                return await question(gateway)
            finally:
                await gateway.aclose()

        return asyncio.run(story())

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        self.questions.append(request)
        answer = self.answers[0] if len(self.answers) == 1 else self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            return httpx.Response(
                answer.status_code, headers=answer.headers, content=answer.content
            )
        return await answer(request)


def line(*answers: Answer) -> Line:
    """A line with these answers."""
    return Line(list(answers))


def said(data: object, status: int = 200, **headers: str) -> httpx.Response:
    """Wompi's envelope around data."""
    return httpx.Response(status, json={"data": data, "meta": {}}, headers=headers)


def raw(body: bytes | str, status: int = 200, kind: str = "application/json") -> httpx.Response:
    """An answer of any bytes."""
    return httpx.Response(status, content=body, headers={"content-type": kind})


def no(status: int, **error: object) -> httpx.Response:
    """Wompi's envelope around an error."""
    return httpx.Response(status, json={"error": {"type": "NOT_FOUND_ERROR", **error}})


def html(status: int) -> httpx.Response:
    """A page of the edge, or of whoever stands between."""
    return raw("<html><h1>Request blocked</h1></html>", status, "text/html; charset=utf-8")


def transaction(**changes: object) -> dict[str, object]:
    """A transaction as the sandbox answers it, with a customer's data that must stay behind."""
    return {
        "id": TRANSACTION,
        "created_at": "2026-10-05T16:48:27.123Z",
        "finalized_at": "2026-10-05T16:48:29.500Z",
        "amount_in_cents": AMOUNT.centavos,
        "reference": REFERENCE,
        "customer_email": "ana.perez@example.co",
        "currency": "COP",
        "payment_method_type": "CARD",
        "payment_method": {
            "type": "CARD",
            "installments": 1,
            "extra": {
                "bin": "424242",
                "name": "VISA-4242",
                "brand": "VISA",
                "last_four": "4242",
                "card_holder": "Ana Pérez",
            },
        },
        "status": "APPROVED",
        "status_message": None,
        "billing_data": None,
        "shipping_address": {"address_line_1": "Calle 26 # 1-2"},
        "redirect_url": None,
        "payment_source_id": None,
        "payment_link_id": None,
        "customer_data": {"full_name": "Ana Pérez", "phone_number": "+573001234567"},
        "bill_id": None,
        "taxes": [],
        "tip_in_cents": None,
    } | changes


def link(**changes: object) -> dict[str, object]:
    """A payment link as the documentation shows it."""
    return {
        "id": LINK,
        "name": "Venta 91",
        "description": "Tienda La Esquina",
        "single_use": True,
        "collect_shipping": False,
        "currency": "COP",
        "amount_in_cents": AMOUNT.centavos,
        "sku": REFERENCE,
        "expires_at": "2026-10-05T17:10:00.000Z",
        "active": True,
        "customer_data": None,
        "taxes": [],
        "created_at": "2026-10-05T17:00:00.000Z",
        "merchant_public_key": "pub_test_Abc123",
    } | changes


def merchant(**changes: object) -> dict[str, object]:
    """A merchant as the sandbox answers it."""
    return {
        "id": 1000001,
        "name": "Tienda La Esquina",
        "legal_name": "La Esquina S.A.S.",
        "legal_id": "900123456-7",
        "legal_id_type": "NIT",
        "email": "caja@laesquina.example",
        "active": True,
        "logo_url": None,
        "public_key": "pub_test_Abc123",
        "accepted_currencies": ["COP"],
        "accepted_payment_methods": ["CARD", "NEQUI", "PSE", "SOMETHING_NEW"],
    } | changes


def query(request: httpx.Request) -> Mapping[str, str]:
    """The parameters of a question."""
    return dict(request.url.params)


def sent(request: httpx.Request) -> object:
    """The body of a question."""
    return json.loads(request.content)
