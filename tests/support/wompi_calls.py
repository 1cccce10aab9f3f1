"""Calls the simulator's API in this process, with a clock that is pushed by hand.

``Wompi`` speaks HTTP the way a foreign client would (headers, JSON bytes, status codes) but
without a socket, and makes its requests by itself: nothing of the till is used.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, unquote, urlencode

from starlette.types import ASGIApp, Message

from pos_app.simulator.app import public_app
from pos_app.simulator.clock import Clock
from pos_app.simulator.control import control_app
from pos_app.simulator.engine import Engine
from pos_app.simulator.gateway import Gateway
from pos_app.simulator.ledger import Ledger, memory_ledger
from pos_app.simulator.world import Delays

__all__ = ["NOON", "PRIVATE", "PUBLIC", "Answer", "Wompi", "ask"]

NOON = datetime(2026, 10, 5, 17, 0, tzinfo=UTC)
"""Noon in Colombia."""
PUBLIC = "pub_test_SIMULATOR0001"
PRIVATE = "prv_test_SIMULATOR0001"
INTEGRITY = "test_integrity_SIMULATOR0001"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, read."""
        return json.loads(self.body)

    @property
    def data(self) -> Any:
        """The body's ``data``."""
        return self.json["data"]

    @property
    def error(self) -> Any:
        """The body's ``error``."""
        return self.json["error"]


async def ask(
    app: ASGIApp,
    method: str,
    path: str,
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
) -> Answer:
    """Send one request into an application."""
    target, _, query = path.partition("?")
    given = [{"type": "http.request", "body": body, "more_body": False}]
    sent: list[Message] = []

    async def receive() -> Message:
        return given.pop(0) if given else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "path": unquote(target),
        "raw_path": quote(target, safe="/%").encode(),
        "query_string": query.encode(),
        "root_path": "",
        "scheme": "http",
        "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in (headers or {}).items()],
        "server": ("testserver", 80),
        "client": ("testclient", 1),
        "state": {},
    }
    await app(scope, receive, send)
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], found, b"".join(part.get("body", b"") for part in sent[1:]))


