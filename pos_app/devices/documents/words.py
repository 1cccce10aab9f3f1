"""The words of documents, from gettext: documents are made without a screen, so without Qt."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from pos_app.core.money import Money, Quantity

__all__ = ["LANGUAGES", "Words"]

LANGUAGES = ("es", "en")
"""Spanish of Colombia first: what every other language falls back to."""

MARKS = str.maketrans(",.", ".,")
"""English writes the comma where Spanish writes the point, and the point for the comma."""

FOLDER = Path(__file__).parents[3] / "resources" / "translations" / "documents"


class Words:
    """The texts of one language by their keys."""

    def __init__(self, language: str) -> None:
        """Open a language by its code, ``es`` or ``es-CO``; an unknown one is Spanish."""
        code = language.replace("_", "-").split("-")[0]
        self._table = _table(code)
        self._spanish = code not in LANGUAGES[1:]

    def __call__(self, key: str, **details: str | int) -> str:
        """The text of a key with its gaps filled.

        Raises:
            KeyError: Nobody wrote that text.
        """
        text = self.known(key)
        if text is None:
            raise KeyError(key)
        return text.format(**details)

    def figure(self, value: Money | Quantity | str) -> str:
        """Write a figure with the marks of the language; it is said in Spanish at first.

        A paper is read beside the screen that it belongs to: «$ 30.800» on one and «$ 30,800» on
        the other would be two amounts.
        """
        return str(value) if self._spanish else str(value).translate(MARKS)

    def known(self, key: str) -> str | None:
        """The text of a key that the world may have invented, or None."""
        text = self._table.gettext(key)
        return None if text == key else text


@cache
def _table(language: str) -> gettext.NullTranslations:
    found = language if language in LANGUAGES else LANGUAGES[0]
    return gettext.translation("documents", FOLDER, [found])
