"""The token service, payment sources and refunds, against literals.

Restates Wompi's pages "Tokens de pago", "Fuentes de pago" and "Reembolsos", and the words its
token service was seen to use.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from wompi_calls import PUBLIC, Answer, Wompi

CARD = {
    "number": "4242424242424242",
    "cvc": "123",
    "exp_month": "08",
    "exp_year": "28",
    "card_holder": "Ana Ruiz",
}


def tokenize(wompi: Wompi, key: str | None = PUBLIC, **changes: object) -> Answer:
    """POST /tokens/cards; a change of None leaves the field out."""
    body = {name: value for name, value in (CARD | changes).items() if value is not None}
    return wompi.post("/tokens/cards", body, key=key)


def test_a_card_token_has_its_status_beside_data(wompi: Wompi) -> None:
    """Unlike every other answer of the gateway."""
    answer = tokenize(wompi)

    assert answer.status == 201
    assert answer.json["status"] == "CREATED"
    shown = dict(answer.data)
    assert re.fullmatch(r"tok_test_[0-9a-f]+", shown.pop("id"))
    assert shown == {
        "created_at": "2026-10-05T17:00:00.000Z",
        "brand": "VISA",
        "name": "VISA-4242",
        "last_four": "4242",
        "bin": "424242",
        "exp_year": "28",
        "exp_month": "08",
        "card_holder": "Ana Ruiz",
        "created_with_cvc": True,
        "expires_at": "2027-04-03T17:00:00.000Z",
        "validity_ends_at": "2027-04-03T17:00:00.000Z",
    }
    assert b"4242424242424242" not in answer.body


@pytest.mark.parametrize(
    ("changes", "field", "text"),
    [
        ({"number": None}, "number", "debe tener la propiedad requerida number."),
        ({"cvc": None}, "cvc", "debe tener la propiedad requerida cvc."),
        ({"number": "4242 4242"}, "number", r'debe coincidir con el patron "^\d{12,19}$"'),
        ({"number": "١" * 16}, "number", r'debe coincidir con el patron "^\d{12,19}$"'),
        ({"cvc": "12"}, "cvc", r'debe coincidir con el patron "^\d{3,4}$"'),
        (
            {"number": "4242424242424241"},
            "number",
            "El número de tarjeta es inválido. Luhn check falló.",
        ),
        ({"card_holder": "Ana"}, "card_holder", "no debe tener menos de 5 caracteres"),
        ({"exp_year": "26", "exp_month": "09"}, "exp_year", "La tarjeta está vencida"),
        ({"number": 4242424242424242}, "number", "debe ser de tipo string"),
    ],
)
def test_card_texts(wompi: Wompi, changes: dict[str, Any], field: str, text: str) -> None:
    """The payer mends his typing by these words."""
    answer = tokenize(wompi, **changes)

    assert answer.status == 422
    assert answer.error == {"type": "INPUT_VALIDATION_ERROR", "messages": {field: [text]}}


def test_key_texts_of_the_token_service(wompi: Wompi) -> None:
    """It has an envelope with a code of its own."""
    missing, unknown = tokenize(wompi, None), tokenize(wompi, "pub_test_nobody")

    assert (missing.status, unknown.status) == (401, 404)
    assert missing.error == {
        "type": "UNAUTHORIZED",
        "code": "ACCESS_TOKEN_HEADER_NOT_PRESENT",
        "reason": "Header de autorización 'Authorization' no enviado.",
    }
    assert unknown.error == {
        "type": "NOT_FOUND",
        "code": "MERCHANT_NOT_FOUND",
        "reason": "Comercio con llave pub_test_nobody no encontrado",
    }


@pytest.mark.parametrize(("phone", "end"), [("3991111111", "APPROVED"), ("3992222222", "DECLINED")])
def test_nequi_tokens(wompi: Wompi, phone: str, end: str) -> None:
    """A subscription waits for its user, then an event tells."""
    wompi.events_to("https://tienda.co/eventos")
    answer = wompi.post("/tokens/nequi", {"phone_number": phone}, key=PUBLIC)
    assert answer.status == 201
    assert answer.json["meta"] == {}
    assert answer.data["status"] == "PENDING"
    assert answer.data["phone_number"] == phone
    assert re.fullmatch(r"nequi_test_[A-Za-z0-9]+", answer.data["id"])

    wompi.move(3)
    path = f"/tokens/nequi/{answer.data['id']}"
    assert wompi.get(path, key=PUBLIC).data["status"] == end
    assert wompi.get(path, key="pub_test_SIMULATOR0002").status == 404
    event = wompi.control("GET", "/deliveries").json[0]
    assert event["transaction_id"] == answer.data["id"]


@pytest.mark.parametrize("phone", [None, "12", 3991111111])
def test_nequi_token_with_a_bad_phone(wompi: Wompi, phone: object) -> None:
    """A reason, not a field: the till shows it as it comes."""
    answer = wompi.post("/tokens/nequi", {"phone_number": phone}, key=PUBLIC)

    assert answer.status == 422
    assert answer.error["type"] == "UNPROCESSABLE"
    assert "reason" in answer.error


def test_one_host_answered_200(wompi: Wompi) -> None:
    """A client that wants exactly 201 would break there."""
    wompi.switch(nequi_token_as_200=True)

    assert wompi.post("/tokens/nequi", {"phone_number": "3991111111"}, key=PUBLIC).status == 200


def daviplata_token(wompi: Wompi, phone: str, code: str = "574829") -> Any:
    """A Daviplata subscription after its code."""
    body = {"type_document": "CC", "number_document": "1", "product_number": phone}
    made = wompi.post("/tokens/daviplata", body, key=PUBLIC).data
    service = made["url_services"]
    send = service["code_otp_send"].partition("/v1")[2]
    token = wompi.post(send, {}, key=service["token"]).data["authorization"]["access_token"]
    validate = service["code_otp_validate"].partition("/v1")[2]
    answer = wompi.post(validate, {"code": code}, key=token)
    return made["id"], answer


def test_daviplata_tokens(wompi: Wompi) -> None:
    """The code decides; one code says the user is subscribed already."""
    token_id, answer = daviplata_token(wompi, "3991111111")
    assert answer.status == 200
    assert re.fullmatch(r"daviplata_[A-Za-z0-9]+", token_id)
    assert wompi.get(f"/tokens/daviplata/{token_id}", key=PUBLIC).data["status"] == "APPROVED"

    refused, answer = daviplata_token(wompi, "3991111111", "932015")
    assert wompi.get(f"/tokens/daviplata/{refused}", key=PUBLIC).data["status"] == "DECLINED"
    pending, answer = daviplata_token(wompi, "3991111111", "932016")
    assert answer.status == 422
    assert wompi.get(f"/tokens/daviplata/{pending}", key=PUBLIC).data["status"] == "PENDING"


# --- sources -------------------------------------------------------------------------------------


def source(wompi: Wompi, kind: str, token: str) -> Answer:
    """POST /payment_sources."""
    body = {
        "type": kind,
        "token": token,
        "customer_email": "ana@correo.co",
        "acceptance_token": wompi.acceptance()[0],
    }
    return wompi.post("/payment_sources", body)


def test_a_card_becomes_a_source_that_can_be_charged(wompi: Wompi) -> None:
    """A subscription: charged with the private key, installments and a signature."""
    token = wompi.card()
    made = source(wompi, "CARD", token)
    assert made.status == 201
    assert made.data["status"] == "AVAILABLE"
    assert made.data["type"] == made.data["public_data"]["type"] == "CARD"
    assert made.data["token"] == token
    assert isinstance(made.data["id"], int)
    assert wompi.get(f"/payment_sources/{made.data['id']}").data == made.data

    body = wompi.request(payment_source_id=made.data["id"], payment_method={"installments": 2})
    charged = wompi.post("/transactions", body)
    assert charged.status == 201
    assert charged.data["payment_source_id"] == made.data["id"]
    assert charged.data["payment_method"]["installments"] == 2
    assert wompi.settled(charged.data)["status"] == "APPROVED"


def test_what_a_source_charge_needs(wompi: Wompi) -> None:
    """The private key, the installments, a source that is available."""
    made = source(wompi, "CARD", wompi.card()).data["id"]
    body = wompi.request(payment_source_id=made)
    del body["payment_method"]

    assert wompi.post("/transactions", body, key=PUBLIC).status == 401
    assert wompi.post("/transactions", body).error == {
        "type": "UNPROCESSABLE",
        "reason": "No se especificó el número de cuotas (installments)",
    }
    refused = source(wompi, "CARD", wompi.card("4111111111111111")).data
    assert refused["status"] == "DECLINED"
    body = wompi.request(payment_source_id=refused["id"], payment_method={"installments": 1})
    assert wompi.post("/transactions", body).error == {
        "type": "UNPROCESSABLE",
        "reason": "La fuente de pago ha sido declinada",
    }
    body = wompi.request(payment_source_id=1, payment_method={"installments": 1})
    assert wompi.post("/transactions", body).status == 404


def test_a_nequi_source_follows_its_token(wompi: Wompi) -> None:
    """PENDING until the user agrees; then charges are decided by the number."""
    token = wompi.post("/tokens/nequi", {"phone_number": "3991111111"}, key=PUBLIC).data["id"]
    made = source(wompi, "NEQUI", token).data
    assert made["status"] == "PENDING"
    wompi.move(3)
    assert wompi.get(f"/payment_sources/{made['id']}").data["status"] == "AVAILABLE"

    body = wompi.request(payment_source_id=made["id"])
    del body["payment_method"]
    assert wompi.settled(wompi.post("/transactions", body).data)["status"] == "APPROVED"


@pytest.mark.parametrize(
    ("phone", "end"),
    [("3991111111", "APPROVED"), ("3992222222", "DECLINED"), ("3993333333", "DECLINED")],
)
def test_daviplata_charges_end_by_the_phone(wompi: Wompi, phone: str, end: str) -> None:
    """The sandbox's three phones."""
    made = source(wompi, "DAVIPLATA", daviplata_token(wompi, phone)[0]).data
    body = wompi.request(payment_source_id=made["id"])
    del body["payment_method"]

    assert wompi.settled(wompi.post("/transactions", body).data)["status"] == end


