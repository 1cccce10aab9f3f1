"""A relay on the test's own event loop, events as Wompi would sign them, and a till that reads.

Nothing here uses the relay's own verifier, hints or parser: what it sends and what it expects are
built by hand, so that both cannot be wrong together.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import hashlib
import itertools
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, ParamSpec

from starlette.applications import Starlette

from pos_app.relay import serve as serving
from pos_app.relay.app import Relay, create_app
from pos_app.relay.clock import Clock
from pos_app.relay.config import Address, Config, Limits
from pos_app.relay.inbox import Inbox
from pos_app.relay.sealing import MasterKey, new_master_key
from pos_app.relay.tenants import NewTenant

P = ParamSpec("P")

SECRET = "test_events_Qw7fLk29sDxVb81mZt4R"
OTHER_SECRET = "test_events_Hc3pYn58gKeWa07uJd6X"
PUBLIC_KEY = "pub_test_Ty6rBn42mQzLp93sVk8D"
NOON = datetime(2026, 10, 5, 17, 0, tzinfo=UTC)
MASTER = new_master_key()
_numbers = itertools.count(1)

PINNED = ["transaction.id", "transaction.status", "transaction.amount_in_cents"]


def in_loop(test: Callable[P, Awaitable[None]]) -> Callable[P, None]:
    """Let an ``async def`` test run, each on a loop of its own."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        async def scenario() -> None:
            await test(*args, **kwargs)

        asyncio.run(scenario())

    return run


class HandClock:
    """Stands still until a test moves it."""

    def __init__(self, moment: datetime = NOON) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """Read it."""
        return self.moment

    def move(self, **passed: float) -> None:
        """Let time pass (or go back)."""
        self.moment += timedelta(**passed)


def reference(till: str = "C1") -> str:
    """Make a fresh reference of a till."""
    return f"{till}-T214-{next(_numbers):04d}-{_crockford()}"


def _crockford() -> str:
    return "".join(secrets.choice("0123456789ABCDEFGHJKMNPQRSTVWXYZ") for _ in range(13))


def transaction(till: str = "C1", **changes: object) -> dict[str, Any]:
    """Make a transaction as Wompi sends it, with the payer's personal data."""
    number = next(_numbers)
    found: dict[str, Any] = {
        "id": f"1000001-1791226107-{number:05d}",
        "created_at": "2026-10-05T17:00:00.120Z",
        "finalized_at": "2026-10-05T17:00:01.420Z",
        "amount_in_cents": 4_490_000,
        "reference": reference(till),
        "customer_email": "pagadora@correo.example",
        "currency": "COP",
        "payment_method_type": "NEQUI",
        "payment_method": {
            "type": "NEQUI",
            "phone_number": "3991111111",
            "extra": {"is_three_ds": False, "three_ds_auth": {"step": {"name": "x"}}},
        },
        "status": "APPROVED",
        "status_message": None,
        "shipping_address": None,
        "redirect_url": None,
        "payment_source_id": None,
        "payment_link_id": None,
        "customer_data": {"legal_id": "1094912345", "full_name": "Lucía Restrepo"},
        "billing_data": None,
    }
    return found | changes


def event(
    about: Mapping[str, Any] | None = None,
    *,
    secret: str = SECRET,
    at: datetime = NOON,
    properties: list[str] | None = None,
    environment: str = "test",
) -> dict[str, Any]:
    """Sign an event the way Wompi documents it."""
    data = {"transaction": dict(about if about is not None else transaction())}
    paths = properties if properties is not None else PINNED
    return {
        "event": "transaction.updated",
        "data": data,
        "environment": environment,
        "signature": {
            "properties": paths,
            "checksum": checksum(data, paths, int(at.timestamp()), secret),
        },
        "timestamp": int(at.timestamp()),
        "sent_at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }


def checksum(data: Mapping[str, Any], paths: list[str], timestamp: int, secret: str) -> str:
    """Hash the values by hand."""
    values = []
    for path in paths:
        value: Any = data
        for step in path.split("."):
            value = value[step]
        values.append(str(value))
    return hashlib.sha256(("".join(values) + str(timestamp) + secret).encode()).hexdigest()


def as_bytes(body: object) -> bytes:
    """Write a body as Wompi's server does."""
    return json.dumps(body, ensure_ascii=False).encode()


def config(store: str, **changes: Any) -> Config:
    """Make settings for a rehearsal on loopback; ``limits`` may be given as a dictionary."""
    limits = Limits(**changes.pop("limits", {}))
    return replace(
        Config(
            environment="test",
            master_key=MasterKey(MASTER),
            store=store,
            public_url="http://127.0.0.1:1",
            listen=Address("127.0.0.1", 0),
            private=Address("127.0.0.1", 0),
            rehearsal=True,
            limits=limits,
        ),
        **changes,
    )


@dataclass(slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """Read the body."""
        return json.loads(self.body)


async def ask(
    app: Starlette,
    method: str,
    path: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    query: str = "",
    client: str = "198.51.100.7",
    scheme: str = "https",
) -> Answer:
    """Ask an application in this process, without a socket between."""
    sent: list[Any] = []
    given = {"content-length": str(len(body)), **(headers or {})}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(k.lower().encode(), v.encode()) for k, v in given.items()],
        "scheme": scheme,
        "client": (client, 4711),
        "server": ("127.0.0.1", 80),
        "state": {},
    }
    waiting = asyncio.Event()
    messages = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Any:
        if messages:
            return messages.pop()
        await waiting.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start = sent[0]
    found = {k.decode().lower(): v.decode() for k, v in start["headers"]}
    return Answer(start["status"], found, b"".join(m.get("body", b"") for m in sent[1:]))


