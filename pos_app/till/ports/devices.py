"""The safe places and the papers of this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from pos_app.core.keys import Keys
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.relay_terms import RelayPass

__all__ = ["Documents", "PassVault", "Pins", "Vault"]


class Vault(Protocol):
    """The system's safe place for keys."""

    def read(self) -> Keys | None:
        """The kept keys, or None when none were ever typed.

        Raises:
            CouldNotAskError: The safe is missing or locked (``vault.missing``, ``vault.locked``).
        """
        ...

    def keep(self, keys: Keys) -> None:
        """Replace the kept keys. Raises as ``read`` does."""
        ...

    def forget(self) -> None:
        """Remove every key. Raises as ``read`` does."""
        ...


class PassVault(Protocol):
    """The system's safe place for what opens the relay. Raises as ``Vault`` does."""

    def read(self) -> RelayPass | None:
        """The kept pass, or None while the till is not paired."""
        ...

    def keep(self, relay_pass: RelayPass) -> None:
        """Replace the kept pass."""
        ...

    def forget(self) -> None:
        """Remove the pass."""
        ...


class Pins(Protocol):
    """Seals PINs and tries them; both take a while, so they are called in another thread."""

    def seal(self, pin: str) -> str:
        """Make the form in which a PIN is kept.

        Raises:
            CouldNotAskError: This computer has no safe place (``vault.missing``, …).
        """
        ...

    def fits(self, sealed: str, pin: str) -> bool:
        """Whether a PIN is the one that was sealed.

        Raises:
            CouldNotAskError: It cannot be known here (``staff.other_computer``, ``vault.locked``).
        """
        ...


class Documents(Protocol):
    """Paper-like things, made without a screen."""

    def save_receipt(self, receipt: IssuedReceipt, language: str) -> Path:
        """Set a receipt on an 80 mm roll and keep it as PDF where the shop looks for it.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        ...
