"""POST /transactions against literals: shape, order of checks, every documented text.

The sources restated here are Wompi's pages "Transacciones", "Métodos de pago", "Widget y Checkout
Web" (signature) and "Errores", and the order in which its sandbox was seen to refuse.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from wompi_calls import PRIVATE, PUBLIC, Answer, Wompi

NO_KEY = "Se esperaba una llave pública o privada pero no se recibió ninguna"


def invalid(field: str, *texts: str) -> dict[str, Any]:
    """The envelope of one refused field."""
    return {"error": {"type": "INPUT_VALIDATION_ERROR", "messages": {field: list(texts)}}}


def create(wompi: Wompi, key: str | None = PUBLIC, **changes: Any) -> Answer:
    """A creation with something changed."""
    return wompi.post("/transactions", wompi.request(**changes), key=key)


def test_a_new_transaction_is_pending_with_every_field_present(wompi: Wompi) -> None:
    """A client that reads a missing field as an error could not sell."""
    method = {"type": "NEQUI", "phone_number": "3991111111"}
    answer = create(wompi, method=method, reference="POS-0001-A1")

    assert answer.status == 201
    assert answer.json["meta"] == {}
    shown = dict(answer.data)
    assert re.fullmatch(r"1000001-1791219600-\d{5}", shown.pop("id"))
    assert shown == {
        "created_at": "2026-10-05T17:00:00.000Z",
        "finalized_at": None,
        "amount_in_cents": 1900000,
        "reference": "POS-0001-A1",
        "customer_email": "caja@tienda.co",
        "currency": "COP",
        "payment_method_type": "NEQUI",
        "payment_method": {"type": "NEQUI", "phone_number": "3991111111", "extra": {}},
        "status": "PENDING",
        "status_message": None,
        "billing_data": None,
        "shipping_address": None,
        "redirect_url": None,
        "payment_source_id": None,
        "payment_link_id": None,
        "customer_data": None,
        "bill_id": None,
        "taxes": [],
        "tip_in_cents": None,
    }


def test_what_was_sent_comes_back(wompi: Wompi) -> None:
    """The receipt would lack what the shop sent along."""
    sent: dict[str, Any] = {
        "redirect_url": "https://tienda.co/gracias",
        "customer_data": {"full_name": "Ana Ruiz", "phone_number": "+573001234567"},
        "shipping_address": {
            "address_line_1": "Calle 1 # 2-3",
            "country": "CO",
            "region": "Antioquia",
            "city": "Medellín",
            "phone_number": "3001234567",
        },
        "taxes": [{"type": "VAT", "amount_in_cents": 300000}],
    }
    made = wompi.charge(**sent)

    assert {name: made[name] for name in sent} == sent


@pytest.mark.parametrize("key", [PUBLIC, PRIVATE])
def test_both_keys_may_create(wompi: Wompi, key: str) -> None:
    """The documentation says private, the older schema public; the sandbox takes both."""
    assert create(wompi, key).status == 201


def test_the_newest_documentation_wants_the_private_key(wompi: Wompi) -> None:
    """Should production follow the page, the till must already have been tried so."""
    wompi.switch(private_only_create=True)

    assert create(wompi, PUBLIC).status == 401
    assert create(wompi, PRIVATE).status == 201


@pytest.mark.parametrize(
    ("changes", "field", "text"),
    [
        ({"acceptance_token": None}, "acceptance_token", "No está presente"),
        ({"amount_in_cents": None, "signature": "0"}, "amount_in_cents", "No está presente"),
        ({"amount_in_cents": "19"}, "amount_in_cents", "No es un número entero"),
        ({"amount_in_cents": 1.5}, "amount_in_cents", "No es un número entero"),
        ({"amount_in_cents": True}, "amount_in_cents", "No es un número entero"),
        ({"amount_in_cents": 0}, "amount_in_cents", "Debe ser mayor a 0"),
        (
            {"amount_in_cents": 10**12 + 1},
            "amount_in_cents",
            "Debe ser menor o igual a 1000000000000",
        ),
        ({"currency": None, "signature": "0"}, "currency", "No está presente"),
        ({"currency": "USD"}, "currency", "Debe ser igual a COP"),
        ({"customer_email": None}, "customer_email", "No está presente"),
        ({"customer_email": "caja"}, "customer_email", "Email inválido"),
        ({"reference": None, "signature": "0"}, "reference", "No está presente"),
        ({"reference": "r" * 256}, "reference", "Debe tener máximo 255 caracteres"),
        ({"redirect_url": "tienda"}, "redirect_url", "Formato inválido"),
        ({"customer_data": []}, "customer_data", "Debe ser un objeto"),
        ({"taxes": "VAT"}, "taxes", "Debe ser una lista"),
        ({"taxes": [{"type": []}]}, "taxes", "Debe ser uno de estos: VAT, CONSUMPTION"),
        ({"payment_method": {}}, "type", "No está presente"),
        (
            {"method": {"type": "NEQUI", "phone_number": "39"}},
            "phone_number",
            "Formato inválido",
        ),
    ],
)
def test_body_texts(wompi: Wompi, changes: dict[str, Any], field: str, text: str) -> None:
    """Refusals are shown and logged by their field; the words must be the gateway's."""
    answer = create(wompi, **changes)

    assert answer.status == 422
    assert answer.json == invalid(field, text)


