"""One export from the wish to the file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from pos_app.core.export import Cell, Form, Wanted, file_name
from pos_app.devices.documents.words import Words
from pos_app.devices.exports.plain_files import write_csv, write_text
from pos_app.devices.exports.table import SUMMED, table_of
from pos_app.devices.exports.whole_file import whole_file

__all__ = ["export", "path_of"]


def path_of(wanted: Wanted, folder: Path) -> Path:
    """Where the file of an export will lie."""
    return folder / file_name(wanted, Words(wanted.language)(f"export.file.{wanted.cut}"))


def export(
    wanted: Wanted, rows: Iterable[tuple[Cell, ...]], folder: Path, made_at: datetime
) -> Path | None:
    """Write the rows; tells where, or None for what was written to the terminal.

    Raises:
        CouldNotAskError: The disk does not take it; nothing half is left.
        WasRefusedError: It is too long for its form (``export.too_long_for_pdf``).
    """
    words = Words(wanted.language)
    table = table_of(wanted, rows, words)
    if wanted.form is Form.TEXT:
        write_text(table, sys.stdout)
        return None
    path = path_of(wanted, folder)
    with whole_file(path) as place:
        if wanted.form is Form.CSV:
            write_csv(table, place, wanted.language)
        elif wanted.form is Form.XLSX:
            from pos_app.devices.exports.xlsx_file import write_xlsx  # heavy: only when needed

            write_xlsx(table, place)
        else:
            from pos_app.devices.exports.pdf_file import write_pdf  # fonts: only when needed

            total = words("export.total") if wanted.cut in SUMMED else ""
            write_pdf(table, place, made_at, total)
    return path
