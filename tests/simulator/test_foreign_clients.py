"""What programs of other people send, byte for byte, with only the base address replaced.

The requests restate what published clients in Python send: one builds the checkout's address by
hand with raw colons and bare slashes, asks without any key and checks events by itself; another
tokenizes a card and charges it with the public key. The second was written before charges were
signed, and the two read the list without a key: they must be refused here as Wompi refuses them.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from simulator_process import Simulated, simulated

PUBLIC = "pub_test_SIMULATOR0001"
INTEGRITY = "test_integrity_SIMULATOR0001"
EVENTS = "test_events_SIMULATOR0001"


@pytest.fixture(scope="module")
def wompi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    """Run a simulator whose banks take no time."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "0") as simulator:
        yield simulator


@pytest.fixture
def web(wompi: Simulated) -> Iterator[httpx.Client]:
    """What the foreign program asks with; only its base address is ours."""
    with httpx.Client(base_url=wompi.reached.origin, trust_env=False) as client:
        yield client


@pytest.fixture
def events(wompi: Simulated) -> Iterator[Queue[bytes]]:
    """The foreign program's own address for events."""
    taken: Queue[bytes] = Queue()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            taken.put(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Door) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        wompi.post_events_to(f"http://127.0.0.1:{server.server_port}/eventos")
        yield taken
        wompi.post_events_to(None)
        server.shutdown()
        thread.join()


def checkout(origin: str, reference: str) -> str:
    """Build an address as the foreign program does: every value quoted, every name left alone."""
    amount, until = 4_490_000, "2030-01-01T00:00:00.000Z"
    text = f"{reference}{amount}COP{until}{INTEGRITY}"
    params = {
        "public-key": PUBLIC,
        "currency": "COP",
        "amount-in-cents": str(amount),
        "reference": reference,
        "signature:integrity": hashlib.sha256(text.encode()).hexdigest(),
        "redirect-url": "https://tienda.example/gracias?a=1&b=2",
        "expiration-time": until,
        "tax-in-cents:vat": "716807",
        "customer-data:email": "ana@correo.example",
        "customer-data:full-name": "Ana María Pérez",
        "customer-data:phone-number": "3991111111",
        "customer-data:phone-number-prefix": "+57",
        "customer-data:legal-id": "1094912345",
        "customer-data:legal-id-type": "CC",
        "shipping-address:address-line-1": "Calle 1 # 2-3",
        "shipping-address:country": "CO",
        "shipping-address:city": "Cali",
        "shipping-address:phone-number": "3001234567",
        "shipping-address:region": "Valle",
        "collect-customer-legal-id": "true",
    }
    return f"{origin}/p/?" + "&".join(f"{name}={quote(value)}" for name, value in params.items())


def is_authentic(event: dict[str, Any], secret: str) -> bool:
    """Check an event as the foreign program does: hash in capitals, compared in capitals."""
    joined = ""
    for path in event["signature"]["properties"]:
        value: Any = event["data"]
        for part in path.split("."):
            value = value[part]
        joined += str(value)
    text = joined + str(event["timestamp"]) + secret
    found = hashlib.sha256(text.encode()).hexdigest().upper()
    return found == str(event["signature"]["checksum"]).upper()


def test_a_checkout_built_by_hand_is_paid_read_and_told(
    wompi: Simulated, web: httpx.Client, events: Queue[bytes]
) -> None:
    """A shop's web page that works with Wompi must work here, or its rehearsal proves nothing."""
    reference = "32a45011353f40d1a6b7f9092cdbec2c"
    story = wompi.pays(checkout(wompi.reached.origin, reference))
    [(number, status)] = story.transactions

    assert status == "APPROVED"
    assert story.returned_to == (
        f"https://tienda.example/gracias?a=1&b=2&id={number}&env=test"  # 3.3
    )
    read = web.get(f"/v1/transactions/{number}")  # 6.2: without any key
    assert read.status_code == 200
    data = read.json()["data"]
    assert (data["status"], data["reference"], data["amount_in_cents"], data["currency"]) == (
        "APPROVED", reference, 4_490_000, "COP",
    )  # fmt: skip
    assert data["taxes"] == [{"type": "VAT", "amount_in_cents": 716_807}]
    assert data["customer_data"]["full_name"] == "Ana María Pérez"
    assert data["merchant"]["public_key"] == PUBLIC
    event = json.loads(events.get(timeout=20))
    assert is_authentic(event, EVENTS)
    assert not is_authentic(event, "another secret")
    assert event["data"]["transaction"]["id"] == number


