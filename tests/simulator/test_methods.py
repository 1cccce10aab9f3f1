"""Every way of paying with its ``extra``, against literals.

Restates Wompi's pages "Métodos de pago" and "Datos de prueba en Sandbox", and what the sandbox was
seen to answer.
"""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from wompi_calls import Wompi

DECLINED = "La transacción fue rechazada (Sandbox)"
NOT_IN_SANDBOX = "La tarjeta usada no es admitida para el ambiente Sandbox"


def extra(transaction: Any) -> Any:
    """The method's extra."""
    return transaction["payment_method"]["extra"]


# --- cards ---------------------------------------------------------------------------------------


def test_a_card_shows_itself_at_once(wompi: Wompi) -> None:
    """One client fails unless brand, name and last four are in the create answer."""
    made = wompi.charge_card()

    assert made["payment_method"]["type"] == "CARD"
    assert made["payment_method"]["installments"] == 1
    assert made["payment_method"]["is_click_to_pay"] is False
    assert extra(made) == {
        "bin": "424242",
        "name": "VISA-4242",
        "brand": "VISA",
        "exp_year": "28",
        "exp_month": "08",
        "last_four": "4242",
        "card_holder": "Ana Ruiz",
        "card_type": "CREDIT",
        "is_three_ds": False,
        "three_ds_auth_type": None,
    }


@pytest.mark.parametrize(
    ("number", "status", "message", "code"),
    [
        ("4242424242424242", "APPROVED", None, "00"),
        ("4111111111111111", "DECLINED", DECLINED, "12"),
        ("5555555555554444", "ERROR", NOT_IN_SANDBOX, None),
        ("4000000000000002", "ERROR", NOT_IN_SANDBOX, None),
        ("378282246310005", "ERROR", NOT_IN_SANDBOX, None),
    ],
)
def test_card_outcomes(
    wompi: Wompi, number: str, status: str, message: str | None, code: str | None
) -> None:
    """Only two numbers belong to the sandbox; other companies' test cards end in ERROR."""
    shown = wompi.settled(wompi.charge_card(number))

    assert (shown["status"], shown["status_message"]) == (status, message)
    assert extra(shown).get("processor_response_code") == code


def test_a_card_token_is_good_once(wompi: Wompi) -> None:
    """The documentation warns against using one more than twice."""
    token = wompi.card()
    method = {"type": "CARD", "token": token, "installments": 1}
    wompi.charge(method)

    again = wompi.post("/transactions", wompi.request(method))
    assert again.status == 422
    assert list(again.error["messages"]) == ["token"]
    wompi.switch(card_token_twice=True)
    wompi.charge(method)


@pytest.mark.parametrize("installments", [0, 37, "1", 1.5])
def test_installments(wompi: Wompi, installments: object) -> None:
    """Cuotas are whole and between 1 and 36."""
    method = {"type": "CARD", "token": wompi.card(), "installments": installments}

    assert wompi.post("/transactions", wompi.request(method)).status == 422


# --- Nequi and PSE -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phone", "status", "message"),
    [
        ("3991111111", "APPROVED", None),
        ("3992222222", "DECLINED", "Transacción RECHAZADA en Sandbox"),
        ("3001234567", "ERROR", "Número no válido en Sandbox"),
    ],
)
def test_nequi(wompi: Wompi, phone: str, status: str, message: str | None) -> None:
    """The push is answered by the sandbox's numbers."""
    made = wompi.charge({"type": "NEQUI", "phone_number": phone})
    shown = wompi.settled(made)

    assert extra(made) == {}
    assert (shown["status"], shown["status_message"]) == (status, message)
    if status != "ERROR":
        assert extra(shown)["transaction_id"].startswith("SANDBOX-1791219600")
        assert "external_identifier" in extra(shown)


def pse(bank: str) -> dict[str, Any]:
    """A PSE payment."""
    return {
        "type": "PSE",
        "user_type": 0,
        "user_legal_id_type": "CC",
        "user_legal_id": "1099888777",
        "financial_institution_code": bank,
        "payment_description": "Pago a Tienda",
    }


