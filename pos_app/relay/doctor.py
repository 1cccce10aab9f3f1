"""``mostrador relay doctor``: sends itself a signed event by the public road and times it.

The one place in the relay that makes HTTP requests; it goes to the configured public address and
nowhere else, and follows no redirect: Wompi would not.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import httpx

from pos_app.gateway.signing import event_checksum
from pos_app.relay.clock import Clock
from pos_app.relay.tenants import Tenant

__all__ = ["Finding", "examine", "signed_event"]

TIMEOUT_SECONDS = 10.0
SLOW_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried.

    Attributes:
        name: A short word for it.
        ok: Whether it went as it must.
        detail: What was seen, in a sentence for the operator.
        seconds: How long it took.
    """

    name: str
    ok: bool
    detail: str
    seconds: float


async def examine(
    public_url: str,
    ingest: str,
    tenant: Tenant,
    clock: Clock,
    transport: httpx.AsyncBaseTransport | None = None,
) -> list[Finding]:
    """Try the road a real event takes.

    Args:
        public_url: The relay's address as Wompi knows it.
        ingest: The token in the shop's events address.
        tenant: The shop.
        clock: Dates the event.
        transport: Another road, for tests.
    """
    address = f"{public_url}/w/{ingest}"
    body = signed_event(tenant, clock.now())
    forged = {**body, "timestamp": int(clock.now().timestamp()) - 1}
    async with httpx.AsyncClient(
        timeout=TIMEOUT_SECONDS, transport=transport, follow_redirects=False
    ) as client:
        return [
            await _post(client, "signed_event", address, body, expected=200),
            await _post(client, "same_event_again", address, body, expected=200),
            await _post(client, "forged_event", address, forged, expected=401),
            await _post(client, "unknown_address", f"{public_url}/w/mri_none", body, expected=404),
        ]


def signed_event(tenant: Tenant, now: datetime) -> dict[str, object]:
    """Make a genuine event of a name nobody uses: it is stored, and no till is told."""
    mark, timestamp = secrets.token_hex(8), int(now.timestamp())
    return {
        "event": "mostrador.doctor",
        "data": {"doctor": {"mark": mark}},
        "environment": tenant.environment,
        "signature": {
            "properties": ["doctor.mark"],
            "checksum": event_checksum([mark], timestamp, tenant.events_secret),
        },
        "timestamp": timestamp,
        "sent_at": now.isoformat(),
    }


async def _post(
    client: httpx.AsyncClient, name: str, address: str, body: Mapping[str, object], *, expected: int
) -> Finding:
    started = time.perf_counter()
    try:
        response = await client.post(
            address,
            content=json.dumps(body),
            headers={"Content-Type": "application/json"},
        )
    except httpx.HTTPError as error:
        # The kind of error only: its text would carry the address with the token.
        return Finding(name, ok=False, detail=_no_answer(error), seconds=_since(started))
    seconds = _since(started)
    if response.status_code != expected:
        return Finding(name, ok=False, detail=_unexpected(response, expected), seconds=seconds)
    late = seconds > SLOW_SECONDS
    detail = "contestó tarde" if late else "contestó como debe"
    return Finding(name, ok=not late, detail=f"{response.status_code}, {detail}", seconds=seconds)


def _no_answer(error: httpx.HTTPError) -> str:
    return f"no hubo respuesta ({type(error).__name__}): revise el dominio, el puerto 443 y el TLS"


def _unexpected(response: httpx.Response, expected: int) -> str:
    if response.is_redirect:
        return f"{response.status_code}: hay una redirección; Wompi no la sigue, publique https"
    return f"{response.status_code} en vez de {expected}: otro programa contesta en esa dirección"


def _since(started: float) -> float:
    return time.perf_counter() - started
