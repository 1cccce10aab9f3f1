"""Which words of a screen a person cannot read to their end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from pos_app.ui.widgets import typeset

__all__ = ["MAY_BE_CUT", "cut_words"]

MAY_BE_CUT = {
    r"\d+-\d+-\d+": "a transaction's number in a table: its ends are shown, a tip tells the whole",
}
"""Words that may end in «…», as patterns, and how they are read all the same."""


@contextmanager
def cut_words(found: set[str]) -> Iterator[None]:
    """Gather every text that is shortened while screens are painted."""

    class Noticing(QFontMetricsF):
        def elidedText(  # noqa: N802 -- Qt's own name
            self, text: str, mode: Qt.TextElideMode, width: float, flags: int | None = 0
        ) -> str:
            shown = super().elidedText(text, mode, width, flags or 0)
            if shown != text and not any(re.fullmatch(one, text) for one in MAY_BE_CUT):
                found.add(text)
            return shown

    vars(typeset)["QFontMetricsF"] = Noticing  # the one place where words are shortened
    try:
        yield
    finally:
        vars(typeset)["QFontMetricsF"] = QFontMetricsF