def pse(**changes: Any) -> dict[str, Any]:
    """A PSE payment that passes."""
    body = {
        "type": "PSE",
        "user_type": 0,
        "user_legal_id_type": "CC",
        "user_legal_id": "1099888777",
        "financial_institution_code": "1",
        "payment_description": "Pago a Tienda",
    }
    return body | changes


@pytest.mark.parametrize(
    ("changes", "field", "text"),
    [
        ({"user_type": 2}, "user_type", "Debe ser uno de estos: 0, 1"),
        (
            {"user_legal_id_type": "XX"},
            "user_legal_id_type",
            "Debe ser uno de estos: RC, TI, CC, TE, CE, NIT, PP, DNI, PPT, PA",
        ),
        ({"user_legal_id": ""}, "user_legal_id", "Debe ser completado"),
        (
            {"payment_description": "x" * 65},
            "payment_description",
            "Debe tener máximo 64 caracteres",
        ),
        (
            {"financial_institution_code": None},
            "financial_institution_code",
            "No está presente",
        ),
    ],
)
def test_pse_texts(wompi: Wompi, changes: dict[str, Any], field: str, text: str) -> None:
    """The customer's typing mistakes must be told in the bank form's words."""
    answer = create(wompi, method=pse(**changes))

    assert answer.status == 422
    assert answer.json == invalid(field, text)


@pytest.mark.parametrize("kind", ["RC", "TI", "CC", "TE", "CE", "NIT", "PP", "DNI", "PPT", "PA"])
def test_pse_takes_ten_kinds_of_document(wompi: Wompi, kind: str) -> None:
    """The documentation lists two; a foreigner's document was seen to pass."""
    assert create(wompi, method=pse(user_legal_id_type=kind)).status == 201


def test_complaints_of_one_group_come_together(wompi: Wompi) -> None:
    """All of the body's mistakes are told at once, later groups not at all."""
    answer = create(wompi, customer_email=None, currency="USD", signature="0", key=None)

    assert answer.status == 422
    assert answer.error["messages"] == {
        "customer_email": ["No está presente"],
        "currency": ["Debe ser igual a COP"],
    }


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (None, NO_KEY),
        ("pub_test_nobody", "Llave no válida"),
        (
            "prv_prod_SIMULATOR0001",
            "La llave proporcionada no corresponde a este ambiente",
        ),
    ],
)
def test_key_texts(wompi: Wompi, key: str | None, reason: str) -> None:
    """Set-up tells the owner which key is wrong by these words."""
    answer = create(wompi, key)

    assert answer.status == 401
    assert answer.json == {"error": {"type": "INVALID_ACCESS_TOKEN", "reason": reason}}


def test_without_method_and_source(wompi: Wompi) -> None:
    """A program that forgets the method gets a reason, not a transaction."""
    body = wompi.request()
    del body["payment_method"]
    answer = wompi.post("/transactions", body)

    assert answer.status == 422
    assert answer.json == {
        "error": {
            "type": "UNPROCESSABLE",
            "reason": "No se especificó método de pago o fuente de pago",
        }
    }


def test_a_method_the_merchant_lacks_is_a_404_that_names_it(wompi: Wompi) -> None:
    """The till hides a way by this name."""
    wompi.control("PATCH", f"/merchants/{PUBLIC}", {"methods": ["CARD"]})
    answer = create(wompi)

    assert answer.status == 404
    assert answer.error["type"] == "NOT_FOUND_ERROR"
    assert "NEQUI" in answer.error["reason"]
    assert create(wompi, method={"type": "CARD_POS"}).status == 404


@pytest.mark.parametrize(
    ("token", "text"),
    [
        ("nonsense", "El token de aceptación está en un formato incorrecto"),
        ("a.b.c", "El token de aceptación es inválido"),
    ],
)
def test_acceptance_texts(wompi: Wompi, token: str, text: str) -> None:
    """A stale contract must be told from a broken one."""
    answer = create(wompi, acceptance_token=token)

    assert answer.status == 422
    assert answer.json == invalid("acceptance_token", text)


