"""The merchant, its acceptance tokens and the bank list, against literals.

The sources restated here are Wompi's pages "Tokens de aceptación", "Ambientes y llaves" and
"Errores", and the answers its sandbox was seen to give.
"""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from wompi_calls import NOON, PRIVATE, PUBLIC, Wompi

WRONG_ENVIRONMENT = "La llave proporcionada no corresponde a este ambiente"
UNKNOWN_ENTITY = "La entidad solicitada no existe"


def info(wompi: Wompi, key: str = PUBLIC, root: str = "/v1") -> Any:
    """GET /merchants/info."""
    headers = {"X-Merchant-Public-Key": key}
    return wompi.call("GET", "/merchants/info", key=None, headers=headers, root=root)


def claims(token: str) -> Any:
    """The middle of a JWT."""
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def test_both_forms_show_the_merchant(wompi: Wompi) -> None:
    """The till could not show the shop's name or its ways of paying."""
    old, new = wompi.get(f"/merchants/{PUBLIC}", key=None), info(wompi)

    assert old.status == new.status == 200
    assert old.json["meta"] == {}
    shown = dict(new.data)
    for token in ("presigned_acceptance", "presigned_personal_data_auth"):
        shown.pop(token)
    assert shown == {
        "id": 1000001,
        "name": "Tienda de Ensayo",
        "email": "tienda@ensayo.example",
        "contact_name": "Persona de Ensayo",
        "phone_number": "+573000000000",
        "active": True,
        "logo_url": None,
        "legal_name": "Tienda de Ensayo S.A.S.",
        "legal_id_type": "NIT",
        "legal_id": "900000000-1",
        "public_key": "pub_test_SIMULATOR0001",
        "accepted_currencies": ["COP"],
        "accepted_payment_methods": [
            "BANCOLOMBIA_TRANSFER",
            "NEQUI",
            "PSE",
            "CARD",
            "BANCOLOMBIA_COLLECT",
            "BANCOLOMBIA_QR",
            "DAVIPLATA",
            "BANCOLOMBIA_BNPL",
            "SU_PLUS",
            "PCOL",
        ],
        "installments_config": {"enabled": True, "available_installments": list(range(1, 37))},
    }


def test_acceptance_tokens_are_jwt_with_an_hour_to_live(wompi: Wompi) -> None:
    """A till that reads the expiry out of the token would show contracts that are void."""
    found = info(wompi).data
    policy = claims(found["presigned_acceptance"]["acceptance_token"])
    personal = claims(found["presigned_personal_data_auth"]["acceptance_token"])

    assert found["presigned_acceptance"]["type"] == "END_USER_POLICY"
    assert found["presigned_personal_data_auth"]["type"] == "PERSONAL_DATA_AUTH"
    assert set(policy) == {"contract_id", "permalink", "file_hash", "jti", "exp"}
    assert policy["exp"] == int(NOON.timestamp()) + 3600
    assert policy["jti"].split("-")[0] == str(int(NOON.timestamp()))
    assert len(policy["jti"].split("-")[1]) == 5
    assert policy["permalink"] == found["presigned_acceptance"]["permalink"]
    assert "exp" not in personal


def test_every_look_brings_other_tokens(wompi: Wompi) -> None:
    """Two sales in one second would fight for one token."""
    tokens = [wompi.acceptance() for _ in range(50)]

    assert len({token for pair in tokens for token in pair}) == 100


def test_the_contract_behind_the_permalink_can_be_read(wompi: Wompi) -> None:
    """The payer must be able to read what he accepts."""
    permalink = info(wompi).data["presigned_acceptance"]["permalink"]
    path = permalink.removeprefix("http://127.0.0.1:8480")

    assert wompi.get(path, key=None, root="").status == 200


