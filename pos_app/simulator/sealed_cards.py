"""Cards that arrive sealed: the token service's public key and its JWE envelopes.

The service gives out an RSA key; a client may send ``{"payload": JWE}`` in place of the five card
fields: compact form, RSA-OAEP-256 around the key, A256GCM around the card ("Tokens de pago").
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from pos_app.simulator import bodies, refusals

_HEADER = {"alg": "RSA-OAEP-256", "enc": "A256GCM"}
_IV_BYTES = 12
_TAG_BYTES = 16


class SealedCards:
    """One key pair for as long as the simulator runs; clients fetch the public half each time."""

    @cached_property
    def _key(self) -> rsa.RSAPrivateKey:
        """Made when somebody first asks: most rehearsals never seal a card."""
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)

    @property
    def public_pem(self) -> str:
        """The public key as clients get it."""
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        return self._key.public_key().public_bytes(serialization.Encoding.PEM, form).decode()

    def opened(self, body: object) -> object:
        """The card fields of a request, unsealed if they came sealed.

        Raises:
            RefusedError: 422, the payload is no envelope for this key.
        """
        if not isinstance(body, Mapping) or "payload" not in body:
            return body
        try:
            card = self._unsealed(str(body["payload"]))
        except (ValueError, InvalidTag) as broken:
            raise refusals.invalid_field("payload", refusals.BAD_FORMAT) from broken
        return bodies.parse(card)

    def _unsealed(self, compact: str) -> bytes:
        header, *parts = compact.split(".")
        wrapped, nonce, text, tag = (_bytes(part) for part in parts)
        told = json.loads(_bytes(header))
        if not isinstance(told, dict) or {**told, **_HEADER} != told or {"zip", "crit"} & set(told):
            raise ValueError("another kind of envelope")
        if len(nonce) != _IV_BYTES or len(tag) != _TAG_BYTES:
            raise ValueError("another kind of cipher")
        key = self._key.decrypt(wrapped, _oaep())
        return AESGCM(key).decrypt(nonce, text + tag, header.encode())


def _oaep() -> padding.OAEP:
    return padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


def _bytes(part: str) -> bytes:
    """Base64url without padding, strictly."""
    try:
        return base64.b64decode(part + "=" * (-len(part) % 4), b"-_", validate=True)
    except binascii.Error as broken:
        raise ValueError("no base64url") from broken