def test_an_acceptance_token_is_good_once(wompi: Wompi) -> None:
    """A cached token would let a payer accept a contract he never saw."""
    token = wompi.acceptance()[0]

    assert create(wompi, acceptance_token=token).status == 201
    again = create(wompi, acceptance_token=token)
    assert again.status == 422
    assert again.json == invalid("acceptance_token", "El token de aceptación ya fue usado")


def test_what_spends_an_acceptance_token(wompi: Wompi) -> None:
    """A refused key leaves it unspent; a wrong signature does not."""
    token = wompi.acceptance()[0]

    assert create(wompi, None, acceptance_token=token).status == 401
    assert create(wompi, acceptance_token=token, signature="0").status == 422
    assert create(wompi, acceptance_token=token).json == invalid(
        "acceptance_token", "El token de aceptación ya fue usado"
    )


def test_acceptance_tokens_grow_old_and_know_their_contract(wompi: Wompi) -> None:
    """After an hour, or as the other contract's token, it accepts nothing."""
    policy, personal = wompi.acceptance()
    invalid_token = invalid("acceptance_token", "El token de aceptación es inválido")

    assert create(wompi, acceptance_token=personal).json == invalid_token
    wompi.move(3600)
    assert create(wompi, acceptance_token=policy).json == invalid_token


def test_the_personal_data_token_is_checked_when_it_is_sent(wompi: Wompi) -> None:
    """Older clients send only the first token, the documentation wants both."""
    policy, personal = wompi.acceptance()
    assert create(wompi, acceptance_token=policy, accept_personal_auth=personal).status == 201
    used = create(wompi, accept_personal_auth=personal)
    assert used.json == invalid("accept_personal_auth", "El token de aceptación ya fue usado")

    wompi.switch(personal_auth_required=True)
    assert create(wompi).json == invalid("accept_personal_auth", "No está presente")


def test_one_page_says_400_for_the_acceptance_token(wompi: Wompi) -> None:
    """The sandbox says 422; a client must survive both."""
    wompi.switch(acceptance_as_400=True)

    assert create(wompi, acceptance_token="nonsense").status == 400


@pytest.mark.parametrize(
    ("signature", "text"),
    [
        (None, "Firma de integridad requerida no enviada"),
        ("0" * 64, "La firma es inválida"),
    ],
)
def test_signature_texts(wompi: Wompi, signature: str | None, text: str) -> None:
    """Swapped secrets are recognised by these words."""
    answer = create(wompi, signature=signature)

    assert answer.status == 422
    assert answer.json == invalid("signature", text)


def test_signatures_that_are_nearly_right(wompi: Wompi) -> None:
    """Uppercase hex and HMAC are refused by the real gateway."""
    body = wompi.request(reference="POS-0001-A1")
    upper = body | {"signature": body["signature"].upper()}

    assert wompi.post("/transactions", upper).json == invalid("signature", "La firma es inválida")


@pytest.mark.parametrize(
    ("expires", "signature"),
    [
        (None, "910ef8ccc23cf9d87b85320fa4c4f6cc4aabdedd90626c8b6f1bc6a434bad575"),
        (
            "2026-10-05T20:00:00.000Z",
            "a76bdb621aeee6dee211b1291129109343abff2d22c1d22c9e0baed953d30857",
        ),
        (
            "2026-10-05T20:00:00Z",
            "ab340eececad74fb9270ce85d9d5d53d9513a938072daed2b1ef605d00c09478",
        ),
    ],
)
def test_known_signatures_are_taken(wompi: Wompi, expires: str | None, signature: str) -> None:
    """Reference POS-0001-A1, $19.000: computed by hand, with and without an expiry."""
    answer = create(wompi, reference="POS-0001-A1", expiration_time=expires, signature=signature)

    assert answer.status == 201


def test_an_expiry_that_is_sent_must_be_signed(wompi: Wompi) -> None:
    """A published sample leaves it out of its hash: such a charge is refused."""
    answer = create(
        wompi,
        reference="POS-0001-A1",
        expiration_time="2026-10-05T20:00:00.000Z",
        signature="910ef8ccc23cf9d87b85320fa4c4f6cc4aabdedd90626c8b6f1bc6a434bad575",
    )

    assert answer.json == invalid("signature", "La firma es inválida")


def test_a_reference_is_good_once_for_ever(wompi: Wompi) -> None:
    """A second charge under one reference would be a second payment of one sale."""
    used = invalid("reference", "La referencia ya ha sido usada")
    declined = wompi.charge({"type": "NEQUI", "phone_number": "3992222222"}, reference="R-1")
    assert wompi.settled(declined)["status"] == "DECLINED"

    assert create(wompi, reference="R-1").json == used
    wompi.move(400 * 24 * 3600)
    assert create(wompi, reference="R-1").json == used


