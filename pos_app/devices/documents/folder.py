"""The folder in which a shop finds its documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pos_app.core.claim import ClaimSlip
from pos_app.core.errors import CouldNotAskError
from pos_app.core.paper import PaperRow
from pos_app.core.printing import COLUMNS, Sheet
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.shift_report import ShiftReport
from pos_app.devices.documents.pages import lines_of
from pos_app.devices.documents.rows import paper_rows
from pos_app.devices.documents.words import Words

__all__ = ["DocumentFolder"]


class DocumentFolder:
    """Keeps documents as files: each one whole, or as it was before."""

    def __init__(
        self,
        folder: Path,
        columns: Callable[[], int] = lambda: COLUMNS[-1],
        logo: Callable[[], bytes | None] = lambda: None,
    ) -> None:
        """Keep them in this folder, which is made with the first of them.

        Args:
            folder: Where they are found.
            columns: How many letters a line of the shop's roll has: what is kept as a file is as
                wide as what is printed.
            logo: The shop's mark as a PNG, if it has one: a file carries it as a paper does.
        """
        self._folder = folder
        self._columns = columns
        self._logo = logo

    def save_receipt(self, receipt: IssuedReceipt, language: str) -> Path:
        """Keep a receipt as PDF and tell where.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        # fonts: only when needed
        from pos_app.devices.documents.receipt_pdf import receipt_pdf
        from pos_app.devices.documents.roll_pdf import roll_width

        end = "-anulado" if receipt.voided else ""
        name = f"recibo-{receipt.number:06d}{end}.pdf"
        width = roll_width(self._columns())
        return self._save(name, receipt_pdf(receipt, Words(language), width, self._logo()))

    def save_return(self, issued: IssuedReturn, language: str) -> Path:
        """Keep the paper of a return as PDF and tell where. Raises as ``save_receipt`` does."""
        name = f"devolucion-{issued.made.number:06d}.pdf"
        return self._save_roll(name, Sheet(issued, language), issued.made.at)

    def save_claim(self, slip: ClaimSlip, language: str) -> Path:
        """Keep a claim slip as PDF and tell where. Raises as ``save_receipt`` does."""
        name = f"reclamo-{slip.shop.till}-T{slip.shift}-{slip.sale:04d}.pdf"
        return self._save_roll(name, Sheet(slip, language), slip.at)

    def save_shift(self, report: ShiftReport, language: str, *, copy: bool) -> Path:
        """Keep an X or a Z as PDF and tell where. Raises as ``save_receipt`` does."""
        kind = "x" if report.closed_at is None else "z"
        name = f"{kind}-{report.shop.till}-{report.shift:06d}.pdf"
        sheet = Sheet(report, language, copy=copy)
        return self._save_roll(name, sheet, report.closed_at or report.made_at)

    def shift_rows(self, report: ShiftReport, language: str, *, copy: bool) -> tuple[PaperRow, ...]:
        """Set an X or a Z in rows for a screen."""
        return paper_rows(lines_of(Sheet(report, language, copy=copy)))

    def save_text(self, name: str, text: str) -> Path:
        """Keep a text as a file and tell where.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        return self._save(name, text.encode())

    def _save_roll(self, name: str, sheet: Sheet, at: datetime) -> Path:
        # fonts: only when needed
        from pos_app.devices.documents.roll_pdf import roll_pdf, roll_width

        width = roll_width(self._columns())
        return self._save(name, roll_pdf(tuple(lines_of(sheet)), at, self._logo(), width))

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