@pytest.mark.parametrize(
    ("bank", "status", "message"),
    [
        ("1", "APPROVED", None),
        ("2", "DECLINED", "Transacción RECHAZADA en Sandbox"),
        ("3", "ERROR", "Transacción con ERROR en Sandbox"),
        ("99", "ERROR", "Transacción con ERROR en Sandbox"),
    ],
)
def test_pse_in_the_sandbox_gives_address_and_result_together(
    wompi: Wompi, bank: str, status: str, message: str | None
) -> None:
    """A client that stops at the address sends its payer to a payment that is already over."""
    made = wompi.charge(pse(bank))
    assert extra(made) == {"is_three_ds": False, "three_ds_auth_type": None}

    shown = wompi.settled(made)
    assert (shown["status"], shown["status_message"]) == (status, message)
    ticket = made["id"].replace("-", "")
    address = f"http://127.0.0.1:8480/v1/pse/redirect?ticket_id={ticket}"
    assert extra(shown)["async_payment_url"] == address


def test_pse_as_in_production_waits_for_its_payer(wompi: Wompi) -> None:
    """Address first, result when the bank's page is answered, with the bank's own fields."""
    wompi.switch(url_first=True)
    made = wompi.charge(pse("1"))
    waiting = wompi.settled(made, 3600)
    assert waiting["status"] == "PENDING"
    ticket = parse_qs(urlsplit(extra(waiting)["async_payment_url"]).query)["ticket_id"][0]

    view = wompi.gateway(lambda each: each.by_ticket(ticket))
    assert view.suggested == "APPROVED"
    wompi.gateway(lambda each: each.choose_outcome(view.id, "DECLINED"))
    shown = wompi.settled(made)
    assert shown["status"] == "DECLINED"
    assert extra(shown)["return_code"] == "SUCCESS"
    bank_fields = {
        "ticket_id",
        "vat_value",
        "entity_code",
        "request_date",
        "traceability_code",
        "transaction_cycle",
        "transaction_state",
        "transaction_value",
        "external_identifier",
        "bank_processing_date",
    }
    assert all(isinstance(extra(shown)[name], str) for name in bank_fields)


# --- Bancolombia ---------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", ["APPROVED", "DECLINED", "ERROR"])
def test_bancolombia_button_waits_for_its_payer(wompi: Wompi, outcome: str) -> None:
    """The page behind the address lets its payer pick the outcome."""
    made = wompi.charge(
        {"type": "BANCOLOMBIA_TRANSFER", "user_type": "PERSON", "payment_description": "Pago"}
    )
    assert extra(made) == {}
    waiting = wompi.settled(made, 3600)
    assert set(extra(waiting)) == {"async_payment_url", "external_identifier"}
    assert (
        "/v1/payment_methods/redirect/bancolombia_transfer?transferCode="
        in (extra(waiting)["async_payment_url"])
    )

    wompi.gateway(lambda each: each.choose_outcome(made["id"], outcome))
    assert wompi.settled(made)["status"] == outcome


@pytest.mark.parametrize(
    "change",
    [{"payment_description": "d'oro"}, {"user_type": "COMPANY"}, {"payment_description": "x" * 65}],
)
def test_bancolombia_button_refuses(wompi: Wompi, change: dict[str, Any]) -> None:
    """No single quotes in the description; only persons pay this way."""
    method = {"type": "BANCOLOMBIA_TRANSFER", "user_type": "PERSON", "payment_description": "Pago"}

    assert wompi.post("/transactions", wompi.request(method | change)).status == 422


@pytest.mark.parametrize("outcome", ["APPROVED", "DECLINED", "ERROR"])
def test_bancolombia_qr_shows_a_real_picture_before_it_ends(wompi: Wompi, outcome: str) -> None:
    """The customer must be able to scan it before the money moves."""
    made = wompi.charge(
        {"type": "BANCOLOMBIA_QR", "payment_description": "Pago", "sandbox_status": outcome}
    )
    assert extra(made) == {}
    waiting = wompi.settled(made, 1)
    assert waiting["status"] == "PENDING"
    assert set(extra(waiting)) == {"qr_id", "qr_image", "external_identifier"}
    picture = ET.fromstring(base64.b64decode(extra(waiting)["qr_image"]))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"

    assert wompi.settled(made)["status"] == outcome


