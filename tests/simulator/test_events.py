"""Events against literals: envelope, checksum, delivery and the retry ladder.

Restates Wompi's page "Eventos" and what captured events look like.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from wompi_calls import Wompi

from pos_app.simulator.delivery import Postman
from pos_app.simulator.events import PLAIN, envelope
from pos_app.simulator.ledger import fixed_account

SECRET = "test_events_SIMULATOR0001"
DATA = {
    "transaction": {
        "id": "1000001-1791226107-72286",
        "status": "APPROVED",
        "amount_in_cents": 4490000,
        "reference": "POS-0001-A1",
    }
}
SENT_AT = datetime(2026, 10, 5, 18, 48, 29, tzinfo=UTC)


class Shop:
    """Answers the postman, and keeps what it was sent."""

    def __init__(self, *answers: int) -> None:
        self.answers = list(answers)
        self.got: list[tuple[dict[str, Any], dict[str, str]]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """One delivery; the last answer is repeated."""
        self.got.append((json.loads(request.content), dict(request.headers)))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer == 0:
            raise httpx.ConnectError("refused")
        return httpx.Response(answer, headers={"location": "https://tienda.co/otra"})

    def events(self) -> list[dict[str, Any]]:
        """The bodies."""
        return [body for body, _ in self.got]


def deliver(wompi: Wompi, shop: Shop) -> int:
    """Deliver what is due now, once; tell how many that were."""
    postman = Postman(wompi.engine, httpx.MockTransport(shop))

    async def once() -> int:
        due = postman._due()
        async with postman._client() as client:
            for delivery in due:
                await postman._deliver(client, delivery)
        return len(due)

    return wompi.runner.run(once())


def sale(wompi: Wompi, shop: Shop, **changes: Any) -> Any:
    """A sale whose event was delivered, or tried."""
    wompi.events_to("https://tienda.co/eventos")
    made = wompi.charge(**changes)
    shown = wompi.settled(made)
    deliver(wompi, shop)
    return shown


def checksum(event: dict[str, Any], secret: str = SECRET) -> str:
    """The published rule, by our own hand."""
    parts = []
    for path in event["signature"]["properties"]:
        value: Any = event["data"]
        for step in path.split("."):
            value = value[step]
        parts.append(str(value))
    text = "".join(parts) + str(event["timestamp"]) + secret
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("status", "at", "properties", "expected"),
    [
        (
            "APPROVED",
            1791226109,
            PLAIN,
            "286c024da9cc91b4ed8bcb70c5ca75fae1fc8126b585236b3482f11bee00107c",
        ),
        (
            "VOIDED",
            1791229709,
            PLAIN,
            "6a1430c9a6b9b44bc965259be28ba5c8d1195e7af44dc7e9c2652edffd6417df",
        ),
        (
            "APPROVED",
            1791226109,
            (
                "transaction.amount_in_cents",
                "transaction.status",
                "transaction.reference",
                "transaction.id",
            ),
            "654842bbca8b8a8ec9b8a7d529d0290b2b11e250de84a45a3fced52ab2495213",
        ),
    ],
)
def test_known_checksums(status: str, at: int, properties: tuple[str, ...], expected: str) -> None:
    """Computed by hand and taken by foreign verifiers; never the milliseconds' hash."""
    data = {"transaction": DATA["transaction"] | {"status": status}}
    moment = datetime.fromtimestamp(at, UTC)
    event = envelope(fixed_account(), "transaction.updated", data, properties, moment)

    assert event["signature"] == {"properties": list(properties), "checksum": expected}
    assert event["timestamp"] == at


def test_a_wallet_tokens_event_checksum() -> None:
    """nequi_token.updated signs id, status and phone number."""
    token = {"id": "nequi_test_AbC123", "status": "APPROVED", "phone_number": "3991111111"}
    event = envelope(
        fixed_account(),
        "nequi_token.updated",
        {"nequi_token": token},
        ("nequi_token.id", "nequi_token.status", "nequi_token.phone_number"),
        datetime.fromtimestamp(1791226110, UTC),
    )

    assert event["signature"] == {
        "properties": ["nequi_token.id", "nequi_token.status", "nequi_token.phone_number"],
        "checksum": "eeceb2541dc2412b4233748b675ae500406e2ffea1b8ddb0511604b2a6c18964",
    }


