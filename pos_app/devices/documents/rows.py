"""The lines of a roll as rows for a screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pos_app.core.paper import PaperRow
from pos_app.devices.documents.lines import Banner, Line, Pair, RollRule, Say

__all__ = ["paper_rows"]


def paper_rows(lines: Iterable[Line]) -> tuple[PaperRow, ...]:
    """Set out what a screen can show of a paper: its words and figures, and its rules."""
    return tuple(_rows(lines))


def _rows(lines: Iterable[Line]) -> Iterator[PaperRow]:
    for line in lines:
        match line:
            case Banner():
                yield PaperRow(line.text, bold=True, centred=True)
            case Say():
                yield PaperRow(line.text, bold=line.bold, centred=line.centred)
            case Pair():
                yield PaperRow(line.text, line.figure, bold=line.bold)
            case RollRule():
                yield PaperRow(rule=True)
