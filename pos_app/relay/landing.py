"""What anybody may open: the page a customer's phone lands on, and the shop's public settings."""

from __future__ import annotations

import re

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pos_app.relay.clock import Clock
from pos_app.relay.config import Limits
from pos_app.relay.errors import StoreError
from pos_app.relay.hints import landing_body
from pos_app.relay.inbox import Arrival, Inbox
from pos_app.relay.limits import Buckets
from pos_app.relay.metrics import Metrics
from pos_app.relay.pages import LANDING_PAGE, PAGE_HEADERS
from pos_app.relay.requests import answer
from pos_app.relay.tenants import Tenants
from pos_app.relay.tills import Tills

__all__ = ["Landing", "ShopConfig"]

_LOG = structlog.get_logger("relay.landing")
_TRANSACTION = re.compile(r"[0-9]{1,12}-[0-9]{1,13}-[0-9]{1,12}\Z")


class Landing:
    """``GET /r/{landing}``: thanks the customer and leaves the id as a hint nobody vouches for.

    The page is the same for everybody, whatever the address says: it shows nothing of the request,
    promises nothing about the payment, and does not tell whether the address is one of ours.
    """

    def __init__(
        self, *, tills: Tills, inbox: Inbox, clock: Clock, metrics: Metrics, limits: Limits
    ) -> None:
        self._tills = tills
        self._inbox = inbox
        self._clock = clock
        self._metrics = metrics
        self._buckets = Buckets(limits.landing)

    async def __call__(self, request: Request) -> Response:
        """Answer one phone."""
        token, transaction = request.path_params["token"], request.query_params.get("id", "")
        try:
            result = await self._leave(token, transaction)
        except StoreError as error:
            # The customer is not the one to tell: the till polls anyway.
            _LOG.warning("landing_not_kept", why=str(error))
            result = "store_error"
        self._metrics.landings.labels(result).inc()
        return HTMLResponse(LANDING_PAGE, headers=PAGE_HEADERS)

    async def _leave(self, token: str, transaction: str) -> str:
        if not _TRANSACTION.match(transaction):
            return "no_id"
        found = await self._tills.of_landing(token)
        if found is None:
            return "unknown"
        tenant, till = found
        if not self._buckets.take(f"{tenant}/{till}"):
            return "rate_limited"
        arrival = Arrival(
            tenant=tenant,
            key=f"landing:{till}:{transaction}",
            kind="landing",
            till=till,
            link_id=None,
            body=landing_body(transaction),
            received_at=self._clock.now(),
        )
        kept = await self._inbox.append(arrival)
        return "duplicate" if kept.duplicate else "kept"


class ShopConfig:
    """``GET /config[/{shop}]``: what a web page of the shop needs, and never a secret."""

    def __init__(self, tenants: Tenants) -> None:
        self._tenants = tenants

    async def __call__(self, request: Request) -> Response:
        """Answer one page."""
        tenant = self._tenants.by_id(request.path_params.get("shop"))
        response = answer(
            {
                "public_key": tenant.public_key,
                "environment": tenant.environment,
                "methods": list(tenant.methods),
                "currency": "COP",
                "test_mode": tenant.environment == "test",
            }
        )
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response
