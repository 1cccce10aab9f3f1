"""``mostrador relay doctor``: sends itself a signed event by the public road and times it.

The one place in the relay that makes HTTP requests; it goes to the configured public address and
nowhere else, and follows no redirect: Wompi would not.
"""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import httpx

from pos_app.gateway.signing import event_checksum
from pos_app.relay.clock import Clock
from pos_app.relay.tenants import Tenant

__all__ = ["Finding", "examine", "signed_event"]

TIMEOUT_SECONDS = 10.0
SLOW_SECONDS = 2.0

RIGHT = "{status}, contestó como debe"
LATE = "{status}, contestó tarde"
NO_ANSWER = "no hubo respuesta ({why}): revise el dominio, el puerto 443 y el TLS"
REDIRECTS = "{status}: hay una redirección; Wompi no la sigue, publique https"
OTHER = "{status} en vez de {expected}: otro programa contesta en esa dirección"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried.

    Attributes:
        name: A short word for it.
        ok: Whether it went as it must.
        text: What was seen, in a Spanish sentence with gaps, for the operator.
        seconds: How long it took.
        told: What fills the gaps.
    """

    name: str
    ok: bool
    text: str
    seconds: float
    told: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def detail(self) -> str:
        """The sentence."""
        return self.text.format(**self.told)


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
            await _post(client, "evento firmado", address, body, expected=200),
            await _post(client, "el mismo otra vez", address, body, expected=200),
            await _post(client, "evento falso", address, forged, expected=401),
            await _post(
                client, "dirección extraña", f"{public_url}/w/mri_none", body, expected=404
            ),
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
        return Finding(name, False, NO_ANSWER, _since(started), {"why": type(error).__name__})
    seconds, told = _since(started), {"status": response.status_code, "expected": expected}
    if response.status_code != expected:
        return Finding(name, False, REDIRECTS if response.is_redirect else OTHER, seconds, told)
    late = seconds > SLOW_SECONDS
    return Finding(name, not late, LATE if late else RIGHT, seconds, told)


def _since(started: float) -> float:
    return time.perf_counter() - started