def test_the_event_of_a_sale(wompi: Wompi) -> None:
    """The till's server of notices must be able to verify and read it."""
    shop = Shop(200)
    shown = sale(wompi, shop)
    [(event, headers)] = shop.got

    assert set(event) == {"event", "data", "environment", "signature", "timestamp", "sent_at"}
    assert event["event"] == "transaction.updated"
    assert event["environment"] == "test"
    shown = {name: shown[name] for name in shown if name not in {"entries", "refunds"}}
    shown.pop("disbursement")
    assert event["data"] == {"transaction": shown | {"origin": None}}
    assert event["signature"]["properties"] == list(PLAIN)
    assert event["signature"]["checksum"] == checksum(event)
    assert headers["x-event-checksum"] == checksum(event)
    assert headers["content-type"] == "application/json"
    assert event["sent_at"] == "2026-10-05T17:00:02.000Z"
    assert event["timestamp"] == 1791219602


def test_no_event_without_an_address(wompi: Wompi) -> None:
    """A shop without a server of notices lives by asking."""
    made = wompi.charge()
    wompi.settled(made)

    assert wompi.control("GET", "/deliveries").json == []


def test_a_void_is_told(wompi: Wompi) -> None:
    """Money that went back must be heard of like money that came."""
    shop = Shop(200)
    wompi.events_to("https://tienda.co/eventos")
    made = wompi.settled(wompi.charge_card())
    wompi.call("POST", f"/transactions/{made['id']}/void")
    wompi.move(3)
    deliver(wompi, shop)

    statuses = [each["data"]["transaction"]["status"] for each in shop.events()]
    assert statuses == ["APPROVED", "VOIDED"]


@pytest.mark.parametrize("answer", [201, 204, 301, 302, 400, 500, 0])
def test_only_200_counts(wompi: Wompi, answer: int) -> None:
    """A server of notices that answers 204 would get every event four times."""
    shop = Shop(answer)
    sale(wompi, shop)
    delivery = wompi.control("GET", "/deliveries").json[0]

    assert len(shop.got) == 1
    assert delivery["state"] == "QUEUED"
    assert delivery["attempts"][0]["answer"] == (str(answer) if answer else "ConnectError")
    assert delivery["next_at"] == "2026-10-05T17:30:03.000Z"


def test_the_ladder(wompi: Wompi) -> None:
    """30 minutes, 3 hours, 24 hours after the first try, each time the same bytes, then never."""
    shop = Shop(500)
    sale(wompi, shop)
    for step, due in ((30 * 60, 2), (150 * 60, 3), (21 * 3600, 4)):
        wompi.move(step - 1)
        assert deliver(wompi, shop) == 0
        wompi.move(1)
        assert deliver(wompi, shop) == 1
        assert len(shop.got) == due
    wompi.move(30 * 24 * 3600)

    assert deliver(wompi, shop) == 0
    assert {json.dumps(body) for body in shop.events()} == {json.dumps(shop.events()[0])}
    delivery = wompi.control("GET", "/deliveries").json[0]
    assert (delivery["state"], len(delivery["attempts"])) == ("FAILED", 4)


def test_a_retry_that_succeeds_ends_the_ladder(wompi: Wompi) -> None:
    """The shop's line came back after half an hour."""
    shop = Shop(500, 200)
    sale(wompi, shop)
    wompi.move(1800)

    assert deliver(wompi, shop) == 1
    assert wompi.control("GET", "/deliveries").json[0]["state"] == "DELIVERED"


def test_switches_of_delivery(wompi: Wompi) -> None:
    """Any 2xx; uppercase; properties that change from event to event."""
    shop = Shop(204)
    wompi.switch(event_any_2xx=True, event_uppercase=True, event_properties_rotate=True)
    for _ in range(3):
        sale(wompi, shop)

    assert {each["state"] for each in wompi.control("GET", "/deliveries").json} == {"DELIVERED"}
    assert len({tuple(each["signature"]["properties"]) for each in shop.events()}) == 3
    assert all(each["signature"]["checksum"] == checksum(each).upper() for each in shop.events())