def test_bancolombia_qr_without_a_wish_waits(wompi: Wompi) -> None:
    """Shown and never scanned: it stays PENDING."""
    made = wompi.charge({"type": "BANCOLOMBIA_QR", "payment_description": "Pago"})

    assert wompi.settled(made, 24 * 3600)["status"] == "PENDING"


def test_cash_at_an_agent_has_two_numbers_and_no_end_of_its_own(wompi: Wompi) -> None:
    """The payer carries both numbers to an agent, days later perhaps."""
    made = wompi.charge({"type": "BANCOLOMBIA_COLLECT"})
    waiting = wompi.settled(made, 72 * 3600)
    assert waiting["status"] == "PENDING"
    assert set(extra(waiting)) == {"business_agreement_code", "payment_intention_identifier"}

    answer = wompi.control("POST", f"/transactions/{made['id']}/outcome", {"outcome": "APPROVED"})
    assert answer.status == 200
    assert wompi.settled(made)["status"] == "APPROVED"


def bnpl(**changes: object) -> dict[str, Any]:
    """A purchase in instalments."""
    body = {
        "type": "BANCOLOMBIA_BNPL",
        "name": "Ana",
        "last_name": "Ruiz",
        "user_legal_id_type": "CC",
        "user_legal_id": "1099888777",
        "phone_number": "3001234567",
        "phone_code": "+57",
        "redirect_url": "https://tienda.co",
        "payment_description": "Pago",
    }
    return body | changes


def test_bnpl(wompi: Wompi) -> None:
    """From $100.000 on, with a page that decides."""
    small = wompi.post("/transactions", wompi.request(bnpl(), amount_in_cents=9_999_900))
    assert small.status == 422
    made = wompi.charge(bnpl(), amount_in_cents=10_000_000)
    waiting = wompi.settled(made)

    assert extra(waiting)["steps"] == ["ProvideAuthenticate"]
    assert extra(waiting)["is_three_ds"] is False
    assert "/redirect/bancolombia_bnpl?transferCode=" in extra(waiting)["url"]
    wompi.gateway(lambda each: each.choose_outcome(made["id"], "APPROVED"))
    assert wompi.settled(made)["status"] == "APPROVED"


@pytest.mark.parametrize(
    ("wish", "status", "redeemed", "rest"),
    [
        ("APPROVED_ONLY_POINTS", "APPROVED", 1_900_000, 0),
        ("APPROVED_HALF_POINTS", "APPROVED", 950_000, 950_000),
        ("DECLINED", "DECLINED", 0, 0),
        ("ERROR", "ERROR", 0, 0),
    ],
)
def test_points(wompi: Wompi, wish: str, status: str, redeemed: int, rest: int) -> None:
    """Half paid with points is half paid: the till must not hand over."""
    made = wompi.charge({"type": "PCOL", "sandbox_status": wish})
    shown = wompi.settled(wompi.settled(made))

    assert shown["status"] == status
    assert extra(shown)["redeemed_amount_in_cents_pcol"] == redeemed
    assert extra(shown)["remaining_amount_in_cents"] == rest
    assert {"points_redeemed", "external_identifier", "async_payment_url"} < set(extra(shown))
    truth = wompi.control("GET", f"/truth?reference={made['reference']}").json
    assert truth["approved_in_cents"] == redeemed


def test_the_rest_of_a_points_payment_is_a_child(wompi: Wompi) -> None:
    """Both legs point at each other, so that their sum can be proved."""
    parent = wompi.charge({"type": "PCOL", "sandbox_status": "APPROVED_HALF_POINTS"})
    wompi.move(3)
    child = wompi.charge(parent_transaction_id=parent["id"], amount_in_cents=950_000)

    assert extra(child)["parent_transaction_id"] == parent["id"]
    assert extra(wompi.read(parent["id"]))["child_transaction_id"] == child["id"]
    orphan = wompi.request(parent_transaction_id="1000001-1-00000")
    assert wompi.post("/transactions", orphan).status == 404


