"""The words of documents, from gettext: documents are made without a screen, so without Qt."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

__all__ = ["LANGUAGES", "Words"]

LANGUAGES = ("es", "en")
"""Spanish of Colombia first: what every other language falls back to."""

FOLDER = Path(__file__).parents[3] / "resources" / "translations" / "documents"


class Words:
    """The texts of one language by their keys."""

    def __init__(self, language: str) -> None:
        """Open a language by its code, ``es`` or ``es-CO``; an unknown one is Spanish."""
        self._table = _table(language.replace("_", "-").split("-")[0])

    def __call__(self, key: str, **details: str | int) -> str:
        """The text of a key with its gaps filled.

        Raises:
            KeyError: Nobody wrote that text.
        """
        text = self.known(key)
        if text is None:
            raise KeyError(key)
        return text.format(**details)

    def known(self, key: str) -> str | None:
        """The text of a key that the world may have invented, or None."""
        text = self._table.gettext(key)
        return None if text == key else text


@cache
def _table(language: str) -> gettext.NullTranslations:
    found = language if language in LANGUAGES else LANGUAGES[0]
    return gettext.translation("documents", FOLDER, [found])