def test_a_source_can_be_ended(wompi: Wompi) -> None:
    """A customer who leaves must not be charged again."""
    made = source(wompi, "DAVIPLATA", daviplata_token(wompi, "3991111111")[0]).data
    path = f"/payment_sources/{made['id']}/void"
    assert wompi.call("PUT", path).data["status"] == "VOIDED"
    assert wompi.call("PUT", path).status == 422
    assert wompi.call("PUT", path, key=PUBLIC).status == 401


@pytest.mark.parametrize("change", [{"type": "CASH"}, {"token": "tok_test_x"}, {"token": None}])
def test_sources_that_are_refused(wompi: Wompi, change: dict[str, object]) -> None:
    """Nothing is kept that could not be charged."""
    body = {
        "type": "CARD",
        "token": wompi.card(),
        "customer_email": "ana@correo.co",
        "acceptance_token": wompi.acceptance()[0],
    }
    answer = wompi.post("/payment_sources", body | change)

    assert answer.status == 422
    assert list(answer.error["messages"]) == list(change)


# --- refunds -------------------------------------------------------------------------------------


def refund(wompi: Wompi, transaction: Any, amount: int = 1_900_000, **changes: object) -> Answer:
    """POST /refunds."""
    body = {"transaction_id": transaction["id"], "amount_in_cents": amount}
    return wompi.post("/refunds", body | changes)


