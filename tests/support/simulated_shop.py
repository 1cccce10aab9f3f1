"""A shop at the simulator: signed checkout addresses, links, a clock to push, the judge's view."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode, urlsplit

import httpx
from starlette.applications import Starlette

from pos_app.gateway.signing import integrity_signature
from pos_app.simulator.browser import Reply
from pos_app.simulator.clock import Clock
from pos_app.simulator.engine import Engine
from pos_app.simulator.ledger import Truth, fixed_account, memory_ledger
from pos_app.simulator.pages.routes import page_routes
from pos_app.simulator.world import Delays

__all__ = ["NOON", "PageVisits", "Shop", "shop_at"]

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""Noon in Colombia on a Monday."""

_ACCOUNT = fixed_account()


@dataclass(slots=True)
class Shop:
    """One merchant of a simulator in memory.

    Attributes:
        engine: The running gateway.
        app: Its pages, ready to be served.
        base: Where the pages are served; set by whoever serves them.
    """

    engine: Engine
    app: Starlette
    base: str = "http://testserver"
    _sales: int = field(default=0)

    def checkout(self, reference: str = "", **changes: str | None) -> str:
        """Return a signed checkout address; a change of None leaves the parameter out.

        Underscores in names stand for dashes, double ones for the colon. The signature fits the
        other parameters unless it is itself changed.
        """
        self._sales += 1
        params: dict[str, str | None] = {
            "public-key": _ACCOUNT.public_key,
            "currency": "COP",
            "amount-in-cents": "2590000",
            "reference": reference or f"C1-T1-{self._sales:04d}",
            "customer-data:email": "caja@tienda.co",
        }
        params |= {_name(name): value for name, value in changes.items()}
        sent = {name: value for name, value in params.items() if value is not None}
        if "signature:integrity" not in params:
            sent["signature:integrity"] = _sign(sent)
        return f"{self.base}/p/?{urlencode(sent)}"

    def link(self, **changes: object) -> str:
        """Create a payment link and return its address."""
        body = {
            "name": "Almuerzos de la semana",
            "description": "Cinco menús del día",
            "single_use": True,
            "collect_shipping": False,
            "currency": "COP",
            "amount_in_cents": 2_590_000,
        }
        ledger = self.engine.ledger
        link = ledger.links.create(body | changes, _ACCOUNT.private_key, "test", self.engine.look())
        return f"{self.base}/l/{link.id}"

    def consent(self) -> str:
        """Ask a Bancolombia customer for later charges; the page where he answers."""
        elsewhere = self.base.replace("127.0.0.1", "localhost")
        body = {"redirect_url": f"{elsewhere}/contracts/end_user_policy", "type_auth": "TOKEN"}
        ledger = self.engine.ledger
        now = self.engine.look()
        token = ledger.tokens.bancolombia(body, _ACCOUNT.public_key, "test", now)
        parts = urlsplit(str(token.public_data["authorization_url"]))
        return f"{self.base}{parts.path}?{parts.query}"

    def move(self, seconds: float) -> None:
        """Push the clock."""
        self.engine.clock.advance(timedelta(seconds=seconds))

    def truth(self, reference: str) -> Truth:
        """Ask the judge what happened with a reference."""
        self.engine.look()
        return self.engine.ledger.truth(_ACCOUNT, reference)

    def truth_of_link(self, address: str) -> Truth:
        """Ask the judge what happened with a link."""
        self.engine.look()
        return self.engine.ledger.truth_of_link(address.rsplit("/", 1)[-1])


def shop_at(start: datetime = NOON, *, rate: float = 0.0, delay_ms: int = 500) -> Shop:
    """Open a shop.

    Args:
        start: The first instant its clock shows.
        rate: The clock's speed; 0 stands still until it is pushed.
        delay_ms: How long the gateway takes for everything.
    """
    ledger = memory_ledger(delays=Delays.fixed(delay_ms))
    engine = Engine(ledger, Clock(start, rate=rate))
    return Shop(engine, Starlette(routes=page_routes(engine)))


class PageVisits:
    """Carries a scripted customer's requests into an application in this process."""

    def __init__(self, app: Starlette) -> None:
        self._app = app

    def ask(self, url: str, form: str | None) -> Reply:
        """Get an address, or post an encoded form to it."""
        answer = self.answer(url, form)
        return Reply(answer.status_code, answer.headers.get("location", ""), answer.text)

    def answer(self, url: str, form: str | None = None) -> httpx.Response:
        """Ask and return the whole answer, with its headers.

        In a thread of its own, because Playwright keeps a loop running in the test's.
        """
        with ThreadPoolExecutor(max_workers=1) as aside:
            return aside.submit(lambda: asyncio.run(self._ask(url, form))).result()

    async def _ask(self, url: str, form: str | None) -> httpx.Response:
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport) as client:
            if form is None:
                return await client.get(url)
            headers = {"content-type": "application/x-www-form-urlencoded"}
            return await client.post(url, content=form, headers=headers)


def _name(python_name: str) -> str:
    return python_name.replace("__", ":").replace("_", "-")


def _sign(params: dict[str, str]) -> str:
    return integrity_signature(
        reference=params["reference"],
        amount_in_cents=int(params["amount-in-cents"]),
        currency=params["currency"],
        secret=_ACCOUNT.integrity_secret,
        expiration_time=params.get("expiration-time"),
    )
