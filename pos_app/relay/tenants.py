"""The shops of this relay: their secrets, their addresses, and a copy in memory to serve from."""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pos_app.relay.clock import Clock, from_millis, to_millis
from pos_app.relay.config import Config, check_events_secret, check_public_key
from pos_app.relay.errors import ConfigError, NotFoundError, RefusedError
from pos_app.relay.inbox import Database, Statements
from pos_app.relay.sealing import ADMIN, INGEST, MasterKey, UnsealError, hash_token, new_token

__all__ = ["METHODS", "ROTATE_DAYS", "NewTenant", "Tenant", "Tenants"]

ROTATE_DAYS = 90
ROTATION_DAYS = 3  # both secrets count this long: longer than Wompi's last retry
METHODS = ("CARD", "PSE", "NEQUI", "BANCOLOMBIA_QR", "BANCOLOMBIA_TRANSFER", "DAVIPLATA")
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{1,39}\Z")
_COLUMNS = (
    "id, name, environment, public_key, methods, ingest_hash, admin_hash, sealed_key,"
    " events_secret, secret_since, previous_secret, previous_until, allowed, last_event_at"
)
_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class NewTenant:
    """What ``tenant add`` prints once and nobody can read again.

    Attributes:
        id: The shop's id.
        ingest: The token in the events address given to Wompi.
        admin: The manager's secret.
    """

    id: str
    ingest: str
    admin: str


@dataclass(frozen=True, slots=True)
class Tenant:
    """One shop, opened.

    Attributes:
        id: Short name, part of public addresses.
        name: As people call it.
        environment: ``test`` or ``prod``.
        public_key: Wompi's public key, or None.
        methods: Ways of paying its web pages may offer.
        ingest_hash: Hash of the token in its events address.
        admin_hash: Hash of its manager's secret.
        events_secret: Current events secret.
        secret_since: When that one was set.
        previous_secret: The one before, or None.
        previous_until: When the one before stops counting, or None.
        allowed: Networks events may come from; empty means any.
        last_event_at: When the last genuine event came (to the minute), or None.
    """

    id: str
    name: str
    environment: str
    public_key: str | None
    methods: tuple[str, ...]
    ingest_hash: str
    admin_hash: str
    events_secret: str
    secret_since: datetime
    previous_secret: str | None
    previous_until: datetime | None
    allowed: tuple[_Network, ...]
    last_event_at: datetime | None

    def secrets(self, now: datetime) -> Sequence[str]:
        """Give the events secrets that count now, the current one first."""
        if self.previous_secret is None or self.previous_until is None or now > self.previous_until:
            return (self.events_secret,)
        return (self.events_secret, self.previous_secret)

    def allows(self, address: str | None) -> bool:
        """Tell whether events may come from this address."""
        if not self.allowed:
            return True
        try:
            found = ipaddress.ip_address(address or "")
        except ValueError:
            return False
        # A socket for both families shows the older one's addresses in the newer one's clothes.
        plain = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
        return any((plain or found) in network for network in self.allowed)

    def is_quiet(self, now: datetime) -> bool:
        """Tell whether a minute passed since the last event that was noted."""
        return self.last_event_at is None or now - self.last_event_at >= timedelta(minutes=1)

    def secret_age_days(self, now: datetime) -> int:
        """Say how old the current events secret is; past ``ROTATE_DAYS`` it should be changed."""
        return (now - self.secret_since).days