def test_duplicates(wompi: Wompi) -> None:
    """The same event three times: one payment."""
    shop = Shop(200)
    wompi.fault("event_duplicate", copies=3)
    sale(wompi, shop)

    assert len(shop.got) == 3
    assert shop.events()[0] == shop.events()[2]


def test_late_and_lost(wompi: Wompi) -> None:
    """The customer stands there; the event comes in ten minutes, or never."""
    shop = Shop(200)
    wompi.fault("event_late", {"calls": 1}, seconds=600)
    sale(wompi, shop)
    assert shop.got == []
    wompi.move(600)
    deliver(wompi, shop)
    assert len(shop.got) == 1

    wompi.fault("event_lost", {"calls": 1})
    sale(wompi, shop)
    wompi.move(48 * 3600)
    deliver(wompi, shop)
    assert len(shop.got) == 1
    assert wompi.control("GET", "/deliveries").json[0]["state"] == "LOST"


def test_stale(wompi: Wompi) -> None:
    """After APPROVED an old PENDING arrives, genuinely signed: the sale must stay paid."""
    shop = Shop(200)
    wompi.fault("event_stale")
    sale(wompi, shop)
    wompi.move(3)
    deliver(wompi, shop)

    statuses = [each["data"]["transaction"]["status"] for each in shop.events()]
    assert statuses == ["APPROVED", "PENDING"]
    assert all(each["signature"]["checksum"] == checksum(each) for each in shop.events())


def test_forged(wompi: Wompi) -> None:
    """A declined sale, and an APPROVED event signed by nobody."""
    shop = Shop(200)
    wompi.fault("event_forged")
    sale(wompi, shop, method={"type": "NEQUI", "phone_number": "3992222222"})
    genuine, forged = shop.events()

    assert genuine["data"]["transaction"]["status"] == "DECLINED"
    assert forged["data"]["transaction"]["status"] == "APPROVED"
    assert forged["signature"]["checksum"] != checksum(forged)


def test_milliseconds(wompi: Wompi) -> None:
    """The payouts product stamps milliseconds: here it must be refused."""
    shop = Shop(200)
    wompi.fault("event_milliseconds")
    sale(wompi, shop)

    assert shop.events()[0]["timestamp"] == 1791219602000


def test_sending_again_by_hand(wompi: Wompi) -> None:
    """Whoever rehearses wants to see a duplicate at a moment of his own."""
    shop = Shop(200)
    sale(wompi, shop)
    number = wompi.control("GET", "/deliveries").json[0]["id"]
    assert wompi.control("POST", f"/deliveries/{number}/send").status == 200

    deliver(wompi, shop)
    assert len(shop.got) == 2


def test_production_has_its_own_address_and_secret(wompi: Wompi) -> None:
    """Test events must not reach the production address."""
    wompi.events_to("https://tienda.co/eventos")
    account = wompi.engine.ledger.access.find("pub_prod_SIMULATOR0001")
    assert account is not None
    assert account.events_url is None
    event = envelope(replace(account, events_url="x"), "transaction.updated", DATA, PLAIN, SENT_AT)

    assert event["environment"] == "prod"
    assert event["signature"] == {
        "properties": list(PLAIN),
        "checksum": checksum(event, "prod_events_SIMULATOR0001"),
    }


def test_the_postman_works_by_himself(wompi: Wompi) -> None:
    """In the running simulator nobody calls him: the clock does."""
    shop = Shop(500, 200)
    wompi.events_to("https://tienda.co/eventos")
    wompi.charge()

    async def work() -> None:
        came: asyncio.Queue[None] = asyncio.Queue()

        def answer(request: httpx.Request) -> httpx.Response:
            came.put_nowait(None)
            return shop(request)

        postman = Postman(wompi.engine, httpx.MockTransport(answer))
        tasks = [asyncio.create_task(postman.work()), asyncio.create_task(wompi.engine.beat())]
        for _ in range(2):
            wompi.engine.clock.advance(timedelta(hours=1))
            await came.get()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    wompi.runner.run(work())
    assert len(shop.got) == 2
