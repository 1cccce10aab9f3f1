"""The papers of a shift, in the till's own words."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from pos_app.core.paper import PaperRow
from pos_app.core.shift_report import ShiftReport

__all__ = ["ShiftDocuments"]


class ShiftDocuments(Protocol):
    """The X and the Z, made without a screen."""

    def save_shift(self, report: ShiftReport, language: str, *, copy: bool) -> Path:
        """Set an X or a Z on an 80 mm roll and keep it as PDF.

        Raises:
            CouldNotAskError: The disk does not take it (``documents.cannot_save``).
        """
        ...

    def shift_rows(self, report: ShiftReport, language: str, *, copy: bool) -> tuple[PaperRow, ...]:
        """Set an X or a Z in rows for a screen."""
        ...