@pytest.mark.parametrize(
    ("key", "status", "error"),
    [
        (
            "not-a-key",
            422,
            {"type": "INPUT_VALIDATION_ERROR", "messages": {"public_key": ["Formato inválido"]}},
        ),
        (
            PRIVATE,
            422,
            {"type": "INPUT_VALIDATION_ERROR", "messages": {"public_key": ["Formato inválido"]}},
        ),
        ("pub_test_nobody", 404, {"type": "NOT_FOUND_ERROR", "reason": UNKNOWN_ENTITY}),
        (
            "pub_prod_SIMULATOR0001",
            401,
            {"type": "INVALID_ACCESS_TOKEN", "reason": WRONG_ENVIRONMENT},
        ),
    ],
)
def test_wrong_keys_are_told_apart(wompi: Wompi, key: str, status: int, error: object) -> None:
    """Set-up could not say which key is wrong."""
    for answer in (wompi.get(f"/merchants/{key}", key=None), info(wompi, key)):
        assert answer.status == status
        assert answer.json == {"error": error}


def test_each_environment_and_merchant_has_its_own_keys(wompi: Wompi) -> None:
    """A rehearsal of real money, or of a chain of shops, would mix everybody up."""
    produced = info(wompi, "pub_prod_SIMULATOR0001", root="/production/v1")
    second = info(wompi, "pub_test_SIMULATOR0002")

    assert produced.data["public_key"] == "pub_prod_SIMULATOR0001"
    assert second.data["id"] == 1000002
    assert info(wompi, PUBLIC, root="/production/v1").status == 401


def test_the_old_form_can_be_switched_off(wompi: Wompi) -> None:
    """Wompi announced its end; the till must be tried without it."""
    wompi.switch(old_merchant_path=False)

    assert wompi.get(f"/merchants/{PUBLIC}", key=None).status == 404
    assert info(wompi).status == 200

    wompi.switch(merchant_info=False)
    assert info(wompi).status == 404


def test_bank_list(wompi: Wompi) -> None:
    """The customer could not choose his bank."""
    answer = wompi.get("/pse/financial_institutions", key=PUBLIC)

    assert answer.status == 200
    assert answer.json == {
        "data": [
            {
                "financial_institution_code": "1",
                "financial_institution_name": "Banco que aprueba",
            },
            {
                "financial_institution_code": "2",
                "financial_institution_name": "Banco que declina",
            },
            {
                "financial_institution_code": "3",
                "financial_institution_name": "Banco que simula un error",
            },
        ],
        "meta": {},
    }


@pytest.mark.parametrize(
    ("key", "status", "reason"),
    [
        (PRIVATE, 200, None),
        ("pub_test_nobody", 200, None),
        (None, 401, "Se esperaba una llave pública o privada pero no se recibió ninguna"),
        ("pub_prod_SIMULATOR0001", 401, WRONG_ENVIRONMENT),
        ("nonsense", 401, "Llave no válida"),
    ],
)
def test_the_bank_list_takes_any_sandbox_key(
    wompi: Wompi, key: str | None, status: int, reason: str | None
) -> None:
    """The sandbox was seen to answer any well-formed key, and to refuse none at all."""
    answer = wompi.get("/pse/financial_institutions", key=key)

    assert answer.status == status
    if reason is not None:
        assert answer.error == {"type": "INVALID_ACCESS_TOKEN", "reason": reason}


def test_an_exchanged_private_key_is_worth_nothing_any_more(wompi: Wompi) -> None:
    """A shop could not practise the day on which its keys are exchanged."""
    new = "prv_test_EXCHANGED0001"
    path = f"/merchants/{PUBLIC}"
    assert wompi.control("PATCH", path, {"private_key": "prv_prod_X"}).status == 422
    assert wompi.get("/transactions?reference=R-1").status == 200
    assert wompi.control("PATCH", path, {"private_key": new}).status == 200
    assert wompi.get("/transactions?reference=R-1").status == 401
    assert wompi.get("/transactions?reference=R-1", key=new).status == 200
    assert info(wompi).status == 200