@dataclass(slots=True)
class Bench:
    """A running relay with one shop.

    Attributes:
        app: The public application.
        relay: Its parts.
        inbox: Its engine.
        clock: Its clock.
        shop: The shop's tokens.
        port: Where it listens, 0 when it has no socket.
        settings: What it was told.
    """

    app: Starlette
    relay: Relay
    inbox: Inbox
    clock: HandClock
    shop: NewTenant
    settings: Config
    port: int = 0
    servers: list[asyncio.Task[None]] = field(default_factory=list)

    async def post(self, body: object, shop: NewTenant | None = None, **more: Any) -> Answer:
        """Deliver an event; bytes go as they are."""
        content = body if isinstance(body, bytes) else as_bytes(body)
        return await ask(self.app, "POST", f"/w/{(shop or self.shop).ingest}", body=content, **more)

    async def call(
        self, method: str, path: str, body: object = None, token: str = "", **headers: str
    ) -> Answer:
        """Ask for JSON with a bearer token."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            given["authorization"] = f"Bearer {token}"
        path, _, query = path.partition("?")
        content = b"" if body is None else as_bytes(body)
        return await ask(self.app, method, path, body=content, headers=given, query=query)

    async def pair(self, till: str = "C1", shop: NewTenant | None = None) -> Till:
        """Pair a till through the front door."""
        owner = shop or self.shop
        asked = {"shop": owner.id, "till": till, "label": f"Caja {till}"}
        begun = (await self.call("POST", "/v1/pairing", asked)).json()
        approved = {"code": begun["user_code"], "till": till}
        answer = await self.call("POST", "/v1/manager/approve", approved, token=owner.admin)
        assert answer.status == 200, answer
        device = {"device_code": begun["device_code"]}
        got = (await self.call("POST", "/v1/pairing/token", device)).json()
        return Till(self, got["token"], got["landing_url"].rpartition("/")[2], got["cursor"])

    async def add_shop(self, name: str, secret: str = SECRET) -> NewTenant:
        """Add another shop."""
        return await self.relay.tenants.add(
            name, name=name, events_secret=secret, public_key=PUBLIC_KEY
        )


@dataclass(slots=True)
class Till:
    """A paired till; ``instance`` is this start of its program."""

    bench: Bench
    token: str
    landing: str
    cursor: int
    instance: str = field(default_factory=lambda: secrets.token_hex(12))

    async def poll(self, after: int | None = None, wait: int = 0) -> Answer:
        """Read by long poll."""
        path = f"/v1/hints?wait={wait}" + ("" if after is None else f"&after={after}")
        return await self.bench.call(
            "GET", path, token=self.token, mostrador_instance=self.instance
        )

    async def ids(self, after: int = 0) -> list[str]:
        """Read the ids of all hints after a cursor, page by page."""
        found: list[str] = []
        while True:
            page = (await self.poll(after)).json()
            found += [hint["transaction"]["id"] for hint in page["hints"]]
            after = page["cursor"]
            if len(page["hints"]) < 100:
                return found

    async def ack(self, cursor: int) -> Answer:
        """Acknowledge."""
        return await self.call("/v1/ack", {"cursor": cursor})

    async def call(self, path: str, body: object) -> Answer:
        """Post something as this till."""
        return await self.bench.call(
            "POST", path, body, token=self.token, mostrador_instance=self.instance
        )

    def restarted(self) -> Till:
        """The same till after its program was started again (or on a cloned disk)."""
        return replace(self, instance=secrets.token_hex(12))


@asynccontextmanager
async def bench(
    store: str, *, clock: Clock | None = None, sockets: bool = False, **changes: Any
) -> AsyncIterator[Bench]:
    """Open a relay with one shop called ``tienda``; with ``sockets`` it also listens."""
    settings = config(store, **changes)
    hand = clock if isinstance(clock, HandClock) else HandClock()
    used: Clock = clock or hand
    inbox = await serving.open_inbox(settings, used)
    try:
        app = create_app(settings, inbox, used)
        async with app.router.lifespan_context(app):
            relay: Relay = app.state.relay
            shop = await relay.tenants.add(
                "tienda", name="La tienda", events_secret=SECRET, public_key=PUBLIC_KEY
            )
            made = Bench(app, relay, inbox, hand, shop, settings)
            async with _listening(made) if sockets else contextlib.nullcontext():
                yield made
    finally:
        await inbox.close()


@asynccontextmanager
async def _listening(made: Bench) -> AsyncIterator[None]:
    server = serving._public(made.settings, made.app, made.relay)
    with serving.listen(made.settings.listen) as socket:
        made.port = socket.getsockname()[1]
        task = asyncio.create_task(server.serve([socket]))
        await until(lambda: server.started)
        try:
            yield
        finally:
            server.should_exit = True
            await task


async def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait for a condition on this loop."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 -- what is waited for is not always an event
            await asyncio.sleep(0.005)
