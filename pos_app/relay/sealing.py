"""Tokens and sealed secrets: what is stored is a hash or unreadable without the master key.

Tokens are opaque random text with a prefix that says what they are for, so that a leaked one is
recognised by scanners and by our own log filter. Only their SHA-256 is stored: with 160 random bits
there is nothing to guess. Secrets that must be read again (a shop's events secret) are sealed with
AES-256-GCM under the shop's own key, and that key under the master key, which never is in the
database: deleting the shop's sealed key destroys its secrets in every copy.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = [
    "ADMIN",
    "DEVICE",
    "INGEST",
    "LANDING",
    "TILL",
    "MasterKey",
    "TenantKey",
    "UnsealError",
    "hash_token",
    "new_master_key",
    "new_token",
]

ADMIN, DEVICE, INGEST, LANDING, TILL = "mra_", "mrd_", "mri_", "mrl_", "mrt_"
_NONCE = 12


class UnsealError(Exception):
    """Sealed text was made with another key, or was changed."""


def new_token(prefix: str) -> str:
    """Make a token of 160 random bits, such as ``mrt_…``."""
    return prefix + base64.b32encode(os.urandom(20)).decode().lower()


def hash_token(token: str) -> str:
    """Give the hex SHA-256 by which a token is stored and found."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def new_master_key() -> str:
    """Make a master key as it is written into its secret file."""
    return base64.b64encode(AESGCM.generate_key(256)).decode()


@dataclass(frozen=True, slots=True)
class TenantKey:
    """One shop's key: seals and opens that shop's secrets and nobody else's."""

    key: bytes
    tenant: str

    def seal(self, purpose: str, text: str) -> bytes:
        """Seal a secret for one purpose; it opens for that purpose only."""
        return _seal(self.key, f"{self.tenant}/{purpose}", text.encode())

    def open(self, purpose: str, sealed: bytes) -> str:
        """Open what ``seal`` made.

        Raises:
            UnsealError: It was sealed by another key, for another purpose, or was changed.
        """
        return _open(self.key, f"{self.tenant}/{purpose}", sealed).decode()


class MasterKey:
    """The key above all shops' keys; it lives in the relay's memory and its secret file."""

    def __init__(self, text: str) -> None:
        """Read the key from its Base64 text.

        Raises:
            ValueError: It is not Base64 of 32 bytes.
        """
        try:
            key = base64.b64decode(text, validate=True)
        except binascii.Error as error:
            raise ValueError("no es Base64") from error
        if len(key) != 32:
            raise ValueError("debe tener 32 bytes")
        self._key = key

    def new_tenant_key(self, tenant: str) -> bytes:
        """Make a key for a new shop and give it sealed, ready to be stored."""
        return _seal(self._key, f"tenant/{tenant}", AESGCM.generate_key(256))

    def tenant_key(self, tenant: str, sealed: bytes) -> TenantKey:
        """Open a shop's stored key.

        Raises:
            UnsealError: This is not the master key it was sealed with.
        """
        return TenantKey(key=_open(self._key, f"tenant/{tenant}", sealed), tenant=tenant)

    def seal_note(self, purpose: str, text: str) -> str:
        """Seal a short note that travels through a browser form and comes back."""
        return base64.urlsafe_b64encode(_seal(self._key, purpose, text.encode())).decode()

    def open_note(self, purpose: str, note: str) -> str:
        """Open what ``seal_note`` made.

        Raises:
            UnsealError: The note was not made here for this purpose, or was changed.
        """
        try:
            sealed = base64.urlsafe_b64decode(note)
        except (binascii.Error, ValueError) as error:
            raise UnsealError(purpose) from error
        return _open(self._key, purpose, sealed).decode()


def _seal(key: bytes, purpose: str, content: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, purpose.encode())


def _open(key: bytes, purpose: str, sealed: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], purpose.encode())
    except (InvalidTag, ValueError) as error:
        raise UnsealError(purpose) from error
