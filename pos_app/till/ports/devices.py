"""The safe places and the papers of this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from pos_app.core.claim import ClaimSlip
from pos_app.core.keys import Keys
from pos_app.core.printing import PrinterChoice, PrinterSetup, Sheet
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.relay_terms import RelayPass
from pos_app.core.return_slip import IssuedReturn

__all__ = ["Documents", "Drawer", "PassVault", "Pins", "Printer", "Vault"]


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

    def save_text(self, name: str, text: str) -> Path:
        """Keep a text as a file, where receipts are kept.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        ...

    def save_receipt(self, receipt: IssuedReceipt, language: str) -> Path:
        """Set a receipt on an 80 mm roll and keep it as PDF where the shop looks for it.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        ...

    def save_return(self, issued: IssuedReturn, language: str) -> Path:
        """Keep the paper of a return as PDF. Raises as ``save_receipt`` does."""
        ...

    def save_claim(self, slip: ClaimSlip, language: str) -> Path:
        """Keep a claim slip as PDF. Raises as ``save_receipt`` does."""
        ...


class Printer(Protocol):
    """The shop's printer. Its calls wait for the device, and give up in time.

    Every one may raise ``CouldNotAskError``: ``printer.not_found``, ``printer.no_paper``,
    ``printer.stuck``, ``printer.failed`` or ``printer.no_reader``; its detail ``begun`` is 1 when
    some of it may be on paper.
    """

    async def put(self, sheet: Sheet, setup: PrinterSetup) -> None:
        """Put a sheet on paper."""
        ...

    async def kick(self, setup: PrinterSetup) -> None:
        """Open the drawer at the printer (``drawer.no_printer`` where none can be)."""
        ...

    async def paper(self, setup: PrinterSetup) -> int | None:
        """How much paper there is: 0 none, 1 little, 2 enough, None where it does not tell."""
        ...

    async def choices(self) -> tuple[PrinterChoice, ...]:
        """Printers this computer knows of."""
        ...

    async def preview(self, sheet: Sheet, setup: PrinterSetup) -> tuple[str, ...]:
        """Tell the letters of a sheet, row by row."""
        ...

    async def fit_logo(self, picture: bytes) -> bytes:
        """Make a picture fit for paper.

        Raises:
            WasRefusedError: It is none (``printer.logo_unreadable``).
        """
        ...


class Drawer(Protocol):
    """The drawer with the money."""

    async def open(self) -> None:
        """Open it.

        Raises:
            CouldNotAskError: Nothing can open it, or what could does not answer. It stays shut:
                the key opens it.
        """
        ...