def test_who_asks_without_a_key_is_refused_in_wompis_words(web: httpx.Client) -> None:
    """The foreign program lists without a key: it would fail at Wompi and must fail here (1.3)."""
    listed = web.get("/v1/transactions?reference=R-1")
    unknown = web.get("/v1/transactions/1000001-1-1")

    assert listed.status_code == 401
    assert listed.json()["error"]["type"] == "INVALID_ACCESS_TOKEN"
    assert unknown.status_code == 404
    assert unknown.json() == {
        "error": {"type": "NOT_FOUND_ERROR", "reason": "La entidad solicitada no existe"}
    }


def acceptance(web: httpx.Client) -> str:
    """Fetch a contract's token by the older address, as that program does."""
    merchant = web.get(f"/v1/merchants/{PUBLIC}").json()["data"]
    return str(merchant["presigned_acceptance"]["acceptance_token"])


def charge(token: str, accepted: str, reference: str, **more: object) -> dict[str, object]:
    """The body that program sends, field by field."""
    return {
        "acceptance_token": accepted,
        "amount_in_cents": 4_490_000,
        "currency": "COP",
        "customer_email": "ana@correo.example",
        "payment_method": {"token": token, "type": "CARD", "installments": 1},
        "reference": reference,
        "customer_data": {"phone_number": "3991111111", "full_name": "Ana Pérez"},
        "shipping_address": {
            "address_line_1": "Calle 1 # 2-3",
            "country": "CO",
            "region": "Valle",
            "city": "Cali",
            "name": "Ana Pérez",
            "phone_number": "3991111111",
            "postal_code": "760001",
            "address_line_2": "Apto 4",
        },
        "redirect_url": "https://tienda.example/gracias",
        **more,
    }


def test_a_card_is_tokenized_and_charged_with_the_public_key(web: httpx.Client) -> None:
    """Most public clients charge with the public key, because older pages said so (1.3)."""
    web.headers.update({"Authorization": f"Bearer {PUBLIC}", "User-Agent": "Tienda API"})
    card = {
        "number": "4242424242424242",
        "cvc": "123",
        "exp_month": "08",
        "exp_year": "28",
        "card_holder": "Ana Perez",
    }
    tokenized = web.post("/v1/tokens/cards", json=card)
    assert (tokenized.status_code, tokenized.json()["status"]) == (201, "CREATED")
    token = tokenized.json()["data"]["id"]

    unsigned = web.post("/v1/transactions", json=charge(token, acceptance(web), "F-1"))
    assert unsigned.status_code == 422
    assert list(unsigned.json()["error"]["messages"]) == ["signature"]  # 10.4

    signature = hashlib.sha256(f"F-14490000COP{INTEGRITY}".encode()).hexdigest()
    signed = charge(token, acceptance(web), "F-1", signature=signature)
    made = web.post("/v1/transactions", json=signed)
    assert made.status_code == 201
    data = made.json()["data"]
    assert data["status"] == "PENDING"  # 6.1: every new one is
    assert data["shipping_address"] == signed["shipping_address"]
    assert data["payment_method"]["type"] == "CARD"

    voided = web.post(f"/v1/transactions/{data['id']}/void")  # the public key may not void
    assert voided.status_code in (401, 403)
    assert set(voided.json()["error"]) >= {"type", "reason"}