class Tenants:
    """Finds shops by token without asking the store, and changes them in the store."""

    def __init__(self, database: Database, config: Config, clock: Clock) -> None:
        self._database = database
        self._config = config
        self._clock = clock
        self._by_ingest: dict[str, Tenant] = {}
        self._by_admin: dict[str, Tenant] = {}
        self._by_id: dict[str, Tenant] = {}
        self._version = -1

    async def catch_up(self) -> None:
        """Read the shops again if a command or another relay changed them.

        Raises:
            ConfigError, StoreError: As ``refresh`` does.
        """
        if await self._database.read(_version) != self._version:
            await self.refresh()

    async def refresh(self) -> None:
        """Read all shops again; commands may have changed them.

        Raises:
            ConfigError: A shop is of the other environment, or its secrets do not open with this
                master key.
            StoreError: The store cannot answer now; the copy in memory goes on serving.
        """
        version, rows = await self._database.read(
            lambda sql: (_version(sql), sql.all(f"SELECT {_COLUMNS} FROM tenants"))  # noqa: S608 -- constant
        )
        found = [_read(row, self._config) for row in rows]
        self._by_ingest, self._by_admin, self._by_id = {}, {}, {}
        for tenant in found:
            self._put(tenant)
        self._version = version

    def by_ingest(self, token: str) -> Tenant | None:
        """Find the shop of an events address; hashing first makes every miss take as long."""
        return self._by_ingest.get(hash_token(token))

    def by_admin(self, token: str) -> Tenant | None:
        """Find the shop a manager's secret opens."""
        return self._by_admin.get(hash_token(token))

    def by_id(self, tenant_id: str | None) -> Tenant:
        """Find a shop by id; without an id, the only one there is.

        Raises:
            NotFoundError: There is none, or several and no id.
        """
        if tenant_id is None and len(self._by_id) == 1:
            return next(iter(self._by_id.values()))
        found = self._by_id.get(tenant_id or "")
        if found is None:
            raise NotFoundError
        return found

    def all(self) -> list[Tenant]:
        """List the shops by id."""
        return [self._by_id[key] for key in sorted(self._by_id)]

    async def add(
        self,
        tenant_id: str,
        *,
        name: str,
        events_secret: str,
        public_key: str | None,
        methods: Sequence[str] = METHODS,
        allowed: Sequence[str] = (),
    ) -> NewTenant:
        """Make a shop and its two tokens.

        Raises:
            ConfigError: A secret or key is weak, a sample, or of the other environment.
            RefusedError: ``bad_id``, ``bad_network``, or ``exists``.
        """
        if not _SLUG.match(tenant_id):
            raise RefusedError(400, "bad_id")
        self._check(events_secret, public_key)
        made = NewTenant(id=tenant_id, ingest=new_token(INGEST), admin=new_token(ADMIN))
        sealed_key = self._config.master_key.new_tenant_key(tenant_id)
        key = self._config.master_key.tenant_key(tenant_id, sealed_key)
        values = (
            tenant_id,
            name,
            self._config.environment,
            public_key,
            json.dumps(list(methods)),
            hash_token(made.ingest),
            hash_token(made.admin),
            sealed_key,
            key.seal("events", events_secret),
            to_millis(self._clock.now()),
            _networks(allowed),
        )
        await self._database.write(lambda sql: _insert(sql, values))
        await self.refresh()
        return made

    async def rotate(self, tenant_id: str, events_secret: str) -> None:
        """Set a new events secret; the old one counts for three more days.

        Raises:
            ConfigError: See ``add``.
            NotFoundError: There is no such shop.
        """
        self._check(events_secret, None)
        tenant = self.by_id(tenant_id)
        now = self._clock.now()
        until = to_millis(now + timedelta(days=ROTATION_DAYS))

        def work(sql: Statements) -> None:
            [(sealed,)] = sql.all("SELECT sealed_key FROM tenants WHERE id = ?", tenant.id)
            key = self._config.master_key.tenant_key(tenant.id, bytes(_bytes(sealed)))
            sql.run(
                "UPDATE tenants SET previous_secret = events_secret, previous_until = ?,"
                " events_secret = ?, secret_since = ? WHERE id = ?",
                until,
                key.seal("events", events_secret),
                to_millis(now),
                tenant.id,
            )
            _count_change(sql)

        await self._database.write(work)
        await self.refresh()

    async def note_event(self, tenant: Tenant, now: datetime) -> None:
        """Remember that a genuine event came, so that silence can be noticed."""
        self._put(replace(tenant, last_event_at=now))
        moment = to_millis(now)
        await self._database.write(
            lambda sql: sql.run(
                "UPDATE tenants SET last_event_at = ?"
                " WHERE id = ? AND (last_event_at IS NULL OR last_event_at < ?)",
                moment,
                tenant.id,
                moment,
            )
        )

    async def learn_events(self) -> None:
        """Learn when each shop's last event came; it may have come to another relay.

        Raises:
            StoreError: The store cannot answer now.
        """
        rows = await self._database.read(
            lambda sql: sql.all("SELECT id, last_event_at FROM tenants")
        )
        for tenant_id, millis in rows:
            known = self._by_id.get(str(tenant_id))
            last = None if millis is None else from_millis(int(str(millis)))
            before = known.last_event_at if known else None
            if known and last and (before is None or before < last):
                self._put(replace(known, last_event_at=last))

    async def allow(self, tenant_id: str, networks: Sequence[str]) -> None:
        """Take a shop's events from these networks only, or from anywhere when there are none.

        Raises:
            NotFoundError: There is no such shop.
            RefusedError: 400 ``bad_network``.
        """
        tenant, allowed = self.by_id(tenant_id), _networks(networks)

        def work(sql: Statements) -> None:
            sql.run("UPDATE tenants SET allowed = ? WHERE id = ?", allowed, tenant.id)
            _count_change(sql)

        await self._database.write(work)
        await self.refresh()

    def _put(self, tenant: Tenant) -> None:
        self._by_ingest[tenant.ingest_hash] = tenant
        self._by_admin[tenant.admin_hash] = tenant
        self._by_id[tenant.id] = tenant

    def _check(self, events_secret: str, public_key: str | None) -> None:
        check_events_secret(
            events_secret, self._config.environment, rehearsal=self._config.rehearsal
        )
        if public_key is not None:
            check_public_key(public_key, self._config.environment)


