"""What the commands say of themselves, in the language of the computer: gettext's «commands».

A text is its own key. Most were written in English and have their Spanish in the catalogue; those
of the relay were written in Spanish and have their English there.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

__all__ = ["language", "spoken"]

FOLDER = Path(__file__).parents[2] / "resources" / "translations" / "commands"


def language(environment: Mapping[str, str]) -> str:
    """Spanish, unless the computer says that it speaks something else."""
    told = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "es" if next(filter(None, told), "es").startswith("es") else "en"


def spoken(text: str) -> str:
    """Say a text in the language of this computer."""
    return _table(language(os.environ)).gettext(text) if text else ""


@cache
def _table(language: str) -> gettext.NullTranslations:
    return gettext.translation("commands", FOLDER, [language])
