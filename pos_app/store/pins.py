"""PINs, sealed so that neither the database nor the safe alone tells one.

A PIN has at most a million forms, so no hash protects it by being slow: what does is a secret that
lies in the computer's safe and is mixed in first. A sealed PIN names the secret it was made with,
so that a database that was carried to another computer is told apart from a wrong PIN.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, Protocol

from pos_app.core.errors import CouldNotAskError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

__all__ = ["PepperVault", "SealedPins"]

PEPPER_BYTES = 32

MARK = 8
"""Letters of the digest by which a sealed PIN names its secret."""


class PepperVault(Protocol):
    """The safe place of the secret. Raises as ``store.vault`` does."""

    def read(self) -> str | None:
        """The kept secret, or None."""
        ...

    def keep(self, pepper: str) -> None:
        """Keep a secret."""
        ...


class SealedPins:
    """Seals PINs and tries them; each takes about a tenth of a second of one core."""

    def __init__(self, vault: PepperVault) -> None:
        """Ask the safe only when the first PIN is typed."""
        self._vault = vault
        self._pepper: str | None = None

    def seal(self, pin: str) -> str:
        """Seal a PIN.

        Raises:
            CouldNotAskError: There is no safe to keep the secret in (``vault.missing``, …).
        """
        pepper = self._read() or self._make()
        return f"{_mark(pepper)}{_hasher().hash(_mixed(pepper, pin))}"

    def fits(self, sealed: str, pin: str) -> bool:
        """Try a PIN.

        Raises:
            CouldNotAskError: The safe does not open (``vault.locked``, …), or holds another
                secret than the PIN was sealed with (``staff.other_computer``).
        """
        from argon2.exceptions import VerifyMismatchError

        pepper = self._read()
        if pepper is None or not sealed.startswith(_mark(pepper)):
            raise CouldNotAskError("staff.other_computer")
        try:
            return _hasher().verify(sealed.removeprefix(_mark(pepper)), _mixed(pepper, pin))
        except VerifyMismatchError:
            return False

    def _read(self) -> str | None:
        if self._pepper is None:
            self._pepper = self._vault.read()
        return self._pepper

    def _make(self) -> str:
        pepper = secrets.token_hex(PEPPER_BYTES)
        self._vault.keep(pepper)
        self._pepper = pepper
        return pepper


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=46 * 1024, parallelism=1)


def _mixed(pepper: str, pin: str) -> bytes:
    return hmac.digest(bytes.fromhex(pepper), pin.encode(), "sha256")


def _mark(pepper: str) -> str:
    return hashlib.sha256(bytes.fromhex(pepper)).hexdigest()[:MARK]