@pytest.mark.parametrize(
    ("scenario", "status", "message"),
    [
        ("approved", "APPROVED", None),
        ("declined", "DECLINED", "Tiempo límite sin encontrar fondos excedido"),
        ("error", "ERROR", "Error en la comunicación con el autorizador"),
        ("cancelled", "CANCELLED", None),
    ],
)
def test_refund_scenarios(wompi: Wompi, scenario: str, status: str, message: str | None) -> None:
    """Asked, then answered later; only an approved one moved money back."""
    sale = wompi.settled(wompi.charge())
    made = refund(wompi, sale, reason="Devuelto", reference="D-1", test_scenario=scenario)
    assert made.status == 201
    assert made.data["status"] == "PENDING"
    assert isinstance(made.data["id"], int)
    assert made.data["reference"] == "D-1"
    assert made.data["reference_5"] is None
    assert "v2_refund_id" in made.data

    wompi.move(3)
    shown = wompi.get(f"/refunds/{made.data['id']}").data
    assert (shown["status"], shown["status_message"]) == (status, message)
    assert (shown["cancelled_at"] is not None) is (status == "CANCELLED")
    truth = wompi.control("GET", f"/truth?reference={sale['reference']}").json
    assert truth["refunded_in_cents"] == (1_900_000 if status == "APPROVED" else 0)
    assert wompi.read(sale["id"])["refunds"][0]["status"] == status


def test_refunds_never_exceed_the_sale(wompi: Wompi) -> None:
    """Two managers refund at once: the second gets no more than what is left."""
    sale = wompi.settled(wompi.charge())
    assert refund(wompi, sale, 1_000_000).status == 201
    assert refund(wompi, sale, 1_000_000).status == 422
    assert refund(wompi, sale, 900_000).status == 201
    declined = wompi.settled(wompi.charge())
    refund(wompi, declined, test_scenario="declined")
    wompi.move(3)
    assert refund(wompi, declined).status == 201


def test_refunds_that_are_refused(wompi: Wompi) -> None:
    """Not approved, not there, six references, wrong key, no list."""
    pending, sale = wompi.charge(), wompi.charge()
    wompi.move(0.5)
    assert refund(wompi, pending).error["messages"] == {
        "transaction_id": ["La transacción no está aprobada"]
    }
    wompi.move(3)
    assert refund(wompi, {"id": "1000001-1-00000"}).status == 404
    assert refund(wompi, sale, reference_6="x").status == 422
    assert wompi.post("/refunds", {}, key=PUBLIC).status == 422
    body = {"transaction_id": sale["id"], "amount_in_cents": 100}
    assert wompi.post("/refunds", body, key=PUBLIC).status == 401
    assert wompi.get("/refunds").status == 404

    wompi.switch(refunds=False)
    assert refund(wompi, sale).error["messages"] == {
        "transaction_id": ["La transacción no está aprobada"]
    }


def test_a_sale_is_voided_or_refunded_not_both(wompi: Wompi) -> None:
    """The money would go back twice."""
    refunded = wompi.settled(wompi.charge_card())
    refund(wompi, refunded)
    assert wompi.call("POST", f"/transactions/{refunded['id']}/void").status == 422

    voided = wompi.settled(wompi.charge_card())
    wompi.call("POST", f"/transactions/{voided['id']}/void")
    assert refund(wompi, voided).status == 422