def _networks(texts: Sequence[str]) -> str:
    """Write networks as they are stored."""
    try:
        return json.dumps([str(ipaddress.ip_network(one)) for one in texts])
    except ValueError as error:
        raise RefusedError(400, "bad_network") from error


def _insert(sql: Statements, values: tuple[object, ...]) -> None:
    if sql.all("SELECT 1 FROM tenants WHERE id = ?", values[0]):
        raise RefusedError(409, "exists")
    sql.run(
        "INSERT INTO tenants (id, name, environment, public_key, methods, ingest_hash, admin_hash,"
        " sealed_key, events_secret, secret_since, allowed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *values,
    )
    _count_change(sql)


def _version(sql: Statements) -> int:
    return int(str(sql.all("SELECT last FROM versions WHERE id = 2")[0][0]))


def _count_change(sql: Statements) -> None:
    sql.run("UPDATE versions SET last = last + 1 WHERE id = 2")


def _read(row: tuple[object, ...], config: Config) -> Tenant:
    (tenant_id, name, environment, public_key, methods, ingest, admin, *rest) = row
    sealed_key, secret, since, previous, until, allowed, last = rest
    if environment != config.environment:
        raise ConfigError(
            "La tienda «{tenant}» es de «{own}» y este servidor es de «{environment}»: uno nunca"
            " atiende los dos.",
            tenant=str(tenant_id),
            own=str(environment),
            environment=config.environment,
        )
    opened = _open(config.master_key, str(tenant_id), sealed_key, secret, previous)
    return Tenant(
        id=str(tenant_id),
        name=str(name),
        environment=str(environment),
        public_key=None if public_key is None else str(public_key),
        methods=tuple(json.loads(str(methods))),
        ingest_hash=str(ingest),
        admin_hash=str(admin),
        events_secret=opened[0],
        secret_since=from_millis(int(str(since))),
        previous_secret=opened[1],
        previous_until=None if until is None else from_millis(int(str(until))),
        allowed=tuple(ipaddress.ip_network(one) for one in json.loads(str(allowed))),
        last_event_at=None if last is None else from_millis(int(str(last))),
    )


def _open(
    master: MasterKey, tenant: str, sealed_key: object, secret: object, previous: object
) -> tuple[str, str | None]:
    try:
        key = master.tenant_key(tenant, _bytes(sealed_key))
        earlier = None if previous is None else key.open("events", _bytes(previous))
        return key.open("events", _bytes(secret)), earlier
    except UnsealError as error:
        raise ConfigError(
            "Los secretos de «{tenant}» no se abren con esta MASTER_KEY: se sellaron con otra.",
            tenant=tenant,
        ) from error


def _bytes(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value
