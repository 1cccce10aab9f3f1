"""The folder in which a shop finds its documents."""

from __future__ import annotations

from pathlib import Path

from pos_app.core.errors import CouldNotAskError
from pos_app.core.receipt import IssuedReceipt
from pos_app.devices.documents.words import Words

__all__ = ["DocumentFolder"]


class DocumentFolder:
    """Keeps documents as files: each one whole, or as it was before."""

    def __init__(self, folder: Path) -> None:
        """Keep them in this folder, which is made with the first of them."""
        self._folder = folder

    def save_receipt(self, receipt: IssuedReceipt, language: str) -> Path:
        """Keep a receipt as PDF and tell where.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        from pos_app.devices.documents.receipt_pdf import receipt_pdf  # fonts: only when needed

        return self._save(f"recibo-{receipt.number:06d}.pdf", receipt_pdf(receipt, Words(language)))

    def _save(self, name: str, content: bytes) -> Path:
        path = self._folder / name
        unfinished = path.with_suffix(".tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(content)
            unfinished.replace(path)
        except OSError as fault:
            raise CouldNotAskError("documents.cannot_save", folder=str(self._folder)) from fault
        return path
