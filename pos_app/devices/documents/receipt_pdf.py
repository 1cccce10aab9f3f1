"""A receipt as PDF."""

from __future__ import annotations

from pos_app.core.receipt import IssuedReceipt
from pos_app.devices.documents.receipt_lines import receipt_lines
from pos_app.devices.documents.roll_pdf import WIDTH, roll_pdf
from pos_app.devices.documents.words import Words

__all__ = ["receipt_pdf"]


def receipt_pdf(
    receipt: IssuedReceipt, words: Words, width: int = WIDTH, logo: bytes | None = None
) -> bytes:
    """Set a receipt; the same receipt gives the same bytes."""
    return roll_pdf(tuple(receipt_lines(receipt, words)), receipt.issued_at, logo, width)
