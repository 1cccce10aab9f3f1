"""What a manager may ask and change over HTTP, with the shop's secret as bearer token."""

from __future__ import annotations

import json
from datetime import datetime

import structlog
from starlette.requests import Request
from starlette.responses import Response

from pos_app.relay.clock import Clock, from_millis
from pos_app.relay.errors import RefusedError
from pos_app.relay.inbox import Inbox, Statements
from pos_app.relay.pairing import Pairing
from pos_app.relay.requests import answer, bearer, read_object, text_of
from pos_app.relay.streams import Hub
from pos_app.relay.tenants import ROTATE_DAYS, Tenant, Tenants
from pos_app.relay.tills import Till, Tills

__all__ = ["ManagerApi", "unmatched"]

_LOG = structlog.get_logger("relay.manager")
UNMATCHED = 200


class ManagerApi:
    """The endpoints below ``/v1/manager``."""

    def __init__(
        self,
        *,
        tenants: Tenants,
        tills: Tills,
        pairing: Pairing,
        hub: Hub,
        inbox: Inbox,
        clock: Clock,
    ) -> None:
        self._tenants = tenants
        self._tills = tills
        self._pairing = pairing
        self._hub = hub
        self._inbox = inbox
        self._clock = clock

    async def overview(self, request: Request) -> Response:
        """``GET /v1/manager``: tills, the secret's age, and when Wompi was last heard."""
        tenant = self._manager(request)
        connected = self._hub.connected(tenant.id)
        now = self._clock.now()
        return answer(
            {
                "shop": tenant.id,
                "environment": tenant.environment,
                "last_event_at": _iso(tenant.last_event_at),
                "events_secret_days": tenant.secret_age_days(now),
                "rotate_now": tenant.secret_age_days(now) >= ROTATE_DAYS,
                "tills": [
                    _told(till, connected) for till in await self._tills.of_tenant(tenant.id)
                ],
            }
        )

    async def unmatched(self, request: Request) -> Response:
        """``GET /v1/manager/unmatched``: hints that no paired till waits for, newest first."""
        tenant = self._manager(request)
        return answer(await self._inbox.read(lambda sql: unmatched(sql, tenant.id)))

    async def rename(self, request: Request) -> Response:
        """``POST /v1/manager/tills/{till}/rename`` with ``label``."""
        tenant, till = self._manager(request), request.path_params["till"]
        label = text_of(await read_object(request), "label")
        if not 0 < len(label) <= 60 or not label.isprintable():
            raise RefusedError(400, "bad_label")
        await self._tills.rename(tenant.id, till, label)
        return answer({"renamed": till})

    async def revoke(self, request: Request) -> Response:
        """``POST /v1/manager/tills/{till}/revoke``: its stream is cut within seconds."""
        tenant, till = self._manager(request), request.path_params["till"]
        await self._tills.revoke(tenant.id, till)
        await self._hub.catch_up()
        _LOG.info("till_revoked", tenant=tenant.id, till=till)
        return answer({"revoked": till})

    async def approve(self, request: Request) -> Response:
        """``POST /v1/manager/approve`` with ``code`` and ``till``, both read off the till."""
        tenant = self._manager(request)
        body = await read_object(request)
        code, till = text_of(body, "code"), text_of(body, "till")
        found = await self._pairing.show(tenant.id, code)
        if found.till != till:
            raise RefusedError(409, "other_till")
        await self._pairing.decide(tenant.id, code, approve=True)
        return answer({"approved": found.till, "label": found.label})

    def _manager(self, request: Request) -> Tenant:
        tenant = self._tenants.by_admin(bearer(request))
        if tenant is None:
            raise RefusedError(401, "bad_token")
        return tenant


def unmatched(sql: Statements, tenant: str) -> list[dict[str, object]]:
    """Read the hints of a shop that reach no paired till."""
    rows = sql.all(
        "SELECT seq, till, body, received_at FROM inbox i WHERE tenant = ? AND kind = 'hint'"
        " AND NOT EXISTS (SELECT 1 FROM tills t WHERE t.tenant = i.tenant AND t.name = i.till"
        " AND t.state = 'active')"
        " AND NOT (i.till IS NULL AND EXISTS (SELECT 1 FROM watches w"
        " WHERE w.tenant = i.tenant AND w.link_id = i.link_id))"
        " ORDER BY seq DESC LIMIT ?",
        tenant,
        UNMATCHED,
    )
    return [
        {
            "seq": seq,
            "till": till,
            "received_at": from_millis(int(str(at))).isoformat(),
            "transaction": json.loads(str(body)),
        }
        for seq, till, body, at in rows
    ]


def _told(till: Till, connected: set[str]) -> dict[str, object]:
    return {
        "till": till.name,
        "label": till.label,
        "state": till.state,
        "epoch": till.epoch,
        "connected": till.name in connected,
        "paired_at": _iso(till.paired_at),
        "seen_at": _iso(till.seen_at),
        "two_computers_at": _iso(till.flagged_at),
    }


def _iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
