"""Cards sealed on the payer's side, against the published envelope (RFC 7516, compact form).

The envelope is made here by hand, so that the simulator's own reading is not its own proof.
"""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from wompi_calls import PUBLIC, Wompi

CARD = {
    "number": "4242424242424242",
    "cvc": "123",
    "exp_month": "08",
    "exp_year": "28",
    "card_holder": "Ana Ruiz",
}
HEADER = {"alg": "RSA-OAEP-256", "enc": "A256GCM"}
SECRET, NONCE = bytes(range(32)), bytes(range(12))


def fetched(wompi: Wompi) -> rsa.RSAPublicKey:
    """The service's key, as a client gets it."""
    answer = wompi.get("/tokens/keys/tokenization", key=PUBLIC)
    assert answer.status == 200
    key = serialization.load_pem_public_key(answer.data["public_key"].encode())
    assert isinstance(key, rsa.RSAPublicKey)
    return key


def text(raw: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def sealed(
    key: rsa.RSAPublicKey,
    content: object = CARD,
    header: dict[str, Any] = HEADER,
    nonce: bytes = NONCE,
) -> str:
    """A compact JWE."""
    head = text(json.dumps(header).encode())
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    mixed = AESGCM(SECRET).encrypt(nonce, json.dumps(content).encode(), head.encode())
    parts = (key.encrypt(SECRET, oaep), nonce, mixed[:-16], mixed[-16:])
    return ".".join([head, *map(text, parts)])


def test_a_sealed_card_becomes_a_token(wompi: Wompi) -> None:
    """A client that seals its cards could not be rehearsed, and would first fail with money."""
    payload = sealed(fetched(wompi))
    made = wompi.post("/tokens/cards", {"payload": payload}, key=PUBLIC)

    assert made.status == 201
    assert made.json["status"] == "CREATED"
    assert (made.data["last_four"], made.data["card_holder"]) == ("4242", "Ana Ruiz")
    method = {"type": "CARD", "token": made.data["id"], "installments": 1}
    assert wompi.settled(wompi.charge(method))["status"] == "APPROVED"


def test_what_is_inside_is_judged_like_an_open_card(wompi: Wompi) -> None:
    """Sealing must be no way around the checks."""
    payload = sealed(fetched(wompi), CARD | {"number": "4242424242424241"})
    answer = wompi.post("/tokens/cards", {"payload": payload}, key=PUBLIC)

    assert answer.status == 422
    assert answer.error["messages"] == {
        "number": ["El número de tarjeta es inválido. Luhn check falló."]
    }


@pytest.mark.parametrize("payload", ["", "a.b.c.d.e", "....", "ñ.ñ.ñ.ñ.ñ", None, 7, {"a": 1}])
def test_nonsense_is_no_envelope(wompi: Wompi, payload: object) -> None:
    """A client's mistake is told in Wompi's envelope, never by a crash."""
    answer = wompi.post("/tokens/cards", {"payload": payload}, key=PUBLIC)
    assert answer.status == 422
    assert answer.error["messages"] == {"payload": ["Formato inválido"]}


def test_a_meddled_envelope_is_refused(wompi: Wompi) -> None:
    """Other algorithms, other keys, a changed part: the card inside is not to be trusted."""
    key = fetched(wompi)
    good = sealed(key).split(".")
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
    weak = HEADER | {"alg": "RSA-OAEP"}
    wrong = [
        sealed(stranger),
        sealed(key, header=weak),
        sealed(key, header=HEADER | {"zip": "DEF"}),
        sealed(key, nonce=bytes(16)),
        ".".join([text(json.dumps(weak).encode()), *good[1:]]),
        ".".join([*good[:3], text(b"{}"), good[4]]),
        ".".join([*good[:4], text(bytes(16))]),
        ".".join(good[:4]),
    ]
    for payload in wrong:
        answer = wompi.post("/tokens/cards", {"payload": payload}, key=PUBLIC)
        assert answer.error["messages"] == {"payload": ["Formato inválido"]}


def test_the_key_is_for_merchants_only(wompi: Wompi) -> None:
    """The token service's own refusals, as for a card."""
    path = "/tokens/keys/tokenization"
    assert wompi.get(path, key=None).error["code"] == "ACCESS_TOKEN_HEADER_NOT_PRESENT"
    assert wompi.get(path, key="pub_test_nobody").status == 404
    assert wompi.get(path, key="pub_prod_SIMULATOR0001").status == 401