class Wompi:
    """A merchant's own program against a simulator in memory; everything takes a second."""

    def __init__(self, ledger: Ledger | None = None, engine: Engine | None = None) -> None:
        self.runner = asyncio.Runner()
        if engine is None:
            made = ledger or memory_ledger(delays=Delays.fixed(1000), merchants=2)
            engine = Engine(made, Clock(NOON, rate=0))
        self.engine = engine
        self.app = public_app(engine)
        self.control_app = control_app(engine)
        self._sales = 0

    def close(self) -> None:
        """Let go of the event loop."""
        self.runner.close()

    def call(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        key: str | None = PRIVATE,
        headers: Mapping[str, str] | None = None,
        root: str = "/v1",
        raw: bytes | None = None,
    ) -> Answer:
        """One call of the API."""
        sent = dict(headers or {})
        if key is not None:
            sent["Authorization"] = f"Bearer {key}"
        if body is not None or raw is not None:
            sent["Content-Type"] = "application/json"
        text = raw if raw is not None else (b"" if body is None else json.dumps(body).encode())
        return self.runner.run(ask(self.app, method, root + path, sent, text))

    def get(self, path: str, *, key: str | None = PRIVATE, root: str = "/v1") -> Answer:
        """A GET."""
        return self.call("GET", path, key=key, root=root)

    def post(self, path: str, body: object, *, key: str | None = PRIVATE) -> Answer:
        """A POST."""
        return self.call("POST", path, body, key=key)

    def gateway(self, act: Callable[[Gateway], Coroutine[Any, Any, Any]]) -> Any:
        """What the hosted pages do."""
        return self.runner.run(act(Gateway(self.engine)))

    def control(self, method: str, path: str, body: object = None) -> Answer:
        """A call of the control server."""
        text = b"" if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        return self.runner.run(ask(self.control_app, method, path, headers, text))

    def fault(self, name: str, scope: Mapping[str, object] | None = None, **options: object) -> int:
        """Switch a fault on and return its number."""
        body = {"name": name, "scope": scope or {}, "options": options}
        answer = self.control("POST", "/faults", body)
        assert answer.status == 200, answer.body
        return int(answer.json["id"])

    def switch(self, **values: object) -> None:
        """Turn switches."""
        answer = self.control("PATCH", "/switches", values)
        assert answer.status == 200, answer.body

    def move(self, seconds: float) -> None:
        """Push the clock."""
        self.engine.clock.advance(timedelta(seconds=seconds))

    # --- what a merchant's program does ----------------------------------------------------------

    def acceptance(self) -> tuple[str, str]:
        """Two fresh acceptance tokens."""
        answer = self.call("GET", "/merchants/info", headers={"X-Merchant-Public-Key": PUBLIC})
        found = answer.data
        return (
            found["presigned_acceptance"]["acceptance_token"],
            found["presigned_personal_data_auth"]["acceptance_token"],
        )

    def card(self, number: str = "4242424242424242") -> str:
        """A card token."""
        body = {
            "number": number,
            "cvc": "123",
            "exp_month": "08",
            "exp_year": "28",
            "card_holder": "Ana Ruiz",
        }
        found: str = self.post("/tokens/cards", body, key=PUBLIC).data["id"]
        return found

    def request(self, method: Mapping[str, object] | None = None, **changes: Any) -> dict[str, Any]:
        """A creation request that passes; a change of None leaves the field out."""
        self._sales += 1
        body: dict[str, Any] = {
            "acceptance_token": "",
            "amount_in_cents": 1_900_000,
            "currency": "COP",
            "customer_email": "caja@tienda.co",
            "reference": f"POS-{self._sales:04d}-A1",
            "payment_method": method or {"type": "NEQUI", "phone_number": "3991111111"},
        }
        body |= changes
        if body["acceptance_token"] == "":
            body["acceptance_token"] = self.acceptance()[0]
        if "signature" not in body:
            body["signature"] = self.signature(body)
        return {name: value for name, value in body.items() if value is not None}

    @staticmethod
    def signature(body: Mapping[str, Any], secret: str = INTEGRITY) -> str:
        """Plain SHA-256 over the concatenation, by our own hand."""
        expires = body.get("expiration_time") or ""
        parts = f"{body['reference']}{body['amount_in_cents']}{body['currency']}{expires}{secret}"
        return hashlib.sha256(parts.encode()).hexdigest()

    def charge(self, method: Mapping[str, object] | None = None, **changes: Any) -> Any:
        """Create a transaction and return it as it was answered."""
        answer = self.post("/transactions", self.request(method, **changes))
        assert answer.status == 201, answer.body
        return answer.data

    def charge_card(self, number: str = "4242424242424242", **changes: Any) -> Any:
        """Create a card transaction."""
        method = {"type": "CARD", "token": self.card(number), "installments": 1}
        return self.charge(method, **changes)

    def read(self, transaction_id: str) -> Any:
        """A transaction as it is now."""
        return self.get(f"/transactions/{transaction_id}").data

    def settled(self, made: Any, seconds: float = 3) -> Any:
        """The transaction after some time."""
        self.move(seconds)
        return self.read(made["id"])

    def link(self, **changes: object) -> Any:
        """Create a payment link."""
        body = {
            "name": "Almuerzo",
            "description": "Menú del día",
            "single_use": True,
            "collect_shipping": False,
            "currency": "COP",
            "amount_in_cents": 1_900_000,
        }
        sent = {name: value for name, value in (body | changes).items() if value is not None}
        answer = self.post("/payment_links", sent)
        assert answer.status == 201, answer.body
        return answer.data

    def checkout(self, **changes: str | None) -> dict[str, str]:
        """Parameters of a signed checkout; underscores stand for dashes, double ones for colons."""
        self._sales += 1
        params: dict[str, str | None] = {
            "public-key": PUBLIC,
            "currency": "COP",
            "amount-in-cents": "1900000",
            "reference": f"POS-{self._sales:04d}-C1",
        }
        named = {k.replace("__", ":").replace("_", "-"): v for k, v in changes.items()}
        sent = {name: value for name, value in (params | named).items() if value is not None}
        if "signature:integrity" not in named:
            body = {name.replace("-", "_"): value for name, value in sent.items()}
            sent["signature:integrity"] = self.signature(body)
        return sent

    def events_to(self, url: str | None, key: str = PUBLIC) -> None:
        """Set the merchant's events address."""
        answer = self.control("PATCH", f"/merchants/{key}", {"events_url": url})
        assert answer.status == 200, answer.body


def query(**values: object) -> str:
    """A query string."""
    return urlencode({name: str(value) for name, value in values.items()})