def test_a_refused_creation_burns_no_reference(wompi: Wompi) -> None:
    """A mended request must be able to use the sale's own reference."""
    assert create(wompi, reference="R-1", signature="0").status == 422
    assert create(wompi, None, reference="R-1").status == 401
    assert create(wompi, reference="R-1").status == 201


def test_two_merchants_may_use_one_reference(wompi: Wompi) -> None:
    """References are the merchant's own: two shops both begin with sale 1."""
    wompi.charge(reference="R-1")
    headers = {"X-Merchant-Public-Key": "pub_test_SIMULATOR0002"}
    info = wompi.call("GET", "/merchants/info", headers=headers).data
    body = wompi.request(
        reference="R-1", acceptance_token=info["presigned_acceptance"]["acceptance_token"]
    )
    body["signature"] = wompi.signature(body, "test_integrity_SIMULATOR0002")

    assert wompi.post("/transactions", body, key="prv_test_SIMULATOR0002").status == 201


@pytest.mark.parametrize(
    ("amount", "taxes", "passes"),
    [
        (150_000, [], True),
        (149_900, [], False),
        (178_500, [{"type": "VAT", "amount_in_cents": 28_500}], True),
        (150_000, [{"type": "VAT", "amount_in_cents": 23_950}], False),
    ],
)
def test_the_minimum_is_judged_without_taxes(
    wompi: Wompi, amount: int, taxes: list[object], passes: bool
) -> None:
    """$1.500 without taxes; with IVA inside, the price must be higher."""
    answer = create(wompi, amount_in_cents=amount, taxes=taxes)

    assert answer.status == (201 if passes else 422)
    if not passes:
        assert answer.json == invalid(
            "valid_amount_in_cents",
            "El monto mínimo de una transacción es $1,500 exceptuando impuestos",
        )


def test_fractions_of_a_peso(wompi: Wompi) -> None:
    """Support says they are refused, nobody saw it: both must be tried."""
    assert create(wompi, amount_in_cents=1_900_050).status == 201
    wompi.switch(whole_pesos_only=True)
    assert create(wompi, amount_in_cents=1_900_050).status == 422


def test_the_order_of_refusals(wompi: Wompi) -> None:
    """Body, key, method, card token, acceptance token, signature, reference: one at a time."""
    wompi.charge(reference="USED")
    bad: dict[str, Any] = {
        "customer_email": "x",
        "payment_method": {"type": "CARD", "token": "bad"},
        "acceptance_token": "bad",
        "signature": "bad",
        "reference": "USED",
    }
    mended: list[tuple[dict[str, Any], str | None]] = [
        ({}, None),
        ({"customer_email": "a@b.co"}, None),
        ({}, PUBLIC),
        ({"payment_method": {"type": "CARD", "token": wompi.card()}}, PUBLIC),
        ({"acceptance_token": wompi.acceptance()[0]}, PUBLIC),
        ({"signature": "", "acceptance_token": wompi.acceptance()[0]}, PUBLIC),
    ]
    seen = []
    body = wompi.request(**bad)
    for changes, key in mended:
        body |= changes
        if body["signature"] == "":
            body["signature"] = wompi.signature(body)
        error = wompi.post("/transactions", body, key=key).error
        seen.append(next(iter(error.get("messages", {"key": 0}))))

    expected = ["customer_email", "key", "token", "acceptance_token", "signature", "reference"]
    assert seen == expected


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[1]",
        b"null",
        b'"text"',
        b"\xff\xfe",
        b'{"amount_in_cents": NaN}',
        b'{"reference": "\\ud800"}',
        b"[" * 100_000,
        b'{"amount_in_cents": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_body_that_is_no_object_is_refused_in_the_envelope(wompi: Wompi, raw: bytes) -> None:
    """Garbage must never bring the gateway down, or past its own envelope."""
    answer = wompi.call("POST", "/transactions", raw=raw)

    assert answer.status == 422
    assert answer.error["type"] == "INPUT_VALIDATION_ERROR"


def test_a_huge_body_is_refused(wompi: Wompi) -> None:
    """Nobody fills the memory of a shop's computer with one request."""
    answer = wompi.call("POST", "/transactions", raw=b" " * 300_000)

    assert answer.status == 413
    assert "error" in answer.json


def test_unknown_addresses_and_methods_answer_in_the_envelope(wompi: Wompi) -> None:
    """A mistyped address reads as an error of the gateway, not as a page."""
    assert wompi.get("/nothing").status == 404
    assert wompi.get("/nothing").error["type"] == "NOT_FOUND_ERROR"
    assert wompi.call("DELETE", "/transactions").status == 404
