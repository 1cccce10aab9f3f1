"""The relay put together: one application for the world, one for the operator."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pos_app.relay.clock import Clock, Steadiness
from pos_app.relay.config import Config
from pos_app.relay.errors import RefusedError, StoreError
from pos_app.relay.health import Health, create_private_app
from pos_app.relay.hints_api import Hints
from pos_app.relay.inbox import Inbox
from pos_app.relay.ingest import Ingest, Usage
from pos_app.relay.landing import Landing, ShopConfig
from pos_app.relay.limits import Buckets
from pos_app.relay.manager_api import ManagerApi
from pos_app.relay.metrics import Metrics
from pos_app.relay.pairing import Pairing
from pos_app.relay.pairing_api import PairingApi
from pos_app.relay.requests import answer, refusal
from pos_app.relay.streams import Hub
from pos_app.relay.tenants import Tenants
from pos_app.relay.till_api import TillApi
from pos_app.relay.tills import Tills
from pos_app.relay.upkeep import Upkeep

__all__ = ["Relay", "create_app"]

_LOG = structlog.get_logger("relay.app")


@dataclass(frozen=True, slots=True)
class Relay:
    """The parts of a running relay that its server and its tests reach for.

    Attributes:
        tenants: The shops.
        tills: The tills.
        pairing: Pairings.
        hub: The waiting tills.
        metrics: What is counted.
        upkeep: The chores.
        private: The application for health and metrics.
    """

    tenants: Tenants
    tills: Tills
    pairing: Pairing
    hub: Hub
    metrics: Metrics
    upkeep: Upkeep
    private: Starlette


def create_app(config: Config, inbox: Inbox, clock: Clock) -> Starlette:
    """Make the public application; ``app.state.relay`` holds the ``Relay``.

    Args:
        config: The checked settings.
        inbox: An open engine; it stays the caller's to close.
        clock: Dates what arrives.
    """
    metrics, usage = Metrics(inbox.engine), Usage(config.limits.tenant_rows)
    tenants, tills = Tenants(inbox, config, clock), Tills(inbox, clock)
    pairing = Pairing(inbox, clock)
    hub = Hub(inbox, tills, most=config.limits.streams)
    steadiness = Steadiness(clock)
    upkeep = Upkeep(
        tenants=tenants,
        tills=tills,
        pairing=pairing,
        hub=hub,
        inbox=inbox,
        usage=usage,
        clock=clock,
        steadiness=steadiness,
        metrics=metrics,
        limits=config.limits,
    )
    health = Health(inbox=inbox, steadiness=steadiness, metrics=metrics, upkeep=upkeep)
    relay = Relay(tenants, tills, pairing, hub, metrics, upkeep, create_private_app(health))
    ingest = Ingest(
        tenants=tenants,
        inbox=inbox,
        clock=clock,
        metrics=metrics,
        limits=config.limits,
        usage=usage,
    )
    app = RelayApp(
        FrontDoor(ingest, rehearsal=config.rehearsal),
        routes=_routes(config, inbox, clock, relay, ingest),
        middleware=[Middleware(FrontDoor, rehearsal=config.rehearsal)],
        exception_handlers={RefusedError: _refused, StoreError: _unavailable},
        lifespan=_lifespan,
    )
    app.state.relay = relay
    return app


class RelayApp(Starlette):
    """Everything the world may ask; events take a short way in.

    A plain event comes to the same endpoint as through the router, past layers that would cost as
    much as checking its signature.
    """

    def __init__(self, ingest: ASGIApp, **settings: Any) -> None:
        super().__init__(**settings)
        self._ingest = ingest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["method"] == "POST":
            head, _, token = scope["path"].rpartition("/")
            if head == "/w":
                scope["path_params"] = {"token": token}
                await self._ingest(scope, receive, send)
                return
        await super().__call__(scope, receive, send)


class FrontDoor:
    """Refuses what did not come over TLS, and a request that says its length twice.

    It does not redirect: a redirect would lose the event. A proxy that reads the other of the two
    lengths would take a part of one request for the next one, of somebody else.
    """

    def __init__(self, app: ASGIApp, *, rehearsal: bool) -> None:
        self._app = app
        self._rehearsal = rehearsal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http" and _has_two_lengths(scope):
            refused = answer({"error": "two_lengths"}, 400)
            refused.headers["Connection"] = "close"
            await refused(scope, receive, send)
        elif scope["type"] != "http" or self._rehearsal:
            await self._app(scope, receive, send)
        elif scope["scheme"] != "https":
            await answer({"error": "https_only"}, 403)(scope, receive, send)
        else:
            await self._app(scope, receive, _strict(send))


def _has_two_lengths(scope: Scope) -> bool:
    names = [name for name, _ in scope["headers"]]
    return b"transfer-encoding" in names and b"content-length" in names


def _strict(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [
                *message.get("headers", []),
                (b"strict-transport-security", b"max-age=31536000"),
            ]
        await send(message)

    return sending


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    upkeep: Upkeep = app.state.relay.upkeep
    await upkeep.start()
    try:
        yield
    finally:
        await upkeep.stop()


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    return refusal(error)


async def _unavailable(_: Request, error: Exception) -> Response:
    _LOG.warning("store_failing", why=str(error))
    return answer({"error": "store"}, 503)


def _routes(
    config: Config, inbox: Inbox, clock: Clock, relay: Relay, ingest: Ingest
) -> list[BaseRoute]:
    metrics, limits = relay.metrics, config.limits
    landing = Landing(tills=relay.tills, inbox=inbox, clock=clock, metrics=metrics, limits=limits)
    hints = Hints(relay.tills, relay.hub, inbox, metrics, limits, Buckets(limits.opening))
    shop = ShopConfig(relay.tenants)
    return [
        Route("/w/{token}", ingest, methods=["POST"]),
        Route("/r/{token}", landing.__call__),
        Route("/config", shop.__call__),
        Route("/config/{shop}", shop.__call__),
        Route("/v1/hints", hints, methods=["GET"]),
        *_till_routes(TillApi(tills=relay.tills, inbox=inbox, clock=clock, metrics=metrics)),
        *_pairing_routes(
            PairingApi(
                config=config,
                tenants=relay.tenants,
                pairing=relay.pairing,
                clock=clock,
                metrics=metrics,
            )
        ),
        *_manager_routes(
            ManagerApi(
                tenants=relay.tenants,
                tills=relay.tills,
                pairing=relay.pairing,
                hub=relay.hub,
                inbox=inbox,
                clock=clock,
            )
        ),
    ]


def _till_routes(api: TillApi) -> list[BaseRoute]:
    return [
        Route("/v1/ack", api.ack, methods=["POST"]),
        Route("/v1/watch", api.watch, methods=["POST"]),
        Route("/v1/chain", api.put_head, methods=["POST"]),
        Route("/v1/chain", api.heads, methods=["GET"]),
    ]


def _pairing_routes(api: PairingApi) -> list[BaseRoute]:
    return [
        Route("/v1/pairing", api.begin, methods=["POST"]),
        Route("/v1/pairing/token", api.poll, methods=["POST"]),
        Route("/pair", api.form, methods=["GET"]),
        Route("/pair", api.look, methods=["POST"]),
        Route("/pair/decide", api.decide, methods=["POST"]),
    ]


def _manager_routes(api: ManagerApi) -> list[BaseRoute]:
    return [
        Route("/v1/manager", api.overview),
        Route("/v1/manager/unmatched", api.unmatched),
        Route("/v1/manager/approve", api.approve, methods=["POST"]),
        Route("/v1/manager/tills/{till}/rename", api.rename, methods=["POST"]),
        Route("/v1/manager/tills/{till}/revoke", api.revoke, methods=["POST"]),
    ]
