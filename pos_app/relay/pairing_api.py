"""Pairing over HTTP: the till's two calls, and the manager's page."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, quote

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pos_app.relay.clock import Clock, to_millis
from pos_app.relay.config import Config
from pos_app.relay.errors import NotFoundError, RefusedError
from pos_app.relay.limits import Buckets
from pos_app.relay.metrics import Metrics
from pos_app.relay.pages import PAGE_HEADERS, approve_page, message_page, pair_page
from pos_app.relay.pairing import INTERVAL_SECONDS, LIFE_SECONDS, Pairing, Pending, normal_code
from pos_app.relay.requests import (
    SMALL_BODY,
    answer,
    client_address,
    read_body,
    read_object,
    text_of,
)
from pos_app.relay.sealing import UnsealError
from pos_app.relay.tenants import Tenant, Tenants

__all__ = ["PairingApi"]

_LOG = structlog.get_logger("relay.pairing")
_TICKET = "pair-ticket"
TICKET_SECONDS = 300


class PairingApi:
    """The endpoints of pairing."""

    def __init__(
        self,
        *,
        config: Config,
        tenants: Tenants,
        pairing: Pairing,
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._config = config
        self._tenants = tenants
        self._pairing = pairing
        self._clock = clock
        self._metrics = metrics
        self._begins = Buckets(config.limits.pairing)
        self._tries = Buckets(config.limits.pairing)

    async def begin(self, request: Request) -> Response:
        """``POST /v1/pairing``: a till asks for a code in the name of one shop."""
        if not self._begins.take(client_address(request)):
            raise RefusedError(429, "too_many")
        body = await read_object(request)
        shop = text_of(body, "shop") if "shop" in body else None
        tenant = self._tenants.by_id(shop)
        begun = await self._pairing.begin(
            tenant.id, text_of(body, "till"), text_of(body, "label"), client_address(request)
        )
        self._metrics.pairings.labels("begun").inc()
        page = f"{self._config.public_url}/pair"
        return answer(
            {
                "device_code": begun.device_code,
                "user_code": begun.user_code,
                "verification_uri": page,
                "verification_uri_complete": f"{page}?code={quote(begun.user_code)}",
                "expires_in": LIFE_SECONDS,
                "interval": INTERVAL_SECONDS,
            }
        )

    async def poll(self, request: Request) -> Response:
        """``POST /v1/pairing/token``: the till asks whether it was approved."""
        body = await read_object(request)
        granted = await self._pairing.poll(text_of(body, "device_code"))
        self._metrics.pairings.labels("done").inc()
        _LOG.info("till_paired", tenant=granted.tenant, till=granted.till, epoch=granted.epoch)
        return answer(
            {
                "token": granted.token,
                "shop": granted.tenant,
                "till": granted.till,
                "epoch": granted.epoch,
                "cursor": granted.acked,
                "landing_url": f"{self._config.public_url}/r/{granted.landing}",
            }
        )

    async def form(self, request: Request) -> Response:
        """``GET /pair``: ask the manager for code and secret; the QR on the till fills the code."""
        code = normal_code(request.query_params.get("code", "")[:16])
        return _html(pair_page(code if len(code) == 9 else ""))

    async def look(self, request: Request) -> Response:
        """``POST /pair``: show whom the code belongs to."""
        if not self._tries.take(client_address(request)):
            raise RefusedError(429, "too_many")
        fields = await _fields(request)
        tenant = self._tenants.by_admin(fields.get("secret", ""))
        if tenant is None:
            return _html(message_page("No se pudo entrar", "Esa clave no es de esta tienda."), 401)
        try:
            found = await self._pairing.show(tenant.id, fields.get("code", ""))
        except RefusedError as error:
            self._metrics.pairings.labels("wrong_code").inc()
            return _html(message_page("Código no válido", _WRONG[error.status]), error.status)
        return _html(self._approval(tenant, found))

    async def decide(self, request: Request) -> Response:
        """``POST /pair/decide``: approve or deny."""
        fields = await _fields(request)
        tenant, code = self._open_ticket(fields.get("ticket", ""))
        approve = fields.get("answer") == "yes"
        found = await self._pairing.decide(tenant, code, approve=approve)
        self._metrics.pairings.labels("approved" if approve else "denied").inc()
        _LOG.info("pairing_decided", tenant=tenant, till=found.till, approved=approve)
        if approve:
            return _html(message_page("Listo", f"La caja {found.till} queda vinculada."))
        return _html(message_page("Rechazada", "Esa caja no recibirá avisos."))

    def _approval(self, tenant: Tenant, found: Pending) -> str:
        until = to_millis(self._clock.now()) + TICKET_SECONDS * 1000
        note = json.dumps([tenant.id, found.code, until])
        return approve_page(
            code=found.code,
            till=found.till,
            label=found.label,
            place=found.place,
            replaces=found.replaces,
            ticket=self._config.master_key.seal_note(_TICKET, note),
        )

    def _open_ticket(self, ticket: str) -> tuple[str, str]:
        """Read a sealed ticket: who passed the first page may answer the second for 5 minutes."""
        try:
            tenant, code, until = json.loads(self._config.master_key.open_note(_TICKET, ticket))
        except UnsealError as error:
            raise NotFoundError from error
        if to_millis(self._clock.now()) > until:
            raise NotFoundError
        return str(tenant), str(code)


_WRONG = {
    404: "Ninguna caja de esta tienda muestra ese código. Mire la pantalla de la caja y escríbalo"
    " de nuevo.",
    429: "Hubo demasiados códigos equivocados. Espere diez minutos y pida un código nuevo en la"
    " caja.",
}


async def _fields(request: Request) -> dict[str, str]:
    body = await read_body(request, most=SMALL_BODY, seconds=3.0)
    try:
        found = parse_qs(body.decode("utf-8"), max_num_fields=8)
    except ValueError as error:
        raise RefusedError(400, "bad_form") from error
    return {name: values[0] for name, values in found.items()}


def _html(page: str, status: int = 200) -> Response:
    return HTMLResponse(page, status, headers=PAGE_HEADERS)