# --- codes ---------------------------------------------------------------------------------------


def daviplata(wompi: Wompi) -> Any:
    """A Daviplata payment whose code service is shown."""
    made = wompi.charge(
        {
            "type": "DAVIPLATA",
            "user_legal_id": "1099888777",
            "user_legal_id_type": "CC",
            "payment_description": "Pago",
        }
    )
    return wompi.settled(made, 1)


def otp(wompi: Wompi, address: str, token: str, body: object = None) -> Any:
    """A call of the code service, by the address the answer gave."""
    path = urlsplit(address).path.removeprefix("/v1")
    return wompi.call("POST", path, body, key=token)


@pytest.mark.parametrize(
    ("code", "status", "message"),
    [
        ("574829", "APPROVED", None),
        ("932015", "DECLINED", "Transacción RECHAZADA en Sandbox"),
        ("186743", "DECLINED", "Fondos insuficientes"),
        ("999999", "ERROR", "Transacción con ERROR en Sandbox"),
    ],
)
def test_daviplata_codes(wompi: Wompi, code: str, status: str, message: str | None) -> None:
    """The four codes of the sandbox."""
    made = daviplata(wompi)
    services = extra(made)["url_services"]
    sent = otp(wompi, services["code_otp_send"], services["token"])
    assert sent.status == 200
    assert sent.data["attempts"] == 2
    token = sent.data["authorization"]["access_token"]
    assert otp(wompi, services["code_otp_validate"], token, {"code": code}).status == 200

    shown = wompi.settled(made)
    assert (shown["status"], shown["status_message"]) == (status, message)
    assert {"external_identifier", "daviplata_transaction_id"} < set(extra(shown))


def test_a_daviplata_code_has_limits(wompi: Wompi) -> None:
    """Two tries, three minutes, tokens good once: a wrong code leaves the payment PENDING."""
    made = daviplata(wompi)
    services = extra(made)["url_services"]
    validate, send = services["code_otp_validate"], services["code_otp_send"]
    token = otp(wompi, send, services["token"]).data["authorization"]["access_token"]

    assert otp(wompi, send, services["token"]).status == 401
    assert otp(wompi, validate, token, {"code": "000000"}).status == 422
    assert otp(wompi, validate, token, {"code": "111111"}).status == 422
    assert otp(wompi, validate, token, {"code": "574829"}).status == 422
    token = otp(wompi, send, token).data["authorization"]["access_token"]
    wompi.move(180)
    assert otp(wompi, validate, token, {"code": "574829"}).status == 422
    token = otp(wompi, send, token).data["authorization"]["access_token"]
    assert otp(wompi, send, token).status == 422
    assert wompi.read(made["id"])["status"] == "PENDING"


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("code_approved", "APPROVED"),
        ("code_declined", "DECLINED"),
        ("code_cancel", "DECLINED"),
        ("code_error", "ERROR"),
    ],
)
def test_su_plus_codes(wompi: Wompi, code: str, status: str) -> None:
    """SU+ Pay: its page takes one of four words."""
    made = wompi.charge(
        {"type": "SU_PLUS", "user_legal_id_type": "CC", "user_legal_id": "1099888777"},
        amount_in_cents=3_500_000,
    )
    waiting = wompi.settled(made)
    assert extra(waiting)["steps"] == ["Create"]
    wrong = wompi.gateway(lambda each: each.check_code(made["id"], "nonsense"))
    assert list(wrong.errors) == ["code"]

    wompi.gateway(lambda each: each.check_code(made["id"], code))
    shown = wompi.settled(made)
    assert shown["status"] == status
    assert {"external_identifier", "su_plus_transaction_id"} < set(extra(shown))


@pytest.mark.parametrize("amount", [3_499_900, 500_000_100])
def test_su_plus_limits(wompi: Wompi, amount: int) -> None:
    """From $35.000 to $5.000.000."""
    method = {"type": "SU_PLUS", "user_legal_id_type": "CC", "user_legal_id": "1"}

    assert wompi.post("/transactions", wompi.request(method, amount_in_cents=amount)).status == 422
